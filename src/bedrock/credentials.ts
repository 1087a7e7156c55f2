/** Turns the credential that OpenClaw will use into options of an AWS client, with the auth scheme explicit. */

import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { fromIni, fromNodeProviderChain, fromSSO } from '@aws-sdk/credential-providers';
import { getSSOTokenFilepath, parseKnownFiles } from '@smithy/core/config';
import type { RequestHandler } from '../context.ts';
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
export async function authOptions(credential: Credential, handler: RequestHandler): Promise<AuthOptions> {
  switch (credential.kind) {
    case 'bearer':
      return { authSchemePreference: ['httpBearerAuth'], token: { token: credential.token.reveal() } };
    case 'profile': {
      const credentials = await profileProvider(credential, handler);
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
        clientConfig: { requestHandler: handler },
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
async function profileProvider(
  { profile, configFile, credentialsFile }: ProfileCredential,
  handler: RequestHandler,
) {
  const options = {
    profile,
    configFilepath: configFile,
    filepath: credentialsFile,
    ignoreCache: true,
    clientConfig: { requestHandler: handler },
    logger: QUIET,
  };
  const profiles = await parseKnownFiles(options);
  const values = profiles[profile] ?? {};
  for (const path of filesOf(profiles, profile)) readOrMissing(path);
  return isSsoOnly(values) ? fromSSO(options) : fromIni(options);
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
  handler: RequestHandler,
  region: string,
): Promise<Date | undefined> {
  const { credentials } = await authOptions(credential, handler);
  // A role is assumed in the region of the client that asks (resolveAssumeRoleCredentials).
  const found =
    typeof credentials === 'function'
      ? await credentials({ callerClientConfig: { region: async () => region } })
      : credentials;
  return found?.expiration;
}
