/** Credentials that a machine already has, as people and scripts read of them. */
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { toTimestamp } from '../sign-in/sso/cache-files.ts';
import { fill, type Language } from '../text/text.ts';
import { localCredentials as texts } from '../text/texts.ts';

/** `credentials` in the JSON of `status` and `verify` (CONTRACT.md). */
export interface CredentialsReport {
  readonly source: LocalCredentials['source'];
  readonly profile: string | null;
  /** ISO 8601; null where they do not end, or nobody has asked for them yet. */
  readonly expiresAt: string | null;
}

/** `end`: epoch milliseconds, where it is known. */
export function describeCredentials(found: LocalCredentials, end?: number): CredentialsReport {
  const profile = found.source === 'environment' ? null : found.profile;
  return { source: found.source, profile, expiresAt: end === undefined ? null : toTimestamp(end) };
}

/** What they are, in a few words: `profile work (role Dev from profile base)`. */
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
