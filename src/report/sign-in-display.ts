/** Shows a sign-in in progress: the method, the page or code, the time left, and events. */

import type { Context } from '../context.ts';
import type { SignInDisplay } from '../gather/sign-in-to-portal.ts';
import { demoKey } from '../machine/in-demo.ts';
import { createCopyHint } from '../screen/copy-hint.ts';
import { program } from '../screen/program.ts';
import { gap, say } from '../screen/say.ts';
import { style } from '../screen/style.ts';
import { canErase, columnsOf, lookOf } from '../screen/terminal.ts';
import { createWaitLine } from '../screen/wait-line.ts';
import { displayWidth } from '../screen/width.ts';
import { fill, type Text } from '../text/text.ts';
import { demo, pages, signInQuestions as questions, signIn, signInFlow } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';
import { visible } from '../text/visible.ts';
import { renderCode } from './sign-in.ts';

const SIGNED_IN_TEXTS = {
  cached: signIn.cached,
  refreshed: signIn.refreshed,
  'signed-in': signIn.signedIn,
} as const;

/** `command`: the running command, whose flag is mentioned. */
export function createSignInDisplay(context: Context, command: 'init' | 'login'): SignInDisplay {
  const { stderr, color, language } = context;
  const waitLine = createWaitLine(stderr, { tty: stderr.isTTY === true, color, erases: canErase(context) });
  const inDemo = demoKey(context.env) !== undefined;
  let codes = 0;
  let printed = false;
  const copy = createCopyHint(context, () => waitLine.clear());
  return {
    onFlow({ reason }) {
      waitLine.clear();
      gap(context);
      printed = reason === 'page-printed';
      // In a demo nobody chose the code.
      if (!inDemo || reason !== 'asked') say(context, signInFlow[reason]);
    },
    onPage(url) {
      say(context, printed ? pages.toOpen : pages.opened);
      stderr.write(`${style(color).cyan(visible(url))}\n`);
      say(context, pages.otherWay, { command: `${program(context.env)} ${command} --use-device-code` });
      copy.offer(url);
    },
    onCode(code) {
      waitLine.clear();
      gap(context);
      if (codes > 0) say(context, signIn.freshCode);
      codes += 1;
      stderr.write(renderCode(code, lookOf(context)));
      if (inDemo) say(context, demo.approval);
      copy.offer(code.verificationUriComplete);
    },
    onWait(remainingMs) {
      waitLine.update(waitingLine(context, remainingMs, copy.text()));
    },
    onTryRegion(region) {
      waitLine.update(fill(questions.trying, language, { region }));
    },
    onMovedAside(path) {
      say(context, signIn.movedAside, { path });
    },
    done() {
      copy.stop();
      waitLine.clear();
    },
    onSignedIn({ how, token }) {
      say(context, SIGNED_IN_TEXTS[how], { time: formatTime(token.expiresAt) });
    },
    onRoleProven({ accountId, roleName }) {
      say(context, signIn.roleProven, { accountId, role: roleName });
    },
  };
}

/** The time left, with the hint next to it if there is room. */
function waitingLine(context: Context, remainingMs: number, hint: Text | undefined): string {
  const { language } = context;
  const waiting = fill(signIn.waiting, language, { left: formatLeft(remainingMs) });
  const both = hint ? `${waiting} | ${fill(hint, language)}` : waiting;
  return displayWidth(both) < columnsOf(context) ? both : waiting;
}

/** `9:05` */
function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
