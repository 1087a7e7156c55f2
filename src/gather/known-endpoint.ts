/** What an endpoint in the files says about the answers, and where one that cannot work says nothing. */

import { type Endpoint, placeholderIn, readEndpoint, rightEndpoint } from '../bedrock/endpoint.ts';
import type { FlagValues } from '../command-line.ts';
import type { Setup } from '../setup/setup.ts';

/**
 * The given endpoint, otherwise the files' if it is not AWS's own for its region. One in the files that cannot work has
 * nothing more to say beside a region that is given; nor has one with a placeholder for the region.
 */
export function knownEndpoint(values: FlagValues, { endpoint }: Setup): Endpoint | undefined {
  const wanted = values['endpoint-url'] as string | undefined;
  if (wanted !== undefined) return readEndpoint(wanted);
  if (endpoint?.custom === undefined) return undefined;
  const isUseless =
    placeholderIn(endpoint.baseUrl) !== undefined ||
    (values.region !== undefined && rightEndpoint(endpoint.baseUrl) !== undefined);
  return isUseless ? undefined : endpoint;
}

/** What baseUrl has for a region that somebody was to fill in, where nothing else names one: no default is meant. */
export function unfilledRegion({
  setup,
  isRegionOpen,
}: Readonly<{ setup: Setup; isRegionOpen: boolean }>): string | undefined {
  return isRegionOpen ? placeholderIn(setup.endpoint?.baseUrl ?? '') : undefined;
}
