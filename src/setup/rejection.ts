/** What OpenClaw's schema rejects, as a failure. */

import { AppError } from '../failures/errors.ts';
import { isMembers, type Members } from '../openclaw/config.ts';
import { isBefore, NEW_RULES_SINCE } from '../openclaw/install.ts';
import type { Rejected } from '../openclaw/schema.ts';

/** The last version whose schema was read: a later one may know more keys. */
const SCHEMA_KNOWN_UNTIL = '2026.9.6';

/** The failure of the first of these that this version of OpenClaw rejects; undefined if it rejects none. */
export function rejectionOf(found: readonly Rejected[], version: string | undefined): AppError | undefined {
  const isLater = version !== undefined && isBefore(SCHEMA_KNOWN_UNTIL, version);
  const [first] = found.filter(({ isUnknown }) => !(isUnknown && isLater));
  return first && rejection(first);
}

/** openclaw-config-invalid for a key or value that every OpenClaw rejects ({rejected}, and what corrects it). */
function rejection({ path, right, belongsIn, needsObject, isNull, isUnknown }: Rejected): AppError {
  const rejected = path.join('.');
  if (isNull) return new AppError('openclaw-config-invalid', { rejected, nothing: rejected });
  if (belongsIn) return new AppError('openclaw-config-invalid', { rejected, astray: rejected, belongsIn });
  if (isUnknown) {
    const facts = { rejected, unknown: String(path.at(-1)), holder: path.slice(0, -1).join('.') };
    return new AppError('openclaw-config-invalid', facts);
  }
  if (right) return new AppError('openclaw-config-invalid', { rejected, right });
  if (needsObject) return new AppError('openclaw-config-invalid', { rejected, byHand: rejected });
  // Only the person knows what was meant by another mode.
  const how = path.at(-1) === 'mode' ? 'wrongKey' : 'byInit';
  return new AppError('openclaw-config-invalid', { rejected, [how]: rejected });
}

/** 2026.5.7 rejects a provider without baseUrl or models; 2026.5.22 and 2026.9.6 call Bedrock with it (measured). */
const PARTS_OPTIONAL_SINCE = '2026.5.22';

/** Every version needs proper entries in `models`; those before NEW_RULES_SINCE do not know `region`. */
export function missingParts(value: Members, version: string | undefined): string | undefined {
  const { models = [], baseUrl, region } = value;
  if (!Array.isArray(models)) return 'models is not a list';
  if (isBefore(version, PARTS_OPTIONAL_SINCE)) {
    if (models.length === 0) return 'models is missing or empty';
    if (typeof baseUrl !== 'string') return 'baseUrl is missing';
  }
  if (isBefore(version, NEW_RULES_SINCE) && region !== undefined)
    return 'region is not known to this version';
  for (const [index, model] of models.entries()) {
    if (!isMembers(model)) return `models[${index}] is not an object`;
    const missing = ['id', 'name'].filter((key) => !model[key]);
    if (missing.length > 0) return `models[${index}] has no ${missing.join(' and no ')}`;
  }
  return undefined;
}
