import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AppError, CancelledError } from '../../../src/failures/errors.ts';
import { displayWidth } from '../../../src/screen/width.ts';
import { createWaitLine, showStep, showWaiting } from '../../../src/screen/working.ts';
import { waiting } from '../../../src/text/texts.ts';
import { EN } from '../../helpers/languages.ts';

/** A screen whose clock runs as fast as the event loop. */
function screen({ tty = true, env = {}, columns = 80 } = {}) {
  const stderr = Object.assign(new PassThrough(), { isTTY: tty, columns });
  return {
    stderr,
    env,
    platform: 'linux' as const,
    language: EN,
    color: false,
    text: () => String(stderr.read() ?? ''),
    sleep: async (_ms: number, signal?: AbortSignal) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) throw new CancelledError();
    },
  };
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe('a slow step', () => {
  it('moves, counts, and disappears', async () => {
    const on = screen();
    expect(await showStep(on, waiting.checking, () => turns(25).then(() => 'done'))).toBe('done');
    const text = on.text();
    expect(stripVTControlCharacters(text)).toMatch(
      /⠋ Checking… 0 s[\s\S]*⠙ Checking… 0 s[\s\S]*Checking… 2 s/,
    );
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  it('shows the latest output, never wider than the terminal, never obeyed by it', async () => {
    const on = screen({ columns: 40 });
    await showStep(on, waiting.checking, async (onLine) => {
      await turns(3);
      onLine(`\u001b[31madded\u001b[0m \u0007${'x'.repeat(100)}`);
      await turns(5);
    });
    const lines = stripVTControlCharacters(on.text()).split('\r').filter(Boolean);
    expect(lines.some((line) => line.includes('· added'))).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThan(40);
    expect(on.text()).not.toContain('\u0007');
  });

  it('shows nothing for a fast step, and nothing in a log', async () => {
    const quick = screen();
    await showStep(quick, waiting.checking, async () => {});
    expect(quick.text()).toBe('');
    const log = screen({ tty: false });
    await showStep(log, waiting.checking, () => turns(30));
    expect(log.text()).toBe('');
  });

  it('is one line in ASCII if nothing can be erased', async () => {
    const on = screen({ env: { TERM: 'dumb' } });
    await showStep(on, waiting.checking, () => turns(30));
    expect(on.text()).toBe('| Checking… 0 s\n');
  });

  it('passes failures through, after removing its line', async () => {
    const on = screen();
    const failing = showStep(on, waiting.checking, async () => {
      await turns(5);
      throw new TypeError('oh');
    });
    await expect(failing).rejects.toThrow('oh');
    expect(on.text().endsWith('\r\u001b[K')).toBe(true);
  });
});

/** What we wait for. */
const WAITING = { text: waiting.firstToken, soon: waiting.firstTokenSoon, facts: {} };

describe('a slow first token', () => {
  it('is counted on a terminal, and the line disappears when it arrives', async () => {
    const on = screen();
    const result = await showWaiting(on, WAITING, async (heard) => {
      await turns(60);
      heard();
      return 'reply';
    });
    expect(result).toBe('reply');
    const text = on.text();
    expect(text).toContain('Waiting for the first token… 5 s');
    expect(text).toContain('(large models can take a minute)');
    expect(text).not.toMatch(/4 s \(large/);
    // Different text in every frame.
    expect(text).toMatch(/⠋ Waiting[^⠙]*⠙ Waiting/);
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is logged now and then', async () => {
    const on = screen({ tty: false });
    await showWaiting(on, WAITING, () => turns(40));
    expect(on.text().match(/Waiting for/g)).toHaveLength(2);
  });

  it('is not mentioned if it is fast', async () => {
    const on = screen();
    await showWaiting(on, WAITING, async () => {});
    expect(on.text()).toBe('');
  });

  it('passes failures and Ctrl-C through', async () => {
    const fail = (error: Error) => showWaiting(screen(), WAITING, () => Promise.reject(error));
    await expect(fail(new AppError('network'))).rejects.toThrow('OCB600');
    await expect(fail(new CancelledError())).rejects.toBeInstanceOf(CancelledError);
  });
});

function stream(columns: number) {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns });
  return { output, printed: () => (output.read() as string | null) ?? '' };
}

it('rewrites one line, and only if it changes', () => {
  const { output, printed } = stream(80);
  const line = createWaitLine(output, { tty: true, color: false });
  line.update('one');
  line.update('one');
  line.update('two');
  line.clear();
  line.clear();
  expect(printed()).toBe('\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K');
});

it('never reaches the last column, so that it stays on one line', () => {
  const { output, printed } = stream(20);
  createWaitLine(output, { tty: true, color: false }).update('等待你核准\n剩餘 10 分鐘，請稍候');
  const text = printed().replace('\r\u001b[K', '');
  expect(displayWidth(text)).toBeLessThan(20);
  expect(text).toMatch(/^等待你核准 .*…$/);
});

it('prints nothing without a terminal', () => {
  const { output, printed } = stream(80);
  const line = createWaitLine(output, { tty: false, color: true });
  line.update('one');
  line.clear();
  expect(printed()).toBe('');
});
