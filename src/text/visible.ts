/**
 * Makes characters visible that a terminal would execute or that hide or reverse text, because text from servers,
 * files, programs and arguments must be shown and never obeyed.
 */

/** Every character that could be misread or executed, except newline and tab. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const JOINER = '\u200d';
/** From here on: arrows, symbols, emoji. Below are scripts that join letters, where a joiner may hide something. */
const FIRST_SIGN = 0x2190;

/** Replaces such characters with visible ones: `␛` for ESC, `\u202e` for an override. Lines stay lines. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (found, at: number) => {
    if (found === JOINER && joinsSigns(text, at)) return found;
    const code = found.codePointAt(0) as number;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : escaped(found);
  });
}

/** The same JSON with these characters escaped. */
export function visibleJson(json: string): string {
  return json.replace(UNSAFE, escaped);
}

function escaped(characters: string): string {
  return [...Array(characters.length).keys()]
    .map((unit) => `\\u${characters.charCodeAt(unit).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Whether the joiner combines two symbols into one, as in a family emoji. */
function joinsSigns(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return before >= FIRST_SIGN && after >= FIRST_SIGN;
}
