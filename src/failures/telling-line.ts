/** What a paste without a known error says that leads on, and which of its lines to quote. Pure. */

import { CALLS_BEDROCK, GAME } from './other-services.ts';

/** How an error states itself, rather than where it happened or what to read about it. */
const STATED = /\w(?:Exception|Error)\b["'\])]*:? |an error occurred \(|operation error |\bfatal\b.*:/i;
const MENTIONED =
  /exception|error|fail|denied|refused|invalid|not found|unable|cannot|timed? ?out|required|not logged in|fault\b|panic|crash/i;
/** Stack frames, quoted code and pointers to more text. */
const ASIDE =
  /^(?:at |File "|raise |throw |KeyboardInterrupt|\.{3} \d+ more|Traceback|During handling|The above exception|For (?:more|verbose|further)|See |\w+ = |Deserialization error:)/;
const WORD = /\p{L}{2}/u;

/** The last line that states an error, or else mentions one, or else the last one with words in it. */
export function likeliest(lines: readonly string[]): string {
  const worded = lines.filter((line) => WORD.test(line));
  const told = worded.filter((line) => !ASIDE.test(line));
  const found = [STATED, MENTIONED].map((looks) => told.findLast((line) => looks.test(line)));
  return found.find((line) => line !== undefined) ?? told.at(-1) ?? worded.at(-1) ?? lines.at(-1) ?? '';
}

/**
 * What to quote of a line that an error was found in: of several lines that say it vaguely together, the one that tells
 * most; the start of the sentence, too, where that was broken off onto the line above.
 */
export function quotable(lines: readonly string[], line: string, vague = false): string {
  if (vague && !lines.includes(line)) {
    const parts = lines.filter((part) => line.includes(part));
    const below = lines[lines.indexOf(parts.at(-1) ?? '') + 1] ?? '';
    const told = likeliest([...parts, below]);
    return STATED.test(told) ? told : line;
  }
  const above = lines[lines.indexOf(line) - 1] ?? '';
  const isQuote = above.split('"').length % 2 === 0;
  if (!/^\p{Ll}/u.test(line) || !(BREAKS_OFF.test(above) || (isQuote && GOES_ON.test(above)))) return line;
  const whole = `${above} ${line}`;
  const [quoted = whole] = isQuote ? whole.slice(above.lastIndexOf('"') + 1).split('"') : [whole];
  return quoted;
}

/** A sentence does not end with these. */
const BREAKS_OFF = /\b(?:the|a|an|of|to|is|are|not|for|with|in|on|by|and|or|model ID)$/i;
const GOES_ON = /[\p{L}\d,]$/u;

/** The answer of a service of AWS, by its name for the error or by the status that its host sent. */
const ANSWER =
  /\bAn error occurred \((?<answer>\w+)\) when calling|\boperation error Bedrock.{0,200}\b(?<named>\w+Exception):|\bbedrock[\w.-]*\.amazonaws\.com\S*\W{1,10}(?<status>[45]\d\d)\b/;

/** What only Bedrock is asked to do. */
const OPERATION = /calling the (?:Converse|InvokeModel)/;

/** What AWS answered; else `alone` if a program other than OpenClaw calls Bedrock, so that the call can be tried alone. */
export function leadsIn(text: string, isOpenclaw: boolean): Record<string, string> {
  if (!(CALLS_BEDROCK.test(text) || OPERATION.test(text)) || GAME.test(text)) return {};
  const { answer, named, status } = ANSWER.exec(text)?.groups ?? {};
  const answered = answer ?? named ?? status;
  if (answered !== undefined) return { answered };
  return isOpenclaw ? {} : { alone: '' };
}
