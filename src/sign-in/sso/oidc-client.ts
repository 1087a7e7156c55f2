/** The SSO-OIDC client of one region. */
import { SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { Context } from '../../context.ts';
import { calledHost } from './errors.ts';

/** What signing in needs from the machine; `home` is the home folder as the AWS SDK for JavaScript sees it. */
export type SignInDeps = Pick<Context, 'now' | 'sleep' | 'requestHandler' | 'signal'> & {
  readonly home: string;
};

/** An sso-session of `~/.aws/config`. */
export interface SsoSession {
  /** The section's name, which names the token file. */
  readonly session: string;
  readonly startUrl: string;
  /** Identity Center's region, for every call; not Bedrock's. https://github.com/aws/aws-cdk/issues/32510 */
  readonly ssoRegion: string;
  readonly scopes: readonly string[];
}

/** A connection to the OIDC service of one portal. */
export interface Oidc {
  readonly deps: SignInDeps;
  readonly session: SsoSession;
  /** Calls with the SDK's own retries. */
  readonly client: SSOOIDCClient;
  /** Calls once, without retries: polling repeats the call anyway. */
  readonly once: SSOOIDCClient;
  /** The host of the latest call, for errors. */
  host(): string | undefined;
}

/** Clients for the session's sso_region that share the run's request handler. There is nothing to close. */
export async function connectOidc(deps: SignInDeps, session: SsoSession): Promise<Oidc> {
  const settings = { region: session.ssoRegion, requestHandler: await deps.requestHandler() };
  const client = new SSOOIDCClient(settings);
  const once = new SSOOIDCClient({ ...settings, maxAttempts: 1 });
  return { deps, session, client, once, host: calledHost(client) };
}
