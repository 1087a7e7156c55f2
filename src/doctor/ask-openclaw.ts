/** Starts OpenClaw for what only it knows. Each start costs a second or more, so it is done side by side. */
import { doctor as texts } from '../messages/doctor.ts';
import type { Value } from '../openclaw/config.ts';
import { openclawEnv } from '../openclaw/program-env.ts';
import type { Finding } from './check.ts';
import type { Inspection } from './inspection.ts';

/** Ten times what it took when it was measured. */
const TIMEOUT_MS = 15_000;

/** Its JSON answer, or undefined; `notice` says that there was none. 2026.5.7 prints a line of log before it. */
export async function askOpenclaw(
  { context, openclaw, locations }: Inspection,
  args: readonly string[],
): Promise<{ readonly answer: Value; readonly notice: Finding }> {
  const command = openclaw?.command ?? 'openclaw';
  const env = openclawEnv(context.env, locations);
  const { stdout, exitCode } = await context.run(command, args, { env, timeoutMs: TIMEOUT_MS });
  const facts = { command: ['openclaw', ...args].join(' '), exitCode };
  return { answer: parse(stdout), notice: { status: 'warn', text: texts.notAsked, facts } };
}

function parse(stdout: string): Value {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    return undefined;
  }
}
