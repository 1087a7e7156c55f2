/** Prints the summary before anything is written: the settings, and one line per file. */
import { relative } from 'node:path';
import type { Context } from '../context.ts';
import type { Gathered } from '../gather/choose-all.ts';
import { diffFile } from '../plan/diff.ts';
import { actionOf, type FileChange, type Plan, realChanges } from '../plan/plan.ts';
import { gap, say } from '../screen/say.ts';
import { columnsOf, style } from '../screen/terminal.ts';
import { displayWidth, padTo } from '../screen/width.ts';
import { fill, type Text } from '../text/text.ts';
import { signInCommands as names, report as texts, undo } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { nameCredentials } from './credentials.ts';
import { showWarnings } from './plan.ts';
import { factLines } from './status.ts';

/** Prints it with the warnings below; if nothing changes, only says so. */
export function showSummary(context: Context, gathered: Gathered, plan: Plan) {
  const { stderr, color, language } = context;
  const columns = columnsOf(context);
  const changes = realChanges(plan);
  gap(context);
  if (changes.length === 0) say(context, texts.noChanges);
  else {
    for (const line of factLines(factsOf(gathered, context), language, columns)) stderr.write(`${line}\n`);
    gap(context);
    const files = changes.map((change) => ({ path: shortPath(context, change.path), ...sizeOf(change) }));
    const width = Math.max(...files.map(({ path }) => displayWidth(path))) + 2;
    const { bold, green, red, dim } = style(color);
    for (const { path, isNew, added, removed } of files) {
      const mark = isNew ? `${fill(undo.created, language)} ` : '';
      const [more, less] = [`+${added}`, removed > 0 ? ` -${removed}` : ''];
      const counts = dim(mark) + green(more) + red(less);
      const isWide = width + displayWidth(mark + more + less) > columns;
      stderr.write(isWide ? `${bold(path)}\n  ${counts}\n` : `${bold(padTo(path, width))}${counts}\n`);
    }
    gap(context);
  }
  showWarnings(context, plan.warnings);
}

function factsOf(
  { draft, answers, signedIn }: Gathered,
  { language }: Pick<Context, 'language'>,
): [Text, string | null][] {
  const { credentials, apiKey, accountId, roleName, startUrl, ssoRegion } = draft;
  const { models, uncalled = [], region } = answers;
  const signIn = credentials
    ? fill(names.local, language, { credentials: nameCredentials(credentials, language) })
    : apiKey
      ? fill(names.apiKey, language, { kind: fill(names[apiKey.kind], language) })
      : fill(signedIn ? names.signedIn : names.signInNeeded, language);
  const isSso = !credentials && !apiKey;
  const chosen = models.filter((id, index) => index === 0 || !uncalled.includes(id));
  const more = models.length - chosen.length;
  const ids = chosen.join(', ');
  return [
    [names.signIn, signIn],
    [
      names.portal,
      isSso && startUrl && ssoRegion ? fill(names.inRegion, language, { startUrl, ssoRegion }) : null,
    ],
    [
      names.account,
      isSso && accountId && roleName ? fill(names.roleIn, language, { accountId, roleName }) : null,
    ],
    [names.model, more > 0 ? fill(texts.andMore, language, { ids, more }) : ids],
    [names.region, region],
  ];
}

/** The path relative to the home folder if it is inside: `~/.aws/config`. */
function shortPath({ env, osHome }: Pick<Context, 'env' | 'osHome'>, path: string): string {
  const way = relative(env.HOME || osHome, path);
  return visible(
    way === '' || way.startsWith('..') || way === path ? path : `~/${way.replaceAll('\\', '/')}`,
  );
}

function sizeOf(change: FileChange) {
  const lines = diffFile({ ...change, after: change.after as string });
  const count = (wanted: 'added' | 'removed') => lines.filter(({ kind }) => kind === wanted).length;
  return { isNew: actionOf(change) === 'create', added: count('added'), removed: count('removed') };
}
