/** The models that a finished setup can use. */
import type { Context } from '../context.ts';
import { AppError, attempt, EXIT } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type LoadedModels, loadModels } from '../models/list-models.ts';
import { showStep } from '../screen/working.ts';
import { liveTarget } from '../setup/live-target.ts';
import type { Setup } from '../setup/setup.ts';
import { models as texts } from '../text/texts.ts';

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
  return credential ? showStep(context, texts.asking, load, { region }) : load();
}

function credentialOf(setup: Setup, locations: Locations) {
  const live = attempt(() => liveTarget(setup, locations));
  if (!(live instanceof AppError)) return live.target.credential;
  if (live.exitCode === EXIT.auth || live.error === 'not-configured') return 'not-signed-in';
  throw live;
}
