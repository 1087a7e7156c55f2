import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import type { PickQuestion } from '../../src/screen/prompts/prompter.ts';
import { displayWidth } from '../../src/screen/width.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { READY } from '../helpers/live-call.ts';
import { type Answer, choose, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const DENIED = {
  status: 403,
  type: 'AccessDeniedException',
  body: {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/x is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action',
  },
};
const BROKEN = {
  status: 400,
  type: 'ValidationException',
  body: { message: 'The provided model identifier is invalid.' },
};

const ssoFlags = ({ aws }: Wizard) => [
  ...['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', aws.startUrl],
  ...['--sso-region', 'eu-west-1', '--account-id', '111122223333'],
];
const yes: Answer = { confirm: true };
const keep: Answer = { select: 'keep' };
const other: Answer = { select: 'models' };

const operations = ({ aws }: Wizard) => aws.requests.map(({ operation }) => operation);
const called = ({ aws }: Wizard) =>
  aws.requests
    .filter(({ operation }) => operation === 'ConverseStream')
    .map(({ path }) => decodeURIComponent(path).replace(/^\/model\/(.*)\/converse-stream$/, '$1'));
const config = async (wizard: Wizard) => json5.parse(await wizard.read(CONFIG));

describe('the choice', () => {
  it('comes after the sign-in, from the account’s own list, each on one line of 80 columns', async () => {
    const wizard = await openWizard();
    let seen: PickQuestion<string> | undefined;
    const look: Answer = {
      pick: (question) => {
        seen = question;
        return { chosen: [OSS] };
      },
    };
    await wizard.run(init, ssoFlags(wizard), [look, save]);
    const order = operations(wizard);
    expect(order.indexOf('ListFoundationModels')).toBeGreaterThan(order.indexOf('GetRoleCredentials'));
    expect(seen?.initial).toBe(OSS);
    const labels = seen?.options.map(({ label }) => label) ?? [];
    for (const label of [...labels, seen?.header ?? '']) expect(displayWidth(label)).toBeLessThanOrEqual(75);
    expect(labels[0]).toMatch(/^GPT OSS 120B +0\.15\/0\.6 +128K +us-east-1$/);
    expect(labels.find((label) => label.includes('(us)'))).toContain('us-east-1 us-east-2 us-west-2');
    expect(labels.find((label) => label.includes('(global)'))).toContain('worldwide');
  });

  it('accepts several and a fallback, tests each before writing and the primary afterwards, and prints the repeat command', async () => {
    const wizard = await openWizard();
    const pick: Answer = { pick: () => ({ chosen: [`us.${HAIKU}`, OSS], spare: SMALL }) };
    const { exitCode } = await wizard.run(init, ssoFlags(wizard), [pick, save]);
    expect(exitCode).toBe(0);
    const { agents, models } = await config(wizard);
    expect(agents.defaults.model).toEqual({
      primary: `amazon-bedrock/us.${HAIKU}`,
      fallbacks: [`amazon-bedrock/${SMALL}`],
    });
    expect(models.providers['amazon-bedrock'].models.map(({ id }: { id: string }) => id)).toEqual([
      `us.${HAIKU}`,
      OSS,
      SMALL,
    ]);
    expect(called(wizard)).toEqual([`us.${HAIKU}`, OSS, SMALL, `us.${HAIKU}`]);
    expect(wizard.screen().replace(/\s+\\?\s*/g, ' ')).toContain(
      `--model us.${HAIKU} --model ${OSS} --fallback-model ${SMALL}`,
    );
  });

  it('accepts all: each model once, tests only the named ones, and the diff counts them', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `maker.model${at}-v1:0`);
    const about = (modelId: string) => ({ modelId, modelName: modelId, providerName: 'Maker' });
    const models = [OSS, ...many].map(about);
    const wizard = await openWizard({ models, profiles: [`us.${many[0]}`] });
    const { exitCode, result } = await wizard.run(init, ssoFlags(wizard), [
      choose(OSS, '*'),
      { select: 'showDiff' },
      save,
    ]);
    expect(exitCode).toBe(0);
    const { agents, models: written } = await config(wizard);
    expect(agents.defaults.model.primary).toBe(`amazon-bedrock/${OSS}`);
    const ids = written.providers['amazon-bedrock'].models.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([...many, OSS].sort());
    expect(called(wizard)).toEqual([OSS, OSS]);
    const screen = wizard.screen().replace(/\n\\ /g, '');
    expect(screen).toContain('models are added: openai.gpt-oss-120b-1:0, maker.model0-v1:0, ');
    expect(screen).not.toContain('"id": "maker.model3-v1:0"');
    expect(screen).toContain('12 more models come from AWS’s list.');
    expect((result as { repeatCommand: string }).repeatCommand).toContain(`--model ${OSS} --all-models`);
  });

  it('silently uses the catalog if the role may not list models', async () => {
    const wizard = await openWizard();
    for (const operation of ['ListFoundationModels', 'ListInferenceProfiles'] as const)
      wizard.aws.answerNext(operation, DENIED, 4);
    let values: string[] = [];
    const look: Answer = {
      pick: ({ options }) => {
        values = options.map(({ value }) => value);
        return { chosen: [OSS] };
      },
    };
    await wizard.run(init, ssoFlags(wizard), [look, save]);
    expect(values).toContain('global.anthropic.claude-sonnet-5-5');
    expect(wizard.screen()).not.toMatch(/built-in|denied|not authorized|OCB/);
  });

  it('says so if AWS throttles, and if one of two lists fails', async () => {
    const throttled = {
      status: 429,
      type: 'ThrottlingException',
      body: { message: 'Too many requests, please wait before trying again.' },
    };
    const wizard = await openWizard();
    for (const operation of ['ListFoundationModels', 'ListInferenceProfiles'] as const)
      wizard.aws.answerNext(operation, throttled, 4);
    await wizard.run(init, ssoFlags(wizard), [choose(OSS), save]);
    expect(wizard.screen()).toContain('Showing the built-in model list: AWS is throttling');
    const other = await openWizard();
    other.aws.answerNext('ListInferenceProfiles', DENIED, 2);
    await other.run(init, ssoFlags(other), [choose(OSS), save]);
    expect(other.screen()).toContain('Using the built-in list of inference profiles');
  });

  it('accepts another ID, and replaces it with the profile that works', async () => {
    const wizard = await openWizard();
    await wizard.run(init, ssoFlags(wizard), [choose(''), { text: HAIKU }, save]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/us.${HAIKU}`);
    expect(wizard.screen()).toMatch(/needs\s+an\s+inference\s+profile\s+here/);
  });

  it('accepts a typed ID with blanks around it', async () => {
    const wizard = await openWizard();
    await wizard.run(init, ssoFlags(wizard), [choose(''), { text: ` ${SMALL} ` }, save]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
  });

  it('rejects a typed ID that cannot work, under the field', async () => {
    const embed = {
      modelId: 'amazon.titan-embed-text-v2:0',
      modelName: 'Titan',
      providerName: 'Amazon',
      outputModalities: ['EMBEDDING'],
    };
    const model = { modelId: OSS, modelName: 'gpt', providerName: 'OpenAI' };
    const wizard = await openWizard({ models: [model, embed], profiles: [] });
    for (const [text, problem] of [
      [embed.modelId, 'is an embedding model'],
      ['no id', 'is not a model ID'],
      ['openai.gpt-oss-121b-1:0', `did you mean ${OSS}?`],
    ] as const)
      await expect(wizard.run(init, ssoFlags(wizard), [choose(''), { text }])).rejects.toThrow(problem);
  });

  it("accepts an application profile by its ARN, with its model's limits", async () => {
    const own = { id: 'abc123def456', name: 'Team budget', source: `us.${HAIKU}` };
    const wizard = await openWizard({ applicationProfiles: [own] });
    const arn = 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc123def456';
    const { exitCode } = await wizard.run(init, ssoFlags(wizard), [choose(arn), save]);
    expect(exitCode).toBe(0);
    const [entry] = (await config(wizard)).models.providers['amazon-bedrock'].models;
    expect(entry).toMatchObject({
      id: arn,
      name: 'Team budget',
      contextWindow: 200_000,
      cost: { input: 1.1 },
    });
    expect(called(wizard)).toEqual([arn, arn]);
  });

  it("says that an unknown model's limits are estimates", async () => {
    const wizard = await openWizard({
      models: [{ modelId: 'maker.new-v1:0', modelName: 'New', providerName: 'Maker' }],
    });
    await wizard.run(init, ssoFlags(wizard), [choose('maker.new-v1:0'), save]);
    expect(wizard.screen().replace(/\s+/g, ' ')).toContain(
      'maker.new-v1:0 is not in the built-in model list. Using safe limits: 64000 tokens',
    );
  });

  it('asks for another region if this one has no models', async () => {
    const wizard = await openWizard({ models: [], profiles: [] });
    const left = wizard.run(init, ssoFlags(wizard), [{ select: 'cancel' }]);
    await expect(left).rejects.toMatchObject({ error: 'cancelled' });
    expect(wizard.screen()).toContain('OCB550');
    await expect(wizard.read(CONFIG)).rejects.toThrow();
  });

  it('is skipped if a flag decides, and the flag is checked against the list', async () => {
    const wizard = await openWizard();
    await wizard.run(init, [...ssoFlags(wizard), '--model', HAIKU], [save]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/us.${HAIKU}`);
    const wrong = [...ssoFlags(wizard), '--model', 'maker.nothing', '--model', OSS];
    await wizard.run(init, wrong, [choose(SMALL), save]);
    expect(wizard.screen()).toContain('maker.nothing is not available in us-east-1');
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
  });
});

