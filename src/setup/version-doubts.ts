/** What openclaw.json asks of the OpenClaw on this machine and only an earlier or later version does. Pure. */
import type { Context } from '../context.ts';
import { readJson5 } from '../edit/json5.ts';
import { AppError, attempt, parsing } from '../failures/errors.ts';
import { GEOGRAPHY_START } from '../failures/model-names.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE, valueAt } from '../openclaw/config.ts';
import { credentialMarker } from '../openclaw/discovery.ts';
import { winnerOf } from '../openclaw/environment.ts';
import {
  EMBEDDING_PROFILES_SINCE,
  IMAGES_WITHOUT_KEY_SINCE,
  isBefore,
  type OpenclawInstall,
  PLUGIN_SINCE,
  WHOLE_BEDROCK_SINCE,
} from '../openclaw/install.ts';
import { modelsInUse } from '../openclaw/references.ts';
import { DEFAULT_EMBEDDING, readUses, usePlaces } from '../openclaw/uses.ts';
import { type Calling, commandsAsCalled } from '../screen/program.ts';
import { type Facts, fill, type Notice, notice, type Text } from '../text/text.ts';
import { signInCommands as statusTexts, doctor as texts } from '../text/texts.ts';
import type { Setup } from './setup.ts';

/** A warning where no plugin is found and the version, which says whether one is needed, is not known. */
export function pluginUnsure(openclaw: OpenclawInstall | undefined): Notice | undefined {
  if (openclaw?.bedrock !== 'unknown') return undefined;
  return notice(statusTexts.pluginUnsure, { program: openclaw.command, since: PLUGIN_SINCE });
}

export interface VersionDoubt {
  /** The check of doctor. */
  readonly id: string;
  readonly text: Text;
  readonly facts: Facts;
  /** The command that helps. */
  readonly fix: string;
  /** Set if this OpenClaw rejects the whole file because of it: the failure. */
  readonly rejected?: AppError;
  /** Set if no agent of this OpenClaw answers because of it: the failure. */
  readonly unanswered?: AppError;
  /** Set if its agents may not answer. */
  readonly isSerious?: boolean;
}

const UPDATE = 'openclaw update';

/** An inference profile's ID. Without the catalog's list, which `status` would load for this alone. */
const PREFIXED = new RegExp(`^${GEOGRAPHY_START}`);

function rejection(facts: Facts): AppError {
  return new AppError('openclaw-config-invalid', facts);
}

/** Few if the version is not known. `agentModels`: the files that OpenClaw generates for its agents. */
export function versionDoubts(
  setup: Setup,
  version: string | undefined,
  agentModels: Snapshot['agentModels'] = [],
): VersionDoubt[] {
  const paths = needsMarker(setup, version) ? [] : unsetMarkers(setup, agentModels, version);
  const copied: VersionDoubt = {
    id: 'environment.marker',
    text: texts.markerCopied,
    facts: { paths },
    fix: 'openclaw-bedrock init --auth aws',
    isSerious: true,
  };
  return [...(paths.length > 0 ? [copied] : []), ...(version === undefined ? [] : doubtsOf(setup, version))];
}

