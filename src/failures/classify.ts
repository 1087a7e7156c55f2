/** Turns anything that a live call threw into one of our errors, with the facts that its texts need. */
import { oneLine } from '../secrets/redact.ts';
import { withoutUndefined } from '../values.ts';
import type { AwsService } from './aws-errors.ts';
import { AppError, type ErrorName } from './errors.ts';
import type { Rule } from './failure.ts';
import { networkError, nonAwsReply } from './network.ts';
import { type Data, isPattern, type Search, searched } from './pattern.ts';
import TABLES from './tables.ts';

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
  /** Of an error of the file system. */
  readonly code?: string;
  readonly path?: string;
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
  const own = nonAwsReply(error);
  if (own !== undefined && matchRules({ message: own }).length === 0)
    return new AppError('not-aws', { ...known, detail: own }, { cause: thrown });
  const network = networkError(thrown, host);
  if (network) return withFacts(network, facts);
  const match = matchRules(symptom)[0];
  // What JavaScript says of a slip in the SDK helps nobody who is told the reason.
  if (match && /^Cannot read propert/.test(symptom.message)) delete known.detail;
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

function byClass({ name, code, path, $fault, $metadata }: ServiceClues): ErrorName {
  // A file that a variable or a profile names for credentials, such as a token, cannot be read.
  if (name === 'ProviderError' || (code !== undefined && path !== undefined)) return 'credentials-unusable';
  const status = $metadata?.httpStatusCode;
  if (status === 429 || /^throttlingException$/i.test(name)) return 'throttled';
  if (status !== undefined && status >= 500) return 'bedrock-unavailable';
  const service = status !== undefined || $fault !== undefined || !PROGRAM_ERRORS.has(name);
  return service ? 'bedrock-refused' : 'bug';
}

/** What is known about a failure. A pasted one has only a message. */
export interface Symptom {
  /** The error's name, e.g. `ValidationException`. */
  readonly name?: string;
  /** The HTTP status. */
  readonly status?: number;
  readonly message: string;
  /** The service that reported it, if a paste names one. */
  readonly service?: AwsService;
}

/** A rule and its failure. */
interface NamedRule extends Data<Rule> {
  readonly error: ErrorName;
}

type Message = NonNullable<Data<Rule>['message']>;

/** Tells the message of a rule that has nothing else from a rule. */
function isMessage(rule: Message | Data<Rule>): rule is Message {
  return typeof rule === 'string' || Array.isArray(rule);
}

/** Every rule. */
export const RULES: readonly NamedRule[] = Object.entries(TABLES.rules).flatMap(([error, rules]) =>
  rules.map((rule) => ({ ...(isMessage(rule) ? { message: rule } : rule), error: error as ErrorName })),
);

/** A matching rule, with the facts that it found in the message. */
export interface Match {
  readonly rule: NamedRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** Rules by what they read: exact words, words that anybody may use, the error's name. */
const EXACT = RULES.filter(({ message, general }) => message !== undefined && !general);
const GENERAL = RULES.filter(({ message, general }) => message !== undefined && general);
const NAMES = RULES.filter(({ name }) => name !== undefined);

/**
 * Every rule that matches a symptom: at most one, if the table is correct. An AWS error name covers many causes: it
 * counts only if the message says nothing more specific.
 */
export function matchRules(symptom: Symptom): readonly Match[] {
  const byWords = matchWords(symptom);
  return byWords.length > 0 ? byWords : matchName(symptom);
}

/** The rules that know words of the message; general ones only if no other does. */
export function matchWords({ message, service }: Symptom): readonly Match[] {
  const search = searched(message);
  const says = (rules: readonly NamedRule[]) =>
    ofService(
      rules.filter((rule) => concerns(rule, service) && contains(message, rule, search)),
      search,
    );
  const exact = says(EXACT);
  return exact.length > 0 ? exact : says(GENERAL);
}

/** The rules that know the error's name. */
export function matchName({ name = '', message, service }: Symptom): readonly Match[] {
  // Errors inside an event stream start in lowercase.
  const search = searched(name.charAt(0).toUpperCase() + name.slice(1));
  return ofService(
    NAMES.filter((rule) => concerns(rule, service) && rule.name && search(rule.name)),
    searched(message),
  );
}

function concerns(rule: NamedRule, service: AwsService | undefined): boolean {
  return rule.service === undefined || rule.service === service;
}

/** The same words mean something else from some services: the rules for the service, if there are any. */
function ofService(rules: readonly NamedRule[], search: Search): readonly Match[] {
  const own = rules.filter(({ service }) => service !== undefined);
  return (own.length > 0 ? own : rules).map((rule) => ({
    rule,
    facts: {
      ...groupsIn(search, rule.message),
      ...groupsIn(search, rule.facts),
      ...(rule.kind && { [rule.kind]: '' }),
    },
  }));
}

function contains(text: string, { message = [] }: NamedRule, search: Search): boolean {
  if (isPattern(message)) return search(message) !== null;
  return [message].flat().some((words) => text.includes(words));
}

function groupsIn(search: Search, message: NamedRule['message']): Record<string, string> {
  return withoutUndefined((isPattern(message) && search(message)?.groups) || {});
}
