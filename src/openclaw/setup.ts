/** What the files on this machine say today, read together: the start of a rerun, and what verify and status look at. */
import { regionOfBaseUrl } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { readAwsConfig } from '../edit/aws-config.ts';
import type { Snapshot } from '../files/snapshot.ts';
import {
  type AuthMode,
  authModeOf,
  type BedrockProvider,
  bedrockProviders,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
} from './config.ts';
import { documentsOf, readConfig } from './config-documents.ts';
import { environmentLayers, type Layer, profileLayers, winnerOf } from './environment.ts';
import { findOpenclaw } from './install.ts';

/** An SSO profile of ~/.aws/config with the session it belongs to. Members are missing where the file has none. */
export interface SsoProfile {
  readonly profile: string;
  readonly session: string | undefined;
  readonly startUrl: string | undefined;
  readonly ssoRegion: string | undefined;
  readonly accountId: string | undefined;
  readonly roleName: string | undefined;
}

export interface Setup {
  readonly config: Value;
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  /** The mode that the provider block was written for; what wins at run time may differ. */
  readonly mode: AuthMode | undefined;
  /** The model OpenClaw calls: the primary where it is one of the provider's, else its first. */
  readonly model: string | undefined;
  /** Bedrock's region in OpenClaw's order: the host in baseUrl, then AWS_REGION, then the profile's. */
  readonly region: string | undefined;
  /** The profile that OpenClaw will use, from whichever layer wins. */
  readonly profile: string | undefined;
}

/** Reads the set-up. Throws AppError `cannot-parse` for an openclaw.json that OpenClaw could not read either. */
export function readSetup(snapshot: Snapshot, where: Pick<Context, 'env' | 'platform'>): Setup {
  const config = readConfig(documentsOf(snapshot));
  const layers = environmentLayers(where.env, snapshot, config, versionThatCounts(where, snapshot, config));
  const provider = bedrockProviders(config)[0];
  const profile = winnerOf(layers, 'AWS_PROFILE')?.value || undefined;
  const baseUrl = provider?.value.baseUrl;
  const region =
    (typeof baseUrl === 'string' ? regionOfBaseUrl(baseUrl) : undefined) ??
    (winnerOf(layers, 'AWS_REGION')?.value || undefined) ??
    (profile === undefined ? undefined : winnerOf(profileLayers(snapshot, profile), 'AWS_REGION')?.value);
  return {
    config,
    layers,
    provider,
    mode: provider && authModeOf(provider.value),
    model: provider && modelOf(config, provider),
    region,
    profile,
  };
}

/** OpenClaw's version matters for the .env of the working folder alone; looking for it costs a millisecond. */
function versionThatCounts(where: Pick<Context, 'env' | 'platform'>, snapshot: Snapshot, config: Value) {
  if (snapshot.cwdEnv.text === null) return undefined;
  return findOpenclaw(where, snapshot.locations.stateDir, config)?.version;
}

function modelOf(config: Value, { id, value }: BedrockProvider): string | undefined {
  const primary = splitRef(primaryRef(config));
  return primary?.provider === id ? primary.model : providerModels(value)[0]?.id;
}

/** The SSO profile of that name, or undefined when there is none or it does not sign in by SSO. */
export function ssoProfile(snapshot: Snapshot, profile: string): SsoProfile | undefined {
  const values = profileValues(snapshot, profile);
  if (!values?.sso_session && !values?.sso_start_url) return undefined;
  const session = values.sso_session ? ssoSession(snapshot, values.sso_session) : undefined;
  return {
    profile,
    session: values.sso_session,
    startUrl: session?.sso_start_url ?? values.sso_start_url,
    ssoRegion: session?.sso_region ?? values.sso_region,
    accountId: values.sso_account_id,
    roleName: values.sso_role_name,
  };
}

/** The settings of an sso-session by name. */
export function ssoSession(snapshot: Snapshot, name: string) {
  return sections(snapshot).find((section) => section.kind === 'sso-session' && section.name === name)
    ?.values;
}

/** The names of all sso-sessions, in the order of the file. */
export function ssoSessionNames(snapshot: Snapshot): string[] {
  return sections(snapshot).flatMap(({ kind, name }) => (kind === 'sso-session' ? [name] : []));
}

/** The settings of a profile as ~/.aws/config has them, or undefined when there is no such profile. */
export function profileValues(
  snapshot: Snapshot,
  name: string,
): Readonly<Record<string, string>> | undefined {
  return sections(snapshot).find((section) => section.kind === 'profile' && section.name === name)?.values;
}

/** The names of all profiles that use an sso-session. */
export function profilesOfSession(snapshot: Snapshot, session: string): string[] {
  return sections(snapshot).flatMap(({ kind, name, values }) =>
    kind === 'profile' && values.sso_session === session ? [name] : [],
  );
}

function sections({ awsConfig }: Snapshot) {
  return readAwsConfig(awsConfig.text ?? '').sections;
}
