/** What `init` asks before it installs, saves, undoes and restarts. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError, CancelledError, WentBack } from '../../../src/failures/errors.ts';
import { confirmPlan, wantsOther, wantsRestart, wantsUndo } from '../../../src/gather/consent.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY, planFor, SSO, snapshotOf } from '../../helpers/plan.ts';
import { type Question, type ScriptedAnswer, scriptedAsker } from '../../helpers/scripted-prompter.ts';

/** A terminal, with everything shown. */
function screen() {
  let shown = '';
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  stderr.on('data', (chunk) => {
    shown += chunk;
  });
  const context = { stderr, color: false, language: EN, env: {} } as unknown as Context;
  return { context, shown: () => shown };
}

describe('before saving', () => {
  const plan = planFor(SSO);
  /** The answers, and the options that were offered. */
  const confirm = async (answers: readonly string[], given: Plan = plan) => {
    const offered: string[] = [];
    const asker = scriptedAsker(
      answers.map(
        (answer): ScriptedAnswer => [
          'select',
          ({ options = [] }: Question) => {
            offered.push(options.map(({ value }) => value).join(' '));
            return answer;
          },
        ],
      ),
    );
    const { context, shown } = screen();
    await confirmPlan(context, given, asker);
    return { offered, shown: shown() };
  };

  test('a person may save, see the diff, change something or leave', async () => {
    expect(await confirm(['save'])).toEqual({ offered: ['save showDiff change cancel'], shown: '' });
    const { offered, shown } = await confirm(['showDiff', 'save']);
    expect(offered).toEqual(['save showDiff change cancel', 'save change cancel']);
    expect(shown).toContain('+[profile bedrock-only]');
    await expect(confirm(['change'])).rejects.toBeInstanceOf(WentBack);
    await expect(confirm(['showDiff', 'change'])).rejects.toBeInstanceOf(WentBack);
    await expect(confirm(['cancel'])).rejects.toBeInstanceOf(CancelledError);
  });

  test('nobody is asked about nothing, and nobody is asked where nobody is', async () => {
    expect((await confirm([], { ...plan, changes: [] })).offered).toEqual([]);
    await expect(confirmPlan(screen().context, plan, undefined)).resolves.toBeUndefined();
  });
});

describe('after a failed call', () => {
  const failure = new AppError('throttled');
  const KEY_ENV = `AWS_BEARER_TOKEN_BEDROCK=${KEY}\nAWS_REGION=us-east-1\n`;
  const provider = JSON.stringify({
    models: { providers: { 'amazon-bedrock': { auth: 'api-key', models: [{ id: 'm', name: 'm' }] } } },
    agents: { defaults: { model: 'amazon-bedrock/m' } },
  });
  const undo = (answers: readonly ScriptedAnswer[] | undefined, draft: object = {}, isSetUp = true) => {
    const snapshot = snapshotOf(isSetUp ? { stateEnv: KEY_ENV, openclawConfig: provider } : {});
    const setup = readSetup(snapshot, { env: {}, platform: 'linux' });
    const asker = answers && scriptedAsker(answers);
    return wantsUndo({ language: EN }, { draft: draft as never, setup, snapshot }, failure, asker);
  };

  test('--on-failure decides about undo', async () => {
    expect(await undo(undefined, { onFailure: 'undo' })).toBe(true);
    expect(await undo(undefined, { onFailure: 'keep' })).toBe(false);
  });

  test('a person is asked if there was a setup before; nobody else is', async () => {
    const questions: (string | boolean | undefined)[] = [];
    const answering = (answer: boolean): ScriptedAnswer => [
      'confirm',
      ({ message, initial }: { message: string; initial?: boolean }) => {
        questions.push(message, initial);
        return answer;
      },
    ];
    expect(await undo([answering(true)])).toBe(true);
    expect(await undo([answering(false)])).toBe(false);
    expect(questions.slice(2)).toEqual(questions.slice(0, 2));
    expect(questions[1]).toBe(true);
    expect(await undo([], {}, false)).toBe(false);
    expect(await undo(undefined)).toBe(false);
  });

  const others = (
    failed: AppError | undefined,
    answers: readonly ScriptedAnswer[],
    draft: object = { auth: 'api-key' },
  ) => {
    const { context, shown } = screen();
    const gathered = { draft, chosen: { models: [] }, setup: {} };
    return wantsOther(context, gathered as never, { failed } as never, scriptedAsker(answers)).then(
      (part) => [part, shown().includes('✗')],
    );
  };

  test('another model is offered after what Bedrock said, and after nothing else', async () => {
    expect(await others(failure, [['select', 'models']])).toEqual(['models', true]);
    expect(await others(failure, [['select', 'keep']])).toEqual([undefined, true]);
    expect(await others(undefined, [])).toEqual([undefined, false]);
    expect(await others(failure, [], { onFailure: 'keep' })).toEqual([undefined, false]);
    expect(await others(new AppError('session-expired'), [])).toEqual([undefined, false]);
  });

  test('where IAM denies a saved setup, the same ways are offered as before saving', async () => {
    const seen: string[] = [];
    const ways: ScriptedAnswer = [
      'select',
      ({ options }: { readonly options: readonly { readonly label: string }[] }) => {
        seen.push(...options.map(({ label }) => label));
        return 'keep';
      },
    ];
    await others(new AppError('iam-denied', { action: 'bedrock:InvokeModel' }), [ways]);
    expect(seen).toEqual([
      'Paste another API key',
      'Choose another model',
      'Sign in another way',
      'Show the policy to send to your administrator',
      'Keep these settings',
    ]);
  });
});

test('the gateway is restarted if the person agrees, which Enter does', async () => {
  const answer = (yes: boolean): ScriptedAnswer => [
    'confirm',
    ({ initial }: { readonly initial: boolean }) => initial && yes,
  ];
  expect(await wantsRestart(scriptedAsker([answer(true)]))).toBe(true);
  expect(await wantsRestart(scriptedAsker([answer(false)]))).toBe(false);
});
