/** `watch`: one pass that keeps the sign-in alive, as the timer runs it; and the timer itself. */
import type { Command, FlagValues, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { passMembers, reportAsked, reportPass } from '../report/watch.ts';
import { fill } from '../text/text.ts';
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
      form: { matches: /^(off|[a-z][\w-]*:\S+)$/i, wrong: texts.notifyForm },
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
  refuseContradictions(context, values);
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

function refuseContradictions({ language }: Context, values: FlagValues): void {
  const verbs = ['install', 'remove', 'status'].filter((name) => values[name]);
  const problems = [
    ...verbs.slice(1).map((name) => ({ flag: `--${name}`, message: fill(texts.oneAtATime, language) })),
    ...['every', 'notify', 'notify-code', 'quiet']
      .filter((name) => values[name] !== undefined && !values.install)
      .map((name) => ({ flag: `--${name}`, message: fill(texts.onlyInstall, language) })),
  ];
  if (problems.length > 0) throw new UsageError(problems);
}
