/**
 * Splits a paste into lines, removes what logs, terminals and pages add around them, and finds which part of OpenClaw
 * wrote each.
 */
import { maskUnknown, withoutAnsi } from '../secrets/redact.ts';
import { failedServiceIn } from './aws-errors.ts';
import { GAME } from './other-services.ts';
import { ABOUT_AWS, isBedrock, providerIn } from './providers-named.ts';

/** The newest lines of a log matter most, and every line is compared with every rule. */
const MOST_CHARACTERS = 512 * 1024;
const MOST_LINES = 2000;

/**
 * No error is longer. A longer line (a log on one line) is read in pieces that overlap by more than an error's length.
 */
const LONGEST_LINE = 8192;
const OVERLAP = 512;

/** What logs put before and after a line or a wrapped part of it: frames, quote marks, bullets. */
const LEAD = /^[\s\u2500-\u257f|>•■▲◇◆●*-]+/;
const TRAIL = /[\s\u2500-\u257f|]/;

export interface LogLine {
  readonly text: string;
  /**
   * The part of OpenClaw that wrote the line, such as `gateway/channels/telegram`, if the log records it separately.
   */
  readonly from?: string | undefined;
}

/** The lines of a paste of any length (of a long one, those at its end); none is empty. Never throws. */
export function logLines(paste: string): readonly LogLine[] {
  // Before splitting into lines: half of a key that was wrapped over two lines is unrecognizable.
  const lines = withoutAnsi(maskUnknown(paste.slice(-MOST_CHARACTERS))).split(/[\r\n]+/);
  return withSpeakers(lines.map(withoutWriter))
    .flatMap(({ text, from }) => cleaned(text).map((line): LogLine => ({ text: line, from })))
    .slice(-MOST_LINES);
}

function cleaned(text: string): string[] {
  // A console may show the escape of a color as an arrow.
  return withoutEntities(withoutEscapes(text.replace(/\u2190\[[\d;]*m/g, '')))
    .split(/[\r\n]+/)
    .flatMap(inPieces)
    .map(withoutFrame)
    .filter((line) => line !== '');
}

/**
 * The bar that `docker compose logs` puts after the name of a service. The AWS CLI lists its commands in two columns with
 * the same bar between them.
 */
export const COMPOSE_BAR = String.raw`\| (?![a-z]+(?:-[a-z]+)*$)`;

/** What Docker Compose and the journal of systemd put in front: `gateway-1  | `, `Nov 03 21:02:44 pi node[1422]: `. */
const WRITER = new RegExp(
  String.raw`^(?:([\w.-]+?)(?:[-_]\d+)? +${COMPOSE_BAR}|(?:\S+ +){0,2}\S*\d\d:\d\d:\d\d\S* +\S+ ([\w.@/-]+)\[\d+\]: )`,
);

/** The line alone; of a program that may not be the gateway its name stays. */
function withoutWriter(text: string): string {
  return text.replace(WRITER, (_, container?: string, program?: string) => {
    const name = container ?? program ?? '';
    return /claw|gateway|moltbot|node|docker/i.test(name) ? '' : `${name.replace(/[-_.@]/g, ' ')}: `;
  });
}

const SUBSYSTEM = /^[a-z][\w-]*(?:\/[\w-]+)*$/i;
const LEVEL = /^(?:trace|debug|info|warn(?:ing)?|error|fatal)$/i;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?$/i;
/** Continues the line above: an error's stack frames and causes. */
const CONTINUED = /^\s+\S|^(?:at |Caused by|\[cause\])/;

/**
 * The Control UI's log has time, level, part and message on separate lines; files and `openclaw logs --json` have them
 * as JSON; the rest of an error follows on further lines.
 */
function withSpeakers(lines: readonly string[]): readonly LogLine[] {
  const attributed: LogLine[] = [];
  let from: string | undefined;
  let inColumns = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const record = fromJson(text);
    if (record !== undefined) {
      from = subsystemOf(text);
      attributed.push({ text: record, from });
      continue;
    }
    if (SUBSYSTEM.test(text) && LEVEL.test((lines[index - 1] ?? '').trim())) {
      from = text;
      inColumns = true;
    } else if (inColumns ? CLOCK.test(text) : !CONTINUED.test(line) && !text.startsWith('"')) {
      from = undefined;
      inColumns = false;
    }
    attributed.push({ text: line, from });
    from ??= partIn(text);
  }
  return attributed;
}

