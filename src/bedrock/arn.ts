/** Parses Bedrock ARNs. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html */

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
