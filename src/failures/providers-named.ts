/** Finds which provider of models OpenClaw's lines name, and whether it is Bedrock. Pure. */
import { MODEL_START } from './model-names.ts';

/** IDs of providers that use Bedrock, ours or custom ones. */
const BEDROCK = /bedrock|^aws/i;
/** `us.anthropic.claude-…`: only Bedrock puts the model's provider first. */
const BEDROCK_MODEL = new RegExp(`^${MODEL_START}[\\w-]`);

/** Words that only appear in lines about AWS. */
export const ABOUT_AWS =
  /bedrock|\baws\b|amazonaws|awsapps|\bsso\b|identity center|\biam\b|\bsts\b|converse|inference profile/i;

/** Where OpenClaw names the provider that failed. The first match in a line counts. */
const PROVIDERS: readonly RegExp[] = [
  /\bcandidate=(?<provider>[\w-]+)(?:\/(?<model>\S+))?/,
  /\bfrom=(?<provider>[\w-]+)\/(?<model>\S+)/,
  /\bprovider(?:"?[=:] ?"?| ["'“])(?<provider>[a-z][\w-]*)/,
  /\b[Mm]odel(?:[=:] ?"?| ["“])(?<provider>[\w-]+)\/(?<model>[\w./:-]+)/,
  /(?:^|[\s(])(?<provider>[a-z][\w-]*)\/(?<model>[\w./:-]+):? (?:request failed|is not allowed|fetch failed|ended with an?|ctx=|HTTP \d)/,
  /\b[Pp]rofile[:=]? ?["']?(?<provider>(?!sha256)[a-z][\w-]*:[\w@.-]+)/,
  /\brequested=(?<provider>[\w-]+)\/(?<model>\S+)/,
  /\b(?:Unknown model: |[Mm]odel not allowed: |not supported for )"?(?<provider>[\w-]+)\/(?<model>\S+)/,
  /\bNo \w+-generation provider registered for (?<provider>[\w-]+)/,
  /\b(?:No available auth profile for |Provider )(?<provider>[a-z][\w-]*) (?:\(all|is in cooldown|has \w+ issue)/,
];

/** A model with a provider of OpenClaw's in front, in any sentence; the settings of a provider. */
const REFERENCES: readonly RegExp[] = [
  /(?<![\w./@-])(?<provider>alibaba|anthropic|bailian|cerebras|dashscope|deepseek|fireworks|github-copilot|google(?:-antigravity|-gemini-cli|-vertex)?|groq|huggingface|kilocode|kimi(?:-coding)?|lmstudio|minimax(?:-cn|-portal)?|mistral|modelstudio|moonshot|nvidia|ollama(?:-cloud)?|openai(?:-codex)?|opencode(?:-go)?|openrouter|qianfan|qwen(?:-portal)?|stepfun|synthetic|together|venice|vercel-ai-gateway|vllm|volcengine|xai|xiaomi|zai)\/(?<model>[a-z][\w.:/-]*)/,
  /\bmodels\.providers(?:\.|\[")(?<provider>[\w-]+)/,
  /\b(?:base_?url["']?[:= ]{1,3}|url=)["'`]?https?:\/\/(?<provider>[a-z][\w-]*(?:\.[\w-]+)+)/i,
];

export interface Named {
  readonly provider: string;
  readonly model: string;
}

/** The provider that failed, if the line names one, and the model. */
export function providerIn(line: string): Named | undefined {
  return firstIn(PROVIDERS, line);
}

function firstIn(patterns: readonly RegExp[], line: string): Named | undefined {
  for (const pattern of patterns) {
    const { provider, model = '' } = pattern.exec(line)?.groups ?? {};
    if (provider !== undefined) return { provider, model };
  }
  return undefined;
}

export function isBedrock({ provider, model }: Named): boolean {
  return BEDROCK.test(provider) || BEDROCK_MODEL.test(model);
}

/**
 * The provider that OpenClaw's lines name, if it is not Bedrock: what others of these lines leave open is then about that
 * one. `likeliest`: the line that counts first.
 */
export function otherProviderIn(lines: readonly string[], likeliest = ''): string | undefined {
  if (lines.some((line) => ABOUT_AWS.test(line) || words(line).some((word) => BEDROCK_MODEL.test(word))))
    return undefined;
  // OpenClaw calls its own words in a chat a model, too.
  const named = [likeliest, ...lines]
    .map((line) => firstIn([...PROVIDERS, ...REFERENCES], line)?.provider.split(':')[0])
    .filter((provider) => provider !== undefined && provider !== 'openclaw');
  return named[0];
}

const words = (line: string) => line.split(/[\s/"']/);
