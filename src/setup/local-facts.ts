/** Adds this machine's facts to an error of which only the message is known. */

import type { Context, LocationFlags } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { keyMissing } from '../sign-in/api-key/method.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import type { Facts } from '../text/text.ts';
import { withoutUndefined } from '../values.ts';
import type { Machine } from './machine.ts';
import { pluginOutOfStep, pluginProblem, providerProblem } from './preflight.ts';
import { readSetup, type Setup } from './setup.ts';

/** An error that was not thrown: its name and facts. */
export type NamedError = Pick<AppError, 'error' | 'facts'>;

type Where = Pick<Context, 'env' | 'cwd' | 'platform' | 'osHome'>;

/**
 * Adds the facts that the texts need and, where one message has several causes, finds the one that applies on this
 * machine. Returns the errors unchanged if the files cannot be read: that is a different problem.
 */
export function addLocalFacts(
  errors: readonly NamedError[],
  where: Where,
  flags: LocationFlags,
): readonly NamedError[] {
  const result = attempt(() => {
    const snapshot = takeSnapshot(locate(where, flags), where);
    const setup = readSetup(snapshot, where);
    const local = localFacts(snapshot, setup);
    const causeOf = (error: string) => {
      // Look for OpenClaw only if the answer depends on it.
      if (error !== 'plugin-missing') return undefined;
      const openclaw = findOpenclaw(where, snapshot.locations.stateDir, setup.config);
      return causeOfMissingProvider({ snapshot, setup, openclaw });
    };
    return errors.map((found) => {
      const cause = causeOf(found.error);
      // Another program may run elsewhere, with another region, model and profile.
      const here = found.facts.foreign === undefined ? local : {};
      return { error: cause?.error ?? found.error, facts: { ...here, ...found.facts, ...cause?.facts } };
    });
  });
  return result instanceof AppError ? errors : result;
}

/** Values for the placeholders in the errors' texts. */
function localFacts(snapshot: Snapshot, setup: Setup): Facts {
  const sso = setup.profile === undefined ? undefined : ssoProfile(snapshot, setup.profile);
  return withoutUndefined({
    region: setup.region,
    model: setup.model,
    knownRegion: setup.knownRegion,
    guardrail: setup.guardrail?.guardrailIdentifier,
    emptyVariable: keyMissing(setup, '').facts.emptyVariable,
    profile: sso && setup.profile,
    accountId: sso?.accountId,
    role: sso?.roleName,
    startUrl: sso?.startUrl,
    ssoRegion: sso?.ssoRegion,
  }) as Facts;
}

/**
 * "No API provider registered" means that the plugin is missing, disabled or too old, or that it does not serve the
 * provider's ID.
 */
function causeOfMissingProvider({ openclaw, setup, snapshot }: Machine): AppError | undefined {
  if (!openclaw) return undefined;
  const problem = pluginProblem(openclaw, setup.config, snapshot.openclawConfig.path);
  if (problem) return problem;
  const provider = providerProblem(setup, openclaw.version);
  return provider?.error === 'provider-id-unsupported' ? provider : pluginOutOfStep(openclaw);
}
