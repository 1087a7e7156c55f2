/** doctor in process, whole: what it says for people and as JSON, before a repair and after. */
import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { CONFIG, ENV } from '../../helpers/home-files.ts';
import { createHome, type Home } from '../../helpers/own-home.ts';
import { type StandIn, startStandIn } from '../../helpers/stand-in.ts';

let aws: StandIn;
beforeAll(async () => {
  aws = await startStandIn({ delay: async () => {} });
});
afterAll(() => aws.close());

const MODEL = 'openai.gpt-oss-120b-1:0';
const KEY = 'AWS_BEARER_TOKEN_BEDROCK={key}\n';
const REGION = 'AWS_REGION=us-east-1\n';
const config = (id: string, more: object = {}) => ({
  gateway: { mode: 'local' },
  models: {
    providers: {
      [id]: {
        baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
        api: 'bedrock-converse-stream',
        auth: 'aws-sdk',
        models: [{ id: MODEL, name: 'GPT' }],
        ...more,
      },
    },
  },
  agents: { defaults: { model: { primary: `${id}/${MODEL}` } } },
});
const READY = config('amazon-bedrock');

/** What each of these command lines prints. */
async function told(home: Home, ...lines: string[]) {
  const { run, remove } = await createHome({ openclaw: '2026.9.6', ...home }, aws);
  onTestFinished(remove);
  const all: string[] = [];
  for (const line of lines) {
    const { exitCode, stdout, stderr } = await run(line.split(' '));
    const text = `$ ${line} -> ${exitCode}\n${stdout}${stderr}`
      .replaceAll(hostname(), 'HOST')
      .replaceAll(process.execPath, 'NODE')
      .replace(/\d{8}-\d{6}-\d{3}/g, 'BACKUP')
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'DATE')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST')
      .replace(/\d+ ms\b|\b[\d.]+ s\b/g, 'TIME')
      .replace(/\d+ seconds?\b/g, 'SECONDS')
      .replace(/http:\/\/127\.0\.0\.1:\d+|127\.0\.0\.1:\d+/g, 'AWS');
    all.push(text.includes('"command"') ? text.replace(/(?<=[{,])"/g, '\n"') : text);
  }
  return all.join('\n');
}

test('a machine where all is well has nothing to repair, nor has one without a setup (needs POSIX)', async () => {
  expect(
    await told({ files: { [CONFIG]: READY, [ENV]: KEY + REGION } }, 'doctor --fix', 'doctor --fix --json'),
  ).toMatchSnapshot();
  expect(await told({}, 'doctor', 'doctor --fix')).toMatchSnapshot();
});

test('--live makes the calls (needs POSIX)', async () => {
  const files = { [CONFIG]: config('amazon-bedrock', { baseUrl: aws.url }), [ENV]: KEY + REGION };
  expect(await told({ files }, 'doctor --live')).toMatchSnapshot();
});

test('what can be repaired is shown, repaired and undone (needs POSIX)', async () => {
  const more = { auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}' };
  const files = { [CONFIG]: config('bedrock', more), [ENV]: KEY + REGION };
  expect(await told({ files }, 'doctor', 'doctor --fix', 'undo')).toMatchSnapshot();
  expect(await told({ files }, 'doctor --fix --json')).toMatchSnapshot();
});

test('which setting hides which is a table (needs POSIX)', async () => {
  const files = { [CONFIG]: READY, [ENV]: KEY + REGION };
  const env = { AWS_BEARER_TOKEN_BEDROCK: 'other', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'nobody' };
  expect(await told({ files, env }, 'doctor')).toMatchSnapshot();
});

test('a file that cannot be read stops a repair, and is among the checks (needs POSIX)', async () => {
  const files = { [CONFIG]: '{ broken', [ENV]: KEY };
  expect(await told({ files }, 'doctor --fix', 'doctor --fix --json')).toMatchSnapshot();
});

test('a repair that another refusal stops is a failure (needs POSIX)', async () => {
  const files = { [`${CONFIG}/inside`]: 'x', [ENV]: KEY };
  expect(await told({ files }, 'doctor --fix', 'doctor --fix --json')).toMatchSnapshot();
});

test('a .env that others can read is closed to them, once (needs POSIX)', async () => {
  const files = { [CONFIG]: READY, [ENV]: KEY + REGION };
  const home = { files, modes: { [ENV]: 0o644 } };
  const all = await told(home, 'doctor', 'doctor --fix', 'doctor --fix', 'status');
  const [before = '', first = '', second = '', status = ''] = all.split(/^(?=\$ )/m);
  const open = '! Others can read ~/.openclaw/.env (mode 0644)';
  const isOpen = (text: string) => text.replace(/\s+/g, ' ').includes(open);
  expect([before, first, second].map(isOpen)).toEqual([true, false, false]);
  expect(first).toContain('Fixed: only you can read ~/.openclaw/.env now.');
  expect(first).not.toContain('Nothing');
  expect(second).toContain('Nothing here can be fixed automatically.');
  expect(status).toMatch(/0600 +ok +~\/\.openclaw\/\.env/);
});
