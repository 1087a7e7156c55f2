/**
 * From a command line to Answers: read the machine, settle what needs no sign-in, sign in, choose role and models; and any
 * of it again. Writes none of the three files.
 */

import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { WentBack } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { primaryRef, splitRef } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import type { Answers } from '../plan/plan.ts';
import { readSetup, type Setup } from '../setup/setup.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { Notice } from '../text/text.ts';
import { fill } from '../text/text.ts';
import { questions as texts } from '../text/texts.ts';
import { type Asker, watchAsker } from './asker.ts';
import type { ChosenModels, ModelAccess } from './choose-models.ts';
import { type ChosenSignIn, chooseSignIn } from './choose-sign-in.ts';
import type { ChosenUses } from './choose-uses.ts';
import type { Chosen, Draft, Settled } from './draft.ts';
import { gatherKnown, type Known, namesSignIn } from './known.ts';
import { readFlags, type Settling, startSettling } from './settle.ts';
import { settleDraft, toAnswers, withFallback } from './to-answers.ts';

export interface Gathered {
  readonly answers: Answers;
  readonly draft: Chosen;
  readonly snapshot: Snapshot;
  /** The set-up as it was before this run. */
  readonly setup: Setup;
  readonly known: Known;
  /** What to tell about the models that were chosen. */
  readonly notices: readonly Notice[];
  /** For choosing again. */
  readonly access: ModelAccess;
  readonly chosen: ChosenModels;
  readonly uses: ChosenUses;
  /** Of the OpenClaw on this machine. */
  readonly version: string | undefined;
  /** Of a run that signed in. */
  readonly signedIn?: SignedIn;
}

/** Throws UsageError, CancelledError, and the errors of reading files and of signing in. */
export async function gather(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  asker: Asker | undefined,
): Promise<Gathered> {
  const { values } = input;
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  const known = await confirmSignIn(await gatherKnown(context, values, snapshot, setup), values, asker);
  const version = findOpenclaw(context, locations.stateDir, setup.config)?.version;
  const settling = startSettling(context, readFlags(input, context.language), known, asker);
  const asks = values.model === undefined ? (['models', 'uses'] as const) : [];
  return choose({ context, known, version, asker, asks }, settling);
}

type Keys = readonly (keyof Draft)[];

const MODELS: Keys = ['models', 'fallbackModels', 'allModels'];
const ACCOUNT: Keys = ['accountId', 'roleName'];
const PORTAL: Keys = ['startUrl', 'ssoRegion', 'session', 'profile', ...ACCOUNT];

interface Again {
  /** Asked with the answer so far as the one that Enter takes. */
  readonly offer?: Keys;
  /** Found or asked as if for the first time. */
  readonly forget?: Keys;
  /** What is chosen once signed in. Absent: the sign-in is another one. */
  readonly asks?: 'models' | 'uses';
}

/** What a person can choose again once everything is chosen. */
export type Part =
  | 'models'
  | 'uses'
  | 'region'
  | 'ssoRegion'
  | 'role'
  | 'account'
  | 'portal'
  | 'key'
  | 'credentials'
  | 'way';

const PARTS: { readonly [P in Part]: Again } = {
  models: { offer: MODELS, asks: 'models' },
  uses: { forget: ['memoryModel', 'imageModel', 'smallModel'], asks: 'uses' },
  // A model belongs to its region, and so may an endpoint.
  region: { offer: ['region', ...MODELS], forget: ['endpointUrl'], asks: 'models' },
  ssoRegion: { offer: ['ssoRegion'] },
  role: { forget: ['roleName'] },
  account: { forget: ACCOUNT },
  portal: { forget: PORTAL },
  key: { forget: ['apiKey'] },
  credentials: { forget: ['profile'] },
  way: { offer: ['auth'], forget: ['apiKey', ...PORTAL] },
};

/**
 * Asks for one part again and keeps all else; Escape at its first question leaves everything as it was. Throws
 * CancelledError, and what signing in throws.
 */
export async function gatherAgain(
  context: Context,
  gathered: Gathered,
  part: Part,
  asker: Asker,
): Promise<Gathered> {
  const { draft, version } = gathered;
  const { offer = [], forget = [], asks } = PARTS[part];
  const known = forgetKnown(gathered.known, forget);
  const only = (isWanted: (key: keyof Draft) => boolean): Draft =>
    Object.fromEntries(Object.entries(draft).filter(([key]) => isWanted(key as keyof Draft)));
  const keys = [...offer, ...forget];
  const values = only((key) => !keys.includes(key));
  const again = { keys, before: only((key) => offer.includes(key)) };
  const settling = startSettling(context, { values, problems: [] }, known, asker, again);
  try {
    return await choose(
      { context, known, version, asker, asks: asks ? [asks] : [], before: { gathered, part } },
      settling,
    );
  } catch (error) {
    if (error instanceof WentBack) return gathered;
    throw error;
  }
}

