import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type DiscoveryTarget, listModels } from '../../../src/bedrock/discovery.ts';
import { MODELS } from '../../../src/demo/models.ts';
import { CancelledError } from '../../../src/failures/errors.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { bearer, liveDeps, STATIC, startAws } from '../../helpers/live-call.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const DENIED = {
  status: 403,
  type: 'AccessDeniedException',
  body: { message: 'User: arn:aws:iam::1:x is not authorized to perform: bedrock:ListFoundationModels' },
};
const PROFILES = Array.from({ length: 400 }, (_, index) => `us.maker.m${index}-v1:0`);

async function aws(options: Parameters<typeof startAws>[0] = {}) {
  const standIn = await startAws(options);
  vi.stubEnv('AWS_ENDPOINT_URL', standIn.url);
  return standIn;
}

const target = (key: string): DiscoveryTarget => ({ region: 'us-east-1', credential: bearer(key) });

describe('AWS’s lists', () => {
  test('are read page by page, with an API key and both types of profiles', async () => {
    const own = { id: 'abc123', name: 'Team', source: PROFILES[0] as string };
    const standIn = await aws({ profiles: PROFILES, applicationProfiles: [own], pageSize: 150 });
    const { models, profiles } = await listModels(liveDeps(), target(standIn.apiKey));
    expect(models).toMatchObject({ items: { length: MODELS.length } });
    expect(profiles.items).toHaveLength(401);
    expect(profiles.problem).toBeUndefined();
    const pages = standIn.requests.filter(({ operation }) => operation === 'ListInferenceProfiles');
    expect(pages).toHaveLength(4);
    expect(pages[0]?.headers.authorization).toMatch(/^Bearer ABSK/);
  });

  test('are read up to twenty pages', async () => {
    const standIn = await aws({ profiles: PROFILES.slice(0, 25), pageSize: 1 });
    const { profiles } = await listModels(liveDeps(), target(standIn.apiKey));
    expect(profiles.items).toHaveLength(20);
    expect(profiles.problem).toBeUndefined();
  });

  test('are read with role credentials, signed, whatever key is in the environment', async () => {
    const standIn = await aws({ staticCredentials: [STATIC] });
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'ABSKsomethingelse');
    const { accessKeyId, secretAccessKey } = STATIC;
    const credential = {
      kind: 'static',
      accessKeyId: new Secret(accessKeyId),
      secretAccessKey: new Secret(secretAccessKey),
    } as const;
    const { models } = await listModels(liveDeps(), { region: 'us-east-1', credential });
    expect(models.items).toHaveLength(MODELS.length);
    expect(standIn.requests[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256/);
  });
});

describe('a list that cannot be read has its reason', () => {
  test.each([
    ['denied', DENIED],
    ['throttled', { status: 429, type: 'ThrottlingException', body: { message: 'Rate exceeded' } }],
    ['failed', { status: 500, type: 'InternalServerException', body: { message: 'oops' } }],
    ['unreachable', 'cut'],
    ['unreachable', { status: 200, body: { message: 'Blocked by Example Corp' } }],
  ] as const)('%s', async (problem, answer) => {
    const standIn = await aws();
    standIn.answerNext('ListFoundationModels', answer, 2);
    const lists = await listModels(liveDeps(), target(standIn.apiKey));
    expect(lists.models).toMatchObject({ items: [], problem });
    expect(lists.profiles.problem).toBeUndefined();
    expect(lists.profiles.items).toHaveLength(4);
  });

  test('not accepted: a key that AWS does not recognize', async () => {
    await aws();
    const lists = await listModels(liveDeps(), target(`ABSK${'x'.repeat(60)}`));
    expect([lists.models.problem, lists.profiles.problem]).toEqual(['not-accepted', 'not-accepted']);
  });

  test('not signed in: a profile without a session', async () => {
    await aws();
    const folder = await tempFolder();
    const configFile = join(folder, 'config');
    vi.stubEnv('HOME', folder);
    await writeFile(
      configFile,
      `[profile p]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = R\n
[sso-session s]\nsso_start_url = https://d-0000000000.awsapps.com/start\nsso_region = us-east-1\n`,
    );
    const credential = {
      kind: 'profile',
      profile: 'p',
      configFile,
      credentialsFile: join(folder, 'none'),
    } as const;
    const lists = await listModels(liveDeps(), { region: 'us-east-1', credential });
    expect(lists.models.problem).toBe('not-signed-in');
  });

  test('no response in time', async () => {
    const standIn = await aws();
    standIn.answerNext('ListFoundationModels', 'hang');
    const lists = await listModels(liveDeps(), { ...target(standIn.apiKey), timeoutMs: 200 });
    expect(lists.models.problem).toBe('unreachable');
  });

  test('aborting is not reported as a list problem, and ends the call at once', async () => {
    const standIn = await aws();
    standIn.answerNext('ListFoundationModels', 'hang');
    const abort = new AbortController();
    const start = performance.now();
    const lists = listModels(liveDeps(abort.signal), target(standIn.apiKey));
    abort.abort();
    await expect(lists).rejects.toThrow(CancelledError);
    // Without the signal, it would wait for ten seconds.
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
