import { expect, it } from 'vitest';
import { type Asking, apiKey } from '../../../src/gather/ask.ts';
import { KEY } from '../../helpers/plan.ts';
import { scriptedAsker } from '../../helpers/scripted-prompter.ts';

interface Question {
  readonly message: string;
  readonly validate: (typed: string) => string | undefined;
}

/** Asks for the key of a person who presses Enter first, with a browser or without. */
async function askKey(open: ((url: string) => Promise<boolean>) | undefined) {
  const seen: (string | undefined)[] = [];
  const typing = ({ message, validate }: Question) => {
    seen.push(message, validate(''));
    return KEY;
  };
  const asker = scriptedAsker([['password', typing]], (line) => seen.push(line));
  const asking = { ...asker, browser: async () => open, draft: { region: 'eu-west-1' } } as unknown as Asking;
  expect(await apiKey(asking)).toMatchObject({ ok: true, kind: 'long-term' });
  return seen;
}

const PAGE = 'https://console.aws.amazon.com/bedrock/home?region=eu-west-1#/api-keys';

it('opens the page of API keys by Enter, and asks on', async () => {
  const opened: string[] = [];
  const seen = await askKey(async (url) => opened.push(url) > 0);
  expect(opened).toEqual([PAGE]);
  expect(seen.slice(1)).toEqual([
    PAGE,
    expect.stringContaining('Enter opens that page'),
    expect.stringContaining('Opened that page'),
  ]);
});

it('opens nothing where there is no browser, and asks on where one fails', async () => {
  expect((await askKey(undefined)).at(-1)).toBe('Paste a key, or press Ctrl-C to cancel.');
  await askKey(() => Promise.reject(new Error('no such program')));
});
