/**
 * From a command line to Answers: read the machine, settle what needs no sign-in, sign in, choose role and models; and
 * any part again. Writes none of the three files.
 */

import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { type Problem, WentBack } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { refuseUtf16, type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { primaryRef, splitRef } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import type { Answers } from '../plan/plan.ts';
import type { Tried } from '../prove/prove-models.ts';
import { readSetup, type Setup } from '../setup/setup.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { Notice } from '../text/text.ts';
import { type Asker, inTurn, orChosen } from './asker.ts';
import type { ChosenModels, ModelAccess } from './choose-models.ts';
import { askConversion, type ChosenSignIn, chooseSignIn } from './choose-sign-in.ts';
import type { ChosenUses } from './choose-uses.ts';
import type { Chosen, Draft, Settled } from './draft.ts';
import { gatherKnown, type Known } from './known.ts';
import { forgetKnown, PARTS, type Part } from './parts.ts';
import { type Again, readFlags, type Settling, startSettling } from './settle.ts';
import { settleDraft, toAnswers, withFallback } from './to-answers.ts';
import { askWayOn } from './way-on.ts';

export interface Gathered {
  readonly answers: Answers;
  readonly draft: Chosen;
  readonly snapshot: Snapshot;
  /** The setup before this run. */
  readonly setup: Setup;
  readonly known: Known;
  /** What to tell the person about the chosen models. */
  readonly notices: readonly Notice[];
  /** For choosing again. */
  readonly access: ModelAccess;
  readonly chosen: ChosenModels;
  readonly uses: ChosenUses;
  /** Other providers that use the API key today and get the same sign-in. */
  readonly convert?: readonly string[];
  /** The installed OpenClaw's version. */
  readonly version: string | undefined;
  /** The models that were tested with these credentials before anything was written. */
  readonly tried: readonly Tried[];
  /** Set if this run signed in. */
  readonly signedIn?: SignedIn;
}

/**
 * If there is a setup, a person is asked only for what it lacks, and for `part`. Throws UsageError, CancelledError, and
 * the errors of reading files and signing in.
 */
export async function gather(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  asker: Asker | undefined,
  part?: Part,
): Promise<Gathered> {
  const snapshot = takeSnapshot(locations, context);
  // Otherwise the write would fail after all the questions.
  refuseUtf16(snapshot.stateEnv);
  const setup = readSetup(snapshot, context);
  const known = await gatherKnown(context, input.values, snapshot, setup);
  const version = findOpenclaw(context, locations.stateDir, setup.config)?.version;
  const { values, problems } = readFlags(input, context.language);
  // A way to sign in given by flag is set up as if for the first time.
  const isChange = asker !== undefined && setup.mode !== undefined && values.auth === undefined;
  const run = { context, known, version, asker, values, problems, kept: {}, tried: [] };
  if (isChange && part) return carryOn(askAgain({ ...run, asks: [] }, values, part));
  if (isChange) {
    const asks = values.region && !values.models ? (['models'] as const) : [];
    return carryOn({ ...run, asks, again: NOTHING_AGAIN });
  }
  return carryOn({ ...run, asks: values.models ? [] : ['models', 'uses'] });
}

/**
 * Asks for one part again and keeps the rest; Escape at its first question leaves everything unchanged. Throws
 * CancelledError, and what signing in throws if a person gives up.
 */
export async function gatherAgain(
  context: Context,
  gathered: Gathered,
  part: Part,
  asker: Asker,
): Promise<Gathered> {
  const { draft, known, version } = gathered;
  const run = {
    context,
    known,
    version,
    asker,
    values: draft,
    problems: [],
    asks: [],
    kept: { ...gathered, credentials: draft.credentials },
    tried: gathered.tried,
  };
  try {
    return await carryOn(askAgain(run, draft, part));
  } catch (error) {
    if (error instanceof WentBack) return gathered;
    throw error;
  }
}

interface Run {
  readonly context: Context;
  readonly known: Known;
  readonly version: string | undefined;
  readonly asker: Asker | undefined;
  /** Answers that are not asked for, and their problems. */
  readonly values: Draft;
  readonly problems: readonly Problem[];
  readonly again?: Again;
  /** What a person chooses after signing in; otherwise the draft decides. */
  readonly asks: readonly ('models' | 'uses')[];
  /** Earlier choices that stay. */
  readonly kept: Partial<
    Pick<Gathered, 'access' | 'signedIn' | 'chosen' | 'uses' | 'convert'> & Pick<Draft, 'credentials'>
  >;
  /** Results of models that would be called the same way now. */
  readonly tried: readonly Tried[];
  /** The account and role to replace. */
  readonly instead?: Draft;
  /** The person wants it whatever AWS says. */
  readonly anyway?: boolean;
}

/** A person is asked only for what is not known. */
const NOTHING_AGAIN: Again = { offered: {}, offer: [], forget: [] };

/** A run's progress: what is kept if it fails. */
interface Progress {
  draft: Draft | undefined;
  kept: Run['kept'];
  tried: Tried[];
}

/** A run that asks for one settled part again. */
function askAgain(run: Run, draft: Draft, part: Part): Run {
  const { offer = [], forget = [], asks } = PARTS[part];
  const only = (isWanted: (key: keyof Draft) => boolean): Draft =>
    Object.fromEntries(Object.entries(draft).filter(([key]) => isWanted(key as keyof Draft)));
  const keys = [...offer, ...forget];
  const { access, credentials, signedIn, chosen, uses, convert } = run.kept;
  return {
    ...run,
    known: forgetKnown(run.known, forget),
    values: only((key) => !keys.includes(key)),
    problems: [],
    again: { offered: only((key) => offer.includes(key)), offer, forget },
    asks: asks ? [...run.asks, asks] : run.asks,
    kept: {
      // The sign-in stays the same unless it is chosen again.
      ...(asks && access && { access, credentials, ...(signedIn && { signedIn }) }),
      ...(asks !== 'models' && chosen && { chosen }),
      ...(convert && { convert }),
      ...(part === 'models' && uses && { uses: { ...uses, fallback: undefined } }),
    },
    tried: asks && part !== 'region' ? run.tried : [],
    ...((part === 'role' || part === 'account') && { instead: draft }),
  };
}

/** Runs everything, and lets a person change what fails. */
async function carryOn(run: Run): Promise<Gathered> {
  const { context, asker } = run;
  let current = run;
  let failed: Failed | undefined;
  for (;;) {
    const { values, problems, known, again, kept, tried } = current;
    const settling = startSettling(context, { values, problems }, known, asker, again);
    const progress: Progress = { draft: undefined, kept, tried: [...tried] };
    try {
      return await choose(current, settling, progress);
    } catch (error) {
      const isBack = error instanceof WentBack;
      if (!isBack) {
        const { draft = settling.draft(), ...rest } = progress;
        failed = { error, draft, run: { ...current, ...rest } };
      }
      // Escape goes back to the question of what to do about the failure.
      if (!asker || !failed) throw error;
      current = await insteadOf(failed, asker, isBack);
    }
  }
}

interface Failed {
  readonly error: unknown;
  readonly draft: Draft;
  readonly run: Run;
}

/** The run that a person chooses instead of a failed one. */
async function insteadOf({ error, draft, run }: Failed, asker: Asker, isBack: boolean): Promise<Run> {
  const { context, known, kept } = run;
  const way = await askWayOn(
    context,
    error,
    { draft, chosen: kept.chosen, setup: known.setup, isBack },
    asker,
  );
  if (way !== 'anyway') return askAgain(run, draft, way);
  return { ...run, values: draft, problems: [], again: NOTHING_AGAIN, anyway: true };
}

/** Escape at the first question after the settled ones goes back to those. */
async function choose(run: Run, settling: Settling, progress: Progress): Promise<Gathered> {
  for (;;) {
    const settled = await settling.forward();
    Object.assign(progress, { draft: undefined, kept: run.kept });
    try {
      return await inTurn(
        run.asker,
        (asker) => signIn({ ...run, asker }, settled),
        (signedIn) =>
          inTurn(
            run.asker,
            (asker) => models({ ...run, asker }, signedIn, progress),
            (chosen) => finish(run, signedIn, chosen, progress),
          ),
      );
    } catch (error) {
      if (!(error instanceof WentBack && settling.back())) throw error;
    }
  }
}

async function signIn({ context, known, asker, kept, instead }: Run, draft: Settled): Promise<ChosenSignIn> {
  const { access, signedIn } = kept;
  if (access) {
    const ours = { ...draft, credentials: kept.credentials } as Chosen;
    return { ours, credential: access.credential, ...(signedIn && { signedIn }) };
  }
  const isOffline = Boolean(draft.dryRun || draft.noLogin);
  const remembered = instead ? { ...instead, asksAgain: true } : known.sso;
  return chooseSignIn(context, draft, { known, remembered, asker, isOffline });
}

async function models(run: Run, signedIn: ChosenSignIn, progress: Progress) {
  const { known, asker, asks, kept } = run;
  const { ours, credential } = signedIn;
  const access = {
    credential: ours.dryRun ? undefined : credential,
    accountId: ours.accountId ?? ours.apiKey?.accountId,
  };
  Object.assign(progress, {
    draft: ours,
    kept: { ...kept, ...signedIn, access, credentials: ours.credentials },
  });
  if (ours.allModels && asks.includes('models') && !asker && hasOtherPrimary(known.setup))
    ours.noPrimary = true;
  return { access, chosen: kept.chosen ?? (await chooseThem(run, ours, access, progress)) };
}

async function chooseThem(
  { context, asker, asks }: Run,
  ours: Chosen,
  access: ModelAccess,
  { tried }: Progress,
) {
  const { chooseModels } = await import('./choose-models.ts');
  const choosing = (by: Asker | undefined) => chooseModels(context, ours, access, by, tried);
  return asks.includes('models') ? choosing(asker) : orChosen(asker, () => choosing(undefined), choosing);
}

async function finish(
  { context, known, version, asker, asks, kept, anyway }: Run,
  { ours, signedIn }: ChosenSignIn,
  { access, chosen }: Pick<Gathered, 'access' | 'chosen'>,
  progress: Progress,
): Promise<Gathered> {
  const { snapshot, setup } = known;
  const { tried } = progress;
  const tryAll = async (all: ChosenModels) => {
    progress.draft = settleDraft(ours, all, { uses: {} });
    progress.kept = { ...progress.kept, chosen: all };
    if (!asker || anyway) return;
    const { tryOut } = await import('./try-out.ts');
    await tryOut(context, ours, access, setup, all.models, tried);
  };
  await tryAll(chosen);
  const around = { config: setup.config, version, access };
  const { chooseUses } = await import('./choose-uses.ts');
  const uses = kept.uses ?? (await chooseUses(context, ours, chosen, around, asker, asks.includes('uses')));
  const whole = withFallback(chosen, uses);
  await tryAll(whole);
  const draft = settleDraft(ours, whole, uses);
  const convert = kept.convert ?? (await askConversion(setup, draft, asker));
  const answers = toAnswers(draft, whole, { setup, uses, version, convert });
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
    ...(convert && { convert }),
    version,
    tried,
    ...(signedIn && { signedIn }),
  };
}

/** If the primary is another provider's model, adding models does not replace it. */
function hasOtherPrimary({ config, provider }: Setup): boolean {
  const primary = splitRef(primaryRef(config))?.provider;
  return primary !== undefined && primary !== provider?.id;
}
