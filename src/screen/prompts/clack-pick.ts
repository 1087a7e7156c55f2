/** A clack list that filters by typing: choose one, or several in order plus a fallback. */
import type { Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { AutocompletePrompt } from '@clack/core';
import { limitOptions, S_BAR, S_BAR_END, symbol, unicodeOr } from '@clack/prompts';
import { fill, type Language, listed, withAside, withColon } from '../../text/text.ts';
import { prompts as promptTexts, models as texts } from '../../text/texts.ts';
import { displayWidth, wrap } from '../width.ts';
import { type Option, PICK_INDENT, type Picked, type SearchQuestion } from './prompter.ts';

/** What a prompt reads, draws on and listens to. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable & { columns?: number };
  readonly signal: AbortSignal;
}

interface PickOptions<T extends string> extends SearchQuestion<T>, Streams {
  /** Whether Tab marks options; otherwise Enter takes the one under the cursor. */
  readonly several: boolean;
  /** Whether Shift-Tab sets the fallback; otherwise it marks like Tab. */
  readonly allowsSpare: boolean;
  readonly language: Language;
}

/** Rows above the prompt for what was said last, such as why the list is what it is. */
const CONTEXT = 2;

const POINTER = unicodeOr('❯', '>');

/**
 * Enter takes the option under the cursor. Tab marks or unmarks it; Shift-Tab makes it the fallback. Escape clears the
 * filter; if there is none, clack cancels.
 */
class PickPrompt<T extends string> extends AutocompletePrompt<Option<T>> {
  spare: T | undefined;
  // Not #private and uninitialized: the base class's constructor already calls toggleSelected.
  declare shift: boolean | undefined;
  declare several: boolean;
  declare allowsSpare: boolean;
  declare marks: boolean | undefined;

  protected override _isActionKey(_char: string | undefined, key: Key): boolean {
    this.shift = key.shift === true;
    this.marks = key.name === 'tab';
    // clack takes the character that an action key has typed out of the filter again, and Shift-Tab types none.
    return this.marks && !this.shift;
  }

  /** Clears the filter. */
  clearFilter(): void {
    this._clearUserInput();
  }

  override toggleSelected(value: T): void {
    // clack also marks with the space bar, which belongs to the filter here.
    if (!this.several || !this.marks) return;
    const wasSpare = this.spare === value;
    if (wasSpare) this.spare = undefined;
    if (!this.shift || !this.allowsSpare) super.toggleSelected(value);
    else if (!wasSpare) {
      this.selectedValues = this.selectedValues.filter((other) => other !== value);
      this.spare = value;
    }
  }

  /** What Enter takes: the marked options and the one under the cursor. */
  get chosen(): T[] {
    const marked = this.selectedValues as T[];
    const focused = this.focusedValue as T | undefined;
    const isMore = focused !== undefined && focused !== this.spare && !marked.includes(focused);
    return isMore ? [...marked, focused] : marked;
  }
}

/** The choice, or clack's cancel symbol. At least one option is chosen. */
export async function pick<T extends string>(question: PickOptions<T>): Promise<Picked<T> | symbol> {
  const { options, several, allowsSpare, initial, language } = question;
  const prompt: PickPrompt<T> = new PickPrompt<T>({
    ...question,
    options: [...options],
    multiple: true,
    ...(initial !== undefined && { initialValue: [initial] }),
    filter: fits,
    // Enter takes only visible options.
    validate: () => {
      const isListEmpty = prompt.filteredOptions.length === 0;
      if (!isListEmpty && prompt.chosen.length > 0) return undefined;
      return fill(isListEmpty ? promptTexts.nothingMatches : texts.onlyFallback, language);
    },
    render: () => draw(prompt, question),
  });
  // Set after construction, because the constructor would mark the initial option.
  prompt.several = several;
  prompt.allowsSpare = allowsSpare;
  prompt.on('key', (_, key) => {
    if (key?.name !== 'escape' || prompt.userInput === '') return;
    prompt.clearFilter();
    // Under its own name, clack would cancel.
    key.name = 'cleared';
  });
  const end = await prompt.prompt();
  if (typeof end === 'symbol') return end;
  return { chosen: prompt.chosen, ...(prompt.spare !== undefined && { spare: prompt.spare }) };
}

