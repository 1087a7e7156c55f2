/** Shows a sign-in as it goes: the way it takes, the page or code, the time left, what was found on the way. */
import type { Context } from '../context.ts';
import { questions } from '../messages/sign-in-questions.ts';
import { SSO_TEXTS } from '../messages/sso.ts';
import { FLOW_TEXTS, PAGE_TEXTS } from '../messages/sso-flow.ts';
import { fill, type Text } from '../messages/text.ts';
import type { SignInDisplay } from '../wizard/choose-role.ts';
import { createCopyHint } from './copy-hint.ts';
import { program } from './program.ts';
import { gap, say } from './say.ts';
import { renderCode } from './sign-in.ts';
import { style } from './style.ts';
import { canErase, columnsOf, lookOf } from './terminal.ts';
import { formatTime } from './time.ts';
import { createWaitLine } from './wait-line.ts';
import { displayWidth } from './width.ts';

const SIGNED_IN_TEXTS = {
  cached: SSO_TEXTS.cached,
  refreshed: SSO_TEXTS.refreshed,
  'signed-in': SSO_TEXTS.signedIn,
} as const;

/** `command` is what is under way, to name its flag. */
export function createSignInDisplay(context: Context, command: 'init' | 'login'): SignInDisplay {
  const { stderr, color, language } = context;
  const waitLine = createWaitLine(stderr, { tty: stderr.isTTY === true, color, erases: canErase(context) });
  let codes = 0;
  let printed = false;
  const copy = createCopyHint(context, () => waitLine.clear());
  return {
    onFlow({ reason }) {
      waitLine.clear();
      gap(context);
      printed = reason === 'page-printed';
      say(context, FLOW_TEXTS[reason]);
    },
    onPage(url) {
      say(context, printed ? PAGE_TEXTS.toOpen : PAGE_TEXTS.opened);
      stderr.write(`${style(color).cyan(url)}\n`);
      say(context, PAGE_TEXTS.otherWay, { command: `${program(context.env)} ${command} --use-device-code` });
      copy.offer(url);
    },
    onCode(code) {
      waitLine.clear();
      gap(context);
      if (codes > 0) say(context, SSO_TEXTS.freshCode);
      codes += 1;
      stderr.write(renderCode(code, lookOf(context)));
      copy.offer(code.verificationUriComplete);
    },
    onWait(remainingMs) {
      waitLine.update(waitingLine(context, remainingMs, copy.text()));
    },
    onTryRegion(region) {
      waitLine.update(fill(questions.trying, language, { region }));
    },
    onMovedAside(path) {
      say(context, SSO_TEXTS.movedAside, { path });
    },
    done() {
      copy.stop();
      waitLine.clear();
    },
    onSignedIn({ how, token }) {
      say(context, SIGNED_IN_TEXTS[how], { time: formatTime(token.expiresAt) });
    },
    onRoleProven({ accountId, roleName }) {
      say(context, SSO_TEXTS.roleProven, { accountId, role: roleName });
    },
  };
}

/** The time left, and the hint beside it where there is room. */
function waitingLine(context: Context, remainingMs: number, hint: Text | undefined): string {
  const { language } = context;
  const waiting = fill(SSO_TEXTS.waiting, language, { left: formatLeft(remainingMs) });
  const both = hint ? `${waiting} | ${fill(hint, language)}` : waiting;
  return displayWidth(both) < columnsOf(context) ? both : waiting;
}

/** `9:05` */
function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
