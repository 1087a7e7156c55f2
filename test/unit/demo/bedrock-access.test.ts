import { GetRoleCredentialsCommand } from '@aws-sdk/client-sso';
import { afterEach, describe, expect, it } from 'vitest';
import { converseEvents, portalClient, runtimeClient, signIn } from '../../helpers/aws-clients.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';

let standIn: StandIn;
afterEach(() => standIn.close());

const start = async (options: StandInOptions = {}) => {
  standIn = await startStandIn({ delay: () => Promise.resolve(), ...options });
  return runtimeClient(standIn.url, standIn.apiKey);
};

const roleCredentials = async () => {
  const command = new GetRoleCredentialsCommand({
    accessToken: await signIn(standIn),
    accountId: '111122223333',
    roleName: 'BedrockInvokeOnly',
  });
  const { roleCredentials: given } = await portalClient(standIn.url).send(command);
  const { accessKeyId = '', secretAccessKey = '', sessionToken = '' } = given ?? {};
  return { accessKeyId, secretAccessKey, sessionToken };
};

describe('an API key', () => {
  it('has the format of a long-term key, with the account in it', async () => {
    await start();
    const inside = Buffer.from(standIn.apiKey.replace(/^ABSK/, ''), 'base64').toString();
    expect(inside).toMatch(/^BedrockAPIKey-demo-at-111122223333:.{40,}$/);
  });

  it('is rejected without an error type and with a capital M', async () => {
    await start();
    const headers = { authorization: 'Bearer wrong' };
    const answer = await fetch(`${standIn.url}/inference-profiles`, { headers });
    expect(answer.headers.has('x-amzn-errortype')).toBe(false);
    expect(await answer.json()).toEqual({ Message: expect.stringContaining('Authentication failed') });
  });

  it('must be known', async () => {
    await start({ apiKeys: ['another key'] });
    await expect(converseEvents(runtimeClient(standIn.url, 'another key'), MODEL)).resolves.not.toHaveLength(
      0,
    );
    const wrong = runtimeClient(standIn.url, `${standIn.apiKey}x`);
    await expect(converseEvents(wrong, MODEL)).rejects.toMatchObject({
      name: 'Unknown',
      message: 'Authentication failed: Please make sure your API Key is valid.',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('an access key', () => {
  const invalid = {
    name: 'UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
    $metadata: { httpStatusCode: 403 },
  };

  it('from GetRoleCredentials is accepted until it expires', async () => {
    let now = Date.now();
    await start({ now: () => now });
    const client = runtimeClient(standIn.url, await roleCredentials());
    await expect(converseEvents(client, MODEL)).resolves.not.toHaveLength(0);
    now += 3_600_000;
    await expect(converseEvents(client, MODEL)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('must be known and come with its session token', async () => {
    await start();
    const { accessKeyId, secretAccessKey, sessionToken } = await roleCredentials();
    const other = runtimeClient(standIn.url, { accessKeyId: 'ASIAOTHER', secretAccessKey, sessionToken });
    await expect(converseEvents(other, MODEL)).rejects.toMatchObject(invalid);
    const bare = runtimeClient(standIn.url, { accessKeyId, secretAccessKey });
    await expect(converseEvents(bare, MODEL)).rejects.toMatchObject(invalid);
  });

  it('may be configured', async () => {
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'configured secret' };
    await start({ staticCredentials: [credentials] });
    await expect(converseEvents(runtimeClient(standIn.url, credentials), MODEL)).resolves.not.toHaveLength(0);
    expect(standIn.secrets()).toContain('configured secret');
  });

  it('is required', async () => {
    await start();
    const answer = await fetch(`${standIn.url}/foundation-models`);
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
  });
});
