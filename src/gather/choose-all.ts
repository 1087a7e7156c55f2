/** Everything chosen, in the order in which it is asked: the questions of the table, the sign-in, the models, the other uses. */

import type { Context } from '../context.ts';
import { type Problem, WentBack } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { primaryRef, splitRef } from '../openclaw/config.ts';
import type { Answers } from '../plan/plan.ts';
import type { Tried } from '../prove/live-call.ts';
import type { Setup } from '../setup/setup.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { Notice } from '../text/text.ts';
import { settleDraft, toAnswers, withFallback } from './answers.ts';
import { type Asker, inTurn, orAskAgain } from './asker.ts';
import type { ChosenModels, ModelAccess } from './choose-models.ts';
import { askConversion, type ChosenSignIn, chooseSignIn } from './choose-sign-in.ts';
import type { ChosenUses } from './choose-uses.ts';
import type { Chosen, Draft, Settled } from './draft.ts';
import type { Known } from './known.ts';
import type { Again, Settling } from './settle.ts';

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

/** What one attempt to choose it all goes by. */
export interface Run {
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
  /** The person wants to sign in, whatever is cached. */
  readonly anew?: boolean;
  /** The person wants it whatever AWS says. */
  readonly anyway?: boolean;
}

/** A run's progress: what is kept if it fails. */
export interface Progress {
  draft: Draft | undefined;
  kept: Run['kept'];
  tried: Tried[];
}

/** Escape at the first question after the settled ones goes back to those. */
export async function chooseAll(run: Run, settling: Settling, progress: Progress): Promise<Gathered> {
  let { anew = false } = run;
  // Going back to the account is no reason to sign in once more.
  const signInOnce = (asker: Asker | undefined, settled: Settled) => {
    const isAnew = anew;
    anew = false;
    return signIn({ ...run, asker, anew: isAnew }, settled);
  };
  for (;;) {
    const settled = await settling.forward();
    Object.assign(progress, { draft: undefined, kept: run.kept });
    try {
      return await inTurn(
        run.asker,
        (asker) => signInOnce(asker, settled),
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

async function signIn(
  { context, known, asker, kept, instead, anew = false }: Run,
  draft: Settled,
): Promise<ChosenSignIn> {
  const { access, signedIn } = kept;
  if (access) {
    const ours = { ...draft, credentials: kept.credentials } as Chosen;
    return {
      ours,
      credential: access.credential,
      rootCause: access.rootCause,
      ...(signedIn && { signedIn }),
    };
  }
  const isOffline = Boolean(draft.dryRun || draft.noLogin);
  const remembered = instead ? { ...instead, asksAgain: true } : known.sso;
  return chooseSignIn(context, draft, { known, remembered, asker, isOffline, anew });
}

async function models(run: Run, signedIn: ChosenSignIn, progress: Progress) {
  const { known, asker, asks, kept } = run;
  const { ours, credential, rootCause } = signedIn;
  const access = {
    rootCause,
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
  { context, asker, asks, known }: Run,
  ours: Chosen,
  access: ModelAccess,
  { tried }: Progress,
) {
  const { chooseModels } = await import('./choose-models.ts');
  const unnamed = known.setup.knownModel === undefined ? 'default' : 'config';
  const from = asks.includes('models') ? unnamed : undefined;
  const choosing = (by: Asker | undefined) => chooseModels(context, ours, { access, asker: by, from, tried });
  return asks.includes('models') ? choosing(asker) : orAskAgain(asker, () => choosing(undefined), choosing);
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
    if (anyway) return;
    const { tryOut } = await import('./choose-models.ts');
    const { guardrail } = setup;
    await tryOut(context, all.models, { ...ours, ...access, guardrail }, { tried, asker });
  };
  await tryAll(chosen);
  const around = { config: setup.config, version, access, asker, isAsked: asks.includes('uses') };
  const { chooseUses } = await import('./choose-uses.ts');
  const uses = kept.uses ?? (await chooseUses(context, ours, chosen, around));
  const whole = withFallback(chosen, uses);
  if (whole !== chosen) await tryAll(whole);
  const draft = settleDraft(ours, whole, uses);
  const convert = kept.convert ?? (await askConversion(setup, draft, asker));
  const isAsked = asker !== undefined;
  const answers = toAnswers(draft, whole, { setup, uses, version, convert, isAsked });
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
    tried,
    ...(convert && { convert }),
    ...(signedIn && { signedIn }),
  };
}

/** If the primary is another provider's model, adding models does not replace it. */
function hasOtherPrimary({ config, provider }: Setup): boolean {
  const primary = splitRef(primaryRef(config))?.provider;
  return primary !== undefined && primary !== provider?.id;
}
