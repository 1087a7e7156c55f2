/**
 * Decides whether a log line is about Bedrock. The gateway's log has lines from every channel, tool and model provider,
 * and many use the same words for an expired token or a lost connection. Line formats: OpenClaw 2026.2 to 2026.9,
 * botocore and the AWS SDKs, as posted by users.
 */

/** IDs of providers that use Bedrock, ours or custom ones. */
const BEDROCK = /bedrock|^aws/i;
/** `us.anthropic.claude-…`: only Bedrock puts the model's provider first. */
const BEDROCK_MODEL =
  /^(?:(?:us|eu|ap|apac|jp|au|ca|global|us-gov)\.)?(?:ai21|amazon|anthropic|cohere|deepseek|google|meta|minimax|mistral|moonshot(?:ai)?|nvidia|openai|qwen|stability|twelvelabs|writer|zai)\.[\w-]/;

/** Where OpenClaw names the provider that failed. The first match in a line counts. */
const PROVIDERS: readonly RegExp[] = [
  /\bcandidate=(?<provider>[\w-]+)(?:\/(?<model>\S+))?/,
  /\bfrom=(?<provider>[\w-]+)\/(?<model>\S+)/,
  /\bprovider(?:"?[=:] ?"?| ["'“])(?<provider>[a-z][\w-]*)/,
  /\b[Mm]odel(?:[=:] ?"?| ["“])(?<provider>[\w-]+)\/(?<model>[\w./:-]+)/,
  /(?:^|[\s(])(?<provider>[a-z][\w-]*)\/(?<model>[\w./:-]+):? (?:request failed|is not allowed|fetch failed|ctx=|HTTP \d)/,
  /\b[Pp]rofile[:=]? ?["']?(?<provider>(?!sha256)[a-z][\w-]*:[\w@.-]+)/,
];

/** The operation that failed, in the words of AWS's SDKs. */
const OPERATION = /calling the (?<operation>\w+) operation|operation error [\w ]+: (?<sdk>\w+)/;
const OUR_OPERATIONS =
  /^(?:Converse|InvokeModel|CountTokens|ApplyGuardrail|List(?:FoundationModels|InferenceProfiles|Accounts|AccountRoles)|Get(?:FoundationModel|InferenceProfile|RoleCredentials|CallerIdentity)|CreateToken|RegisterClient|StartDeviceAuthorization|AssumeRole|Logout)/;

/** The host of a connection, before any other host that the line mentions. */
const TARGETS: readonly RegExp[] = [
  /getaddrinfo E\w+ (?<host>[\w.-]+)/,
  /connect E\w+ \[?(?<host>[\w.:-]+?)\]?(?::(?<port>\d+))?(?![\w.:])/,
  /resolve (?:host:? |["'])(?<host>[\w.-]+)/i,
  /UnknownHostException:? (?<host>[\w.-]+)/,
  /(?:https?|wss?):\/\/(?!docs\.)(?<host>[\w.-]+|\[[\da-f:]+\])(?::(?<port>\d+))?/,
  /dial tcp \[?(?<host>[\w.:-]+?)\]?:(?<port>\d+): /,
  /(?<![\w@./-])(?<host>(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|co|cloud|chat)(?:\.cn)?)\b(?!\.)/,
];
const OUR_HOSTS =
  /bedrock|^(?:oidc|portal\.sso|sso|sts|device\.sso|identitycenter|signin)\.|awsapps\.com$|\.app\.aws$|\.portal\.amazonaws|signin\.(?:aws|amazonaws)|proxy/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f:]*:[\da-f:]+\]?|localhost)$/i;
const LOOPBACK = /^(?:127\.|localhost|\[?::1)/;
/** Ports of AWS and of proxies on the way to it; databases, Ollama and the gateway itself use others. */
const OUR_PORTS = /^(?:80|443|1080|3128|7890|8080|8118|8443|8888|9090)?$/;

/** Words that only appear in lines about AWS. */
const OURS =
  /bedrock|\baws\b|amazonaws|awsapps|\bsso\b|identity center|\biam\b|\bsts\b|converse|inference profile/i;

/** Parts of OpenClaw whose lines can report a Bedrock error, and other words that may be in brackets before one. */
const OUR_PARTS =
  /^(?:agents?|models?|model-fallback|provider|providers|auth-profiles|diagnostic|gateway|ws|webchat|chat|tui|infer|llm|pi|embedded|openclaw|secrets?|config|main|lane|heartbeat|subagents?|commands?|decision|announce|session|sessions|context|compaction|delivery|reply|cause|botocore|boto3|trace|debug|info|warn|warning|error|fatal|cron|req(?:uest)?|pid|\d[\w.:-]*|ERR_\w+|E[A-Z]+)?$/i;

/** A word in brackets near the start of a line: `[agent/embedded] …`. */
const BRACKETS = /\[([\w@.-]+(?:\/[\w@.-]+)*)\]/g;
/** What a log, systemd or docker puts before it: times, levels, a process ID. */
const FRONT = /^(?:[\d:.,TZ+/-]+|[AP]M|trace|debug|info|warn(?:ing)?|error|fatal|\||)[\]:[]*$/i;

/** Other services whose errors use the same words, by unambiguous names and by words that only they use. */
const OTHERS =
  /\b(?:telegram|discord|whatsapp|slack|gmail|google(?:apis)?|gog|gaxios|gemini|openai|codex|copilot|github|gh|ollama|openrouter|groq|xai|lmstudio|vllm|litellm|anthropic|elevenlabs|deepgram|twilio|tailscale|docker|redis|postgres(?:ql)?|mysql|mongo(?:db)?|npm|pnpm|nextcloud|dingtalk|feishu|lark|wecom|vertex|msteams|imessage|bluebubbles|browser|chrome|chromium|firefox|brave|tavily|secrets manager|dynamodb)\b(?![.-]\w)|\bgemini-cli\b|oauth2: |insufficient_quota|RESOURCE_EXHAUSTED|rate_limit_error|authentication_error|overloaded_error|NotAllowedError/i;

/** The part of OpenClaw that a log line names first: `gateway/channels/telegram`. */
export function partIn(line: string): string | undefined {
  const start = line.slice(0, 160);
  for (const { 1: name, index } of start.matchAll(BRACKETS)) {
    const words = start.slice(0, index).split(/[\s[\]]+/);
    // Otherwise only a host and a program's name may precede it, not a sentence.
    if (words.filter((word) => !FRONT.test(word)).length > 3) return undefined;
    if (!FRONT.test(name ?? '')) return name;
  }
  return undefined;
}

/**
 * Whether a line is about something other than Bedrock and its sign-in, even if it uses the same words. `from`: the
 * part of OpenClaw that wrote it, if the log records it separately.
 */
export function belongsToOthers(line: string, from = partIn(line)): boolean {
  const bySubject = aboutOthers(line);
  if (bySubject !== undefined) return bySubject;
  if (OURS.test(line)) return false;
  return OTHERS.test(line) || !(from ?? '').split('/').every((name) => OUR_PARTS.test(name));
}

/**
 * Whether the failed provider, operation or host that the line names belongs to another service; undefined if it names
 * none.
 */
function aboutOthers(line: string): boolean | undefined {
  for (const { provider = '', model = '' } of named(PROVIDERS, line))
    return !BEDROCK.test(provider) && !BEDROCK_MODEL.test(model);
  for (const { operation, sdk } of named([OPERATION], line))
    return !OUR_OPERATIONS.test(operation ?? sdk ?? '');
  for (const { host = '', port = '' } of named(TARGETS, line)) {
    if (!ADDRESS.test(host)) return !OUR_HOSTS.test(host);
    if (!OUR_PORTS.test(port) || (port === '' && LOOPBACK.test(host))) return !OURS.test(line);
  }
  return undefined;
}

function* named(patterns: readonly RegExp[], line: string): Generator<Record<string, string | undefined>> {
  for (const pattern of patterns) {
    const groups = pattern.exec(line)?.groups;
    if (groups) yield groups;
  }
}
