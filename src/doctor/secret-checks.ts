/** Checks that secrets are only where they belong, and that nobody else can read them. */
import { inOctal, modeOf } from '../files/read.ts';
import { awsSections } from '../files/snapshot.ts';
import {
  API_KEY_VARIABLE,
  DEFAULT_PROVIDER_ID,
  isBedrockKey,
  keyVariablePlaces,
  misreadReference,
  plaintextKey,
  refersToKey,
  secretVariables,
  type Value,
} from '../openclaw/config.ts';
import { type Layer, winnerOf } from '../openclaw/environment.ts';
import { isBefore, NEW_RULES_SINCE } from '../openclaw/install.ts';
import { planAgentModels } from '../plan/build-plan.ts';
import { quote } from '../screen/program.ts';
import { placeName } from '../setup/precedence.ts';
import { fill, type Text } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';
import { type Check, type Finding, type Inspection, ok, skip, warn } from './check.ts';

/** How openclaw.json names the API key, and who has copies of it. */
export function keyChecks(inspection: Inspection): Check[] {
  return [
    { id: 'files.key-reference', needs: ['files.provider'], run: async () => checkKeyReference(inspection) },
    { id: 'files.key-copies', needs: ['files.provider'], run: async () => checkKeyCopies(inspection) },
    { id: 'files.secrets', needs: ['files.config'], run: async () => checkSecrets(inspection) },
  ];
}

/** Who can read the files that contain secrets. */
export function privacyChecks(inspection: Inspection): Check[] {
  return [
    { id: 'files.env', run: async () => checkEnv(inspection) },
    { id: 'files.private', run: async () => checkPrivate(inspection) },
  ];
}

/** Before 2026.9 a reference to the key pauses nothing, but OpenClaw copies the key into its agents' models.json (measured). */
function checkKeyReference(inspection: Inspection): Finding {
  const { method, provider, layers } = inspection.machine().setup;
  if (!method?.usesApiKey) return skip(texts.notForSignIn);
  const misread = provider && misreadReference(provider.value);
  if (misread !== undefined)
    return warn(texts.keyMisread, { apiKey: misread, variable: API_KEY_VARIABLE }, [
      'openclaw-bedrock init --auth api-key',
    ]);
  const isSet = Boolean(winnerOf(layers, API_KEY_VARIABLE)?.value);
  if (!isSet || !provider || !refersToKey(provider.id, provider.value)) return foundKey(layers, inspection);
  const text = isBefore(inspection.openclaw?.version, NEW_RULES_SINCE) ? texts.keyCopied : texts.keyPauses;
  return warn(text, {}, ['openclaw-bedrock doctor --fix']);
}

/** Where the key comes from, which is not always .env. */
function foundKey(layers: readonly Layer[], { context }: Inspection): Finding {
  const winner = winnerOf(layers, API_KEY_VARIABLE);
  if (!winner?.value) return skip(texts.keyNotSet, { variable: API_KEY_VARIABLE });
  if (winner.layer.kind === 'state-env') return ok(texts.keyFromEnv);
  const where = placeName(winner.layer, context.language);
  return ok(texts.keyFrom, { where });
}

function checkKeyCopies({ snapshot }: Inspection): Finding {
  const copies = planAgentModels(snapshot, DEFAULT_PROVIDER_ID);
  if (copies.length === 0) return ok(texts.noKeyCopies);
  const paths = copies.map(({ path }) => path);
  return warn(texts.keyCopies, { paths }, ['openclaw-bedrock doctor --fix']);
}

/** Secrets in openclaw.json, which people share and OpenClaw copies. */
function secretsIn(inspection: Inspection): { variables: string[]; apiKey: string[]; others: string[] } {
  const { config, provider } = inspection.machine().setup;
  const isKey = provider && plaintextKey(provider.value) !== undefined;
  const apiKey = isKey ? [`models.providers.${provider.id}.apiKey`] : [];
  const ofEnv = keyVariablePlaces(config).map((path) => path.join('.'));
  const places = keyPlaces(config).filter((place) => ![...apiKey, ...ofEnv].includes(place));
  // OpenClaw takes what stands there literally, so a reference would not help.
  const inEnv = places.filter((place) => place.startsWith('env.'));
  const others = places.filter((place) => !inEnv.includes(place));
  const named = inEnv.map((place) => place.slice(place.lastIndexOf('.') + 1));
  return { variables: [...secretVariables(config), ...named], apiKey, others };
}

/** Every place with a Bedrock API key in its text, as a dotted path. */
function keyPlaces(value: Value, path: readonly string[] = []): string[] {
  if (isBedrockKey(value)) return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => keyPlaces(member, [...path, key]));
}

function checkSecrets(inspection: Inspection): Finding {
  const { path } = inspection.snapshot.openclawConfig;
  const { variables, apiKey, others } = secretsIn(inspection);
  const all = [...variables, ...apiKey, ...others];
  if (all.length === 0) return skip(texts.noSecrets, { path });
  const env = inspection.snapshot.stateEnv.path;
  // init moves a Bedrock API key from there, and leaves OpenClaw's other variables to their owner.
  const isKey = apiKey.length > 0 || variables.includes(API_KEY_VARIABLE);
  const byHand = variables.filter((name) => name !== API_KEY_VARIABLE);
  const tell = (text: Text, names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          fill(text, inspection.context.language, {
            path,
            env,
            names,
            reference: `\${${API_KEY_VARIABLE}}`,
          }),
        ];
  return warn(texts.secretsInConfig, { path, names: all, env }, [
    ...(isKey ? ['openclaw-bedrock init'] : []),
    ...tell(texts.secretsMove, byHand),
    ...tell(texts.secretsReplace, others),
  ]);
}

/** The .env file, which contains the key in API-key mode. */
function checkEnv({ snapshot, context }: Inspection): Finding {
  const { path } = snapshot.stateEnv;
  const mode = modeOf(path);
  if (mode === undefined) return skip(texts.notThereYet, { path });
  // Windows uses access control lists, which only another program can show.
  if (context.platform === 'win32') return skip(texts.envRightsUnseen, { path });
  if ((mode & 0o077) === 0) return ok(texts.envGood, { path });
  const facts = { path, mode: inOctal(mode) };
  return warn(texts.envOpen, facts, [`chmod 600 ${quote(path)}`]);
}

/** The other files of this setup, where they contain a secret: openclaw.json and the AWS files. */
function checkPrivate(inspection: Inspection): Finding {
  const { snapshot, context } = inspection;
  const { openclawConfig, awsConfig, awsCredentials } = snapshot;
  const hasKeys = (file: 'config' | 'credentials', of: typeof awsConfig) =>
    awsSections(of, file).some(({ values }) => values.aws_secret_access_key);
  const files = [
    ...(inspection.readable() && Object.values(secretsIn(inspection)).flat().length > 0
      ? [openclawConfig.path]
      : []),
    ...(hasKeys('config', awsConfig) ? [awsConfig.path] : []),
    ...(hasKeys('credentials', awsCredentials) ? [awsCredentials.path] : []),
  ];
  // Windows uses access control lists, which only another program can show.
  if (files.length === 0 || context.platform === 'win32') return skip(texts.noSecretFiles);
  const open = files.filter((path) => ((modeOf(path) ?? 0) & 0o077) !== 0);
  const facts = { paths: open.length > 0 ? open : files };
  if (open.length === 0) return ok(texts.filesPrivate, facts);
  return warn(
    texts.filesOpen,
    facts,
    open.map((path) => `chmod 600 ${quote(path)}`),
  );
}
