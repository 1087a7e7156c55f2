/**
 * Regions, partitions and the Bedrock Runtime endpoints in them. Pure, and without the SDK, because the wizard
 * asks it at every key press. A test compares it with the endpoint rules of the SDK.
 */
import { AppError } from '../errors.ts';

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
  /^(?:vpce-[\w-]+\.)?bedrock-runtime(?:-fips)?\.([a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.(?:vpce\.)?(?:amazonaws\.com|amazonaws\.eu|api\.aws|api\.amazonwebservices\.eu)$/;

/** Reads a region name: what partition it is in, or why it cannot be used. */
export function readRegion(text: string): RegionReading {
  const region = text.trim().toLowerCase();
  const found = PARTITIONS.find(({ pattern }) => pattern.test(region));
  if (found) return { ok: true, region, partition: found.partition };
  return { ok: false, reason: WITHOUT_BEDROCK.test(region) ? 'no-bedrock' : 'malformed' };
}

/**
 * The `https://bedrock-runtime.…` endpoint of a region, without a trailing slash.
 * Throws AppError `no-bedrock-in-region` for a region that readRegion refuses.
 */
export function regionalEndpoint(region: string): string {
  const found = PARTITIONS.find(({ pattern }) => pattern.test(region));
  if (!found) throw new AppError('no-bedrock-in-region', { region });
  return `https://bedrock-runtime.${region}.${found.domain}`;
}

/** The page of the Bedrock console where API keys are made, short enough for one line of a terminal. */
export function apiKeysPage(region: string): string {
  const { console: host } = PARTITIONS.find(({ pattern }) => pattern.test(region)) ?? PARTITIONS[0];
  return `https://${host}/bedrock/home?region=${region}#/api-keys`;
}

/** The region that the host name of an AWS endpoint carries; nothing for a gateway or another host. */
export function regionOfBaseUrl(baseUrl: string): string | undefined {
  return AWS_HOST.exec(hostOf(baseUrl) ?? '')?.[1];
}

/** Whether the URL is just the endpoint that the SDK would choose for the region by itself. */
export function isRegionalEndpoint(baseUrl: string, region: string): boolean {
  if (!readRegion(region).ok || !URL.canParse(baseUrl)) return false;
  const { origin, pathname, search } = new URL(baseUrl);
  return origin === regionalEndpoint(region) && pathname === '/' && search === '';
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