/** What is known, but for what a person is to answer anew. */
function forgetKnown(known: Known, forgotten: Keys): Known {
  const { startUrl, ssoRegion, accountId, roleName, ...names } = known.sso;
  const isKept = (key: keyof Draft) => !forgotten.includes(key);
  return {
    ...known,
    sso: {
      ...names,
      ...(isKept('startUrl') && { startUrl, ssoRegion }),
      ...(isKept('accountId') && { accountId }),
      ...(isKept('roleName') && { roleName }),
    },
    ...(!isKept('startUrl') && { pastedSsoRegion: undefined }),
    // The key alone is chosen again because it is not wanted.
    ...(forgotten.length === 1 && !isKept('apiKey') && { apiKey: undefined }),
    ...(!isKept('endpointUrl') && known.endpoint?.region && { endpoint: undefined }),
  };
}

interface Run {
  readonly context: Context;
  readonly known: Known;
  readonly version: string | undefined;
  readonly asker: Asker | undefined;
  /** What a person chooses once signed in; else what the draft says holds. */
  readonly asks: readonly ('models' | 'uses')[];
  readonly before?: { readonly gathered: Gathered; readonly part: Part };
}

/** All of it. Escape at the first question after the sign-in's goes back to those. */
async function choose(run: Run, settling: Settling): Promise<Gathered> {
  for (;;) {
    const settled = await settling.forward();
    try {
      return await inTurn(
        run.asker,
        (asker) => signIn({ ...run, asker }, settled),
        (signedIn) =>
          inTurn(
            run.asker,
            (asker) => models({ ...run, asker }, signedIn),
            (chosen) => finish(run, signedIn, chosen),
          ),
      );
    } catch (error) {
      if (!(error instanceof WentBack && settling.back())) throw error;
    }
  }
}

/** Escape in `then` goes back to `first`, where that asked anything. */
async function inTurn<A, B>(
  asker: Asker | undefined,
  first: (asker: Asker | undefined) => Promise<A>,
  then: (result: A) => Promise<B>,
): Promise<B> {
  for (;;) {
    const watched = asker && watchAsker(asker);
    const result = await first(watched?.asker);
    try {
      return await then(result);
    } catch (error) {
      if (!(error instanceof WentBack && watched?.asked())) throw error;
    }
  }
}

async function signIn({ context, known, asker, before }: Run, draft: Settled): Promise<ChosenSignIn> {
  if (before && PARTS[before.part].asks) {
    const { access, signedIn, draft: earlier } = before.gathered;
    const ours = { ...draft, ...(earlier.credentials && { credentials: earlier.credentials }) } as Chosen;
    return { ours, credential: access.credential, ...(signedIn && { signedIn }) };
  }
  const asksAgain = before?.part === 'role' || before?.part === 'account';
  const isOffline = Boolean(draft.dryRun || draft.noLogin);
  const remembered = asksAgain ? { ...before.gathered.draft, asksAgain } : known.sso;
  return chooseSignIn(context, draft, { known, remembered, asker, isOffline });
}

async function models({ context, known, asker, asks, before }: Run, { ours, credential }: ChosenSignIn) {
  const access = {
    credential: ours.dryRun ? undefined : credential,
    accountId: ours.accountId ?? ours.apiKey?.accountId,
  };
  const isAsked = asks.includes('models');
  if (ours.allModels && isAsked && !asker && hasOtherPrimary(known.setup)) ours.noPrimary = true;
  if (before && !isAsked) return { access, chosen: before.gathered.chosen };
  const { chooseModels } = await import('./choose-models.ts');
  return { access, chosen: await chooseModels(context, ours, access, isAsked ? asker : undefined) };
}

async function finish(
  { context, known, version, asker, asks, before }: Run,
  { ours, signedIn }: ChosenSignIn,
  { access, chosen }: Pick<Gathered, 'access' | 'chosen'>,
): Promise<Gathered> {
  const { snapshot, setup } = known;
  const around = { config: setup.config, version, access };
  const isAsked = asks.includes('uses');
  const { chooseUses } = await import('./choose-uses.ts');
  const uses =
    before?.part === 'models'
      ? { ...before.gathered.uses, fallback: undefined }
      : await chooseUses(context, ours, chosen, around, asker, isAsked);
  const whole = withFallback(chosen, uses);
  const draft = settleDraft(ours, whole, uses);
  const answers = toAnswers(draft, whole, { setup, uses, version });
  const notices = [...whole.notices, ...uses.notices];
  return {
    answers,
    draft,
    snapshot,
    setup,
    known,
    notices,
    access,
    chosen: whole,
    uses,
    version,
    ...(signedIn && { signedIn }),
  };
}

/** The primary model is another provider's: to add models is no wish to replace it. */
function hasOtherPrimary({ config, provider }: Setup): boolean {
  const primary = splitRef(primaryRef(config))?.provider;
  return primary !== undefined && primary !== provider?.id;
}

/** A rerun shows the sign-in that the files have, once, as a whole; "no" asks for each part again. */
async function confirmSignIn(
  known: Known,
  values: ParsedFlags['values'],
  asker: Asker | undefined,
): Promise<Known> {
  const { startUrl, accountId, roleName } = known.sso;
  const flagged = namesSignIn(values) || values.auth !== undefined;
  if (!asker || flagged || !known.setup.method?.needsSignIn || !startUrl || !accountId || !roleName)
    return known;
  // On a line of its own, where no frame breaks it.
  asker.say(startUrl);
  const keep = await asker.prompter.confirm({
    message: fill(texts.keepSignIn, asker.language, { accountId, roleName }),
    initial: true,
  });
  if (keep) return known;
  const { profile, session } = known.sso;
  return { ...known, sso: { profile, session } };
}
