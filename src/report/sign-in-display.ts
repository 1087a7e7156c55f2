/** Shows a sign-in as it goes: the code, the time left, what was found on the way. */
import type { Context } from '../context.ts';
import { SSO_TEXTS } from '../messages/sso.ts';
import { fill } from '../messages/text.ts';
import type { SignInDisplay } from '../wizard/choose-role.ts';
import { gap, say } from './say.ts';
import { renderCode } from './sign-in.ts';
import { lookOf } from './terminal.ts';
import { formatTime } from './time.ts';
import { createWaitLine } from './wait-line.ts';

export function createSignInDisplay(context: Context): SignInDisplay {
  const { stderr, color, language } = context;
  const waitLine = createWaitLine(stderr, { tty: stderr.isTTY === true, color });
  let codes = 0;
  return {
    onCode(code) {
      waitLine.clear();
      gap(context);
      if (codes > 0) say(context, SSO_TEXTS.freshCode);
      codes += 1;
      stderr.write(renderCode(code, lookOf(context)));
    },
    onWait(remainingMs) {
      const minutes = Math.max(1, Math.ceil(remainingMs / 60_000));
      waitLine.update(fill(SSO_TEXTS.waiting, language, { minutes }));
    },
    onMovedAside(path) {
      say(context, SSO_TEXTS.movedAside, { path });
    },
    done() {
      waitLine.clear();
    },
    onSignedIn({ how, token }) {
      const text = {
        cached: SSO_TEXTS.cached,
        refreshed: SSO_TEXTS.refreshed,
        'signed-in': SSO_TEXTS.signedIn,
      }[how];
      say(context, text, { time: formatTime(token.expiresAt) });
    },
    onRoleProven({ accountId, roleName }) {
      say(context, SSO_TEXTS.roleProven, { accountId, role: roleName });
    },
  };
}
