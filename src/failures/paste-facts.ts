/** Facts that complete the texts of errors, wherever in a paste they are, and the words that reveal them. */

import { CIRCUMSTANCES } from './circumstances.ts';

/** What ARNs and host names in the text reveal. */
const CLUES: readonly RegExp[] = [
  /arn:aws[\w-]*:bedrock:(?<region>[a-z]{2}[\w-]*-\d+):/,
  /bedrock(?:-runtime)?\.(?<region>[a-z]{2}[\w-]*-\d+)\.amazonaws/,
  /(?:foundation-model|inference-profile)\/(?<model>[\w.:-]*\w)/,
  /(?:amazon-bedrock|aws-bedrock|bedrock)\/(?<model>[\w.-]+\.[\w.:-]*\w)/,
  /assumed-role\/(?:AWSReservedSSO_)?(?<role>[\w+=,.@-]+?)(?:_[0-9a-f]{16})?\//,
  /:sts::(?<accountId>\d{12}):/,
  /\bSSO credentials for profile (?<profile>[\w@+.-]*\w)/,
  // Only if set off from the words: "this profile has expired" names no profile.
  /(?<![a-z])[Pp]rofile(?:[=:] ?["'[]?(?!source\b)| ["'[])(?<profile>[\w@+.%:/-]*\w)/,
];

/** What people say who have proof that the sign-in itself is good: another program works with it, or they just signed in. */
const WORKS_ELSEWHERE: readonly RegExp[] = [
  /\b(?:aws[- ]?cli|aws (?:sts|s3|ssm|bedrock-runtime|bedrock list|ec2|ecr|eks|iam|sso|configure|[a-z\d-]+ (?:list|describe|get)-[a-z-]+)\b|boto3|cli|CLI|AWS SDK)[^.\n]{0,80}(?<!n[o'’]t )\b(?:works?|working|worked|succeeds?|succeeded|successful(?:ly)?|correctly|(?:is|are|just) fine)\b/,
  /(?<!n[o'’]t )\b(?:works?|worked|working|succeeds?|fine)\b[^.\n]{0,40}\b(?:with|in|from|through|via|using|on) (?:the )?(?:AWS CLI|aws-cli|awscli|aws cli|CLI|boto3|AWS SDK|[Cc]laude [Cc](?:ode|li))\b/,
  /\b(?:[Aa]fter|[Dd]espite|[Aa]lthough|tried|ran|did|done|already)\b[^.\n]{0,40}\baws (?:--profile \S+ )?sso login\b/,
  /\bSuccessf?ully logged into Start URL\b/,
  // What the AWS CLI answers if it is asked who signs in.
  /"?\bArn\b"? *[:|] *"?arn:aws[\w-]*:(?:sts|iam)::/,
  // What STS answered.
  /"Arn": ?"arn:aws[\w-]*:(?:sts|iam)::[^"\n]*"\s*\}/,
  /\b[Cc]onfirm(?:ed)?\b[^.\n]{0,40}\baws (?:sts|s3)\b/,
  /\b[Aa]ble to (?:perform|run|use)\b[^.\n]{0,20}\b(?:AWS CLI|aws cli)\b|\bworks? (?:when I use|fine with) (?:the )?(?:AWS|aws) (?:CLI|cli)\b/,
  // Claude Code has just asked STS who it is.
  /\bFetched AWS caller identity\b/,
  /\b(?:[Kk]ey|[Tt]oken) is (?:fine|good|correct)\b|\bsame (?:key|token) with curl\b/,
  /\b[Tt]ested (?:the|my) [\w/]{2,12} credentials?\b[^\n]{0,80}\b(?:is|are) able to\b/,
  /\bsame (?:AK\/SK|keys|credentials)\b[^.\n]{0,60}(?<!n[o'’]t )\b(?:works?|working|able)\b/,
  /\b[Tt]ested (?:the|my) (?:API )?(?:[Kk]ey|token|credentials)\b[^.\n]{0,30}\bworks?\b/,
  /\b[Ss]uccess(?:ful|fully)\b[^.\n]{0,60}\baws (?:--profile \S+ )?(?:sso login|sts|bedrock-runtime|s3)\b/,
];

/** Facts with values of their own, for pastes that say all of this. */
const SAID: readonly {
  readonly facts: Readonly<Record<string, string>>;
  readonly words: readonly RegExp[];
}[] = [
  { facts: { rival: 'AWS_PROFILE' }, words: [/\bAWS_PROFILE\b/, /\bAWS_BEARER_TOKEN_BEDROCK\b/] },
  {
    facts: { memory: 'memory search' },
    words: [/\bmemory\]? (?:sync|index|status)|\bmemory[-_ ]?search\b|\bEmbeddings error\b/i],
  },
  // OpenClaw's log says `embedded` of its own agent.
  { facts: { embeds: '' }, words: [/embed(?!ded)/i] },
  // A container that runs on an EC2 instance, beside the words of SDKs that only looked for one.
  {
    facts: { hops: '' },
    words: [
      /\b(?:docker|podman|containers?(?![ -](?:metadata|role|credential|service))|kubernetes|k8s)\b/i,
      /\bec2-metadata\b|(?<!\bno )\bEC2\b(?! (?:IMDS|[Mm]etadata|[Ii]nstance (?:[Mm]etadata|role found)))|\binstance[ -](?:role|profile)\b(?! (?:found|metadata))|\bIMDSv2\b(?! call)|\bec2 instance\b(?! (?:metadata|role))|\b[Aa]mazon [Ll]inux\b|\bon the (?:\w+ )?instance\b/,
    ],
  },
  { facts: { screen: 'guardrail' }, words: [/\bguardrail/i] },
  { facts: { bundle: 'AWS_CA_BUNDLE' }, words: [/\b(?:botocore|boto3|urllib3|SSLError|_ssl\.c)\b/] },
];

/** The region that a program is set to, which need not be the region of the sign-in. */
const REGION =
  /(?:(?<!sso[ _])(?:\b|\baws)region(?:_?name)?["'`]?(?: ?[=:]| is| to)? ?|(?:區域|区域|地區|地区)[是為为：:]? ?)["'`(]?(?<region>[a-z]{2}-[a-z-]+-\d)\b|(?<!sso)_REGION(?:_NAME)?["']? ?[=:] ?["']?(?<variable>[a-z]{2}-[a-z-]+-\d)\b/i;
/** The host that was called, where nothing else names the region. */
const HOST = /\bbedrock(?:-runtime)?\.(?<region>[a-z]{2}-[a-z-]+-\d)\.amazonaws\b/;

export const FACTS = {
  region: REGION,
  host: HOST,
  clues: CLUES,
  circumstances: CIRCUMSTANCES,
  worksElsewhere: WORKS_ELSEWHERE,
  said: SAID,
};
