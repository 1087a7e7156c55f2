/** How little a person has to type, and that other input neither hangs nor gets lost. */
import { describe, expect, it } from 'vitest';
import { EN } from '../helpers/languages.ts';
import { createMachine } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal, type Terminal } from '../helpers/terminal.ts';

const { questions, models, uses, report } = EN.texts;
const ESC = '\u001b';
const CLEAR = '\u0015';

/** Answers each question once it is on the screen, and returns what was typed. */
async function answer(terminal: Terminal, steps: readonly (readonly [asked: string, keys: string])[]) {
  for (const [asked, keys] of steps) {
    await terminal.settled(`◆  ${asked}`);
    terminal.type(keys);
  }
  const enters = steps.filter(([, keys]) => keys === KEY.enter).length;
  return { enters, others: steps.map(([, keys]) => keys).filter((keys) => keys !== KEY.enter) };
}

describe.skipIf(!hasPty)('from nothing to a reply (needs util-linux)', () => {
  it('SSO takes five Enters, one paste and the approval', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init']);
    const paste = `${machine.aws.startUrl}\r`;
    const typed = await answer(terminal, [
      [questions.askAuth, KEY.enter],
      [questions.askStartUrl.slice(0, 30), paste],
      [questions.askAccount, KEY.enter],
      [models.ask, KEY.enter],
      [uses.ask, KEY.enter],
      [report.confirmWrite, KEY.enter],
    ]);
    expect(await terminal.ended).toBe(0);
    expect(typed).toEqual({ enters: 5, others: [paste] });
  });

  it('an API key takes one arrow, four Enters and one paste', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init']);
    const paste = `${machine.aws.apiKey}\r`;
    await terminal.settled(`◆  ${questions.askAuth}`);
    terminal.type(KEY.down);
    const typed = await answer(terminal, [
      [questions.askAuth, KEY.enter],
      [questions.askKey.slice(0, 30), paste],
      [models.ask, KEY.enter],
      [uses.ask, KEY.enter],
      [report.confirmWrite, KEY.enter],
    ]);
    expect(await terminal.ended).toBe(0);
    expect(typed).toEqual({ enters: 4, others: [paste] });
  });
});

const NONSENSE = {
  nothing: '',
  nonsense: 'not a portal!',
  'a thousand characters': 'x'.repeat(1000),
  'several lines': 'one\ntwo\nthree',
} as const;

describe.skipIf(!hasPty)('unexpected input (needs util-linux)', () => {
  it.each(Object.entries(NONSENSE))('%s is no portal: said, and asked on', async (_, keys) => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init', '--auth', 'sso']);
    const asked = questions.askStartUrl.slice(0, 30);
    await terminal.settled(`◆  ${asked}`);
    terminal.type(keys);
    await terminal.settled('');
    terminal.type(KEY.enter);
    await terminal.settled(/not an AWS access portal|Enter the access portal/);
    terminal.type(`${CLEAR}${machine.aws.startUrl}\r`);
    await terminal.settled(`◆  ${questions.askAccount}`);
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(await machine.read('.aws/config')).toBeUndefined();
  });

  it.each(Object.entries(NONSENSE))('%s is no key: said, never shown, and asked on', async (_, keys) => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init', '--auth', 'api-key']);
    const asked = questions.askKey.slice(0, 30);
    await terminal.settled(`◆  ${asked}`);
    terminal.type(keys);
    await terminal.settled('');
    terminal.type(KEY.enter);
    await terminal.settled(/not a Bedrock API key|Paste a key|incomplete|placeholder/);
    terminal.type(`${CLEAR}${machine.aws.apiKey}\r`);
    await terminal.settled(`◆  ${models.ask}`);
    expect(terminal.raw()).not.toContain('xxxx');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it('a filter without matches says so and keeps its text; Escape clears it, then goes back', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init', '--auth', 'sso']);
    await terminal.settled(`◆  ${questions.askStartUrl.slice(0, 30)}`);
    terminal.type(`${machine.aws.startUrl}\r`);
    await terminal.settled(`◆  ${questions.askAccount}`);
    terminal.type('zzz');
    await terminal.settled(models.noMatch);
    terminal.type(KEY.enter);
    expect(await terminal.settled(EN.texts.prompts.nothingMatches)).toContain('zzz');
    terminal.type(ESC);
    await terminal.settled(/Sandbox production/);
    terminal.type(ESC);
    await terminal.settled(`◆  ${questions.askStartUrl.slice(0, 30)}`);
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it('a window that is made small and large again in the middle of a question loses nothing', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init', '--auth', 'sso']);
    const drag = async (text: string | RegExp) => {
      terminal.resize(40, 12);
      await terminal.settled(text);
      terminal.resize(80, 24);
      await terminal.settled(text);
    };
    await terminal.settled(`◆  ${questions.askStartUrl.slice(0, 30)}`);
    terminal.type(machine.aws.startUrl.slice(0, 12));
    await drag(machine.aws.startUrl.slice(0, 12));
    terminal.type(`${machine.aws.startUrl.slice(12)}\r`);
    await terminal.settled(`◆  ${questions.askAccount}`);
    terminal.type('prod');
    await drag('prod');
    terminal.type(ESC);
    await terminal.settled('Sandbox (');
    terminal.type(KEY.enter);
    await terminal.settled(`◆  ${models.ask}`);
    // Twelve rows do not hold the title above a list whose lines wrap.
    await drag('GPT OSS 120B');
    terminal.type(KEY.enter);
    await terminal.settled(`◆  ${uses.ask}`);
    await drag(/Nothing else/);
    terminal.type(KEY.enter);
    await terminal.settled(`◆  ${report.confirmWrite}`);
    await drag(report.confirmWrite);
    terminal.type(KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect(await machine.read('.aws/config')).toContain(machine.aws.startUrl);
  });

  it('a key of 10,000 characters goes in at once, and a window dragged meanwhile does not show it', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init', '--auth', 'api-key']);
    await terminal.settled(`◆  ${questions.askKey.slice(0, 30)}`);
    const start = performance.now();
    terminal.type('Q'.repeat(10_000));
    await terminal.waitFor('▪▪▪▪');
    terminal.resize(40, 12);
    terminal.resize(80, 24);
    terminal.type(KEY.enter);
    await terminal.waitFor(/not a Bedrock API key|placeholder/);
    expect(performance.now() - start).toBeLessThan(5000);
    terminal.type(`${CLEAR}${machine.aws.apiKey}\r`);
    await terminal.settled(`◆  ${models.ask}`);
    expect(terminal.raw()).not.toContain('QQQQ');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });
});
