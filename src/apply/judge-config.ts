/** Has OpenClaw itself say whether it accepts its new configuration. */
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { files as texts } from '../messages/files.ts';
import { isMembers } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { issuesIn, readAnswer, runOpenclaw } from '../openclaw/run-openclaw.ts';
import type { Notice } from '../plan/plan.ts';
import { redact } from '../report/redact.ts';

/** It takes 1.4 s; a laptop that swaps may take much longer. */
const TIMEOUT_MS = 30_000;
const LONGEST_QUOTE = 300;

/**
 * Throws AppError `openclaw-rejects` with OpenClaw's words. Without an OpenClaw on PATH there is nobody to ask; one
 * that gives no verdict is reported in the notice that is returned.
 */
export async function judgeConfig(context: Context, locations: Locations): Promise<Notice | undefined> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return undefined;
  const target = { command: openclaw.command, locations };
  const args = ['config', 'validate', '--json'];
  const { stdout, stderr } = await runOpenclaw(context, target, args, TIMEOUT_MS);
  const answer = readAnswer(stdout);
  const valid = isMembers(answer) ? answer.valid : undefined;
  if (valid === true) return undefined;
  if (valid === false) {
    const facts = { path: locations.openclawConfig, lines: issuesIn(answer).join('\n') };
    throw new AppError('openclaw-rejects', facts);
  }
  const detail = redact(`${stdout}${stderr}`.trim()).slice(0, LONGEST_QUOTE);
  return { text: texts.notJudged, facts: { detail } };
}