/** The results of the next calls. */
const answer = ({ aws }: Wizard, ...answers: Parameters<Wizard['aws']['answerNext']>[1][]) => {
  for (const next of answers) aws.answerNext('ConverseStream', next);
};

describe('a model that does not reply', () => {
  it('is replaced before anything is written, marked, and not offered first', async () => {
    const wizard = await openWizard();
    answer(wizard, BROKEN);
    let seen: PickQuestion<string> | undefined;
    const again: Answer = {
      pick: (question) => {
        seen = question;
        return { chosen: [SMALL] };
      },
    };
    const { exitCode } = await wizard.run(init, ssoFlags(wizard), [choose(OSS), again, save]);
    expect(exitCode).toBe(0);
    expect(called(wizard)).toEqual([OSS, SMALL, SMALL]);
    expect(seen?.initial).toBe(SMALL);
    expect(seen?.options.find(({ value }) => value === OSS)?.label).toMatch(/^✗ GPT OSS 120B/);
    expect(wizard.screen()).toMatch(/✗ Model ID not valid in this region \(OCB502\)\n[^→]*→ /);
    // One call for the choice, and the live call from the files.
    expect(operations(wizard).filter((name) => name === 'GetRoleCredentials')).toHaveLength(2);
    expect(await wizard.read(CONFIG)).not.toContain(OSS);
  });

  it('may be the second one, and models that replied are not called again', async () => {
    const wizard = await openWizard();
    answer(wizard, READY, BROKEN);
    const nova = 'amazon.nova-pro-v1:0';
    const { exitCode } = await wizard.run(init, ssoFlags(wizard), [
      choose(OSS, nova),
      choose(OSS, SMALL),
      save,
    ]);
    expect(exitCode).toBe(0);
    expect(called(wizard)).toEqual([OSS, nova, SMALL, OSS]);
    expect(await wizard.read(CONFIG)).not.toContain(nova);
  });

  it('can be avoided with another region, or saved anyway', async () => {
    const wizard = await openWizard();
    answer(wizard, BROKEN, BROKEN);
    const region: Answer[] = [{ back: true }, { select: 'region' }, { text: 'us-west-2' }, choose(OSS), save];
    await wizard.run(init, ssoFlags(wizard), [choose(OSS), { back: true }, { select: 'anyway' }, save, keep]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${OSS}`);
    const other = await openWizard();
    answer(other, BROKEN);
    await other.run(init, ssoFlags(other), [choose(OSS), ...region]);
    expect(await other.read(CONFIG)).toContain('us-west-2');
  });

  it('is swapped after writing without starting over, and leaves no trace', async () => {
    const wizard = await openWizard();
    answer(wizard, READY, BROKEN);
    const { exitCode } = await wizard.run(init, ssoFlags(wizard), [choose(SMALL), save, other, choose(OSS)]);
    expect(exitCode).toBe(0);
    expect(called(wizard)).toEqual([SMALL, SMALL, OSS, OSS]);
    expect(await wizard.read(CONFIG)).not.toContain(SMALL);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${OSS}`);
    expect(operations(wizard).filter((name) => name === 'StartDeviceAuthorization')).toHaveLength(1);
  });

  it('can be undone if a swap does not help either', async () => {
    const wizard = await openWizard();
    await wizard.run(init, ssoFlags(wizard), [choose(OSS), save]);
    const before = await wizard.read(CONFIG);
    answer(wizard, READY, BROKEN, READY, BROKEN);
    const nova = choose('amazon.nova-pro-v1:0');
    const outcome = await wizard.run(init, ssoFlags(wizard), [choose(SMALL), save, other, nova, keep, yes]);
    expect(outcome).toMatchObject({ exitCode: 5, result: { undone: true } });
    expect(await wizard.read(CONFIG)).toBe(before);
  });

  it('stays if the person keeps it, and the run fails with its error', async () => {
    const wizard = await openWizard();
    answer(wizard, READY, BROKEN);
    const outcome = await wizard.run(init, ssoFlags(wizard), [choose(SMALL), save, keep]);
    expect(outcome).toMatchObject({ exitCode: 5, error: { error: 'model-not-found' } });
    expect(await wizard.read(CONFIG)).toContain(SMALL);
  });
});