/** The message of a JSON log line, as one line: empty if it only names the part; undefined for any other line. */
function fromJson(line: string): string | undefined {
  if (!line.startsWith('{') || !/"(?:_meta|subsystem)\\*"/.test(line)) return undefined;
  try {
    return said(JSON.parse(line)).join(' ').replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}

function subsystemOf(line: string): string | undefined {
  return /"subsystem\\*":\s*\\*"([\w@.-]+(?:\/[\w@.-]+)*)/.exec(line)?.[1];
}

/** Fields that only say where and how the line was written. */
const ROUND = new Set(['_meta', 'type', 'level', 'subsystem', 'date', 'hostname']);

/** The values of a record in order, so that related ones stay together. Named fields keep their names. */
function said(record: object): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (ROUND.has(name) || value === null) return [];
    if (typeof value === 'object') return said(value);
    const text = String(value);
    // The file's own line, which `openclaw logs --json` includes, and the part as a separate value.
    const inner = fromJson(text);
    if (inner !== undefined) return [inner];
    return [/^(?:\d+|time|message)$/.test(name) ? text : `${name}=${text}`];
  });
}

function inPieces(line: string): string[] {
  if (line.length <= LONGEST_LINE) return [line];
  const count = Math.ceil(line.length / LONGEST_LINE);
  return Array.from({ length: count }, (_, index) =>
    line.slice(Math.max(index * LONGEST_LINE - OVERLAP, 0), (index + 1) * LONGEST_LINE),
  );
}

/** Trims both ends by hand: a regular expression for the end of a line would try every blank in it. */
function withoutFrame(line: string): string {
  let end = line.length;
  while (end > 0 && TRAIL.test(line[end - 1] as string)) end--;
  return line.slice(0, end).replace(LEAD, '').replace(/ {2,}/g, ' ');
}

/** Undoes JSON escapes. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/(?<!\\)\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?<!\\)\\+[nr]/g, (found, at: number) => (isInPath(text, at + found.length) ? found : '\n'))
    .replace(/(?<!\\)\\+(["'])/g, '$1');
}

const LONGEST_PATH = 260;

/** Whether a folder's name on Windows begins before `at`, which only looks like an escape: `C:\Users\me\node_modules`. */
function isInPath(text: string, at: number): boolean {
  if (!/[a-z]/.test(text[at] ?? '')) return false;
  return /[A-Za-z]:\\[^\s'":]*$/.test(text.slice(Math.max(at - LONGEST_PATH, 0), at));
}

/** Undoes HTML entities for quotes. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&quot;|&#34;/g, '"').replace(/&#x27;|&#39;|&apos;/g, "'");
}

/**
 * Decides whether a log line is about Bedrock. The gateway's log has lines from every channel, tool and model provider,
 * and many use the same words for an expired token or a lost connection. Line formats: OpenClaw 2026.2 to 2026.9,
 * botocore and the AWS SDKs, as posted by users.
 */

/** The host of a connection, before any other host that the line mentions. */
const TARGETS: readonly RegExp[] = [
  /getaddrinfo E\w+ (?<host>[\w.-]+)/,
  /connect E\w+ \[?(?<host>[\w.:-]+?)\]?(?::(?<port>\d+))?(?![\w.:])/,
  /resolve (?:host:? |["'])(?<host>[\w.-]+)/i,
  /UnknownHostException:? (?<host>[\w.-]+)/,
  // Not a page to read.
  /(?<!\b[Ss]ee:? )(?:https?|wss?):\/\/(?!docs\.|internal\.amazon\.com)(?<host>[\w.-]+|\[[\da-f:]+\])(?::(?<port>\d+))?/,
  /dial tcp \[?(?<host>[\w.:-]+?)\]?:(?<port>\d+): /,
  /(?<![\w@./-])(?<host>(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|co|cloud|chat)(?:\.cn)?)\b(?!\.)/,
];
const OUR_HOSTS =
  /bedrock|^(?:oidc|portal\.sso|sso|sts|device\.sso|identitycenter|signin)\.|awsapps\.com$|\.app\.aws$|\.portal\.amazonaws|signin\.(?:aws|amazonaws)|proxy/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f:]*:[\da-f:]+\]?|localhost)$/i;
