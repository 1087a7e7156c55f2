/** Turns the credential that OpenClaw will use into AWS client options, with an explicit auth scheme. */

import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { fromIni, fromNodeProviderChain, fromSSO, fromTokenFile } from '@aws-sdk/credential-providers';
import { getSSOTokenFilepath, parseKnownFiles } from '@smithy/core/config';
import type { Context } from '../context.ts';
import { readOrMissing } from '../files/read.ts';
import type { Secret } from '../secrets/secret.ts';

/** What signs a call to Bedrock. `chain` is the SDK's default search: environment, container, instance. */
export type Credential =
  | { readonly kind: 'bearer'; readonly token: Secret }
  | {
      readonly kind: 'profile';
      readonly profile: string;
      /** Absolute paths, because the SDK expands `~` only in some places. */
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
      /** The value of AWS_PROFILE, if set: the SDK then ignores keys in the environment. */
      readonly profile?: string;
      readonly configFile?: string;
      readonly credentialsFile?: string;
      /** A role's token that only OpenClaw's own files name: the SDK looks for it in this process's environment. */
      readonly webIdentity?: { readonly webIdentityTokenFile: string; readonly roleArn: string };
    };

type AuthDeps = Pick<Context, 'requestHandler' | 'sleep'>;

type AuthOptions = Pick<
  BedrockRuntimeClientConfig,
  'authSchemePreference' | 'credentials' | 'token' | 'profile'
>;

/** Silences the SDK's logger, which would print to our screen. */
export const QUIET = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/**
 * A Bedrock client's auth options. The scheme is always explicit, because AWS_BEARER_TOKEN_BEDROCK in the process
 * environment would otherwise override any credentials. Files are read again each time.
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
      const { profile, configFile, credentialsFile, webIdentity } = credential;
      const clientConfig = { requestHandler: await deps.requestHandler() };
      const credentials = webIdentity
        ? fromTokenFile({ ...webIdentity, clientConfig })
        : fromNodeProviderChain({
            ignoreCache: true,
            clientConfig,
            logger: QUIET,
            ...(profile && { profile }),
            ...(configFile && { configFilepath: configFile }),
            ...(credentialsFile && { filepath: credentialsFile }),
          });
      return { authSchemePreference: ['sigv4'], credentials };
    }
  }
}

type ProfileCredential = Extract<Credential, { kind: 'profile' }>;

/**
 * Throws AppError not-a-file, file-too-large or cannot-read for a file that the SDK would read, because the SDK would
 * block forever on a named pipe.
 *
 * The client options have no region: the SSO client must use the portal's region, not Bedrock's.
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

/** How often, and how long, to wait for another process to save the token it received. */
const REREADS = 5;
const REREAD_MS = 300;

/**
 * A refresh token works once. If two processes refresh at the same time, one is refused, and finds the other's token in
 * the file once it is saved. The SDK reports this message only after a refresh and then does not refresh again for 30 s
 * (@aws-sdk/token-providers), so calling it again only rereads the file.
 */
function orRenewedElsewhere<P extends (...given: never[]) => Promise<unknown>>(
  provider: P,
  deps: AuthDeps,
): P {
  const readAgain = async (...given: Parameters<P>) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await provider(...given);
      } catch (error) {
        const isRefused = error instanceof Error && error.message.startsWith('Token is expired');
        if (!isRefused || attempt > REREADS) throw error;
        await deps.sleep(REREAD_MS);
      }
    }
  };
  return readAgain as P;
}

/** The files that the SDK reads for a profile and the profiles it builds on. */
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
 * Whether fromIni would end up at SSO. It would then forget which files it was given and read the default ones
 * (resolveSsoCredentials of @aws-sdk/credential-provider-ini), so such a profile goes to fromSSO directly.
 */
function isSsoOnly(values: Readonly<Record<string, string | undefined>>): boolean {
  const first = ['role_arn', 'aws_access_key_id', 'web_identity_token_file', 'credential_process'];
  return Object.keys(values).some((key) => key.startsWith('sso_')) && !first.some((key) => key in values);
}

/**
 * Resolves the credentials that would sign a call and returns when they expire, if known. Bedrock is not called. Throws
 * SDK errors as they are if there are no credentials.
 */
export async function credentialsEnd(
  credential: Credential,
  deps: AuthDeps,
  region: string,
): Promise<Date | undefined> {
  const { credentials } = await authOptions(credential, deps);
  // A role is assumed in the region of the calling client (resolveAssumeRoleCredentials).
  const found =
    typeof credentials === 'function'
      ? await credentials({ callerClientConfig: { region: async () => region } })
      : credentials;
  return found?.expiration;
}
