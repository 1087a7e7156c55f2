/** What a person is offered after a failure, and what is asked again. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import {
  AppError,
  CancelledError,
  CODES,
  type ErrorName,
  EXIT,
  MODEL_REFUSALS,
} from '../../../src/failures/errors.ts';
import { WrongAnswer } from '../../../src/gather/check-answers.ts';
import { askChange, askWayOn, forgetKnown, PARTS } from '../../../src/gather/choose-again.ts';
import type { ChosenModels } from '../../../src/gather/choose-models.ts';
import type { Draft } from '../../../src/gather/draft.ts';
import type { Known } from '../../../src/gather/known.ts';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import type { AuthMode } from '../../../src/sign-in/method.ts';
import { EN } from '../../helpers/languages.ts';
import { OSS } from '../../helpers/model-lists.ts';
import { type Question, scriptedAsker } from '../../helpers/scripted-prompter.ts';

const SIGN_INS: readonly AuthMode[] = ['sso', 'api-key', 'aws'];
const LIST = modelsInCatalogue('us-east-1');
const CHOSEN: ChosenModels = {
  models: LIST.models.filter(({ entry }) => entry.id === OSS),
  list: LIST,
  fallbacks: [],
  notices: [],
};

interface Situation {
  readonly auth: AuthMode;
  readonly failure: unknown;
  readonly chosen?: ChosenModels;
  readonly isBack?: boolean;
  readonly debug?: boolean;
  /** The answers; by default, the first option. */
  readonly answers?: readonly string[];
}

/** The way that is taken, the options of each question, and everything shown. */
async function wayOn({ auth, failure, chosen, isBack = false, debug = false, answers }: Situation) {
  const asked: { value: string; label: string }[][] = [];
  const shown: string[] = [];
  const stderr = new PassThrough();
  stderr.on('data', (chunk) => shown.push(String(chunk)));
  const context = { color: false, language: EN, stderr, debug } as unknown as Context;
  const left = [...(answers ?? [])];
  const answer = ({ options = [] }: Question) => {
    asked.push(options as never);
    return left.shift() ?? options[0]?.value;
  };
  const script = (answers ?? ['first']).map(() => ['select', answer] as const);
  const asker = scriptedAsker(script, (line) => shown.push(`${line}\n`));
  const draft: Draft = { auth, region: 'us-east-1', accountId: '012345678901' };
  const reached = { draft, chosen, setup: {} as never, isBack };
  const way = await askWayOn(context, failure, reached, asker);
  return {
    way,
    labels: asked.map((options) => options.map(({ label }) => label)),
    values: asked[0]?.map(({ value }) => value),
    shown: shown.join(''),
  };
}

/** The ways that a failure offers with each sign-in; a sign-in has only the parts of its own. */
async function waysOf(name: ErrorName) {
  const ways: Record<string, string> = {};
  for (const auth of SIGN_INS) {
    const { values } = await wayOn({ auth, failure: new AppError(name), isBack: true });
    ways[auth] = values?.join(' ') ?? '';
  }
  return ways;
}

