/** Suggests installing what is missing: OpenClaw's Bedrock plugin, or OpenClaw itself. */

import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { obstacleToInstall } from '../openclaw/install.ts';
import { say } from '../screen/say.ts';
import { showStep } from '../screen/working.ts';
import { fill } from '../text/text.ts';
import { report as texts } from '../text/texts.ts';
import { findPlugin, installOpenclaw, installPlugin, type PluginState } from '../write/openclaw-steps.ts';
import type { Asker } from './asker.ts';
import type { Draft } from './draft.ts';

/** Existing consent to the installation, and who can be asked. */
export type Consent = Pick<Draft, 'installPlugin'> & {
  readonly asker: Asker | undefined;
};

/** Looks for the plugin and installs it if a flag or the person says so. Throws CancelledError. */
export async function preparePlugin(
  context: Context,
  locations: Locations,
  consent: Consent,
): Promise<PluginState> {
  const found = findPlugin(context, locations);
  const { openclaw, problem } = found;
  if (!openclaw || problem?.error !== 'plugin-missing') return found;
  if (!(await agreed(consent, openclaw.version ?? ''))) return found;
  // A log cannot show progress.
  if (!context.stderr.isTTY) say(context, texts.pluginInstalling);
  const state = await showStep(context, texts.pluginInstalling, (onLine) =>
    installPlugin(context, locations, openclaw, onLine),
  );
  if (!state.problem) say(context, texts.pluginInstalled);
  return state;
}

/**
 * Installs OpenClaw and its Bedrock plugin if OpenClaw is missing, npm can install it, and the person agrees. Failures are in
 * the notices, because the setup stays useful without it. Throws CancelledError.
 */
export async function offerOpenclaw(
  context: Context,
  locations: Locations,
  { prompter, language }: Asker,
): Promise<PluginState | undefined> {
  // A demo has no PATH, so that it finds nobody's OpenClaw.
  if (!context.env.PATH || findPlugin(context, locations).openclaw || obstacleToInstall(context))
    return undefined;
  if (!(await prompter.confirm({ message: fill(texts.installOpenclaw, language), initial: true })))
    return undefined;
  const installed = await showStep(context, texts.openclawInstalling, (onLine) =>
    installOpenclaw(context, locations, onLine),
  );
  if (!installed.openclaw) return installed;
  say(context, texts.openclawInstalled, { version: installed.openclaw.version ?? '' });
  return preparePlugin(context, locations, { installPlugin: true, asker: undefined });
}

async function agreed({ asker, installPlugin: flag }: Consent, version: string): Promise<boolean> {
  if (flag || !asker) return flag === true;
  return asker.prompter.confirm({
    message: fill(texts.installPlugin, asker.language, { version }),
    initial: true,
  });
}
