/** One pass of `watch`, and everything that can go wrong in it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../../src/failures/errors.ts';
import { describeError } from '../../../src/report/error.ts';
import { tokenPath } from '../../../src/sign-in/sso/token.ts';
import { shortTermKey } from '../../helpers/keys.ts';
import { EN } from '../../helpers/languages.ts';
import {
  codeIn,
  HOUR,
  install,
  MINUTE,
  startWatchMachine,
  type WatchMachine,
} from '../../helpers/watch-machine.ts';

/** Signed in, until the portal ends the session. */
async function ended(
  notify: Parameters<typeof startWatchMachine>[1] = { channel: 'telegram', target: '4242' },
) {
  const machine = await startWatchMachine({}, notify);
  await machine.signIn();
  machine.aws.revoke();
  return machine;
}

const approves = (machine: WatchMachine) => machine.whileWaiting((code) => machine.aws.approve(code));

const tokenFile = (machine: WatchMachine) => machine.read(tokenPath('', 'sso').replace(/^\//, ''));

describe('all is well', () => {
  it('no message is sent, nothing is started, and the pass is recorded', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    expect(await machine.watch()).toMatchObject({
      mode: 'sso',
      action: 'none',
      signedIn: true,
      error: undefined,
    });
    expect(machine.started).toEqual([]);
    const memory = JSON.parse((await machine.read('.openclaw/openclaw-bedrock/watch/memory.json')) ?? '');
    expect(memory.last).toEqual({ at: machine.now(), action: 'none' });
    expect(machine.aws.requests.filter(({ operation }) => operation === 'Unknown')).toEqual([]);
  });

  it('a token is refreshed an hour before its expiry', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    await machine.watch();
    machine.pass(7 * HOUR + MINUTE);
    expect(await machine.watch()).toMatchObject({ action: 'refreshed', expiresAt: machine.now() + 8 * HOUR });
  });

  it('a machine that slept past the expiry refreshes when it wakes up', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    await machine.watch();
    machine.pass(20 * HOUR);
    expect((await machine.watch()).action).toBe('refreshed');
    expect(machine.sent).toEqual([]);
  });
});

describe('the proof', () => {
  it('is a call to AWS every half hour, not in every pass', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    const proofs = () =>
      machine.aws.requests.filter(({ operation }) => operation === 'GetRoleCredentials').length;
    const counts: number[] = [];
    for (let passes = 0; passes < 5; passes++) {
      expect((await machine.watch()).action).toBe('none');
      counts.push(proofs());
      machine.pass(10 * MINUTE);
    }
    expect(counts).toEqual([1, 1, 1, 2, 2]);
  });

  it("an administrator's ending of a session is noticed within half an hour", async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    await machine.watch();
    machine.aws.revoke();
    machine.pass(10 * MINUTE);
    expect((await machine.watch()).action).toBe('none');
    machine.pass(20 * MINUTE);
    expect((await machine.watch()).action).toBe('asked');
  });
});

