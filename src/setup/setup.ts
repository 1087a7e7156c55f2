/** What the files on this machine say today, read together: the start of a rerun, and what verify and status look at. */
import { DEFAULT_REGION, type Endpoint, readEndpoint, rightEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import {
  type BedrockProvider,
  bedrockProviders,
  DEFAULT_PROVIDER_ID,
  isMembers,
  membersAt,
  otherProtocol,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
} from '../openclaw/config.ts';
import { documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { environmentLayers, type Layer, profileLayers, winnerOf } from '../openclaw/environment.ts';
import { BEDROCK_PLUGIN_ID, findOpenclaw } from '../openclaw/install.ts';
import { credentialsInUse, type LocalCredentials } from '../sign-in/aws/credentials.ts';
import type { AuthMode, Method } from '../sign-in/method.ts';
import { methodOf, recognizeMode } from '../sign-in/methods.ts';

export interface Setup {
  readonly config: Value;
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  /** How the set-up signs in; what wins at run time may differ. */
  readonly mode: AuthMode | undefined;
  /** The way of that mode. */
  readonly method: Method<never> | undefined;
  /** What the AWS SDK takes from this machine where neither an API key nor IAM Identity Center signs. */
  readonly localCredentials: LocalCredentials | undefined;
  /** The model OpenClaw calls: the primary where it is one of the provider's, else its first. */
  readonly model: string | undefined;
  /** What the provider's baseUrl says; `written`: as it stands in the file, a `${VAR}` not replaced. */
  readonly endpoint: (Endpoint & { readonly written: string }) | undefined;
  /** The region that OpenClaw will call in from this shell, as it is written there. */
  readonly region: string | undefined;
  /** The region to go on with, as it is written: what the set-up's own files say, else this shell, else the default. */
  readonly knownRegion: string;
  /** The profile that OpenClaw will use, from whichever layer wins. */
  readonly profile: string | undefined;
  /** What OpenClaw sends with each call of the chat. */
  readonly guardrail: Guardrail | undefined;
}

/** Reads the set-up. Throws AppError `cannot-parse` for an openclaw.json that OpenClaw could not read either. */
export function readSetup(snapshot: Snapshot, where: Pick<Context, 'env' | 'platform'>): Setup {
  const config = readConfig(documentsOf(snapshot));
  const layers = environmentLayers(where.env, snapshot, config, versionThatCounts(where, snapshot, config));
  const [found] = bedrockProviders(config);
  const provider = found && readProvider(found, layers);
  const baseUrl = provider?.value.baseUrl;
  const endpoint =
    typeof baseUrl === 'string' && baseUrl
      ? { ...readEndpoint(baseUrl), written: String(found?.value.baseUrl) }
      : undefined;
  const region = endpoint?.region ?? regionIn(layers, snapshot);
  const own = layers.filter(({ kind }) => kind !== 'process' && kind !== 'cwd-env');
  const localCredentials = credentialsInUse({ layers, snapshot });
  const mode = provider && recognizeMode({ provider: provider.value, snapshot, localCredentials });
  return {
    config,
    layers,
    provider,
    mode,
    method: mode && methodOf(mode),
    localCredentials,
    model: provider && modelOf(config, provider, layers),
    endpoint,
    region,
    knownRegion: endpoint?.region ?? regionIn(own, snapshot) ?? region ?? DEFAULT_REGION,
    profile: profileIn(layers),
    guardrail: guardrailOf(config, layers),
  };
}

function profileIn(layers: readonly Layer[]): string | undefined {
  return winnerOf(layers, 'AWS_PROFILE')?.value || undefined;
}

/** Behind the host in baseUrl OpenClaw goes by AWS_REGION, then by the profile's region. */
function regionIn(layers: readonly Layer[], snapshot: Snapshot): string | undefined {
  const behind = () => profileLayers(snapshot, profileIn(layers) ?? '');
  return winnerOf(layers, 'AWS_REGION')?.value || winnerOf(behind(), 'AWS_REGION')?.value || undefined;
}

/** OpenClaw's version matters for the .env of the working folder alone; looking for it costs a millisecond. */
function versionThatCounts(where: Pick<Context, 'env' | 'platform'>, snapshot: Snapshot, config: Value) {
  if (snapshot.cwdEnv.text === null) return undefined;
  return findOpenclaw(where, snapshot.locations.stateDir, config)?.version;
}

function modelOf(
  config: Value,
  { id, value }: BedrockProvider,
  layers: readonly Layer[],
): string | undefined {
  const primary = splitRef(substituted(primaryRef(config) ?? '', layers));
  return primary?.provider === id ? primary.model : providerModels(value)[0]?.id;
}

/**
 * What a call needs of the set-up. Throws AppError endpoint-unfit, region-missing, other-protocol, or not-configured with
 * the path of openclaw.json.
 */
export function completeSetup(setup: Setup, path: string): Complete {
  const { config, provider, model, region, endpoint } = setup;
  const unfit = endpoint && unfitEndpoint(endpoint);
  if (unfit) throw unfit;
  if (provider && model && region) return { provider, model, region };
  if (provider && model) throw new AppError('region-missing', { path });
  const other = provider ? undefined : otherProtocol(config, DEFAULT_PROVIDER_ID);
  if (other) throw new AppError('other-protocol', { providerId: DEFAULT_PROVIDER_ID, ...other });
  throw new AppError('not-configured', { path });
}

/** endpoint-unfit ({baseUrl}, {right}) for an endpoint that no call of OpenClaw's can reach Bedrock through. */
export function unfitEndpoint({ baseUrl, written }: NonNullable<Setup['endpoint']>): AppError | undefined {
  const right = rightEndpoint(baseUrl);
  return right === undefined ? undefined : new AppError('endpoint-unfit', { baseUrl: written, right });
}

interface Complete {
  readonly provider: BedrockProvider;
  readonly model: string;
  readonly region: string;
}

/** OpenClaw replaces `${VAR}` by the environment's value, and `$${VAR}` by the words; an unset one stays as it is. */
function substituted(text: string, layers: readonly Layer[]): string {
  return text.replace(/(\$?)\$\{([A-Z_][A-Z0-9_]*)\}/g, (whole, dollar: string, name: string) =>
    dollar ? whole.slice(1) : (winnerOf(layers, name as 'AWS_REGION')?.value ?? whole),
  );
}

/** The provider as OpenClaw will read its address and its models; a key stays a reference. */
function readProvider({ id, value }: BedrockProvider, layers: readonly Layer[]): BedrockProvider {
  const read = (text: Value) => (typeof text === 'string' ? substituted(text, layers) : text);
  const models = Array.isArray(value.models)
    ? {
        models: value.models.map((model: Value) =>
          isMembers(model) ? { ...model, id: read(model.id) } : model,
        ),
      }
    : {};
  return {
    id,
    value: { ...value, ...(value.baseUrl !== undefined && { baseUrl: read(value.baseUrl) }), ...models },
  };
}

/**
 * The guardrail that OpenClaw's Bedrock plugin sends with each call of the chat, from
 * `plugins.entries.amazon-bedrock.config.guardrail`. Fields: manifest of @openclaw/amazon-bedrock-provider 2026.9.2.
 */
interface Guardrail {
  /** Its id or ARN. */
  readonly guardrailIdentifier: string;
  /** A number or `DRAFT`; Bedrock refuses a call without one. */
  readonly guardrailVersion: string | undefined;
  readonly streamProcessingMode?: 'sync' | 'async';
  readonly trace?: 'enabled' | 'disabled' | 'enabled_full';
}

/** The guardrail of a config; undefined where none is named. */
function guardrailOf(config: Value, layers: readonly Layer[]): Guardrail | undefined {
  const given = membersAt(config, 'plugins', 'entries', BEDROCK_PLUGIN_ID, 'config', 'guardrail');
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? substituted(value, layers) || undefined : undefined;
  };
  const guardrailIdentifier = text('guardrailIdentifier');
  if (guardrailIdentifier === undefined) return undefined;
  const mode = text('streamProcessingMode');
  const trace = text('trace');
  return {
    guardrailIdentifier,
    guardrailVersion: text('guardrailVersion'),
    ...((mode === 'sync' || mode === 'async') && { streamProcessingMode: mode }),
    ...((trace === 'enabled' || trace === 'disabled' || trace === 'enabled_full') && { trace }),
  };
}
