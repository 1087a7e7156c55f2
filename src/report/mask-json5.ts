/** Masks the secrets of an openclaw.json without parsing it: the text may be anything, and every byte around stays. */
import { redact } from './redact.ts';
import { isSecretName, isSecretVariable } from './secret-names.ts';
import { maskValue } from './secret-shapes.ts';

/** JSON5 tokens (https://spec.json5.org): comments, strings, punctuation, everything else. */
const TOKEN =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<quote>["'])(?<content>(?:\\(?:\r\n|[\s\S])|(?!\k<quote>)[^\\\r\n])*)(?<end>\k<quote>?)|(?<mark>[{}[\]:,])|(?<bare>[^\s{}[\]:,"'/]+|\/)/g;

/** Where the scan is: the key whose value is awaited, and whether its strings are variables of an environment. */
interface Place {
  readonly array: boolean;
  readonly variables: boolean;
  readonly secret: boolean;
  key: string | undefined;
}

/** The fields of OpenClaw's reference to a secret, which is none itself (facts/openclaw.md §2). */
const REFERENCE_FIELDS = ['source', 'provider', 'id'];

/** The text with string and number values masked by their key, `env.vars` like a `.env`, and comments by `redact`. */
export function maskJson5(text: string): string {
  const places: Place[] = [{ array: false, variables: false, secret: false, key: undefined }];
  let word: string | undefined;
  return text.replace(TOKEN, (...match) => {
    const { comment, quote, content, end, mark, bare } = match.at(-1);
    const place = places.at(-1) as Place;
    if (comment !== undefined) return redact(comment);
    if (mark) {
      move(mark, places, word);
      word = undefined;
      return mark;
    }
    const value: string = content ?? bare;
    word = value;
    if (isKey(text, match.at(-3) + match[0].length, place)) return match[0];
    const shown = isSecret(place, value) ? maskValue(value) : redact(value);
    return quote ? `${quote}${shown}${end}` : shown;
  });
}

function move(mark: string, places: Place[], word: string | undefined) {
  const place = places.at(-1) as Place;
  if (mark === ':') place.key = word;
  else if (mark === ',') place.key = place.array ? place.key : undefined;
  else if (mark === '{' || mark === '[') places.push(inside(mark, place));
  else if (places.length > 1) places.pop();
}

function inside(mark: string, place: Place): Place {
  const key = place.key ?? '';
  if (mark === '[') return { ...place, array: true };
  const variables = key === 'env' || key === 'vars';
  return { array: false, variables, secret: place.secret || isSecretName(key, ''), key: undefined };
}

/** Comments and blanks may stand between a key and its colon. */
function isKey(text: string, offset: number, place: Place): boolean {
  return (
    !place.array && place.key === undefined && /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*:/.test(text.slice(offset))
  );
}

function isSecret({ key = '', variables, secret }: Place, value: string): boolean {
  if (/^(?:true|false|null)$/.test(value)) return false;
  if (secret && !REFERENCE_FIELDS.includes(key)) return true;
  return isSecretName(key, value) || (variables && isSecretVariable(key));
}
