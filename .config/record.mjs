// `npm run record`: films `npx openclaw-bedrock demo` as a person sees it, into docs/demo.svg and docs/demo.zh-TW.svg.
// A shell runs on a pty (util-linux's script), the command is typed into it, every question is answered with what it
// proposes, and a terminal emulator keeps the screen. Each screen becomes a frame of an animated SVG, so the picture can
// never show what the program does not do. The film ends with the set-up; what the demo then shows of `watch` is left out.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = 'npx openclaw-bedrock demo';
const PROMPT = '$ ';
/** Narrower than a terminal usually is: on a phone the picture is as wide as the screen. */
const COLUMNS = 64;
const ROWS = 36;
const CELL = { width: 8, height: 17 };
const MARGIN = 14;
/** All in milliseconds. Screens that follow one another faster than `settle` are one frame; `last` is how long the end stays. */
const PACE = { key: 70, settle: 25, last: 7000 };
/** A demo takes seconds; one that has not ended by then waits for something that this script does not know. */
const GIVE_UP_MS = 120_000;

const PALETTE = ['#1d1f21', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];
const FOREGROUND = '#d7dae0';
const BACKGROUND = '#1d1f21';

/** How the demo starts to show the next day, in each language. */
const NEXT_DAY = /^(?:The next day|隔天)/m;

/** Milliseconds that a person needs to read so many new characters on the screen. */
const timeToRead = (characters) => Math.min(4500, 250 + 8 * characters);

for (const [language, name] of [
  ['en', 'demo.svg'],
  ['zh-TW', 'demo.zh-TW.svg'],
]) {
  const frames = await film(language);
  writeFileSync(`${ROOT}docs/${name}`, draw(frames));
  const seconds = frames.reduce((sum, { stay }) => sum + stay, 0) / 1000;
  console.log(`docs/${name}: ${frames.length} frames, ${seconds.toFixed(0)} s`);
}

