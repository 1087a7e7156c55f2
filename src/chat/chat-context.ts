/** A Context without a terminal: the gateway's machine, used from a chat or OpenClaw's wizard. */
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createContext } from '../cli/create-context.ts';
import type { Context, Machine } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import { type ChoiceQuestion, type Prompter, safePrompter } from '../screen/prompts/prompter.ts';
import type { Output } from '../screen/streams.ts';
import { withoutAnsi } from '../secrets/redact.ts';
import { chooseLanguage } from '../text/text.ts';
import { loadLanguage } from '../text/texts.ts';
import type { Wizard } from './plugin-api.ts';

const SINK: Output = { write: () => true };

/**
 * With a wizard, its prompts ask our questions. Without one nothing can be asked, and a command's messages are in its
 * outcome: it runs as with --json.
 */
export async function chatContext(machine: Machine, wizard?: Wizard): Promise<Context> {
  const screen = wizard && wizardScreen(wizard);
  const language = await loadLanguage(chooseLanguage(undefined, machine.env));
  const output = screen?.output ?? SINK;
  const terminal = { stdin: Readable.from([]), stdout: output, stderr: output };
  const flags = { json: screen === undefined, color: false, debug: false, language };
  const context = createContext(terminal, flags, machine);
  if (!screen) return context;
  // OpenClaw has the keyboard: there is nothing to lift.
  const prompter = safePrompter(screen.prompter, (prompt) => prompt());
  return { ...context, interactive: true, prompter: async () => prompter };
}

/**
 * Our questions and messages, by OpenClaw’s own prompts: on its terminal, or wherever its wizard is shown. Output is
 * shown before the next question, or at once if none follows.
 */
function wizardScreen(wizard: Wizard) {
  let written = '';
  let shown = Promise.resolve();
  const flush = () => {
    shown = shown
      .catch(() => {})
      .then(async () => {
        // Several writes become one message.
        await turn();
        const text = withoutAnsi(written).trim();
        written = '';
        if (text) await (wizard.plain ? wizard.plain(text) : wizard.note(text));
      });
    return shown;
  };
  const write = (text: string | Uint8Array) => {
    written += text.toString();
    // Nobody sees it any more: the next question fails, too, and ends the command.
    flush().catch(() => {});
    return true;
  };
  return { output: { write } satisfies Output, prompter: wizardPrompter(wizard, flush) };
}

/** Calls `flush` before each question. */
function wizardPrompter(wizard: Wizard, flush: () => Promise<void>): Prompter {
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    await flush();
    return question();
  };
  const choose = <T extends string>({ message, options, initial }: ChoiceQuestion<T>, searchable: boolean) =>
    ask(() =>
      wizard.select<T>({
        message,
        searchable,
        options: options.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) })),
        ...(initial !== undefined && { initialValue: initial }),
      }),
    );
  return {
    text: ({ message, placeholder, initial, validate }) =>
      ask(() =>
        wizard.text({
          message,
          ...(placeholder && { placeholder }),
          ...(initial && { initialValue: initial }),
          ...(validate && { validate }),
        }),
      ),
    password: ({ message, validate }) =>
      ask(() => wizard.text({ message, sensitive: true, ...(validate && { validate }) })),
    select: (question) => choose(question, false),
    search: (question) => choose(question, true),
    pick: async ({ message, options, initial }) => {
      const chosen = await ask(() =>
        wizard.multiselect({
          message,
          searchable: true,
          options: options.map(({ value, label }) => ({ value, label: label.trim() })),
          ...(initial !== undefined && { initialValues: [initial] }),
        }),
      );
      if (chosen.length === 0) throw new CancelledError();
      return { chosen };
    },
    confirm: ({ message, initial }) => ask(() => wizard.confirm({ message, initialValue: initial })),
  };
}
