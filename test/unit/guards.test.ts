/** The guards that protect all other tests must themselves catch these cases. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { judge } from '../helpers/aws-tools.ts';
import { createMachine, onlyThisMachine, watchEnd } from '../helpers/machine.ts';

describe('Node in the tests', () => {
  const run = (code: string) =>
    spawnSync(process.execPath, ['-e', code], {
      env: { ...process.env, ...onlyThisMachine() },
      encoding: 'utf8',
    });

  it.each([
    ['a connection', "require('net').connect(9, '192.0.2.1').on('error', () => {})"],
    [
      'a connection to a name',
      "require('net').connect({ port: 9, host: 'example.com' }).on('error', () => {})",
    ],
    ['TLS', "require('tls').connect(9, '192.0.2.1').on('error', () => {})"],
    ['a fetch', "fetch('https://[2001:db8::1]:8443/').catch(() => {})"],
    ['a question for a name', "require('dns').lookup('example.com', () => {})"],
    ['a question for a name, as a promise', "require('dns/promises').lookup('example.com').catch(() => {})"],
  ])('ends with 97 on %s to another machine', (_, code) => {
    const { status, stderr } = run(code);
    expect(stderr).toContain('which is not this machine');
    expect(status).toBe(97);
  });

  it('can reach this machine, but no other host', async () => {
    const { aws } = await createMachine();
    const code = `
      const { lookup } = require('dns');
      fetch('${aws.url}').then(({ status }) => console.log('answered', status > 0));
      lookup('no.such.invalid', ({ code }) => console.log(code));
      fetch('http://no.such.invalid').catch(({ cause }) => console.log('fetch', cause.code));`;
    const child = spawn(process.execPath, ['-e', code], { env: { ...process.env, ...onlyThisMachine() } });
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said.trim().split('\n').sort()).toEqual(['ENOTFOUND', 'answered true', 'fetch ENOTFOUND']);
  });
});

it('this process cannot send to other hosts either', () => {
  expect(() => connect(9, '192.0.2.1')).toThrow('192.0.2.1 is not this machine');
  const guard = createRequire(import.meta.url)('../helpers/only-this-machine.cjs');
  // Anything left over after a test makes it fail.
  expect(guard.refused.delete('192.0.2.1')).toBe(true);
});

it('reports a program that keeps running after its last output as hanging', async () => {
  const child = spawn(process.execPath, ['-e', 'console.log("done"); setTimeout(() => {}, 300)']);
  const lingering = watchEnd(child, 200);
  await once(child, 'close');
  expect(lingering()).toMatch(/^ended \d+ ms after its last output$/);
});

it.each([
  ['1.28', false],
  ['1.29', true],
  ['2.9', false],
  ['2.13', true],
  ['2.27', true],
  ['3.0', false],
  [undefined, false],
])('a tool of version %s is fit: %s', (found, isFit) => {
  const { title, ...verdict } = judge({ title: 'it', found, needs: { 1: 29, 2: 13 } });
  expect(verdict).toEqual({ isFit });
  expect(title).toBe(isFit ? `it ${found}` : `it (needs it 1.29 or 2.13; ${found ?? 'none'} here)`);
});
