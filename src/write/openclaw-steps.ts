/** Installs what the setup needs to work: OpenClaw, and its Bedrock plugin. */

import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { readIncludes, readSnapshot } from '../files/snapshot.ts';
import { findOnPath, INSTALL_OPENCLAW } from '../machine/environment.ts';
import type { Value } from '../openclaw/config.ts';
import { documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { BEDROCK_PLUGIN, findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { runOpenclaw } from '../openclaw/run-openclaw.ts';
import { redact } from '../secrets/redact.ts';
import { pluginProblem } from '../setup/preflight.ts';
import { type Notice, notice } from '../text/text.ts';
import { report as texts } from '../text/texts.ts';

/** OpenClaw comes with several hundred packages. */
const OPENCLAW_TIMEOUT_MS = 900_000;
/** Allows for npm on a slow connection; OpenClaw gives up on a registry after 20 s. */
const INSTALL_TIMEOUT_MS = 300_000;

/** Whether OpenClaw can use the setup. Nothing is known without an OpenClaw on the machine. */
export interface PluginState {
  readonly openclaw: OpenclawInstall | undefined;
  /** plugin-missing or plugin-disabled: the setup is not done until this is fixed. */
  readonly problem: AppError | undefined;
  /** The result of an attempt to fix it. */
  readonly notices: readonly Notice[];
}

/** Looks for the plugin, in files only. */
export function findPlugin(context: Context, locations: Locations): PluginState {
  const config = configOrNothing(locations.openclawConfig);
  const openclaw = findOpenclaw(context, locations.stateDir, config);
  const problem = openclaw && pluginProblem(openclaw, config, locations.openclawConfig);
  return { openclaw, problem, notices: [] };
}

/**
 * Lets OpenClaw install the plugin, in at most 5 minutes; `onLine` receives its output. Ignores its exit code: only the
 * plugin itself counts. Throws CancelledError.
 */
export async function installPlugin(
  context: Context,
  locations: Locations,
  openclaw: OpenclawInstall,
  onLine: (line: string) => void,
): Promise<PluginState> {
  const args = ['plugins', 'install', BEDROCK_PLUGIN];
  const options = { timeoutMs: INSTALL_TIMEOUT_MS, onLine };
  const ran = await runOpenclaw(context, { ...openclaw, locations }, args, options);
  const state = findPlugin(context, locations);
  if (state.openclaw?.bedrock === 'plugin') return state;
  const problem = state.problem ?? new AppError('plugin-missing', { version: openclaw.version ?? '' });
  const { exitCode, stdout, stderr } = ran;
  if (exitCode === 0) return { ...state, problem };
  const output = redact(`${stdout}${stderr}`.trim());
  const facts = { command: ['openclaw', ...args].join(' '), exitCode, output };
  return { ...state, problem, notices: [notice(texts.programFailed, facts)] };
}

/**
 * Has npm install OpenClaw globally, for up to 15 minutes; `onLine` gets each line that it prints. What counts is
 * whether OpenClaw is on PATH afterwards, not the exit code. Throws CancelledError.
 */
export async function installOpenclaw(
  context: Context,
  locations: Locations,
  onLine: (line: string) => void,
): Promise<PluginState> {
  const [npm = '', ...args] = INSTALL_OPENCLAW.split(' ');
  const command = findOnPath(context, npm) ?? npm;
  const options = { env: context.env, timeoutMs: OPENCLAW_TIMEOUT_MS, onLine };
  const { exitCode, stdout, stderr } = await context.run(command, args, options);
  const state = findPlugin(context, locations);
  if (state.openclaw) return state;
  const output = redact(`${stdout}${stderr}`.trim()).split('\n').slice(-LAST_LINES).join('\n');
  const facts = { command: INSTALL_OPENCLAW, exitCode, output };
  const failed = exitCode === 0 ? notice(texts.openclawNotOnPath) : notice(texts.programFailed, facts);
  return { ...state, notices: [failed] };
}

/** npm says at the end what went wrong. */
const LAST_LINES = 8;

/** The parsed config. If it cannot be read or parsed, something else reports that. */
function configOrNothing(path: string): Value {
  const config = attempt(() => {
    const openclawConfig = readSnapshot(path);
    const configIncludes = readIncludes(openclawConfig, readSnapshot);
    return readConfig(documentsOf({ openclawConfig, configIncludes }));
  });
  return config instanceof AppError ? {} : config;
}
