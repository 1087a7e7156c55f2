/** Runs OpenClaw for answers that only it has. Each run costs a second or more, so they run in parallel. */

import type { Value } from '../openclaw/config.ts';
import type { OpenclawInstall } from '../openclaw/install.ts';
import { readAnswer, runOpenclaw } from '../openclaw/run-openclaw.ts';
import { doctor as texts } from '../text/texts.ts';
import type { Finding } from './check.ts';
import type { Inspection } from './inspection.ts';

/** Ten times the measured duration. */
const TIMEOUT_MS = 15_000;

/** OpenClaw's JSON answer; undefined, with a `notice`, if there was none. */
export async function askOpenclaw(
  { context, locations }: Inspection,
  openclaw: OpenclawInstall,
  args: readonly string[],
): Promise<{ readonly answer: Value; readonly notice: Finding }> {
  const { stdout, exitCode } = await runOpenclaw(context, { ...openclaw, locations }, args, TIMEOUT_MS);
  const facts = { command: ['openclaw', ...args].join(' '), exitCode };
  return { answer: readAnswer(stdout), notice: { status: 'warn', text: texts.notAsked, facts } };
}
