import type { Json } from './change.ts';
import { evaluateDocument, isBlank } from './document.ts';

/**
 * Reads a JSON5 document (https://spec.json5.org). The last of duplicate keys wins; `__proto__` is an ordinary key. A
 * text without a document (empty, or only whitespace and comments) reads as `{}`. The value may be shared between calls
 * and must not be modified.
 * @throws ParseError with line and column if the text cannot be read
 */
export function readJson5(text: string): Json {
  return isBlank(text) ? {} : evaluateDocument(text);
}
