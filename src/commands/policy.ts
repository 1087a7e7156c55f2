/** `policy`: prints the IAM policy for the chosen models, in the format that the administrator asks for. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, outcomeOf, type ParsedFlags, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { modelsOfSetup } from '../gather/models-of-setup.ts';
import { question } from '../gather/questions.ts';
import { readFlags, regionOf } from '../gather/settle.ts';
import { findEmbedding } from '../models/catalogue.ts';
import { invokeOnlyPolicy } from '../models/iam-policy.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import { accessOf, type ListedModel, type ModelList } from '../models/listed-model.ts';
import { resolveEmbedding, resolveModel } from '../models/resolve-model.ts';
import { allSettled, settleModel } from '../models/settle-model.ts';
import { providerModels } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { DEFAULT_EMBEDDING, readUses } from '../openclaw/uses.ts';
import type { PolicyDocument, PolicyFormat } from '../report/policy.ts';
import { leastPrivilegeDocument, POLICY_FORMATS, renderPolicy } from '../report/policy.ts';
import { say } from '../screen/say.ts';
import { readSetup, type Setup } from '../setup/setup.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES, DEFAULT_MODE, methodOf } from '../sign-in/methods.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import { listed } from '../text/text.ts';
import { examples, policy as texts } from '../text/texts.ts';

export const command: Command = {
  flags: [
    { ...question('models').flag, help: texts.modelHelp },
    { ...question('region').flag, help: texts.regionHelp },
    { name: 'discovery', kind: 'switch', help: texts.discoveryHelp },
    { name: 'format', kind: 'value', choices: POLICY_FORMATS, help: texts.formatHelp },
    { name: 'auth', kind: 'value', choices: AUTH_MODES, help: texts.authHelp },
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock policy > BedrockInvokeOnly.json', about: examples.policy },
    { line: 'openclaw-bedrock policy --format text', about: texts.textExample },
  ],
  reportsProblems: true,
  run,
};

async function run(context: Context, input: ParsedFlags): Promise<Outcome> {
  const { values: given, problems } = readFlags(input, context.language);
  if (problems.length > 0) throw new UsageError(problems);
  const locations = locate(context, readLocationFlags(input.values));
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  const wanted: Wanted = {
    setup,
    snapshot,
    locations,
    mode: (input.values.auth as AuthMode | undefined) ?? setup.mode ?? DEFAULT_MODE,
    region: regionOf(given, setup, context.language),
    ids:
      given.models ?? chosenModels(setup, findOpenclaw(context, locations.stateDir, setup.config)?.version),
    discovery: input.values.discovery === true,
  };
  const document = await (wanted.ids.length === 0
    ? wholePolicy(context, wanted)
    : exactPolicy(context, wanted));
  const format = (input.values.format as PolicyFormat | undefined) ?? 'json';
  const text = renderPolicy(format, document, context.language);
  if (!context.json) context.stdout.write(text);
  const ids = document.models.map(({ entry }) => entry.id);
  const result = { region: wanted.region, models: ids, policy: JSON.parse(document.json) };
  return outcomeOf(format === 'json' ? result : { ...result, format, text });
}

/** Every model of the provider, because OpenClaw may call any of them, and the embedding model of memory search. */
export function chosenModels({ provider, model, config }: Setup, version: string | undefined): string[] {
  const listed = provider ? providerModels(provider.value).map(({ id }) => id) : [];
  const { memory } = readUses(config, version, provider?.id);
  const embedder = memory?.isOurs ? [memory.model || DEFAULT_EMBEDDING] : [];
  return [...new Set([...(model ? [model] : []), ...listed, ...embedder])];
}

interface Wanted {
  readonly setup: Setup;
  readonly snapshot: Snapshot;
  readonly locations: Locations;
  readonly mode: AuthMode;
  readonly region: string;
  readonly ids: readonly string[];
  readonly discovery: boolean;
}

function wholePolicy(context: Context, { region, mode, discovery, setup }: Wanted): PolicyDocument {
  say(context, texts.whole);
  const json = invokeOnlyPolicy({
    region,
    apiKey: methodOf(mode).usesApiKey,
    discovery,
    guardrail: setup.guardrail?.guardrailIdentifier,
  });
  return { json, mode, region, models: [] };
}

async function exactPolicy(context: Context, wanted: Wanted): Promise<PolicyDocument> {
  const { setup, snapshot, mode, region, discovery } = wanted;
  const owner = setup.profile === undefined ? undefined : ssoProfile(snapshot, setup.profile)?.accountId;
  const list = await modelsForIds(context, wanted);
  const accountId = owner ?? list.accountId;
  const models = resolveAll(context, wanted.ids, list, accountId);
  const guardrail = setup.guardrail?.guardrailIdentifier;
  const needed = { models, region, accountId: accountId || undefined, profiles: list.models };
  return leastPrivilegeDocument(mode, { ...needed, discovery, guardrail });
}

/** Asks AWS only what the ids do not say: which models and regions an inference profile routes to. */
async function modelsForIds(context: Context, { setup, locations, region, ids }: Wanted): Promise<ModelList> {
  const offline = modelsInCatalogue(region);
  const settled = ids.map((id) => resolveAny(id, offline));
  if (settled.every((found) => found.ok && found.model.known && found.model.kind === 'foundation-model'))
    return offline;
  return (await modelsOfSetup(context, setup, locations, region)).list;
}

/** A chat model or an embedding model: a policy covers both. */
function resolveAny(id: string, list: ModelList) {
  return findEmbedding(id) ? resolveEmbedding(id, list) : resolveModel(id, list);
}

function resolveAll(
  context: Context,
  ids: readonly string[],
  list: ModelList,
  accountId: string | undefined,
): ListedModel[] {
  const { language } = context;
  const settled = ids.map((id) => ({
    flag: '--model',
    settled: settleModel(id, { list, accountId, language }, findEmbedding(id) ? 'memory' : undefined),
  }));
  const found = allSettled(settled).map(({ model }) => model);
  const blind = found.filter(
    (model) => accessOf(model) === 'inference-profile' && !model.destinations && model.geography !== 'global',
  );
  if (blind.length > 0)
    say(context, texts.anyRegion, {
      ids: listed(
        blind.map(({ entry }) => entry.id),
        context.language,
      ),
    });
  return found;
}
