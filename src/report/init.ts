/** The end of a good `init`: how long it lasts, how to repeat it, what to do next. */
import type { Context } from '../context.ts';
import { report as texts } from '../messages/report.ts';
import { fill } from '../messages/text.ts';
import type { Gathered } from '../wizard/gather.ts';
import { program } from '../wizard/repeat-command.ts';
import { gap, say, sayLine } from './say.ts';
import { style } from './style.ts';
import { formatTime } from './time.ts';

export function reportEnd(
  context: Context,
  gathered: Gathered,
  { repeatCommand, verified }: { readonly repeatCommand: string; readonly verified: boolean },
) {
  const { language, stderr, color } = context;
  const { bold, cyan, dim, green } = style(color);
  const heading = (text: keyof typeof texts) => stderr.write(`\n${bold(fill(texts[text], language))}\n`);
  heading('lasts');
  sayLine(context, lifetime(context, gathered), { indent: '  ' });
  heading('repeat');
  stderr.write(`${cyan(toCopy(context, repeatCommand))}\n`);
  heading('next');
  const steps = [
    ['openclaw gateway restart', texts.restartWhy],
    ['openclaw gateway run --verbose', texts.runVerboseWhy],
    ['/new', texts.newSessionWhy],
  ] as const;
  for (const [step, why] of steps) stderr.write(`  ${cyan(step.padEnd(32))}${dim(fill(why, language))}\n`);
  gap(context);
  if (verified) stderr.write(`${green(fill(texts.done, language))}\n`);
  else say(context, texts.doneUnverified);
}

/** On a terminal of a POSIX shell broken before flags, so that it can be read and still be pasted as it stands. */
function toCopy({ stderr, platform }: Context, line: string): string {
  const indent = '  ';
  if (!stderr.isTTY || platform === 'win32') return indent + line;
  const room = (stderr.columns || 80) - indent.length - ' \\'.length - 2;
  const lines: string[] = [];
  for (const part of line.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${part}`.length <= room) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return indent + lines.join(` \\\n${indent}${indent}`);
}

/** What is known of the sign-in's end, and nothing that cannot be known. */
function lifetime({ language, env }: Context, { draft, signedIn }: Gathered): string {
  const { apiKey } = draft;
  if (draft.auth === 'api-key')
    return apiKey?.kind === 'short-term'
      ? fill(texts.shortTermKey, language, {
          time: formatTime(apiKey.expiresAt),
          region: apiKey.region ?? '',
        })
      : fill(texts.longTermKey, language);
  const login = `${program(env)} login`;
  if (!signedIn) return login;
  const { token } = signedIn;
  const text = token.refreshToken ? texts.ssoRefreshable : texts.ssoFixed;
  return fill(text, language, { time: formatTime(token.expiresAt), login });
}
