import type { Family } from '../failure.ts';

/** Failures of what kubectl, Docker, pip and git sign in to with the credentials of AWS: clusters, registries, repositories. */
export const registryFailures = {
  // What kubectl, Helm and Terraform run for a cluster of EKS.
  'cluster-sign-in-failed': {
    code: 'OCB482',
    rules: [
      {
        message: /executable aws(?:-iam-authenticator)? failed with exit code (?<exit>\d+)/,
        facts: /exit code (?:(?<unconfigured>253)|(?<misread>252))\b/,
      },
      { message: /getting credentials: .{1,20}exit status (?<exit>\d+)/ },
      {
        message:
          /getting credentials: .{1,20}stdout: (?:couldn't get version|json)|(?<misread>invalid apiVersion "client\.authentication\.k8s\.io\/v1alpha1"|(?:executable |exec: ")aws-iam-authenticator"?(?:: executable file)? not found)/,
      },
      // The AWS CLI, of a kubeconfig that it is to add a cluster to.
      {
        message:
          /\bupdate-kubeconfig\b.{0,200} (?:'(?:name|clusters|users|contexts)'|'NoneType' object is not \w+)(?! ?\w)/,
        kind: 'kubeconfig',
        general: true,
      },
    ],
  },
  'cluster-access-missing': {
    code: 'OCB434',
    rules: [
      { message: ['You must be logged in to the server', 'has asked for the client to provide credentials'] },
      { message: /Unauthorized.*aws_auth\b/ },
      { message: /is forbidden: User "(?<clusterUser>[^"]*)" cannot \w+ resource/ },
      { message: /(?:principal|user or role) does(?:n.t| not) have access to Kubernetes objects/ },
      { message: /doesn't have a resource type "(?:svc|services|pods?|nodes?|cronjobs|namespaces)"/ },
      { message: 'No cluster found for name', kind: 'noCluster' },
    ],
  },
  'registry-sign-in-missing': {
    code: 'OCB483',
    rules: [
      { message: /\b[Aa]uthorization [Tt]oken has expired\. (?:Reauthenticate|Please run 'aws ecr)/ },
      { message: 'no basic auth credentials' },
      { message: /DENIED: Your [Aa]uthorization [Tt]oken is invalid/ },
      // The helper of ECR, of its own sign-in to AWS.
      { message: 'credentials not found in native keychain', kind: 'helperFailed' },
      // The API of public.ecr.aws, in any other region.
      { message: 'command is only supported in us-east-1' },
      {
        message:
          /^(?!.*(?:not authorized to perform|CannotPull|[Tt]oken has expired)).*(?:pull access denied for \S+\.dkr\.ecr\.|\.dkr\.ecr\..*(?:\b40[13] (?:Unauthorized|Forbidden)|authentication required))/,
      },
      // Version 2 of the AWS CLI, of a command that only version 1 has.
      {
        message:
          /(?:[Ii]nvalid choice:? '|Unknown options: .{0,20})(?<oldLogin>get-login(?=')|--no-include-email)/,
      },
      // Docker, of what it was given as the password.
      {
        message:
          /login attempt to \S+ failed with status: 400|\.dkr\.ecr\..*\b400 Bad Request|Cannot perform an interactive login from a non.TTY/,
        kind: 'badPassword',
      },
      // Docker, of the store of the system that it should keep the password in, or find it.
      {
        message:
          /[Ee]rror (?:saving|storing|getting) credentials\b.*(?:exit status|docker-credential-)(?!.*not implemented)/,
        kind: 'storeless',
      },
      {
        message: /[Ee]rror (?:saving|storing) credentials\b.*not implemented/,
        kind: 'selfSigning',
      },
    ],
  },
  // What pip, npm and git say of the registries and repositories of AWS.
  'repository-sign-in-missing': {
    code: 'OCB421',
    rules: [
      { message: /^(?=.*\.codeartifact\.).*\bE?40[13]\b/ },
      { message: /^(?=.*codeartifact).*(?<tool>\b\w+) was not found\. Please verify installation/ },
      {
        message: /Command '\['(?<tool>\w+)'.*\.codeartifact\..*returned non-zero/,
      },
      { message: /git-codecommit\..*\b403\b|[Aa]uthentication failed for '\S*git-codecommit\./, kind: 'git' },
      {
        message:
          /'codecommit:\S*: .*\b403\b|[Rr]emote.helper (?:for )?'codecommit'|'remote-codecommit' is not/,
        kind: 'remote',
      },
    ],
  },
} as const satisfies Family;
