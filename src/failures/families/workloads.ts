import type { Family } from '../failure.ts';

/** The agent on the host did not answer, or not with keys; on a node of EKS it is another one. */
const UNREACHED =
  /^(?!.*170\.23).*(?<unreached>Max retries exceeded|Connection aborted|deadline exceeded|i\/o timeout|Received non 200 response)/;

/** The EKS Pod Identity Agent, and what shows that it did not answer. */
const AGENT =
  /^(?=.*169\.254\.170\.(?<agent>23)\b)(?:(?=.*(?<blocked>[Tt]ime(?:d )?out|deadline exceeded|[Cc]onnection refused|[Nn]o route))|)/;

/** Failures of the roles of pods, tasks, instances and CI jobs. */
export const workloadFailures = {
  // On EKS, a program that does not use what its pod was given falls back to the instance.
  'node-role-used': {
    code: 'OCB477',
    rules: [
      {
        message:
          /(?<nodeRole>[\w+=,.@-]*(?:[Nn]ode[-_]?(?:[Ii]nstance[-_]?)?[Rr]ole|[Nn]ode[-_]?[Gg]roup)[\w+=,.@-]*)\/i-\w+ is not authorized to perform:? (?!sts:|bedrock)(?<action>[\w-]+:\w+)/,
      },
    ],
  },
  'workload-role': {
    code: 'OCB463',
    rules: [
      {
        message:
          /(?:to perform:? sts:|^(?!.*(?:InvalidIdentityToken|IDPCommunicationError)).*calling the )(?<operation>AssumeRoleWithWebIdentity)\b/,
        facts: /(?<stale>[Tt]oken (?:is )?expired)/,
      },
      {
        message: [
          'AssumeRoleUnauthorizedAccess',
          'EC2 cannot assume the role',
          'ECS was unable to assume the role',
          'EKS does not have permissions to assume the associated role',
          'retrieving credentials from container-role',
          'ECSCredentialsProviderFailure',
          'Error retrieving metadata: Received non 200 response',
          'container metadata credential provider cannot be used',
          'Web identity configuration not specified',
          'must be associated with service account',
          'Service account token cannot be empty',
        ],
        facts: new RegExp(
          `(?:${UNREACHED.source}|(?<plainAccount>must be associated with service account)|${AGENT.source})`,
        ),
      },
      { message: /CredentialsEndpointError(?!.{0,40}invalid endpoint host)/, facts: UNREACHED },
      // The agent of EKS Pod Identity, of its own call.
      { message: 'EKS Auth: AssumeRoleForPodIdentity', general: true },
      // In Java, the last of the places that were looked at.
      { message: 'neither AWS_CONTAINER_CREDENTIALS_FULL_URI', general: true },
      { message: "Unexpected key 'ExternalId' found", kind: 'noExternalId' },
      // In Java, not where a chain of providers lists each.
      {
        message:
          /^(?!.*in the chain).*environment variable (?<tokenVariable>AWS_WEB_IDENTITY_TOKEN_FILE) .{0,60}must be set/,
      },
      { message: /^(?!.*in the chain).*(?<unnamedRole>You must specify a value for roleArn)/ },
      { message: /^(?!.*AssumeRoleWithWebIdentity).*(?<stale>Token expired: current date)/ },
      { message: /^(?=.*(?:EACCES|[Pp]ermission denied)).*(?<tokenFile>\/var\/run\/secrets\/[\w./-]*token)/ },
      {
        message: /^(?=.*(?:[Nn]o such file|cannot find)).*?(?<noToken>\/var\/run\/secrets\/[\w./-]*token)\b/,
      },
      // The SDK for Go and configure-aws-credentials, of a file that is not there.
      {
        message:
          /^(?!.*\/var\/run\/secrets\/.*(?:denied|no such file)).*(?:failed to retrieve jwt from provide source|WebIdentityErr\b.*unable to read file at|Web identity token file does not exist|Missing :web_identity_token_file)/,
        facts: /(?:read file at|open|not exist:) (?<absentToken>\/[\w./-]*\w)(?=: no such|\s*$|\s+caused)/,
        kind: 'tokenless',
      },
      {
        message: /^(?=.*(?:\bAWS\b|identity|serviceaccount)).*\b[Uu]nable to find (?:\w+ )*token\b/,
        kind: 'tokenless',
        general: true,
      },
      // What the SDK for Go says above the cause.
      { message: 'WebIdentityErr', general: true },
      // The addresses that ECS and the EKS Pod Identity Agent answer at; an SDK that knows only the first refuses the other.
      {
        message:
          /^(?!.*(?:loopback|hostname|invalid host|Unsupported host|container-role)).*169\.254\.170\.(?:2|23)\b/,
        facts: new RegExp(`(?:${UNREACHED.source}|${AGENT.source})`),
      },
    ],
  },
  // What the agent of ECS fetches before the containers of a task start.
  'task-not-started': {
    code: 'OCB442',
    rules: [
      {
        message:
          /ResourceInitializationError: unable to pull secrets|CannotPullContainerError: .*\.dkr\.ecr\.|Asm fetching secret/,
        facts:
          /(?<refused>AccessDenied|not authorized)|(?<unanswered>send request failed|deadline exceeded|Client\.Timeout|connection issue)/,
      },
      { message: 'not a supported authentication method for ECR', kind: 'ownKeys' },
    ],
  },
  'ci-token-missing': {
    code: 'OCB438',
    rules: [
      { message: 'OIDC Token cannot be found. A CircleCI context', kind: 'circle' },
      { message: /argument --web-identity-token: expected one argument/, kind: 'empty' },
      {
        message: [
          'ACTIONS_ID_TOKEN_REQUEST_URL env variable',
          'Could not fetch an OIDC token',
          'Did you mean to set the `id-token` permission',
          'Failed to get ID Token',
        ],
      },
    ],
  },
  'token-not-accepted': {
    code: 'OCB463',
    rules: [
      {
        message: 'No OpenIDConnect provider found',
        // A server of one's own may not be reachable for AWS.
        facts:
          /account for (?:(?<cluster>https:\/\/oidc\.eks\.\S+\w)|(?<issuer>https:\/\/(?:token\.actions\.|gitlab\.com|(?<ownServer>))(?:\S*\w)?))/,
        kind: 'unregistered',
      },
      { message: 'web identity token provided could not be validated', kind: 'unvalidated' },
      { message: /(?<audience>Incorrect token audience)/ },
      { message: /(?<claim>Missing a required claim)/ },
      { message: /(?<thumbprint>configured thumbprint)/ },
      { message: /(?<noJwt>not a valid JWT)/, shared: true },
      { message: /(?<reach>verification key from your identity provider)/ },
      { name: /^(?:InvalidIdentityToken|IDPCommunicationError)(?:Exception)?$/, shared: true },
    ],
  },
} as const satisfies Family;
