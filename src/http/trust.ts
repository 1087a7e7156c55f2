/** Which certificates we trust besides Node's own. */

import tls from 'node:tls';
import type { Environment } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { readOrMissing } from '../files/read.ts';

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