describe('a person is needed', () => {
  it('gets one link, approves it, and learns how long the sign-in is valid', async () => {
    const machine = await ended();
    approves(machine);
    const pass = await machine.watch();
    expect(pass).toMatchObject({
      action: 'signed-in',
      signedIn: true,
      notified: { channel: 'telegram', target: '4242' },
    });
    expect(pass.error).toBeUndefined();
    const [link, again, ...more] = machine.sent.map(({ text }) => text);
    expect(more).toEqual([]);
    const code = codeIn(link) as string;
    expect(link).toContain(`user_code=${code}`);
    expect(link?.split(code)).toHaveLength(3);
    expect(link).toContain('d-0000000000.awsapps.com');
    expect(link).toContain('You asked for these messages on wizard on 2026-11-23.');
    expect(link).toContain('openclaw-bedrock watch --remove');
    expect(again).toMatch(/^Signed in again until 2026-11-23 20:0/);
    expect(await machine.watch()).toMatchObject({ action: 'none', signedIn: true });
  });

  it('someone who does not approve is asked again later, and the pass says so', async () => {
    const machine = await ended();
    expect(await machine.watch()).toMatchObject({ action: 'asked', error: { error: 'sign-in-timed-out' } });
    expect(await machine.watch()).toMatchObject({ action: 'waiting', error: { error: 'session-expired' } });
    expect(machine.sent).toHaveLength(1);
  });

  it('a second pass meanwhile reports waiting and sends nothing', async () => {
    const machine = await ended();
    let second: unknown;
    machine.whileWaiting(async (code) => {
      second ??= await machine.watch();
      machine.aws.approve(code);
    });
    expect((await machine.watch()).action).toBe('signed-in');
    expect(second).toMatchObject({ action: 'waiting' });
    expect(second).not.toHaveProperty('error');
    expect(machine.sent).toHaveLength(2);
  });

  it("someone else's approval is discarded and reported", async () => {
    const machine = await ended();
    const before = await tokenFile(machine);
    machine.whileWaiting((code) => {
      machine.aws.answerNext('GetRoleCredentials', {
        status: 403,
        type: 'ForbiddenException',
        body: { message: 'No access' },
      });
      machine.aws.approve(code);
    });
    expect(await machine.watch()).toMatchObject({
      action: 'failed',
      signedIn: false,
      error: { error: 'role-forbidden' },
    });
    expect(await tokenFile(machine)).toBe(before);
    expect(machine.sent.at(-1)?.text).toContain('It was discarded');
    expect(machine.aws.requests.at(-1)?.operation).toBe('Logout');
    expect((await machine.watch()).action).toBe('waiting');
  });

  it('an approval survives a temporary network failure', async () => {
    const machine = await ended();
    let done = false;
    machine.whileWaiting((code) => {
      if (!done) machine.aws.answerNext('GetRoleCredentials', 'cut', 6);
      if (!done) machine.aws.approve(code);
      done = true;
    });
    expect((await machine.watch()).action).toBe('signed-in');
  });

  it('someone who presses Deny is not asked again at once', async () => {
    const machine = await ended();
    machine.whileWaiting((code) => machine.aws.deny(code));
    expect(await machine.watch()).toMatchObject({ action: 'failed', error: { error: 'sign-in-denied' } });
    expect((await machine.watch()).action).toBe('waiting');
    expect(machine.sent).toHaveLength(1);
  });

  it('a portal that always says slow_down ends with its code', async () => {
    const machine = await ended();
    machine.aws.answerNext('CreateToken', {
      status: 400,
      type: 'InvalidGrantException',
      body: { error: 'invalid_grant' },
    });
    machine.aws.answerNext(
      'CreateToken',
      { status: 400, type: 'SlowDownException', body: { error: 'slow_down' } },
      500,
    );
    const start = machine.now();
    expect(await machine.watch()).toMatchObject({ action: 'asked', error: { error: 'sign-in-timed-out' } });
    expect(machine.now() - start).toBeLessThan(11 * MINUTE);
  });

  it('Ctrl-C while waiting: the link counts, and is not sent again', async () => {
    const machine = await ended();
    machine.whileWaiting(() => {
      throw new CancelledError();
    });
    await expect(machine.watch()).rejects.toBeInstanceOf(CancelledError);
    machine.whileWaiting(() => undefined);
    expect((await machine.watch()).action).toBe('waiting');
    expect(machine.sent).toHaveLength(1);
  });

  it('a program that dies while sending does not send again', async () => {
    const machine = await ended();
    machine.answer(() => {
      throw new Error('killed');
    });
    await expect(machine.watch()).rejects.toThrow('killed');
    machine.answer(() => undefined);
    expect((await machine.watch()).action).toBe('waiting');
    expect(machine.sent).toEqual([]);
  });

  it('waits for the morning at night, unless someone has just used the gateway', async () => {
    const machine = await ended();
    machine.set('2026-11-23T22:30:00Z');
    expect(await machine.watch()).toMatchObject({
      action: 'waiting',
      nextNotice: Date.parse('2026-11-24T08:00:00Z'),
    });
    const sessions = { sessions: [{ key: 'main', lastInteractionAt: machine.now() - 10 * MINUTE }] };
    machine.answer((_, [first]) =>
      first === 'sessions' ? { exitCode: 0, stdout: JSON.stringify(sessions), stderr: '' } : undefined,
    );
    expect((await machine.watch()).action).toBe('asked');
    expect(machine.sent).toHaveLength(1);
  });

  it('sends at night with --quiet off', async () => {
    const machine = await ended();
    await install(machine, { quiet: false, notify: { channel: 'telegram', target: '4242' } });
    machine.set('2026-11-23T22:30:00Z');
    expect((await machine.watch()).action).toBe('asked');
  });
});

