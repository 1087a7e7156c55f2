import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Answers } from '../../../src/plan/plan.ts';
import type { SsoSignIn } from '../../../src/sign-in/method.ts';
import { API_KEY, KEY, planFor, SSO, snapshotOf, textAfter, warningsOf } from '../../helpers/plan.ts';

describe("someone else's profile in .env", () => {
  it('stays next to an API key, with a warning', () => {
    const plan = planFor(API_KEY, { stateEnv: 'AWS_PROFILE=work\n' });
    expect(textAfter(plan, 'state-env')).toContain('AWS_PROFILE=work\n');
    expect(warningsOf(plan)).toContain('.env also has AWS_PROFILE={profile}');
    expect(warningsOf(plan)).toContain('"profile":"work"');
  });

  it('is removed if it is ours', () => {
    const plan = planFor(API_KEY, { stateEnv: 'AWS_PROFILE=bedrock-only\n' });
    expect(textAfter(plan, 'state-env')).not.toContain('AWS_PROFILE');
    expect(warningsOf(plan)).not.toContain('also names AWS_PROFILE');
  });
});

describe('a key in gateway.env', () => {
  const PROFILE: Answers['signIn'] = {
    mode: 'aws',
    credentials: { source: 'profile', profile: 'default', kind: 'keys' },
  };
  const told = (signIn: Answers['signIn'], text: string, isDefaultState = true) => {
    const empty = snapshotOf({});
    const gatewayEnv = { ...empty.gatewayEnv, text };
    const locations = { ...empty.locations, isDefaultState };
    const { warnings } = buildPlan({ ...SSO, signIn }, { ...empty, gatewayEnv, locations });
    return warnings.flatMap(({ facts }) => (facts.line === undefined ? [] : [facts]));
  };
  const own = { ...(SSO.signIn as SsoSignIn), profile: 'work' };
  const line = `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`;

  it('is told with its line, because it comes before the sign-in', () => {
    const at = { path: snapshotOf({}).gatewayEnv.path, line: 2 };
    expect(told(PROFILE, `# mine\n${line}`)).toEqual([at]);
    expect(told(own, `# mine\nexport ${line}`)).toEqual([at]);
  });

  it('is no matter if OpenClaw uses a key, does not read the file, or has no key there', () => {
    expect(told(API_KEY.signIn, line)).toEqual([]);
    expect(told(PROFILE, line, false)).toEqual([]);
    expect(told(PROFILE, `#${line}AWS_BEARER_TOKEN_BEDROCK=\n`)).toEqual([]);
  });

  it('is told as a conflict instead beside our usual profile', () => {
    expect(told(SSO.signIn, line)).toEqual([]);
  });
});

describe('a key that is removed', () => {
  const KEY = '${AWS_BEARER_TOKEN_BEDROCK}';
  const converse = { baseUrl: 'https://x', api: 'bedrock-converse-stream', models: [] };
  const told = (config: object, answers = SSO) =>
    planFor(answers, { openclawConfig: JSON.stringify(config) }).warnings.flatMap(
      ({ facts }) => facts.provider ?? facts.place ?? [],
    );

  it.each<[string, object]>([
    ['tokyo', { models: { providers: { tokyo: { ...converse, apiKey: KEY } } } }],
    [
      'tokyo',
      {
        models: {
          providers: { tokyo: { ...converse, apiKey: { source: 'env', id: 'AWS_BEARER_TOKEN_BEDROCK' } } },
        },
      },
    ],
    [
      'mine',
      {
        models: {
          providers: { mine: { api: 'openai-completions', headers: { Authorization: `Bearer ${KEY}` } } },
        },
      },
    ],
    ['amazon-bedrock-mantle', { models: { providers: { 'amazon-bedrock-mantle': { models: [] } } } }],
    [
      'amazon-bedrock-mantle',
      { agents: { defaults: { model: { primary: 'a/b', fallbacks: ['amazon-bedrock-mantle/x.y'] } } } },
    ],
    ['tokyo', { models: { providers: { tokyo: { ...converse, auth: 'api-key' } } } }],
    ['skills.entries.draw.env.TOKEN', { skills: { entries: { draw: { env: { TOKEN: KEY } } } } }],
  ])('is told to %s', (who, config) => {
    expect(told(config)).toEqual([who]);
    expect(told(config, API_KEY)).toEqual([]);
  });
});

