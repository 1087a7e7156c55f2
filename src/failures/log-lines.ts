/**
 * Splits a paste into lines, removes what logs, terminals and pages add around them, and finds which part of OpenClaw
 * wrote each.
 */
import { maskUnknown } from '../secrets/mask-unknown.ts';
import { withoutAnsi } from './one-line.ts';
import { partIn } from './whose-line.ts';

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
  return withoutEntities(withoutEscapes(text))
    .split(/[\r\n]+/)
    .flatMap(inPieces)
    .map(withoutFrame)
    .filter((line) => line !== '');
}

/** What `docker compose logs` and the journal of systemd put in front: `gateway-1  | `, `Nov 03 21:02:44 pi node[1422]: `. */
const WRITER =
  /^(?:([\w.-]+?)(?:[-_]\d+)? +\| |(?:\S+ +){0,2}\S*\d\d:\d\d:\d\d\S* +\S+ ([\w.@/-]+)\[\d+\]: )/;

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
  const spoken: LogLine[] = [];
  let from: string | undefined;
  let inColumns = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const record = fromJson(text);
    if (record !== undefined) {
      from = subsystemOf(text);
      spoken.push({ text: record, from });
      continue;
    }
    if (SUBSYSTEM.test(text) && LEVEL.test((lines[index - 1] ?? '').trim())) {
      from = text;
      inColumns = true;
    } else if (inColumns ? CLOCK.test(text) : !CONTINUED.test(line) && !text.startsWith('"')) {
      from = undefined;
      inColumns = false;
    }
    spoken.push({ text: line, from });
    from ??= partIn(text);
  }
  return spoken;
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
  return line.slice(0, end).replace(LEAD, '');
}

/** Undoes JSON escapes. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/(?<!\\)\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?<!\\)\\+[nr]/g, '\n')
    .replace(/(?<!\\)\\+(["'])/g, '$1');
}

/** Undoes HTML entities for quotes. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&quot;|&#34;/g, '"').replace(/&#x27;|&#39;|&apos;/g, "'");
}