/** Every typed word must appear in the line or the value. */
function fits<T extends string>(typed: string, { label, value, hint = '' }: Option<T>): boolean {
  const text = `${label} ${value} ${hint}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function draw<T extends string>(prompt: PickPrompt<T>, question: PickOptions<T>): string {
  const { message, header, options, several, allowsSpare, output, language } = question;
  const bar = styleText('gray', S_BAR);
  const title = `${bar}\n${symbol(prompt.state)}  ${message}`;
  if (prompt.state === 'submit') {
    const lines = wrap(summary(prompt, question), columnsBehind(GUIDE, output));
    return [title, ...lines.map((line) => `${bar}  ${styleText('dim', line)}`)].join('\n');
  }
  if (prompt.state === 'cancel')
    return `${title}\n${bar}  ${styleText('dim', fill(promptTexts.unanswered, language))}`;
  const guide = styleText(prompt.state === 'error' ? 'yellow' : 'cyan', S_BAR);
  const found = prompt.filteredOptions;
  const count =
    found.length === options.length ? '' : styleText('dim', ` (${found.length}/${options.length})`);
  const marked = markedLine(prompt, question);
  const head = [
    title,
    ...wrap(marked, columnsBehind(GUIDE, output))
      .filter(Boolean)
      .map((line) => `${guide}  ${styleText('green', line)}`),
    `${guide}  ${styleText('dim', withColon(fill(texts.search, language), language))}${filterLine(prompt, output)}${count}`,
    ...(header ? [`${guide}    ${styleText('dim', header)}`] : []),
  ];
  const noMatch = found.length === 0 ? fill(texts.noMatch, language) : undefined;
  const notice = prompt.state === 'error' ? prompt.error : noMatch;
  const severalKeys = allowsSpare ? texts.keys : texts.keysWithoutSpare;
  const keys = fill(several ? severalKeys : promptTexts.keys, language);
  const foot = [
    ...(notice ? [`${guide}  ${styleText('yellow', notice)}`] : []),
    ...wrap(keys, columnsBehind(GUIDE, output)).map((line) => `${guide}  ${styleText('dim', line)}`),
    styleText('cyan', S_BAR_END),
  ];
  const lines = limitOptions({
    cursor: prompt.cursor,
    options: found,
    output,
    columnPadding: 2,
    // The bar above the title, and the line below the frame for the cursor.
    rowPadding: head.length + foot.length + 2 + CONTEXT,
    style: (option, focused) => drawOption(prompt, option, focused, question),
  });
  return [...head, ...lines.map((line) => `${guide} ${line}`), ...foot].join('\n');
}

/** The filter as typed; only the end of a long one. */
function filterLine<T extends string>(
  { userInput, userInputWithCursor }: PickPrompt<T>,
  output: Streams['output'],
) {
  const room = Math.floor(columnsBehind(GUIDE, output) / 2);
  return userInput.length <= room ? userInputWithCursor : `…${userInput.slice(-room)}█`;
}

/** The option's label, with its hint if the cursor is on it and both fit on the line. */
function drawOption<T extends string>(
  prompt: PickPrompt<T>,
  { value, label, hint }: Option<T>,
  focused: boolean,
  { output, language }: PickOptions<T>,
): string {
  const at = prompt.selectedValues.indexOf(value);
  const spare = value === prompt.spare ? fill(texts.fallbackMark, language) : ' ';
  const rank = at < 9 ? String(at + 1) : '+';
  const mark = at < 0 ? spare : rank;
  const pointer = focused ? styleText('cyan', POINTER) : ' ';
  const more = focused && hint ? withAside('', hint, language) : '';
  const fitting = displayWidth(label + more) <= columnsBehind(PICK_INDENT, output) ? more : '';
  const lines = wrap(label, columnsBehind(PICK_INDENT, output));
  const text = lines.map((line) => (focused ? line : styleText('dim', line))).join('\n   ');
  return `${pointer}${styleText('green', mark)} ${text}${styleText('dim', fitting)}`;
}

/** Columns of the guide and the blanks after it. */
const GUIDE = 3;

function columnsBehind(indent: number, { columns = 80 }: Streams['output']): number {
  return columns - indent;
}

/** The marked options in order, and the fallback; undefined if nothing is marked. */
function markedLine<T extends string>(prompt: PickPrompt<T>, { options, language }: PickOptions<T>): string {
  const name = (value: string) => {
    const { label = value, short = label } = options.find((option) => option.value === value) ?? {};
    return short;
  };
  const marked = prompt.selectedValues.map((value, at) => `${at + 1} ${name(value as string)}`);
  const spare =
    prompt.spare === undefined ? [] : [fill(texts.fallbackIs, language, { models: name(prompt.spare) })];
  return [...marked, ...spare].join(' · ');
}

/** A single choice as its label; several by value or short name. */
function summary<T extends string>(
  prompt: PickPrompt<T>,
  { several, allowsSpare, options, language }: PickOptions<T>,
) {
  const [first] = prompt.chosen;
  const optionOf = (chosen: T | undefined) => options.find(({ value }) => value === chosen);
  if (!several) return optionOf(first)?.label ?? '';
  // Only the model list has a fallback, and models are listed by the IDs that will be written.
  const nameOf = (value: T) => (allowsSpare ? value || fill(texts.other, language) : optionOf(value)?.short);
  const chosen = listed(
    prompt.chosen.map((value) => nameOf(value) ?? optionOf(value)?.label ?? value),
    language,
  );
  const models = prompt.spare;
  return models === undefined ? chosen : `${chosen} · ${fill(texts.fallbackIs, language, { models })}`;
}
