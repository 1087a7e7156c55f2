import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../../src/context.ts';
import { locate } from '../../../src/files/locate.ts';
import {
  askAgent,
  gatewayStart,
  HEALTH_MS,
  logOfRun,
  readHealth,
  readOutdated,
  usedSince,
} from '../../../src/openclaw/gateway.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const locations = locate({ env: { HOME: '/home/me' }, cwd: '/', platform: 'linux', osHome: '/home/me' }, {});
const target = { command: '/bin/openclaw', locations };

/** A machine whose OpenClaw answers with this; its calls are collected. */
function answering(result: Partial<RunResult> | object | string) {
  const calls: { command: string; args: readonly string[]; timeoutMs: number }[] = [];
  const isRun =
    typeof result === 'object' && ('stdout' in result || 'exitCode' in result || 'stderr' in result);
  const stdout = typeof result === 'string' ? result : JSON.stringify(result);
  return {
    calls,
    env: {},
    now: () => 1_700_000_000_000,
    run: async (command: string, args: readonly string[], { timeoutMs }: { timeoutMs: number }) => {
      calls.push({ command, args, timeoutMs });
      return {
        exitCode: 0,
        stderr: '',
        stdout: isRun ? '' : stdout,
        ...(isRun ? (result as RunResult) : {}),
      };
    },
  };
}

describe('the health of the gateway', () => {
  test.each<[what: string, answer: object | string, health: object]>([
    [
      'running',
      { ok: true, defaultAgentId: 'ops', plugins: { loaded: ['a', 1, 'b'] } },
      { state: 'running', defaultAgent: 'ops', plugins: ['a', 'b'] },
    ],
    ['running, without more', { ok: true }, { state: 'running', defaultAgent: 'main', plugins: [] }],
    [
      'running, after a line of log',
      'a log line\n{"ok":true}',
      { state: 'running', defaultAgent: 'main', plugins: [] },
    ],
    ['not ok', { ok: 'yes', error: 'no' }, { state: 'down', words: 'no' }],
    ['closed', { ok: false, error: { message: 'closed (1006)' } }, { state: 'down', words: 'closed (1006)' }],
    ...['Unauthorized', 'PAIRING REQUIRED', 'gateway token mismatch', 'token missing'].map(
      (words): [string, object, object] => [
        words,
        { ok: false, error: { message: words } },
        { state: 'refused', words },
      ],
    ),
    ['silent', { exitCode: 124, stderr: 'late' }, { state: 'silent', words: 'late' }],
    [
      'silent, though it says why',
      { exitCode: 124, stdout: '{"error":"slow"}' },
      { state: 'silent', words: 'slow' },
    ],
    [
      'failing with words',
      { exitCode: 1, stderr: ' bad \n', stdout: 'out' },
      { state: 'down', words: 'bad' },
    ],
    ['failing with output', { exitCode: 1, stderr: ' ', stdout: ' out\n' }, { state: 'down', words: 'out' }],
    ['failing without a word', { exitCode: 127 }, { state: 'down', words: 'exit code 127' }],
    [
      'saying what is no text',
      { ok: false, error: { message: 7 } },
      { state: 'down', words: '{"ok":false,"error":{"message":7}}' },
    ],
  ])('%s', async (_, answer, health) => {
    const machine = answering(answer);
    expect(await readHealth(machine as never, target)).toEqual(health);
    expect(machine.calls).toEqual([
      { command: '/bin/openclaw', args: ['health', '--json', '--timeout', '30000'], timeoutMs: HEALTH_MS },
    ]);
  });
});

