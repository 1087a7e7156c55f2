/** Our questions and messages through OpenClaw's own prompts: on its terminal, or wherever its wizard is shown. */
import { setImmediate as turn } from 'node:timers/promises';
import { CancelledError } from '../failures/errors.ts';
import type { Output } from '../screen/output.ts';
import type { ChoiceQuestion, Prompter } from '../screen/prompts/prompter.ts';
import { withoutAnsi } from '../secrets/redact.ts';
import type { Wizard } from './plugin-api.ts';

export interface WizardScreen {
  readonly prompter: Prompter;
  /** Output is shown before the next question, or at once if none follows. */
  readonly output: Output;
}

/** `signal`: the run's, aborted with the wizard. */
export function wizardScreen(wizard: Wizard): WizardScreen {
  let written = '';
  let shown = Promise.resolve();
  const flush = () => {
    shown = shown.then(async () => {
      // Several writes become one message.
      await turn();
      const text = withoutAnsi(written).trim();
      written = '';
      if (text) await (wizard.plain ? wizard.plain(text) : wizard.note(text));
    });
    return shown;
  };
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
    output: {
      write: (text) => {
        written += text.toString();
        void flush();
        return true;
      },
    },
    prompter: {
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
    },
  };
}
