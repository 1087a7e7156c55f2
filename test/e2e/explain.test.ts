import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachine } from '../helpers/machine.ts';

const LOG = '\u001b[31m2026-11-22 [agent] error: The provided model identifier is invalid.\u001b[0m\n';

describe('explain', () => {
  it('accepts an argument or stdin, and makes no network call', async () => {
    const machine = await createMachine();
    const byArgument = await machine.run([
      'explain',
      'ValidationException:',
      'The provided model identifier is invalid.',
    ]);
    const byStdin = await machine.run(['explain'], { input: LOG });
    for (const { exitCode, stdout } of [byArgument, byStdin]) {
      expect(exitCode).toBe(0);
      expect(stdout).toContain('(OCB502)');
      expect(stdout).not.toContain('\u001b');
    }
    expect(machine.aws.requests).toEqual([]);
  });

  it('does not read this machine’s files for an error that needs none', async () => {
    const machine = await createMachine();
    await machine.write('.openclaw/.env', '');
    // A pipe without a writer: reading it would block forever.
    execFileSync('mkfifo', [join(machine.home, '.openclaw', 'openclaw.json')]);
    const { child, ended } = machine.start(['explain', 'INVALID_PAYMENT_INSTRUMENT']);
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await ended).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('(OCB511)') });
  });

  it('prints the JSON of the contract', async () => {
    const machine = await createMachine();
    const { exitCode, stdout } = await machine.run(['explain', '--json'], { input: LOG });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      command: 'explain',
      ok: true,
      matches: [
        { code: 'OCB502', title: expect.any(String), cause: expect.any(String), fix: expect.any(Array) },
      ],
    });
  });

  it('fills in facts from this machine', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify', '--region', 'eu-west-1'], {
      input: machine.aws.apiKey,
    });
    const { stdout } = await machine.run(['explain'], { input: LOG });
    expect(stdout).toContain('openclaw-bedrock models --region eu-west-1');

    // What botocore says is of another program, which may call another region.
    const other =
      'botocore.errorfactory.ValidationException: An error occurred (ValidationException) when calling the Converse operation: The provided model identifier is invalid.';
    expect((await machine.run(['explain'], { input: other })).stdout).not.toContain('eu-west-1');
  });

  it('exits with 3 for an unknown error, quotes it, and gives a report without secrets', async () => {
    const machine = await createMachine();
    const input = `FooError: odd thing for ann@example.com in 111122223333 at ${machine.home}/x with ${machine.aws.apiKey}, RequestId: 01234567-89ab-cdef-0123-456789abcdef`;
    const { exitCode, stdout } = await machine.run(['explain', '--json'], { input });
    const { error, matches, report } = JSON.parse(stdout);
    expect(exitCode).toBe(3);
    expect(matches).toEqual([]);
    expect(error).toMatchObject({ code: 'OCB357', requestId: '01234567-89ab-cdef-0123-456789abcdef' });
    expect(error.cause).toContain('FooError: odd thing');
    expect(report).toContain('FooError: odd thing');
    expect(report).toContain('01234567-89ab-cdef-0123-456789abcdef');
    for (const hidden of ['ann@example.com', '111122223333', machine.home, machine.aws.apiKey])
      expect(report).not.toContain(hidden);
  });

  it('says of an error of another service that it is not about Bedrock, without a report', async () => {
    const machine = await createMachine();
    const input = "[telegram] Call to 'getUpdates' failed! (409: Conflict)";
    const { exitCode, stdout } = await machine.run(['explain', '--json'], { input });
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      command: 'explain',
      ok: false,
      matches: [],
      error: {
        code: 'OCB357',
        exitCode: 3,
        title: 'This does not look like an error of Amazon Bedrock',
        cause: expect.stringContaining('about Telegram'),
        fix: [],
        detail: expect.stringContaining('getUpdates'),
      },
    });
    const people = await machine.run(['explain'], { input });
    expect(people.exitCode).toBe(3);
    expect(people.stderr).not.toContain('issue');
  });

  it('advises no check of OpenClaw for an unknown error of another program', async () => {
    const machine = await createMachine();
    const { stderr } = await machine.run(['explain', 'Cline: FooException of bedrock: never seen']);
    expect(stderr).toContain('(OCB357)');
    expect(stderr).not.toContain('doctor');
  });

  it('asks for an error to explain', async () => {
    const machine = await createMachine();
    expect((await machine.run(['explain'])).exitCode).toBe(2);
  });
});

describe('an unknown error from Bedrock', () => {
  it('is quoted with its request ID and a report to paste', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    machine.aws.answerNext('ConverseStream', {
      status: 400,
      type: 'BrandNewException',
      headers: { 'x-amzn-requestid': '01234567-89ab-cdef-0123-456789abcdef' },
      body: { message: 'This is new' },
    });
    const { exitCode, stderr } = await machine.run(['verify']);
    expect(exitCode).toBe(5);
    expect(stderr).toContain('This is new');
    expect(stderr).toMatch(
      /paste this into an issue[\s\S]*BrandNewException[\s\S]*requestId: 01234567-89ab-cdef/,
    );
  });
});
