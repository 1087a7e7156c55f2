/** What a change of files means for a person: how OpenClaw signs in, with which model, in which region. Pure. */
import { readDotenv } from '../edit/dotenv/read.ts';
import { readJson5 } from '../edit/json5/document.ts';
import { API_KEY_VARIABLE, primaryRef } from '../openclaw/config.ts';
import type { FileKind } from './plan.ts';

/** One item before and after; null if absent. Contains no secret. */
export interface Changed {
  readonly what: 'sign-in' | 'model' | 'region';
  readonly from: string | null;
  readonly to: string | null;
}

/** A file's text before and after; null for no file. */
interface Texts {
  readonly kind: FileKind;
  readonly before: string | null;
  readonly after: string | null;
}

/** Only the differences. A file that cannot be parsed is skipped. */
export function whatChanged(files: readonly Texts[]): Changed[] {
  return files
    .flatMap(({ kind, before, after }) => {
      const [was, is] = [factsOf(kind, before), factsOf(kind, after)];
      return (['sign-in', 'model', 'region'] as const).map((what) => ({
        what,
        from: was[what] ?? null,
        to: is[what] ?? null,
      }));
    })
    .filter(({ from, to }) => from !== to);
}

/** Parsing longer files would take seconds, just for a list entry. */
const LONGEST = 1_000_000;

function factsOf(kind: FileKind, text: string | null): Partial<Record<Changed['what'], string | undefined>> {
  if (text === null || text.length > LONGEST) return {};
  try {
    if (kind === 'openclaw-config') return { model: primaryRef(readJson5(text)) };
    if (kind === 'state-env') return ofEnv(readDotenv(text));
  } catch {
    // One version is damaged; the other files still count.
  }
  return {};
}

function ofEnv(values: Readonly<Record<string, string | undefined>>) {
  const profile = values.AWS_PROFILE ? `AWS_PROFILE=${values.AWS_PROFILE}` : undefined;
  return {
    'sign-in': values[API_KEY_VARIABLE] ? API_KEY_VARIABLE : profile,
    region: values.AWS_REGION || undefined,
  };
}
