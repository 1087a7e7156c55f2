/**
 * Chooses what else runs on Bedrock: memory search, images, heartbeats and titles. Each is tested before anything is
 * written.
 */
import { callUse, type Task, type UseProof } from '../bedrock/call-use.ts';
import type { ConverseTarget } from '../bedrock/converse.ts';
import { isAwsHost } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { AppError, isFailure, mayPass } from '../failures/errors.ts';
import { speaksHttp2 } from '../http/probe.ts';
import { proxyFor, trustedAuthorities } from '../http/settings.ts';
import {
  goodFor,
  type ListedModel,
  type ModelList,
  type Purpose,
  turnCostUsd,
} from '../models/listed-model.ts';
import { allSettled, settleModel } from '../models/settle-model.ts';
import { readUses, USES, type Use } from '../openclaw/uses.ts';
import { describeError } from '../report/error.ts';
import { shownPrice } from '../report/models.ts';
import { say } from '../screen/say.ts';
import { truncate } from '../screen/width.ts';
import { calledUrl } from '../setup/live-target.ts';
import { fill, type Notice, notice } from '../text/text.ts';
import { models as modelTexts, uses as texts, useNames } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { type Asker, orAskAgain } from './asker.ts';
import { type ChosenModels, type ModelAccess, modelsFor } from './choose-models.ts';
import { type Draft, USE_KEYS } from './draft.ts';

export interface ChosenUses {
  readonly uses: Partial<Record<Use, ListedModel | 'off'>>;
  /** A fallback of another vendor, if the person accepted it. */
  readonly fallback?: ListedModel;
  /** The test results. */
  readonly proofs: readonly ({ readonly use: Use; readonly model: string } & UseProof)[];
  readonly notices: readonly Notice[];
}

interface Around {
  /** The current openclaw.json, and the version of OpenClaw that reads it. */
  readonly config: unknown;
  readonly version: string | undefined;
  readonly access: ModelAccess;
  readonly asker: Asker | undefined;
  /** Whether to ask a person even if no flag names a use. */
  readonly isAsked: boolean;
}

/**
 * The uses in the draft, or those that a person chooses in one question; others stay as they are. Throws UsageError for
 * an unsuitable model, what callUse throws if nobody can be asked, and CancelledError.
 */
export async function chooseUses(
  context: Context,
  draft: Draft & { readonly region: string; readonly providerId: string },
  chosen: ChosenModels,
  around: Around,
): Promise<ChosenUses> {
  const { access, asker, isAsked } = around;
  const given = USES.filter((use) => draft[USE_KEYS[use]] !== undefined);
  const ask = (by: Asker) => askUses(draft, chosen, around, by);
  const settle = async (): Promise<Asked> => ({
    uses: await settleGiven(context, draft, given, { list: chosen.list, access }),
  });
  const isOpen = given.length === 0 && isAsked && asker;
  const settled = isOpen ? await ask(asker) : await orAskAgain(asker, settle, ask);
  const { fallback } = settled;
  const tried = await tryAll(context, draft, settled.uses, around);
  const isEmbedding = tried.proofs.some(({ use }) => use === 'memory');
  return {
    uses: { ...settled.uses, ...tried.dropped },
    ...(fallback && { fallback }),
    proofs: tried.proofs,
    notices: [...tried.notices, ...(isEmbedding ? await networkNotices(context, draft.region) : [])],
  };
}

async function settleGiven(
  context: Context,
  draft: Draft & { readonly region: string },
  given: readonly Use[],
  { list: known, access }: Pick<ChosenModels, 'list'> & Pick<Around, 'access'>,
): Promise<ChosenUses['uses']> {
  const ids = given.map((use) => ({ use, id: draft[USE_KEYS[use]] ?? 'off' }));
  const wanted = ids.filter(({ id }) => id !== 'off');
  const { language } = context;
  const { accountId } = access;
  const isKnown = wanted.every(
    ({ use, id }) => 'model' in settleModel(id, { list: known, accountId, language }, use),
  );
  // AWS's own list may have models that the catalog does not.
  const request = { region: draft.region, models: wanted.map(({ id }) => id) };
  const isEnough = isKnown || known.source === 'live';
  const { list } = isEnough ? { list: known } : await modelsFor(context, request, { access });
  const settled = wanted.map(({ use, id }) => ({
    flag: `--${use}-model`,
    settled: settleModel(id, { list, accountId, language }, use),
  }));
  const models = new Map(allSettled(settled).map(({ model }, at) => [wanted[at]?.use, model]));
  return Object.fromEntries(given.map((use) => [use, models.get(use) ?? 'off']));
}

const ALL = 'all';
const NOTHING = 'nothing';

type Asked = Pick<ChosenUses, 'uses' | 'fallback'>;

/** One question for everything; skipped if there is nothing to suggest. */
async function askUses(
  draft: Draft & { readonly providerId: string },
  { models: [primary], fallbacks, list }: ChosenModels,
  { config, version }: Around,
  { prompter, language, columns }: Asker,
): Promise<Asked> {
  if (!primary) return { uses: {} };
  const { fallback, ...proposed } = proposeUses(list, primary);
  const present = readUses(config, version, draft.providerId);
  const open = USES.filter((use) => proposed[use] && !present[use]?.isOurs);
  const spare = fallbacks.length === 0 && !draft.noPrimary ? fallback : undefined;
  if (open.length === 0) return { uses: {} };
  const label = (name: keyof typeof useNames, model: ListedModel, now?: string) =>
    fill(now ? texts.optionNow : texts.option, language, {
      use: fill(useNames[name], language),
      model: visible(model.entry.name),
      price: model.known ? shownPrice(model) : '',
      now: now ?? '',
    });
  const { chosen } = await prompter.pick({
    message: fill(texts.ask, language),
    header: fill(texts.header, language),
    allowsSpare: false,
    options: [
      { value: NOTHING, label: fill(texts.nothing, language) },
      { value: ALL, label: fill(texts.all, language) },
      ...open.map((use) => ({
        value: use as string,
        short: fill(useNames[use], language),
        label: label(use, proposed[use] as ListedModel, present[use]?.provider),
      })),
      ...(spare
        ? [{ value: 'fallback', short: fill(useNames.fallback, language), label: label('fallback', spare) }]
        : []),
    ].map((option) => ({ ...option, label: truncate(option.label, columns) })),
    initial: NOTHING,
  });
  const isWanted = (value: string) =>
    chosen.includes(value) || (chosen.includes(ALL) && !present[value as Use]);
  return {
    uses: Object.fromEntries(open.filter(isWanted).map((use) => [use, proposed[use]])),
    ...(spare && isWanted('fallback') && { fallback: spare }),
  };
}