/** Types the command, presses Enter at each question, and returns the screens with the time each stays. */
async function film(language) {
  const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-record-'));
  // npx takes a program that the folder has installed, without asking the registry.
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(`${ROOT}dist/main.js`, join(folder, 'node_modules/.bin/openclaw-bedrock'));
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const shell = `stty rows ${ROWS} cols ${COLUMNS}; exec bash --norc --noprofile -i`;
  const child = spawn('script', ['-qfec', shell, '/dev/null'], {
    cwd: folder,
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: folder,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      OPENCLAW_LOCALE: language,
      SHELL: '/bin/sh',
      PS1: PROMPT,
      // A demo that fails ends the shell with its exit code.
      PROMPT_COMMAND: 'code=$?; [ $code = 0 ] || exit $code',
      npm_config_update_notifier: 'false',
      npm_config_progress: 'false',
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const giveUp = setTimeout(() => child.kill(), GIVE_UP_MS);
  const frames = [];
  let settle;
  let answered = '';
  /** Undefined until the shell is ready for it. */
  let isTyping;
  const keep = () => {
    const rows = readScreen(terminal);
    const key = JSON.stringify(rows);
    if (frames.at(-1)?.key === key) return;
    const lines = readLines(terminal);
    const before = frames.at(-1)?.lines ?? [];
    const fresh = lines
      .filter((line) => !before.includes(line))
      .join('')
      .replaceAll(/\s/g, '').length;
    const least = isTyping ? 0 : timeToRead(fresh);
    frames.push({ key, rows, lines, at: performance.now(), least });
    const last = lines.findLast((line) => line !== '');
    if (last === PROMPT.trim()) return isTyping === undefined ? type() : child.stdin.write('exit\r');
    const question = lines.findLast((line) => line.startsWith('◆')) ?? '';
    if (question === '' || question === answered) return;
    answered = question;
    setTimeout(() => child.stdin.write('\r'), 900 + least);
  };
  const type = async () => {
    isTyping = true;
    for (const character of `${COMMAND}\r`) {
      await new Promise((resolve) => setTimeout(resolve, character === '\r' ? 10 * PACE.key : PACE.key));
      child.stdin.write(character);
    }
    isTyping = false;
  };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    // The end of the setup and the next day come within one frame: keep the end before it scrolls away.
    const nextDay = chunk.search(NEXT_DAY);
    const setupEnd = Math.max(nextDay, 0);
    terminal.write(chunk.slice(0, setupEnd), nextDay < 0 ? undefined : keep);
    terminal.write(chunk.slice(setupEnd), () => {
      clearTimeout(settle);
      settle = setTimeout(keep, PACE.settle);
    });
  });
  const code = await ended;
  clearTimeout(giveUp);
  clearTimeout(settle);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the demo ended with ${code}:\n${readLines(terminal).join('\n')}`);
  const end = frames.findIndex(({ lines }) => NEXT_DAY.test(lines.join('\n'))) - 1;
  if (end < 0) throw new Error('the demo did not get as far as `watch`, before which the film ends');
  const shown = frames.slice(0, end + 1).map(({ rows, at, least }, index) => ({
    rows,
    // However slow this machine is, nobody waits for it.
    stay: index === end ? PACE.last : Math.max(least, Math.min(least + 1200, frames[index + 1].at - at)),
  }));
  // What shows only the first moment of an animation shows the outcome, not an empty prompt.
  return [{ rows: shown.at(-1).rows, stay: 1000 }, ...shown];
}

function lineOf({ buffer }, y) {
  return buffer.active.getLine(buffer.active.baseY + y);
}

/** What the screen says, a line a row. */
function readLines(terminal) {
  return Array.from({ length: ROWS }, (_, y) => lineOf(terminal, y)?.translateToString(true).trimEnd() ?? '');
}

/** The screen as rows of runs: cells beside one another that look alike. */
function readScreen(terminal) {
  return Array.from({ length: ROWS }, (_, y) => {
    const line = lineOf(terminal, y);
    const runs = [];
    for (let x = 0; x < COLUMNS; x += 1) {
      const cell = line?.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const look = lookOf(cell);
      const text = cell.getChars() || ' ';
      const last = runs.at(-1);
      const joins =
        last && JSON.stringify(last.look) === JSON.stringify(look) && !isBlock(text) && !last.block;
      // Fonts disagree about the width of anything but ASCII, so such a character stands by itself.
      if (joins && isAscii(text) && isAscii(last.text)) last.text += text;
      else runs.push({ x, text, look, block: isBlock(text), wide: cell.getWidth() === 2 });
    }
    return runs.filter(({ text, look }) => text.trim() !== '' || look.background || look.inverse);
  });
}

function isAscii(text) {
  return /^[ -~]*$/.test(text);
}

function isBlock(text) {
  return '█▀▄'.includes(text);
}

function lookOf(cell) {
  const color = (isDefault, isPalette, value) => {
    if (isDefault) return undefined;
    return isPalette ? paletteColour(value) : `#${value.toString(16).padStart(6, '0')}`;
  };
  return {
    color: color(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
    background: color(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
  };
}

function paletteColour(index) {
  if (index < 16) return PALETTE[index % 8];
  if (index === 231) return '#ffffff';
  return index === 16 ? '#000000' : FOREGROUND;
}

function draw(frames) {
  const width = COLUMNS * CELL.width + 2 * MARGIN;
  const height = ROWS * CELL.height + 2 * MARGIN;
  const total = frames.reduce((sum, { stay }) => sum + stay, 0);
  const rows = new Map();
  let from = 0;
  const shown = frames.map(({ rows: screen, stay }, index) => {
    const uses = screen.map((runs, y) => {
      const content = runs.map(drawRun).join('');
      if (!content) return '';
      if (!rows.has(content)) rows.set(content, `r${rows.size}`);
      return `<use href="#${rows.get(content)}" y="${MARGIN + y * CELL.height}"/>`;
    });
    const isFirst = index === 0;
    const isLast = index === frames.length - 1;
    const [start, end] = [from, from + stay].map((at) => `${((at / total) * 100).toFixed(3)}%`);
    from += stay;
    const name = `f${index}`;
    const hiddenBefore = isFirst ? '' : '0%{visibility:hidden}';
    const hiddenAfter = isLast ? '' : `${end},100%{visibility:hidden}`;
    return {
      hide: isLast ? '' : `#${name}{visibility:hidden}`,
      move: `#${name}{animation:${name} ${total}ms infinite step-end}`,
      keyframes: `@keyframes ${name}{${hiddenBefore}${start}{visibility:visible}${hiddenAfter}}`,
      group: `<g id="${name}">${uses.join('')}</g>`,
    };
  });
  // Whoever wants no motion sees the last frame, and so does what knows no animation.
  const join = (part) => shown.map((frame) => frame[part]).join('');
  const motion = `@media (prefers-reduced-motion:no-preference){${join('move')}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:space="preserve" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'Noto Sans Mono CJK TC',monospace" font-size="13">`,
    `<title>${COMMAND}</title>`,
    `<style>text{white-space:pre}${join('hide')}${join('keyframes')}${motion}</style>`,
    `<defs>${[...rows].map(([content, id]) => `<g id="${id}">${content}</g>`).join('')}</defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...shown.map(({ group }) => group),
    '</svg>\n',
  ].join('\n');
}

function drawRun({ x, text, look, block, wide }) {
  const left = MARGIN + x * CELL.width;
  const columns = wide ? 2 : text.length;
  const color = (look.inverse ? look.background : look.color) ?? (look.inverse ? BACKGROUND : FOREGROUND);
  const background = look.inverse ? (look.color ?? FOREGROUND) : look.background;
  const fill = background
    ? `<rect x="${left}" width="${columns * CELL.width}" height="${CELL.height}" fill="${background}"/>`
    : '';
  if (block) return fill + drawBlock(left, text, color);
  if (text.trim() === '') return fill;
  const weight = look.bold ? ' font-weight="bold"' : '';
  const opacity = look.dim ? ' opacity=".6"' : '';
  const length = `textLength="${columns * CELL.width}" lengthAdjust="spacingAndGlyphs"`;
  return `${fill}<text x="${left}" y="13" ${length} fill="${color}"${weight}${opacity}>${escapeXml(text)}</text>`;
}

/** Block characters as shapes: a font's would leave gaps in a QR code. */
function drawBlock(left, text, color) {
  const half = CELL.height / 2;
  const top = text === '▄' ? half : 0;
  const height = text === '█' ? CELL.height : half;
  return `<rect x="${left}" y="${top}" width="${CELL.width}" height="${height}" fill="${color}"/>`;
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
