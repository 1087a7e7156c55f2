/**
 * From a command line to Answers: read the machine, settle what needs no sign-in, sign in, choose role and models; and
 * any part again. Writes no file of the setup.
 */

import type { ParsedFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { WentBack } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { refuseUtf16, takeSnapshot } from '../files/snapshot.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { readSetupInUse } from '../setup/machine.ts';
import type { Asker } from './asker.ts';
import { askChange, askWayOn, forgetKnown, PARTS } from './choose-again.ts';
import { chooseAll, type Gathered, type Progress, type Run } from './choose-all.ts';
import type { Draft, Part } from './draft.ts';
import { gatherKnown } from './known.ts';
import { type Again, readFlags, startSettling } from './settle.ts';

/**
 * If there is a setup, a person is asked only for what it lacks, and for `part`. Throws UsageError, CancelledError, and
 * the errors of reading files and signing in.
 */
export async function gather(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  { asker, part }: { readonly asker: Asker | undefined; readonly part?: Part | undefined },
): Promise<Gathered> {
  const snapshot = takeSnapshot(locations, context);
  // Otherwise the write would fail after all the questions.
  refuseUtf16(snapshot.stateEnv);
  // What only the gateway's service sets is how OpenClaw signs in: this run continues with it.
  const setup = readSetupInUse(context, locations, snapshot);
  const known = await gatherKnown(context, input.values, snapshot, setup);
  const version = findOpenclaw(context, locations.stateDir, setup.config)?.version;
  const { values, problems } = readFlags(input, context.language);
  // A way to sign in given by flag is set up as if for the first time.
  const isChange = asker !== undefined && setup.mode !== undefined && values.auth === undefined;
  const run = { context, known, version, asker, values, problems, kept: {}, tried: [] };
  if (isChange && part) return carryOn(askAgain({ ...run, asks: [] }, values, part));
  if (isChange) {
    const asks = values.region && !values.models ? (['models'] as const) : [];
    const again: Again = setup.isModeOpen ? { ...NOTHING_AGAIN, forget: ['auth'] } : NOTHING_AGAIN;
    return carryOn({ ...run, asks, again });
  }
  return carryOn({ ...run, asks: values.models ? [] : ['models', 'uses'] });
}

/**
 * Asks for one part again and keeps the rest; without `part`, asks first which one. Escape leaves everything as it was.
 * Throws CancelledError, and what signing in throws if a person gives up.
 */
export async function gatherAgain(
  context: Context,
  gathered: Gathered,
  asker: Asker,
  part?: Part,
): Promise<Gathered> {
  const { draft, known, version, tried } = gathered;
  const kept = { ...gathered, credentials: draft.credentials };
  const run = { context, known, version, asker, values: draft, problems: [], asks: [], kept, tried };
  try {
    return await carryOn(askAgain(run, draft, part ?? (await askChange(draft, asker))));
  } catch (error) {
    if (error instanceof WentBack) return gathered;
    throw error;
  }
}

/** A person is asked only for what is not known. */
const NOTHING_AGAIN: Again = { proposed: {}, propose: [], forget: [] };

/** A run that asks for one settled part again. */
function askAgain(run: Run, draft: Draft, part: Part): Run {
  const { propose = [], forget = [], asks } = PARTS[part];
  const only = (isWanted: (key: keyof Draft) => boolean): Draft =>
    Object.fromEntries(Object.entries(draft).filter(([key]) => isWanted(key as keyof Draft)));
  const keys = [...propose, ...forget];
  const { access, credentials, signedIn, chosen, uses, convert } = run.kept;
  return {
    ...run,
    known: forgetKnown(run.known, forget),
    values: only((key) => !keys.includes(key)),
    problems: [],
    again: { proposed: only((key) => propose.includes(key)), propose, forget },
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
    anew: part === 'anew',
  };
}

/** Runs everything, and lets a person change what fails. */
async function carryOn(run: Run): Promise<Gathered> {
  const { context, asker } = run;
  let current = run;
  let failed: Failed | undefined;
  for (;;) {
    const { values, problems, known, again, kept, tried } = current;
    const settling = startSettling(context, { values, problems }, known, { asker, again });
    const progress: Progress = { draft: undefined, kept, tried: [...tried] };
    try {
      return await chooseAll(current, settling, progress);
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
  const reached = { draft, chosen: kept.chosen, setup: known.setup, isBack };
  const way = await askWayOn(context, error, reached, asker);
  if (way !== 'anyway') return askAgain(run, draft, way);
  return { ...run, values: draft, problems: [], again: NOTHING_AGAIN, anyway: true };
}
