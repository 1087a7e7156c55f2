/** Where one message has several causes, the files of this machine say which it is. */
import type { AppError, ErrorName, Facts } from '../errors.ts';
import type { Machine } from './machine.ts';
import { pluginOutOfStep, pluginProblem, providerProblem } from './preflight.ts';

interface Named {
  readonly error: ErrorName;
  readonly facts: Facts;
}

/** The errors with their causes on this machine, where it tells them; as they are where nothing could be read. */
export function refineErrors(errors: readonly Named[], machine: Machine | undefined): readonly Named[] {
  if (!machine) return errors;
  return errors.map((found) => {
    if (found.error !== 'plugin-missing') return found;
    const cause = causeOfMissingProvider(machine);
    return cause ? { error: cause.error, facts: { ...found.facts, ...cause.facts } } : found;
  });
}

/**
 * "No API provider registered" means that the plugin is missing, switched off, too old, or that the provider has an
 * id that the plugin does not serve.
 */
function causeOfMissingProvider({ openclaw, setup, snapshot }: Machine): AppError | undefined {
  if (!openclaw) return undefined;
  const problem = pluginProblem(openclaw, setup.config, snapshot.openclawConfig.path);
  if (problem) return problem;
  const provider = providerProblem(setup, openclaw.version);
  return provider?.error === 'provider-id-unsupported' ? provider : pluginOutOfStep(openclaw);
}
