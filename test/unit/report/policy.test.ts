/** A policy as people hand it on. */
import { describe, expect, test } from 'vitest';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import type { ListedModel } from '../../../src/models/listed-model.ts';
import {
  leastPrivilegeDocument,
  POLICY_FORMATS,
  type PolicyDocument,
  renderPolicy,
} from '../../../src/report/policy.ts';
import type { AuthMode } from '../../../src/sign-in/method.ts';
import { EN } from '../../helpers/languages.ts';
import { HAIKU, OSS } from '../../helpers/model-lists.ts';

const MODES: readonly AuthMode[] = ['sso', 'api-key', 'aws'];
const LIST = modelsInCatalogue('us-east-1').models;
const models = (...ids: string[]) =>
  ids.map((id) => LIST.find(({ entry }) => entry.id === id) as ListedModel);
const paper = (mode: AuthMode, chosen: readonly ListedModel[] = models(OSS)): PolicyDocument => ({
  json: '{\n  "Version": "2012-10-17",\n  "Statement": []\n}\n',
  mode,
  region: 'us-east-1',
  models: chosen,
});
const message = (mode: AuthMode, chosen?: readonly ListedModel[]) =>
  renderPolicy('text', paper(mode, chosen), EN);

test.each(MODES)('for %s is the JSON itself, or stands in the code, indented as the code is', (mode) => {
  const render = (format: (typeof POLICY_FORMATS)[number]) => renderPolicy(format, paper(mode), EN);
  expect(render('json')).toBe(paper(mode).json);
  expect(render('cli')).toContain('\n  "Version": "2012-10-17",\n  "Statement": []\n}\n');
  expect(render('cloudformation')).toContain(
    '\n          "Version": "2012-10-17",\n          "Statement": []\n        }\n',
  );
  // As `terraform fmt` writes it.
  expect(render('terraform')).toContain('\n    "Version" : "2012-10-17",\n    "Statement" : []\n  }');
  const all = MODES.flatMap((one) => POLICY_FORMATS.map((format) => renderPolicy(format, paper(one), EN)));
  // The JSON is the same for every sign-in.
  expect(new Set(all).size).toBe(all.length - 2);
});

describe('the message to an administrator', () => {
  test('asks for a permission set, its assignment, and the URL', () => {
    expect(message('sso')).toMatchInlineSnapshot(`
      "Hello, I am setting up OpenClaw with Amazon Bedrock and need your help with access.

      It calls these models in us-east-1, and nothing else: openai.gpt-oss-120b-1:0

      In IAM Identity Center, please create the permission set BedrockInvokeOnly with this inline policy:

      {
        "Version": "2012-10-17",
        "Statement": []
      }

      Please set the session duration of the permission set to 12 hours. So that I do not have to sign in every day, please also consider a longer access portal session (IAM Identity Center, Settings, Authentication; up to 90 days).

      Then please assign it to me in the account that should be billed.

      Please reply with:
      - the AWS access portal URL (it ends in awsapps.com/start) and the IAM Identity Center region
      - the AWS account ID, 12 digits
      - which region I should use for Bedrock (us-east-1 is my guess)

      Thank you!
      "
    `);
  });

  test('asks for less with a key, and for a role on the machine', () => {
    expect(message('api-key')).not.toContain('portal');
    expect(message('aws')).not.toContain('portal');
    expect(message('api-key')).not.toBe(message('aws'));
  });

  test('speaks of all models if none is named', () => {
    const named = 'It calls these models in us-east-1, and nothing else: openai.gpt-oss-120b-1:0';
    expect(message('sso', [])).toBe(
      message('sso').replace(named, 'It calls models of Amazon Bedrock and does nothing else.'),
    );
    expect(message('sso', [])).not.toContain(named);
  });

  /** What stands between the policy and what to send back. */
  const notes = (...chosen: ListedModel[]) => message('aws', chosen).split('\n\n').slice(4, -2).join('\n\n');

  test('names what Anthropic asks, what the Marketplace sells, and the regions of profiles', () => {
    expect(notes(...models(`us.${HAIKU}`, `global.${HAIKU}`))).toMatchInlineSnapshot(`
      "Claude Haiku 4.5 (us), Claude Haiku 4.5 (global): Anthropic requires a one-time use case form per account or organization: https://console.aws.amazon.com/bedrock/home?region=us-east-1#/model-catalog

      Claude Haiku 4.5 (us), Claude Haiku 4.5 (global): the first call in an account creates the AWS Marketplace subscription. Please make one call in the Bedrock playground with a role that has aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions; my role should not have them.

      If a service control policy limits regions: requests to Claude Haiku 4.5 (us) are processed in the regions of its profile, so it must allow bedrock:InvokeModel* there.

      If a service control policy limits regions: Claude Haiku 4.5 (global) is a global inference profile, whose requests carry aws:RequestedRegion = "unspecified", so it must allow bedrock:InvokeModel* for that value."
    `);
  });

  test('names one model of Anthropic alone', () => {
    expect(notes(...models(`us.${HAIKU}`))).toContain('Claude Haiku 4.5 (us): Anthropic requires');
    expect(notes(...models(OSS))).toBe('');
  });

  test.each(['amazon', 'deepseek', 'meta', 'minimax', 'mistral', 'openai', 'qwen', 'anthropic', 'cohere'])(
    'says of a model of %s whether the Marketplace sells it',
    (maker) => {
      const [model] = models(OSS) as [ListedModel];
      const isSold = notes({ ...model, base: `${maker}.m` }).includes('Marketplace');
      expect(isSold).toBe(['anthropic', 'cohere'].includes(maker));
    },
  );

  test('says nothing of a model that it does not know', () => {
    const [model] = models(`us.${HAIKU}`) as [ListedModel];
    expect(notes({ ...model, kind: 'other' })).toBe('');
    const { base: _, ...baseless } = model;
    expect(notes({ ...baseless, kind: 'foundation-model' } as ListedModel)).toBe('');
  });

  test('names the regions of a profile once, or says that they are its own', () => {
    const [model] = models(`us.${HAIKU}`) as [ListedModel];
    const scp = (more: Partial<ListedModel>) =>
      notes({ ...model, ...more })
        .split('\n\n')
        .at(-1);
    expect(scp({ destinations: ['us-east-1', 'us-west-2', 'us-west-2'] })).toContain('us-east-1, us-west-2');
    expect(scp({ destinations: ['', 'us-east-1'] })).toBe(scp({ geography: 'global' }));
    expect(scp({ destinations: undefined as never })).not.toContain('us-west-2');
  });
});

test('is for the sign-in: a key needs one action more', () => {
  const request = {
    models: models(OSS),
    region: 'us-east-1',
    accountId: '012345678901',
    profiles: LIST,
    discovery: false,
    guardrail: undefined,
  };
  const [sso, key] = [
    leastPrivilegeDocument('sso', request as never),
    leastPrivilegeDocument('api-key', request as never),
  ];
  expect(sso).toMatchObject({ mode: 'sso', region: 'us-east-1', models: request.models });
  expect(key.json).toContain('bedrock:CallWithBearerToken');
  expect(sso.json).not.toContain('bedrock:CallWithBearerToken');
});
