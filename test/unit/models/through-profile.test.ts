import { expect, it } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { throughProfile } from '../../../src/models/resolve-model.ts';

const unknown = (model: string, region: string) =>
  throughProfile(new AppError('model-not-found', { model, region }));

it('finds the profile for a bare ID that Bedrock calls invalid, in its geography', () => {
  expect(unknown('anthropic.claude-opus-4-8', 'eu-west-1')).toMatchObject({
    error: 'needs-inference-profile',
    facts: { base: 'anthropic.claude-opus-4-8', profileId: 'eu.anthropic.claude-opus-4-8' },
  });
});

it.each([
  ['us.anthropic.claude-opus-4-8', 'us-east-1'],
  ['openai.gpt-oss-120b-1:0', 'us-east-1'],
  ['maker.nothing', 'us-east-1'],
])('leaves %s alone', (model, region) => {
  expect(unknown(model, region).error).toBe('model-not-found');
});
