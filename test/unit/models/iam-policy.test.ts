import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { invokeOnlyPolicy, leastPrivilege } from '../../../src/models/iam-policy.ts';
import { modelsFromAws, modelsInCatalogue } from '../../../src/models/list-models.ts';
import type { ListedModel, ModelList } from '../../../src/models/listed-model.ts';
import { resolveModel } from '../../../src/models/resolve-model.ts';
import invokeOnly from '../../../templates/iam-policy.json?raw';
import { type Authorization, allows, grammarProblems } from '../../helpers/iam.ts';

/** Characters: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MANAGED_POLICY_LIMIT = 6144;
const ACCOUNT = '111122223333';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const OSS = 'openai.gpt-oss-120b-1:0';
const US = ['us-east-1', 'us-east-2', 'us-west-2'];
const OWN = `arn:aws:bedrock:us-east-1:${ACCOUNT}:application-inference-profile/a1b2c3d4e5f6`;

const model = (region: string, id: string) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const profile = (id: string) => `arn:aws:bedrock:us-east-1:${ACCOUNT}:inference-profile/${id}`;

/** What AWS authorizes ConverseStream and Converse against; written independently of the code that makes the policy. */
const invoke = (resource: string, context: Record<string, string>): Authorization[] =>
  ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'].map((action) => ({
    action,
    resource,
    context,
  }));
const here = { 'aws:RequestedRegion': 'us-east-1' };
const onDemandCall = (id: string) => invoke(model('us-east-1', id), here);
const profileCall = (arn: string, id: string, regions: readonly string[]) => [
  ...invoke(arn, here),
  ...regions.flatMap((region) =>
    invoke(model(region, id), { 'aws:RequestedRegion': region, 'bedrock:InferenceProfileArn': arn }),
  ),
];
const globalCall = (arn: string, id: string) => [
  ...invoke(arn, here),
  ...invoke(model('us-east-1', id), { ...here, 'bedrock:InferenceProfileArn': arn }),
  ...invoke(model('', id), { 'aws:RequestedRegion': 'unspecified', 'bedrock:InferenceProfileArn': arn }),
];

const LIVE = modelsFromAws(
  {
    models: {
      items: [OSS, HAIKU].map((id) => ({
        modelArn: model('us-east-1', id),
        modelId: id,
        inputModalities: ['TEXT'],
        outputModalities: ['TEXT'],
        responseStreamingSupported: true,
        inferenceTypesSupported: id === OSS ? ['ON_DEMAND'] : [],
      })),
    },
    profiles: {
      items: [
        listed(profile(`us.${HAIKU}`), `us.${HAIKU}`, US),
        listed(profile(`global.${HAIKU}`), `global.${HAIKU}`, ['', 'us-east-1']),
        { ...listed(OWN, 'a1b2c3d4e5f6', US), type: 'APPLICATION', inferenceProfileName: 'team' },
      ],
    },
  } as never,
  'us-east-1',
  0,
);

function listed(arn: string, id: string, regions: readonly string[]) {
  return {
    inferenceProfileArn: arn,
    inferenceProfileId: id,
    inferenceProfileName: id,
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
    models: regions.map((region) => ({ modelArn: model(region, HAIKU) })),
  };
}

function chosen(id: string, offer: ModelList = LIVE): ListedModel {
  const found = resolveModel(id, offer);
  if (!found.ok) throw new Error(found.reason);
  return found.model;
}

const policyFor = (models: readonly ListedModel[], options = {}) =>
  leastPrivilege({
    models,
    region: 'us-east-1',
    accountId: ACCOUNT,
    profiles: LIVE.models,
    apiKey: false,
    discovery: false,
    ...options,
  });

const verdicts = (policy: ReturnType<typeof policyFor>, calls: readonly Authorization[]) =>
  calls.map((call) => allows(policy, call));

const CALLS: Readonly<Record<string, Authorization[]>> = {
  [OSS]: onDemandCall(OSS),
  [`us.${HAIKU}`]: profileCall(profile(`us.${HAIKU}`), HAIKU, US),
  [`global.${HAIKU}`]: globalCall(profile(`global.${HAIKU}`), HAIKU),
  [OWN]: profileCall(OWN, HAIKU, US),
};

