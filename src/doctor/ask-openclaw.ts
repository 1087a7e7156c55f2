/** Starts OpenClaw for what only it knows. Each start costs a second or more, so it is done side by side. */

import type { Value } from '../openclaw/config.ts';
import type { OpenclawInstall } from '../openclaw/install.ts';
import { readAnswer, runOpenclaw } from '../openclaw/run-openclaw.ts';
import { doctor as texts } from '../text/texts.ts';
import type { Finding } from './check.ts';
import type { Inspection } from './inspection.ts';

/** Ten times what it took when it was measured. */
const TIMEOUT_MS = 15_000;

/** Its JSON answer, or undefined; `notice` says that there was none. */
export async function askOpenclaw(
  { context, locations }: Inspection,
  openclaw: OpenclawInstall,
  args: readonly string[],
): Promise<{ readonly answer: Value; readonly notice: Finding }> {
  const { stdout, exitCode } = await runOpenclaw(context, { ...openclaw, locations }, args, TIMEOUT_MS);
  const facts = { command: ['openclaw', ...args].join(' '), exitCode };
  return { answer: readAnswer(stdout), notice: { status: 'warn', text: texts.notAsked, facts } };
}
