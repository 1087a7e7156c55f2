/** Reports who else changed a file, when, and what. */
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { readSnapshot } from '../files/snapshot.ts';
import { valueAt } from '../openclaw/config.ts';
import { readConfig } from '../openclaw/config-documents.ts';
import { diffFile } from '../plan/diff.ts';
import type { FileChange } from '../plan/plan.ts';
import { renderDiff } from '../plan/render-diff.ts';
import { fill } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { lastWrite } from './last-write.ts';
import type { OwnFiles } from './own-files.ts';

/** Who changed a file since it was read, when, and what; secrets are masked. */
export async function describeOtherWrite(
  context: Context,
  own: OwnFiles,
  { kind, path, before }: FileChange,
) {
  const { language } = context;
  const { at, uid, ours } = await lastWrite(own, path);
  const { text } = readSnapshot(path);
  const version = kind === 'openclaw-config' ? openclawStamp(path, before, text) : undefined;
  const who = ours
    ? fill(texts.anotherRun, language)
    : version
      ? fill(texts.openclaw, language, { version })
      : fill(texts.otherProgram, language, { uid: uid ?? '?' });
  const diff = diffFile({ kind, path, before, after: text ?? '' });
  const lines = renderDiff(diff, { color: false, columns: Number.POSITIVE_INFINITY, language });
  return { who, when: at?.toISOString() ?? fill(texts.removed, language), lines };
}

/** OpenClaw records its version, and older ones the time, in `meta` whenever it writes its configuration. */
function openclawStamp(path: string, before: string | null, after: string | null): string | undefined {
  const metaOf = (text: string | null) => {
    const config = attempt(() => readConfig({ root: path, texts: new Map([[path, text ?? '']]) }));
    return config instanceof AppError ? undefined : valueAt(config, 'meta');
  };
  const meta = metaOf(after);
  const version = valueAt(meta, 'lastTouchedVersion');
  const isNew = JSON.stringify(meta) !== JSON.stringify(metaOf(before));
  return isNew && typeof version === 'string' ? version : undefined;
}
