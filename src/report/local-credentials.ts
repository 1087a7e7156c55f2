/** Describes a machine's existing credentials for people and scripts. */
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { toTimestamp } from '../sign-in/sso/cache-files.ts';
import { fill, type Language } from '../text/text.ts';
import { localCredentials as texts } from '../text/texts.ts';

/** `credentials` in the JSON of `status` and `verify` (CONTRACT.md). */
export interface CredentialsReport {
  readonly source: LocalCredentials['source'];
  readonly profile: string | null;
  /** ISO 8601; null if they do not expire or it is not known yet. */
  readonly expiresAt: string | null;
}

/** `end`: epoch milliseconds, if known. */
export function describeCredentials(found: LocalCredentials, end?: number): CredentialsReport {
  const profile = found.source === 'environment' ? null : found.profile;
  return { source: found.source, profile, expiresAt: end === undefined ? null : toTimestamp(end) };
}

/** A short description: `profile work (role Dev from profile base)`. */
export function nameCredentials(found: LocalCredentials, language: Language): string {
  switch (found.source) {
    case 'environment':
      return fill(found.temporary ? texts.temporaryKeys : texts.environmentKeys, language);
    case 'machine-role': {
      const { kind, role, profile } = found;
      if (kind === undefined) return fill(texts.marker, language, { profile });
      return role === undefined
        ? fill(texts[`${kind}-role`], language)
        : fill(texts[`${kind}-role-named`], language, { role });
    }
    case 'profile': {
      const { kind, profile, role = '', from = '' } = found;
      return fill(texts[kind], language, { profile, role, from });
    }
  }
}
