/**
 * Which AWS service a line is about and which error it reports. Every SDK and tool words the same refusal in its own
 * way, so each clue is read by itself: botocore, the SDKs for JavaScript, Go, Java, .NET, Ruby, PHP and Rust, LiteLLM.
 */

/**
 * A service that we or the AWS CLI call to sign in and to use Bedrock: Bedrock (Runtime and control plane), the SSO
 * portal and its OIDC service, STS, and the service behind `aws login`.
 */
export type AwsService = 'bedrock' | 'sso' | 'sts' | 'signin';

/** The operation that failed, in the words of botocore, Go and PHP. */
const OPERATION = /calling the (\w+) operation|operation error [\w ]+: (\w+)|Error executing "(\w+)" on/;

const BY_OPERATION: readonly (readonly [RegExp, AwsService])[] = [
  [
    /^(?:Converse|InvokeModel(?!.*Agent)|CountTokens|ApplyGuardrail|(?:List|Get)(?:FoundationModel|InferenceProfile)|\w+(?:ModelInvocationJob|FoundationModelAgreement|UseCaseForModelAccess|(?:ModelCustomization|ModelImport|Evaluation)Job|ProvisionedModelThroughput|InferenceProfile))/,
    'bedrock',
  ],
  [
    /^(?:List(?:Accounts|AccountRoles)|GetRoleCredentials|CreateToken|RegisterClient|StartDeviceAuthorization|Logout)$/,
    'sso',
  ],
  [/^(?:GetCallerIdentity|AssumeRole)/, 'sts'],
  [/^(?:Create|Authorize)OAuth2/, 'signin'],
];

/** The SDK's client for a service, in the names of its errors: Java and Kotlin, .NET, Ruby, PHP, Swift. */
const CLIENT =
  /\bservices\.(\w+)\.model\b|\(Service: (?:Amazon|AWS)?(\w+)[,;]|\bAmazon\.(\w+)\.Model\b|\bAws::(\w+)::Errors\b|\bAws\\(\w+)\\Exception|\bAWS(\w+)\.\w+\.Properties/;

const BY_CLIENT: readonly (readonly [RegExp, AwsService])[] = [
  [/^Bedrock(?:Runtime)?$/i, 'bedrock'],
  [/^SSO(?:OIDC)?$/i, 'sso'],
  [/^(?:STS|SecurityToken(?:Service)?)$/i, 'sts'],
  [/^Signin$/i, 'signin'],
];

/** What a line calls the service if it names no operation. Agents and AgentCore are other services. */
const BY_NAME: readonly (readonly [RegExp, AwsService])[] = [
  [
    /bedrock(?![-_ ]?(?:agent|data))|\bconverse\b|\banthropic\.claude|The model returned the following errors/i,
    'bedrock',
  ],
  [/\bsso(?:-?oidc)?\b/i, 'sso'],
  // Not the ARN of who called.
  [/(?<!:)\bsts\b|SecurityToken(?:Service)?\b/i, 'sts'],
];

/** The service of the operation that failed, or of the SDK's client; `other` for one that we do not call. */
export function failedServiceIn(line: string): AwsService | 'other' | undefined {
  for (const [pattern, services] of [
    [OPERATION, BY_OPERATION],
    [CLIENT, BY_CLIENT],
  ] as const) {
    const name = pattern
      .exec(line)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (name !== undefined) return named(services, name) ?? 'other';
  }
  return undefined;
}

/** The service that failed, or else the one that the line names in any way. */
export function serviceIn(line: string): AwsService | undefined {
  const failed = failedServiceIn(line) ?? named(BY_NAME, line);
  return failed === 'other' ? undefined : failed;
}

function named(table: readonly (readonly [RegExp, AwsService])[], text: string): AwsService | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

/** The package of an SDK's client in a stack frame of JavaScript or Java. */
const CLIENT_PACKAGE = /^at .*(?:client-|services\.)(?<client>bedrock(?!-?agent)|sso|sts)/;
const FRAME = /^(?:at |\.{3} \d+ more)/;
const MOST_FRAMES = 12;

/** The service of the client that an error's stack frames name: the lines from `start`, below the error itself. */
export function serviceInFrames(lines: readonly string[], start: number): AwsService | undefined {
  for (let at = start; at < start + MOST_FRAMES && FRAME.test(lines[at] ?? ''); at++) {
    const client = CLIENT_PACKAGE.exec(lines[at] as string)?.groups?.client;
    if (client) return client as AwsService;
  }
  return undefined;
}

/** Error names as SDKs and tools quote them. */
const NAMES =
  /\b[A-Za-z]\w*(?:Exception|Error)\b|\b(?:ExpiredToken|ResourceNotFound|InvalidClientTokenId)\b|\b(?:AccessDenied|AuthFailure|IDPCommunicationError|IncompleteSignature|InvalidAccessKeyId|InvalidIdentityToken|RequestExpired|SignatureDoesNotMatch|Throttling)(?= ?[:,)\]"'])/g;

/** The status of a response, where a client reports no name. */
const STATUS =
  /\b(?:(?:HTTP|status(?: ?code)?|(?:Client|Server) error|Error code)[ :=('"]*|\bfailed: |API Error(?: \([^)]{0,80}\))?: ?)(?<status>[45]\d\d)\b/i;

/**
 * The name that a service gives to each status:
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html and
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/CommonErrors.html
 */
const BY_STATUS: Partial<Record<AwsService, Readonly<Record<string, string>>>> = {
  bedrock: {
    400: 'ValidationException',
    403: 'AccessDeniedException',
    404: 'ResourceNotFoundException',
    429: 'ThrottlingException',
    500: 'InternalServerException',
    503: 'ServiceUnavailableException',
  },
  sso: {
    400: 'InvalidRequestException',
    401: 'UnauthorizedException',
    403: 'ForbiddenException',
    500: 'InternalServerException',
  },
};

/** The names of the errors in a line. */
export function errorNamesIn(line: string): readonly string[] {
  return [...new Set(line.match(NAMES))];
}

/**
 * The name that the service gives to the HTTP status in a line. IAM Identity Center is only meant if its operation is
 * named, because other systems call their sign-in SSO too.
 */
export function nameOfStatusIn(line: string, service: AwsService): string | undefined {
  if (service === 'sso' && failedServiceIn(line) !== 'sso') return undefined;
  return BY_STATUS[service]?.[STATUS.exec(line)?.groups?.status ?? ''];
}
