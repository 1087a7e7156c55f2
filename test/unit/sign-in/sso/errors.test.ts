/** What an error of Identity Center means. */
import { describe, expect, test } from 'vitest';
import { AppError, CancelledError } from '../../../../src/failures/errors.ts';
import {
  calledHost,
  isPassing,
  mayBeOtherRegion,
  oidcCode,
  oidcError,
  portalError,
} from '../../../../src/sign-in/sso/errors.ts';

const PORTAL = {
  startUrl: 'https://d-1234567890.awsapps.com/start',
  ssoRegion: 'eu-west-1',
  host: 'oidc.example',
};
const NOW = Date.parse('2026-11-22T10:00:00Z');
const answer = (httpStatusCode: number, more: object = {}) => ({
  $metadata: { httpStatusCode, requestId: 'r-1' },
  ...more,
});
/** The service's own time in the answer. */
const dated = (time: number) => ({
  $response: { headers: { 'x-amzn-requestid': 'r-1', date: new Date(time).toUTCString() } },
});
const told = (error: unknown) => (error instanceof AppError ? [error.error, error.facts] : error);
const facts = (detail: string, more: object = {}) => ({
  startUrl: PORTAL.startUrl,
  ssoRegion: 'eu-west-1',
  detail,
  requestId: 'r-1',
  ...more,
});

describe('the OAuth code of an error', () => {
  test.each<[error: unknown, code: string | undefined]>([
    [{ name: 'SlowDownException' }, 'slow_down'],
    [{ name: 'InvalidGrantException', error: 'other' }, 'invalid_grant'],
    [{ name: 'Error', error: 'slow_down' }, 'slow_down'],
    [{ name: 'Error' }, undefined],
    [null, undefined],
    ['text', undefined],
  ])('%j: %s', (error, code) => {
    expect(oidcCode(error)).toBe(code);
  });
});

describe('a passing error', () => {
  test.each<[what: string, error: unknown, passes: boolean]>([
    ['500', answer(500), true],
    ['503', answer(503), true],
    ['429', answer(429), true],
    ['499', answer(499), false],
    ['400', answer(400), false],
    ['the network', { code: 'ECONNRESET' }, true],
    ['nothing', undefined, false],
  ])('%s: %s', (_, error, passes) => {
    expect(isPassing(error)).toBe(passes);
  });
});

