/** What a call from this shell does not prove about the gateway service: another environment, another network. */

import type { Context } from '../context.ts';
import { proxyFor } from '../http/proxy.ts';
import { TRUST_VARIABLES } from '../http/trust.ts';
import { calledUrl, type LiveTarget } from '../setup/live-target.ts';
import type { Picture } from '../setup/picture.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { conflicts as texts } from '../text/texts.ts';

/** Proxy and certificates that this call used and that the gateway's service does not have. */
export function networkNotices(
  { env }: Pick<Context, 'env'>,
  { target }: LiveTarget,
  { gateway }: Picture,
): Notice[] {
  const { protocol, hostname, port } = calledUrl(env, target);
  const has = (name: string) => gateway?.some(({ kind, values }) => kind === 'service' && values[name]);
  const trust = TRUST_VARIABLES.filter((name) => env[name]);
  const proxy = proxyFor(env, { protocol, hostname, port: port ? Number(port) : undefined });
  if (proxy) {
    const variables = [proxy.variable, ...(trust.length > 0 ? ['NODE_EXTRA_CA_CERTS'] : [])];
    if (variables.every(has)) return [];
    return [notice(texts.viaProxy, { proxy: proxy.url.host, variables: variables.join(', ') })];
  }
  if (trust.length === 0 || protocol !== 'https:' || has('NODE_EXTRA_CA_CERTS')) return [];
  return [notice(texts.viaTrust, { variables: trust.join(', ') })];
}
