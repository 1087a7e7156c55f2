/**
 * Situations that a person may be in, and the built program's response: exit code, code, first fix as printed. With
 * PRINT_SITUATIONS=1 the table is printed as Markdown.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeEvent } from '../../src/demo/wire.ts';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine } from '../helpers/machine.ts';
import { createAuthority, serveTls, startProxy } from '../helpers/network.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';
import type { CannedAnswer } from '../helpers/stand-in.ts';

const TOKEN = `.aws/sso/cache/${createHash('sha1').update('sso').digest('hex')}.json`;
const MODEL = 'openai.gpt-oss-120b-1:0';

interface Config {
  provider?: object;
  id?: string;
  more?: object;
}

function config(auth: 'sso' | 'api-key', { provider = {}, id = 'amazon-bedrock', more = {} }: Config = {}) {
  const signIn =
    auth === 'sso' ? { auth: 'aws-sdk' } : { auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}' };
  return JSON.stringify({
    gateway: { mode: 'local' },
    models: {
      providers: {
        [id]: {
          baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
          api: 'bedrock-converse-stream',
          ...signIn,
          models: [{ id: MODEL, name: 'GPT OSS 120B' }],
          ...provider,
        },
      },
    },
    agents: { defaults: { model: { primary: `${id}/${MODEL}` } } },
    ...more,
  });
}

async function keySetUp(machine: Machine, change?: Config) {
  await machine.write(CONFIG, config('api-key', change));
  await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\nAWS_REGION=us-east-1\n`);
}

const PROFILE = `[profile bedrock-only]
sso_session = sso
sso_account_id = 111122223333
sso_role_name = BedrockInvokeOnly
region = us-east-1
`;

/** Signed in until `expiresAt`, with a token that the portal does not know, unless there was a real sign-in before. */
async function ssoSetUp(
  machine: Machine,
  { expiresAt = '2099-01-01T00:00:00Z', change = {} as Config } = {},
) {
  const session = `[sso-session sso]\nsso_start_url = ${machine.aws.startUrl}\nsso_region = eu-west-1\n`;
  await machine.write('.aws/config', session + PROFILE);
  await machine.write(CONFIG, config('sso', change));
  await machine.write(ENV, 'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n');
  const token = { startUrl: machine.aws.startUrl, region: 'eu-west-1', accessToken: 'stale', expiresAt };
  await machine.write(TOKEN, JSON.stringify(token));
}

interface Setting {
  args: string[];
  env?: Record<string, string>;
  input?: string;
}

/** Name, exit code, code, first fix (a part of it), and how to cause it. */
type Situation = readonly [string, number, string, string, (machine: Machine) => Promise<Setting>];

const verify = { args: ['verify'] };

/** The response to the live call with an API key. */
const answer = (canned: CannedAnswer) => async (machine: Machine) => {
  await keySetUp(machine);
  machine.aws.answerNext('ConverseStream', canned);
  return verify;
};

const says = (status: number, type: string, message: string) => answer({ status, type, body: { message } });

const start = { messageStart: { role: 'assistant' } };
const text = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hello' } } };
const stop = { messageStop: { stopReason: 'end_turn' } };
const EVENTS = { 'content-type': 'application/vnd.amazon.eventstream' };

/** A complete reply with one flipped bit. */
function corrupt(): Buffer {
  const bytes = Buffer.concat([start, text, stop].map((event) => encodeEvent(event)));
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] as number) ^ 1;
  return bytes;
}

const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/BedrockInvokeOnly/ann is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-2::foundation-model/x';

const explain = (message: string) => async () => ({ args: ['explain'], input: message });

const doctorWith =
  (change: Config, version = '2026.9.6', plugin: string | undefined = '2026.9.6') =>
  async (machine: Machine) => {
    await keySetUp(machine, change);
    const openclaw = await installOpenclaw(machine, { version });
    if (plugin) await openclaw.installPlugin(plugin);
    return { args: ['doctor'], env: { ...openclaw.env } };
  };

