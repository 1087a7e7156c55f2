/** Paged listings, as AWS returns them. */

/** What a client asked for, and the maximum it may ask for. */
interface PageRequest {
  readonly maxResults: string | undefined;
  readonly nextToken: string | undefined;
  readonly limit: number;
  /** The maximum page size, whatever the client asks for. */
  readonly pageSize: number;
}

/** One page; undefined if the size is not an integer from 1 to `limit`, or the token is not ours. */
export function pageOf<Item>(
  items: readonly Item[],
  { maxResults, nextToken, limit, pageSize }: PageRequest,
): { items: readonly Item[]; nextToken: string | undefined } | undefined {
  const asked = maxResults === undefined ? limit : Number(maxResults);
  const start = nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64url').toString());
  if (!Number.isInteger(asked) || asked < 1 || asked > limit || !Number.isInteger(start)) return undefined;
  const end = start + Math.min(asked, pageSize);
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? Buffer.from(String(end)).toString('base64url') : undefined,
  };
}
