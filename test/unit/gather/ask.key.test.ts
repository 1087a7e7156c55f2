import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { apiKey } from '../../../src/gather/ask.ts';
import type { Asking } from '../../../src/gather/asker.ts';
import type { ChoiceQuestion } from '../../../src/screen/prompts/prompter.ts';
import { type ApiKey, readApiKey } from '../../../src/sign-in/api-key/key.ts';
import { KEY } from '../../helpers/plan.ts';
import { type ScriptedAnswer, scriptedAsker } from '../../helpers/scripted-prompter.ts';

interface Question {
  readonly message: string;
  readonly validate: (typed: string) => string | undefined;
}

/** Asks for the key of a person who first presses Enter, with or without a browser. */
async function askKey(open: ((url: string) => Promise<boolean>) | undefined) {
  const seen: (string | undefined)[] = [];
  const typing = ({ message, validate }: Question) => {
    seen.push(message, validate(''));
    return KEY;
  };
  const asker = scriptedAsker([['password', typing]], (line) => seen.push(line));
  const asking = {
    ...asker,
    browser: async () => open,
    draft: { region: 'eu-west-1' },
    known: {},
  } as unknown as Asking;
  expect(await apiKey(asking, undefined)).toMatchObject({ ok: true, kind: 'long-term' });
  return seen;
}

const PAGE = 'https://console.aws.amazon.com/bedrock/home?region=eu-west-1#/api-keys';

it('opens the API keys page on Enter, and asks again', async () => {
  const opened: string[] = [];
  const seen = await askKey(async (url) => opened.push(url) > 0);
  expect(opened).toEqual([PAGE]);
  expect(seen.slice(1)).toEqual([
    PAGE,
    expect.stringContaining('Enter opens that page'),
    expect.stringContaining('Opened that page'),
  ]);
});

it('opens nothing without a browser, and asks again if one fails', async () => {
  expect((await askKey(undefined)).at(-1)).toBe('Paste a key, or press Ctrl-C to cancel.');
  await askKey(() => Promise.reject(new Error('no such program')));
});

describe('a key that is known', () => {
  const present = readApiKey(KEY) as ApiKey;
  const OTHER = `ABSK${Buffer.from('BedrockAPIKey-new-at-111122223333:another-key-altogether').toString('base64')}`;
  const asking = (answers: readonly ScriptedAnswer[], more: object, said: string[] = []) =>
    ({
      ...scriptedAsker(answers, (line) => said.push(line)),
      draft: { region: 'eu-west-1' },
      known: { keySource: '/home/ada/.openclaw/.env' },
      ...more,
    }) as unknown as Asking;

  it('is shown with its source, and kept or replaced', async () => {
    const keep = ({ options }: ChoiceQuestion<string>) => {
      expect(options[0]?.label).toBe(`Keep ${present.key} (from /home/ada/.openclaw/.env)`);
      expect(options[0]?.label).not.toContain(KEY);
      return 'keep';
    };
    expect(await apiKey(asking([['select', keep]], {}), present)).toBe(present);
    const replacing: ScriptedAnswer[] = [
      ['select', 'another'],
      ['password', OTHER],
    ];
    expect((await apiKey(asking(replacing, {}), present)).key.reveal()).toBe(OTHER);
  });

  it('is tried at once, and so is another: a refusal is thrown, which leads to the choice of what to do', async () => {
    const refusal = new AppError('api-key-rejected');
    const tried: string[] = [];
    const tryKey = async ({ key }: ApiKey) => {
      tried.push(key.reveal());
      return refusal;
    };
    const kept: ScriptedAnswer[] = [['select', 'keep']];
    await expect(apiKey(asking(kept, { tryKey }), present)).rejects.toBe(refusal);
    await expect(apiKey(asking([['password', OTHER]], { tryKey }), undefined)).rejects.toBe(refusal);
    expect(tried).toEqual([KEY, OTHER]);
  });

  it('is not tried in a dry run, and not asked about if stdin provided it', async () => {
    const tryKey = () => Promise.reject(new Error('called'));
    const dry = { keySource: 'x', callsNothing: true };
    expect(await apiKey(asking([['select', 'keep']], { tryKey, known: dry }), present)).toBe(present);
    expect(await apiKey(asking([], { known: { keySource: '--api-key-stdin' } }), present)).toBe(present);
  });
});