function doubtsOf(setup: Setup, version: string): VersionDoubt[] {
  const { config, provider } = setup;
  const isOld = isBefore(version, WHOLE_BEDROCK_SINCE);
  const found: VersionDoubt[] = [];
  if (!isOld && valueAt(config, 'models', 'bedrockDiscovery') !== undefined)
    found.push({
      id: 'files.discovery',
      text: texts.discoveryMoved,
      facts: { version },
      // OpenClaw moves the setting to where its Bedrock plugin has it.
      fix: 'openclaw doctor --fix',
      rejected: rejection({ version, setting: 'models.bedrockDiscovery' }),
    });
  const { memory } = readUses(config, version, provider?.id);
  if (isOld && memory?.isOurs) {
    const place = usePlaces(config, version).memory.join('.');
    const rejected = rejection({
      version,
      setting: `${place}.provider: "bedrock"`,
      oldEmbedder: `${place}.provider`,
    });
    found.push({
      id: 'files.memory',
      text: texts.memoryRejected,
      facts: { version, place },
      fix: UPDATE,
      rejected,
    });
  }
  if (!isOld && memory?.isOurs && PREFIXED.test(memory.model) && isBefore(version, EMBEDDING_PROFILES_SINCE))
    found.push({
      id: 'files.memory',
      text: texts.memoryPrefixed,
      facts: { version, model: memory.model },
      fix: `openclaw-bedrock init --memory-model ${DEFAULT_EMBEDDING}`,
    });
  if (needsMarker(setup, version))
    found.push({
      id: 'environment.marker',
      text: texts.markerMissing,
      facts: { version },
      fix: 'openclaw-bedrock init --auth aws',
      unanswered: new AppError('openclaw-no-credentials', { unset: version }),
    });
  const places = placesOfImages(setup);
  if (places.length > 0 && isBefore(version, IMAGES_WITHOUT_KEY_SINCE))
    found.push({
      id: 'files.pictures',
      text: texts.imagesNeedKey,
      facts: { version, places },
      fix: UPDATE,
    });
  return found;
}

/**
 * From 2026.4.5 until 2026.4.15 an agent asks for a key unless one of these variables is set, whatever else signs the
 * calls: https://github.com/openclaw/openclaw/issues/62995
 */
function needsMarker({ layers, localCredentials, provider }: Setup, version: string | undefined): boolean {
  if (isBefore(version, WHOLE_BEDROCK_SINCE) || !isBefore(version, MARKER_UNTIL)) return false;
  return provider !== undefined && localCredentials !== undefined && credentialMarker(layers) === undefined;
}

const MARKER_UNTIL = '2026.4.15';

/**
 * The generated files of agents where OpenClaw noted AWS_PROFILE in place of a key, and the variable is not set: an
 * earlier version takes that for a key that is missing. https://github.com/openclaw/openclaw/issues/49891
 */
function unsetMarkers(
  { layers, provider }: Setup,
  agentModels: Snapshot['agentModels'],
  version: string | undefined,
): string[] {
  if (!provider || credentialMarker(layers) !== undefined) return [];
  if (version !== undefined && !isBefore(version, MARKER_UNTIL)) return [];
  return agentModels.flatMap(({ path, text }) => {
    const read = attempt(() => parsing(path, 'JSON', () => readJson5(text ?? '')));
    if (read instanceof AppError) return [];
    return valueAt(read, 'providers', provider.id, 'apiKey') === 'AWS_PROFILE' ? [path] : [];
  });
}

/** Whether a doubt is the failure to tell: nothing else is wrong, or only what init writes, which OpenClaw would not read. */
export function comesFirst({ rejected, unanswered }: VersionDoubt, wrong: AppError | undefined): boolean {
  if (wrong?.error === 'not-configured') return rejected !== undefined;
  return wrong === undefined && (rejected ?? unanswered) !== undefined;
}

/** What it is and what helps, in a sentence. */
export function describeVersionDoubt(
  { text, facts, fix }: VersionDoubt,
  reading: Calling & Pick<Context, 'language'>,
): Notice {
  const what = fill(text, reading.language, facts);
  return notice(statusTexts.otherVersion, { what, command: commandsAsCalled(fix, reading) });
}

/** Where models of ours are set for pictures and PDFs, if no key signs the calls. */
function placesOfImages({ config, layers, provider }: Setup): string[] {
  if (!provider || winnerOf(layers, API_KEY_VARIABLE)?.value) return [];
  const places = modelsInUse(config, provider.id).map(({ path }) => path.join('.'));
  return places.filter((place) => /\.(?:image|pdf)Model(?:\.|$)/.test(place));
}
