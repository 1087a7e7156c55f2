/** What is stored for Bedrock with OpenClaw's agents, in auth-profiles.json: none of it signs a call. */
import { join } from 'node:path';
import { readJson5 } from '../edit/json5.ts';
import { AppError, attempt, parsing } from '../failures/errors.ts';
import { agentFolders, readSnapshot } from '../files/snapshot.ts';
import {
  API_KEY_VARIABLE,
  isBedrockId,
  isBedrockKey,
  isMembers,
  type Members,
  membersAt,
} from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { isBefore } from '../openclaw/install.ts';
import { fill } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';
import { type Check, type Inspection, warn } from './check.ts';

/** Since then OpenClaw drops such an entry as `invalid_type`: https://github.com/openclaw/openclaw/issues/69708 */
const AWS_SDK_DROPPED_SINCE = '2026.4.1';

interface Stored {
  readonly path: string;
  readonly name: string;
  readonly entry: Members;
}

/** No checks if there are no entries that do nothing. */
export function authProfileChecks(inspection: Inspection): Check[] {
  const { locations, openclaw } = inspection;
  const stored = agentFolders(locations.stateDir).flatMap(storedIn);
  const isOld = isBefore(openclaw?.version, AWS_SDK_DROPPED_SINCE);
  const dropped = isOld ? [] : stored.filter(({ entry }) => [entry.type, entry.mode].includes('aws-sdk'));
  const keys = stored.filter(({ entry }) => [entry.key, entry.apiKey, entry.token].some(isBedrockKey));
  return [
    ...checkOf({ id: 'files.auth-profiles', text: texts.profilesDropped, stored: dropped }, inspection),
    ...checkOf(
      { id: 'files.auth-profile-keys', text: texts.profileKeys, stored: keys, steps: stepsToKey(inspection) },
      inspection,
    ),
  ];
}

interface Useless {
  readonly id: string;
  readonly text: typeof texts.profilesDropped | typeof texts.profileKeys;
  readonly stored: readonly Stored[];
  /** What to do before the entries are removed. */
  readonly steps?: readonly string[];
}

function checkOf({ id, text, stored, steps = [] }: Useless, { context: { language } }: Inspection): Check[] {
  if (stored.length === 0) return [];
  const names = stored.map(({ name }) => name);
  const paths = [...new Set(stored.map(({ path }) => path))];
  const fix = [...steps, fill(texts.profilesFix, language, { names, paths })];
  return [{ id, run: async () => warn(text, { names, paths }, fix) }];
}

/** What gives OpenClaw the key, where nothing else signs the calls. */
function stepsToKey({ readable }: Inspection): string[] {
  const setup = readable()?.setup;
  const signs = setup?.localCredentials || winnerOf(setup?.layers ?? [], API_KEY_VARIABLE)?.value;
  return signs ? [] : ['openclaw-bedrock init --auth api-key'];
}

/** The entries of Bedrock's, in `profiles` or, as older versions wrote them, at the top. */
function storedIn(folder: string): Stored[] {
  const path = join(folder, 'auth-profiles.json');
  const read = attempt(() => parsing(path, 'JSON', () => readJson5(readSnapshot(path).text ?? '')));
  // OpenClaw writes the file, and nothing of ours depends on it.
  if (read instanceof AppError || !isMembers(read)) return [];
  return Object.entries({ ...read, ...membersAt(read, 'profiles') }).flatMap(([name, entry]) =>
    isMembers(entry) && isBedrockId(String(entry.provider ?? name.split(':')[0]))
      ? [{ path, name, entry }]
      : [],
  );
}