describe.each(Object.keys(CALLS))('the policy for %s', (id) => {
  const policy = policyFor([chosen(id)]);

  test('is valid', () => {
    expect(grammarProblems(policy)).toEqual([]);
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(MANAGED_POLICY_LIMIT);
  });

  test('allows every authorization of its calls', () => {
    expect(verdicts(policy, CALLS[id] ?? [])).not.toContain(false);
  });

  // The system-defined profile behind an application profile is allowed too: AWS checks both.
  const allowed = id === OWN ? [id, `us.${HAIKU}`] : [id];

  test.each(Object.keys(CALLS).filter((other) => !allowed.includes(other)))(
    'does not allow a call of %s',
    (other) => {
      expect(verdicts(policy, CALLS[other] ?? [])).toContain(false);
    },
  );

  test('does not allow another model, another account, the model without the profile, or anything else', () => {
    const refused = [
      ...invoke(model('us-east-1', 'anthropic.claude-opus-5-5'), here),
      ...invoke(profile('us.anthropic.claude-opus-5-5').replace(ACCOUNT, '999999999999'), here),
      ...(id === OSS ? [] : invoke(model('us-east-1', HAIKU), here)),
      ...invoke(model('eu-west-1', OSS), { 'aws:RequestedRegion': 'eu-west-1' }),
      { action: 'bedrock:ListFoundationModels', resource: '*' },
      { action: 'bedrock:CallWithBearerToken', resource: '*' },
      { action: 'bedrock:DeleteInferenceProfile', resource: OWN },
      { action: 'iam:CreateUser', resource: '*' },
    ];
    expect(verdicts(policy, refused)).not.toContain(true);
  });
});

