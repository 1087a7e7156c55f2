/** What `verify --json` says of the gateway. */
import { expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError } from '../../../src/failures/errors.ts';
import { describeGateway } from '../../../src/report/verify.ts';
import { EN } from '../../helpers/languages.ts';

test('its answer, and the error if it gave none', () => {
  const context = { language: EN, program: [], env: {}, version: '1.2.3' } as unknown as Context;
  const answer = { model: 'm', provider: 'amazon-bedrock', text: 'Hi', latencyMs: 5 } as never;
  expect(describeGateway(context, { answer, error: undefined } as never)).toEqual({
    ...(answer as object),
    error: null,
  });
  const error = new AppError('gateway-down');
  expect(describeGateway(context, { answer, error } as never)).toEqual({
    ...(answer as object),
    error: {
      code: 'OCB370',
      exitCode: 3,
      title: 'The OpenClaw gateway is not running',
      cause: expect.stringContaining('cannot reply'),
      fix: ['See why: openclaw gateway status'],
    },
  });
});
