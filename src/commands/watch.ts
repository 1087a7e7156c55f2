/** `watch`: one pass that keeps the sign-in alive, as the timer runs it; and the timer itself. */
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags, verbProblems } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { CHAT_TARGET } from '../openclaw/run-openclaw.ts';
import { passMembers, reportAsked, reportPass } from '../report/watch.ts';
import { watch as texts } from '../text/texts.ts';
import { EVERY } from '../watch/own-files.ts';
import { runPass } from '../watch/pass.ts';

export const command: Command = {
  flags: [
    { name: 'install', kind: 'switch', help: texts.installHelp },
    { name: 'every', kind: 'value', choices: Object.keys(EVERY), help: texts.everyHelp },
    {
      name: 'notify',
      kind: 'value',
      placeholder: 'CHANNEL:TARGET|off',
      form: { matches: new RegExp(`^off$|${CHAT_TARGET.source}`, 'i'), wrong: texts.notifyForm },
      help: texts.notifyHelp,
    },
    { name: 'notify-code', kind: 'value', placeholder: 'CODE', help: texts.notifyCodeHelp },
    { name: 'quiet', kind: 'value', choices: ['on', 'off'], help: texts.quietHelp },
    { name: 'remove', kind: 'switch', help: texts.removeHelp },
    { name: 'status', kind: 'switch', help: texts.statusHelp },
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock watch --json', about: texts.passExample },
    { line: 'openclaw-bedrock watch --install --notify telegram:4242', about: texts.installExample },
    { line: 'openclaw-bedrock watch --remove', about: texts.removeExample },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  const { problems } = verbProblems(values, context.language, ['every', 'notify', 'notify-code', 'quiet']);
  if (problems.length > 0) throw new UsageError(problems);
  // The timer's passes need none of it.
  if (values.install || values.remove || values.status)
    return (await import('./watch-timer.ts')).runTimer(context, locations, values);
  const pass = await runPass(context, locations, {
    onCode: (code, notified) => {
      if (!context.json) reportAsked(context, code, notified);
    },
  });
  if (!context.json) reportPass(context, pass);
  return outcomeOf(passMembers(pass), pass.error);
}
