/** Renders a policy for handing on: JSON, a message to an administrator, or infrastructure code. */
import apiKeyShell from '../../templates/policy.api-key.sh?raw';
import apiKeyTerraform from '../../templates/policy.api-key.tf?raw';
import apiKeyCloudFormation from '../../templates/policy.api-key.yaml?raw';
import awsShell from '../../templates/policy.aws.sh?raw';
import awsTerraform from '../../templates/policy.aws.tf?raw';
import awsCloudFormation from '../../templates/policy.aws.yaml?raw';
import ssoShell from '../../templates/policy.sso.sh?raw';
import ssoTerraform from '../../templates/policy.sso.tf?raw';
import ssoCloudFormation from '../../templates/policy.sso.yaml?raw';
import { leastPrivilege, type PolicyRequest, printPolicy } from '../models/iam-policy.ts';
import { isGlobal, type ListedModel } from '../models/listed-model.ts';
import { type AuthMode, fillTemplate } from '../sign-in/method.ts';
import { methodOf } from '../sign-in/methods.ts';
import { type Facts, fill, type Language, listed, type Text } from '../text/text.ts';
import { policy as texts } from '../text/texts.ts';

export const POLICY_FORMATS = ['json', 'text', 'terraform', 'cloudformation', 'cli'] as const;
export type PolicyFormat = (typeof POLICY_FORMATS)[number];

export interface PolicyDocument {
  /** The policy, pretty-printed. */
  readonly json: string;
  readonly mode: AuthMode;
  readonly region: string;
  /** Empty for the policy that allows every model. */
  readonly models: readonly ListedModel[];
}

/** The least-privilege policy for these models and this way to sign in. Throws like leastPrivilege. */
export function leastPrivilegeDocument(
  mode: AuthMode,
  request: Omit<PolicyRequest, 'apiKey'>,
): PolicyDocument {
  const { region, models } = request;
  const policy = leastPrivilege({ ...request, apiKey: methodOf(mode).usesApiKey });
  return { json: printPolicy(policy), mode, region, models };
}

/** The code that creates it, with a placeholder for the policy. */
const CODE: Readonly<Record<Exclude<PolicyFormat, 'json' | 'text'>, Readonly<Record<AuthMode, string>>>> = {
  terraform: { sso: ssoTerraform, 'api-key': apiKeyTerraform, aws: awsTerraform },
  cloudformation: { sso: ssoCloudFormation, 'api-key': apiKeyCloudFormation, aws: awsCloudFormation },
  cli: { sso: ssoShell, 'api-key': apiKeyShell, aws: awsShell },
};

/** The policy's indentation in the code, applied to its other lines. */
const INDENT = { terraform: '  ', cloudformation: '        ', cli: '' } as const;

/** The text to print, ending with a newline. */
export function renderPolicy(format: PolicyFormat, document: PolicyDocument, language: Language): string {
  if (format === 'json') return document.json;
  if (format === 'text') return adminMessage(document, language);
  const indented = document.json.trimEnd().replaceAll('\n', `\n${INDENT[format]}`);
  // Formatted like `terraform fmt`.
  const policy = format === 'terraform' ? indented.replace(/^(\s*"[^"]+"):/gm, '$1 :') : indented;
  return fillTemplate(CODE[format][document.mode], { policy });
}

/** What an administrator is asked to do, for each way to sign in. */
const WORDS: {
  readonly [M in AuthMode]: {
    readonly create: Text;
    readonly also: readonly Text[];
    readonly sendBack: readonly Text[];
  };
} = {
  sso: { create: texts.createSet, also: [texts.session, texts.assign], sendBack: [texts.backUrl] },
  'api-key': { create: texts.createPolicy, also: [], sendBack: [] },
  aws: { create: texts.createRolePolicy, also: [], sendBack: [] },
};

function adminMessage({ json, mode, region, models }: PolicyDocument, language: Language): string {
  const say = (text: Text, facts: Facts = {}) => fill(text, language, facts);
  const ids = listed(
    models.map(({ entry }) => entry.id),
    language,
  );
  const { create, also, sendBack } = WORDS[mode];
  const parts = [
    say(texts.greeting),
    models.length > 0 ? say(texts.models, { region, models: ids }) : say(texts.allModels),
    say(create),
    json.trimEnd(),
    ...also.map((text) => say(text)),
    ...firstUse(models, region, { language, say }),
    ...models.flatMap((model) => scpNote(model, region, { language, say })),
    [
      say(texts.sendBack),
      ...sendBack.map((text) => say(text)),
      say(texts.backAccount),
      say(texts.backRegion, { region }),
    ].join('\n'),
    say(texts.thanks),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Fills a text, in this language. */
interface Words {
  readonly language: Language;
  readonly say: (text: Text, facts?: Facts) => string;
}

/**
 * Providers whose models are not sold through AWS Marketplace:
 * https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
 */
const NO_MARKETPLACE = /^(?:amazon|deepseek|meta|minimax|mistral|openai|qwen)\./;

function firstUse(models: readonly ListedModel[], region: string, { language, say }: Words): string[] {
  const named = (wanted: (base: string) => boolean) =>
    models
      .filter(({ base, kind }) => kind !== 'other' && base !== undefined && wanted(base))
      .map(({ entry }) => entry.name);
  const anthropic = named((base) => base.startsWith('anthropic.'));
  const sold = named((base) => !NO_MARKETPLACE.test(base));
  return [
    ...(anthropic.length > 0 ? [say(texts.useCase, { models: listed(anthropic, language), region })] : []),
    ...(sold.length > 0 ? [say(texts.marketplace, { models: listed(sold, language) })] : []),
  ];
}

function scpNote(model: ListedModel, region: string, { language, say }: Words): string[] {
  const { kind, destinations, entry } = model;
  if (kind === 'foundation-model' || kind === 'other') return [];
  const { name } = entry;
  if (isGlobal(model)) return [say(texts.scpGlobal, { model: name })];
  const regions = destinations && listed([...new Set([region, ...destinations])], language);
  return [say(texts.scp, { model: name, regions: regions ?? say(texts.itsRegions) })];
}
