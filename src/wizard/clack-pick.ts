/** A list to filter by typing, of which several can be taken in order, and one more as a spare. Drawn with clack. */
import type { Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { AutocompletePrompt } from '@clack/core';
import { limitOptions, S_BAR, S_BAR_END, symbol, unicodeOr } from '@clack/prompts';
import { modelTexts as texts } from '../messages/models.ts';
import { promptTexts } from '../messages/prompts.ts';
import { fill, type Language } from '../messages/text.ts';
import type { Option, Picked, PickQuestion } from './prompter.ts';

interface PickOptions<T extends string> extends PickQuestion<T> {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
  readonly language: Language;
}

const POINTER = unicodeOr('❯', '>');

/** Tab takes the option under the cursor or lets it go, Shift-Tab makes it the spare. */
class PickPrompt<T extends string> extends AutocompletePrompt<Option<T>> {
  spare: T | undefined;
  // Not #private and without a value: the constructor of the class above calls toggleSelected already.
  declare shift: boolean | undefined;

  protected override _isActionKey(char: string | undefined, key: Key): boolean {
    this.shift = key.name === 'tab' && key.shift === true;
    return super._isActionKey(char, key);
  }

  override toggleSelected(value: T): void {
    const wasSpare = this.spare === value;
    if (wasSpare) this.spare = undefined;
    if (!this.shift) super.toggleSelected(value);
    else if (!wasSpare) {
      this.selectedValues = this.selectedValues.filter((other) => other !== value);
      this.spare = value;
    }
  }

  /** What Enter takes: without a mark, the option under the cursor. */
  get chosen(): T[] {
    if (this.selectedValues.length > 0) return this.selectedValues as T[];
    const focused = this.focusedValue as T | undefined;
    return focused === undefined || focused === this.spare ? [] : [focused];
  }
}

/** The choice, or clack's symbol of a cancel. At least one option is chosen. */
export async function pick<T extends string>(question: PickOptions<T>): Promise<Picked<T> | symbol> {
  const { options, initial, input, output, signal, language } = question;
  const prompt: PickPrompt<T> = new PickPrompt<T>({
    options: [...options],
    multiple: true,
    ...(initial !== undefined && { initialValue: [initial] }),
    filter: (typed, option) => fits(typed, option),
    validate: () => (prompt.chosen.length > 0 ? undefined : fill(promptTexts.nothingMatches, language)),
    input,
    output,
    signal,
    render: () => draw(prompt, question),
  });
  // The initial option is only where the cursor starts: one more Tab would otherwise make it the primary for good.
  prompt.deselectAll();
  const end = await prompt.prompt();
  if (typeof end === 'symbol') return end;
  return { chosen: prompt.chosen, ...(prompt.spare !== undefined && { spare: prompt.spare }) };
}

/** Every word that was typed must be somewhere in the line or the value. */
function fits<T extends string>(typed: string, { label, value, hint = '' }: Option<T>): boolean {
  const text = `${label} ${value} ${hint}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function draw<T extends string>(prompt: PickPrompt<T>, question: PickOptions<T>): string {
  const { message, header, options, output, language } = question;
  const title = `${symbol(prompt.state)}  ${message}`;
  const bar = styleText('gray', S_BAR);
  const say = (text: (typeof texts)[keyof typeof texts]) => fill(text, language);
  if (prompt.state === 'submit') return `${title}\n${bar}  ${styleText('dim', summary(prompt, language))}`;
  if (prompt.state === 'cancel') return `${title}\n${bar}`;
  const guide = styleText(prompt.state === 'error' ? 'yellow' : 'cyan', S_BAR);
  const found = prompt.filteredOptions;
  const count =
    found.length === options.length ? '' : styleText('dim', ` (${found.length}/${options.length})`);
  const head = [
    title,
    `${guide}  ${styleText('dim', say(texts.search))} ${prompt.userInputWithCursor}${count}`,
    `${guide}    ${styleText('dim', header)}`,
  ];
  const notice =
    prompt.state === 'error' ? prompt.error : found.length === 0 ? say(texts.noMatch) : undefined;
  const foot = [
    ...(notice ? [`${guide}  ${styleText('yellow', notice)}`] : []),
    `${guide}  ${styleText('dim', say(texts.keys))}`,
    styleText('cyan', S_BAR_END),
  ];
  const lines = limitOptions({
    cursor: prompt.cursor,
    options: found,
    output,
    columnPadding: 2,
    rowPadding: head.length + foot.length + 1,
    style: (option, focused) => drawOption(prompt, option, focused, language),
  });
  return [...head, ...lines.map((line) => `${guide} ${line}`), ...foot].join('\n');
}

function drawOption<T extends string>(
  prompt: PickPrompt<T>,
  { value, label }: Option<T>,
  focused: boolean,
  language: Language,
): string {
  const at = prompt.selectedValues.indexOf(value);
  const spare = value === prompt.spare ? fill(texts.fallbackMark, language) : ' ';
  const mark = at < 0 ? spare : at < 9 ? String(at + 1) : '+';
  const pointer = focused ? styleText('cyan', POINTER) : ' ';
  return `${pointer}${styleText('green', mark)} ${focused ? label : styleText('dim', label)}`;
}

/** The values themselves: they are what will be written. */
function summary<T extends string>(prompt: PickPrompt<T>, language: Language): string {
  const chosen = prompt.chosen.map((value) => value || fill(texts.other, language)).join(', ');
  const models = prompt.spare;
  return models === undefined ? chosen : `${chosen} · ${fill(texts.fallbackIs, language, { models })}`;
}
