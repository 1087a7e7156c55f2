/** Flags of `policy`, and the message to an administrator that it writes. */
export const policy = {
  formatHelp: 'json (the policy), text (a message for your administrator), terraform, cloudformation, cli',
  discoveryHelp: 'Also allow listing the region’s models and inference profiles',
  authHelp:
    'Who gets it: a permission set (sso), the user of an API key, or the role of a machine (aws) (default: as configured, otherwise sso)',
  modelHelp: 'Model ID; repeat to add more (default: those in openclaw.json)',
  regionHelp: 'Bedrock region (default: current setup)',
  textExample: 'A message to send to your administrator',
  anyRegion: 'Could not list AWS’s profiles, so {ids} is allowed in every region its profile may use.',
  whole: 'Nothing is set up and --model was not given, so this policy allows every model.',

  greeting: 'Hello, I am setting up OpenClaw with Amazon Bedrock and need your help with access.',
  models: 'It calls these models in {region}, and nothing else: {models}',
  allModels: 'It calls models of Amazon Bedrock and does nothing else.',
  createSet:
    'In IAM Identity Center, please create the permission set BedrockInvokeOnly with this inline policy:',
  createPolicy:
    'Please create this IAM policy and attach it to the user of my Bedrock API key, replacing any other policy:',
  createRolePolicy:
    'Please attach this IAM policy, in place of any other for Bedrock, to the role of the machine that OpenClaw runs on (or to the role or user of its AWS profile):',
  session:
    'Please set the session duration of the permission set to 12 hours. So that I do not have to sign in every day, please also consider a longer access portal session (IAM Identity Center, Settings, Authentication; up to 90 days).',
  assign: 'Then please assign it to me in the account that should be billed.',
  useCase:
    '{models}: Anthropic requires a one-time use case form per account or organization: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    '{models}: the first call in an account creates the AWS Marketplace subscription. Please make one call in the Bedrock playground with a role that has aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions; my role should not have them.',
  scp: 'If a service control policy limits regions: requests to {model} are processed in {regions}, so it must allow bedrock:InvokeModel* there.',
  scpGlobal:
    'If a service control policy limits regions: {model} is a global inference profile, whose requests carry aws:RequestedRegion = "unspecified", so it must allow bedrock:InvokeModel* for that value.',
  sendBack: 'Please reply with:',
  backUrl: '- the AWS access portal URL (it ends in awsapps.com/start) and the IAM Identity Center region',
  backAccount: '- the AWS account ID, 12 digits',
  backRegion: '- which region I should use for Bedrock ({region} is my guess)',
  itsRegions: 'the regions of its profile',
  thanks: 'Thank you!',

  broadRole:
    'Your agent will be able to do everything {role} can. Ask for a Bedrock-only role instead: {command}',
  broadUser:
    'The agent inherits these access keys, and can do whatever their user can do. A policy that allows only these models: {command}',
  broadKey: 'API keys usually allow more than calling these models. To limit this one: {command}',
} as const;
