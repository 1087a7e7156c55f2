/**
 * A small evaluator of IAM policies that also checks their grammar, as far as Bedrock's policies use it:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html. It is strict: it rejects what it
 * does not know.
 */

/** One authorization that AWS checks: a call may need several. */
export interface Authorization {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** `*` is any number of characters, including none; `?` is one. */
function matches(pattern: string, text: string, flags = ''): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, flags).test(text);
}

const OPERATORS: Readonly<Record<string, (wanted: string, given: string) => boolean>> = {
  StringEquals: (wanted, given) => wanted === given,
  StringLike: (wanted, given) => matches(wanted, given),
};

function holds(condition: Statement['Condition'], context: Readonly<Record<string, string>>): boolean {
  return Object.entries(condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const given = context[key];
      const compare = OPERATORS[operator];
      if (!compare) throw new Error(`operator ${operator} is not known`);
      return given !== undefined && list(wanted).some((value) => compare(value, given));
    }),
  );
}

/** Whether the policy alone allows it. Actions are case-insensitive, resources are not. */
export function allows(policy: { Statement: readonly Statement[] }, wanted: Authorization): boolean {
  return policy.Statement.some(
    ({ Effect, Action, Resource, Condition }) =>
      Effect === 'Allow' &&
      list(Action).some((pattern) => matches(pattern, wanted.action, 'i')) &&
      list(Resource).some((pattern) => matches(pattern, wanted.resource)) &&
      holds(Condition, wanted.context ?? {}),
  );
}

const RESOURCE = /^(?:\*|arn:(?:aws|aws-us-gov|aws-eusc):bedrock:[\w*-]*:(?:\d{12}|\*)?:[\w-]+\/[\w.:*/-]+)$/;

/** The problems of the policy's format; none if it is valid. */
export function grammarProblems(policy: unknown): string[] {
  const problems: string[] = [];
  const { Version, Statement: statements, ...rest } = policy as Record<string, unknown>;
  if (Version !== '2012-10-17' || Object.keys(rest).length > 0) problems.push('top level');
  const sids = new Set<string>();
  for (const statement of statements as Statement[]) {
    const { Sid, Effect, Action, Resource, Condition, ...others } = statement;
    if (!/^[A-Za-z0-9]+$/.test(Sid ?? '') || sids.has(Sid ?? '')) problems.push(`Sid ${Sid}`);
    sids.add(Sid ?? '');
    if (Effect !== 'Allow' || Object.keys(others).length > 0) problems.push(`${Sid}: members`);
    for (const action of list(Action))
      if (!/^bedrock:[A-Z]\w+$/.test(action)) problems.push(`${Sid}: ${action}`);
    for (const resource of list(Resource)) if (!RESOURCE.test(resource)) problems.push(`${Sid}: ${resource}`);
    for (const operator of Object.keys(Condition ?? {}))
      if (!(operator in OPERATORS)) problems.push(`${Sid}: ${operator}`);
    if (list(Action).length === 0 || list(Resource).length === 0) problems.push(`${Sid}: empty`);
  }
  return problems;
}