/** Tests each. With a person, one that fails is left out with a message; otherwise the run ends before writing, except
 * for a failure that may pass. */
async function tryAll(
  context: Context,
  draft: Draft & { readonly region: string },
  uses: ChosenUses['uses'],
  { access: { credential }, asker }: Pick<Around, 'access' | 'asker'>,
) {
  const proofs: ChosenUses['proofs'][number][] = [];
  const notices: Notice[] = [];
  const dropped: Partial<Record<Use, undefined>> = {};
  for (const use of USES) {
    const model = uses[use];
    if (model === undefined || model === 'off') continue;
    const { id } = model.entry;
    const facts = { use: fill(useNames[use], context.language), model: id };
    if (!credential || draft.noVerify) {
      notices.push(notice(texts.untried, facts));
      continue;
    }
    // The plugin requests embeddings from AWS's own endpoint, whatever baseUrl says.
    const endpoint = use === 'memory' ? undefined : draft.endpointUrl;
    const target: ConverseTarget = { region: draft.region, model: id, endpoint, credential };
    say(context, modelTexts.calling, { model: id });
    try {
      const proof = await callUse(context, target, taskOf(use, model));
      proofs.push({ use, model: id, ...proof });
      sayProven(context, id, proof);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if (!asker) {
        if (!mayPass(error)) throw error;
        notices.push(notice(texts.untried, facts));
        continue;
      }
      const { title } = describeError(error, context.language);
      say(context, modelTexts.fails, { model: id, title });
      notices.push(notice(texts.leftOut, { ...facts, title }));
      dropped[use] = undefined;
    }
  }
  return { proofs, notices, dropped };
}

function taskOf(use: Use, { embedding }: ListedModel): Task {
  if (use !== 'memory') return { use };
  if (!embedding) throw new AppError('bug', { detail: 'an embedding model without its family' });
  return { use, model: embedding };
}

/** At once, as for the models of the chat. */
function sayProven(context: Context, model: string, { total, dimensions }: UseProof) {
  if (dimensions === undefined) say(context, modelTexts.answers, { model, total });
  else say(context, modelTexts.answersEmbedding, { model, total, dimensions });
}

const PROBE_TIMEOUT_MS = 5_000;

/** OpenClaw's embeddings client supports only HTTP/2, and no proxy. */
async function networkNotices({ env, signal }: Context, region: string): Promise<Notice[]> {
  const url = calledUrl(env, { region });
  const { hostname, host } = url;
  const proxy = proxyFor(env, url);
  if (proxy) return [notice(texts.pastProxy, { proxy: proxy.url.host })];
  if (isAwsHost(hostname)) return [];
  const options = { timeoutMs: PROBE_TIMEOUT_MS, signal };
  const isGood = await speaksHttp2(url, trustedAuthorities(env), options);
  return isGood ? [] : [notice(texts.onlyHttp1, { host })];
}

interface Proposals {
  readonly memory?: ListedModel;
  /** Absent if the default model accepts images itself. */
  readonly image?: ListedModel;
  /** Absent if no model costs half as much as the default model or less. */
  readonly small?: ListedModel;
  /** A model of another vendor, which is seldom down at the same time. */
  readonly fallback?: ListedModel;
}

/** A model whose turn costs more than this many times the cheapest one is too expensive for 48 heartbeats a day. */
const DEAR = 20;

/** `primary` is the chat's model. Among several suitable ones, the catalog's first recommendation is suggested. */
export function proposeUses(list: ModelList, primary: ListedModel): Proposals {
  const chat = list.models.filter((model) => model.lifecycle === 'active' && is(model, 'chat'));
  const others = chat.filter(({ base }) => base !== primary.base);
  const priced = chat.filter(({ known }) => known);
  const cheapest = Math.min(...priced.map(({ entry }) => turnCostUsd(entry)));
  const most = Math.min(
    DEAR * cheapest,
    primary.known ? turnCostUsd(primary.entry) / 2 : Number.POSITIVE_INFINITY,
  );
  const seeing = others.filter((model) => is(model, 'pictures'));
  const [memory] = list.embeddings;
  const image = is(primary, 'pictures')
    ? undefined
    : (seeing.find((model) => is(model, 'cheap')) ?? seeing[0]);
  const small = others.find(({ entry, known }) => known && turnCostUsd(entry) <= most);
  const fallback = others.find((model) => makerOf(model) !== makerOf(primary));
  return {
    ...(memory && { memory }),
    ...(image && { image }),
    ...(small && { small }),
    ...(fallback && { fallback }),
  };
}

function is(model: ListedModel, purpose: Purpose): boolean {
  return goodFor(model).includes(purpose);
}

function makerOf({ base, entry }: ListedModel): string {
  return (base ?? entry.id).split('.', 1)[0] ?? '';
}