describe('the policy', () => {
  test('allows each of several models, in statements with unique names', () => {
    const policy = policyFor(Object.keys(CALLS).map((id) => chosen(id)));
    expect(grammarProblems(policy)).toEqual([]);
    expect(verdicts(policy, Object.values(CALLS).flat())).not.toContain(false);
  });

  test.each([LIVE, modelsInCatalogue('us-east-1')])(
    "has AWS's three statements for a global profile",
    (offer) => {
      const arn = profile(`global.${HAIKU}`);
      const policy = policyFor([chosen(`global.${HAIKU}`, offer)]);
      expect(
        policy.Statement.map(({ Condition }) => Condition?.StringEquals?.['aws:RequestedRegion']),
      ).toEqual(['us-east-1', 'us-east-1', 'unspecified']);
      const elsewhere = { 'aws:RequestedRegion': 'eu-west-1', 'bedrock:InferenceProfileArn': arn };
      const refused = [
        ...invoke(model('eu-west-1', HAIKU), elsewhere),
        ...invoke(model('', HAIKU), elsewhere),
      ];
      expect(verdicts(policy, refused)).not.toContain(true);
    },
  );

  test('without AWS’s list allows the model in any region, but only through its profile', () => {
    const policy = policyFor([chosen(`us.${HAIKU}`, modelsInCatalogue('us-east-1'))]);
    expect(verdicts(policy, CALLS[`us.${HAIKU}`] ?? [])).not.toContain(false);
    expect(verdicts(policy, invoke(model('us-east-2', HAIKU), here))).toEqual([false, false]);
  });

  describe('for an application profile', () => {
    const { destinations: _, base: __, ...unknown } = chosen(OWN);

    test('that could not be read allows any model in any region, but only through this profile', () => {
      const policy = policyFor([unknown]);
      expect(grammarProblems(policy)).toEqual([]);
      expect(verdicts(policy, CALLS[OWN] ?? [])).not.toContain(false);
      expect(verdicts(policy, CALLS[`us.${HAIKU}`] ?? [])).toContain(false);
      expect(verdicts(policy, invoke(model('us-east-1', HAIKU), here))).toEqual([false, false]);
    });

    test('of one region allows that region, and no system-defined profile', () => {
      const destinations = ['us-east-1'];
      const profiles = LIVE.models.map((listed) => ({ ...listed, destinations }));
      const policy = policyFor([{ ...unknown, base: HAIKU, destinations }], { profiles });
      expect(verdicts(policy, profileCall(OWN, HAIKU, ['us-east-1']))).not.toContain(false);
      expect(verdicts(policy, profileCall(OWN, HAIKU, ['us-east-2']))).toContain(false);
      expect(JSON.stringify(policy)).not.toContain('us.anthropic');
    });

    test('allows no system-defined profile if those were not listed, or none has the same regions', () => {
      const cut = LIVE.models.map(({ destinations: ___, ...rest }) => rest);
      for (const profiles of [undefined, cut])
        expect(JSON.stringify(policyFor([chosen(OWN)], { profiles }))).not.toContain('us.anthropic');
    });
  });

  test('without an account is valid for any account', () => {
    const policy = policyFor([chosen(`global.${HAIKU}`, modelsInCatalogue('us-east-1'))], {
      accountId: undefined,
    });
    expect(grammarProblems(policy)).toEqual([]);
    expect(verdicts(policy, CALLS[`global.${HAIKU}`] ?? [])).not.toContain(false);
  });

  test('adds the lists and the bearer token only on request', () => {
    const policy = policyFor([chosen(OSS)], { discovery: true, apiKey: true });
    const added = ['ListFoundationModels', 'ListInferenceProfiles', 'CallWithBearerToken'];
    for (const action of added)
      expect(allows(policy, { action: `bedrock:${action}`, resource: '*' })).toBe(true);
    expect(allows(policy, { action: 'bedrock:GetInferenceProfile', resource: '*' })).toBe(false);
  });

  test('for GovCloud and the European partition uses their ARNs', () => {
    for (const [region, partition] of [
      ['us-gov-west-1', 'aws-us-gov'],
      ['eusc-de-east-1', 'aws-eusc'],
    ] as const) {
      const policy = policyFor([chosen(OSS, modelsInCatalogue(region))], { region });
      expect(policy.Statement[0]?.Resource).toBe(
        `arn:${partition}:bedrock:${region}::foundation-model/${OSS}`,
      );
    }
  });

  test('names regions as long as it fits, then allows any region through the same profiles', () => {
    const regions = Array.from({ length: 12 }, (_, index) => `eu-west-${index}`);
    const own = (index: number): ListedModel => ({
      ...chosen(`us.${HAIKU}`),
      destinations: regions,
      arn: profile(`eu.maker.model-${index}`),
      base: `maker.model-${index}`,
    });
    const policy = policyFor(Array.from({ length: 8 }, (_, index) => own(index)));
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(MANAGED_POLICY_LIMIT);
    expect(JSON.stringify(policy)).toContain('arn:aws:bedrock:*::foundation-model/maker.model-7');
    expect(() => policyFor(Array.from({ length: 60 }, (_, index) => own(index)))).toThrow(AppError);
  });

  test('is rejected for China', () => {
    expect(() => policyFor([chosen(OSS)], { region: 'cn-north-1' })).toThrow('no-bedrock-in-region');
  });
});

describe('without a model', () => {
  const plain = { region: 'us-east-1', apiKey: false, discovery: false };

  test('is the template byte for byte', () => {
    expect(invokeOnlyPolicy(plain)).toBe(invokeOnly);
  });

  test('is rejected for China', () => {
    expect(() => invokeOnlyPolicy({ ...plain, region: 'cn-north-1' })).toThrow('no-bedrock-in-region');
  });

  test.each([
    [{ apiKey: true }, 'BedrockApiKey'],
    [{ discovery: true }, 'BedrockDiscovery'],
    [{ guardrail: 'abc123' }, 'BedrockGuardrail'],
  ])('has one statement more for %j', (more, sid) => {
    const { Statement } = JSON.parse(invokeOnlyPolicy({ ...plain, ...more }));
    expect(Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['BedrockInvokeOnly', sid]);
  });

  test("has its partition's ARNs and the additions", () => {
    const policy = JSON.parse(invokeOnlyPolicy({ region: 'us-gov-west-1', apiKey: true, discovery: true }));
    expect(grammarProblems(policy)).toEqual([]);
    expect(policy.Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
      'BedrockInvokeOnly',
      'BedrockDiscovery',
      'BedrockApiKey',
    ]);
    expect(policy.Statement[0].Resource).toBe('arn:aws-us-gov:bedrock:*::foundation-model/*');
  });
});
