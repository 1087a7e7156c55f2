import type { Json } from './change.ts';
import { evaluateDocument, isBlank } from './document.ts';

/**
 * Reads a JSON5 document (https://spec.json5.org). The last of equal keys wins; `__proto__` is a key like any
 * other. A text without a document (empty, or only blanks and comments) reads as `{}`. Reading a text again may give
 * the same value again, so nobody may change it.
 * @throws ParseError with line and column when the text cannot be read.
 */
export function readJson5(text: string): Json {
  return isBlank(text) ? {} : evaluateDocument(text);
}
