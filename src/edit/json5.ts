import { isDeepStrictEqual } from 'node:util';
import { applyChange, type Change, compileEdits, type Json, type Json5Edit } from './json5/change.ts';
import { evaluateDocument, isBlank } from './json5/document.ts';
import { readLayout } from './json5/layout.ts';
import { planSplices } from './json5/plan.ts';
import { printValue } from './json5/print.ts';
import { applySplices } from './json5/splice.ts';
import { plainStyle, styleOf } from './json5/style.ts';

export type { Json, Json5Edit, Path } from './json5/change.ts';
export { readJson5 } from './json5/read.ts';

/**
 * Edits a JSON5 document in place and in its own style: comments, quotes, indentation, line endings and trailing
 * commas. Everything that the edits do not name keeps its bytes. A text without a document becomes a new one below its
 * comments. Setting an object over an object, or an array over a similar one, changes only the differences.
 * @param edits each path refers to the document before all edits
 * @returns the new text; the same string if there is nothing to do
 * @throws ParseError with line and column if the text cannot be read, a path meets a value that is not an object or
 * array, or a new name is taken
 * @throws RangeError if the edits contradict each other or would leave a hole in an array
 */
export function editJson5(text: string, edits: readonly Json5Edit[]): string {
  const change = compileEdits(edits);
  if (isBlank(text)) return createDocument(text, change);
  const value = evaluateDocument(text);
  const root = readLayout(text);
  const splices = planSplices(root, change, { text, style: styleOf(text, root), inline: false });
  if (splices.length === 0) return text;
  const result = applySplices(text, splices);
  return verified(result, applyChange(value, change));
}

function createDocument(text: string, change: Change): string {
  const value = applyChange(undefined, change);
  if (value === undefined) return text;
  const style = plainStyle(text);
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const comments = text.slice(bom.length).trimEnd();
  const above = comments && comments + style.eol;
  return verified(bom + above + printValue(value, style, { indent: '', inline: false }) + style.eol, value);
}

/** Returns the text if it means what was intended. Anything else is a bug here and must not reach a file. */
function verified(text: string, intended: Json | undefined): string {
  if (!isDeepStrictEqual(evaluateDocument(text), intended))
    throw new Error('the edited JSON5 means something else');
  return text;
}
