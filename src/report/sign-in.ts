/**
 * A sign-in as it goes: the page or code, the time left, what was found on the way; for people, and as JSON lines for
 * programs.
 */
import { encode } from 'uqr';
import type { Outcome } from '../command-line.ts';
import type { Context } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import type { SignInDisplay } from '../gather/portal-sign-in.ts';
import { demoKey } from '../machine/environment.ts';
import { program } from '../screen/program.ts';
import { gap, JSON_VERSION, say, toJsonLine } from '../screen/say.ts';
import { canErase, columnsOf, type DisplayOptions, displayOptions, style } from '../screen/terminal.ts';
import { displayWidth, wrap } from '../screen/width.ts';
import { createWaitLine } from '../screen/working.ts';
import type { ChosenFlow } from '../sign-in/sso/browser.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { fill, formatTime, type Text, withColon } from '../text/text.ts';
import { demo, pages, signInQuestions as questions, signIn, signInFlow } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeCauses, describeError } from './error.ts';

const SIGNED_IN_TEXTS = {
  cached: signIn.cached,
  refreshed: signIn.refreshed,
  'signed-in': signIn.signedIn,
} as const;

/** `command`: the running command, whose flag is mentioned. */
export function createSignInDisplay(context: Context, command: 'init' | 'login'): SignInDisplay {
  const { stderr, color, language } = context;
  const waitLine = createWaitLine(stderr, { tty: stderr.isTTY === true, color, erases: canErase(context) });
  const inDemo = demoKey(context.env) !== undefined;
  let codes = 0;
  let printed = false;
  const copy = createCopyHint(context, () => waitLine.clear());
  return {
    onFlow({ reason }) {
      waitLine.clear();
      gap(context);
      printed = reason === 'page-printed';
      // In a demo nobody chose the code.
      if (!inDemo || reason !== 'asked') say(context, signInFlow[reason]);
    },
    onPage(url) {
      say(context, printed ? pages.toOpen : pages.opened);
      stderr.write(`${style(color).cyan(visible(url))}\n`);
      say(context, pages.otherWay, { command: `${program(context.env)} ${command} --use-device-code` });
      copy.listen(url);
    },
    onCode(code) {
      waitLine.clear();
      gap(context);
      if (codes > 0) say(context, signIn.freshCode);
      codes += 1;
      stderr.write(renderCode(code, displayOptions(context)));
      if (inDemo) say(context, demo.approval);
      copy.listen(code.verificationUriComplete);
    },
    onWait(remainingMs) {
      waitLine.update(waitingLine(context, remainingMs, copy.text()));
    },
    onTryRegion(region) {
      waitLine.update(fill(questions.trying, language, { region }));
    },
    onMovedAside(path) {
      say(context, signIn.movedAside, { path });
    },
    done() {
      copy.stop();
      waitLine.clear();
    },
    onSignedIn({ how, token }) {
      say(context, SIGNED_IN_TEXTS[how], { time: formatTime(token.expiresAt) });
    },
    onRoleProven({ accountId, roleName }) {
      say(context, signIn.roleProven, { accountId, role: roleName });
    },
  };
}

/** The time left, with the hint next to it if there is room. */
function waitingLine(context: Context, remainingMs: number, hint: Text | undefined): string {
  const { language } = context;
  const waiting = fill(signIn.waiting, language, { left: formatLeft(remainingMs) });
  const both = hint ? `${waiting} | ${fill(hint, language)}` : waiting;
  return displayWidth(both) < columnsOf(context) ? both : waiting;
}

/** `9:05` */
function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Light modules around the code. ISO 18004 asks for 4; 2 let code and text fit into 24 lines, and we draw the margin in
 * white ourselves, whatever the terminal's colors.
 */
const QUIET_ZONE = 2;

/** Black on white from the fixed 256-color palette: the 16 named colors follow the terminal's theme. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';

/**
 * The page and the code that it must show, ending with a newline. The URL is unbroken on its own line, for copying or
 * clicking. The QR code needs color, because otherwise it may come out inverted. It is omitted if its top would scroll
 * off the screen.
 */
export function renderCode(code: DeviceCode, options: DisplayOptions): string {
  const { language, color, terminal, ascii, columns, rows = Number.POSITIVE_INFINITY } = options;
  const address = visible(code.verificationUriComplete);
  const page = fill(signIn.openPage, language);
  const text = [
    ...(terminal ? wrap(page, columns) : [page]),
    style(color).cyan(address),
    ...compareCode(code, options),
  ];
  const qr = terminal && color && !ascii ? drawQr(address, columns) : [];
  // The URL may wrap, and the wait line follows below.
  const height = qr.length + text.length - 1 + Math.ceil(address.length / columns) + 1;
  return [...(height <= rows ? qr : []), ...text, ''].join('\n');
}

