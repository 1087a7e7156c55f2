/** The output of `watch` on a terminal, and its JSON. The timer sees nothing if all is well. */
import type { Context } from '../context.ts';
import { say } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import { wrapProse } from '../screen/width.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { toTimestamp } from '../sign-in/sso/token.ts';
import { fill, formatTime, type Language } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { Installed } from '../watch/install.ts';
import type { Watched } from '../watch/own-files.ts';
import type { Pass } from '../watch/pass.ts';
import type { Notified } from '../watch/tell.ts';

/** The members of `watch --json`. */
export function passMembers({ mode, action, signedIn, expiresAt, notified, nextNotice }: Pass) {
  const time = (ms: number | undefined) => (ms === undefined ? null : toTimestamp(ms));
  return {
    mode,
    action,
    signedIn,
    expiresAt: time(expiresAt),
    notified: notified ? { ...notified, at: time(notified.at) } : null,
    nextNotice: time(nextNotice),
  };
}

/** Prints what the pass did. A failure has its own texts. */
export function reportPass(context: Context, { action, signedIn, expiresAt, nextNotice, error }: Pass): void {
  if (!context.stderr.isTTY && action === 'none') return;
  const time = formatTime(expiresAt);
  if (action === 'none' && !signedIn) say(context, texts.signedOut);
  else if (action === 'none' && expiresAt === undefined) say(context, texts.none);
  else if (action === 'none') say(context, texts.noneUntil, { time });
  if (action === 'refreshed') say(context, texts.refreshed, { time });
  if (action === 'waiting' && !error) say(context, texts.waitingForOther);
  if (nextNotice !== undefined && error && action !== 'failed')
    say(context, texts.waiting, { time: formatTime(nextNotice) });
  if (action === 'signed-in') say(context, texts.signedIn, { time });
  if (action === 'expiring') say(context, texts.expiring, { time });
}

/** Prints that a sign-in link was sent, and how long it is valid. */
export function reportAsked(context: Context, { expiresAt }: DeviceCode, notified: Notified): void {
  say(context, texts.asked, { ...notified, time: formatTime(expiresAt) });
}

/** Prints what was installed, and what remains to be done by hand. `isIdle`: the sign-in in use needs no timer. */
export function reportInstalled(context: Context, installed: Installed, isIdle = false): void {
  const { installation, crontab, linger, notRecorded } = installed;
  const { every, notify, timer, name } = installation;
  if (crontab === undefined)
    say(context, texts.installed, { every: interval(every, context.language), timer, name });
  else {
    say(context, texts.noTimer);
    context.stderr.write(`\n  ${visible(crontab)}\n\n`);
  }
  if (isIdle) say(context, texts.idle);
  else if (notify) say(context, texts.notifies, { ...notify });
  else say(context, texts.notifiesNobody);
  if (linger) say(context, texts.linger, { command: linger });
  for (const variable of notRecorded) say(context, texts.notRecorded, { variable });
}

/** A value of `--every`, or OpenClaw's own, in words to follow "every": `10 minutes`, `hour`. */
export function interval(every: string, language: Language): string {
  if (every === '1h') return fill(texts.everyHour, language);
  const [, count, unit] = /^(\d+)([mh])$/.exec(every) ?? [];
  return count ? fill(unit === 'h' ? texts.everyHours : texts.everyMinutes, language, { count }) : every;
}

/** One line in `status`, and the whole output of `watch --status`. */
export function watchedLine(
  { language }: Pick<Context, 'language'>,
  { installation, memory }: Watched,
): string {
  const { every, notify, timer } = installation;
  // Nobody but its owner knows what a crontab contains.
  if (timer === 'crontab' && !memory.last) return fill(texts.watchedUnconfirmed, language);
  const last = memory.last
    ? fill(texts.watchedLast, language, {
        time: formatTime(memory.last.at),
        did: fill(texts[`did-${memory.last.action}`], language),
      })
    : fill(texts.watchedNever, language);
  const messages = notify
    ? fill(texts.watchedTo, language, { ...notify })
    : fill(texts.watchedToNobody, language);
  return fill(texts.watchedLine, language, { every: interval(every, language), last, messages });
}

/** Prints whether it is installed and what it last did. */
export function reportWatched(context: Context, watched: Watched | undefined): void {
  const { stdout } = context;
  const lines = watched ? wrapProse(visible(watchedLine(context, watched)), proseColumns(stdout)) : [];
  for (const line of lines) stdout.write(`${line}\n`);
  if (!watched) say(context, texts.notInstalled);
}
