/** `watch --install`, `--remove` and `--status`: the timer, and who gets messages. */
import { type FlagValues, type Outcome, outcomeOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { type ChatTarget, ownersIn, readTarget, targetName } from '../openclaw/run-openclaw.ts';
import { writeView } from '../report/plan.ts';
import { reportInstalled, reportWatched } from '../report/watch.ts';
import { say } from '../screen/say.ts';
import { completeSetup } from '../setup/preflight.ts';
import { readSetup } from '../setup/setup.ts';
import { fill } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { install, remove } from '../watch/install.ts';
import { describeWatch, type TimerKind } from '../watch/own-files.ts';
import { needsNothing } from '../watch/pass.ts';
import { isCode, sendCode } from '../watch/tell.ts';
import { locked } from '../write/recover.ts';

/** Runs one of the three flags. Throws UsageError and what install and sendCode throw. */
export function runTimer(context: Context, locations: Locations, values: FlagValues): Promise<Outcome> {
  if (values.install) return runInstall(context, locations, values);
  return values.remove ? runRemove(context, locations) : runStatus(context, locations);
}

async function runInstall(context: Context, locations: Locations, values: FlagValues): Promise<Outcome> {
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  completeSetup(setup, locations.openclawConfig);
  const known = describeWatch(locations, context.platform)?.installation;
  const notify = await settleNotify(context, locations, values, {
    owners: ownersIn(setup.config),
    known: known?.notify ?? null,
  });
  const every = String(values.every ?? known?.every ?? '10m');
  const quiet = values.quiet === undefined ? (known?.quiet ?? true) : values.quiet === 'on';
  const installed = await locked(context, locations, writeView(context, 'watch'), () =>
    install(context, locations, { every, notify, quiet }),
  );
  if (!context.json) reportInstalled(context, installed, await needsNothing(context, locations));
  const { installation, crontab = null, linger = null, notRecorded } = installed;
  return outcomeOf({ installed: true, ...installation, crontab, linger, notRecorded });
}

/** Off by default; a new chat must be confirmed. Throws UsageError, and what sendCode throws. */
async function settleNotify(
  context: Context,
  locations: Locations,
  values: FlagValues,
  { owners, known }: { readonly owners: readonly ChatTarget[]; readonly known: ChatTarget | null },
): Promise<ChatTarget | null> {
  const given = values.notify as string | undefined;
  if (given === 'off') return null;
  const chat =
    given === undefined ? await askWhichOwner(context, owners, known) : (readTarget(given) ?? null);
  if (!chat || (chat.channel === known?.channel && chat.target === known.target)) return chat;
  const typed = values['notify-code'] as string | undefined;
  const refuse = (text: typeof texts.codeSent | typeof texts.codeWrong) =>
    new UsageError([{ flag: '--notify-code', message: fill(text, context.language) }]);
  if (typed !== undefined) {
    if (await isCode(context, locations, chat, typed)) return chat;
    throw refuse(texts.codeWrong);
  }
  await sendCode(context, locations, chat);
  if (!context.interactive) throw refuse(texts.codeSent);
  const prompter = await context.prompter();
  for (let tries = 0; tries < 3; tries++) {
    const answer = await prompter.text({ message: fill(texts.askCode, context.language, { ...chat }) });
    if (await isCode(context, locations, chat, answer)) return chat;
    say(context, texts.codeWrong);
  }
  throw refuse(texts.codeWrong);
}

/** Only on a terminal, and only owners in OpenClaw's configuration. */
async function askWhichOwner(
  context: Context,
  owners: readonly ChatTarget[],
  known: ChatTarget | null,
): Promise<ChatTarget | null> {
  if (known || owners.length === 0 || !context.interactive) return known;
  const { language } = context;
  const prompter = await context.prompter();
  const names = owners.map(targetName);
  const chosen = await prompter.select({
    message: fill(texts.askNotify, language),
    options: [
      { value: 'off', label: fill(texts.notifyOff, language) },
      ...names.map((name) => ({ value: name, label: name })),
    ],
    initial: 'off',
  });
  return owners[names.indexOf(chosen)] ?? null;
}

async function runRemove(context: Context, locations: Locations): Promise<Outcome> {
  const found = describeWatch(locations, context.platform);
  if (found)
    await locked(context, locations, writeView(context, 'watch'), () =>
      remove(context, locations, found.installation),
    );
  if (!context.json) say(context, removedText(found?.installation.timer));
  return outcomeOf({ installed: false, removed: found !== undefined });
}

function removedText(timer: TimerKind | undefined) {
  if (timer === undefined) return texts.nothingToRemove;
  return timer === 'crontab' ? texts.removedByHand : texts.removed;
}

async function runStatus(context: Context, locations: Locations): Promise<Outcome> {
  const found = describeWatch(locations, context.platform);
  if (!context.json) reportWatched(context, found);
  return outcomeOf(found ? found.members : { installed: false });
}
