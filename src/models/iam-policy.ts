/**
 * Builds the least-privilege policy for chosen models from templates/iam-statements.json. Pure. Which ARNs a call is
 * checked against: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
import invokeOnly from '../../templates/iam-policy.json?raw';
import statements from '../../templates/iam-statements.json?raw';
import { parseArn, readRegion } from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import { isGlobal, type ListedModel } from './listed-model.ts';

type ConditionBlock = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: ConditionBlock;
}

export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface PolicyRequest {
  readonly models: readonly ListedModel[];
  /** The region that calls are made in. */
  readonly region: string;
  /** If absent, any account: for a permission set that is assigned in several. */
  readonly accountId?: string | undefined;
  /** AWS's inference profiles with their destinations, to find the source of an application profile. */
  readonly profiles?: readonly ListedModel[];
  readonly apiKey: boolean;
  readonly discovery: boolean;
  /** ID or ARN of the guardrail that every call uses. */
  readonly guardrail?: string | undefined;
}

/**
 * The maximum size of a managed policy in characters, not counting whitespace; an inline policy of a permission set may
 * be larger. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const POLICY_LIMIT = 6144;

/**
 * The policy that allows the calls that this tool and OpenClaw make for these models, and no others. If naming every
 * destination region makes it too long, it allows any region through these inference profiles. Throws AppError
 * `policy-too-long` if it still does not fit, and `no-bedrock-in-region`.
 */
export function leastPrivilege(request: PolicyRequest): Policy {
  const exact = buildPolicy(request, (regions) => regions);
  if (sizeOf(exact) <= POLICY_LIMIT) return exact;
  const wide = buildPolicy(request, () => ['*']);
  const size = sizeOf(wide);
  if (size > POLICY_LIMIT)
    throw new AppError('policy-too-long', { size, limit: POLICY_LIMIT, count: request.models.length });
  return wide;
}

/** A policy's size in characters as IAM counts it. */
function sizeOf(policy: Policy): number {
  return JSON.stringify(policy).replace(/\s/g, '').length;
}

type Destinations = (regions: readonly string[]) => readonly string[];

function buildPolicy(request: PolicyRequest, destinationsOf: Destinations): Policy {
  const templates: StatementTemplates = JSON.parse(statements);
  const allowed = request.models.flatMap((model) => {
    const values = { ...placesOf(model, request, destinationsOf) };
    return templates[formOf(model)].map((statement) => ({
      Sid: model.embedding ? `Embedding${statement.Sid}` : statement.Sid,
      Effect: 'Allow' as const,
      Action: model.embedding ? templates.embed : templates.actions,
      Resource: expand(statement.Resource, values),
      ...(statement.Condition && { Condition: expandCondition(statement.Condition, values) }),
    }));
  });
  const fixed = [
    ...(request.discovery ? [templates.discovery] : []),
    ...(request.apiKey ? [templates['api-key']] : []),
    ...(request.guardrail ? [guardrailStatement(templates.guardrail, request)] : []),
  ].map(({ Sid, ...rest }) => ({ Sid, Effect: 'Allow' as const, ...rest }));
  return { Version: '2012-10-17', Statement: numbered([...merged(allowed), ...fixed]) };
}

function guardrailStatement(template: Omit<Statement, 'Effect'>, request: PolicyRequest) {
  const { guardrail = '', accountId = '*', region } = request;
  const { partition } = partitionOf(region);
  const own = { partition: [partition], region: [region], account: [accountId], guardrail: [guardrail] };
  const Resource = parseArn(guardrail) ? guardrail : single(expand(String(template.Resource), own));
  return { ...template, Resource };
}

