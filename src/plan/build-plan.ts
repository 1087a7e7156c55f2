/** The plans of `init`, `use` and `doctor --fix`. Pure: reads no file, asks nothing, writes nothing. */
import { join } from 'node:path';
import { editDotenv, readDotenv } from '../edit/dotenv.ts';
import { editJson5, type Json5Edit, readJson5 } from '../edit/json5.ts';
import { AppError, attempt, parsing } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import {
  API_KEY_VARIABLE,
  BEDROCK_PROVIDER_IDS,
  bedrockProviders,
  DEFAULT_PROVIDER_ID,
  isBedrockId,
  keyVariablePlaces,
  membersAt,
  plaintextKey,
  USUAL_PROFILE,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import { type ConfigDocuments, documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { editConfig, IncludeRefusal } from '../openclaw/edit-config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import {
  allowlistWithoutPlugin,
  BEDROCK_PLUGIN_ID,
  isBefore,
  NEW_RULES_SINCE,
  type OpenclawInstall,
  PLUGIN_ALLOWLIST,
} from '../openclaw/install.ts';
import { mask } from '../secrets/secret.ts';
import type { Setup } from '../setup/setup.ts';
import { methodFor } from '../sign-in/methods.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { chatRestriction } from './agent-defaults.ts';
import { planKeyReference, planModelSwitch, planOpenclawConfig, spellKeys } from './openclaw-json.ts';
import type { Answers, FileChange, FileKind, ModelChoice, Plan } from './plan.ts';
import { changeOf, configChanges, realChanges } from './plan.ts';
import { moveReferences, renamedProviders, renameProvider } from './provider.ts';

/**
 * Throws AppError `cannot-parse` with file, line and column if a file cannot be edited, and `included-elsewhere` if
 * openclaw.json includes that part from files that cannot be edited.
 */
export function buildPlan(answers: Answers, snapshot: Snapshot): Plan {
  const { signIn, region } = answers;
  const { awsConfig, stateEnv } = snapshot;
  const method = methodFor(signIn);
  const inEnv = <T>(work: (text: string) => T) =>
    parsing(stateEnv.path, '.env', () => work(stateEnv.text ?? ''));
  const present = inEnv(readDotenv);
  const profile = present.AWS_PROFILE;
  const before = { region, profile, places: otherPlaces(snapshot.locations) };
  const writes = method.writes(signIn, before);
  const aws = parsing(awsConfig.path, 'INI', () => writes.awsConfig?.(awsConfig.text ?? ''));
  const env = inEnv((text) => editDotenv(text, writes.env));
  const config = planOpenclawConfig(documentsOf(snapshot), answers, usesOtherSignIns(snapshot));
  return {
    changes: [
      changeOf('aws-config', awsConfig, aws?.after),
      changeOf('state-env', stateEnv, env),
      ...configChanges(snapshot, config.after),
      ...planAgentModels(snapshot, answers.providerId),
      ...planScheduledJobs(snapshot, config.after, answers.providerId),
    ],
    warnings: [
      ...(method.usesApiKey ? [] : keyDeleted(present[API_KEY_VARIABLE])),
      ...(aws?.warnings ?? []),
      ...writes.notices,
      ...config.warnings,
      ...jobsElsewhere(snapshot, answers.providerId),
      ...(method.usesApiKey ? [] : keyInGatewayEnv(snapshot, writes.env.set?.AWS_PROFILE)),
      ...method.reach(signIn),
    ],
  };
}

/** Says it before the key is gone: no backup keeps it after the other sign-in has worked. */
function keyDeleted(key: string | undefined): Notice[] {
  return key?.trim() ? [notice(texts.keyDeleted, { key: mask(key) })] : [];
}

/**
 * Says that a key in OpenClaw's gateway.env, which is not ours to write, comes before the sign-in. Beside our usual
 * profile it is told as a conflict of the files as they then are.
 */
function keyInGatewayEnv({ gatewayEnv, locations }: Snapshot, profile: string | undefined): Notice[] {
  const text = locations.isDefaultState ? (gatewayEnv.text ?? '') : '';
  if (profile === USUAL_PROFILE || !readDotenv(text)[API_KEY_VARIABLE]?.trim()) return [];
  const line = 1 + text.split('\n').findLastIndex((one) => SETS_KEY.test(one));
  return [notice(texts.keyInGatewayEnv, { path: gatewayEnv.path, line })];
}

const SETS_KEY = new RegExp(`^\\s*(?:export\\s+)?${API_KEY_VARIABLE}\\s*[=:]`);

/** A plan that makes another model the primary one, and adds it where it is missing. Throws like buildPlan. */
export function buildModelSwitch(choice: ModelChoice, snapshot: Snapshot): Plan {
  const config = planModelSwitch(documentsOf(snapshot), choice, usesOtherSignIns(snapshot));
  const changes = [...configChanges(snapshot, config.after), ...planAgentModels(snapshot, choice.providerId)];
  return { changes, warnings: config.warnings };
}

/** Variables for AWS files in unusual places, for programs that start without this shell's environment. */
function otherPlaces({ awsHome, awsConfig, awsCredentials }: Locations): Record<string, string> {
  const usual = (file: string) => join(awsHome, '.aws', file);
  return {
    ...(awsConfig !== usual('config') && { AWS_CONFIG_FILE: awsConfig }),
    ...(awsCredentials !== usual('credentials') && { AWS_SHARED_CREDENTIALS_FILE: awsCredentials }),
  };
}

/** Whether `.env` has keys of other providers, or OpenClaw has sign-ins stored with its agents. */
function usesOtherSignIns({ stateEnv, hasAuthProfiles }: Snapshot): boolean {
  const names = Object.keys(readDotenv(stateEnv.text ?? ''));
  return hasAuthProfiles || names.some((name) => /_(API_KEY|OAUTH_TOKEN)$/.test(name));
}

/**
 * Removes the copies: when OpenClaw rewrites the file, it keeps the key, even if openclaw.json no longer refers to it
 * (mergeWithExistingProviderSecrets in 2026.5.22 and 2026.9.6). Plans nothing for a provider ID that needs the
 * reference, because OpenClaw would copy the key again.
 */
export function planAgentModels({ agentModels }: Snapshot, providerId: string): FileChange[] {
  if (providerId !== DEFAULT_PROVIDER_ID) return [];
  return realChanges({ changes: agentModels.map((file) => editIfValid('agent-models', file, withoutKeys)) });
}

/** The change of a file that OpenClaw writes. One that is not valid JSON stays as it is: nothing of ours depends on it. */
function editIfValid(kind: FileKind, file: FileSnapshot, change: (text: string) => string): FileChange {
  const after = attempt(() => parsing(file.path, 'JSON', () => change(file.text ?? '')));
  return changeOf(kind, file, after instanceof AppError ? undefined : after);
}

function withoutKeys(text: string): string {
  const providers = membersAt(readJson5(text), 'providers');
  const copies = bedrockProviders({ models: { providers } }).filter(({ value }) => plaintextKey(value));
  return editJson5(
    text,
    copies.map(({ id }) => ({ path: ['providers', id, 'apiKey'], remove: true })),
  );
}

/** The scheduled jobs that name a model of a provider under an older ID of ours, which `config` no longer has. */
function planScheduledJobs(snapshot: Snapshot, config: ConfigDocuments, target: string): FileChange[] {
  const { cronJobs } = snapshot;
  if (!cronJobs) return [];
  const providers = membersAt(readConfig(config), 'models', 'providers');
  const renamed = renamedProviders(readConfig(documentsOf(snapshot)), target).map(({ id }) => id);
  const gone = [...new Set([...BEDROCK_PROVIDER_IDS, ...renamed])].filter(
    (id) => id !== target && !Object.hasOwn(providers, id),
  );
  const rename = (text: string) =>
    gone.reduce((now, id) => editJson5(now, moveReferences(readJson5(now), id, target)), text);
  return realChanges({ changes: [editIfValid('cron-jobs', cronJobs, rename)] });
}

/** Says that jobs in OpenClaw's database, or in the file of `cron.store`, keep the name of a renamed provider. */
function jobsElsewhere(snapshot: Snapshot, to: string): Notice[] {
  const config = readConfig(documentsOf(snapshot));
  if (!snapshot.hasDatabase && valueAt(config, 'cron', 'store') === undefined) return [];
  return renamedProviders(config, to).map(({ id: from }) => notice(texts.jobsKeepName, { from, to }));
}

type Installed = Partial<Pick<OpenclawInstall, 'version'>>;

/**
 * Plans the repair. Removes a key from `.env` and openclaw.json if the setup signs in without one, the provider's
 * reference to the key if it signs in with one, and the copies of the key that OpenClaw made. Sets the endpoint's
 * region in `.env`, renames an older provider to the ID that works, lets the gateway start and load the Bedrock plugin,
 * and lifts an alias's restriction of the chat. Empty if nothing is needed. Without an OpenClaw here, the
 * gateway's mode stays as it is. Throws AppError `cannot-parse`.
 */
export function buildRepair(snapshot: Snapshot, setup: Setup, openclaw?: Installed): Plan {
  const { stateEnv } = snapshot;
  if (!setup.provider) return { changes: [], warnings: [] };
  const { after: config, warnings } = repairConfig(snapshot, setup, openclaw);
  if (setup.isDiscovered) return { changes: configChanges(snapshot, config), warnings };
  return {
    changes: [
      changeOf('state-env', stateEnv, repairEnv(stateEnv, setup)),
      ...configChanges(snapshot, config),
      ...planAgentModels(snapshot, DEFAULT_PROVIDER_ID),
      ...planScheduledJobs(snapshot, config, DEFAULT_PROVIDER_ID),
    ],
    warnings: [...regionSet(stateEnv, setup), ...warnings, ...jobsElsewhere(snapshot, DEFAULT_PROVIDER_ID)],
  };
}

/** Says that `.env` gets the region of baseUrl. */
function regionSet(env: FileSnapshot, setup: Setup): Notice[] {
  const before = readDotenv(env.text ?? '').AWS_REGION;
  const after = readDotenv(repairEnv(env, setup) ?? '').AWS_REGION;
  return after && after !== before ? [notice(texts.regionSet, { region: after })] : [];
}

function repairEnv(
  { path, text: written }: FileSnapshot,
  { method, region, endpoint, oldRegionRules }: Setup,
): string | null {
  // An old OpenClaw takes the region only from there.
  const text = written ?? (oldRegionRules !== undefined && endpoint?.region ? '' : null);
  if (text === null) return null;
  return parsing(path, '.env', () => {
    // One region in .env and in the provider's address, which decides.
    const present = readDotenv(text).AWS_REGION;
    const wanted = endpoint?.region ?? (present || region);
    const set: Record<string, string> = wanted && wanted !== present ? { AWS_REGION: wanted } : {};
    const remove = method?.usesApiKey ? [] : [API_KEY_VARIABLE];
    return editDotenv(text, { set, remove, scrub: remove });
  });
}

/** The Bedrock plugin at the end of a list that names other plugins only, as OpenClaw does when it installs one. */
function admitPlugin(config: Value, version: string | undefined): Json5Edit[] {
  const allowed = isBefore(version, NEW_RULES_SINCE) ? undefined : allowlistWithoutPlugin(config);
  return allowed ? [{ path: [...PLUGIN_ALLOWLIST, allowed.length], set: BEDROCK_PLUGIN_ID }] : [];
}

/** Leaves parts from an include that cannot be edited; the check that found the problem reports it. */
function repairConfig(
  snapshot: Snapshot,
  { method, config, layers, provider: used, isDiscovered }: Setup,
  openclaw?: Installed,
): ReturnType<typeof renameProvider> {
  const version = openclaw?.version;
  const written = documentsOf(snapshot);
  const keys = method?.usesApiKey ? [] : keyVariablePlaces(config);
  const admission = admitPlugin(config, version);
  const edits: Json5Edit[] = [...keys.map((at) => ({ path: at, remove: true }) as const), ...admission];
  // The only value that lets the gateway run on this machine; without one it does not start.
  const hasNoMode = openclaw !== undefined && valueAt(config, 'gateway', 'mode') === undefined;
  if (hasNoMode) edits.push({ path: ['gateway', 'mode'], set: 'local' });
  const told = [
    ...keys.slice(0, 1).map(() => notice(texts.plaintextKeyRemoved)),
    ...admission.map(() => notice(texts.pluginAdmitted, { list: PLUGIN_ALLOWLIST.join('.') })),
  ];
  try {
    const { after: documents, warnings: spelled } = spellKeys(written);
    if (isDiscovered) return { after: editConfig(documents, admission), warnings: [...spelled, ...told] };
    // An older OpenClaw knows other IDs, too.
    const isKnown = isBefore(version, NEW_RULES_SINCE) && !isBedrockId(used?.id);
    const named = isKnown
      ? { after: documents, warnings: [] }
      : renameProvider(documents, DEFAULT_PROVIDER_ID);
    const keyless = editConfig(named.after, edits);
    const renamed = readConfig(keyless);
    const [provider] = bedrockProviders(renamed);
    const restriction = provider && chatRestriction(renamed, provider, version);
    // Without the key, the reference is what says how the setup signs in.
    const hasKey = method?.usesApiKey && winnerOf(layers, API_KEY_VARIABLE)?.value;
    const reference = hasKey ? planKeyReference(renamed, DEFAULT_PROVIDER_ID) : undefined;
    const lifted = restriction?.edits ?? [];
    const after = editConfig(keyless, [...lifted, ...(reference?.edits ?? [])]);
    const rest = [
      ...(hasNoMode ? [notice(texts.gatewayModeSet)] : []),
      ...lifted.slice(0, 1).map(() => notice(texts.chatOpened)),
      ...(reference?.warnings ?? []),
    ];
    return { after, warnings: [...spelled, ...named.warnings, ...told, ...rest] };
  } catch (error) {
    if (error instanceof IncludeRefusal) return { after: written, warnings: [] };
    throw error;
  }
}
