// `npm run record`: films `openclaw-bedrock demo` as a person sees it, into docs/demo.svg and docs/demo.zh-TW.svg.
// The real program runs on a pty (util-linux's script), a terminal emulator keeps the screen, and each screen
// becomes a frame of an animated SVG, so the picture can never show what the program does not do.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COLUMNS = 80;
const ROWS = 24;
const CELL = { width: 8, height: 17 };
const MARGIN = 14;
/** Screens that follow one another faster than this are one frame. */
const SETTLE_MS = 90;
/** How long a frame stays at least and at most, in milliseconds. */
const STAY = { least: 250, most: 2500, last: 6000 };

const PALETTE = ['#1d1f21', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];
const FOREGROUND = '#d7dae0';
const BACKGROUND = '#1d1f21';

/** Keys to press, each once its text is on the screen. */
const SCRIPT = {
  en: ['How should OpenClaw', 'region for Bedrock', 'AWS account', 'Choose a model', 'Save these changes?'],
  'zh-TW': ['OpenClaw 要如何', '的 AWS 區域', 'AWS 帳戶', '選擇模型', '要儲存這些變更嗎？'],
};

for (const [language, cues] of Object.entries(SCRIPT)) {
  const frames = await film(language, cues);
  const name = language === 'en' ? 'demo.svg' : `demo.${language}.svg`;
  writeFileSync(`${ROOT}docs/${name}`, draw(frames));
  console.log(`docs/${name}: ${frames.length} frames`);
}

function isAscii(text) {
  return /^[ -~]*$/.test(text);
}

function isBlock(text) {
  return '█▀▄'.includes(text);
}

/** Runs the demo, answers each cue with Enter, and returns the screens with the time each stays. */
async function film(language, cues) {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const program = `${process.execPath} dist/main.js demo --lang ${language}`;
  const child = spawn(
    'script',
    ['-qfec', `stty rows ${ROWS} cols ${COLUMNS}; exec ${program}`, '/dev/null'],
    {
      cwd: ROOT,
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh' },
    },
  );
  const frames = [];
  let settle;
  let left = cues;
  const keep = () => {
    const rows = readScreen(terminal);
    const key = JSON.stringify(rows);
    if (frames.at(-1)?.key !== key) frames.push({ key, rows, at: performance.now() });
    const { active } = terminal.buffer;
    const text = rows.map((_, y) => active.getLine(active.baseY + y)?.translateToString()).join('\n');
    if (left[0] && text.includes(`◆  ${left[0]}`)) {
      left = left.slice(1);
      setTimeout(() => child.stdin.write('\r'), 900);
    }
  };
  child.stdout.on('data', (chunk) => {
    terminal.write(chunk, () => {
      clearTimeout(settle);
      settle = setTimeout(keep, SETTLE_MS);
    });
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0 || left.length > 0) throw new Error(`the demo ended with ${code}, still to answer: ${left}`);
  keep();
  return frames.map(({ rows, at }, index) => {
    const next = frames[index + 1]?.at;
    return { rows, stay: next ? Math.min(STAY.most, Math.max(STAY.least, next - at)) : STAY.last };
  });
}

/** The screen as rows of runs: cells beside one another that look alike. */
function readScreen({ buffer }) {
  return Array.from({ length: ROWS }, (_, y) => {
    const line = buffer.active.getLine(buffer.active.baseY + y);
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
    return runs.filter(({ text, look }) => text.trim() !== '' || look.background);
  });
}

function lookOf(cell) {
  const colour = (isDefault, isPalette, value) =>
    isDefault ? undefined : isPalette ? paletteColour(value) : `#${value.toString(16).padStart(6, '0')}`;
  return {
    colour: colour(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
    background: colour(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
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
    const [start, end] = [(from / total) * 100, ((from + stay) / total) * 100];
    from += stay;
    const name = `f${index}`;
    const style = `@keyframes ${name}{0%{visibility:${index === 0 ? 'visible' : 'hidden'}}${start.toFixed(3)}%{visibility:visible}${end.toFixed(3)}%,100%{visibility:${end > 99.99 ? 'visible' : 'hidden'}}}`;
    return {
      style,
      group: `<g style="animation:${name} ${total}ms infinite step-end;visibility:hidden">${uses.join('')}</g>`,
    };
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'Noto Sans Mono CJK TC',monospace" font-size="13">`,
    '<title>openclaw-bedrock demo</title>',
    `<style>text{white-space:pre}${shown.map(({ style }) => style).join('')}</style>`,
    `<defs>${[...rows].map(([content, id]) => `<g id="${id}">${content}</g>`).join('')}</defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...shown.map(({ group }) => group),
    '</svg>\n',
  ].join('\n');
}

function drawRun({ x, text, look, block, wide }) {
  const left = MARGIN + x * CELL.width;
  const columns = wide ? 2 : text.length;
  const colour = (look.inverse ? look.background : look.colour) ?? (look.inverse ? BACKGROUND : FOREGROUND);
  const background = look.inverse ? (look.colour ?? FOREGROUND) : look.background;
  const fill = background
    ? `<rect x="${left}" width="${columns * CELL.width}" height="${CELL.height}" fill="${background}"/>`
    : '';
  if (block) return fill + drawBlock(left, text, colour);
  if (text.trim() === '') return fill;
  const weight = look.bold ? ' font-weight="bold"' : '';
  const opacity = look.dim ? ' opacity=".6"' : '';
  const length = `textLength="${columns * CELL.width}" lengthAdjust="spacingAndGlyphs"`;
  return `${fill}<text x="${left}" y="13" ${length} fill="${colour}"${weight}${opacity}>${escapeXml(text)}</text>`;
}

/** Block characters as shapes: a font's would leave gaps in a QR code. */
function drawBlock(left, text, colour) {
  const half = CELL.height / 2;
  const top = text === '▄' ? half : 0;
  const height = text === '█' ? CELL.height : half;
  return `<rect x="${left}" y="${top}" width="${CELL.width}" height="${height}" fill="${colour}"/>`;
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
