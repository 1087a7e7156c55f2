import { expect, it } from 'vitest';
import { command as explain } from '../../../src/commands/explain.ts';
import type { Context } from '../../../src/context.ts';
import { describeError } from '../../../src/report/error.ts';
import { EN } from '../../helpers/languages.ts';
import { contextIn } from '../../helpers/plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

async function explained(pasted: string) {
  const context = {
    ...contextIn(await tempFolder({})),
    json: true,
    stdin: {},
    readStdin: async () => pasted,
  } as unknown as Context;
  return explain.run(context, { values: {}, positionals: [], problems: [] });
}

it.each([
  ['zeros', '\0'.repeat(100_000)],
  [
    'random bytes with the name of a service',
    `${Buffer.from([0xff, 0x8e, 0x00, 0x01, 0x1c]).toString().repeat(500)} S3 `,
  ],
])('asks for text instead of %s, without a report', async (_, pasted) => {
  const error = await explained(pasted).catch((thrown: unknown) => thrown);
  expect(describeError(error, EN)).toMatchObject({
    code: 'OCB357',
    title: 'The input is not text',
    fix: ['Paste the lines of the error message.'],
  });
});

it('takes a text with the escapes of its colors, and one that is not English', async () => {
  const colored = '\u001b[31mSomething odd\u001b[0m\n'.repeat(20);
  for (const pasted of [colored, '發生了奇怪的錯誤'])
    expect((await explained(pasted)).error).toMatchObject({ error: 'not-recognized' });
});