describe('a question to an agent', () => {
  const meta = { agentMeta: { provider: 'amazon-bedrock', model: 'm' } };
  const turn = (payloads: unknown, more: object = {}, status: string = 'ok') => ({
    runId: 'run-1',
    status,
    result: { payloads, meta: { ...meta, ...more } },
  });
  const good = {
    runId: 'run-1',
    provider: 'amazon-bedrock',
    model: 'm',
    text: 'Hi',
    failed: undefined,
    credentialSource: undefined,
  };

  test.each<[what: string, answer: object | string, turn: object]>([
    ['answered', turn([{ text: 'Hi' }]), good],
    ['answered, with more than text', turn(['odd', { text: 'Hi' }, { text: 'again' }]), good],
    [
      'answered by the model that took over, with the source of its credentials',
      turn([{ text: 'Hi' }], {
        agentMeta: {
          provider: 'asked',
          model: 'asked',
          credentialSource: { evidence: 'aws-sdk' },
          terminalReceipt: { effective: { provider: 'amazon-bedrock', model: 'm' } },
        },
      }),
      { ...good, credentialSource: 'aws-sdk' },
    ],
    [
      'a source without evidence',
      turn([{ text: 'Hi' }], { agentMeta: { ...meta.agentMeta, credentialSource: {} } }),
      { ...good, credentialSource: '' },
    ],
    [
      'an error in the meta',
      turn([{ text: 'Hi' }], { error: { message: 'denied' } }),
      { ...good, failed: 'denied' },
    ],
    [
      'a stop by an error',
      turn([{ text: 'It failed' }], { stopReason: 'error' }),
      { ...good, text: 'It failed', failed: 'It failed' },
    ],
    ['a stop by its end', turn([{ text: 'Hi' }], { stopReason: 'end_turn' }), good],
    [
      'a payload that is an error',
      turn([{ text: 'Sorry', isError: true }]),
      { ...good, text: 'Sorry', failed: 'Sorry' },
    ],
    ['another status', turn([{ text: 'Hi' }], {}, 'error'), { ...good, failed: 'Hi' }],
    ['no payload', { ...turn([]), error: 'why' }, { ...good, text: '', failed: 'why' }],
    [
      'no answer',
      { exitCode: 1, stderr: 'broken' },
      { ...good, runId: undefined, provider: '', model: '', text: '', failed: 'broken' },
    ],
    ['a run without an ID', { ...turn([{ text: 'Hi' }]), runId: 7 }, { ...good, runId: undefined }],
  ])('%s', async (_, answer, told) => {
    expect(await askAgent(answering(answer) as never, target, 'ops', 'Hello?')).toEqual(told);
  });

  test('is undefined if it took too long', async () => {
    expect(await askAgent(answering({ exitCode: 124 }) as never, target, 'ops', 'Hello?')).toBeUndefined();
  });

  test('goes to the agent in a session of a scheduled job', async () => {
    const machine = answering(turn([{ text: 'Hi' }]));
    await askAgent(machine as never, target, 'ops', 'Hello?');
    expect(machine.calls[0]?.args).toEqual([
      'agent',
      '--agent',
      'ops',
      '--session-key',
      'agent:ops:cron:openclaw-bedrock-verify:run:1700000000000',
      '-m',
      'Hello?',
      '--json',
      '--timeout',
      '180',
    ]);
    expect(machine.calls[0]?.timeoutMs).toBe(210_000);
  });

  test('has its lines in the log', async () => {
    const machine = answering({ stdout: 'a run-1\nb run-2\nc run-1' });
    const asked = { runId: 'run-1', begun: 0 };
    expect(await logOfRun(machine as never, target, asked)).toEqual(['a run-1', 'c run-1']);
    expect(machine.calls[0]?.args).toEqual(['logs', '--json', '--limit', '500']);
  });

  test('without a run has the failures since it began', async () => {
    const line = (time: string, event: string) => JSON.stringify({ time, event });
    const lines = [
      line('2026-11-22T09:59:59Z', 'embedded_run_agent_end'),
      line('2026-11-22T10:00:00Z', 'embedded_run_agent_end'),
      line('2026-11-22T10:00:01Z', 'other'),
      'embedded_run_agent_end',
    ];
    const machine = answering({ stdout: lines.join('\n') });
    const asked = { runId: undefined, begun: Date.parse('2026-11-22T10:00:00Z') };
    expect(await logOfRun(machine as never, target, asked)).toEqual([lines[1]]);
  });
});

