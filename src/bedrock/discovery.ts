/** AWS's lists of models and inference profiles in a region, as far as the sign-in may read them. */
import {
  BedrockClient,
  type FoundationModelSummary,
  type InferenceProfileSummary,
  type InferenceProfileType,
  ListFoundationModelsCommand,
  paginateListInferenceProfiles,
} from '@aws-sdk/client-bedrock';
import type { Context } from '../context.ts';
import { explainBedrockError } from '../failures/classify.ts';
import { AppError, CancelledError, type ErrorName, EXIT } from '../failures/errors.ts';
import { authOptions, type Credential, QUIET } from './credentials.ts';

export type DiscoveryDeps = Pick<Context, 'signal' | 'requestHandler' | 'sleep'>;

export interface DiscoveryTarget {
  readonly region: string;
  readonly credential: Credential;
  /** The lists are optional: after this long, the built-in catalog is used. */
  readonly timeoutMs?: number;
}

/** Why a list could not be read. */
export type ListProblem =
  | 'denied'
  | 'throttled'
  | 'not-signed-in'
  | 'not-accepted'
  | 'unreachable'
  | 'failed';

/** One list: either complete, or a problem and no items. */
interface Listing<Item> {
  readonly items: readonly Item[];
  readonly problem?: ListProblem;
  readonly error?: AppError;
}

export interface LiveLists {
  readonly models: Listing<FoundationModelSummary>;
  /** System-defined and application inference profiles. */
  readonly profiles: Listing<InferenceProfileSummary>;
}

const TIMEOUT_MS = 10_000;

/** AWS returns at most this many per page, and no account has that many profiles. */
const PAGE_SIZE = 1000;
const MOST_PAGES = 20;

/**
 * Reads both lists. A failure is recorded in the list it concerns; throws only CancelledError and what authOptions
 * throws.
 */
export async function listModels(deps: DiscoveryDeps, target: DiscoveryTarget): Promise<LiveLists> {
  const { region, credential, timeoutMs = TIMEOUT_MS } = target;
  const requestHandler = await deps.requestHandler();
  const abortSignal = AbortSignal.any([deps.signal, AbortSignal.timeout(timeoutMs)]);
  const auth = await authOptions(credential, deps);
  const read = async <Item>(list: (client: BedrockClient) => Promise<Item[]>): Promise<Listing<Item>> => {
    try {
      // One retry, in case of brief throttling.
      const client = new BedrockClient({ region, ...auth, requestHandler, maxAttempts: 2, logger: QUIET });
      return { items: await list(client) };
    } catch (error) {
      if (deps.signal.aborted) throw new CancelledError();
      const timedOut = abortSignal.aborted;
      const explained = explainBedrockError(error, { region, model: '' });
      return { items: [], problem: timedOut ? 'unreachable' : problemOf(explained), error: explained };
    }
  };
  const [models, systemDefined, application] = await Promise.all([
    read(async (client) => {
      const { modelSummaries } = await client.send(new ListFoundationModelsCommand({}), { abortSignal });
      // AWS sends an empty list; a gateway's own JSON has none.
      if (!modelSummaries) throw new AppError('not-aws', { status: 200, detail: 'no list of models' });
      return modelSummaries;
    }),
    read((client) => listProfiles(client, 'SYSTEM_DEFINED', abortSignal)),
    read((client) => listProfiles(client, 'APPLICATION', abortSignal)),
  ]);
  // Application profiles are optional: without them the list is still useful.
  const profiles = { ...systemDefined, items: [...systemDefined.items, ...application.items] };
  return { models, profiles };
}

/** Without a type, AWS returns only system-defined profiles. https://github.com/aws/aws-cli/issues/9728 */
async function listProfiles(
  client: BedrockClient,
  typeEquals: InferenceProfileType,
  abortSignal: AbortSignal,
): Promise<InferenceProfileSummary[]> {
  const found: InferenceProfileSummary[] = [];
  const paging = { client, pageSize: PAGE_SIZE, stopOnSameToken: true };
  let pages = 0;
  for await (const page of paginateListInferenceProfiles(paging, { typeEquals }, { abortSignal })) {
    found.push(...(page.inferenceProfileSummaries ?? []));
    if (++pages === MOST_PAGES) break;
  }
  return found;
}

/** What a sign-in ends. Any other refusal of credentials may be one of keys, which nobody signs in to. */
const NO_SESSION: readonly ErrorName[] = ['sign-in-needed', 'session-expired', 'token-cache-damaged'];

function problemOf({ error, facts, exitCode }: AppError): ListProblem {
  if (error === 'throttled') return 'throttled';
  if (exitCode === EXIT.network) return 'unreachable';
  if (facts.status === 403 && exitCode === EXIT.bedrock) return 'denied';
  if (NO_SESSION.includes(error)) return 'not-signed-in';
  return exitCode === EXIT.auth ? 'not-accepted' : 'failed';
}
