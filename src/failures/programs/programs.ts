/** The programs that pastes are from, and how each is known. */
import { AWS_TOOLS } from './aws-tools.ts';
import { GATEWAYS, MODEL_CALLERS } from './model-callers.ts';

/** Its names and the parts that write its log; or its models, which opencode calls the same. */
const OPENCLAW = {
  says: /openclaw|clawdbot|moltbot|\[(?:bedrock-discovery|model-catalog|compaction-diag|context-overflow-diag)\]|\bpreflightCompaction\b|\[agents?\/(?!:)|\bembedded run (?:start|agent end|failover|timeout)\b|\bagent:main:|-session-restart-recovery\]|\bagent failed before reply\b|\bFailoverError\b|\brawError=|\/new\)? to start a fresh session|\bUse \/models to list\b|\blane task error\b|\bNo available auth profile for\b|\bis in cooldown \((?:all profiles|probe|suspending)|\bThinking level "\w+" is not supported for\b|\bfetchWithSsrFGuard\b|\bmodel not allowed: [a-z][\w-]*\/|\bSecretRefResolutionError\b|\bprovider rejected the request schema or tool payload\b|-generation provider registered for\b|\bSession file path must be within sessions directory\b|\bReply session initialization conflicted\b/i,
  model: /(?<![\w/-])amazon-bedrock\/\w/,
  butNot: /\bopencode\b|\bModel not found: \S+\.(?: Did you mean: |$)|\bomp models\b|\bUse --list-models\b/im,
};

/** How the AWS CLI and the SDKs of AWS and Anthropic for other languages than OpenClaw's word an error. */
const OTHER_SDKS: readonly RegExp[] = [
  // Python, the AWS CLI among it.
  /\bboto(?:core|3)\b|n error occurred \(\w+\) when calling the|Parameter validation failed|Traceback \(most recent|endpoint URL: "|Error code: \d{3} - \{'/,
  /\bUnable to locate credentials\b|\bThe config profile \(|\bError (?:loading SSO Token|when retrieving (?:token|credentials))\b|\bToken has expired and refresh failed\b|\baws: (?:\[ERROR\]|error)\b|\baws-cli\/\d|\bpython3? \S+\.py\b/,
  // Go.
  /\boperation error [A-Za-z]|\bstatus code: \d{3}, request id: |\bfailed to (?:refresh cached credentials|get shared config profile)\b|\bNoCredentialProviders\b|\baws-sdk-go\b|\bSSOProviderInvalidToken\b|\bWebIdentityErr\b|\bAssumeRoleTokenProvider|\bexecutable aws\b/,
  // Java, Kotlin, C++, .NET, PowerShell.
  /\baws\.(?:smithy|sdk)\.kotlin\b|\bUnable to get IAM security credentials from EC2\b|\bcurlCode: \d|\bsoftware\.amazon\.|\bcom\.amazonaws\.|\(Service: |\bAmazon\.(?:Runtime|\w+\.Model)\b|\bpersisted\/shell defaults\b|\binstance profile metadata serv|\bAmazonServiceException\b|\bappsettings\.json\b|\bOptions property cannot be empty|\bcredentials from any provider in the chain\b/,
  // Version 2 of the SDK for JavaScript, before OpenClaw’s.
  /\baws-sdk[\\/]lib[\\/]|\bMissing credentials in config\b|\bfind AWS credentials in environment\b/,
  // The AI SDK, which many programs have inside.
  /setting is missing\. Pass it using|\bAWS credential provider failed: |SigV4 authentication requires AWS credentials/,
  // Ruby, PHP, Swift, Rust.
  /\bAws::|\baws-sdk-(?:core|bedrock\w*)\b|\bparams\[:|\bAws\\|\bPHP (?:Fatal|Warning)\b|failed to open stream|\bAWS\w+\.\w+\.Properties\b|meta: ErrorMetadata|\baws_(?:config|sdk_\w+|smithy\w*|credential_types)::|\bDispatchFailure\b|\bno providers in chain provided credentials\b|\bfailed to load credentials from the credentials provider\b|\bAWS_(?:AUTH|ERROR)_[A-Z]|\bNo signing credentials found\b|\bno credentials in the property bag\b|\bDefaultAWSTokenIdentityResolver\b|\bCannot read credentials from \/|\bMissingCredentials\b/,
];

export const PROGRAMS = {
  // A program that calls models says more about what can be done than the one it is deployed with.
  clients: [...MODEL_CALLERS, ...AWS_TOOLS],
  gateways: GATEWAYS,
  openclaw: OPENCLAW,
  otherSdks: OTHER_SDKS,
};
