import { placeTexts } from '../messages/places.ts';
import { fill, type Language } from '../messages/text.ts';

/** What people call a place that sets a variable: a file by its path. */
export function placeName({ kind, where }: { kind: string; where: string }, language: Language): string {
  return kind === 'process' ? fill(placeTexts.process, language) : where;
}
