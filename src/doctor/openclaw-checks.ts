/**
 * Checks the machine and OpenClaw, which everything about AWS depends on; and the running gateway, which has its own
 * environment, plugins and cooldowns.
 */
import { AppError } from '../failures/errors.ts';
import { INSTALL_OPENCLAW } from '../machine/environment.ts';
import { isBedrockId, isMembers, openaiFormProvider, valueAt } from '../openclaw/config.ts';
import { cooldownMinutes, type Health, readHealth, readOutdated } from '../openclaw/gateway.ts';
import {
  allowlistWithoutPlugin,
  BEDROCK_PLUGIN,
  BEDROCK_PLUGIN_ID,
  isBefore,
  type OpenclawInstall,
  PLUGIN_ALLOWLIST,
  PLUGIN_SINCE,
  WHOLE_BEDROCK_SINCE,
} from '../openclaw/install.ts';
import { usesOtherProviders } from '../openclaw/references.ts';
import { misnamedEmbedder, usePlaces } from '../openclaw/uses.ts';
import { redact } from '../secrets/redact.ts';
import { gatewayAbsent, pluginOutOfStep, pluginProblem } from '../setup/preflight.ts';
import { formatTime } from '../text/text.ts';
import { gateway as gatewayTexts, doctor as texts } from '../text/texts.ts';
import { whyUncreatable } from '../write/own-files.ts';
import {
  askOpenclaw,
  type Check,
  type Finding,
  type Found,
  type Inspection,
  ok,
  skip,
  Warning,
  warn,
} from './check.ts';

/** The first major version of Node that the AWS SDK supports after January 2027. */
const LASTING_NODE = 22;

/** Node.js and the home folder. */
export function machineChecks({ context, locations }: Inspection): Check[] {
  const { nodeVersion } = context;
  const isOld = Number.parseInt(nodeVersion, 10) < LASTING_NODE;
  return [
    {
      id: 'machine.node',
      run: async () => ({
        status: isOld ? 'warn' : 'ok',
        text: isOld ? texts.nodeOld : texts.node,
        facts: { version: nodeVersion },
        ...(isOld && { fix: ['https://nodejs.org/en/download'] }),
      }),
    },
    {
      id: 'machine.home',
      run: async () => whyUncreatable(locations) ?? ok(texts.home, { path: locations.openclawHome }),
    },
  ];
}

/** The result of a check of the plugin where nothing needs it. */
const UNUSED: Finding = skip(texts.pluginUnused);

/** Its version decides whether OpenClaw needs the plugin. */
const PLUGIN_UNSURE: Finding = warn(texts.pluginUnsure, { since: PLUGIN_SINCE }, [
  `openclaw plugins install ${BEDROCK_PLUGIN}`,
]);

function checkInstalled({ command: path, version }: OpenclawInstall): Finding {
  if (version === undefined) return warn(texts.versionUnknown, { path }, ['openclaw --version']);
  return ok(texts.installed, { version, path });
}

/** OpenClaw and its Bedrock plugin. */
export function openclawChecks(inspection: Inspection): Check[] {
  const { openclaw, locations } = inspection;
  const setup = inspection.readable()?.setup;
  const config = setup?.config;
  const isUnused = setup !== undefined && !setup.provider;
  if (!openclaw) {
    const disabled = setup?.provider && pluginProblem(undefined, config, locations.openclawConfig);
    return [
      {
        id: 'openclaw.installed',
        run: async () => warn(texts.notInstalled, {}, [INSTALL_OPENCLAW]),
      },
      ...(disabled ? [{ id: 'openclaw.plugin', run: async () => disabled }] : []),
    ];
  }
  return [
    {
      id: 'openclaw.installed',
      run: async () => checkInstalled(openclaw),
    },
    {
      id: 'openclaw.plugin',
      needs: ['openclaw.installed'],
      run: async () => {
        const problem = pluginProblem(openclaw, config, locations.openclawConfig);
        if (problem) return isUnused ? UNUSED : problem;
        if (openclaw.bedrock === 'bundled') return ok(texts.pluginBundled);
        if (openclaw.bedrock === 'unknown') return isUnused ? UNUSED : PLUGIN_UNSURE;
        const outOfStep = pluginOutOfStep(openclaw);
        if (outOfStep) return new Warning(outOfStep);
        const facts = { pluginVersion: openclaw.pluginVersion ?? '?' };
        return ok(texts.pluginFound, facts);
      },
    },
    {
      id: 'openclaw.plugin-loads',
      needs: ['openclaw.plugin', 'files.config', 'files.config-valid'],
      run: async () => (isUnused ? UNUSED : checkPluginLoads(inspection, openclaw)),
    },
  ];
}

/** Only OpenClaw knows whether an installed plugin also loads. */
async function checkPluginLoads(inspection: Inspection, openclaw: OpenclawInstall) {
  if (openclaw.bedrock === 'unknown') return skip(texts.pluginUnsure, { since: PLUGIN_SINCE });
  if (openclaw.bedrock !== 'plugin') return ok(texts.pluginBundled);
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['plugins', 'list', '--json']);
  const plugins = isMembers(answer) && Array.isArray(answer.plugins) ? answer.plugins.filter(isMembers) : [];
  const ours = plugins.find(({ id }) => id === BEDROCK_PLUGIN_ID);
  if (!isMembers(answer) || plugins.length === 0) return notice;
  const missing = isMembers(ours?.dependencyStatus) && ours.dependencyStatus.requiredInstalled === false;
  if (ours && ours.enabled !== false && ours.status === 'loaded' && !missing) return ok(texts.pluginLoads);
  const why = typeof ours?.error === 'string' ? `, ${redact(ours.error)}` : '';
  const state = `status ${String(ours?.status)}, enabled ${String(ours?.enabled)}${why}`;
  const detail = `openclaw plugins list: ${ours ? state : 'not in the list'}`;
  const isOff = ours && !missing && (ours.enabled === false || ours.status === 'disabled');
  if (!isOff) return new AppError('plugin-install-failed', { detail });
  const isLeftOut = allowlistWithoutPlugin(inspection.machine().setup.config) !== undefined;
  const place = { path: inspection.locations.openclawConfig, allowlist: PLUGIN_ALLOWLIST.join('.') };
  return new AppError('plugin-not-loaded', { detail, ...(isLeftOut && place) });
}

