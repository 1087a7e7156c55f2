/** What people see of a live call: whom it goes to, and what it took. */

import type { Context } from '../context.ts';
import { TURN } from '../models/offered-model.ts';
import type { LiveCall } from '../prove/live-call.ts';
import { placeName } from '../screen/place-name.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { style } from '../screen/style.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import { describeConflict, describeDifference, describeRemedy } from '../setup/name-conflict.ts';
import type { Picture } from '../setup/picture.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { fill, type Language, type Text } from '../text/text.ts';
import { conflicts as conflictTexts, report as texts } from '../text/texts.ts';

export function reportCalling(context: Context, live: LiveTarget) {
  const { model, region } = live.target;
  say(context, texts.calling, { model, region, source: sourceName(live, context.language) });
  gap(context);
}

export function reportReply(context: Context, { result, reasoningOnly }: LiveCall) {
  const { language, color } = context;
  const { model, latencyMs, usage, costUsd } = result;
  if (reasoningOnly) say(context, texts.reasoningOnly);
  const tokens = usage ? fill(texts.tokens, language, usage) : fill(texts.noTokens, language);
  const cost = costUsd === null ? '' : fill(texts.cost, language, { usd: formatUsd(costUsd) });
  gap(context);
  const answered = fill(texts.answered, language, { model, ...latencyMs, tokens, cost });
  sayLine(context, answered, { paint: style(color).green });
  reportEstimate(context, result.estimate);
}

/** What it will cost to go on like this, as far as prices are known. */
function reportEstimate(context: Context, estimate: LiveCall['result']['estimate']) {
  if (!estimate) return;
  const { thousandCallsUsd, thousandTurnsUsd, heartbeats } = estimate;
  const calls = thousandCallsUsd === null ? '?' : roundUsd(thousandCallsUsd);
  say(context, texts.costs, { calls, turns: roundUsd(thousandTurnsUsd), ...TURN });
  if (heartbeats) say(context, texts.heartbeatCosts, { ...heartbeats, usd: roundUsd(heartbeats.dayUsd) });
}

/** Whole cents, and what is less than one to its first figure. */
function roundUsd(usd: number): string {
  return usd >= 0.01 ? usd.toFixed(2) : formatUsd(usd);
}

/** Says what wins over the set-up in this shell, and what takes it away: the likeliest cause if the call fails. */
export function reportConflicts(context: Context, { conflicts }: Picture) {
  const wrong = conflicts.filter(({ reader, about }) => reader === 'shell' && about === 'credential');
  for (const conflict of wrong) {
    say(context, texts.warning, { text: describeConflict(conflict, context.language) });
    context.stderr.write(`  → ${describeRemedy(conflict, context)}\n`);
  }
}

/**
 * Says when the call proved another way of signing in than the one that was set up, and where the gateway service
 * would do otherwise.
 */
export function reportShadow(context: Context, { setup, live, picture }: LiveCall) {
  const { language } = context;
  if (setup.mode !== undefined && setup.mode !== live.authMode) {
    const facts = {
      intended: modeName(setup.mode, language),
      actual: modeName(live.authMode, language),
      source: sourceName(live, language),
    };
    gap(context);
    say(context, texts.warning, { text: fill(texts.shadow, language, facts) });
  }
  for (const difference of picture.differences)
    say(context, texts.warning, { text: describeDifference(difference, language) });
  const first = picture.conflicts.find(({ reader, about }) => reader === 'gateway' && about === 'credential');
  if (first) say(context, conflictTexts.gatewayDiffersFix, { command: describeRemedy(first, context) });
}

function sourceName({ source }: LiveTarget, language: Language): string {
  if (!source) return fill(texts.sdkChain, language);
  return `${source.name} (${placeName(source.layer, language)})`;
}

/** In sentences such as "set up for {intended}". */
const MODE_NAMES: Readonly<Record<AuthMode, Text>> = {
  sso: texts.sso,
  'api-key': texts.apiKey,
  aws: texts.aws,
};

function modeName(mode: AuthMode, language: Language): string {
  return fill(MODE_NAMES[mode], language);
}

/** Calls cost fractions of a cent, so figures count from the first that is not zero. */
function formatUsd(usd: number): string {
  return usd === 0 ? '0' : usd.toFixed(Math.max(2, 1 - Math.floor(Math.log10(usd))));
}
