import { describe, expect, it } from 'vitest';
import { proxyFor, trustedAuthorities } from '../../../src/http/settings.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const BEDROCK = { protocol: 'https:', hostname: 'bedrock-runtime.us-east-1.amazonaws.com' };
const PROXY = { HTTPS_PROXY: 'http://proxy.example:3128' };

describe('the proxy of a request', () => {
  it.each([
    [{ HTTPS_PROXY: 'http://p:1' }, 'p:1'],
    [{ https_proxy: 'http://small:1', HTTPS_PROXY: 'http://p:1' }, 'small:1'],
    [{ ALL_PROXY: 'http://p:1' }, 'p:1'],
    [{ HTTPS_PROXY: 'p:1' }, 'p:1'],
    [{ HTTPS_PROXY: 'https://user:pass@p:1' }, 'p:1'],
  ])('is taken from %j', (env, host) => {
    expect(proxyFor(env, BEDROCK)?.url.host).toBe(host);
  });

  it.each([[{}], [{ HTTPS_PROXY: '' }], [{ HTTP_PROXY: 'http://p:1' }]])('is none with %j', (env) => {
    expect(proxyFor(env, BEDROCK)).toBeUndefined();
  });

  it('is HTTP_PROXY for a plain endpoint', () => {
    expect(proxyFor({ HTTP_PROXY: 'http://p:1' }, { protocol: 'http:', hostname: 'gw' })?.variable).toBe(
      'HTTP_PROXY',
    );
  });

  it.each([
    '*',
    'amazonaws.com',
    '.amazonaws.com',
    '*.amazonaws.com',
    'other, bedrock-runtime.us-east-1.amazonaws.com',
    'AMAZONAWS.COM:443',
  ])('is none for a host that NO_PROXY=%s names', (NO_PROXY) => {
    expect(proxyFor({ ...PROXY, NO_PROXY }, BEDROCK)).toBeUndefined();
  });

  it.each(['', 'aws.com', 'us-east-1.amazonaws', 'amazonaws.com:8443', '10.0.0.0/8'])(
    'is used for a host that NO_PROXY=%s does not name',
    (no_proxy) => {
      expect(proxyFor({ ...PROXY, no_proxy }, BEDROCK)?.url.host).toBe('proxy.example:3128');
    },
  );

  it.each([
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.0.0.0/8', '11.1.2.3', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['fd00::1', '[fd00::1]', true],
    ['0.0.0.0/99', '10.1.2.3', false],
  ])('NO_PROXY=%s and the address %s', (NO_PROXY, hostname, exempt) => {
    expect(proxyFor({ ...PROXY, NO_PROXY }, { protocol: 'https:', hostname }) === undefined).toBe(exempt);
  });

  it.each([
    ['http://gw', 'gw:80', true],
    ['http://gw', 'gw:443', false],
    ['https://gw', 'gw:443', true],
    ['https://gw:8443', 'gw:8443', true],
    ['https://gw:8443', 'gw:443', false],
    ['https://gw', 'gw:0', false],
  ])('to the URL %s, with NO_PROXY=%s', (url, NO_PROXY, exempt) => {
    const env = { ALL_PROXY: 'http://p:1', NO_PROXY };
    expect(proxyFor(env, new URL(url)) === undefined).toBe(exempt);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', 'x.localhost'])('is never used for %s', (hostname) => {
    expect(proxyFor(PROXY, { protocol: 'https:', hostname })).toBeUndefined();
  });

  it.each(['socks5://p:1080', 'http://', 'nonsense://'])('is rejected if it is %s', (HTTPS_PROXY) => {
    expect(() => proxyFor({ HTTPS_PROXY }, BEDROCK)).toThrow('OCB632');
  });
});

it('certificates to trust are Node’s own and those of both variables, and none where no variable names any', async () => {
  const pem = (name: string) => `-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----\n`;
  const home = await tempFolder({ extra: pem('extra'), bundle: pem('bundle'), words: 'no PEM' });
  const added = (env: Record<string, string>) => {
    const all = trustedAuthorities(env);
    return all && { isBesideNodes: all.length > 50, added: all.slice(-2).map((text) => text.split('\n')[1]) };
  };
  const [extra, bundle] = [` ${home}/extra `, `${home}/bundle`];
  const own = expect.any(String);
  expect(added({})).toBeUndefined();
  expect(added({ NODE_EXTRA_CA_CERTS: '', AWS_CA_BUNDLE: ' ' })).toBeUndefined();
  expect(added({ NODE_EXTRA_CA_CERTS: '/no/such/file' })).toBeUndefined();
  expect(added({ NODE_EXTRA_CA_CERTS: extra })).toEqual({ isBesideNodes: true, added: [own, 'extra'] });
  expect(added({ AWS_CA_BUNDLE: bundle })).toEqual({ isBesideNodes: true, added: [own, 'bundle'] });
  expect(added({ NODE_EXTRA_CA_CERTS: extra, AWS_CA_BUNDLE: bundle })?.added).toEqual(['extra', 'bundle']);
  for (const [path, detail] of [
    [`${home}/words`, 'it holds no PEM certificate'],
    ['/no/such/file', 'ENOENT'],
    [home, 'folder'],
  ] as const)
    expect(() => trustedAuthorities({ AWS_CA_BUNDLE: path })).toThrow(
      expect.objectContaining({ error: 'ca-bundle-unreadable', facts: { path, detail } }),
    );
});
