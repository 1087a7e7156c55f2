import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type CallbackListener, listenForCallback } from '../../../../src/sign-in/sso/browser-login.ts';
import { EN } from '../../../helpers/languages.ts';

const PATH = '/oauth/callback';
let listener: CallbackListener;
afterEach(() => listener.close());

const listen = async () => {
  listener = await listenForCallback(PATH, 'our-state', EN);
};
const port = () => Number(new URL(listener.redirectUri).port);

/** The response to these bytes, until the connection ends. */
const answerTo = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes));
    socket
      .on('data', (chunk) => {
        text += chunk;
      })
      .once('close', () => resolve(text))
      .once('error', reject);
  });

describe('the listener', () => {
  it.each(['//', '*', '/\\', 'http://', '/%', `/${'x'.repeat(20_000)}`, '?', '//[::1'])(
    'survives a request for %s',
    async (target) => {
      await listen();
      expect(await answerTo(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 4/);
      expect(await answerTo(`GET ${PATH}?state=our-state&code=c HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
        / 200 /,
      );
      expect(await listener.answer).toEqual({ code: 'c' });
    },
  );

  it('does not end the sign-in on an error without our state', async () => {
    await listen();
    expect((await fetch(`${listener.redirectUri}?error=access_denied`)).status).toBe(400);
    expect((await fetch(`${listener.redirectUri}?error=access_denied&state=other`)).status).toBe(400);
    await fetch(`${listener.redirectUri}?error=access_denied&state=our-state`);
    expect(await listener.answer).toEqual({ error: 'access_denied', description: '' });
  });

  it('closes a connection that a browser holds in reserve', async () => {
    await listen();
    const socket = connect(port(), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    await fetch(`${listener.redirectUri}?state=our-state&code=c`);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    listener.close();
    expect(await ended).toBe(false);
  });
});