const SITUATIONS: readonly Situation[] = [
  ['nothing is set up', 3, 'OCB304', 'openclaw-bedrock init', async () => verify],
  [
    'openclaw.json is not JSON5',
    3,
    'OCB300',
    'Fix that line',
    async (machine) => {
      await machine.write(CONFIG, '{ "models": ');
      return verify;
    },
  ],
  [
    'the API key is in no place',
    4,
    'OCB409',
    'openclaw-bedrock init --auth api-key',
    async (machine) => {
      await keySetUp(machine);
      await machine.write(ENV, '');
      return verify;
    },
  ],
  [
    'the API key is exported and empty',
    4,
    'OCB409',
    'unset AWS_BEARER_TOKEN_BEDROCK',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_BEARER_TOKEN_BEDROCK: '' } };
    },
  ],
  [
    'the API key is wrong',
    4,
    'OCB408',
    'Create a new key',
    async (machine) => {
      await keySetUp(machine);
      const other = Buffer.from(`BedrockAPIKey-x1y2-at-111122223333:${'wrong'.repeat(9)}`).toString('base64');
      await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=ABSK${other}\n`);
      return verify;
    },
  ],
  ['the API key has expired', 4, 'OCB414', 'Create a new key', says(403, '', 'Bearer Token has expired')],
  [
    'API keys are not allowed',
    5,
    'OCB507',
    'an old AWS_BEARER_TOKEN_BEDROCK',
    says(403, 'AccessDeniedException', 'not authorized to perform: bedrock:CallWithBearerToken'),
  ],
  [
    'not an API key was sent',
    4,
    'OCB413',
    'Find where it is set',
    says(403, '', 'Invalid API Key format: Must start with pre-defined prefix'),
  ],

  [
    'nobody is signed in',
    4,
    'OCB400',
    'openclaw-bedrock login --profile bedrock-only',
    async (machine) => {
      await ssoSetUp(machine);
      await rm(join(machine.home, TOKEN));
      return verify;
    },
  ],
  [
    'the sign-in has ended',
    4,
    'OCB404',
    'openclaw-bedrock login --profile bedrock-only',
    async (machine) => {
      await ssoSetUp(machine, { expiresAt: '2020-01-01T00:00:00Z' });
      return verify;
    },
  ],
  [
    'the portal does not know the session',
    4,
    'OCB404',
    'openclaw-bedrock login --profile bedrock-only',
    async (machine) => {
      await ssoSetUp(machine);
      return verify;
    },
  ],
  [
    'the role is not assigned any more',
    4,
    'OCB405',
    'openclaw-bedrock init --auth sso',
    async (machine) => {
      await ssoSetUp(machine);
      machine.aws.answerNext('GetRoleCredentials', {
        status: 403,
        type: 'ForbiddenException',
        body: { message: 'No access' },
      });
      return verify;
    },
  ],
  [
    'the profile is not there',
    3,
    'OCB340',
    'openclaw-bedrock init --auth sso',
    async (machine) => {
      await ssoSetUp(machine);
      await machine.write('.aws/config', '');
      return verify;
    },
  ],
  [
    'the sso-session is not there',
    3,
    'OCB340',
    'openclaw-bedrock init --auth sso',
    async (machine) => {
      await ssoSetUp(machine);
      await machine.write('.aws/config', PROFILE);
      return verify;
    },
  ],
  [
    'the role keys have expired',
    4,
    'OCB411',
    'openclaw-bedrock login',
    says(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
  ],
  [
    'the access key is unknown',
    4,
    'OCB418',
    'openclaw-bedrock doctor',
    says(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'),
  ],
  [
    'the clock is wrong',
    4,
    'OCB412',
    'sudo timedatectl',
    says(
      403,
      'InvalidSignatureException',
      'Signature expired: 20261122T000000Z is now earlier than 20261122T001500Z (20261122T002000Z - 5 min.)',
    ),
  ],

  [
    'the role lacks the permission',
    5,
    'OCB501',
    'Allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-east-2',
    says(403, 'AccessDeniedException', `${DENIED} because no identity-based policy allows the action`),
  ],
  [
    'the organization forbids it',
    5,
    'OCB508',
    'exception for bedrock:InvokeModelWithResponseStream',
    says(403, 'AccessDeniedException', `${DENIED} with an explicit deny in a service control policy`),
  ],
  [
    'the model is not enabled',
    5,
    'OCB509',
    'model-catalog',
    says(403, 'AccessDeniedException', "You don't have access to the model with the specified model ID."),
  ],
  [
    'nobody has subscribed to the model',
    5,
    'OCB510',
    'aws-marketplace:Subscribe',
    says(
      403,
      'AccessDeniedException',
      'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions',
    ),
  ],
  [
    'the account cannot pay',
    5,
    'OCB511',
    'Add a payment method',
    says(403, 'AccessDeniedException', 'Model access is denied due to INVALID_PAYMENT_INSTRUMENT'),
  ],
  [
    'the use-case form is missing',
    5,
    'OCB512',
    'Fill it in',
    says(
      404,
      'ResourceNotFoundException',
      'Model use case details have not been submitted for this account.',
    ),
  ],
  [
    'the account is not allowed yet',
    5,
    'OCB515',
    'Ask AWS Support',
    says(400, 'ValidationException', 'Operation not allowed'),
  ],
  [
    'the country is not served',
    5,
    'OCB514',
    'Choose another model',
    says(
      400,
      'ValidationException',
      'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
    ),
  ],
  [
    'the model is not in the region',
    5,
    'OCB502',
    'openclaw-bedrock models --region us-east-1',
    says(400, 'ValidationException', 'The provided model identifier is invalid.'),
  ],
  [
    'the model needs an inference profile',
    5,
    'OCB503',
    'openclaw-bedrock models --region us-east-1',
    says(
      400,
      'ValidationException',
      'Invocation of model ID a.b with on-demand throughput isn\u2019t supported.',
    ),
  ],
  [
    'the model has been retired',
    5,
    'OCB513',
    'Choose another model',
    says(404, 'ResourceNotFoundException', 'This model version has reached the end of its life.'),
  ],
  [
    'maxTokens is too high',
    5,
    'OCB518',
    '"maxTokens": 10000',
    says(400, 'ValidationException', 'The maximum tokens you requested exceeds the model limit of 10000.'),
  ],
  [
    'the prompt is too long',
    5,
    'OCB519',
    '"contextWindow": 200000',
    says(400, 'ValidationException', 'prompt is too long: 208310 tokens > 200000 maximum'),
  ],
  [
    'the model refuses a parameter',
    5,
    'OCB520',
    'Remove temperature from this model’s params',
    says(400, 'ValidationException', '`temperature` is deprecated for this model.'),
  ],
  [
    'the quota of the day is used up',
    5,
    'OCB516',
    'servicequotas',
    says(429, 'ThrottlingException', 'Too many tokens per day, please wait before trying again.'),
  ],
  [
    'throttled in the middle of a reply',
    5,
    'OCB504',
    'Request a higher quota',
    answer({ events: [start, text, { throttlingException: { message: 'Too many tokens, please wait' } }] }),
  ],
  [
    'Bedrock says something new',
    5,
    'OCB500',
    'Check the whole setup: openclaw-bedrock doctor --live',
    says(400, 'BrandNewException', 'This is new'),
  ],

  [
    'the reply is cut off',
    6,
    'OCB600',
    'Check the whole setup: openclaw-bedrock doctor --live',
    answer({ events: [start, text], ending: 'cut' }),
  ],
  [
    'the reply is corrupt (CRC)',
    5,
    'OCB505',
    'Try a reply: openclaw-bedrock verify',
    answer({ status: 200, headers: EVENTS, body: corrupt() }),
  ],
  [
    'the reply is empty',
    6,
    'OCB600',
    'Check the whole setup: openclaw-bedrock doctor --live',
    answer({ events: [] }),
  ],
  [
    'the reply has no messageStop',
    6,
    'OCB600',
    'Check the whole setup: openclaw-bedrock doctor --live',
    answer({ events: [start, text] }),
  ],
  [
    'the model says nothing',
    5,
    'OCB506',
    'Try a reply: openclaw-bedrock verify',
    answer({ events: [start, stop] }),
  ],
  [
    'a web page with status 200',
    6,
    'OCB605',
    'hotel or guest Wi-Fi',
    answer({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in' }),
  ],
  [
    'a web page with status 503',
    6,
    'OCB605',
    'hotel or guest Wi-Fi',
    answer({ status: 503, headers: { 'content-type': 'text/html' }, body: '<html>' }),
  ],
  [
    'a redirect',
    6,
    'OCB605',
    'hotel or guest Wi-Fi',
    answer({ status: 302, headers: { location: 'https://example.com' } }),
  ],
  [
    'JSON in place of a stream',
    6,
    'OCB605',
    'hotel or guest Wi-Fi',
    answer({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }),
  ],
  [
    'half a JSON error',
    6,
    'OCB605',
    'hotel or guest Wi-Fi',
    answer({ status: 400, type: 'ValidationException', body: '{"mess' }),
  ],
  [
    'an empty error',
    5,
    'OCB500',
    'Check the whole setup: openclaw-bedrock doctor --live',
    answer({ status: 400, body: '' }),
  ],
  [
    'the connection is cut',
    6,
    'OCB600',
    'Check the whole setup: openclaw-bedrock doctor --live',
    answer('cut'),
  ],

  [
    'the host does not resolve',
    6,
    'OCB601',
    'nslookup no.such.invalid',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_ENDPOINT_URL: 'http://no.such.invalid' } };
    },
  ],
  [
    'nothing listens',
    6,
    'OCB604',
    'AWS_ENDPOINT_URL*: 127.0.0.1',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } };
    },
  ],
  [
    'the certificate is the company’s',
    6,
    'OCB602',
    'NODE_EXTRA_CA_CERTS',
    async (machine) => {
      await keySetUp(machine);
      const port = await serveTls(await createAuthority(['localhost']), machine.aws.url);
      return { ...verify, env: { AWS_ENDPOINT_URL: `https://localhost:${port}` } };
    },
  ],
  [
    'AWS_CA_BUNDLE is not there',
    3,
    'OCB359',
    'unset AWS_CA_BUNDLE',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_CA_BUNDLE: '/no/such/file' } };
    },
  ],
  [
    'the proxy is not there',
    6,
    'OCB630',
    '_proxy',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_ENDPOINT_URL: '', HTTPS_PROXY: 'http://127.0.0.1:9' } };
    },
  ],
  [
    'the proxy wants a password',
    6,
    'OCB631',
    'export HTTPS_PROXY=http://USER:PASSWORD@127.0.0.1',
    async (machine) => {
      await keySetUp(machine);
      const proxy = await startProxy(9, { answer: 407 });
      return { ...verify, env: { AWS_ENDPOINT_URL: '', HTTPS_PROXY: proxy.url } };
    },
  ],
  [
    'the proxy speaks SOCKS',
    6,
    'OCB632',
    'export HTTPS_PROXY=',
    async (machine) => {
      await keySetUp(machine);
      return { ...verify, env: { AWS_ENDPOINT_URL: '', HTTPS_PROXY: 'socks5://127.0.0.1:1080' } };
    },
  ],

  [
    'init: the plugin is missing',
    3,
    'OCB308',
    'openclaw plugins install',
    async (machine) => {
      const { env } = await installOpenclaw(machine);
      return { args: ['init', '--api-key-stdin', '--yes'], env, input: machine.aws.apiKey };
    },
  ],
  [
    'doctor: the plugin is switched off',
    3,
    'OCB350',
    'openclaw config unset plugins.entries',
    doctorWith({
      more: { plugins: { entries: { 'amazon-bedrock': { enabled: false } } }, gateway: { mode: 'local' } },
    }),
  ],
  [
    'doctor: the plugin is older than OpenClaw',
    0,
    'OCB351',
    'openclaw plugins install',
    doctorWith({}, '2026.9.6', '2026.5.28'),
  ],
  [
    'doctor: the provider is called bedrock',
    3,
    'OCB352',
    'openclaw-bedrock doctor --fix',
    doctorWith({ id: 'bedrock' }),
  ],
  [
    'doctor: the provider lacks baseUrl',
    3,
    'OCB358',
    'openclaw-bedrock init',
    doctorWith({ provider: { baseUrl: undefined } }, '2026.5.7'),
  ],
  [
    'doctor: the gateway has no mode',
    3,
    'OCB354',
    'openclaw config set gateway.mode local',
    doctorWith({ more: { gateway: {} } }),
  ],
  [
    'doctor: an agent uses a model that is not listed',
    0,
    'OCB353',
    'openclaw-bedrock init --model zai.glm-5',
    doctorWith({ more: { agents: { list: [{ id: 'a', model: 'amazon-bedrock/zai.glm-5' }] } } }),
  ],
  [
    'doctor: a key in the shell wins over SSO',
    4,
    'OCB458',
    'unset AWS_BEARER_TOKEN_BEDROCK',
    async (machine) => {
      await ssoSetUp(machine);
      return { args: ['doctor'], env: { AWS_BEARER_TOKEN_BEDROCK: 'ABSKold' } };
    },
  ],
  [
    'doctor: the gateway’s service holds a stale key',
    4,
    'OCB458',
    'openclaw gateway install --force',
    async (machine) => {
      await ssoSetUp(machine);
      await machine.write(
        '.config/systemd/user/openclaw-gateway.service',
        '[Service]\nEnvironment=AWS_BEARER_TOKEN_BEDROCK=old\n',
      );
      return { args: ['doctor'] };
    },
  ],

  [
    'explain: no API provider registered',
    0,
    'OCB308',
    'openclaw plugins install',
    explain('No API provider registered for api: bedrock-converse-stream'),
  ],
  [
    'explain: the same, with a provider called bedrock',
    0,
    'OCB352',
    'openclaw-bedrock doctor --fix',
    async (machine) => {
      const { env } = await doctorWith({ id: 'bedrock' })(machine);
      return { args: ['explain', 'No API provider registered for api: bedrock-converse-stream'], env };
    },
  ],
  [
    'explain: no API key found for amazon-bedrock',
    0,
    'OCB450',
    'openclaw-bedrock init',
    explain('No API key found for amazon-bedrock'),
  ],
  [
    'explain: memory search asks OpenAI',
    0,
    'OCB451',
    'openclaw-bedrock doctor',
    explain('No API key found for provider "openai"'),
  ],
  [
    'explain: the gateway does not start',
    0,
    'OCB354',
    'openclaw config set gateway.mode local',
    explain('Gateway start blocked: set gateway.mode=local'),
  ],
  [
    'explain: no browser',
    0,
    'OCB452',
    'openclaw-bedrock login --use-device-code --no-browser',
    explain('gio: https://x: Operation not supported'),
  ],
  [
    'explain: nobody knows it',
    3,
    'OCB357',
    'Check the whole setup: openclaw-bedrock doctor --live',
    explain('FooException: never seen'),
  ],
];

const rows: string[] = [];

afterAll(() => {
  if (!process.env.PRINT_SITUATIONS) return;
  const head = '| situation | exit | code | first fix |\n|---|---|---|---|\n';
  process.stdout.write(`${head}${rows.join('\n')}\n`);
});

describe('every situation', () => {
  it('there are at least forty', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(SITUATIONS)('%s', async (name, exitCode, code, fix, prepare) => {
    const machine = await createMachine();
    const { args, env = {}, input = '' } = await prepare(machine);
    const run = await machine.run(args, { env, input });
    const screen = `${run.stdout}\n${run.stderr}`;
    const lines = screen.slice(screen.indexOf(`(${code})`)).split('\n');
    const first = lines.find((line) => line.trimStart().startsWith('→'))?.trim() ?? '';
    rows.push(`| ${name} | ${run.exitCode} | ${code} | ${first.replace('→ ', '')} |`);
    expect(screen).toContain(`(${code})`);
    expect(run.exitCode).toBe(exitCode);
    expect(first).toContain(fix);
    expect(screen).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    for (const secret of machine.aws.secrets()) expect(screen).not.toContain(secret);
  });
});
