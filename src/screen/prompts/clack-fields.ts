/** clack prompts for a line of text, a secret that shows only mask characters, one of a few options, and yes or no. */
import { styleText } from 'node:util';
import { ConfirmPrompt, PasswordPrompt, SelectPrompt, TextPrompt } from '@clack/core';
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_PASSWORD_MASK,
  S_RADIO_ACTIVE,
  S_RADIO_INACTIVE,
  symbol,
} from '@clack/prompts';
import { fill, type Language, withAside } from '../../text/text.ts';
import { prompts as texts } from '../../text/texts.ts';
import { breakHard, displayWidth, wrap } from '../width.ts';
import type { Streams } from './clack-pick.ts';
import type { Option } from './prompter.ts';

interface FieldQuestion extends Streams {
  readonly message: string;
  readonly language: Language;
}

interface TypedQuestion extends FieldQuestion {
  readonly initial?: string;
  readonly placeholder?: string;
  readonly validate?: (value: string | undefined) => string | undefined;
}

/** Columns of the guide before a text, of the guide and the mark before an option, and of the cursor after a text. */
const GUIDE = 3;
const MARK = 5;
const CURSOR = 1;
/** Only the part of a longer text that ends at the cursor is drawn. */
const MOST_LINES = 4;

/** The typed text, or clack's cancel symbol. */
export function textField({ initial, ...question }: TypedQuestion): Promise<string | symbol> {
  const { placeholder, output } = question;
  const prompt = new TextPrompt({
    ...question,
    ...(initial !== undefined && { initialValue: initial }),
    render() {
      const columns = columnsFor(output);
      if (this.userInput === '' && placeholder && isOpen(this)) {
        const shown = styleText('inverse', placeholder.slice(0, 1)) + styleText('dim', placeholder.slice(1));
        return draw(this, question, [shown]);
      }
      if (!isOpen(this)) return draw(this, question, lastLines(this.userInput, columns));
      const at = this.cursor;
      const lines = lastLines(this.userInput.slice(0, at), columns);
      const under = this.userInput.slice(at, at + 1);
      const after = this.userInput.slice(at + 1);
      const room = Math.max(0, columns - displayWidth(lines.at(-1) ?? ''));
      const [behind = ''] = breakHard(after, room || 1);
      lines[lines.length - 1] += (under ? styleText('inverse', under) : '█') + (room > 0 ? behind : '');
      return draw(this, question, lines);
    },
  });
  return prompt.prompt() as Promise<string | symbol>;
}

/** Like textField, for a secret: draws only mask characters, on one line. */
export function secretField(question: TypedQuestion): Promise<string | symbol> {
  const { output } = question;
  const prompt = new PasswordPrompt({
    ...question,
    mask: S_PASSWORD_MASK,
    render() {
      const marks = this.masked.slice(0, columnsFor(output));
      return draw(this, question, [isOpen(this) ? marks + styleText(['inverse', 'hidden'], '_') : marks]);
    },
  });
  // Its value is '' where nothing was typed: clack's own type does not know.
  return prompt.prompt() as Promise<string | symbol>;
}

function columnsFor({ columns }: { readonly columns?: number }): number {
  return (columns || 80) - GUIDE - CURSOR;
}

function isOpen({ state }: Pick<TextPrompt, 'state'>): boolean {
  return state !== 'submit' && state !== 'cancel';
}

function lastLines(text: string, columns: number): string[] {
  // Enough for as many lines, and little to measure.
  const lines = breakHard(text.slice(-MOST_LINES * columns), columns);
  return lines.length === 0 ? [''] : lines.slice(-MOST_LINES);
}

function draw(
  { state, error }: Pick<TextPrompt, 'state' | 'error'>,
  { message, language }: Pick<TypedQuestion, 'message' | 'language'>,
  lines: readonly string[],
): string {
  const shown = state === 'cancel' ? [fill(texts.unanswered, language)] : lines;
  const isOpen = state === 'active' || state === 'initial';
  const calm = isOpen ? 'cyan' : 'gray';
  const color = state === 'error' ? 'yellow' : calm;
  const paint = (line: string) => (color === 'gray' ? styleText('dim', line) : line);
  const end = { cyan: `\n${styleText('cyan', S_BAR_END)}\n`, gray: '' };
  return [
    styleText('gray', S_BAR),
    `${symbol(state)}  ${message}`,
    ...shown.map((line) => `${styleText(color, S_BAR)}  ${paint(line)}`),
  ]
    .join('\n')
    .concat(color === 'yellow' ? `\n${styleText('yellow', `${S_BAR_END}  ${error}`)}\n` : end[color]);
}

interface SelectQuestion<T extends string> extends FieldQuestion {
  readonly options: readonly Option<T>[];
  readonly initial?: T;
}

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
  question: FieldQuestion & { readonly initial: boolean },
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

function titleLines({ message, output }: FieldQuestion): string[] {
  return wrap(message, (output.columns || 80) - GUIDE);
}

function drawTitle(sign: string, guide: string, question: FieldQuestion): string[] {
  const [first = '', ...rest] = titleLines(question);
  return [styleText('gray', S_BAR), `${sign}  ${first}`, ...rest.map((line) => `${guide}  ${line}`)];
}

function drawOpen(lines: readonly string[], question: FieldQuestion): string {
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
  question: FieldQuestion,
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