describe('no one can be notified', () => {
  it.each([
    [
      'openclaw is missing',
      async (machine: WatchMachine) => rm(join(machine.home, 'bin/openclaw')),
      'not on PATH',
    ],
    [
      'openclaw hangs',
      async (machine: WatchMachine) => machine.answer(() => ({ exitCode: 124, stdout: '', stderr: '' })),
      'no answer',
    ],
    [
      'the channel is not configured',
      async (machine: WatchMachine) =>
        machine.answer(() => ({ exitCode: 1, stdout: '', stderr: 'Error: Unknown channel: telegram\n' })),
      'Unknown channel',
    ],
    [
      'the chat is wrong',
      async (machine: WatchMachine) =>
        machine.answer(() => ({
          exitCode: 1,
          stdout: '{"ok":false,"error":{"message":"Bad Request: chat not found"}}',
          stderr: '',
        })),
      'chat not found',
    ],
    [
      'OpenClaw says ok and the channel does not',
      async (machine: WatchMachine) =>
        machine.answer(() => ({ exitCode: 0, stdout: '{"payload":{"ok":false}}', stderr: '' })),
      'telegram',
    ],
  ])('%s: the pass does not wait, says why, and does not try at every pass', async (_, breaks, words) => {
    const machine = await ended();
    await breaks(machine);
    const start = machine.now();
    const { action, error } = await machine.watch();
    expect([action, error?.error]).toEqual(['failed', 'message-not-sent']);
    const [first] = error ? describeError(error, EN).fix : [];
    expect(first).toContain(
      words === 'not on PATH' ? 'Add the folder of openclaw to PATH' : 'gateway status',
    );
    expect(machine.now() - start).toBeLessThan(MINUTE);
    const log = await machine.read('.openclaw/openclaw-bedrock/watch/log');
    expect(log).toContain(words);
    const tries = machine.started.length;
    expect((await machine.watch()).action).toBe('waiting');
    expect(machine.started).toHaveLength(tries);
  });

  it('without a chat, the desktop shows a notification', async () => {
    const machine = await ended(null);
    await machine.write('bin/notify-send', '#!/bin/sh\n');
    machine.answer(() => ({ exitCode: 0, stdout: '', stderr: '' }));
    expect(await machine.watch()).toMatchObject({ action: 'asked', notified: { channel: 'desktop' } });
    expect(machine.started.map(({ command }) => command)).toEqual(['notify-send']);
  });

  it('with neither, nothing is requested, and what is missing is the sign-in', async () => {
    const machine = await ended(null);
    expect(await machine.watch()).toMatchObject({ action: 'failed', error: { error: 'session-expired' } });
    expect(machine.started).toEqual([]);
  });
});

