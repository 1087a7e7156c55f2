import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { createAuthority, serveTls, startProxy } from '../helpers/network.ts';

const HOSTS = [
  'bedrock-runtime.us-east-1.amazonaws.com',
  'oidc.eu-west-1.amazonaws.com',
  'portal.sso.eu-west-1.amazonaws.com',
];

/** A machine that reaches AWS only through a proxy, with AWS's certificate signed by a company CA. */
async function behindProxy(options: Parameters<typeof startProxy>[1] = {}) {
  const machine = await createMachine();
  const authority = await createAuthority(HOSTS);
  const proxy = await startProxy(await serveTls(authority, machine.aws.url), options);
  const env = { AWS_ENDPOINT_URL: '', HTTPS_PROXY: proxy.url, AWS_CA_BUNDLE: authority.caFile };
  return { machine, authority, proxy, env };
}

const hosts = (proxy: { tunnels: readonly { to: string }[] }) => [
  ...new Set(proxy.tunnels.map(({ to }) => to.replace(':443', ''))),
];

async function expireToken(machine: Machine) {
  const path = `.aws/sso/cache/${createHash('sha1').update('sso').digest('hex')}.json`;
  const token = JSON.parse((await machine.read(path)) as string);
  await machine.write(path, JSON.stringify({ ...token, expiresAt: '2026-01-01T00:00:00Z' }));
}

describe('behind a proxy that opens TLS', () => {
  it('every client uses it and trusts AWS_CA_BUNDLE: sign-in, portal, Bedrock', async () => {
    const { machine, proxy, env } = await behindProxy();
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws), { env });
    expect(stderr).toContain('Hello from the sandbox');
    expect(exitCode).toBe(0);
    expect(hosts(proxy).sort()).toEqual([...HOSTS].sort());
  });

  it('so do the SSO clients inside the credential provider, including the refresh', async () => {
    const { machine, proxy, env } = await behindProxy();
    await machine.run([...ssoArgs(machine.aws), '--no-verify'], { env });
    await expireToken(machine);
    proxy.tunnels.length = 0;
    const { exitCode, stderr } = await machine.run(['verify'], { env });
    expect(stderr).toContain('tokens in');
    expect(exitCode).toBe(0);
    expect(hosts(proxy).sort()).toEqual([...HOSTS].sort());
  });

  it('the proxy’s password is shown nowhere, even if DEBUG asks libraries to log', async () => {
    const { machine, proxy, env } = await behindProxy();
    const url = proxy.url.replace('://', '://ann:proxy-pass-1@');
    const run = await machine.run(ssoArgs(machine.aws), { env: { ...env, HTTPS_PROXY: url, DEBUG: '*' } });
    expect(run.exitCode).toBe(0);
    expect(proxy.tunnels).not.toEqual([]);
    expect(run.stdout + run.stderr).not.toMatch(/proxy-pass-1|https-proxy-agent/);
  });

  it('NODE_EXTRA_CA_CERTS works too, even with a different AWS_CA_BUNDLE', async () => {
    const { machine, authority, env } = await behindProxy();
    const other = await createAuthority(['other']);
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    for (const bundle of ['', other.caFile]) {
      const trust = { NODE_EXTRA_CA_CERTS: authority.caFile, AWS_CA_BUNDLE: bundle };
      expect((await machine.run(['verify'], { env: { ...env, ...trust } })).exitCode).toBe(0);
    }
  });

  it('says that the gateway needs the same, until its service has it', async () => {
    const { machine, env } = await behindProxy();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    const told = await machine.run(['verify'], { env });
    expect(told.stderr.replace(/\s+/g, ' ')).toMatch(
      /used the proxy 127\.0\.0\.1:\d+.*gateway service’s environment/,
    );
    const unit = `[Service]\nEnvironment=HTTPS_PROXY=${env.HTTPS_PROXY} NODE_EXTRA_CA_CERTS=/ca.pem\n`;
    await machine.write('.config/systemd/user/openclaw-gateway.service', unit);
    expect((await machine.run(['verify'], { env })).stderr).not.toContain('used the proxy');
  });

  it('NO_PROXY bypasses it', async () => {
    const { machine, proxy, env } = await behindProxy();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    const around = { ...env, AWS_ENDPOINT_URL: 'http://no.such.invalid', NO_PROXY: '.invalid' };
    expect((await machine.run(['verify'], { env: around })).stderr).toContain('OCB601');
    expect(proxy.tunnels).toEqual([]);
  });

  it('doctor --live checks through it', async () => {
    const { machine, env } = await behindProxy();
    await machine.run(ssoArgs(machine.aws), { env });
    const { stdout, exitCode } = await machine.run(['doctor', '--live', '--json'], { env });
    const checks: { id: string; status: string; detail: string }[] = JSON.parse(stdout).checks;
    const status = (id: string) => checks.find((check) => check.id === id)?.status;
    expect(exitCode).toBe(0);
    expect(status('network.bedrock-dns')).toBe('skip');
    for (const host of ['bedrock', 'oidc', 'portal']) expect(status(`network.${host}-clock`)).toBe('ok');
    expect(status('model.reply')).toBe('ok');
  });
});