/** On a terminal the code is spaced out if it fits, and never broken. */
function compareCode(code: DeviceCode, { language, color, terminal, columns }: DisplayOptions): string[] {
  const { bold } = style(color);
  const userCode = visible(code.userCode);
  const lead = withColon(fill(signIn.compareCode, language), language);
  const spaced = [...userCode].join(' ');
  if (!terminal) return [lead + bold(userCode)];
  const shown = [spaced, userCode].find((text) => displayWidth(lead + text) <= columns);
  return shown === undefined ? [...wrap(lead.trimEnd(), columns), bold(userCode)] : [lead + bold(shown)];
}

/** Draws two modules per character; no lines if it is wider than the terminal. */
function drawQr(text: string, columns: number): string[] {
  const { data, size } = encode(text, { border: QUIET_ZONE });
  if (size > columns) return [];
  return Array.from({ length: Math.ceil(size / 2) }, (_, y) => {
    const [upper, lower] = [data[y * 2] ?? [], data[y * 2 + 1] ?? []];
    const line = upper.map((dark, x) => HALVES[`${dark}/${lower[x] ?? false}`]).join('');
    return `${BLACK_ON_WHITE}${line}${RESET}`;
  });
}

/** Keyed by `upper/lower`; true is dark. */
const HALVES: Readonly<Record<string, string>> = {
  'true/true': '█',
  'true/false': '▀',
  'false/true': '▄',
  'false/false': ' ',
};

/** A display for programs. The method and its reason are part of the event that follows. */
export function createSignInEvents(context: Context): SignInDisplay {
  let chosen: Partial<ChosenFlow> = {};
  const write = (event: object) => context.stdout.write(`${toJsonLine(event)}\n`);
  return {
    onFlow(flow) {
      chosen = flow;
    },
    onPage(url) {
      write({ event: 'browser', url, ...chosen });
    },
    onCode({ userCode, verificationUri, verificationUriComplete, expiresAt }) {
      const times = { expiresAt: new Date(expiresAt).toISOString() };
      write({ event: 'code', userCode, verificationUri, verificationUriComplete, ...times, ...chosen });
    },
    onMovedAside(path) {
      say(context, signIn.movedAside, { path });
    },
    onTryRegion() {},
    onSignedIn() {},
    onRoleProven() {},
    done() {},
  };
}

/** Runs a command whose JSON ends with a result event, even if it fails. */
export async function reportResult(context: Context, run: () => Promise<Outcome>): Promise<Outcome> {
  const write = (members: object) => {
    const head = { event: 'result', version: JSON_VERSION, command: 'login' };
    context.stdout.write(`${toJsonLine({ ...head, ...members })}\n`);
  };
  try {
    const outcome = await run();
    const { error } = outcome;
    const described = error && describeError(error, context.language, context);
    write({ ok: !error, ...outcome.result, ...(described && { error: described }) });
    return { ...outcome, streamed: true };
  } catch (thrown) {
    const failure = context.signal.aborted ? new CancelledError({ cause: thrown }) : thrown;
    const error = describeError(failure, context.language, context, {
      help: `${program(context.env)} login --help`,
    });
    if (context.debug) context.stderr.write(describeCauses(failure));
    write({ ok: false, error });
    return { exitCode: error.exitCode, result: {}, streamed: true };
  }
}

/** The Linux console and dumb terminals would print the sequence. */
const TERMINALS_WITHOUT = ['linux', 'dumb'];

/** Undoes an echoed Enter: moves back up to the previous line. */
const UP_AND_ERASE = '\u001b[1A\r\u001b[K';

interface CopyHint {
  /** From now on, Enter copies this URL instead of the previous one. */
  listen(address: string): void;
  /** The hint for the wait line; undefined if Enter cannot copy. */
  text(): Text | undefined;
  /** Stops listening to the keyboard. */
  stop(): void;
}

/**
 * Copies the URL that a sign-in shows to the terminal's clipboard, even over SSH (OSC 52, xterm control sequences),
 * whenever the person presses Enter, and calls `onCopied`. We cannot know whether the terminal allows it. The keyboard
 * keeps its mode: it is raw while we wait (streams.ts), so Enter leaves no blank line.
 */
function createCopyHint(
  { interactive, stdin, stderr, env }: Pick<Context, 'interactive' | 'stdin' | 'stderr' | 'env'>,
  onCopied: () => void,
): CopyHint {
  const canCopy = interactive && !TERMINALS_WITHOUT.includes(env.TERM ?? 'dumb');
  let shown: string | undefined;
  let copied = false;
  const onKeys = (keys: Buffer | string) => {
    if (shown === undefined || !/[\r\n]/.test(keys.toString())) return;
    const base64 = Buffer.from(shown).toString('base64');
    stderr.write(`${stdin.isRaw ? '' : UP_AND_ERASE}\u001b]52;c;${base64}\u0007`);
    copied = true;
    onCopied();
  };
  const stop = () => {
    if (shown !== undefined) stdin.off('data', onKeys).pause();
  };
  return {
    listen(address) {
      if (!canCopy) return;
      stop();
      [shown, copied] = [address, false];
      stdin.on('data', onKeys).resume();
    },
    text() {
      if (copied) return pages.copied;
      return shown === undefined ? undefined : pages.copy;
    },
    stop,
  };
}
