/** Everything that the commands say and give back, from the first run to the last: each whole, so that no line of it changes unseen. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/command-line.ts';
import { command as explain } from '../../src/commands/explain.ts';
import { command as init } from '../../src/commands/init.ts';
import { command as login } from '../../src/commands/login.ts';
import { command as logout } from '../../src/commands/logout.ts';
import { command as models } from '../../src/commands/models.ts';
import { command as policy } from '../../src/commands/policy.ts';
import { command as status } from '../../src/commands/status.ts';
import { command as undo } from '../../src/commands/undo.ts';
import { command as use } from '../../src/commands/use.ts';
import { command as verify } from '../../src/commands/verify.ts';
import { describeError, renderError } from '../../src/report/error.ts';
import { EN } from '../helpers/languages.ts';
import { type Answer, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const COMMANDS = { explain, init, login, logout, models, policy, status, undo, use, verify };
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
  const wizard = await openWizard({ ...options, columns: 400, env: { TERM: 'dumb' } });
  let shown = 0;
  const plain = (text: string) =>
    stripVTControlCharacters(text)
      .replaceAll(wizard.aws.apiKey, 'API-KEY')
      .replaceAll(wizard.aws.url, 'AWS')
      .replaceAll(wizard.home, 'HOME')
      // How far a slow step has come.
      .replace(/^\| .* \d+ s\n/gm, '')
      .replace(/\b[A-Z]{4}-[A-Z]{4}\b/g, 'CODE')
      .replace(/\d{8}-\d{6}-\d{3}/g, 'BACKUP')
      .replace(/\d+ ms\b|\b\d+\.\d s\b/g, 'TIME')
      .replace(/("(?:total|firstToken)":)\d+/g, '$1TIME');
  const run = async (step: Step) => {
    const [line, ...answers] = typeof step === 'string' ? [step] : step;
    const [name = '', ...args] = line.split(' ');
    const command = COMMANDS[name as keyof typeof COMMANDS] as Command;
    const { exitCode, result, error } = await wizard.run(command, args, answers).catch((thrown) => ({
      exitCode: thrown.exitCode,
      result: undefined,
      error: thrown,
    }));
    const told = error ? renderError(describeError(error, EN), { color: false, columns: 400 }) : '';
    const screen = wizard.screen().slice(shown);
    shown = wizard.screen().length;
    return plain(`$ ${line} -> ${exitCode}\n${screen}${told}${members(result)}`);
  };
  return {
    wizard,
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
