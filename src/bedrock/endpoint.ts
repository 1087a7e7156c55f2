/**
 * Regions, partitions and the Bedrock Runtime endpoints in them. Pure, and without the SDK, because the wizard
 * asks it at every key press. A test compares it with the endpoint rules of the SDK.
 */
import { AppError } from '../failures/errors.ts';

/** The parts of AWS that have Amazon Bedrock. */
type Partition = 'aws' | 'aws-us-gov' | 'aws-eusc';

export type RegionReading =
  | { readonly ok: true; readonly region: string; readonly partition: Partition }
  | { readonly ok: false; readonly reason: 'malformed' | 'no-bedrock' };

/** https://docs.aws.amazon.com/general/latest/gr/rande.html; new regions match before we hear of them. */
const PARTITIONS = [
  {
    partition: 'aws',
    pattern: /^(?!cn-)[a-z]{2}-[a-z]+-\d{1,2}$/,
    domain: 'amazonaws.com',
    console: 'console.aws.amazon.com',
  },
  {
    partition: 'aws-us-gov',
    pattern: /^us-gov-[a-z]+-\d{1,2}$/,
    domain: 'amazonaws.com',
    console: 'console.amazonaws-us-gov.com',
  },
  {
    partition: 'aws-eusc',
    pattern: /^eusc-[a-z]{2}-[a-z]+-\d{1,2}$/,
    domain: 'amazonaws.eu',
    console: 'console.amazonaws-eusc.eu',
  },
] as const;

/** China has Identity Center but no Bedrock; the isolated regions are not reachable from where this tool runs. */
const WITHOUT_BEDROCK = /^(?:cn-[a-z]+|[a-z]{2}-iso[a-z]?-[a-z]+)-\d{1,2}$/;

/** Regional, FIPS, dual-stack and VPC endpoints of Bedrock Runtime, as AWS names them. */
const AWS_HOST =
  /^(?:vpce-[\w-]+\.)?bedrock-runtime(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d{1,2})\.(?:vpce\.)?(?:amazonaws\.com|amazonaws\.eu|api\.aws|api\.amazonwebservices\.eu)$/;

/** Whether a host is AWS's own, which speaks HTTP/2 as well. */
export function isAwsHost(hostname: string): boolean {
  return AWS_HOST.test(hostname);
}

/** Where nothing says another region. */
export const DEFAULT_REGION = 'us-east-1';

/** What a baseUrl says. */
export interface Endpoint {
  readonly baseUrl: string;
  /** The region that the host name of an AWS endpoint carries; nothing for a gateway or another host. */
  readonly region: string | undefined;
  /** The URL again, unless it is just what the SDK would choose for the region by itself. */
  readonly custom: string | undefined;
}

/** Reads a region name: what partition it is in, or why it cannot be used. */
export function readRegion(text: string): RegionReading {
  const region = text.trim().toLowerCase();
  const found = partitionOf(region);
  if (found) return { ok: true, region, partition: found.partition };
  return { ok: false, reason: WITHOUT_BEDROCK.test(region) ? 'no-bedrock' : 'malformed' };
}

/** Reads a baseUrl, which need not be a URL. */
export function readEndpoint(baseUrl: string): Endpoint {
  if (!URL.canParse(baseUrl)) return { baseUrl, region: undefined, custom: baseUrl };
  const { hostname, origin, pathname, search } = new URL(baseUrl);
  const region = AWS_HOST.exec(hostname)?.[1];
  const isRegional = region !== undefined && `${origin}${pathname}${search}` === `${endpointOf(region)}/`;
  return { baseUrl, region, custom: isRegional ? undefined : baseUrl };
}

/**
 * The `https://bedrock-runtime.…` endpoint of a region, without a trailing slash.
 * Throws AppError `no-bedrock-in-region` for a region that readRegion refuses.
 */
export function regionalEndpoint(text: string): string {
  const reading = readRegion(text);
  if (!reading.ok) throw new AppError('no-bedrock-in-region', { region: text });
  return endpointOf(reading.region);
}

function endpointOf(region: string): string {
  return `https://bedrock-runtime.${region}.${awsDomain(region)}`;
}

/** The domain of AWS's own hosts in a region, China's included. */
export function awsDomain(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : (partitionOf(region) ?? PARTITIONS[0]).domain;
}

/** The page of the Bedrock console where API keys are made, short enough for one line of a terminal. */
export function apiKeysPage(region = DEFAULT_REGION): string {
  const { console: host } = partitionOf(region) ?? PARTITIONS[0];
  return `https://${host}/bedrock/home?region=${region}#/api-keys`;
}

function partitionOf(region: string) {
  return PARTITIONS.find(({ pattern }) => pattern.test(region));
}

/** Hosts and paths of AWS that do not speak ConverseStream, and what a guide leaves open. */
const OTHER_ENDPOINT: readonly RegExp[] = [
  /^https?:\/\/bedrock(?!-runtime)[\w-]*\.[\w.-]*(?:amazonaws|api\.aws)/i,
  /^https?:\/\/[\w.-]*bedrock-runtime[\w.-]*\/(?:openai|v1|anthropic|model)\b/i,
  // AWS has no such host: no region, a zone, or one that is spelled otherwise.
  /^https?:\/\/bedrock-runtime(?:-fips)?\.(?![a-z]+(?:-[a-z]+)+-\d{1,2}\.)[\w.-]*amazonaws\./i,
  /^https?:\/\/(?:[\w.-]*console|signin|[\w.]*sagemaker)[\w.-]*\.(?:aws\.amazon|amazonaws)\./i,
];
const PLACEHOLDER = /[{}<>[\]]|\$|YOUR|\byour[-_]|PLACEHOLDER|REGION|EXAMPLE_/;

/**
 * The endpoint that was meant by one that cannot work: Mantle, the OpenAI form, the control plane, agents, a placeholder.
 * Nothing for one that may work, a gateway or a VPC endpoint among them.
 */
export function rightEndpoint(url: string, region = DEFAULT_REGION): string | undefined {
  const isWrong = OTHER_ENDPOINT.some((pattern) => pattern.test(url)) || PLACEHOLDER.test(url);
  if (!isWrong) return undefined;
  const [named = region] = /[a-z]{2}(?:-[a-z]+)+-\d{1,2}(?=\.)/.exec(url) ?? [];
  return partitionOf(named) ? endpointOf(named) : endpointOf(DEFAULT_REGION);
}
