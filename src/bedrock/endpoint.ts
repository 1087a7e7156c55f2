/**
 * Regions, partitions and their Bedrock Runtime endpoints. Pure and without the SDK, because the wizard validates on
 * every keypress. A test compares it with the SDK's endpoint rules.
 */
import { AppError } from '../failures/errors.ts';

/** The AWS partitions that have Amazon Bedrock. */
type Partition = 'aws' | 'aws-us-gov' | 'aws-eusc';

export type RegionReading =
  | { readonly ok: true; readonly region: string; readonly partition: Partition }
  | { readonly ok: false; readonly reason: 'malformed' | 'no-bedrock' };

/** https://docs.aws.amazon.com/general/latest/gr/rande.html; the patterns match future regions too. */
const PARTITIONS = [
  {
    partition: 'aws',
    pattern: /^(?!cn-)[a-z]{2}-[a-z]+-\d{1,2}$/,
    domains: ['amazonaws.com', 'api.aws'],
    console: 'console.aws.amazon.com',
  },
  {
    partition: 'aws-us-gov',
    pattern: /^us-gov-[a-z]+-\d{1,2}$/,
    domains: ['amazonaws.com', 'api.aws'],
    console: 'console.amazonaws-us-gov.com',
  },
  {
    partition: 'aws-eusc',
    pattern: /^eusc-[a-z]{2}-[a-z]+-\d{1,2}$/,
    domains: ['amazonaws.eu', 'api.amazonwebservices.eu'],
    console: 'console.amazonaws-eusc.eu',
  },
] as const;

/** China has Identity Center but no Bedrock; isolated regions cannot be reached from the internet. */
const WITHOUT_BEDROCK = /^(?:cn-[a-z]+|[a-z]{2}-iso[a-z]?-[a-z]+)-\d{1,2}$/;

/** A region of any partition, also of those without Bedrock. */
export const REGION_NAME = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

/** Regional, FIPS, dual-stack and VPC endpoints of Bedrock Runtime: the region, and AWS's domain. */
const RUNTIME_HOST =
  /^(?:vpce-[\w-]+\.)?bedrock-runtime(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d{1,2})\.(?:vpce\.)?([\w.-]+)$/;

/** The domains of all partitions, for regional and dual-stack endpoints. */
const AWS_DOMAIN =
  /^(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(?:eu|com\.cn)|(?:c2s\.ic|sc2s\.sgov|csp\.hci\.ic)\.gov|cloud\.adc-e\.uk)$/;

/** Whether AWS runs this host, which then also speaks HTTP/2. */
export function isAwsHost(hostname: string): boolean {
  return regionOfHost(hostname) !== undefined;
}

/** The region of an endpoint of Bedrock Runtime whose domain belongs to that region's partition. */
function regionOfHost(hostname: string): string | undefined {
  const [, region = '', domain = ''] = RUNTIME_HOST.exec(hostname) ?? [];
  return partitionOf(region)?.domains.some((own) => own === domain) ? region : undefined;
}

/** Used if no setting names a region. */
export const DEFAULT_REGION = 'us-east-1';

/** What a baseUrl tells us. */
export interface Endpoint {
  readonly baseUrl: string;
  /** The region in an AWS endpoint's host name; undefined for a gateway or another host. */
  readonly region: string | undefined;
  /** The URL itself, unless it is exactly the SDK's default for the region. */
  readonly custom: string | undefined;
}

/** Parses a region name: its partition, or why it cannot be used. */
export function readRegion(text: string): RegionReading {
  const region = text.trim().toLowerCase();
  const found = partitionOf(region);
  if (found) return { ok: true, region, partition: found.partition };
  return { ok: false, reason: WITHOUT_BEDROCK.test(region) ? 'no-bedrock' : 'malformed' };
}

/** Parses a baseUrl, which need not be a valid URL. */
export function readEndpoint(baseUrl: string): Endpoint {
  if (!URL.canParse(baseUrl)) return { baseUrl, region: undefined, custom: baseUrl };
  const { hostname, origin, pathname, search } = new URL(baseUrl);
  const region = regionOfHost(hostname);
  const isRegional = region !== undefined && `${origin}${pathname}${search}` === `${endpointOf(region)}/`;
  return { baseUrl, region, custom: isRegional ? undefined : baseUrl };
}

/**
 * A region's `https://bedrock-runtime.…` endpoint, without a trailing slash. Throws AppError `no-bedrock-in-region` for
 * a region that readRegion rejects.
 */
export function regionalEndpoint(text: string): string {
  const reading = readRegion(text);
  if (!reading.ok) throw new AppError('no-bedrock-in-region', { region: text });
  return endpointOf(reading.region);
}

/** The endpoint's name in any region, even one without Bedrock. */
export function endpointOf(region: string): string {
  return `https://bedrock-runtime.${region}.${awsDomain(region)}`;
}

/** The domain of AWS's hosts in a region, including China. */
export function awsDomain(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : (partitionOf(region) ?? PARTITIONS[0]).domains[0];
}