describe('after a failure', () => {
  const ENDING = [
    ['portal-rejected', { sso: 'portal ssoRegion way cancel', 'api-key': 'way cancel', aws: 'way cancel' }],
    ['portal-elsewhere', { sso: 'portal ssoRegion way cancel', 'api-key': 'way cancel', aws: 'way cancel' }],
    ['no-accounts', { sso: 'anew portal ssoRegion way cancel', 'api-key': 'way cancel', aws: 'way cancel' }],
    ['no-roles', { sso: 'account anew portal way cancel', 'api-key': 'way cancel', aws: 'way cancel' }],
    [
      'role-forbidden',
      { sso: 'role account anew portal way cancel', 'api-key': 'way cancel', aws: 'way cancel' },
    ],
    ...(['api-key-rejected', 'api-key-expired', 'api-key-malformed', 'bearer-token-denied'] as const).map(
      (name) => [name, { sso: 'way cancel', 'api-key': 'key way cancel', aws: 'way cancel' }] as const,
    ),
    ...(['iam-denied', 'policy-denied', 'account-not-allowed'] as const).map(
      (name) =>
        [
          name,
          {
            sso: 'role account models way cancel',
            'api-key': 'key models way cancel',
            aws: 'credentials models way cancel',
          },
        ] as const,
    ),
    [
      'no-models',
      {
        sso: 'region role account way cancel',
        'api-key': 'region key way cancel',
        aws: 'region credentials way cancel',
      },
    ],
    [
      'no-bedrock-in-region',
      { sso: 'region models cancel', 'api-key': 'region models cancel', aws: 'region models cancel' },
    ],
    ...MODEL_REFUSALS.map(
      (name) =>
        [
          name,
          { sso: 'models region cancel', 'api-key': 'models region cancel', aws: 'models region cancel' },
        ] as const,
    ),
    // By the class of the failure.
    [
      'session-expired',
      {
        sso: 'again portal way cancel',
        'api-key': 'again key way cancel',
        aws: 'again credentials way cancel',
      },
    ],
    [
      'throttled',
      {
        sso: 'again models region cancel',
        'api-key': 'again models region cancel',
        aws: 'again models region cancel',
      },
    ],
    [
      'not-aws',
      {
        sso: 'again region portal way cancel',
        'api-key': 'again region way cancel',
        aws: 'again region way cancel',
      },
    ],
  ] as const satisfies readonly (readonly [ErrorName, object])[];

  test.each(ENDING)('%s: what may help with each sign-in', async (name, ways) => {
    expect(await waysOf(name)).toEqual(ways);
  });

  test.each(
    (Object.keys(CODES) as ErrorName[])
      .filter((name) => {
        const { exitCode } = new AppError(name);
        return exitCode !== EXIT.auth && exitCode !== EXIT.bedrock && exitCode !== EXIT.network;
      })
      .filter((name) => !ENDING.some(([known]) => known === name)),
  )('%s ends the run', async (name) => {
    const failure = new AppError(name);
    await expect(wayOn({ auth: 'sso', failure, answers: [] })).rejects.toBe(failure);
  });

  test.each([new CancelledError(), new TypeError('bug')])('%s ends the run', async (failure) => {
    await expect(wayOn({ auth: 'sso', failure, answers: [] })).rejects.toBe(failure);
  });

  test("a model's refusal leads to the list at once, and after Escape to the question", async () => {
    const failure = new AppError('model-not-found', { model: 'm', region: 'us-east-1' });
    const { way, labels } = await wayOn({ auth: 'sso', failure, answers: [] });
    expect([way, labels]).toEqual(['models', []]);
    const after = await wayOn({ auth: 'sso', failure, isBack: true });
    expect(after.labels).toEqual([['Choose another model', 'Change the Bedrock region', 'Cancel']]);
  });

  test('a wrong answer leads to its question at once', async () => {
    const failure = new WrongAnswer({ flag: '--region', message: 'is wrong' }, ['region', 'key', 'way']);
    const { way, labels, shown } = await wayOn({ auth: 'api-key', failure, answers: [] });
    expect([way, labels, shown]).toEqual(['region', [], '✗ is wrong\n']);
    const after = await wayOn({ auth: 'api-key', failure, isBack: true });
    expect(after.values).toEqual(['region', 'key', 'way', 'cancel']);
  });

  test('models that were tested can be saved anyway, and their policy shown first', async () => {
    const failure = new AppError('iam-denied', { action: 'bedrock:InvokeModel', resource: 'r', role: 'A' });
    const { way, values, labels, shown } = await wayOn({
      auth: 'sso',
      failure,
      chosen: CHOSEN,
      answers: ['policy', 'anyway'],
    });
    expect(way).toBe('anyway');
    expect(values).toEqual(['role', 'account', 'models', 'way', 'policy', 'anyway', 'cancel']);
    expect(labels).toHaveLength(2);
    expect(shown).toContain('(OCB501)');
    expect(shown).toContain('"Action"');
    expect(shown).toContain(OSS);
    const others = await wayOn({ auth: 'sso', failure: new AppError('throttled'), chosen: CHOSEN });
    expect(others.values).toEqual(['again', 'models', 'region', 'anyway', 'cancel']);
  });

  test('to retry a failed sign-in is to sign in now', async () => {
    const first = async (auth: AuthMode, name: ErrorName) =>
      (await wayOn({ auth, failure: new AppError(name) })).labels[0]?.[0];
    expect(await first('sso', 'session-expired')).toBe('Sign in now');
    expect(await first('aws', 'session-expired')).toBe('Try again');
    expect(await first('sso', 'throttled')).toBe('Try again');
  });

  test('can be to cancel', async () => {
    const failure = new AppError('throttled');
    await expect(wayOn({ auth: 'sso', failure, answers: ['cancel'] })).rejects.toBeInstanceOf(CancelledError);
  });

  test('shows one fix, and the causes only with --debug', async () => {
    const failure = new AppError('throttled', {}, { cause: new Error('the reason') });
    const { shown } = await wayOn({ auth: 'sso', failure });
    expect(shown).toMatch(/^\n✗ .*\(OCB\d+\)\n/);
    expect(shown.match(/→/g)).toHaveLength(1);
    expect(shown).not.toContain('the reason');
    expect((await wayOn({ auth: 'sso', failure, debug: true })).shown).toContain('the reason');
  });
});

