/** Turns the credential that OpenClaw will use into options of an AWS client, with the auth scheme explicit. */

import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { fromIni, fromNodeProviderChain, fromSSO } from '@aws-sdk/credential-providers';
import { getSSOTokenFilepath, parseKnownFiles } from '@smithy/core/config';
import type { Context } from '../context.ts';
import { readOrMissing } from '../files/read-bytes.ts';
import type { Secret } from '../secrets/secret.ts';

/** What a call to Bedrock is signed with. `chain` is the SDK's own search: environment, container, instance. */
export type Credential =
  | { readonly kind: 'bearer'; readonly token: Secret }
  | {
      readonly kind: 'profile';
      readonly profile: string;
      /** Absolute paths: the SDK expands `~` in some places only. */
      readonly configFile: string;
      readonly credentialsFile: string;
    }
  | {
      readonly kind: 'static';
      readonly accessKeyId: Secret;
      readonly secretAccessKey: Secret;
      readonly sessionToken?: Secret;
    }
  | {
      readonly kind: 'chain';
      /** A name that AWS_PROFILE has, so that keys in the environment are passed over. */
      readonly profile?: string;
      readonly configFile?: string;
      readonly credentialsFile?: string;
    };

type AuthDeps = Pick<Context, 'requestHandler' | 'sleep'>;

type AuthOptions = Pick<
  BedrockRuntimeClientConfig,
  'authSchemePreference' | 'credentials' | 'token' | 'profile'
>;

/** Whatever the SDK would log, it would print into our screen. */
export const QUIET = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/**
 * The auth options of a Bedrock client. The scheme is always named, because AWS_BEARER_TOKEN_BEDROCK in the
 * process environment would otherwise win over any credentials given here. Files are read anew each time.
 */
export async function authOptions(credential: Credential, deps: AuthDeps): Promise<AuthOptions> {
  switch (credential.kind) {
    case 'bearer':
      return { authSchemePreference: ['httpBearerAuth'], token: { token: credential.token.reveal() } };
    case 'profile': {
      const credentials = await profileProvider(credential, deps);
      return { authSchemePreference: ['sigv4'], credentials, profile: credential.profile };
    }
    case 'static': {
      const { accessKeyId, secretAccessKey, sessionToken } = credential;
      const keys = { accessKeyId: accessKeyId.reveal(), secretAccessKey: secretAccessKey.reveal() };
      const credentials = sessionToken ? { ...keys, sessionToken: sessionToken.reveal() } : keys;
      return { authSchemePreference: ['sigv4'], credentials };
    }
    case 'chain': {
      const { profile, configFile, credentialsFile } = credential;
      const chain = {
        ignoreCache: true,
        clientConfig: { requestHandler: await deps.requestHandler() },
        logger: QUIET,
        ...(profile && { profile }),
        ...(configFile && { configFilepath: configFile }),
        ...(credentialsFile && { filepath: credentialsFile }),
      };
      return { authSchemePreference: ['sigv4'], credentials: fromNodeProviderChain(chain) };
    }
  }
}

type ProfileCredential = Extract<Credential, { kind: 'profile' }>;

/**
 * Throws AppError not-a-file, file-too-large and cannot-read for a file that the SDK would read: it waits on a named pipe for
 * ever, where nobody can cancel.
 *
 * No region among the client options: the SSO client must use the region of the portal, not that of Bedrock.
 * https://github.com/aws/aws-cdk/issues/32510
 */
async function profileProvider({ profile, configFile, credentialsFile }: ProfileCredential, deps: AuthDeps) {
  const options = {
    profile,
    configFilepath: configFile,
    filepath: credentialsFile,
    ignoreCache: true,
    clientConfig: { requestHandler: await deps.requestHandler() },
    logger: QUIET,
  };
  const profiles = await parseKnownFiles(options);
  const values = profiles[profile] ?? {};
  for (const path of filesOf(profiles, profile)) readOrMissing(path);
  return orRenewedElsewhere(isSsoOnly(values) ? fromSSO(options) : fromIni(options), deps);
}

/** How often and how long to wait for another process to write down what it got. */
const LOOKS = 5;
const LOOK_MS = 300;

/**
 * A refresh token works once: of two processes that refresh together one is refused, and finds the other's token as soon
 * as that one has written it. The SDK says so in these words only after a refresh, and tries none again for 30 s
 * (@aws-sdk/token-providers), so that asking it again is looking at the file again.
 */
function orRenewedElsewhere<P extends (...given: never[]) => Promise<unknown>>(
  provider: P,
  deps: AuthDeps,
): P {
  const look = async (...given: Parameters<P>) => {
    for (let looks = 1; ; looks++) {
      try {
        return await provider(...given);
      } catch (error) {
        const isRefused = error instanceof Error && error.message.startsWith('Token is expired');
        if (!isRefused || looks > LOOKS) throw error;
        await deps.sleep(LOOK_MS);
      }
    }
  };
  return look as P;
}

/** The files that the SDK reads for a profile and those it starts from. */
function filesOf(profiles: Awaited<ReturnType<typeof parseKnownFiles>>, name: string): string[] {
  const seen = new Set<string>();
  const paths: string[] = [];
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const values: Readonly<Record<string, string | undefined>> = profiles[next] ?? {};
    const session = values.sso_session ?? values.sso_start_url;
    if (session) paths.push(getSSOTokenFilepath(session));
    if (values.web_identity_token_file) paths.push(values.web_identity_token_file);
    next = values.source_profile;
  }
  return paths;
}

/**
 * Whether fromIni would come to SSO in the end. It then forgets which files it was given and reads the default
 * ones (resolveSsoCredentials of @aws-sdk/credential-provider-ini), so such a profile goes to fromSSO directly.
 */
function isSsoOnly(values: Readonly<Record<string, string | undefined>>): boolean {
  const first = ['role_arn', 'aws_access_key_id', 'web_identity_token_file', 'credential_process'];
  return Object.keys(values).some((key) => key.startsWith('sso_')) && !first.some((key) => key in values);
}

/**
 * Finds the keys that a call would be signed with, and tells until when they last, where that is known; no call is made
 * to Bedrock. Throws what the SDK throws where there are none.
 */
export async function credentialsEnd(
  credential: Credential,
  deps: AuthDeps,
  region: string,
): Promise<Date | undefined> {
  const { credentials } = await authOptions(credential, deps);
  // A role is assumed in the region of the client that asks (resolveAssumeRoleCredentials).
  const found =
    typeof credentials === 'function'
      ? await credentials({ callerClientConfig: { region: async () => region } })
      : credentials;
  return found?.expiration;
}
