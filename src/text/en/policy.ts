/** Flags of `policy`, and the message to an administrator that it writes. */
export const policy = {
  formatHelp: 'json (the policy), text (a message for your administrator), terraform, cloudformation, cli',
  discoveryHelp: 'Also allow listing the models and profiles of the region',
  authHelp: 'Who gets it: a permission set (sso) or the user of an API key (as set up, else sso)',
  modelHelp: 'Model id, repeatable (those in openclaw.json)',
  regionHelp: 'Bedrock region (as set up)',
  textExample: 'A message to send to your administrator',
  anyRegion: 'AWS’s list could not be read, so {ids} may run in any region that its profile leads to.',
  whole: 'Nothing is set up and no --model was given: this policy allows every model.',

  greeting: 'Hello, I am setting up OpenClaw with Amazon Bedrock and need your help with access.',
  models: 'It calls these models in {region}, and nothing else: {models}',
  allModels: 'It calls models of Amazon Bedrock and does nothing else.',
  createSet:
    'In IAM Identity Center, please create the permission set BedrockInvokeOnly with this inline policy:',
  createPolicy:
    'Please make this IAM policy and attach it, in place of any other, to the user of my Bedrock API key:',
  session:
    'Please set the session duration of the permission set to 12 hours. So that I need not sign in every day, the session duration of the access portal (IAM Identity Center, Settings, Authentication) may be up to 90 days; each token still lasts an hour or so and is renewed.',
  assign: 'Then please assign it to me in the account that is to be charged.',
  useCase:
    'For {models}: once per account (or organization), Anthropic’s use case form must be filled in: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    'For {models}: the first call in the account subscribes to it in AWS Marketplace. Please make one call in the console’s playground with a role that has aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions; my role should not have them.',
  scp: 'If a service control policy limits regions: requests to {model} are processed in {regions}, so bedrock:InvokeModel* must be allowed there.',
  scpGlobal:
    'If a service control policy limits regions: {model} is a global profile, whose requests carry aws:RequestedRegion = "unspecified"; it must allow bedrock:InvokeModel* for that value.',
  sendBack: 'Please send me back:',
  backUrl: '- the AWS access portal URL (it ends in awsapps.com/start) and the region of IAM Identity Center',
  backAccount: '- the account id, 12 digits',
  backRegion: '- whether {region} is the right region for Bedrock',
  itsRegions: 'the regions of its profile',
  thanks: 'Thank you!',

  broadRole:
    'The agent inherits this sign-in: the role {role} can do far more than call models. A role that can only do that: {command}',
  broadKey:
    'The agent inherits this key: a Bedrock API key can usually do far more than call these models. A policy that limits its user, or a role without a key: {command}',
} as const;