interface StatementTemplate {
  readonly Sid: string;
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface StatementTemplates extends Readonly<Record<Form, readonly StatementTemplate[]>> {
  readonly actions: readonly string[];
  /** For embeddings, which do not stream. */
  readonly embed: string;
  readonly discovery: Omit<Statement, 'Effect'>;
  readonly 'api-key': Omit<Statement, 'Effect'>;
  readonly guardrail: Omit<Statement, 'Effect'>;
}

type Form = 'foundation-model' | 'profile' | 'global-profile' | 'other';

function formOf(model: ListedModel): Form {
  if (model.kind === 'foundation-model' || model.kind === 'other') return model.kind;
  return isGlobal(model) ? 'global-profile' : 'profile';
}

function partitionOf(region: string) {
  const reading = readRegion(region);
  if (!reading.ok) throw new AppError('no-bedrock-in-region', { region });
  return reading;
}

type Places = Readonly<Record<string, readonly string[]>>;

function placesOf(model: ListedModel, request: PolicyRequest, destinationsOf: Destinations): Places {
  const { region, accountId = '*' } = request;
  const { partition } = partitionOf(region);
  const arn = `arn:${partition}:bedrock:${region}:${accountId}:inference-profile/${model.entry.id}`;
  const copied = model.kind === 'application-profile' ? sourceOf(model, request.profiles ?? []) : undefined;
  const { destinations } = model;
  return {
    partition: [partition],
    region: [region],
    arn: [model.entry.id],
    // An application profile that could not be read may lead to any model.
    model: [model.base ?? '*'],
    profile: [model.arn ?? arn, ...(copied?.arn ? [copied.arn] : [])],
    destination: destinations ? destinationsOf([...new Set([region, ...destinations])]) : ['*'],
  };
}

/** AWS's inference profile for the same model in the same regions. */
function sourceOf(own: ListedModel, profiles: readonly ListedModel[]): ListedModel | undefined {
  const regions = (model: ListedModel) => [...(model.destinations ?? [])].sort().join();
  if ((own.destinations?.length ?? 0) < 2) return undefined;
  return profiles.find(
    (other) => other.kind === 'system-profile' && other.base === own.base && regions(other) === regions(own),
  );
}

/** Every combination of the placeholders' values. */
function expand(template: string, values: Places): string[] {
  const place = /\{(\w+)\}/.exec(template);
  if (!place) return [template];
  const [whole, name = ''] = place;
  return (values[name] ?? []).flatMap((value) =>
    expand(template.slice(0, place.index) + value + template.slice(place.index + whole.length), values),
  );
}

function expandCondition(
  condition: NonNullable<StatementTemplate['Condition']>,
  values: Places,
): ConditionBlock {
  const keys = (block: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(block).map(([key, value]) => [key, single(expand(value, values))]));
  return Object.fromEntries(Object.entries(condition).map(([operator, block]) => [operator, keys(block)]));
}

/** Merges statements of one kind under the same condition. */
function merged(statements: readonly Statement[]): Statement[] {
  const groups = new Map<string, Statement>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.Sid, statement.Condition]);
    const resources = [groups.get(key)?.Resource ?? [], statement.Resource].flat();
    groups.set(key, { ...statement, Resource: [...new Set(resources)] });
  }
  return [...groups.values()].map((statement) => ({ ...statement, Resource: single(statement.Resource) }));
}

function single(values: string | readonly string[]): string | readonly string[] {
  const [only, another] = [values].flat();
  return only !== undefined && another === undefined ? only : values;
}

/** Makes every Sid unique. */
function numbered(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const count = (seen.get(statement.Sid) ?? 0) + 1;
    seen.set(statement.Sid, count);
    return count === 1 ? statement : { ...statement, Sid: `${statement.Sid}${count}` };
  });
}

/**
 * The policy of templates/iam-policy.json, for when no model is chosen: byte for byte, unless the partition differs or
 * statements must be added. Throws AppError `no-bedrock-in-region`.
 */
export function invokeOnlyPolicy({
  region,
  apiKey,
  discovery,
  guardrail,
}: Pick<PolicyRequest, 'region' | 'apiKey' | 'discovery' | 'guardrail'>): string {
  const text = invokeOnly.replace('arn:aws:', `arn:${partitionOf(region).partition}:`);
  if (!apiKey && !discovery && !guardrail) return text;
  const added = leastPrivilege({ models: [], region, apiKey, discovery, guardrail }).Statement;
  const policy: Policy = JSON.parse(text);
  return printPolicy({ ...policy, Statement: [...policy.Statement, ...added] });
}

/** A policy as text, ending with a newline. */
export function printPolicy(policy: Policy): string {
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}
