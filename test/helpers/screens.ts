/** Runs the wizard on a kind of terminal and takes a snapshot of the screen after each question. */
import { mkdtemp, rm } from 'node:fs/promises';
import { fill, type Language, type Text } from '../../src/text/text.ts';
import { type Machine, machineAt } from './machine.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';
import { openTerminal, type Terminal, type TerminalOptions, type WrittenLine } from './terminal.ts';

export interface Setting {
  readonly columns: number;
  readonly language: Language;
  readonly env?: Readonly<Record<string, string>>;
}

/** The result of one run through the wizard. */
export interface Screens {
  /** The screens one below the other, each with its name, without what differs between runs. */
  readonly text: string;
  readonly raw: string;
  readonly written: readonly WrittenLine[];
  /** For every screen, row by row. */
  readonly looks: readonly ReturnType<Terminal['looks']>[];
  readonly exitCode: number | null;
  /** The page of the last sign-in with a code. */
  readonly address: string | undefined;
}

/** A person at one terminal. */
interface Person {
  readonly aws: StandIn;
  /** A line-only terminal, where a choice is a number. */
  readonly isDumb: boolean;
  /** Waits for the text, lets the program finish drawing, records the screen, and presses the keys. */
  at(name: string, text: string | RegExp | Text, keys?: string): Promise<void>;
  /** Waits for the end, and records everything below the last line that contains the text. */
  end(name: string, below: Text): Promise<void>;
}

export interface WizardRun {
  readonly aws?: StandInOptions;
  /** Prepares the machine; returns the command line. */
  readonly start: (machine: Machine) => readonly string[] | Promise<readonly string[]>;
  readonly steps: (person: Person) => Promise<void>;
}

/** As long as its placeholder, so that nothing moves; short, so that it is never wrapped. */
const HOME = '/home/ada/claws';

/** Runs the wizard once, in its own home folder that is removed at the end. */
export async function takeScreens(
  { columns, language, env = {} }: Setting,
  how: WizardRun,
): Promise<Screens> {
  const home = await mkdtemp('/tmp/ocb-');
  const aws = await startStandIn({ delay: async () => {}, approveAfterMs: 'never', ...how.aws });
  const machine = machineAt(home, aws);
  const cleanUp: (() => void)[] = [];
  try {
    const args = await how.start(machine);
    const options: TerminalOptions = {
      columns,
      // A line-only terminal does not scroll: a line that only appears on a busy machine moves nothing.
      ...(env.TERM === 'dumb' && { rows: 500 }),
      env: { TZ: 'UTC', ...env },
      onDone: (end) => cleanUp.push(end),
    };
    const terminal = openTerminal(machine, [...args, '--lang', language.name], options);
    const { person, screens, looks } = personAt(terminal, aws, { columns, language, env });
    await how.steps(person);
    const exitCode = await terminal.ended;
    const raw = terminal.raw();
    const [address] = /http:\S+user_code=[A-Z0-9-]+/.exec(raw) ?? [];
    const text = settleDown(`${screens.join('\n\n')}\n`, home, address);
    machine.expectClean();
    return { text, raw, written: terminal.written(), looks, exitCode, address };
  } finally {
    for (const end of cleanUp) end();
    await aws.close();
    await rm(home, { recursive: true, force: true });
  }
}

function personAt(terminal: Terminal, aws: StandIn, { columns, language, env }: Setting) {
  const screens: string[] = [];
  const looks: Screens['looks'][number][] = [];
  const isDumb = env?.TERM === 'dumb';
  const take = (name: string, screen: string) => {
    const heading = `=== ${name} `.padEnd(columns, '=');
    screens.push(`${heading}\n${screen}`);
    looks.push(terminal.looks());
  };
  const person: Person = {
    aws,
    isDumb,
    async at(name, text, keys = '') {
      const screen = await terminal.settled(isText(text) ? lineStart(fill(text, language)) : text);
      take(name, isDumb ? withoutWaits(screen).slice(-24).join('\n') : screen);
      terminal.type(keys);
    },
    async end(name, below) {
      await terminal.ended;
      const lead = escapeRegExp(lineStart(fill(below, language)));
      const [, rest = ''] = terminal.history().split(new RegExp(`^.*${lead}.*`, 'm'));
      take(name, isDumb ? withoutWaits(rest.trimStart()).join('\n') : rest.trimStart());
    },
  };
  return { person, screens, looks };
}

/** The lines of a line-only terminal, except progress lines, which appear only after 0.3 s, on a busy machine. */
function withoutWaits(screen: string): string[] {
  const waits = /^\S.* \d+ (?:s|秒)$/;
  return screen.split('\n').filter((line) => !waits.test(line));
}

/** Replaces everything that differs between runs with text of the same width. */
function settleDown(text: string, home: string, address: string | undefined): string {
  const code = address?.split('user_code=')[1] ?? 'no code';
  return (
    text
      .replaceAll(home, HOME)
      .replaceAll(code, 'ABCD-EFGH')
      .replaceAll([...code].join(' '), [...'ABCD-EFGH'].join(' '))
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:54321')
      .replace(/^ {2}[█▀▄ ]+$/gm, QR_ROW)
      .replace(/\d{4}-\d\d-\d\d/g, '2026-01-31')
      .replace(/(?<=[(（]\D{0,12})1?\d:\d\d(?=[)）])/g, 'm:ss')
      .replace(/\b\d\d:\d\d\b/g, '12:00')
      // The call's duration may move the line breaks of its paragraph.
      .replace(/^[✓+] .*(?: replied| 已回覆)[\s\S]*?\$[\d.]+[)）]$/gm, oneLine)
      .replace(/^[✓+] [^\n]*(?: \(|（)\d+ (?:ms|毫秒)[)）]$/gm, oneLine)
      .replace(/(?<=(?:Request ID:|請求編號：)\s?)[0-9a-f-]{36}/g, '00000000-0000-4000-8000-000000000000')
      // Only on a Node that is too old for OpenClaw, or without npm.
      .replace(/^ {2}https:\/\/nodejs\.org\S*(?: .*\n|\n {4}.*\n)/gm, '')
      .replace(/[^\S\n]+$/gm, '')
  );
}

/** Its modules depend on the code and port; its size does not. */
const QR_ROW = `  ${'▒'.repeat(29)}`;

/** Without blanks next to Chinese characters, where a line break would remove them. */
function oneLine(lines: string): string {
  return lines
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\d+ (?=ms|毫秒|毫 秒)/g, 'N ')
    .replace(/(?<=[^ -~✓]) | (?=[^ -~])/g, '');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A reference such as `questions.askAuth`, not words to search for. */
function isText(text: string | RegExp): text is Text {
  return typeof text === 'string' && /^\w+\.[\w-]+$/.test(text);
}

/** The part of a text before its first fact, or, for a long one, what every terminal shows on one line. */
function lineStart(text: string): string {
  const [start = ''] = text.split('{');
  return start.slice(0, 16).trimEnd();
}
