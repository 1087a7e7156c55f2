import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { expect, test } from 'vitest';
import {
  apiKeysPage,
  awsDomain,
  isAwsHost,
  placeholderIn,
  readEndpoint,
  readRegion,
  regionalEndpoint,
  regionMeantBy,
  regionWithoutBedrock,
  rightEndpoint,
} from '../../../src/bedrock/endpoint.ts';

/** The URL that the SDK itself would call. */
function sdkEndpoint(region: string, options: object = {}): string {
  const client = new BedrockRuntimeClient({ region });
  const { url } = client.config.endpointProvider({
    Region: region,
    UseFIPS: false,
    UseDualStack: false,
    ...options,
  });
  return url.origin;
}

test.each([
  ['us-east-1', 'aws'],
  ['ap-southeast-5', 'aws'],
  ['mx-central-1', 'aws'],
  ['il-central-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['eusc-de-east-1', 'aws-eusc'],
])('%s is in %s, at the endpoint of the SDK', (region, partition) => {
  expect(readRegion(region)).toEqual({ ok: true, region, partition });
  expect(regionalEndpoint(region)).toBe(sdkEndpoint(region));
  for (const baseUrl of [regionalEndpoint(region), `${regionalEndpoint(region)}/`])
    expect(readEndpoint(baseUrl)).toEqual({ baseUrl, region, custom: undefined });
  for (const options of [{ UseFIPS: true }, { UseDualStack: true }, { UseFIPS: true, UseDualStack: true }]) {
    const baseUrl = sdkEndpoint(region, options);
    expect(readEndpoint(baseUrl)).toEqual({ baseUrl, region, custom: baseUrl });
  }
});

test('a region is parsed as people write it', () => {
  expect(readRegion(' US-EAST-1 ')).toMatchObject({ ok: true, region: 'us-east-1' });
  expect(regionalEndpoint(' US-EAST-1 ')).toBe(regionalEndpoint('us-east-1'));
});

test.each([
  ['no-bedrock', 'cn-north-1'],
  ['no-bedrock', 'cn-northwest-1'],
  ['no-bedrock', 'us-iso-east-1'],
  ['no-bedrock', 'us-isob-east-1'],
  ['malformed', ''],
  ['malformed', 'us-east'],
  ['malformed', 'us-east-1a'],
  ['malformed', 'us-east-1.evil.example'],
  ['malformed', 'Virginia'],
])('%s: %s', (reason, region) => {
  expect(readRegion(region)).toEqual({ ok: false, reason });
  expect(() => regionalEndpoint(region)).toThrow(
    expect.objectContaining({ error: 'no-bedrock-in-region', facts: { region } }),
  );
});

test.each([
  ['https://vpce-0a1b-2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com', 'us-west-2'],
  ['https://bedrock-runtime.us-east-1.amazonaws.com/path', 'us-east-1'],
  ['https://bedrock-runtime-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['https://bedrock-runtime.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ['https://bedrock-runtime.eu-west-1.api.aws', 'eu-west-1'],
  ['https://bedrock-runtime.eusc-de-east-1.api.amazonwebservices.eu', 'eusc-de-east-1'],
  ['https://gateway.example.com', undefined],
  ['https://bedrock-runtime.us-east-1.amazonaws.com.evil.example', undefined],
  ['https://bedrock.us-east-1.amazonaws.com', undefined],
  ['http://127.0.0.1:8080', undefined],
  ['no url', undefined],
])('the region of %s is %s', (url, region) => {
  expect(readEndpoint(url).region).toBe(region);
});

test.each([
  'http://bedrock-runtime.us-east-1.amazonaws.com',
  'https://bedrock-runtime.us-east-1.amazonaws.com/prefix',
  'https://bedrock-runtime-fips.us-east-1.amazonaws.com',
  'https://bedrock-runtime.us-east-1.amazonaws.com:8443',
  'https://bedrock-runtime.us-east-1.amazonaws.eu',
  'https://bedrock-runtime.cn-north-1.amazonaws.com.cn',
  'https://bedrock-runtime.cn-north-1.amazonaws.com',
  'no url',
])('%s is not just what the SDK would choose for its region', (url) => {
  expect(readEndpoint(url).custom).toBe(url);
});

test.each([
  ['us-gov-west-1', 'amazonaws.com'],
  ['eusc-de-east-1', 'amazonaws.eu'],
  ['cn-northwest-1', 'amazonaws.com.cn'],
])('AWS’s hosts in %s end in %s', (region, domain) => {
  expect(awsDomain(region)).toBe(domain);
});

test('the page for API keys is in the console of the region’s partition', () => {
  expect(apiKeysPage('eu-west-1')).toBe(
    'https://console.aws.amazon.com/bedrock/home?region=eu-west-1#/api-keys',
  );
  expect(apiKeysPage('us-gov-west-1')).toContain('console.amazonaws-us-gov.com/');
});

test.each([
  'https://bedrock-mantle.us-west-2.api.aws',
  'HTTP://BEDROCK-MANTLE.us-west-2.api.aws',
  'https://bedrock.us-west-2.amazonaws.com',
  'https://bedrock.us-west-2.api.aws',
  'https://bedrock-fips.us-west-2.amazonaws.com',
  'https://bedrock-agent.us-west-2.amazonaws.com',
  'https://bedrock-agent-runtime.us-west-2.amazonaws.com',
  'https://bedrock-data-automation-runtime.us-west-2.amazonaws.com',
  'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1',
  'https://bedrock-runtime.us-west-2.amazonaws.com/v1',
  'https://bedrock-runtime.us-west-2.amazonaws.com/anthropic',
  'https://bedrock-runtime.us-west-2.amazonaws.com/model/openai.gpt-oss-120b-1:0/converse',
  'https://bedrock-agentcore.us-west-2.amazonaws.com',
  'https://bedrock-runtime.amazonaws.com',
  'https://bedrock-runtime.us-west-2a.amazonaws.com',
  'https://bedrock-runtime.us_west_2.amazonaws.com',
  'https://runtime.sagemaker.us-west-2.amazonaws.com',
  'https://us-west-2.console.aws.amazon.com/bedrock',
  'https://your-endpoint.internal',
  'https://d-1234567890.awsapps.com/start',
  'https://ssoins-1234567890abcdef.portal.us-west-2.app.aws',
  'https://api.anthropic.com',
  'https://api.openai.com/v1',
  'bedrock-runtime.us-west-2.amazonaws.com',
  'https://bedrock-runtime.us-west-2.amazonaws.eu',
  'https://vpce-0a1b-2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com.cn',
  // China and the isolated regions have no Bedrock, so the region beside them is taken.
  'https://bedrock-runtime.cn-north-1.amazonaws.com.cn',
  'https://bedrock-runtime.cn-northwest-1.amazonaws.com',
  'https://bedrock-runtime.cn-north-1.api.amazonwebservices.com.cn',
  'https://bedrock-runtime.us-iso-east-1.c2s.ic.gov',
  'https://bedrock-runtime-fips.us-isob-east-1.sc2s.sgov.gov',
  ...[
    '{region}',
    '<region>',
    '[region]',
    '$REGION',
    'YOUR-AREA',
    'PLACEHOLDER',
    'REGION',
    'EXAMPLE_AREA',
  ].map((name) => `https://bedrock-runtime.${name}.amazonaws.com`),
])('%s was meant to be the endpoint of a region', (url) => {
  expect(rightEndpoint(url, 'us-west-2')).toBe(regionalEndpoint('us-west-2'));
});

test.each([
  ['https://bedrock-runtime.{region}.amazonaws.com', '{region}'],
  ['https://bedrock-runtime-fips.YOUR_REGION.amazonaws.com/', 'YOUR_REGION'],
  ['http://bedrock-runtime.your-region.api.aws', 'your-region'],
  ['https://bedrock-runtime.region.amazonaws.com', 'region'],
  ['https://bedrock-runtime.$AWS_REGION.amazonaws.com', undefined],
  ['https://bedrock-runtime.us-west-2.amazonaws.com', undefined],
  ['https://bedrock-runtime.amazonaws.com', undefined],
  ['https://YOUR-GATEWAY.example.com', undefined],
])('in %s, %s is what somebody was to fill in', (url, placeholder) => {
  expect(placeholderIn(url)).toBe(placeholder);
});

test.each([
  ['https://bedrock-mantle.eu-west-1.api.aws/v1', 'us-west-2', 'eu-west-1'],
  ['https://api.openai.com/v1', 'us-west-2', 'us-west-2'],
  ['https://bedrock-runtime.cn-north-1.amazonaws.com.cn', 'us-west-2', 'us-west-2'],
  ['https://api.openai.com/v1', undefined, undefined],
  ['https://api.openai.com/v1', 'us-east-1a', undefined],
])('%s beside the region %s was meant for %s', (url, region, meant) => {
  expect(regionMeantBy(url, region)).toBe(meant);
});

test.each([
  ['https://bedrock-runtime.us-gov-west-1.amazonaws.eu', 'us-gov-west-1'],
  ['https://bedrock-runtime.eusc-de-east-1.amazonaws.com', 'eusc-de-east-1'],
  ['https://bedrock-runtime.eusc-de-east-1.api.aws', 'eusc-de-east-1'],
])('%s has the domain of another partition than %s', (url, region) => {
  expect(readEndpoint(url).region).toBeUndefined();
  expect(isAwsHost(new URL(url).hostname)).toBe(false);
  expect(rightEndpoint(url, 'us-west-2')).toBe(sdkEndpoint(region));
});

test.each([
  ['https://bedrock-runtime.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['https://bedrock-runtime.us-isob-east-1.sc2s.sgov.gov', 'us-isob-east-1'],
  ['https://bedrock-runtime.us-gov-west-1.amazonaws.com', undefined],
  ['https://gateway.cn-north-1.example.com', undefined],
  ['no url', undefined],
])('the region without Bedrock in %s is %s', (url, region) => {
  expect(regionWithoutBedrock(url)).toBe(region);
});

test.each([
  'https://bedrock-runtime.us-west-2.amazonaws.com',
  'https://bedrock-runtime.us-west-2.amazonaws.com.proxy.internal',
  'https://bedrock-runtime.cn-north-1.proxy.internal',
  'https://vpce-0a1b-2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com',
  'https://gateway.example.com/v1',
  'http://127.0.0.1:8080',
  'https://bedrock-runtime-fips.us-gov-west-1.amazonaws.com',
  'https://bedrock-runtime.us-west-2.api.aws',
  'https://bedrock-proxy.internal/v1',
])('%s may work', (url) => {
  expect(rightEndpoint(url, 'us-west-2')).toBeUndefined();
});