describe('an error of the sign-in', () => {
  test.each<[what: string, error: object, meaning: unknown]>([
    [
      'denied by the person',
      answer(400, { name: 'AccessDeniedException', error: 'access_denied', message: 'UnknownError' }),
      ['sign-in-denied', facts('access_denied', { oidcCode: 'access_denied' })],
    ],
    [
      "denied by the portal's key",
      answer(400, { name: 'AccessDeniedException', reason: 'KMS_AccessDeniedException', message: 'no key' }),
      ['portal-rejected', facts('no key', { oidcCode: 'access_denied' })],
    ],
    [
      'expired',
      answer(400, { name: 'ExpiredTokenException', error_description: 'too late', message: 'm' }),
      ['sign-in-timed-out', facts('too late', { oidcCode: 'expired_token' })],
    ],
    [
      'of the request',
      answer(400, { name: 'InvalidRequestException', message: 'Invalid startUrl' }),
      ['portal-rejected', facts('Invalid startUrl', { oidcCode: 'invalid_request' })],
    ],
    [
      'of the service',
      answer(500, { name: 'InternalServerException' }),
      ['portal-unavailable', facts('InternalServerException')],
    ],
  ])('%s', (_, error, meaning) => {
    const meant = oidcError(error, PORTAL);
    expect(told(meant)).toEqual(meaning);
    expect((meant as AppError).cause).toBe(error);
  });

  test('of the network names the host', () => {
    const meant = oidcError(
      Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      PORTAL,
    ) as AppError;
    expect(meant.error).toMatch(/^network-/);
    expect(meant.facts.host).toBe('oidc.example');
  });

  test.each([
    'access_denied',
    'authorization_pending',
    'expired_token',
    'internal_server',
    'invalid_client',
    'invalid_client_metadata',
    'invalid_grant',
    'invalid_redirect_uri',
    'invalid_request',
    'invalid_scope',
    'server_error',
    'slow_down',
    'unauthorized_client',
    'unsupported_grant_type',
  ])('%s is recognized if a proxy stripped the headers of AWS', (error) => {
    const stripped = {
      name: 'UnknownError',
      error,
      $response: { headers: {} },
      $metadata: { httpStatusCode: 400 },
    };
    expect((oidcError(stripped, PORTAL) as AppError).error).toBe(
      { access_denied: 'sign-in-denied', expired_token: 'sign-in-timed-out' }[error] ?? 'portal-rejected',
    );
    expect((oidcError({ ...stripped, error: 'other' }, PORTAL) as AppError).error).toBe('not-aws');
  });

  test('by the signal is a cancellation', () => {
    expect(oidcError({ name: 'AbortError' }, PORTAL)).toBeInstanceOf(CancelledError);
  });

  test('of ours stays what it is', () => {
    const ours = new AppError('no-roles');
    expect(oidcError(ours, PORTAL)).toBe(ours);
    const bug = new TypeError('bug');
    expect(oidcError(bug, PORTAL)).toBe(bug);
  });

  test.each(['invalid_request', 'invalid_request_exception'])('%s may be another region', (code) => {
    expect(mayBeOtherRegion(new AppError('portal-rejected', { oidcCode: code }))).toBe(true);
  });

  test.each<[what: string, error: unknown]>([
    ['another code', new AppError('portal-rejected', { oidcCode: 'access_denied' })],
    ['no code', new AppError('portal-rejected')],
    ['another failure', new AppError('portal-unavailable', { oidcCode: 'invalid_request' })],
    [
      "the portal's key",
      new AppError('portal-rejected', { oidcCode: 'invalid_request' }, { cause: { reason: 'KMS' } }),
    ],
    ['a bug', new TypeError('invalid_request')],
  ])('not %s', (_, error) => {
    expect(mayBeOtherRegion(error)).toBe(false);
  });
});

describe('an error of the portal', () => {
  const role = { accountId: '1', role: 'r' };
  test.each<[what: string, error: object, about: object, meaning: unknown]>([
    ['a refused role', answer(403, { message: 'no' }), role, ['role-forbidden', facts('no', role)]],
    ['an unknown role', answer(404, { message: 'no' }), role, ['role-forbidden', facts('no', role)]],
    [
      'an account without roles',
      answer(403, { message: 'no' }),
      { accountId: '1' },
      ['no-roles', facts('no', { accountId: '1' })],
    ],
    ['a refusal of everything', answer(403, { message: 'no' }), {}, ['portal-rejected', facts('no')]],
    ['a bad request', answer(400, { message: 'no' }), role, ['portal-rejected', facts('no', role)]],
    ['a busy portal', answer(429, { message: 'no' }), role, ['portal-unavailable', facts('no', role)]],
    ['an expired session', answer(401, { message: 'no' }), role, ['session-expired', facts('no', role)]],
    [
      'five minutes of difference between the clocks',
      answer(401, { message: 'no', ...dated(NOW - 300_000) }),
      {},
      ['session-expired', facts('no')],
    ],
    [
      'a clock ten minutes ahead',
      answer(401, { message: 'no', ...dated(NOW - 600_000) }),
      {},
      ['clock-skew', facts('no', { minutes: 10 })],
    ],
    [
      'a clock ten minutes behind',
      answer(401, { message: 'no', ...dated(NOW + 600_000) }),
      {},
      ['clock-skew', facts('no', { minutes: 10 })],
    ],
  ])('%s', (_, error, about, meaning) => {
    expect(told(portalError(error, PORTAL, about, NOW))).toEqual(meaning);
  });
});

test('the host of the latest call is noted', () => {
  let noted: ((next: (call: never) => unknown) => (call: never) => unknown) | undefined;
  const host = calledHost({
    middlewareStack: {
      add(middleware, options) {
        noted = middleware;
        expect(options.step).toBe('build');
      },
    },
  });
  expect(host()).toBeUndefined();
  const call = noted?.((given) => given);
  const sent = { request: { hostname: 'portal.example' } };
  expect(call?.(sent as never)).toBe(sent);
  expect(host()).toBe('portal.example');
});
