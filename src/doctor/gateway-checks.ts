/** Checks the running gateway, which has its own environment, plugins and cooldowns. */
import { AppError } from '../failures/errors.ts';
import { isMembers, usesOtherProviders, valueAt } from '../openclaw/config.ts';
import { cooldownMinutes, type Health, readHealth, readOutdated } from '../openclaw/gateway.ts';
import { BEDROCK_PLUGIN_ID, isBefore, NEW_RULES_SINCE, type OpenclawInstall } from '../openclaw/install.ts';
import { commandsAsCalled } from '../screen/program.ts';
import { gatewayAbsent } from '../setup/preflight.ts';
import { formatTime } from '../text/text.ts';
import { gateway as gatewayTexts, doctor as texts } from '../text/texts.ts';
import { askOpenclaw, type Check, type Finding, type Found, type Inspection, Warning } from './check.ts';

const RESTART = 'openclaw gateway restart ';

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
      return found.state === 'running' ? run(found.plugins) : { status: 'skip', text: texts.gatewayNotAsked };
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
    { id: 'gateway.memory', needs: ['files.provider'], run: async () => checkMemory(inspection, openclaw) },
  ];
}

function checkRunning({ context, readable }: Inspection, health: Health): Found {
  if (health.state === 'running') return { status: 'ok', text: texts.gatewayRunning };
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
  if (running === version) return { status: 'ok', text: texts.gatewayVersion, facts: { version } };
  const fix = [commandsAsCalled(RESTART, inspection.context).trim()];
  return { status: 'warn', text: texts.gatewayOldVersion, facts: { running, version }, fix };
}

function checkPlugin({ bedrock }: OpenclawInstall, plugins: readonly string[]): Found {
  if (bedrock === 'bundled') return { status: 'ok', text: texts.pluginBundled };
  if (plugins.includes(BEDROCK_PLUGIN_ID)) return { status: 'ok', text: texts.gatewayPlugin };
  return new AppError('gateway-plugin-not-loaded');
}

function checkAge({ context, locations }: Inspection): Finding {
  const path = locations.stateEnv;
  const outdated = readOutdated(context, locations);
  if (!outdated) return { status: 'ok', text: texts.gatewayFresh, facts: { path } };
  const facts = { path, started: formatTime(outdated.started), changed: formatTime(outdated.changed) };
  return { status: 'warn', text: gatewayTexts.outdated, facts, fix: [RESTART.trim()] };
}

/**
 * After a refused call, OpenClaw 2026.9.6 pauses a key that the provider references, even if `.env` has changed since.
 */
async function checkCooldown(inspection: Inspection, openclaw: OpenclawInstall): Promise<Found> {
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['models', 'status', '--json']);
  if (!isMembers(answer)) return notice;
  const minutes = cooldownMinutes(answer);
  if (minutes === undefined) return { status: 'ok', text: texts.noCooldown };
  return new Warning(new AppError('key-cooldown', { minutes }));
}

/**
 * Unless it has its own provider, memory search requests embeddings from OpenAI, which does not work with Bedrock
 * alone.
 */
function checkMemory(inspection: Inspection, { version }: OpenclawInstall): Finding {
  const { config } = inspection.machine().setup;
  const old = isBefore(version, NEW_RULES_SINCE);
  const path = old ? ['agents', 'defaults', 'memorySearch', 'provider'] : ['memory', 'search', 'provider'];
  const provider = valueAt(config, ...path);
  if (typeof provider === 'string') return { status: 'ok', text: texts.memoryGood, facts: { provider } };
  if (usesOtherProviders(config)) return { status: 'ok', text: texts.memoryOthers };
  const fix = [commandsAsCalled(`openclaw config set ${path.join('.')} bedrock`, inspection.context)];
  return { status: 'warn', text: texts.memoryNone, fix };
}
