/** clack prompts for one of a few options, and for yes or no. */
import { styleText } from 'node:util';
import { ConfirmPrompt, SelectPrompt } from '@clack/core';
import { limitOptions, S_BAR, S_BAR_END, S_RADIO_ACTIVE, S_RADIO_INACTIVE, symbol } from '@clack/prompts';
import { fill, type Language, withAside } from '../../text/text.ts';
import { prompts as texts } from '../../text/texts.ts';
import { wrap } from '../width.ts';
import type { Streams } from './clack-pick.ts';
import type { Option } from './prompter.ts';

interface ChoiceOptions extends Streams {
  readonly message: string;
  readonly language: Language;
}

interface SelectQuestion<T extends string> extends ChoiceOptions {
  readonly options: readonly Option<T>[];
  readonly initial?: T;
}

/** Columns of the guide before a text, and of the guide and the mark before an option. */
const GUIDE = 3;
const MARK = 5;

/** The value under the cursor, or clack's cancel symbol. */
export function selectField<T extends string>(question: SelectQuestion<T>): Promise<T | symbol> {
  const { options, initial, output, language } = question;
  const room = (output.columns || 80) - MARK;
  const prompt: SelectPrompt<Option<T>> = new SelectPrompt<Option<T>>({
    ...question,
    options: [...options],
    ...(initial !== undefined && { initialValue: initial }),
    render: () => {
      const chosen = prompt.options[prompt.cursor]?.label ?? '';
      const closed = drawClosed(prompt.state, chosen, question);
      if (closed !== undefined) return closed;
      const lines = limitOptions({
        cursor: prompt.cursor,
        options: prompt.options,
        output,
        columnPadding: GUIDE,
        // The bar above the title, the title and the end of the guide.
        rowPadding: titleLines(question).length + 3,
        style: ({ label, hint }, focused) => {
          const [first = '', ...rest] = wrap(
            focused && hint ? withAside(label, hint, language) : label,
            room,
          );
          const dim = (line: string) => (focused ? line : styleText('dim', line));
          return [`${mark(focused)} ${dim(first)}`, ...rest.map((line) => `  ${dim(line)}`)].join('\n');
        },
      });
      return drawOpen(
        lines.flatMap((line) => line.split('\n')),
        question,
      );
    },
  });
  return prompt.prompt() as Promise<T | symbol>;
}

/** Yes or no, or clack's cancel symbol. */
export function confirmField(
  question: ChoiceOptions & { readonly initial: boolean },
): Promise<boolean | symbol> {
  const { initial, language } = question;
  const words = { active: fill(texts.yes, language), inactive: fill(texts.no, language) };
  const prompt: ConfirmPrompt = new ConfirmPrompt({
    ...question,
    ...words,
    initialValue: initial,
    render: () => {
      const closed = drawClosed(prompt.state, prompt.value ? words.active : words.inactive, question);
      if (closed !== undefined) return closed;
      const side = (word: string, focused: boolean) =>
        `${mark(focused)} ${focused ? word : styleText('dim', word)}`;
      const yes = side(words.active, prompt.value === true);
      const no = side(words.inactive, prompt.value !== true);
      return drawOpen([`${yes} ${styleText('dim', '/')} ${no}`], question);
    },
  });
  return prompt.prompt() as Promise<boolean | symbol>;
}

function mark(focused: boolean): string {
  return focused ? styleText('green', S_RADIO_ACTIVE) : styleText('dim', S_RADIO_INACTIVE);
}

function titleLines({ message, output }: ChoiceOptions): string[] {
  return wrap(message, (output.columns || 80) - GUIDE);
}

function drawTitle(sign: string, guide: string, question: ChoiceOptions): string[] {
  const [first = '', ...rest] = titleLines(question);
  return [styleText('gray', S_BAR), `${sign}  ${first}`, ...rest.map((line) => `${guide}  ${line}`)];
}

function drawOpen(lines: readonly string[], question: ChoiceOptions): string {
  const guide = styleText('cyan', S_BAR);
  return [
    ...drawTitle(symbol('active'), guide, question),
    ...lines.map((line) => `${guide}  ${line}`),
    styleText('cyan', S_BAR_END),
    '',
  ].join('\n');
}

/** The question with its answer; undefined while it is open. */
function drawClosed(
  state: SelectPrompt<Option<string>>['state'],
  answer: string,
  question: ChoiceOptions,
): string | undefined {
  if (state !== 'submit' && state !== 'cancel') return undefined;
  const guide = styleText('gray', S_BAR);
  const shown = state === 'submit' ? answer : fill(texts.unanswered, question.language);
  const lines = wrap(shown, (question.output.columns || 80) - GUIDE);
  return [
    ...drawTitle(symbol(state), guide, question),
    ...lines.map((line) => `${guide}  ${styleText('dim', line)}`),
  ].join('\n');
}
