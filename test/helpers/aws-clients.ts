/** Real SDK clients that call a stand-in: HTTP/1.1, one attempt, so that a test sees each response. */
import { BedrockClient } from '@aws-sdk/client-bedrock';
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { SSOClient } from '@aws-sdk/client-sso';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  SSOOIDCClient,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { StandIn } from './stand-in.ts';

/** How a Bedrock client identifies itself: an API key, or an access key. */
export type BedrockLogin = string | { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

const common = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  maxAttempts: 1,
  requestHandler: new NodeHttpHandler(),
});

const auth = (login: BedrockLogin) =>
  typeof login === 'string'
    ? { token: { token: login }, authSchemePreference: ['httpBearerAuth'] }
    : { credentials: login, authSchemePreference: ['sigv4'] };

export const oidcClient = (url: string) => new SSOOIDCClient(common(url));
export const portalClient = (url: string) => new SSOClient(common(url));
export const bedrockClient = (url: string, login: BedrockLogin) =>
  new BedrockClient({ ...common(url), ...auth(login) });
export const runtimeClient = (url: string, login: BedrockLogin) =>
  new BedrockRuntimeClient({ ...common(url), ...auth(login) });

/** Registers a client for the device flow and starts a sign-in with it. */
export async function startSignIn(standIn: StandIn) {
  const oidc = oidcClient(standIn.url);
  const registration = await oidc.send(
    new RegisterClientCommand({ clientName: 'test', clientType: 'public', scopes: ['sso:account:access'] }),
  );
  const { clientId, clientSecret } = registration;
  const { startUrl } = standIn;
  const device = await oidc.send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }));
  const redeem = () =>
    oidc.send(
      new CreateTokenCommand({
        clientId,
        clientSecret,
        grantType: 'urn:ietf:params:oauth:grant-type:device_code',
        deviceCode: device.deviceCode,
      }),
    );
  return { oidc, registration, device, redeem };
}

/** A complete device sign-in; the stand-in must approve automatically. */
export async function signIn(standIn: StandIn): Promise<string> {
  const { redeem } = await startSignIn(standIn);
  const { accessToken } = await redeem();
  if (!accessToken) throw new Error('no access token');
  return accessToken;
}

/** Asks a model and collects the events until the stream ends. Rejects if the stream does. */
export async function converseEvents(
  client: BedrockRuntimeClient,
  modelId: string,
): Promise<ConverseStreamOutput[]> {
  const messages = [{ role: 'user' as const, content: [{ text: 'Say hello' }] }];
  const { stream } = await client.send(new ConverseStreamCommand({ modelId, messages }));
  const events: ConverseStreamOutput[] = [];
  for await (const event of stream ?? []) events.push(event);
  return events;
}
