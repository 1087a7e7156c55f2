/** What `doctor --fix` may change: obvious mistakes in our own files. Pure. */
import { editDotenv, readDotenv } from '../edit/dotenv.ts';
import type { Json5Edit } from '../edit/json5.ts';
import { parsing } from '../failures/errors.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import {
  API_KEY_VARIABLE,
  bedrockProviders,
  DEFAULT_PROVIDER_ID,
  keyVariablePlaces,
  valueAt,
} from '../openclaw/config.ts';
import { type ConfigDocuments, documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { editConfig, IncludeRefusal } from '../openclaw/edit-config.ts';
import { knowsModelPolicy } from '../openclaw/install.ts';
import type { Setup } from '../setup/setup.ts';
import { planAgentModels } from './agent-models.ts';
import { chatRestriction } from './allowed-models.ts';
import { planKeyReference } from './openclaw-json.ts';
import { changeOf, configChanges, type Plan } from './plan.ts';
import { renameProvider } from './rename-provider.ts';

/**
 * Plans the repair: removes a key from `.env` and openclaw.json if the setup signs in without one, and the provider's reference
 * to the key if it signs in with one; removes the copies of the key that OpenClaw made, adds the endpoint's region if `.env` has
 * none or an empty one, renames an older provider to the ID that works, lets the gateway start, and lifts an alias's restriction of the chat. Empty if nothing is needed.
 * `version`: the installed OpenClaw's. Throws AppError `cannot-parse`.
 */
export function buildRepair(snapshot: Snapshot, setup: Setup, version?: string): Plan {
  const { stateEnv } = snapshot;
  if (!setup.provider) return { version: 1, changes: [], warnings: [] };
  return {
    version: 1,
    changes: [
      changeOf('state-env', stateEnv, repairEnv(stateEnv, setup)),
      ...configChanges(snapshot, repairConfig(snapshot, setup, version)),
      ...planAgentModels(snapshot, DEFAULT_PROVIDER_ID),
    ],
    warnings: [],
  };
}

function repairEnv({ path, text }: FileSnapshot, { method, region }: Setup): string | null {
  if (text === null) return null;
  return parsing(path, '.env', () => {
    const set: Record<string, string> = region && !readDotenv(text).AWS_REGION ? { AWS_REGION: region } : {};
    const remove = method?.usesApiKey ? [] : [API_KEY_VARIABLE];
    return editDotenv(text, { set, remove, scrub: remove });
  });
}

/** Leaves parts from an include that cannot be edited; the check that found the problem reports it. */
function repairConfig(snapshot: Snapshot, { method, config }: Setup, version?: string): ConfigDocuments {
  const documents = documentsOf(snapshot);
  const keys = method?.usesApiKey ? [] : keyVariablePlaces(config);
  const edits = keys.map((at): Json5Edit => ({ path: at, remove: true }));
  // The only value that lets the gateway run on this machine; without one it does not start.
  if (valueAt(config, 'gateway', 'mode') === undefined)
    edits.push({ path: ['gateway', 'mode'], set: 'local' });
  try {
    const keyless = editConfig(renameProvider(documents, DEFAULT_PROVIDER_ID).after, edits);
    const renamed = readConfig(keyless);
    const [provider] = bedrockProviders(renamed);
    const restriction = provider && chatRestriction(renamed, provider, knowsModelPolicy(version));
    const reference = method?.usesApiKey ? planKeyReference(renamed, DEFAULT_PROVIDER_ID).edits : [];
    return editConfig(keyless, [...(restriction?.edits ?? []), ...reference]);
  } catch (error) {
    if (error instanceof IncludeRefusal) return documents;
    throw error;
  }
}