describe('trouble', () => {
  it('a network outage is retried, and reported after an hour', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    machine.aws.answerNext('GetRoleCredentials', 'cut', 100);
    for (let i = 0; i < 12; i++) {
      expect(await machine.watch()).toMatchObject({ action: 'failed', error: { error: 'network' } });
      machine.pass(10 * MINUTE);
    }
    expect(machine.sent.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual([
      '2026-11-23T13:00',
    ]);
  });

  it('a removed role is reported once', async () => {
    const machine = await startWatchMachine({ accounts: [{ accountId: '111122223333', roles: ['Other'] }] });
    await machine.signIn();
    for (let i = 0; i < 3; i++) {
      expect(await machine.watch()).toMatchObject({ action: 'failed', error: { error: 'role-forbidden' } });
      machine.pass(HOUR);
    }
    expect(machine.sent).toHaveLength(1);
  });

  it('without a state dir: reports that nothing is configured, and creates none', async () => {
    const machine = await ended();
    await rm(join(machine.home, '.openclaw'), { recursive: true });
    await expect(machine.watch()).rejects.toMatchObject({ error: 'not-configured' });
    expect(await machine.read('.openclaw/openclaw-bedrock/watch/memory.json')).toBeUndefined();
    expect(machine.sent).toEqual([]);
  });

  it('sends nothing that it cannot record', async () => {
    const machine = await ended();
    await rm(join(machine.home, '.openclaw/openclaw-bedrock/watch'), { recursive: true });
    await machine.write('.openclaw/openclaw-bedrock/watch', 'a file');
    await expect(machine.watch()).rejects.toMatchObject({ error: 'not-trusted' });
    expect(machine.sent).toEqual([]);
  });

  it('treats an unreadable record as none', async () => {
    const machine = await startWatchMachine();
    await machine.signIn();
    await machine.write('.openclaw/openclaw-bedrock/watch/memory.json', '{"asked":');
    expect((await machine.watch()).action).toBe('none');
  });

  it('keeps 200 lines of log', async () => {
    const machine = await startWatchMachine();
    await machine.write('.openclaw/openclaw-bedrock/watch/log', 'old\n'.repeat(500));
    await machine.watch();
    const lines = (await machine.read('.openclaw/openclaw-bedrock/watch/log'))?.trim().split('\n');
    expect(lines).toHaveLength(200);
    expect(lines?.at(-1)).toContain('asked');
  });
});

describe('other ways to sign in', () => {
  it('warns about a short-term key once before its expiry', async () => {
    const machine = await startWatchMachine();
    const key = shortTermKey(new Date(machine.now()));
    await machine.write('.openclaw/.env', `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    expect(await machine.watch()).toMatchObject({ mode: 'api-key', action: 'none', signedIn: true });
    machine.pass(9 * HOUR);
    machine.set('2026-11-23T21:00:00Z');
    expect(await machine.watch()).toMatchObject({ action: 'expiring' });
    expect(await machine.watch()).toMatchObject({ action: 'expiring' });
    expect(machine.sent).toHaveLength(1);
    expect(machine.sent[0]?.text).toContain('expires at 2026-11-24 00:00');
    expect(machine.sent[0]?.text).not.toContain(key.slice(0, 20));
  });

  it('warns again in the next pass where the warning could not be sent', async () => {
    const machine = await startWatchMachine();
    const key = shortTermKey(new Date(machine.now()));
    await machine.write('.openclaw/.env', `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    await machine.watch();
    machine.pass(9 * HOUR);
    machine.set('2026-11-23T21:00:00Z');
    machine.answer(() => ({ exitCode: 1, stdout: '', stderr: 'no' }));
    expect(await machine.watch()).toMatchObject({ action: 'expiring' });
    machine.answer(() => undefined);
    await machine.watch();
    await machine.watch();
    expect(machine.sent.map(({ text }) => text)).toEqual([expect.stringContaining('expires at')]);
  });

  it("accepts the machine's own credentials, and requests nothing", async () => {
    const machine = await startWatchMachine();
    await machine.write(
      '.aws/credentials',
      '[keys]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n',
    );
    await machine.write('.openclaw/.env', 'AWS_PROFILE=keys\nAWS_REGION=us-east-1\n');
    expect(await machine.watch()).toMatchObject({ mode: 'aws', action: 'none', signedIn: true });
    await machine.write('.openclaw/.env', 'AWS_PROFILE=nobody\nAWS_REGION=us-east-1\n');
    // A missing profile is what remains of an IAM Identity Center sign-in.
    expect(await machine.watch()).toMatchObject({
      mode: 'sso',
      action: 'failed',
      signedIn: false,
      error: { error: 'sso-profile-missing' },
    });
  });
});
