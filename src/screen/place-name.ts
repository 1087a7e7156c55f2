import { fill, type Language } from '../text/text.ts';
import { places as placeTexts } from '../text/texts.ts';

/** The name of a place that sets a variable, for people: a file by its path. */
export function placeName({ kind, where }: { kind: string; where: string }, language: Language): string {
  return kind === 'process' ? fill(placeTexts.process, language) : where;
}
