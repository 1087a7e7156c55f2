/** `models`: what this sign-in can use in a region, from AWS where it may be asked, else from the catalogue. */

import type { Command, Outcome } from '../command-line/command.ts';
import type { ParsedFlags } from '../command-line/flags.ts';
import { locationFlags, readLocationFlags } from '../command-line/location-flags.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { offerFor, regionFlag, regionOf } from '../gather/model-flags.ts';
import { readFlags } from '../gather/settle.ts';
import type { LoadedOffer } from '../models/load-offer.ts';
import { accessOf, type OfferedModel } from '../models/offered-model.ts';
import { modelHeader, modelLine } from '../report/models.ts';
import { say } from '../screen/say.ts';
import { style } from '../screen/style.ts';
import { proseColumns } from '../screen/terminal.ts';
import { padTo } from '../screen/width.ts';
import { readSetup } from '../setup/setup.ts';
import { fill } from '../text/text.ts';
import { listProblems, policy as policyTexts, models as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';

export const command: Command = {
  flags: [{ ...regionFlag, help: policyTexts.regionHelp }, ...locationFlags],
  examples: [{ line: 'openclaw-bedrock models --region eu-west-1', about: texts.listExample }],
  reportsProblems: true,
  run,
};

async function run(context: Context, input: ParsedFlags): Promise<Outcome> {
  const { values: given, problems } = readFlags(input, context.language);
  if (problems.length > 0) throw new UsageError(problems);
  const locations = locate(context, readLocationFlags(input.values));
  const setup = readSetup(takeSnapshot(locations, context), context);
  const region = regionOf(given, setup, context.language);
  const loaded = await offerFor(context, setup, locations, region);
  const { source, models } = loaded.offer;
  sayWhy(context, loaded);
  if (!context.json) printModels(context, models);
  const problem = loaded.problem && { problem: loaded.problem, missing: loaded.missing };
  return { exitCode: EXIT.done, result: { source, region, ...problem, models: models.map(describe) } };
}

/** Says where the list does not come from AWS, and why. */
function sayWhy(context: Context, { offer, problem, missing }: LoadedOffer) {
  const { language } = context;
  const why = fill(problem ? listProblems[problem] : texts.notSetUp, language);
  if (offer.source === 'catalogue') say(context, texts.fromCatalogue, { why });
  else if (missing === 'models' || missing === 'profiles')
    say(context, texts.partlyCatalogue, { list: fill(texts[missing], language), why });
}

/** The members of CONTRACT.md, and what the choice in the wizard shows besides. */
function describe(model: OfferedModel) {
  const { id, name, contextWindow, maxTokens, input, reasoning, cost } = model.entry;
  const { destinations, lifecycle, known } = model;
  return {
    id,
    name,
    access: accessOf(model),
    contextWindow,
    maxTokens,
    input,
    reasoning,
    cost: known ? cost : null,
    known,
    lifecycle,
    ...(destinations && { destinations }),
  };
}

/** Ids first, whole, to be copied and searched; on a narrow terminal above the rest of their line. */
function printModels(context: Context, models: readonly OfferedModel[]) {
  const { stdout, language, color } = context;
  const { bold, dim } = style(color && stdout.isTTY === true);
  const columns = proseColumns(stdout);
  const width = Math.max(...models.map(({ entry }) => entry.id.length), 2);
  const isWide = columns >= width + 70;
  const look = { language, columns: isWide ? Math.min(columns - width - 1, 200) : columns - 2 };
  const line = (id: string, rest: string) =>
    stdout.write(isWide ? `${bold(padTo(id, width))} ${rest}\n` : `${bold(id)}\n  ${rest}\n`);
  line('ID', dim(modelHeader(look)));
  for (const model of models) line(visible(model.entry.id), modelLine(model, look));
}
