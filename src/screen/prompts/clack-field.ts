/** clack prompts for a line of text, and for a secret that shows only mask characters. */
import { styleText } from 'node:util';
import { PasswordPrompt, TextPrompt } from '@clack/core';
import { S_BAR, S_BAR_END, S_PASSWORD_MASK, symbol } from '@clack/prompts';
import { fill, type Language } from '../../text/text.ts';
import { prompts as texts } from '../../text/texts.ts';
import { breakHard, displayWidth } from '../width.ts';
import type { Streams } from './clack-pick.ts';

interface FieldOptions extends Streams {
  readonly message: string;
  readonly language: Language;
  readonly initial?: string;
  readonly placeholder?: string;
  readonly validate?: (value: string | undefined) => string | undefined;
}

/** Columns of the guide before the text, and of the cursor after it. */
const GUIDE = 3;
const CURSOR = 1;
/** Only the part of a longer text that ends at the cursor is drawn. */
const MOST_LINES = 4;

/** The typed text, or clack's cancel symbol. */
export function textField({ initial, ...question }: FieldOptions): Promise<string | symbol> {
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
export function secretField(question: FieldOptions): Promise<string | symbol> {
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
  { message, language }: Pick<FieldOptions, 'message' | 'language'>,
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
