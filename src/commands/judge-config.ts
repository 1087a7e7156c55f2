/** Has OpenClaw itself say whether it accepts its new configuration. */
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { files as texts } from '../messages/files.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import type { Notice } from '../plan/plan.ts';
import { redact } from '../report/redact.ts';

/** It takes 1.4 s; a laptop that swaps may take much longer. */
const TIMEOUT_MS = 30_000;
const LONGEST_QUOTE = 300;

/** The answer of `openclaw config validate --json`, in 2026.5 and 2026.9. */
interface Verdict {
  readonly valid?: boolean;
  readonly issues?: readonly { readonly path?: string; readonly message?: string }[];
}

/**
 * Throws AppError `openclaw-rejects` with OpenClaw's words. Without an OpenClaw on PATH there is nobody to ask; one
 * that gives no verdict is reported in the notice that is returned.
 */
export async function judgeConfig(context: Context, locations: Locations): Promise<Notice | undefined> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return undefined;
  const { openclawConfig: path, stateDir } = locations;
  const env = { ...context.env, OPENCLAW_CONFIG_PATH: path, OPENCLAW_STATE_DIR: stateDir };
  const args = ['config', 'validate', '--json'];
  const { stdout, stderr } = await context.run(openclaw.command, args, { env, timeoutMs: TIMEOUT_MS });
  const verdict = readVerdict(stdout);
  if (verdict?.valid === true) return undefined;
  if (verdict?.valid === false) throw new AppError('openclaw-rejects', { path, lines: wordsOf(verdict) });
  const detail = redact(`${stdout}${stderr}`.trim()).slice(0, LONGEST_QUOTE);
  return { text: texts.notJudged, facts: { detail } };
}

/** Some versions print a line of their own in front of the JSON. */
function readVerdict(stdout: string): Verdict | undefined {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Verdict;
  } catch {
    return undefined;
  }
}

function wordsOf({ issues = [] }: Verdict): string {
  return issues.map(({ path, message = '' }) => (path ? `${path}: ${message}` : message)).join('\n');
}
