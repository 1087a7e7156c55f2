/** Reads a connection's proxy and trusted certificates from the environment. The AWS SDK for JavaScript reads neither. */

import { BlockList, isIP, isIPv4 } from 'node:net';
import tls from 'node:tls';
import type { Environment } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { readOrMissing } from '../files/read.ts';

/** A request's destination, or its URL. `protocol` is `https:` or `http:`. */
export interface Destination {
  readonly protocol: string;
  readonly hostname: string;
  /** As in a URL; without one, the protocol's own. */
  readonly port?: number | string | undefined;
}

/** The variables that name a protocol's proxy; the first one set wins, as in curl and botocore. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/** A proxy and the variable that names it. */
export interface ProxySetting {
  readonly variable: string;
  readonly url: URL;
}

/**
 * A request's proxy, or undefined if it connects directly: no variable is set, NO_PROXY names the host, or the host is
 * this machine. Throws AppError `proxy-unsupported` for a proxy that does not speak HTTP.
 */
export function proxyFor(env: Environment, to: Destination): ProxySetting | undefined {
  if (isLoopback(to.hostname) || isExempt(env.no_proxy ?? env.NO_PROXY ?? '', to)) return undefined;
  return proxySetting(env, to.protocol);
}

/** The proxy set for a protocol, regardless of NO_PROXY. Throws like proxyFor. */
export function proxySetting(env: Environment, protocol = 'https:'): ProxySetting | undefined {
  const variable = VARIABLES[protocol]?.find((name) => env[name]?.trim());
  if (variable === undefined) return undefined;
  const text = (env[variable] as string).trim();
  const address = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url?.hostname || !/^https?:$/.test(url.protocol)) {
    const kind = url?.hostname ? url.protocol.replace(':', '') : 'unreadable';
    throw new AppError('proxy-unsupported', { variable, kind });
  }
  return { variable, url };
}

/** The demo and local gateways are on this machine, where a proxy could not reach them. */
function isLoopback(hostname: string): boolean {
  const host = bare(hostname);
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host);
}

/** NO_PROXY: names (including subdomains), addresses, IPv4 blocks, or `*`; each may have a port. */
function isExempt(list: string, to: Destination): boolean {
  return list.split(/[\s,]+/).some((entry) => entry !== '' && covers(entry.toLowerCase(), to));
}

function covers(entry: string, to: Destination): boolean {
  if (entry === '*') return true;
  const host = bare(to.hostname);
  // The colons of an IPv6 address are not a port.
  const wantedPort = isIP(entry) ? undefined : /:(\d+)$/.exec(entry)?.[1];
  if (wantedPort && Number(wantedPort) !== portOf(to)) return false;
  const pattern = bare(wantedPort ? entry.slice(0, -wantedPort.length - 1) : entry);
  if (pattern.includes('/')) return inBlock(pattern, host);
  const domain = pattern.replace(/^\*?\./, '');
  return host === domain || (!isIP(domain) && host.endsWith(`.${domain}`));
}

function inBlock(pattern: string, host: string): boolean {
  const [address = '', bits = ''] = pattern.split('/');
  const prefix = Number(bits);
  if (!isIPv4(address) || !isIPv4(host) || !Number.isInteger(prefix) || prefix < 0 || prefix > 32)
    return false;
  const block = new BlockList();
  block.addSubnet(address, prefix);
  return block.check(host);
}

/** The port of a request. */
export function portOf({ port, protocol }: Destination): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** A host without an IPv6 address's brackets and the dot that may end a name. */
export function bare(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

/** Node reads the first one itself, the AWS SDK for JavaScript reads neither, the AWS CLI reads the second. */
export const TRUST_VARIABLES = ['NODE_EXTRA_CA_CERTS', 'AWS_CA_BUNDLE'] as const;

/**
 * PEM certificates for a TLS connection's `ca`, which replaces Node's own list, so that list is included; undefined if
 * no variable is set. Throws AppError `ca-bundle-unreadable` ({path}, {detail}) for AWS_CA_BUNDLE. An unreadable
 * NODE_EXTRA_CA_CERTS is ignored, as Node does.
 */
export function trustedAuthorities(env: Environment): readonly string[] | undefined {
  const [extra, bundle] = TRUST_VARIABLES.map((name) => env[name]?.trim());
  const given = [extra && readOptional(extra), bundle && readBundle(bundle)].filter(
    (pem) => !!pem,
  ) as string[];
  return given.length > 0 ? [...nodesOwn(), ...given] : undefined;
}

/** Includes the system store if Node was started with it; only Node 22.15 and later can tell. */
function nodesOwn(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}

function readOptional(path: string): string | undefined {
  try {
    return readOrMissing(path)?.toString('utf8');
  } catch {
    return undefined;
  }
}

function readBundle(path: string): string {
  const bytes = attempt(() => readOrMissing(path));
  if (bytes instanceof AppError) {
    const { detail = bytes.facts.what ?? bytes.facts.size ?? '' } = bytes.facts;
    throw new AppError('ca-bundle-unreadable', { path, detail }, { cause: bytes });
  }
  if (!bytes) throw new AppError('ca-bundle-unreadable', { path, detail: 'ENOENT' });
  const text = bytes.toString('utf8');
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new AppError('ca-bundle-unreadable', { path, detail: 'it holds no PEM certificate' });
}