const LOOPBACK = /^(?:127\.|localhost|\[?::1)/;
/** Ports of AWS and of proxies on the way to it; databases, Ollama and the gateway itself use others. */
const OUR_PORTS = /^(?:80|443|1080|3128|7890|8080|8118|8443|8888|9090)?$/;

/** Stores that speak S3, sign as AWS does and refuse in its words. */
const STORES =
  /\b(?:minio|cloudflare r2|region::r2|r2\.cloudflare|backblaze|wasabi|digitalocean|ceph\b|radosgw|scaleway|seaweedfs)|\b(?:aliyuncs|myqcloud|storage\.googleapis)\.com/i;

/** Whether a whole paste is about such a store, and not about a sign-in or model of AWS. */
export function isAboutAnotherStore(paste: string): boolean {
  return STORES.test(paste) && !/bedrock|openclaw|anthropic|\bsso\b|amazonaws/i.test(paste);
}

/** Parts of OpenClaw whose lines can report a Bedrock error, and other words that may be in brackets before one. */
const OUR_PARTS =
  /^(?:agents?|models?|model-fallback|provider|providers|auth-profiles|diagnostic|gateway|ws|webchat|chat|tui|infer|llm|pi|embedded|openclaw|secrets?|config|main|lane|heartbeat|subagents?|commands?|decision|announce|session|sessions|context|(?:cli-)?compaction|context-overflow-diag|compaction-diag|delivery|reply|cause|botocore|boto3|trace|debug|info|warn|warning|error|fatal|cron|req(?:uest)?|pid|\d[\w.:-]*|ERR_\w+|E[A-Z]+)?$/i;

/** A word in brackets near the start of a line: `[agent/embedded] …`. */
const BRACKETS = /\[([\w@.-]+(?:\/[\w@.-]+)*)\]/g;
/** What a log, systemd or docker puts before it: times, levels, a process ID. */
const FRONT = /^(?:[\d:.,TZ+/-]+|[AP]M|trace|debug|info|warn(?:ing)?|error|fatal|\||)[\]:[]*$/i;

/** Other services whose errors use the same words, by unambiguous names and by words that only they use. */
const OTHERS =
  /\b(?:telegram|discord|whatsapp|slack|gmail|google(?:apis)?|gog|gaxios(?:error)?|gemini|openai|codex|copilot|github|gh|ollama|openrouter|groq|xai|lm ?studio|vllm|(?<![.\w-])gpt-\d[\w.]*|deepseek(?:-\w+)?|litellm|anthropic|elevenlabs|deepgram|twilio|tailscale|docker|redis|postgres(?:ql)?|mysql|mongo(?:db)?|npm|pnpm|nextcloud|dingtalk|feishu|lark|wecom|vertex|msteams|imessage|bluebubbles|browser|chrome|chromium|firefox|brave|tavily|secrets manager|dynamodb)\b(?![.-]\w)|\bgemini-cli\b|\w embeddings failed\b|oauth2: |insufficient_quota|RESOURCE_EXHAUSTED|rate_limit_error|authentication_error|overloaded_error|\breq_(?:vrtx|0)|NotAllowedError/i;

/** A network whose certificates are not trusted for one AWS host is not trusted for Bedrock either. */
const AWS_CERTIFICATE = /\bamazonaws\.com\b.{0,200}\bcertificate/i;

/** What only Bedrock puts before a model's message, which may name any page or file. */
const QUOTED_BY_BEDROCK = /The model returned the following errors/;

/** LiteLLM knows no such provider, so that it called none. */
const NOT_CALLED = /LLM Provider NOT provided/;

/** The part of OpenClaw that a log line names first: `gateway/channels/telegram`. */
function partIn(line: string): string | undefined {
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
  if (NOT_CALLED.test(line) || GAME.test(line)) return true;
  if (AWS_CERTIFICATE.test(line) || QUOTED_BY_BEDROCK.test(line)) return false;
  const bySubject = aboutOthers(line);
  if (bySubject !== undefined) return bySubject;
  if (ABOUT_AWS.test(line)) return false;
  return OTHERS.test(line) || !(from ?? '').split('/').every((name) => OUR_PARTS.test(name));
}

/**
 * Whether the failed provider, operation or host that the line names belongs to another service; undefined if it names
 * none.
 */
function aboutOthers(line: string): boolean | undefined {
  const provider = providerIn(line);
  if (provider) return !isBedrock(provider);
  const failed = failedServiceIn(line);
  if (failed !== undefined) return failed === 'other';
  for (const { host = '', port = '' } of targetsIn(line)) {
    if (!ADDRESS.test(host)) return !OUR_HOSTS.test(host);
    if (!OUR_PORTS.test(port) || (port === '' && LOOPBACK.test(host))) return !ABOUT_AWS.test(line);
  }
  return undefined;
}

function* targetsIn(line: string): Generator<Record<string, string | undefined>> {
  for (const pattern of TARGETS) {
    const groups = pattern.exec(line)?.groups;
    if (groups) yield groups;
  }
}
