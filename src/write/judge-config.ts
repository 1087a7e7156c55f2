/** Lets OpenClaw validate its new configuration. */

import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { isMembers } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { issuesIn, readAnswer, runOpenclaw } from '../openclaw/run-openclaw.ts';
import { redact } from '../secrets/redact.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import type { WriteView } from './locked.ts';

/** It usually takes 1.4 s; much longer on a machine that is swapping. */
const TIMEOUT_MS = 30_000;
const LONGEST_QUOTE = 300;

/**
 * Throws AppError `openclaw-rejects` with OpenClaw's message. Does nothing if OpenClaw is not on PATH; returns a notice
 * if it gives no verdict.
 */
export async function judgeConfig(
  context: Context,
  locations: Locations,
  { onValidating }: Pick<WriteView, 'onValidating'>,
): Promise<Notice | undefined> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return undefined;
  const args = ['config', 'validate', '--json'];
  const { stdout, stderr } = await onValidating(() =>
    runOpenclaw(context, { ...openclaw, locations }, args, TIMEOUT_MS),
  );
  const answer = readAnswer(stdout);
  const valid = isMembers(answer) ? answer.valid : undefined;
  if (valid === true) return undefined;
  if (valid === false) {
    const facts = { path: locations.openclawConfig, lines: issuesIn(answer).join('\n') };
    throw new AppError('openclaw-rejects', facts);
  }
  const detail = redact(`${stdout}${stderr}`.trim()).slice(0, LONGEST_QUOTE);
  return notice(texts.notJudged, { detail });
}