it('the command for a provider with a dot in its name is one that OpenClaw accepts', () => {
  const provider = {
    baseUrl: 'https://x',
    api: 'bedrock-converse-stream',
    apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
    models: [],
  };
  const openclawConfig = JSON.stringify({ models: { providers: { 'bedrock.eu': provider } } });
  const [left] = planFor(SSO, { openclawConfig }).warnings;
  expect(left?.facts).toMatchObject({
    auth: "'models.providers.bedrock\\.eu.auth'",
    apiKey: "'models.providers.bedrock\\.eu.apiKey'",
  });
});

it('the key of a proxy under our ID is removed, not kept as the API key', () => {
  const proxy = { baseUrl: 'http://litellm:4000', api: 'anthropic-messages', apiKey: 'sk-1234', models: [] };
  const openclawConfig = JSON.stringify({ models: { providers: { 'amazon-bedrock': proxy } } });
  const warnings = warningsOf(planFor(API_KEY, { openclawConfig }));
  expect(warnings).toContain('The plaintext API key in openclaw.json is removed');
  expect(warnings).not.toContain('moves to .env');
});

describe('models that are not a list', () => {
  const mended = (models: unknown) => {
    const provider = {
      baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
      api: 'bedrock-converse-stream',
      models,
    };
    const plan = planFor(API_KEY, {
      openclawConfig: JSON.stringify({ models: { providers: { 'amazon-bedrock': provider } } }),
    });
    const written = JSON.parse(textAfter(plan, 'openclaw-config') ?? '');
    return { told: warningsOf(plan), models: written.models.providers['amazon-bedrock'].models };
  };
  const OTHER = 'us.anthropic.claude-sonnet-4-6';

  it.each([
    [{ [OTHER]: { maxTokens: 5 } }],
    [[OTHER, null]],
    [{ a: { id: OTHER, name: 'mine' } }],
    [OTHER],
    [[{}, { id: OTHER, name: 'mine' }, { name: 'no ID' }]],
  ])('%j become one that keeps their entries', (models) => {
    const { told, models: list } = mended(models);
    expect(list.map(({ id }: { id: string }) => id)).toEqual([OTHER, 'openai.gpt-oss-120b-1:0']);
    expect(told).toContain('are not in the list format');
  });

  it('are left alone if they are one', () => {
    const { told, models: list } = mended([{ id: OTHER, name: 'mine' }]);
    expect(list[0]).toEqual({ id: OTHER, name: 'mine' });
    expect(told).not.toContain('are not in the list format');
  });

  it.each([{ id: OTHER }, { id: OTHER, name: '' }])('%j gets the name that OpenClaw asks for', (entry) => {
    const { told, models: list } = mended([entry]);
    expect(list[0]).toEqual({ id: OTHER, name: 'Claude Sonnet 4.6 (us)' });
    expect(told).not.toContain('are not in the list format');
  });
});

describe('a problem in ~/.aws/config', () => {
  it('that the AWS CLI rejects is reported, only the first one', () => {
    const plan = planFor(SSO, { awsConfig: '[profile a]\nregion = x\nregion = y\nstray\n' });
    expect(warningsOf(plan)).toContain('"line":3}');
    expect(warningsOf(plan)).not.toContain('stray-line');
  });

  it('that only affects the SDK is not', () => {
    const plan = planFor(SSO, { awsConfig: '[profile  a]\nregion = x\n' });
    expect(warningsOf(plan)).not.toContain('/.aws/config');
  });
});

describe('a sign-in with broad permissions', () => {
  const rolesTold = (roleName: string) => {
    const signIn = { ...(SSO.signIn as SsoSignIn), roleName };
    return planFor({ ...SSO, signIn }).warnings.flatMap(({ facts }) => facts.role ?? []);
  };

  it.each(['AdministratorAccess', 'AWSPowerUserAccess', 'team_full-access', 'Power-User'])(
    'is reported for: %s',
    (role) => {
      expect(rolesTold(role)).toEqual([role]);
    },
  );

  it('does not include one that only calls models', () => {
    expect(rolesTold('BedrockInvokeOnly')).toEqual([]);
  });
});