const RESTART = 'openclaw gateway restart';

/** No checks if OpenClaw is not installed. */
export function gatewayChecks(inspection: Inspection): Check[] {
  const { openclaw, context, locations } = inspection;
  if (!openclaw) return [];
  let asked: Promise<Health> | undefined;
  const health = () => {
    asked ??= readHealth(context, { ...openclaw, locations });
    return asked;
  };
  /** A check that needs a running gateway. */
  const ofRunning = (name: string, run: (plugins: readonly string[]) => Promise<Found> | Found): Check => ({
    id: `gateway.${name}`,
    needs: ['gateway.running'],
    run: async () => {
      const found = await health();
      return found.state === 'running' ? run(found.plugins) : skip(texts.gatewayNotAsked);
    },
  });
  return [
    {
      id: 'gateway.running',
      needs: ['files.gateway-mode'],
      run: async () => checkRunning(inspection, await health()),
    },
    ofRunning('version', () => checkVersion(inspection, openclaw)),
    ofRunning('plugin', (plugins) => checkPlugin(openclaw, plugins)),
    ofRunning('environment', () => checkAge(inspection)),
    ofRunning('cooldown', () => checkCooldown(inspection, openclaw)),
    {
      id: 'gateway.memory',
      // Memory search does not depend on the protocol of the chat's provider.
      needs: [usesOpenaiForm(inspection) ? 'files.config' : 'files.provider'],
      run: async () => checkMemory(inspection, openclaw),
    },
  ];
}

function checkRunning({ context, readable }: Inspection, health: Health): Found {
  if (health.state === 'running') return ok(texts.gatewayRunning);
  const error = gatewayAbsent(health.state, readable()?.service, context);
  // The setup is not wrong just because the gateway has not been started yet.
  return health.state === 'down' ? new Warning(error) : error;
}

/** After an update, the old version keeps running until the gateway is restarted. */
async function checkVersion(inspection: Inspection, openclaw: OpenclawInstall): Promise<Finding> {
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['gateway', 'status', '--json']);
  const running = valueAt(answer, 'rpc', 'version') ?? valueAt(answer, 'gateway', 'version');
  if (typeof running !== 'string') return notice;
  const { version = running } = openclaw;
  if (running === version) return ok(texts.gatewayVersion, { version });
  const fix = [RESTART];
  return warn(texts.gatewayOldVersion, { running, version }, fix);
}

function checkPlugin({ bedrock }: OpenclawInstall, plugins: readonly string[]): Found {
  if (bedrock === 'bundled') return ok(texts.pluginBundled);
  if (plugins.includes(BEDROCK_PLUGIN_ID)) return ok(texts.gatewayPlugin);
  if (bedrock === 'unknown') return PLUGIN_UNSURE;
  return new AppError('gateway-plugin-not-loaded');
}

function checkAge({ context, locations }: Inspection): Finding {
  const path = locations.stateEnv;
  const outdated = readOutdated(context, locations);
  if (!outdated) return ok(texts.gatewayFresh, { path });
  const facts = { path, started: formatTime(outdated.started), changed: formatTime(outdated.changed) };
  return warn(gatewayTexts.outdated, facts, [RESTART]);
}

/**
 * After a refused call, OpenClaw 2026.9.6 pauses a key that the provider references, even if `.env` has changed since.
 */
async function checkCooldown(inspection: Inspection, openclaw: OpenclawInstall): Promise<Found> {
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['models', 'status', '--json']);
  if (!isMembers(answer)) return notice;
  const minutes = cooldownMinutes(answer);
  if (minutes === undefined) return ok(texts.noCooldown);
  return new Warning(new AppError('key-cooldown', { minutes }));
}

/** Whether the chat runs on Bedrock through an API in the form of OpenAI's, such as Mantle. */
function usesOpenaiForm(inspection: Inspection): boolean {
  const setup = inspection.readable()?.setup;
  return setup !== undefined && !setup.provider && openaiFormProvider(setup.config) !== undefined;
}

/**
 * Unless it has its own provider, memory search requests embeddings from OpenAI, which does not work with Bedrock
 * alone.
 */
function checkMemory(inspection: Inspection, { version }: OpenclawInstall): Finding {
  const { config } = inspection.machine().setup;
  const path = [...usePlaces(config, version).memory, 'provider'];
  const provider = valueAt(config, ...path);
  const misnamed = misnamedEmbedder(config, version);
  const fix = [`openclaw config set ${path.join('.')} bedrock`];
  if (misnamed) return warn(texts.memoryMisnamed, misnamed, fix);
  if (typeof provider === 'string') return ok(texts.memoryGood, { provider });
  const mantle = openaiFormProvider(config)?.providerId;
  if (usesOtherProviders(config, (id) => id === mantle || isBedrockId(id))) return ok(texts.memoryOthers);
  if (version && isBefore(version, WHOLE_BEDROCK_SINCE))
    return warn(texts.memoryTooOld, { version }, ['openclaw update']);
  return warn(texts.memoryNone, {}, fix);
}
