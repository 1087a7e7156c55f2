/** The end of a good `init`: how long it lasts, how to repeat it, what to do next. */
import type { Context } from '../context.ts';
import { LIFETIME_TEXTS } from '../messages/lifetime.ts';
import { report as texts } from '../messages/report.ts';
import { fill } from '../messages/text.ts';
import type { Gathered } from '../wizard/gather.ts';
import { describeLifetime, type SignInLife } from './lifetime.ts';
import { gap, say, sayLine } from './say.ts';
import { style } from './style.ts';

export function reportEnd(
  context: Context,
  gathered: Gathered,
  { repeatCommand, verified }: { readonly repeatCommand: string; readonly verified: boolean },
) {
  const { language, stderr, color } = context;
  const { bold, cyan, dim, green } = style(color);
  const heading = (text: keyof typeof texts) => stderr.write(`\n${bold(fill(texts[text], language))}\n`);
  reportLifetime(context, lifeOf(gathered));
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

function reportLifetime(context: Context, life: SignInLife | undefined) {
  if (!life) return;
  const { language, stderr, color } = context;
  const { text, renew } = describeLifetime(context, life);
  stderr.write(`\n${style(color).bold(fill(LIFETIME_TEXTS.heading, language))}\n`);
  sayLine(context, text, { indent: '  ' });
  sayLine(context, fill(LIFETIME_TEXTS.renew, language, { command: renew }), { indent: '  ' });
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

/** What is known of the sign-in's end; without a sign-in in this run only what would renew one. */
function lifeOf({ draft, signedIn }: Gathered): SignInLife | undefined {
  if (draft.auth === 'api-key') {
    const { expiresAt, region } = draft.apiKey;
    return expiresAt && region ? { kind: 'short-term', expiresAt, region } : { kind: 'long-term' };
  }
  if (!signedIn) return undefined;
  const { expiresAt, refreshToken, registrationExpiresAt } = signedIn.token;
  const refreshable = refreshToken !== undefined;
  return { kind: 'sso', expiresAt, refreshable, ...(registrationExpiresAt && { registrationExpiresAt }) };
}
