/** `--region` and `--model` for commands that read a setup: the wizard's own flags and checks. */

import type { Context } from '../context.ts';
import { AppError, EXIT, UsageError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type LoadedModels, loadModels } from '../models/list-models.ts';
import { showStep } from '../screen/working.ts';
import { liveTarget } from '../setup/live-target.ts';
import type { Setup } from '../setup/setup.ts';
import type { Language } from '../text/text.ts';
import { models } from '../text/texts.ts';
import type { Draft } from './draft.ts';
import { question } from './questions.ts';
import { parseKnown } from './settle.ts';

export const regionFlag = question('region').flag;
export const modelFlag = question('models').flag;

/** The region: from the flag, otherwise as `init` would determine it. Throws UsageError for an invalid one. */
export function regionOf({ region }: Draft, { knownRegion }: Setup, language: Language): string {
  if (region !== undefined) return region;
  const answer = parseKnown(question('region'), knownRegion, language);
  if ('problem' in answer) throw new UsageError([{ flag: '--region', message: answer.problem }]);
  return answer.value as string;
}

/** A setup's list: with its credential if that needs no person, otherwise from the catalog. */
export async function modelsOfSetup(
  context: Context,
  setup: Setup,
  locations: Locations,
  region: string,
): Promise<LoadedModels> {
  const credential = setup.provider && credentialOf(setup, locations);
  if (credential === 'not-signed-in')
    return {
      ...(await loadModels(context, { region, credential: undefined })),
      problem: credential,
      missing: 'both',
    };
  const load = () => loadModels(context, { region, credential });
  return credential ? showStep(context, models.asking, load, { region }) : load();
}

function credentialOf(setup: Setup, locations: Locations) {
  try {
    return liveTarget(setup, locations).target.credential;
  } catch (error) {
    const isMissing = error instanceof AppError && error.exitCode === EXIT.auth;
    if (isMissing || (error instanceof AppError && error.error === 'not-configured')) return 'not-signed-in';
    throw error;
  }
}