describe('before saving', () => {
  test.each<[auth: AuthMode, parts: string]>([
    ['sso', 'models uses region role account portal ssoRegion way'],
    ['api-key', 'models uses region key way'],
    ['aws', 'models uses region credentials way'],
  ])('with %s, these parts can change', async (auth, parts) => {
    let options: string[] = [];
    const asker = scriptedAsker([
      [
        'select',
        (question: Question) => {
          options = (question.options ?? []).map(({ value }) => value);
          return 'models';
        },
      ],
    ]);
    expect(await askChange({ auth }, asker)).toBe('models');
    expect(options.join(' ')).toBe(parts);
  });

  test.each<[part: keyof typeof PARTS, offered: string, forgotten: string, asks: string | undefined]>([
    ['again', '', '', undefined],
    ['models', 'models fallbackModels allModels', '', 'models'],
    ['uses', '', 'memoryModel imageModel smallModel', 'uses'],
    ['region', 'region models fallbackModels allModels', 'endpointUrl', 'models'],
    ['ssoRegion', 'ssoRegion', '', undefined],
    ['role', '', 'roleName', undefined],
    ['account', '', 'accountId roleName', undefined],
    ['portal', '', 'startUrl ssoRegion session profile accountId roleName', undefined],
    ['profile', 'profile', '', undefined],
    ['session', 'session', '', undefined],
    ['key', '', 'apiKey', undefined],
    ['credentials', '', 'profile', undefined],
    ['way', 'auth', 'apiKey startUrl ssoRegion session profile accountId roleName', undefined],
  ])('%s offers and forgets answers', (part, offered, forgotten, asks) => {
    const { propose = [], forget = [], asks: asked } = PARTS[part];
    expect([propose.join(' '), forget.join(' '), asked]).toEqual([offered, forgotten, asks]);
  });
});

describe('what is known', () => {
  const known = {
    sso: { profile: 'p', session: 's', startUrl: 'u', ssoRegion: 'r', accountId: 'a', roleName: 'n' },
    pastedSsoRegion: 'r',
    apiKey: { ok: true },
    endpoint: { region: 'us-east-1' },
  } as unknown as Known;
  const without = (...forgotten: (keyof Draft)[]) => {
    const { sso, pastedSsoRegion, apiKey, endpoint } = forgetKnown(known, forgotten);
    return [Object.keys(sso).join(' '), pastedSsoRegion, apiKey !== undefined, endpoint !== undefined];
  };
  const SSO = 'profile session startUrl ssoRegion accountId roleName';

  test.each<[what: string, forgotten: (keyof Draft)[], left: unknown[]]>([
    ['stays without a choice', [], [SSO, 'r', true, true]],
    ['loses the role', ['roleName'], ['profile session startUrl ssoRegion accountId', 'r', true, true]],
    [
      'loses account and role',
      ['accountId', 'roleName'],
      ['profile session startUrl ssoRegion', 'r', true, true],
    ],
    ['loses the portal', ['startUrl', 'accountId', 'roleName'], ['profile session', undefined, true, true]],
    ['loses the key if only that is chosen again', ['apiKey'], [SSO, 'r', false, true]],
    [
      'keeps the key for another way to sign in',
      ['apiKey', 'startUrl'],
      ['profile session accountId roleName', undefined, true, true],
    ],
    ['loses an endpoint of a region', ['endpointUrl'], [SSO, 'r', true, false]],
  ])('%s', (_, forgotten, left) => {
    expect(without(...forgotten)).toEqual(left);
  });

  test('keeps an endpoint that has no region', () => {
    const anywhere = { ...known, endpoint: { custom: 'https://proxy' } } as unknown as Known;
    expect(forgetKnown(anywhere, ['endpointUrl']).endpoint).toBe(anywhere.endpoint);
  });
});
