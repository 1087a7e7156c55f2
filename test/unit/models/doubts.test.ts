/** Which unlisted ID misspells a listed one, and which is another model. */
import { expect, it } from 'vitest';
import { listedSpelling } from '../../../src/models/doubts.ts';

const LISTED = 'us.maker.model-one-4-6';
const spelled = (id: string, listed = LISTED) =>
  listedSpelling(id, { id: 'amazon-bedrock', value: { models: [{ id: listed }] } });

it.each([
  'us.maker.modl-one-4-6',
  'us.maker.model-onne-4-6',
  'us.maker.nodel-one-4-6',
  's.maker.model-one-4-6',
])('misspelled: %s', (id) => {
  expect(spelled(id)).toBe(LISTED);
});

it.each([
  ['itself', LISTED, LISTED],
  ['another version', 'us.maker.model-one-4-7', LISTED],
  ['two characters', 'us.maker.modl-on-4-6', LISTED],
  ['another geography', 'au.maker.model-one-4-6', 'eu.maker.model-one-4-6'],
  ['one that the catalog knows', 'us.anthropic.claude-sonnet-4-6', 'us.anthropic.claude-sonet-4-6'],
])('is none: %s', (_, id, listed) => {
  expect(spelled(id, listed)).toBeUndefined();
});
