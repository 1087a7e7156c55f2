/** What `init` asks if there is a setup. */
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { command as logout } from '../../src/commands/logout.ts';
import type { ChoiceQuestion } from '../../src/screen/prompts/prompter.ts';
import { type Answer, choose, type Desk, openDesk, save } from '../helpers/desk.ts';
import { AWS, CONFIG, ENV } from '../helpers/home-files.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';

async function setUp(desk: Desk, mode: 'sso' | 'api-key') {
  const portal = ['--sso-start-url', desk.aws.startUrl, '--sso-region', 'eu-west-1'];
  const sso = ['--auth', 'sso', ...portal, '--account-id', '111122223333', '--model', OSS];
  const key = ['--auth', 'api-key', '--model', OSS];
  if (mode === 'sso') await desk.run(init, sso, [save]);
  else await desk.run(init, key, [{ text: desk.aws.apiKey }, save]);
  return desk.screen().length;
}

/** Answers the menu, and records its options. */
function menu(wish: string, seen: ChoiceQuestion<string>[] = []): Answer {
  return {
    select: (question) => {
      seen.push(question);
      return wish;
    },
  };
}

const config = async (desk: Desk) => json5.parse(await desk.read(CONFIG));
const calls = ({ aws }: Desk) =>
  aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;

describe('a rerun', () => {
  it('shows one line of status and the options; the comparison is only for a first setup', async () => {
    const desk = await openDesk();
    const before = await setUp(desk, 'sso');
    const seen: ChoiceQuestion<string>[] = [];
    await desk.run(init, [], [menu('quit', seen)]);
    const shown = desk.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toBe(`Ready: ${OSS} in us-east-1, with the SSO sign-in of profile bedrock-only. `);
    expect(seen[0]?.options.map(({ label }) => label)).toEqual([
      'Test it',
      'Change the model',
      'Change the region',
      'Sign in again',
      'Switch to another way to sign in',
      'Quit',
    ]);
    expect(seen[0]?.initial).toBe('verify');
  });

  it('tests the setup, and writes nothing', async () => {
    const desk = await openDesk();
    await setUp(desk, 'sso');
    const before = [await desk.read(CONFIG), calls(desk)] as const;
    const { exitCode } = await desk.run(init, [], [menu('verify')]);
    expect(exitCode).toBe(0);
    expect([await desk.read(CONFIG), calls(desk)]).toEqual([before[0], before[1] + 1]);
  });

  it('changes the model and asks nothing else', async () => {
    const desk = await openDesk();
    await setUp(desk, 'sso');
    const aws = await desk.read(AWS);
    await desk.run(init, [], [menu('models'), choose(SMALL), save]);
    expect((await config(desk)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
    expect(await desk.read(AWS)).toBe(aws);
  });

  it("changes the region, with that region's models", async () => {
    const desk = await openDesk();
    await setUp(desk, 'api-key');
    await desk.run(init, [], [menu('region'), { text: 'us-west-2' }, choose(OSS), save]);
    expect(await desk.read(ENV)).toContain('AWS_REGION=us-west-2');
  });

  it('replaces the key without offering the current one', async () => {
    const desk = await openDesk({ apiKeys: [other] });
    await setUp(desk, 'api-key');
    await desk.run(init, [], [menu('key'), { text: other }, save]);
    expect(await desk.read(ENV)).toContain(other);
  });

  it('switches the way to sign in, after the comparison', async () => {
    const desk = await openDesk();
    await setUp(desk, 'sso');
    const before = desk.screen().length;
    await desk.run(init, [], [menu('way'), { select: 'api-key' }, { text: desk.aws.apiKey }, save]);
    expect(desk.screen().slice(before)).toContain('9/10');
    expect(await desk.read(ENV)).toContain(desk.aws.apiKey);
    expect((await config(desk)).agents.defaults.model.primary).toBe(`amazon-bedrock/${OSS}`);
  });

  it('offers to sign in first if not signed in', async () => {
    const desk = await openDesk();
    await setUp(desk, 'sso');
    desk.aws.revoke();
    await desk.run(logout, [], []);
    const seen: ChoiceQuestion<string>[] = [];
    await desk.run(init, [], [menu('login', seen)]);
    expect(seen[0]?.initial).toBe('login');
    expect(desk.screen()).toContain('Not signed in: ');
  });

  it('asks only what a flag leaves open', async () => {
    const desk = await openDesk();
    await setUp(desk, 'sso');
    await desk.run(init, ['--model', SMALL], [save]);
    expect((await config(desk)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
  });
});

const other = `ABSK${Buffer.from('BedrockAPIKey-other-at-111122223333:anotherKeyThatIsLongEnough12').toString('base64')}`;