/** The Bedrock console page for creating API keys, short enough for one terminal line. */
export function apiKeysPage(region = DEFAULT_REGION): string {
  const { console: host } = partitionOf(region) ?? PARTITIONS[0];
  return `https://${host}/bedrock/home?region=${region}#/api-keys`;
}

function partitionOf(region: string) {
  return PARTITIONS.find(({ pattern }) => pattern.test(region));
}

/** AWS hosts and paths that do not support ConverseStream, and placeholders from guides. */
const OTHER_ENDPOINT: readonly RegExp[] = [
  /^https?:\/\/bedrock(?!-runtime)[\w-]*\.[\w.-]*(?:amazonaws|api\.aws)/i,
  /^https?:\/\/[\w.-]*bedrock-runtime[\w.-]*\/(?:openai|v1|anthropic|model)\b/i,
  // AWS has no such host: the region is missing, misspelled, or a zone.
  /^https?:\/\/bedrock-runtime(?:-fips)?\.(?![a-z]+(?:-[a-z]+)+-\d{1,2}\.)[\w.-]*amazonaws\./i,
  // Portals, and makers of models, who have no such API.
  /^https?:\/\/[\w.-]+\.(?:awsapps\.com|app\.aws)(?:[/:]|$)/i,
  /^https?:\/\/api\.(?:anthropic|openai)\.com(?:[/:]|$)/i,
  // AWS answers over TLS only.
  /^http:\/\/[\w.-]*bedrock-runtime[\w.-]*\.(?:amazonaws\.|api\.aws)/i,
  // A host alone is no URL.
  /^(?:[\w-]+\.)*bedrock-runtime[\w.-]*\.(?:amazonaws\.|api\.aws)/i,
  /^https?:\/\/(?:[\w.-]*console|signin|[\w.]*sagemaker)[\w.-]*\.(?:aws\.amazon|amazonaws)\./i,
];
const PLACEHOLDER = /[{}<>[\]]|\$|YOUR|\byour[-_]|PLACEHOLDER|REGION|EXAMPLE_/;

/**
 * The endpoint that was probably meant by one that cannot work: Mantle, the OpenAI format, the control plane, agents, a
 * placeholder. Undefined for one that may work, such as a gateway or VPC endpoint.
 */
export function rightEndpoint(url: string, region = DEFAULT_REGION): string | undefined {
  // Nearly every one, and to make all those expressions takes `status` a millisecond.
  if (partitionOf(region) && url === endpointOf(region)) return undefined;
  const isWrong = OTHER_ENDPOINT.some((pattern) => pattern.test(url)) || PLACEHOLDER.test(url);
  return isWrong || isMisplaced(url) ? endpointOf(regionMeantBy(url, region) ?? DEFAULT_REGION) : undefined;
}

/** The region that such a URL names, otherwise the given one; undefined if neither has Bedrock. */
export function regionMeantBy(url: string, region: string | undefined): string | undefined {
  const [named] = /[a-z]{2,}(?:-[a-z]+)+-\d{1,2}(?=\.)/.exec(url) ?? [];
  return [named, region].find((one) => one !== undefined && partitionOf(one) !== undefined);
}

/** What stands in a URL of Bedrock Runtime for the region that somebody was to fill in, such as `{region}`. */
export function placeholderIn(url: string): string | undefined {
  const [, region = ''] = /^https?:\/\/bedrock-runtime(?:-fips)?\.([^./$\s]+)\./.exec(url) ?? [];
  return PLACEHOLDER.test(region) || /^region$/i.test(region) ? region : undefined;
}

/** Whether a host of Bedrock Runtime is in a partition without Bedrock, or has another partition's domain. */
function isMisplaced(url: string): boolean {
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  const domain = RUNTIME_HOST.exec(hostname)?.[2];
  return domain !== undefined && AWS_DOMAIN.test(domain) && regionOfHost(hostname) === undefined;
}

/** The region in a URL, if its partition has no Bedrock. */
export function regionWithoutBedrock(url: string): string | undefined {
  const region = RUNTIME_HOST.exec(URL.canParse(url) ? new URL(url).hostname : '')?.[1];
  return region !== undefined && WITHOUT_BEDROCK.test(region) ? region : undefined;
}

export interface BedrockArn {
  readonly partition: string;
  /** Empty in a foundation model of a global inference profile. */
  readonly region: string;
  /** Empty for foundation models. */
  readonly account: string;
  /** `foundation-model`, `inference-profile`, `application-inference-profile`, `provisioned-model` and so on. */
  readonly type: string;
  readonly id: string;
}

/** The parts of a Bedrock ARN; undefined for anything else. */
export function parseArn(text: string): BedrockArn | undefined {
  const [, partition, region, account, type, id] =
    /^arn:([\w-]+):bedrock:([\w-]*):(\d{12})?:([\w-]+)\/(\S+)$/.exec(text) ?? [];
  return partition && type && id
    ? { partition, region: region ?? '', account: account ?? '', type, id }
    : undefined;
}
