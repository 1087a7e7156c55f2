/** What openclaw.json asks of the OpenClaw on this machine and only an earlier or later version does. Pure. */
import { API_KEY_VARIABLE, valueAt } from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { IMAGES_WITHOUT_KEY_SINCE, isBefore, WHOLE_BEDROCK_SINCE } from '../openclaw/install.ts';
import { modelsInUse } from '../openclaw/references.ts';
import { readUses, usePlaces } from '../openclaw/uses.ts';
import type { Facts, Text } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';
import type { Setup } from './setup.ts';

export interface VersionDoubt {
  /** The check of doctor. */
  readonly id: string;
  readonly text: Text;
  readonly facts: Facts;
  /** The command that helps. */
  readonly fix: string;
}

const UPDATE = 'openclaw update';

/** None if the version is not known. */
export function versionDoubts(setup: Setup, version: string | undefined): VersionDoubt[] {
  if (version === undefined) return [];
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
    });
  if (isOld && readUses(config, version, provider?.id).memory?.isOurs) {
    const place = usePlaces(config, version).memory.join('.');
    found.push({ id: 'files.memory', text: texts.memoryRejected, facts: { version, place }, fix: UPDATE });
  }
  const places = placesOfImages(setup);
  if (places.length > 0 && isBefore(version, IMAGES_WITHOUT_KEY_SINCE))
    found.push({
      id: 'files.pictures',
      text: texts.imagesNeedKey,
      facts: { version, places: places.join(', ') },
      fix: UPDATE,
    });
  return found;
}

/** Where models of ours are set for pictures and PDFs, if no key signs the calls. */
function placesOfImages({ config, layers, provider }: Setup): string[] {
  if (!provider || winnerOf(layers, API_KEY_VARIABLE)?.value) return [];
  const places = modelsInUse(config, provider.id).map(({ path }) => path.join('.'));
  return places.filter((place) => /\.(?:image|pdf)Model(?:\.|$)/.test(place));
}