describe('the start of the gateway', () => {
  /** A home with these lock files, and `.env` changed at that time. */
  async function home(locks: Readonly<Record<string, unknown>>, changed?: number) {
    const files = Object.entries(locks).map(([name, lock]) => [
      name,
      typeof lock === 'string' ? lock : JSON.stringify(lock),
    ]);
    const folder = await tempFolder({ ...Object.fromEntries(files), '.openclaw/.env': '' });
    if (changed !== undefined) await utimes(join(folder, '.openclaw/.env'), changed / 1000, changed / 1000);
    const where = { env: { HOME: folder, TMPDIR: join(folder, 'tmp') }, uid: 7, now: () => 2_000_000 };
    const at = locate({ env: where.env, cwd: folder, platform: 'linux', osHome: folder }, {});
    return { where, at, folder };
  }
  const lockOf = (folder: string, createdAt: unknown, more: object = {}) => ({
    pid: process.pid,
    configPath: join(folder, '.openclaw/openclaw.json'),
    createdAt,
    ...more,
  });
  const OWN = '.openclaw/tmp/openclaw-7';

  test('is the latest of the locks that count', async () => {
    const { folder } = await home({});
    const { writeFile, mkdir } = await import('node:fs/promises');
    const { where, at } = {
      where: { env: { HOME: folder, TMPDIR: join(folder, 'tmp') }, uid: 7, now: () => 0 },
      at: locate({ env: { HOME: folder }, cwd: folder, platform: 'linux', osHome: folder }, {}),
    };
    const put = async (path: string, lock: object | string) => {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), typeof lock === 'string' ? lock : JSON.stringify(lock));
    };
    expect(gatewayStart(where, at)).toBeUndefined();
    await put(`${OWN}/gateway.1.lock`, lockOf(folder, '1970-01-01T00:00:01Z'));
    expect(gatewayStart(where, at)).toBe(1000);
    await put('tmp/openclaw-7/gateway.2.lock', lockOf(folder, '1970-01-01T00:00:02Z'));
    expect(gatewayStart(where, at)).toBe(2000);
    // Another user's, another config's, a dead one's, another kind of file, and one that cannot be read.
    await put('.openclaw/tmp/openclaw/gateway.3.lock', lockOf(folder, '1970-01-01T00:00:03Z'));
    await put(`${OWN}/gateway.4.lock`, lockOf(folder, '1970-01-01T00:00:04Z', { configPath: '/other' }));
    await put(`${OWN}/gateway.5.lock`, lockOf(folder, '1970-01-01T00:00:05Z', { pid: 2 ** 22 + 1 }));
    await put(`${OWN}/other.6.lock`, lockOf(folder, '1970-01-01T00:00:06Z'));
    await put(`${OWN}/gateway.7.lock`, '{');
    await put(`${OWN}/gateway.8.lock`, lockOf(folder, 'soon'));
    expect(gatewayStart(where, at)).toBe(2000);
    await put('.openclaw/tmp/openclaw/gateway.9.lock', lockOf(folder, '1970-01-01T00:00:09Z'));
    expect(gatewayStart({ ...where, uid: undefined as never }, at)).toBe(9000);
  });

  test('makes it outdated if .env was changed after it', async () => {
    const { where, at, folder } = await home({}, 1_500_000);
    const { writeFile, mkdir } = await import('node:fs/promises');
    const started = async (seconds: number) => {
      await mkdir(join(folder, OWN), { recursive: true });
      const createdAt = new Date(seconds * 1000).toISOString();
      await writeFile(join(folder, OWN, 'gateway.1.lock'), JSON.stringify(lockOf(folder, createdAt)));
    };
    expect(readOutdated(where, at)).toBeUndefined();
    await started(1400);
    expect(readOutdated(where, at)).toEqual({ started: 1_400_000, changed: 1_500_000 });
    await started(1500);
    expect(readOutdated(where, at)).toBeUndefined();
    await started(1600);
    expect(readOutdated(where, at)).toBeUndefined();
  });
});

describe('whether a person has talked to an agent since', () => {
  test.each<[answer: object | string, used: boolean]>([
    [{ sessions: [{ lastInteractionAt: 99 }, { lastInteractionAt: 100 }] }, true],
    [{ sessions: [{ lastInteractionAt: 99 }, {}, 'text'] }, false],
    [{ sessions: {} }, false],
    ['nothing', false],
  ])('%j: %s', async (answer, used) => {
    const script = await tempFolder({ 'openclaw.mjs': '', 'package.json': '{"name":"openclaw"}' });
    const machine = answering(answer);
    const host = ['/bin/node', join(script, 'openclaw.mjs')] as const;
    expect(await usedSince({ ...machine, platform: 'linux', host } as never, locations, 100)).toBe(used);
    expect(machine.calls[0]?.args.slice(-3)).toEqual(['sessions', '--all-agents', '--json']);
    expect(machine.calls[0]?.timeoutMs).toBe(30_000);
  });

  test('is not asked without an OpenClaw', async () => {
    const machine = answering({ sessions: [{ lastInteractionAt: 100 }] });
    expect(await usedSince({ ...machine, platform: 'linux' } as never, locations, 100)).toBe(false);
    expect(machine.calls).toEqual([]);
  });
});
