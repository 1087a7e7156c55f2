import type { Family } from '../failure.ts';

/** How IAM's denials start: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const DENIED =
  '(?:User: (?<arn>\\S+) is )?not authorized to perform:? (?<action>bedrock(?:-mantle)?:(?!CallWithBearerToken|List)\\w+)(?: on resource:? (?<resource>\\S*[^\\s.,;]))?';

/** The short names of the caller and the resource, which read better in a sentence than their ARNs. */
const SHORT_NAMES =
  /(?:User: \S*:(?:assumed-role\/(?:AWSReservedSSO_)?|user\/(?:[^\s/]+\/)*)(?<caller>[^\s/]+?)(?:_[0-9a-f]{16})?(?:\/\S*)? is )?not authorized to perform:? \S+(?: on resource:? (?:arn:[\w-]+:bedrock:(?:(?<deniedIn>[\w-]+)|):\d*:)?(?<target>\S*[^\s.,;]))?/;

/** Where IAM says that something else denied the call, not a missing allow in the role's own policies. */
const OVERRULED =
  '.* (?:because no (?=service|resource|session|VPC|permissions)|explicit deny in an? )(?<policy>(?:[\\w-]+ ){1,2}?(?:policy|boundary))';

/** Permission failures: the role, the organization, the account, the model's provider. */
export const accessFailures = {
  'bedrock-refused': {
    code: 'OCB500',
    rules: [
      {
        name: /^(?:AccessDenied(?:Exception)?|PermissionDeniedError|AuthenticationError|ConflictException)$/,
        service: 'bedrock',
      },
      // n8n, of the status 403.
      { message: 'Forbidden - perhaps check your credentials', general: true, shared: true },
      {
        message: /\bbedrock\b.{0,80}\b(?:access denied|forbidden)\b|\bAI_APICallError\W{1,3}Forbidden\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'iam-denied': {
    code: 'OCB501',
    rules: [
      { message: new RegExp(`${DENIED}(?!${OVERRULED.replace('?<policy>', '?:')})`), facts: SHORT_NAMES },
      // The console.
      { message: /\bdon.t have permission to (?<action>bedrock(?:-mantle)?:\w+)/ },
      // What hands a role of its own to a batch job.
      {
        message:
          /not authorized to perform:? (?<action>(?<passed>iam:PassRole)) on resource: (?<resource>\S+)/,
        facts: SHORT_NAMES,
        service: 'bedrock',
      },
      {
        message:
          /(?:calling the |Bedrock Agent: )(?:Create|Update)(?:Agent|KnowledgeBase|Flow)\b.*to perform:? (?<action>(?<passed>iam:PassRole)) on resource: (?<resource>\S+)/,
        facts: SHORT_NAMES,
      },
      // Bedrock, of the role that an agent calls its model with.
      { message: 'Access denied when calling Bedrock', kind: 'agent' },
      // An agent of Bedrock, whose role is checked when it is created.
      { message: /create\/update an agent using InferenceProfile (?<agentProfile>[\w.:/-]*\w)/ },
      { message: /Failed creating (?<linkedRole>service.linked role)/ },
      // CloudFormation, of a resource that it makes for somebody.
      { message: /Access denied for operation '(?<deployed>AWS::Bedrock\w*::\w+)/ },
      // Without a message, as some clients quote it.
      {
        message: /(?:^|["\]] ?|An error occurred: |API Error: 403 )AccessDeniedException\W*$/,
        shared: true,
      },
    ],
  },
  'other-permission-missing': {
    code: 'OCB535',
    rules: [
      {
        message:
          /^(?!.*(?:Asm fetching|(?:calling the |Bedrock Agent: )(?:Create|Update)(?:Agent|KnowledgeBase|Flow)\b.*iam:PassRole|ResourceInitializationError|(?:[Nn]ode[-_]?(?:[Ii]nstance[-_]?)?[Rr]ole|[Nn]ode[-_]?[Gg]roup)[\w+=,.@-]*\/i-\w+ is)).*User: (?<arn>\S+) is not authorized to perform:? (?<action>(?!bedrock:|bedrock-mantle:|aws-marketplace:|sts:(?!Get|Decode)|signin:)[a-z][a-z\d-]*:\w+)(?: on resource: "?(?<resource>(?:(?:role|user) )?[^\s,)"]*[^\s,.)"]))?(?:.* (?:(?<denied>explicit deny)|because no (?<lacks>(?!identity)(?:[\w-]+ ){1,2}(?:policy|boundary)) allows))?/,
        facts: SHORT_NAMES,
      },
      // The console.
      { message: /\bdon.t have permission to (?<action>(?!bedrock)[a-z][a-z\d-]*:[A-Z]\w+)/ },
      // EC2, which says only to those who may know who was denied what.
      { message: /^(?!.*User: ).*\bEncoded authorization failure message/, general: true },
      // AgentCore, of the role that an agent runs with.
      { message: /role requires permissions for (?<action>[a-z][\w:, -]*\w) operations/ },
      // What CloudFormation lists among the events of a stack.
      {
        message: /\bAPI: (?<action>[a-z][a-z\d-]*:\w+) You are not authorized to perform this/,
      },
      // rclone, which signs nothing by default.
      {
        message:
          /\bFailed to \w+(?: with \d+ errors?)?: (?:last error was: )?(?:error listing: )?AccessDenied: Access Denied/,
        kind: 'rclone',
      },
      // Amplify, of the role that builds.
      { message: 'deployment role does not have sufficient permissions', kind: 'amplify' },
      { message: /have permissions to call (?<action>(?!bedrock)[a-z][a-z\d-]*:\w+) for (?<resource>\S*\w)/ },
      // Amazon MSK, in the words of Kafka.
      { message: /\bSASL[ _]authentication[ _]failed\b/i, kind: 'msk' },
      // EC2, which says no more to others.
      {
        message:
          /^(?!.*(?:User: |API: )).*UnauthorizedOperation\b.{0,80}You are not authorized to perform this/,
        kind: 'ofEc2',
      },
    ],
  },
  // IAM Identity Center, of the role that it makes in an account.
  'permission-set-failed': {
    code: 'OCB495',
    rules: [
      { message: /\bprotected role\b|only modifiable by AWS\b/, kind: 'protected' },
      { message: 'permission sets provisioned in the management account', kind: 'management' },
      { message: /\bSSO is unable to complete your request at this time/, kind: 'inactive' },
      { message: /\bReceived a 404 status error: Not supported policy (?<lackedPolicy>[\w:+=,.@/-]*\w)/ },
      { message: /\bSSO (?:Account Assignment|Permission Set)\b.*\bunexpected state 'FAILED'/ },
    ],
  },
  'policy-malformed': {
    code: 'OCB496',
    rules: [
      {
        message: /^(?!.*Invalid principal).*(?:MalformedPolicyDocument|\bSyntax errors in policy\b)/,
        facts: /(?<prohibited>prohibited field)/,
      },
      { message: /\bquota for PolicySize|Maximum policy size of \d+ bytes exceeded/, kind: 'size' },
    ],
  },
  'iam-name-wrong': {
    code: 'OCB497',
    rules: [
      { message: /\bEntityAlreadyExists\b|\bPermissionSet with name \S+ already exists/, kind: 'exists' },
      { message: 'quota for AccessKeysPerUser', kind: 'twoKeys' },
      {
        message: /\bNoSuchEntity\b|\brequested role with name \S+ does not exist/,
        kind: 'gone',
      },
    ],
  },
  'policy-denied': {
    code: 'OCB508',
    rules: [
      {
        message: new RegExp(DENIED + OVERRULED),
        facts: /because no (?:(?<session>session)|(?<endpoint>VPC endpoint)) policy/,
      },
      // The end of such a sentence, which is what people quote.
      {
        message:
          /^(?!.*not authorized to perform).*explicit deny in an? (?!bucket )(?<policy>(?:[\w-]+ ){1,2}?(?:policy|boundary))/,
      },
      {
        message:
          /\b(?<policy>SCP|service control policy)\b.{0,60}\b(?:den|block|forbid|prevent)\w*\b.{0,60}\b(?:bedrock|InvokeModel|Converse)/i,
        general: true,
        shared: true,
      },
      {
        message:
          /\b(?:bedrock|InvokeModel|Converse)\w*\b.{0,80}\b(?:denied|blocked|forbidden) by (?:\w+ ){0,3}?(?<policy>SCP|service control policy)\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'model-access-denied': {
    code: 'OCB509',
    rules: [
      { message: /\b[\w-]+\.[\w.:-]+ is not available for this account/ },
      {
        message: /n[o'’]t have access to (?:\w+ )?model [`'"]?(?:[\w-]+\.){1,2}[a-z]/i,
        general: true,
        shared: true,
      },
      {
        message:
          /\b[Aa]ccess to (?:the |this )?(?:requested |specified )?model (?:\S*[.:]\S* )?(?:is|was|has been) denied/,
      },
      {
        message: [
          't have access to the model with the specified model ID',
          't have access to this model',
          't have access to the model specified',
          'not authorized to invoke the Rerank operation',
        ],
        facts: /\bthe (?<retrieves>Retrieve|Rerank)\w* operation/,
      },
      // Also what an account says where its models are enabled in another region only.
      { message: /account is not authorized to invoke this API(?! operation with a prompt)/ },
    ],
  },
  'marketplace-denied': {
    code: 'OCB510',
    rules: [
      {
        message: ['required AWS Marketplace actions', 'to perform: aws-marketplace:'],
      },
      { message: ['MPAgreementBeingCreated', 'for this model is still being processed'], kind: 'pending' },
      {
        message:
          /\bmodel\b.{0,80}\bMarketplace subscription\b(?! for this model is still)|\bMarketplace subscription\b.{0,60}\b(?:model|bedrock)\b|\baccount\b.{0,40}\bagreement (?:to|for|with) (?:this|the) model\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'payment-missing': {
    code: 'OCB511',
    rules: [
      { message: 'INVALID_PAYMENT_INSTRUMENT' },
      {
        message: / returned a billing error — | rejected the request — looks like a billing issue/,
        kind: 'hidden',
        shared: true,
      },
      { message: /[rR]eason\W{1,4}billing\b/, kind: 'hidden', general: true, shared: true },
    ],
  },
  'use-case-form': {
    code: 'OCB512',
    rules: [
      { message: ['use case details have not been submitted', 'required use-case form', 'FTUFormNotFilled'] },
    ],
  },
  'data-retention': { code: 'OCB525', rules: [{ message: 'data retention mode' }] },
  'country-unsupported': { code: 'OCB514', rules: [{ message: 'not allowed from unsupported countries' }] },
  'account-not-allowed': {
    code: 'OCB515',
    rules: [
      { message: 'You are not subscribed to this service', service: 'bedrock' },
      {
        message:
          /account is not authorized to invoke this API operation with a (?<resourceKind>prompt) resource/,
      },
      { message: 'account is not authorized to perform this action. Please create' },
      {
        message: /Your account is not authorized to(?! invoke this API operation with a prompt)/,
        service: 'bedrock',
        kind: 'elsewhere',
      },
      { message: /\bOperation not allowed/, shared: true },
      {
        message: [
          'not available for channel program accounts',
          'Access to Bedrock models is not allowed for this account',
          'account does not have access to Bedrock',
          'account is currently being verified',
          'account is currently blocked',
        ],
      },
      { message: 'needs a subscription for the service', kind: 'inactive' },
    ],
  },
} as const satisfies Family;
