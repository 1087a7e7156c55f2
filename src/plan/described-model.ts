/** What is known of a chosen model: from AWS's own list where it was read, else from the catalogue. */
import { aliasOf, findModel, type ModelEntry, modelEntry } from '../models/catalogue.ts';
import type { Answers } from './plan.ts';

export interface DescribedModel {
  readonly entry: ModelEntry;
  /** Limits and prices are real, not low guesses. */
  readonly known: boolean;
  readonly alias: string | undefined;
  /** The foundation model behind a profile, or the id itself. */
  readonly base: string | undefined;
}

export function describeModel({ offered = [] }: Pick<Answers, 'offered'>, id: string): DescribedModel {
  const found = offered.find(({ entry }) => entry.id === id);
  if (found) return { entry: found.entry, known: found.known, alias: found.alias, base: found.base };
  return { ...modelEntry(id), alias: aliasOf(id), base: findModel(id)?.model.id };
}
