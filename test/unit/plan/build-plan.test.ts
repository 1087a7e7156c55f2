import { join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { buildRepair } from '../../../src/plan/build-plan.ts';
import { actionOf, isEmpty, type Plan } from '../../../src/plan/plan.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { fill } from '../../../src/text/text.ts';
import { EN } from '../../helpers/languages.ts';
import {
  API_KEY,
  KEY,
  planFor,
  SSO,
  STATE_DIR,
  snapshotOf,
  type Texts,
  textAfter,
  textsAfter,
} from '../../helpers/plan.ts';

function repair(texts: Texts): Plan {
  const snapshot = snapshotOf(texts);
  return buildRepair(snapshot, readSetup(snapshot, { env: {}, platform: 'linux' }), {});
}

const configAfter = (plan: Plan) => json5.parse(textAfter(plan, 'openclaw-config'));
const started: Texts = { openclawConfig: '{ gateway: { mode: "local" } }' };
const sso = textsAfter(planFor({ ...SSO, modelPolicy: true }, started));
const apiKey = textsAfter(planFor({ ...API_KEY, modelPolicy: true }, started));

/** An SSO setup with additions to openclaw.json. */
const ssoWith = (more: object): Texts => ({
  ...sso,
  openclawConfig: JSON.stringify({ ...json5.parse(sso.openclawConfig ?? ''), ...more }),
});

it.each([
  ['no set-up of ours', { openclawConfig: '{ models: { providers: { openai: {} } } }' }],
  ['a whole set-up by SSO', sso],
  ['a whole set-up by API key', apiKey],
])('changes nothing of %s', (_, texts) => {
  expect(isEmpty(repair(texts))).toBe(true);
});

it('leaves the mode of the gateway alone where no OpenClaw is installed', () => {
  const snapshot = snapshotOf(ssoWith({ gateway: { port: 18789 } }));
  const plan = buildRepair(snapshot, readSetup(snapshot, { env: {}, platform: 'linux' }));
  expect(isEmpty(plan)).toBe(true);
});

it.each<[what: string, gateway: object | undefined, after: object | undefined]>([
  ['no gateway settings', undefined, { mode: 'local' }],
  ['a gateway without a mode', { port: 18789 }, { port: 18789, mode: 'local' }],
  ['a gateway elsewhere', { mode: 'remote' }, undefined],
])('lets the gateway start where there is %s', (_, gateway, after) => {
  const plan = repair(ssoWith({ gateway }));
  expect(isEmpty(plan) ? undefined : configAfter(plan).gateway).toEqual(after);
});

describe.each([
  ['with a provider block', {}],
  ['whose models OpenClaw finds', { models: {}, plugins: { entries: {} } }],
])('a list of plugins in a set-up %s', (_, more: object) => {
  const allowed = (allow: readonly string[]) => {
    const { plugins, ...rest } = { plugins: {}, ...more };
    const plan = repair(ssoWith({ ...rest, plugins: { ...plugins, allow } }));
    return isEmpty(plan) ? undefined : configAfter(plan).plugins.allow;
  };

  it.each([
    ['other plugins', ['x', 'y'], ['x', 'y', 'amazon-bedrock']],
    ['ours, too', ['amazon-bedrock', 'x'], undefined],
    ['none, which allows all', [], undefined],
  ])('that names %s gets ours at its end if it needs it', (_, before, after) => {
    expect(allowed(before)).toEqual(after);
  });
});

it('says of a provider under an older ID that it is renamed, and which of its entries are dropped, and no more', () => {
  const config = json5.parse(sso.openclawConfig ?? '');
  const old = JSON.parse(JSON.stringify(config).replaceAll('amazon-bedrock', 'bedrock'));
  const said = (given: object) =>
    planFor({ ...SSO, modelPolicy: true }, { ...sso, openclawConfig: JSON.stringify(given) }).warnings.map(
      ({ text, facts }) => fill(text, EN, facts),
    );
  const both = (change: object) => ({
    ...old,
    models: { providers: { ...old.models.providers, ...config.models.providers } },
    agents: {
      defaults: {
        ...old.agents.defaults,
        models: { ...old.agents.defaults.models, ...change },
      },
    },
  });
  const alias = (name: string) => ({ 'amazon-bedrock/openai.gpt-oss-120b-1:0': { alias: name } });
  expect({
    renamed: said(old),
    merged: said(both({})),
    'the same alias under both': said(both(alias('gpt-oss-120b'))),
    'another alias': said(both(alias('mine'))),
  }).toMatchInlineSnapshot(`
    {
      "another alias": [
        "Provider "bedrock" and every reference to it become part of "amazon-bedrock", which exists already: both then have one region and one sign-in.",
        "agents.defaults.models.bedrock/openai.gpt-oss-120b-1:0 is removed, because agents.defaults.models.amazon-bedrock/openai.gpt-oss-120b-1:0 exists already. Check that nothing of it is missing there.",
      ],
      "merged": [
        "Provider "bedrock" and every reference to it become part of "amazon-bedrock", which exists already: both then have one region and one sign-in.",
      ],
      "renamed": [
        "Provider "bedrock" and every reference to it will be renamed to "amazon-bedrock", which every OpenClaw version supports.",
      ],
      "the same alias under both": [
        "Provider "bedrock" and every reference to it become part of "amazon-bedrock", which exists already: both then have one region and one sign-in.",
      ],
    }
  `);
});

it('renames with a provider what names a model under another older ID, and says so', () => {
  const config = json5.parse((sso.openclawConfig ?? '').replaceAll('amazon-bedrock', 'bedrock'));
  config.agents.defaults.model = {
    primary: config.agents.defaults.model.primary ?? config.agents.defaults.model,
  };
  config.agents.defaults.model.fallbacks = ['aws-bedrock/other.model', 'openai/gpt'];
  const plan = repair({ ...sso, openclawConfig: JSON.stringify(config) });
  expect(configAfter(plan).agents.defaults.model.fallbacks).toEqual([
    'amazon-bedrock/other.model',
    'openai/gpt',
  ]);
  expect(plan.warnings.map(({ facts }) => facts?.from)).toEqual(['bedrock', 'aws-bedrock']);
});

describe('an SSO setup', () => {
  it('loses a key in .env, even in a comment', () => {
    const stateEnv = `A=1\n${sso.stateEnv}AWS_BEARER_TOKEN_BEDROCK=${KEY}\n# AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`;
    const text = textAfter(repair({ ...sso, stateEnv }), 'state-env');
    expect(text).toContain('A=1\n');
    expect(text).not.toContain(KEY);
  });

  it("loses a key among openclaw.json's variables, in both places", () => {
    const vars = { AWS_BEARER_TOKEN_BEDROCK: KEY };
    const plan = repair(ssoWith({ env: { ...vars, OTHER: '1', vars: { ...vars, MORE: '2' } } }));
    expect(configAfter(plan).env).toEqual({ OTHER: '1', vars: { MORE: '2' } });
  });

  it('keeps what comes from an include that cannot be edited', () => {
    const env = { $include: ['keys.json', 'more.json'] };
    const configIncludes = { 'keys.json': `{ AWS_BEARER_TOKEN_BEDROCK: "${KEY}" }`, 'more.json': '{}' };
    expect(isEmpty(repair({ ...ssoWith({ env }), configIncludes }))).toBe(true);
  });

  it('loses a key in an included file', () => {
    const env = { $include: 'keys.json' };
    const configIncludes = { 'keys.json': `{ AWS_BEARER_TOKEN_BEDROCK: "${KEY}", OTHER: "1" }` };
    const plan = repair({ ...ssoWith({ env }), configIncludes });
    const changed = plan.changes.filter((change) => actionOf(change) !== 'none');
    expect(changed.map(({ path }) => path)).toEqual([join(STATE_DIR, 'keys.json')]);
    expect(json5.parse(changed[0]?.after ?? '')).toEqual({ OTHER: '1' });
  });
});

describe('an API-key setup', () => {
  it('keeps its key', () => {
    const config = { ...json5.parse(apiKey.openclawConfig ?? ''), env: { AWS_BEARER_TOKEN_BEDROCK: KEY } };
    expect(isEmpty(repair({ ...apiKey, openclawConfig: JSON.stringify(config) }))).toBe(true);
  });

  it('loses the copies of its key that OpenClaw made for its agents, and nothing else of theirs', () => {
    const block = { api: 'bedrock-converse-stream', models: [] };
    const file = (apiKey: object) =>
      JSON.stringify({
        providers: { 'amazon-bedrock': { ...block, ...apiKey }, other: { apiKey: 'theirs' } },
      });
    const copied = repair({ ...apiKey, agentModels: file({ apiKey: KEY }) });
    expect(textAfter(copied, 'agent-models')).toBe(file({}));
    const marked = { ...apiKey, agentModels: file({ apiKey: 'AWS_BEARER_TOKEN_BEDROCK' }) };
    expect(isEmpty(repair(marked))).toBe(true);
    expect(isEmpty(repair({ ...apiKey, agentModels: '{ damaged' }))).toBe(true);
  });

  it('loses the reference to its key, and keeps the key', () => {
    const before = json5.parse(apiKey.openclawConfig ?? '');
    const provider = before.models.providers['amazon-bedrock'];
    const inOldForm = {
      ...provider,
      auth: 'api-key',
      apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
      authHeader: true,
    };
    before.models.providers['amazon-bedrock'] = inOldForm;
    const plan = repair({ ...apiKey, openclawConfig: JSON.stringify(before) });
    expect(configAfter(plan).models.providers['amazon-bedrock']).toEqual(provider);
    expect(textAfter(plan, 'state-env')).toContain(KEY);
  });
});

describe('the region', () => {
  it.each(['', 'AWS_REGION=\n'])('of the endpoint is added to a .env with %j', (region) => {
    const stateEnv = `AWS_PROFILE=bedrock-only\n${region}`;
    expect(textAfter(repair({ ...sso, stateEnv }), 'state-env')).toContain('AWS_REGION=us-east-1\n');
  });

  it('of the endpoint replaces a different one, and creates no .env', () => {
    const stateEnv = 'AWS_PROFILE=bedrock-only\nAWS_REGION=eu-west-1\n';
    expect(textAfter(repair({ ...sso, stateEnv }), 'state-env')).toBe(
      'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n',
    );
    const { stateEnv: _, ...withoutEnv } = sso;
    expect(isEmpty(repair(withoutEnv))).toBe(true);
  });
});

it('renames an older provider to the ID that works, with its references', () => {
  const openclawConfig = sso.openclawConfig?.replaceAll('amazon-bedrock', 'bedrock') ?? '';
  expect(configAfter(repair({ ...sso, openclawConfig }))).toEqual(json5.parse(sso.openclawConfig ?? ''));
});

it('names a file that cannot be parsed', () => {
  const snapshot = snapshotOf(sso);
  const broken = { ...snapshot, openclawConfig: { ...snapshot.openclawConfig, text: '{' } };
  expect(() => buildRepair(broken, readSetup(snapshot, { env: {}, platform: 'linux' }))).toThrow(
    expect.objectContaining({ error: 'cannot-parse' }),
  );
});
