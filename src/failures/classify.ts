/** Turns anything that a live call threw into one of our errors, with the facts that its texts need. */

import { oneLine } from '../secrets/redact.ts';
import { AppError, type ErrorName } from './errors.ts';
import { networkError, wordsOfNoAws } from './network.ts';
import { matchRules, type Symptom } from './rules.ts';

/** What the caller knows about the call. These values fill `{region}`, `{model}` and so on in the texts. */
export interface CallContext {
  readonly region: string;
  readonly model: string;
  readonly profile?: string;
  /** The host that was called, for network errors that do not name one. */
  readonly host?: string;
}

/** The parts of the SDK's errors that we read. */
interface ServiceClues {
  readonly name: string;
  readonly message: string;
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/**
 * The AppError for anything that converse() throws, with the original as `cause`. Facts: the context's, the rule's,
 * `detail` (the service's message as one line, without secrets), and `status` and `requestId` if known. An error that
 * no rule matches becomes `bedrock-refused`, `credentials-unusable` or, if neither AWS nor its SDK reported it, `bug`.
 */
export function explainBedrockError(thrown: unknown, context: CallContext): AppError {
  const { host, ...facts } = context;
  if (thrown instanceof AppError) return withFacts(thrown, facts);
  if (!(thrown instanceof Error)) return new AppError('bug', { detail: String(thrown) }, { cause: thrown });
  const error: ServiceClues = thrown;
  const symptom = symptomOf(error);
  const known: Record<string, string | number> = { ...facts, detail: symptom.message };
  if (symptom.status !== undefined) known.status = symptom.status;
  if (error.$metadata?.requestId) known.requestId = error.$metadata.requestId;
  const own = wordsOfNoAws(error);
  if (own !== undefined && matchRules({ message: own }).length === 0)
    return new AppError('not-aws', { ...known, detail: own }, { cause: thrown });
  const network = networkError(thrown, host);
  if (network) return withFacts(network, facts);
  const match = matchRules(symptom)[0];
  const found = match ? { ...known, ...match.facts } : known;
  return new AppError(match?.rule.error ?? byClass(error), found, { cause: thrown });
}

/** Adds facts of the context that the error does not have. */
function withFacts(error: AppError, facts: CallFacts): AppError {
  if (error.error === 'cancelled') return error;
  return new AppError(error.error, { ...facts, ...error.facts }, { cause: error.cause });
}

type CallFacts = Omit<CallContext, 'host'>;

function symptomOf({ name, message, $metadata }: ServiceClues): Symptom {
  const status = $metadata?.httpStatusCode;
  return { name, message: oneLine(message), ...(status === undefined ? {} : { status }) };
}

/** What programming mistakes throw. Every other name comes from a service, even inside its stream. */
const PROGRAM_ERRORS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'AggregateError',
]);

function byClass({ name, $fault, $metadata }: ServiceClues): ErrorName {
  if (/^(?:Credentials|Token)?ProviderError$/.test(name)) return 'credentials-unusable';
  const status = $metadata?.httpStatusCode;
  if (status === 429 || /^throttlingException$/i.test(name)) return 'throttled';
  if (status !== undefined && status >= 500) return 'bedrock-unavailable';
  const service = status !== undefined || $fault !== undefined || !PROGRAM_ERRORS.has(name);
  return service ? 'bedrock-refused' : 'bug';
}
