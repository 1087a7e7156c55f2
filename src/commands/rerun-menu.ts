/** The menu that `init` shows first if there is a setup. */
import type { Outcome } from '../command-line/command.ts';
import { locationFlags, type ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Asker } from '../gather/asker.ts';
import type { Part } from '../gather/draft.ts';
import { questions } from '../gather/questions.ts';
import { sayLine } from '../screen/say.ts';
import { fill } from '../text/text.ts';
import { menu as texts } from '../text/texts.ts';
import { readinessOf } from './status.ts';

/**
 * The part of the setup to change, or the outcome of another choice; undefined if there is no setup or the command line
 * decides. Throws CancelledError, and what the commands throw.
 */
export async function rerunMenu(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  asker: Asker,
): Promise<Part | Outcome | undefined> {
  const { prompter, language } = asker;
  if (saysWhatToDo(input)) return undefined;
  const { sentence, error, method } = await readinessOf(context, locations);
  if (!method || (error && error.exitCode !== EXIT.auth)) return undefined;
  const renew = method.needsSignIn ? 'login' : method.usesApiKey ? 'key' : 'credentials';
  sayLine(context, sentence);
  const choices = ['verify', 'models', 'region', renew, 'way', 'quit'] as const;
  const choice = await prompter.select({
    message: fill(texts.ask, language),
    options: choices.map((value) => ({ value, label: fill(texts[value], language) })),
    initial: error ? renew : 'verify',
  });
  if (choice === 'quit') return { exitCode: EXIT.done, result: {} };
  if (choice !== 'verify' && choice !== 'login') return choice;
  const { command } = choice === 'verify' ? await import('./verify.ts') : await import('./login.ts');
  return command.run(context, input);
}

/** Whether there is a flag besides those that choose the setup. */
function saysWhatToDo({ values, problems }: ParsedFlags): boolean {
  const others = questions.filter(({ flag }) => !locationFlags.some(({ name }) => name === flag.name));
  return problems.length > 0 || others.some(({ flag }) => values[flag.name] !== undefined);
}
