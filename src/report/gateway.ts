/** What people see of the question that goes through the running gateway. */

import type { Context } from '../context.ts';
import type { Outdated } from '../openclaw/gateway.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { style } from '../screen/style.ts';
import { fill } from '../text/text.ts';
import { gateway as texts } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';

export function reportAsking(context: Context) {
  gap(context);
  say(context, texts.asking);
}

/** The answer of a gateway that is a proof: what it used, and how long it took. */
export function reportGatewayAnswer(
  context: Context,
  { model, latencyMs }: { readonly model: string | null; readonly latencyMs: number | null },
) {
  const facts = { model: model ?? '', seconds: ((latencyMs ?? 0) / 1000).toFixed(1) };
  sayLine(context, fill(texts.answered, context.language, facts), { paint: style(context.color).green });
}

/** That the gateway has an older environment than the files. `path`: of `.env`. */
export function reportOutdated(context: Context, { started, changed }: Outdated, path: string) {
  say(context, texts.outdated, { started: formatTime(started), changed: formatTime(changed), path });
}
