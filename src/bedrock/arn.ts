/** ARNs of Bedrock, taken apart. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html */

export interface BedrockArn {
  readonly partition: string;
  /** Empty in a foundation model of a global profile. */
  readonly region: string;
  /** Empty in foundation models. */
  readonly account: string;
  /** `foundation-model`, `inference-profile`, `application-inference-profile`, `provisioned-model` and so on. */
  readonly type: string;
  readonly id: string;
}

/** The parts of an ARN of Bedrock; nothing for anything else. */
export function parseArn(text: string): BedrockArn | undefined {
  const [, partition, region, account, type, id] =
    /^arn:([\w-]+):bedrock:([\w-]*):(\d{12})?:([\w-]+)\/(\S+)$/.exec(text) ?? [];
  return partition && type && id
    ? { partition, region: region ?? '', account: account ?? '', type, id }
    : undefined;
}
