/** Checks that an installed `watch` is complete, runs, and keeps the sign-in alive. */
import { pathExists } from '../files/look.ts';
import { doctor as texts } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';
import { describeWatch, EVERY, type Watched, watchFiles } from '../watch/own-files.ts';
import type { Check, Finding } from './check.ts';
import type { Inspection } from './inspection.ts';

const FIX = ['openclaw-bedrock watch --install'];

/** No checks if it is not installed. Throws AppError not-trusted or cannot-read. */
export function watchChecks({ context, locations }: Inspection): Check[] {
  const watched = describeWatch(locations, context.platform);
  if (!watched) return [];
  const { version } = watched.installation;
  const files = watchFiles(locations.stateDir, context.platform);
  return [
    {
      id: 'watch.copy',
      run: async (): Promise<Finding> => {
        if (!pathExists(files.script) || !pathExists(`${files.app}/${version}/dist/main.js`))
          return { status: 'warn', text: texts.watchBroken, facts: { path: files.folder }, fix: FIX };
        if (version !== context.version)
          return { status: 'warn', text: texts.watchOld, facts: { version, own: context.version }, fix: FIX };
        return { status: 'ok', text: texts.watchCopy, facts: { version } };
      },
    },
    {
      id: 'watch.runs',
      needs: ['watch.copy'],
      run: async () => checkRuns(watched, context.now(), files.log),
    },
  ];
}

/** A sleeping machine or a slightly late timer is not a failure. */
const PATIENCE_MS = 60 * 60_000;

function checkRuns({ installation, memory: { last } }: Watched, now: number, log: string): Finding {
  const everyMs = (EVERY[installation.every as keyof typeof EVERY] ?? EVERY['10m']) * 60_000;
  const since = last?.at ?? installation.at;
  const facts = { time: formatTime(since), action: last?.action ?? '', log };
  if (now - since > 3 * everyMs + PATIENCE_MS)
    return { status: 'warn', text: texts.watchStopped, facts, fix: FIX };
  if (last?.action === 'failed') return { status: 'warn', text: texts.watchFailed, facts };
  return last ? { status: 'ok', text: texts.watchRuns, facts } : { status: 'ok', text: texts.watchWaits };
}
