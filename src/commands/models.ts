/** `models`: lists what this sign-in can use in a region, from AWS if the sign-in may list models, else from the catalog. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, outcomeOf, type ParsedFlags, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { modelsOfSetup } from '../gather/models-of-setup.ts';
import { question } from '../gather/questions.ts';
import { readFlags, regionOf } from '../gather/settle.ts';
import type { LoadedModels } from '../models/list-models.ts';
import type { ListedModel, ModelList, Purpose } from '../models/listed-model.ts';
import { accessOf, goodFor, PURPOSES, turnCostUsd } from '../models/listed-model.ts';
import { fullHeader, fullLine, fullNameWidth, sourceOf, whereOf } from '../report/models.ts';
import { showWarnings } from '../report/plan.ts';
import { sayLine } from '../screen/say.ts';
import { proseColumns, style } from '../screen/terminal.ts';
import { truncate } from '../screen/width.ts';
import { checkMachine } from '../setup/machine.ts';
import { conflictNotices } from '../setup/precedence.ts';
import { readSetup } from '../setup/setup.ts';
import { fill } from '../text/text.ts';
import { policy as policyTexts, models as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';

/** How `--sort` compares two models. Without it, recommended models come first. */
const SORTS: Readonly<Record<string, (a: ListedModel, b: ListedModel) => number>> = {
  price: (a, b) => turnPrice(a) - turnPrice(b),
  context: (a, b) => b.entry.contextWindow - a.entry.contextWindow,
  name: (a, b) => (a.entry.name < b.entry.name ? -1 : Number(a.entry.name > b.entry.name)),
};

/** The price of an agent's turn; models without a known price come last. */
function turnPrice({ entry, known }: ListedModel): number {
  return known ? turnCostUsd(entry) : Number.POSITIVE_INFINITY;
}

/** What `--json` prints. */
export interface ModelsReport
  extends Pick<ModelList, 'source' | 'region'>,
    Partial<Omit<LoadedModels, 'list'>> {
  readonly models: readonly ReturnType<typeof describe>[];
  readonly embeddings: readonly ReturnType<typeof describeEmbedding>[];
}

export const command: Command<ModelsReport> = {
  flags: [
    { ...question('region').flag, help: policyTexts.regionHelp },
    { name: 'for', kind: 'value', choices: PURPOSES, help: texts.forHelp },
    { name: 'sort', kind: 'value', choices: Object.keys(SORTS), help: texts.sortHelp },
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock models --region eu-west-1', about: texts.listExample },
    { line: 'openclaw-bedrock models --for pictures --sort price', about: texts.pictureExample },
  ],
  reportsProblems: true,
  run,
};

async function run(context: Context, input: ParsedFlags): Promise<Outcome<ModelsReport>> {
  const { values: given, problems } = readFlags(input, context.language);
  if (problems.length > 0) throw new UsageError(problems);
  const locations = locate(context, readLocationFlags(input.values));
  const setup = readSetup(takeSnapshot(locations, context), context);
  const region = regionOf(given, setup, context.language);
  const loaded = await modelsOfSetup(context, setup, locations, region);
  const { source } = loaded.list;
  const { for: purpose, sort = '' } = input.values as { for?: Purpose; sort?: string };
  const { models, embeddings } = chosen(loaded.list, purpose, SORTS[sort]);
  const from = sourceOf(loaded, context.language);
  if (from) sayLine(context, from);
  // What keeps AWS from answering may be a variable that hides the set-up.
  if (loaded.problem && !context.json)
    showWarnings(context, conflictNotices(checkMachine(context, locations).conflicts, context));
  if (!context.json) printModels(context, [...models, ...embeddings]);
  const problem = loaded.problem && { problem: loaded.problem, missing: loaded.missing };
  const lists = { models: models.map(describe), embeddings: embeddings.map(describeEmbedding) };
  return outcomeOf({ source, region, ...problem, ...lists });
}

/** Applies `--for` and `--sort`. */
function chosen(
  list: ModelList,
  purpose: Purpose | undefined,
  compare: ((a: ListedModel, b: ListedModel) => number) | undefined,
): Pick<ModelList, 'models' | 'embeddings'> {
  const pick = (all: readonly ListedModel[]) => {
    const fit = all.filter((model) => purpose === undefined || goodFor(model).includes(purpose));
    return compare ? fit.sort(compare) : fit;
  };
  return { models: pick(list.models), embeddings: pick(list.embeddings) };
}

/** A model in `--json`. */
function describe(model: ListedModel) {
  const { id, name, contextWindow, maxTokens, input, reasoning, cost } = model.entry;
  const { destinations, geography, lifecycle, known } = model;
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
    goodFor: goodFor(model),
    ...(geography && { geography }),
    ...(destinations && { destinations }),
  };
}

/** `cost`: USD per million tokens, null if the model is not billed by token. */
function describeEmbedding(model: ListedModel) {
  const { id, name, input } = model.entry;
  const { destinations, geography, embedding } = model;
  return {
    id,
    name,
    access: accessOf(model),
    dimensions: embedding?.dimensions,
    maxInput: embedding?.maxInput,
    input,
    cost: embedding?.cost ?? null,
    goodFor: goodFor(model),
    ...(geography && { geography }),
    ...(destinations && { destinations }),
  };
}

/** First line: the whole id, so that it can be copied and searched, and where requests are processed. Then the rest. */
function printModels(context: Context, models: readonly ListedModel[]) {
  const { stdout, language, color } = context;
  const { bold, dim } = style(color && stdout.isTTY === true);
  const columns = proseColumns(stdout);
  const shape = { language, columns: columns - 2 };
  const look = { ...shape, names: fullNameWidth(models, shape) };
  const line = (id: string, where: string, rest: string) => {
    const room = columns - id.length - 2;
    stdout.write(`${bold(id)}${room > 8 ? `  ${dim(truncate(where, room))}` : ''}\n  ${rest}\n`);
  };
  line('ID', fill(texts.headWhere, language), dim(fullHeader(look)));
  for (const model of models) {
    const id = visible(model.entry.id);
    line(id, whereOf(model, language, columns - id.length - 2), fullLine(model, look));
  }
}
