import { describe, expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

describe.skipIf(!hasPty)('the wizard on a terminal (needs util-linux)', () => {
  it('shows the comparison and the first question on one screen', async () => {
    const machine = await createMachine();
    for (const [columns, lang] of [
      [80, 'en'],
      [80, 'zh-TW'],
    ] as const) {
      const terminal = openTerminal(machine, ['init', '--lang', lang], { columns });
      const screen = await terminal.waitFor('Bedrock API');
      expect(screen).toContain('9/10');
      terminal.type(KEY.ctrlC);
      expect(await terminal.ended).toBe(130);
    }
  });

  it('restores the terminal when Ctrl-C comes at any of its questions', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const questions = ['How should OpenClaw', 'access portal'];
    for (const [count, question] of questions.entries()) {
      const terminal = openTerminal(machine, ['init', '--model', 'openai.gpt-oss-120b-1:0']);
      for (const passed of questions.slice(0, count)) {
        await terminal.waitFor(passed);
        terminal.type(passed.includes('portal') ? `${machine.aws.startUrl}\r` : KEY.enter);
      }
      await terminal.waitFor(question);
      terminal.type(KEY.ctrlC);
      expect(await terminal.ended, question).toBe(130);
      // The cursor is visible again.
      expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThanOrEqual(
        terminal.raw().lastIndexOf('\u001b[?25l'),
      );
    }
    expect(await machine.read('.openclaw/openclaw.json')).toBeUndefined();
    expect(await machine.read('.aws/config')).toBeUndefined();
  });

  it('exits with 130 when Ctrl-C comes during the wait for approval', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const terminal = openTerminal(machine, ssoArgs(machine.aws));
    await terminal.waitFor('Waiting for approval');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.screen()).toContain('Cancelled\nNo settings were changed.');
    expect(await machine.read('.aws/config')).toBeUndefined();
  });

  it('never echoes the key', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, [
      'init',
      '--auth',
      'api-key',
      '--model',
      'openai.gpt-oss-120b-1:0',
    ]);
    await terminal.waitFor('your Bedrock API key');
    terminal.type(`${machine.aws.apiKey}\r`);
    await terminal.waitFor('Save these changes?');
    terminal.type(KEY.enter);
    await terminal.waitFor('Bedrock works. OpenClaw is not installed yet');
    expect(await terminal.ended).toBe(0);
    expect(terminal.raw()).not.toContain(machine.aws.apiKey);
    expect(terminal.raw()).not.toContain(machine.aws.apiKey.slice(8, 40));
  });

  it('has a refused key replaced before any other question, and says where the existing one is from', async () => {
    const machine = await createMachine();
    const wrong = `ABSK${Buffer.from('BedrockAPIKey-x-at-111122223333:wrongwrongwrongwrong').toString('base64')}`;
    await machine.run(['init', '--api-key-stdin', '--no-verify', '--yes'], { input: wrong });
    const terminal = openTerminal(machine, ['init', '--auth', 'api-key'], {});
    await terminal.waitFor(`Keep ${wrong.slice(0, 4)}…${wrong.slice(-4)} (from `);
    terminal.type(KEY.enter);
    const screen = await terminal.waitFor('Paste another API key');
    expect(screen).toContain('✗ Bedrock does not accept the API key (OCB408)');
    terminal.type(KEY.enter);
    await terminal.waitFor('Paste your Bedrock API key');
    terminal.type(`${machine.aws.apiKey}\r`);
    await terminal.settled('Choose a model');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.raw()).not.toContain(wrong);
    expect(terminal.raw()).not.toContain(machine.aws.apiKey);
  });

  it('never breaks the sign-in URL, even on a narrow terminal', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const terminal = openTerminal(machine, ssoArgs(machine.aws), { columns: 60 });
    const screen = await terminal.waitFor('Waiting for approval');
    expect(screen).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/device\?user_code=[A-Z0-9]{4}-[A-Z0-9]{4}$/m);
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it('shows the QR code only if it fits, and the URL always', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    for (const [rows, fits] of [
      [50, true],
      [16, false],
    ] as const) {
      const terminal = openTerminal(machine, ssoArgs(machine.aws), { rows });
      const screen = await terminal.waitFor('Waiting for approval');
      expect(screen).toMatch(/\/device\?user_code=/);
      expect(/[█▀▄]/.test(terminal.history()), `${rows} rows`).toBe(fits);
      terminal.type(KEY.ctrlC);
      expect(await terminal.ended).toBe(130);
    }
  });

  it('draws plain ASCII without color for TERM=dumb and for a locale that is not UTF-8', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    const environments: Record<string, string>[] = [{ TERM: 'dumb' }, { LANG: 'C', NO_COLOR: '1' }];
    for (const env of environments) {
      const terminal = openTerminal(machine, ssoArgs(machine.aws), { env });
      await terminal.waitFor('shows:');
      terminal.type(KEY.ctrlC);
      await terminal.ended;
      const colors = terminal
        .raw()
        .split('\u001b[')
        .filter((part) => /^[\d;]*m/.test(part));
      expect(colors).toEqual([]);
      expect(terminal.raw()).not.toMatch(/[█▀▄]/);
    }
  });
});
