/** `login --json`: one JSON object per line as things happen; the last one is the result (CONTRACT.md, Output). */

import type { Outcome } from '../command-line/command.ts';
import type { Context } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import type { SignInDisplay } from '../gather/sign-in-to-portal.ts';
import { program } from '../screen/program.ts';
import { say } from '../screen/say.ts';
import type { ChosenFlow } from '../sign-in/sso/flow.ts';
import { signIn } from '../text/texts.ts';
import { describeCauses, describeError } from './error.ts';
import { JSON_VERSION, toJsonLine } from './json.ts';

/** A display for programs. The method and its reason are part of the event that follows. */
export function createSignInEvents(context: Context): SignInDisplay {
  let chosen: Partial<ChosenFlow> = {};
  const write = (event: object) => context.stdout.write(`${toJsonLine(event)}\n`);
  return {
    onFlow(flow) {
      chosen = flow;
    },
    onPage(url) {
      write({ event: 'browser', url, ...chosen });
    },
    onCode({ userCode, verificationUri, verificationUriComplete, expiresAt }) {
      const times = { expiresAt: new Date(expiresAt).toISOString() };
      write({ event: 'code', userCode, verificationUri, verificationUriComplete, ...times, ...chosen });
    },
    onMovedAside(path) {
      say(context, signIn.movedAside, { path });
    },
    onTryRegion() {},
    onSignedIn() {},
    onRoleProven() {},
    done() {},
  };
}

/** Runs a command whose JSON ends with a result event, even if it fails. */
export async function reportResult(context: Context, run: () => Promise<Outcome>): Promise<Outcome> {
  const write = (members: object) => {
    const head = { event: 'result', version: JSON_VERSION, command: 'login' };
    context.stdout.write(`${toJsonLine({ ...head, ...members })}\n`);
  };
  try {
    const outcome = await run();
    const { error } = outcome;
    const described = error && describeError(error, context.language, context);
    write({ ok: !error, ...outcome.result, ...(described && { error: described }) });
    return { ...outcome, streamed: true };
  } catch (thrown) {
    const failure = context.signal.aborted ? new CancelledError({ cause: thrown }) : thrown;
    const error = describeError(failure, context.language, context, {
      help: `${program(context.env)} login --help`,
    });
    if (context.debug) context.stderr.write(describeCauses(failure));
    write({ ok: false, error });
    return { exitCode: error.exitCode, result: {}, streamed: true };
  }
}
