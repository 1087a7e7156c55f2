/** The setup as it is read from the files of a machine. */
import { expect, test } from 'vitest';
import { readSetup } from '../../../src/setup/setup.ts';
import { snapshotOf } from '../../helpers/plan.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';

test('variables are replaced where models and addresses are, and only there', () => {
  const config = {
    agents: {
      defaults: { model: { primary: 'amazon-bedrock/${MODEL}', fallbacks: ['${EMPTY}', '${NOWHERE}'] } },
    },
    models: {
      bedrockDiscovery: { region: '${DISCOVERY}' },
      providers: {
        'amazon-bedrock': {
          baseUrl: 'https://${HOST}',
          region: '${HOME_REGION}',
          auth: 'aws-sdk',
          apiKey: '${PLAIN}',
          models: [{ id: '${MODEL}', name: '${NAME}', baseUrl: 'https://${OWN_HOST}' }],
        },
        broken: 5,
      },
    },
    plugins: {
      entries: { 'amazon-bedrock': { config: { guardrail: '${GUARD}' } }, other: { x: '${OTHER}' } },
    },
    channels: { telegram: { botToken: '${CHAT}', key: '${A_KEY}' } },
    memory: { x: '${A_TOKEN}' },
  };
  const env = Object.fromEntries(
    ['DISCOVERY', 'HOST', 'HOME_REGION', 'PLAIN', 'NAME', 'OWN_HOST', 'GUARD', 'OTHER', 'CHAT'].map(
      (name) => [name, name.toLowerCase()],
    ),
  );
  const snapshot = snapshotOf({
    stateEnv: `MODEL=${MODEL}\nAWS_BEARER_TOKEN_BEDROCK=x\n`,
    openclawConfig: JSON.stringify(config),
  });
  const { variables, model, endpoint } = readSetup(snapshot, {
    env: { ...env, EMPTY: '' },
    platform: 'linux',
  });
  expect(variables).toEqual({
    MODEL,
    DISCOVERY: 'discovery',
    HOST: 'host',
    HOME_REGION: 'home_region',
    OWN_HOST: 'own_host',
    GUARD: 'guard',
  });
  expect(model).toBe(MODEL);
  expect(endpoint).toMatchObject({ written: 'https://${HOST}' });
});

test.each(['API_KEY', 'A_TOKEN', 'SECRET_ID', 'PASSWORD'])('the value of %s is never a name', (name) => {
  const config = { agents: { defaults: { model: { primary: `amazon-bedrock/\${${name}}` } } } };
  const snapshot = snapshotOf({ openclawConfig: JSON.stringify(config) });
  expect(readSetup(snapshot, { env: { [name]: 'x' }, platform: 'linux' }).variables).toEqual({});
});

test.each<[region: string | undefined, config: object]>([
  [
    'eu-west-1',
    { plugins: { entries: { 'amazon-bedrock': { config: { discovery: { region: 'eu-west-1' } } } } } },
  ],
  ['eu-west-2', { models: { bedrockDiscovery: { region: 'eu-west-2' } } }],
  [
    'eu-west-1',
    {
      plugins: { entries: { 'amazon-bedrock': { config: { discovery: { region: 'eu-west-1' } } } } },
      models: { bedrockDiscovery: { region: 'eu-west-2' } },
    },
  ],
  ['us-west-2', { models: { bedrockDiscovery: { region: '' } } }],
  ['us-west-2', { models: { bedrockDiscovery: { region: 5 } } }],
  ['us-west-2', { plugins: { entries: { other: { config: { discovery: { region: 'eu-west-1' } } } } } }],
])('the region is %s with %j, where the environment has another', (region, more) => {
  const config = { agents: { defaults: { model: { primary: `amazon-bedrock/${MODEL}` } } }, ...more };
  const snapshot = snapshotOf({ openclawConfig: JSON.stringify(config) });
  const setup = readSetup(snapshot, { env: { AWS_REGION: 'us-west-2' }, platform: 'linux' });
  expect([setup.region, setup.knownModel]).toEqual([region, MODEL]);
});
