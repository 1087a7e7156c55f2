/**
 * Everything that the commands say and give back, from the first run to the last: each whole, so that no line of it
 * changes unseen.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import json5 from 'json5';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import type { Command } from '../../src/command-line.ts';
import { describeError, renderError } from '../../src/report/error.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { EN } from '../helpers/languages.ts';
import { writeProgram } from '../helpers/program.ts';
import { type Answer, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const DENIED = { status: 403, type: 'AccessDeniedException', body: { message: 'Not for you' } };

type Step = string | readonly [line: string, ...answers: Answer[]];

/** The members of a result, each on its line; a list's items too. */
function members(result: object = {}): string {
  const lines = Object.entries(result).flatMap(([name, value]) =>
    Array.isArray(value)
      ? [`${name}:`, ...value.map((item) => `- ${JSON.stringify(item)}`)]
      : `${name}: ${JSON.stringify(value)}`,
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** A wizard at a fixed time whose terminal wraps no path, and what a run of a command line says and gives back. */
async function open(options: Parameters<typeof openWizard>[0] = {}) {
  vi.stubEnv('TZ', 'UTC');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T10:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const wizard = await openWizard({ ...options, columns: 400, env: { TERM: 'dumb' } });
  let shown = 0;
  const plain = (text: string) =>
    stripVTControlCharacters(text)
      .replaceAll(wizard.aws.apiKey, 'API-KEY')
      .replaceAll(wizard.aws.url, 'AWS')
      .replaceAll(wizard.home, 'HOME')
      .replaceAll(process.execPath, 'NODE')
      .replaceAll(hostname(), 'HOST')
      // How far a slow step has come.
      .replace(/^\| .* \d+ s\n/gm, '')
      .replace(/\b[A-Z]{4}-[A-Z]{4}\b/g, 'CODE')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST')
      .replace(/\d{8}-\d{6}-\d{3}/g, 'BACKUP')
      .replace(/\d+ ms\b|\b\d+\.\d s\b/g, 'TIME')
      .replace(/("(?:total|firstToken)":)\d+/g, '$1TIME');
  const run = async (step: Step) => {
    const [line, ...answers] = typeof step === 'string' ? [step] : step;
    const [name = '', ...args] = line.split(' ');
    const command = (await commands[name]?.load()) as Command;
    const { exitCode, result, error } = await wizard.run(command, args, answers).catch((thrown) => ({
      exitCode: thrown.exitCode,
      result: undefined,
      error: thrown,
    }));
    const told = error
      ? renderError(describeError(error, EN), { language: EN, color: false, columns: 400 })
      : '';
    const screen = wizard.screen().slice(shown);
    shown = wizard.screen().length;
    return plain(`$ ${line} -> ${exitCode}\n${screen}${told}${members(result)}`);
  };
  return {
    wizard,
    plain,
    async story(...steps: Step[]) {
      const told: string[] = [];
      for (const step of steps) told.push(await run(step));
      return told.join('\n');
    },
  };
}

const key = ({ aws }: Wizard): Answer => ({ text: aws.apiKey });
const INIT = `init --auth api-key --region us-east-1 --model ${OSS} --model ${HAIKU} --no-gateway`;

describe('with an API key', () => {
  async function ready(options: Parameters<typeof openWizard>[0] = {}) {
    const opened = await open(options);
    const made = await opened.story([INIT, key(opened.wizard), save]);
    return { ...opened, made };
  }

  it('init, status, verify and undo --list (needs POSIX)', async () => {
    const { made, story } = await ready();
    expect(made).toMatchSnapshot();
    expect(await story('status', 'verify', 'undo --list')).toMatchSnapshot();
  });

  it('models (needs POSIX)', async () => {
    const own = { id: 'abc123', name: 'Team budget', source: HAIKU };
    const { story, wizard } = await ready({ applicationProfiles: [own] });
    expect(
      await story(
        'models',
        'models --for pictures --sort price',
        'models --for cheap --sort name',
        'models --for embeddings --sort context',
      ),
    ).toMatchSnapshot();
    wizard.aws.answerNext('ListFoundationModels', DENIED);
    const partly = await story('models --for pictures');
    wizard.aws.answerNext('ListFoundationModels', DENIED);
    wizard.aws.answerNext('ListInferenceProfiles', DENIED, 2);
    expect([partly, await story('models --for embeddings')].join('\n')).toMatchSnapshot();
  });

  it('policy (needs POSIX)', async () => {
    const { story } = await ready();
    expect(
      await story(
        'policy',
        'policy --format text',
        'policy --format cli --auth sso --discovery',
        `policy --format text --model ${OSS} --auth aws`,
        'policy --region eu-west-1 --model eu.anthropic.claude-haiku-4-5-20251001-v1:0',
        'policy --model amazon.titan-embed-text-v2:0',
        'policy --model nonsense',
      ),
    ).toMatchSnapshot();
  });

  it('use, and undo of several changes (needs POSIX)', async () => {
    const { story, wizard } = await ready();
    const second: Answer = { search: 'amazon.nova-pro-v1:0' };
    const told = await story(
      `use ${OSS}`,
      'use nova-lite --dry-run',
      ['use nova', second],
      ['use', { search: OSS }],
      'use nonsense',
      'use maker.of-tomorrow-v1:0',
      ['use oss-20b --no-verify', { search: 'openai.gpt-oss-20b-1:0' }],
    );
    wizard.aws.answerNext('ConverseStream', DENIED);
    expect([told, await story('use nova-lite')].join('\n')).toMatchSnapshot();
    expect(await story('undo', 'undo', 'undo --list', 'undo --to nonsense')).toMatchSnapshot();
  });
});

it('signed in through a portal: login, status, verify, logout, and what needs a sign-in afterwards (needs POSIX)', async () => {
  const { story, wizard } = await open();
  const flags = `--sso-start-url ${wizard.aws.startUrl} --sso-region eu-west-1 --account-id 111122223333 --use-device-code`;
  expect(
    await story(
      `init --auth sso ${flags} --region us-east-1 --model ${OSS} --no-gateway --yes`,
      'status',
      'login --if-needed',
      'login --use-device-code',
      'models --for pictures',
      'policy --format text',
      'logout',
      'logout',
      'status',
      'verify',
      'models --for embeddings',
      'logout --profile nobody',
    ),
  ).toMatchSnapshot();
});

it('with credentials that the machine has: the choice, what is written, and the choice again (needs POSIX)', async () => {
  const keys = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY',
  };
  const { story, wizard } = await open({ staticCredentials: [keys] });
  const lines = `aws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`;
  await mkdir(join(wizard.home, '.aws'));
  await writeFile(join(wizard.home, '.aws/credentials'), `[default]\n${lines}[one]\n${lines}[two]\n${lines}`);
  const offered: string[] = [];
  const last: Answer = {
    select: ({ options }) => {
      offered.push(options.map(({ label }) => label).join(' | '));
      return options.at(-1)?.value ?? '';
    },
  };
  const line = `init --auth aws --region us-east-1 --model ${OSS} --no-gateway`;
  const told = await story(
    [line, last, save],
    'status',
    'verify',
    [line, last, save],
    `${line} --profile three --yes`,
  );
  expect(offered).toMatchSnapshot();
  expect(told).toMatchSnapshot();
  expect(await story('policy --format text', 'login', 'logout', 'undo --list')).toMatchSnapshot();
});

it('init without what it needs, or with what contradicts (needs POSIX)', async () => {
  const { story, wizard } = await open();
  const portal = `--auth sso --sso-start-url ${wizard.aws.startUrl} --sso-region eu-west-1 --region us-east-1`;
  expect(
    await story(
      'init --yes',
      'init --auth sso --yes',
      `init ${portal} --no-login --no-verify --yes`,
      `init ${portal} --use-device-code --account-id 999999999999 --yes`,
      `init ${portal} --use-device-code --account-id 111122223333 --role-name Nobody --yes`,
      `init ${portal} --region cn-north-1 --account-id 1 --role-name ! --profile __proto__ --yes`,
      `init --auth sso --sso-start-url https://start.us-gov-home.awsapps.com/directory/d-9067000000 --region us-east-1 --yes`,
      `init ${portal} --account-id 111122223333 --no-primary --fallback-model ${OSS} --yes`,
      `init ${portal} --account-id 111122223333 --endpoint-url https://bedrock-runtime.eu-west-1.amazonaws.com --yes`,
      `init ${portal} --account-id 111122223333 --model nonsense --yes`,
      `init ${portal} --account-id 111122223333 --model ${OSS} --alias best --dry-run --yes`,
      'init --auth aws --yes',
      'init --auth aws --profile nobody --yes',
    ),
  ).toMatchSnapshot();
  expect(existsSync(join(wizard.home, '.openclaw'))).toBe(false);
});

it('where nothing is set up (needs POSIX)', async () => {
  const { story } = await open();
  expect(
    await story(
      'status',
      'verify',
      'undo',
      'undo --list',
      'undo --to 20261123-141502-123',
      'login',
      'logout',
      'use nova-lite',
      'policy --region us-east-1',
      'policy --format terraform --model nova-lite',
      'models --region eu-west-1 --for embeddings',
      'explain The security token included in the request is expired',
      'explain Could not resolve the foundation model from the provided model identifier.',
      'explain something else went wrong',
    ),
  ).toMatchSnapshot();
});

it('models of a provider without credentials are those of the catalog (needs POSIX)', async () => {
  const { wizard, story } = await open();
  const config = join(wizard.home, CONFIG);
  await mkdir(dirname(config));
  await writeFile(config, `{"models":{"providers":{"amazon-bedrock":{"baseUrl":"${wizard.aws.url}"}}}}`);
  expect(await story('models --for cheap')).toMatchSnapshot();
});

describe('watch', () => {
  const CHAT = { channel: 'telegram', target: '4242' };
  const WATCH = '.openclaw/openclaw-bedrock/watch';
  // Of a version that has the Bedrock plugin built in.
  const OPENCLAW = `console.log(process.argv.includes('--version') ? 'OpenClaw 2026.5.22 (abc1234)' : '{"messageId":"1","payload":{"ok":true}}')`;
  const REGION = '--region us-east-1 --model openai.gpt-oss-120b-1:0 --no-gateway --no-verify --yes';

  /** A home that is set up, with these programs beside an OpenClaw that sends messages; each run of one is recorded. */
  async function watched(platform: NodeJS.Platform, programs: Readonly<Record<string, string>>) {
    const opened = await open({ platform, hasPath: true });
    const { wizard, story } = opened;
    const at = (name: string) => join(wizard.home, name);
    const all = { ...programs, openclaw: OPENCLAW };
    const record = `fs.appendFileSync(${JSON.stringify(at('calls'))}, require('node:path').basename(process.argv[1]) + ' ' + args + '\\n');`;
    for (const [name, script] of Object.entries(all))
      await writeProgram(at('bin'), name, `${record}\n${script}`);
    await mkdir(at('program/dist'), { recursive: true });
    for (const name of ['dist/main.js', 'package.json', 'openclaw.plugin.json'])
      await writeFile(at(`program/${name}`), '{}');
    const portal = `--sso-start-url ${wizard.aws.startUrl} --sso-region eu-west-1 --account-id 111122223333`;
    await story(`init --auth sso ${portal} --use-device-code ${REGION}`);
    await rm(at('calls'), { force: true });
    const code = async () => JSON.parse(await wizard.read(`${WATCH}/notify-code.json`)).code as string;
    return {
      ...opened,
      at,
      code,
      /** The programs that were run, without the path of this Node. */
      calls: async () => opened.plain(await wizard.read('calls').catch(() => '')),
      files: async (...paths: string[]) =>
        opened.plain(
          (await Promise.all(paths.map(async (path) => `${path}\n${await wizard.read(path)}`))).join('\n'),
        ),
    };
  }

  it('is installed with systemd, changed, shown and removed (needs POSIX)', async () => {
    const { story, calls, files, at } = await watched('linux', {
      systemctl: '',
      loginctl: `console.log('no')`,
    });
    const unit = '.config/systemd/user/openclaw-bedrock-watch';
    expect(await story('watch --status', 'watch --remove', 'watch --install --every 15m')).toMatchSnapshot();
    expect(await files(`${unit}.timer`, `${unit}.service`, `${WATCH}/run.sh`)).toMatchSnapshot();
    expect(
      await story('watch --status', 'watch --install --quiet off', 'watch --install', 'status'),
    ).toMatchSnapshot();
    expect(await story('logout', 'watch --status', 'watch --remove', 'watch --remove')).toMatchSnapshot();
    expect(await calls()).toMatchSnapshot();
    expect(['timer', 'service'].filter((kind) => existsSync(at(`${unit}.${kind}`)))).toEqual([]);
    expect(existsSync(at(WATCH))).toBe(false);
  });

  it('has nothing to do for a long-term API key, and says so (needs POSIX)', async () => {
    const { story, wizard } = await watched('linux', { systemctl: '', loginctl: `console.log('yes')` });
    const idle = 'a long-term API key cannot be refreshed and does not say when it expires';
    expect(await story('watch --install')).not.toContain(idle);
    const state = join(wizard.home, '.openclaw');
    await writeFile(join(state, '.env'), `AWS_BEARER_TOKEN_BEDROCK=${wizard.aws.apiKey}\n`);
    expect(await story('watch --install')).toContain(idle);
  });

  it('gives the line for a crontab where there is no systemd, and leaves its removal to the person (needs POSIX)', async () => {
    const { story, calls } = await watched('linux', { systemctl: 'process.exitCode = 1;' });
    expect(await story('watch --install --every 1h', 'watch --status', 'watch --remove')).toMatchSnapshot();
    expect(await calls()).toMatchSnapshot();
  });

  it('is installed with launchd, and says why launchd refused (needs POSIX)', async () => {
    const { story, calls, files, at } = await watched('darwin', { launchctl: '' });
    const plist = 'Library/LaunchAgents/openclaw-bedrock-watch.plist';
    expect(await story('watch --install', 'watch --status')).toMatchSnapshot();
    expect(await files(plist)).toMatchSnapshot();
    await writeProgram(
      at('bin'),
      'launchctl',
      `console.error('Bootstrap failed: 5\\nmore'); process.exitCode = 5;`,
    );
    expect(await story('watch --install', 'watch --remove')).toMatchSnapshot();
    expect(await calls()).toMatchSnapshot();
  });

  it('leaves nothing of a timer that the system refuses, and keeps the one before (needs POSIX)', async () => {
    const { story, at, files } = await watched('linux', {
      systemctl: `if (args.includes('enable')) { console.error('no'); process.exitCode = 1; }`,
    });
    const unit = '.config/systemd/user/openclaw-bedrock-watch.timer';
    expect(await story('watch --install', 'watch --status')).toMatchSnapshot();
    expect(existsSync(at(unit))).toBe(false);
    await writeProgram(at('bin'), 'systemctl', '');
    await story('watch --install --every 15m');
    await writeProgram(at('bin'), 'systemctl', `if (args.includes('enable')) process.exitCode = 1;`);
    expect(await story('watch --install --every 30m', 'watch --status')).toMatchSnapshot();
    expect(await files(unit)).toContain('*:0/15');
  });

  it('keeps the line of a crontab where systemd, found later, refuses a timer (needs POSIX)', async () => {
    const { story, at } = await watched('linux', { systemctl: 'process.exitCode = 1;' });
    await story('watch --install --every 1h');
    await writeProgram(at('bin'), 'systemctl', `if (args.includes('enable')) process.exitCode = 1;`);
    expect(await story('watch --install', 'watch --status')).toMatchSnapshot();
    const unit = '.config/systemd/user/openclaw-bedrock-watch';
    expect(['timer', 'service'].filter((kind) => existsSync(at(`${unit}.${kind}`)))).toEqual([]);
  });

  it('is changed and removed as systemd’s from a shell that does not reach systemd (needs POSIX)', async () => {
    const { story, at, calls } = await watched('linux', { systemctl: '', loginctl: `console.log('yes')` });
    const unit = at('.config/systemd/user/openclaw-bedrock-watch.timer');
    await story('watch --install');
    await writeProgram(
      at('bin'),
      'systemctl',
      `console.error('Failed to connect to bus'); process.exitCode = 1;`,
    );
    expect(await story('watch --install', 'watch --status', 'watch --remove')).toMatchSnapshot();
    expect(existsSync(unit)).toBe(false);
    expect(await calls()).toMatchSnapshot();
  });

  it('sends messages only to a chat whose code came back, within an hour and five tries (needs POSIX)', async () => {
    const { story, code, calls, wizard } = await watched('linux', {
      systemctl: '',
      loginctl: `console.log('yes')`,
    });
    const config = json5.parse(await wizard.read(CONFIG));
    const channels = { telegram: { enabled: true, allowFrom: [CHAT.target] } };
    await writeFile(join(wizard.home, CONFIG), JSON.stringify({ ...config, channels }));
    const offered: Answer = { select: ({ options }) => options[1]?.value ?? '' };
    const right: Answer = { text: code };
    const wrong: Answer = { text: '000000' };
    expect(
      await story(
        ['watch --install', { select: 'off' }],
        ['watch --install', offered, wrong, right],
        'watch --install --every 30m',
        'watch --install --notify telegram:4242',
        ['watch --install --notify discord:7', wrong, wrong, wrong],
      ),
    ).toMatchSnapshot();
    const sent = await code();
    expect(
      await story(
        'watch --install --notify telegram:5 --notify-code 000000',
        'watch --install --notify discord:7 --notify-code 000000',
        'watch --install --notify discord:7 --notify-code 000000',
        // The sixth try is one too many.
        `watch --install --notify discord:7 --notify-code ${sent}`,
        'watch --install --notify off',
        'watch --status',
      ).then((told) => told.replaceAll(sent, 'SENT')),
    ).toMatchSnapshot();
    await story(['watch --install --notify discord:7', wrong, wrong, wrong]);
    const later = await code();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    const late = await story(`watch --install --notify discord:7 --notify-code ${later}`);
    vi.setSystemTime(Date.now() - 1);
    const inTime = await story(`watch --install --notify discord:7 --notify-code ${later}`);
    expect(`${late}\n${inTime}`.replaceAll(later, 'SENT')).toMatchSnapshot();
    expect((await calls()).replace(/\d{6}/g, 'SENT')).toMatchSnapshot();
  });
});
