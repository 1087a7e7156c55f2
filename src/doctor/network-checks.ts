/** Checks the connection to each AWS host, with --live. */

import { awsDomain } from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import { networkError } from '../failures/network.ts';
import { probeClock, probeDns, probeTcp, probeTls } from '../http/probe.ts';
import { proxyFor, trustedAuthorities } from '../http/settings.ts';
import { calledUrl } from '../setup/live-target.ts';
import { TOLERATED_SKEW_MS } from '../sign-in/sso/errors.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import { doctor as texts } from '../text/texts.ts';
import { type Check, type Finding, type Inspection, NEEDS_LIVE, ok, skip } from './check.ts';

const PROBE_TIMEOUT_MS = 5_000;

/** A group of checks for each host that the setup uses. */
export function networkChecks(inspection: Inspection): Check[] {
  const check = (run: Check['run']): Check[] => [{ id: 'network.hosts', needs: ['files.provider'], run }];
  try {
    const hosts = inspection.live ? hostsOf(inspection) : [];
    if (hosts.length === 0) return check(async () => NEEDS_LIVE);
    return hosts.flatMap(([name, url]) => hostChecks(inspection, name, url));
  } catch (error) {
    if (error instanceof AppError) return check(async () => error);
    throw error;
  }
}

/** The hosts that this setup calls; none if nothing is set up. */
function hostsOf({ context: { env }, ...inspection }: Inspection): [name: string, url: URL][] {
  const machine = inspection.readable();
  if (!machine) return [];
  const { setup, snapshot } = machine;
  const { region, endpoint, method, profile = '' } = setup;
  if (!region) return [];
  const bedrock = calledUrl(env, { region, endpoint: endpoint?.custom });
  const { ssoRegion } = (method?.needsSignIn && ssoProfile(snapshot, profile)) || {};
  if (!ssoRegion) return [['bedrock', bedrock]];
  const sso = (name: string, given: string | undefined, host: string): [string, URL][] => {
    const url = given || env.AWS_ENDPOINT_URL || `https://${host}.${ssoRegion}.${awsDomain(ssoRegion)}`;
    return URL.canParse(url) ? [[name, new URL(url)]] : [];
  };
  return [
    ['bedrock', bedrock],
    ...sso('oidc', env.AWS_ENDPOINT_URL_SSO_OIDC, 'oidc'),
    ...sso('portal', env.AWS_ENDPOINT_URL_SSO, 'portal.sso'),
  ];
}

function hostChecks({ context }: Inspection, name: string, url: URL): Check[] {
  const { env, signal } = context;
  const { protocol, hostname, host } = url;
  const options = { timeoutMs: PROBE_TIMEOUT_MS, signal };
  const proxy = () => proxyFor(env, url);
  const id = (step: string) => `network.${name}-${step}`;
  /** Behind a proxy, the proxy resolves names and connects. */
  const directly = (probe: () => Promise<Finding>) => async (): Promise<Finding> => {
    const setting = proxy();
    if (setting) return skip(texts.viaProxy, { host, proxy: setting.url.host });
    return naming(host, probe);
  };
  return [
    {
      id: id('dns'),
      run: directly(async () => {
        const addresses = (await probeDns(hostname, options)).slice(0, 3);
        return ok(texts.resolved, { host, addresses });
      }),
    },
    {
      id: id('tcp'),
      needs: [id('dns')],
      run: directly(async () => {
        await probeTcp(url, options);
        return ok(texts.connected, { host });
      }),
    },
    {
      id: id('tls'),
      needs: [id('tcp')],
      run: directly(async (): Promise<Finding> => {
        if (protocol !== 'https:') return skip(texts.plainHttp, { host });
        const issuer = await probeTls(url, trustedAuthorities(env), options);
        return ok(texts.certified, { host, issuer });
      }),
    },
    {
      id: id('clock'),
      needs: [id('tls')],
      run: () => naming(host, () => checkClock(context, url)),
    },
  ];
}

async function checkClock(context: Inspection['context'], url: URL): Promise<Finding> {
  const { host } = url;
  const skew = await probeClock(url, await context.requestHandler(), context.now);
  if (Number.isNaN(skew)) return skip(texts.clockUnknown, { host });
  const minutes = Math.round(Math.abs(skew) / 60_000);
  if (Math.abs(skew) > TOLERATED_SKEW_MS) throw new AppError('clock-skew', { minutes });
  const seconds = Math.round(skew / 1000);
  return ok(texts.clockGood, { host, seconds });
}

/** Turns network errors into ours, naming the host. */
async function naming<T>(host: string, probe: () => Promise<T>): Promise<T> {
  try {
    return await probe();
  } catch (error) {
    throw networkError(error, host) ?? error;
  }
}
