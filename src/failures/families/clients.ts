import type { Family } from '../failure.ts';

/** Failures of other programs that call Bedrock, and of their AWS SDKs. */
export const clientFailures = {
  'sdk-incomplete': {
    code: 'OCB367',
    rules: [
      { message: "Unknown service: 'bedrock", facts: /service: '(?<unknown>[\w-]+)/ },
      { message: /'BedrockRuntime' object has no attribute '(?<unknown>converse\w*)'/ },
      { message: /aws: .{0,200}[Ii]nvalid choice:? '(?<choice>bedrock[\w-]*|converse[\w-]*|login)'/ },
      { message: /\baws (?<choice>bedrock[\w-]*|login) .{0,300}argument command: Invalid choice,/ },
      {
        message:
          /(?<address>169\.254\.170\.23)\b.*(?:loopback|hostname|invalid host|metadata from these hosts)/,
      },
      { message: /(?<module>aws-java-sdk-\w+) module must be on the class ?path/ },
      { message: /'(?<module>\w+)' service module must be on the class ?path/ },
      {
        message:
          /(?:Cannot find (?:package|module)|Failed to import) '(?<module>@aws-sdk\/(?!client-bedrock)[\w-]+)/,
      },
      {
        message:
          /Unknown parameter in input: "(?<unknown>[a-z]+[A-Z]\w+)", must be one of: .{0,200}\bmodelId\b/,
      },
      { message: /(?<module>AWSSDK\.\w+) could not be found/ },
      { message: /Unable to load an (?<http>HTTP implementation)/ },
      {
        message:
          /(?:NoClassDefFoundError|ClassNotFoundException)\W.{0,30}software[./]amazon[./]awssdk[./]services[./](?<absentModule>sso|ssooidc|sts)[./]/,
      },
      {
        message:
          /(?<java>NoSuch\w+Error|(?:NoClassDefFoundError|ClassNotFoundException)(?!.{0,60}services[./](?:sso|ssooidc|sts)[./]))\W.{0,200}software[./]amazon[./]awssdk/,
      },
      {
        message:
          /(?:^|[\s'"‘])aws(?:\.exe)?['"’]?: (?:command )?not found|command not found: aws\b|executable aws not found|'aws' is not recognized as|\bspawn aws ENOENT/,
        facts: /\b(?<noCli>aws)\b/,
      },
      // langchaingo takes the prefix of an inference profile for the provider.
      {
        message: /\bbedrock\b.{0,80}\b(?<prefixed>unsupported (?:\w+ )?provider)\b/i,
        general: true,
        shared: true,
      },
      // LangChain.js.
      { message: /Unsupported content block type\(s\): \{?"?(?<block>\w+)/ },
      {
        message:
          /(?:[Ii]nvalid choice:? '(?!bedrock|converse)(?<operation>[a-z]+(?:-[a-z]+)+)'|argument operation: Invalid choice)(?!.*get.role.credentials)/,
        facts: /choice:? '(?<agents>(?:create|update|delete|get|list)-agent[a-z-]*)'/,
      },
      // Version 1 of the AWS CLI lists what it knows; only version 2 can sign in.
      { message: /(?<oldCli>Invalid choice), valid choices are:.*get.role.credentials/ },
      { message: /No module named ["'](?<python>boto3|botocore)|import (?<package>boto3) python package/ },
      { message: /Missing Dependency: Using the (?<crt>login) credential provider/ },
      // Programs with a list of models or their providers: Genkit, LlamaIndex and RubyLLM, promptfoo, LiteLLM, Crush.
      { message: /NOT_FOUND: Model '(?<unlisted>(?:aws-)?bedrock\/[^']+)/ },
      {
        message:
          /Unknown model: (?<unlisted>\S+?)(?:\. Please provide a valid Bedrock| for provider: bedrock)/,
      },
      { message: /Unknown Amazon Bedrock model: (?<unlisted>\w+\.[\w.:-]*\w)/ },
      // The same in a stack, which another program deploys.
      { message: /Unsupported Model Name: (?<unlisted>\w+\.[\w.:-]*\w)/, kind: 'deployed' },
      { message: /Bedrock [\w ]{0,20}: Unknown provider=\w+, model=(?<served>\S*\w)/ },
      { message: /bedrock provider only supports anthropic models for now, found: (?<unlisted>\S*\w)/ },
    ],
  },
  'program-faulty': {
    code: 'OCB367',
    rules: [
      // LangChain, of a kind of block that is newer than its Bedrock package.
      { message: 'Unexpected content block type in content. Expected to have one of' },
      // A parameter of another API: those of Converse have names such as toolConfig.
      {
        message: /Unknown parameter in input: "[a-z_]+", must be one of: .{0,200}\bmodelId\b/,
        kind: 'called',
      },
      // pi, of its own part for Bedrock.
      { message: /Cannot find module '(?:(?!openclaw)[^'])*\bamazon-bedrock\.js'/ },
      // What a plugin of Dify threw.
      {
        message:
          /^(?=.*bedrock).*PluginInvokeError.*error_type\W{1,6}(?:Type|Attribute|Key|Name|Index|Import)Error\b/i,
      },
      // Python, of a class that is not boto3's client.
      {
        message:
          /^(?!.*PluginInvokeError).*(?:'(?:\w*Bedrock(?!(?:Agent)?(?:Runtime)?')\w+|Amazon\w+Config)' object has no attribute|\bBedrock\w*\.\w+\(\) (?:missing \d|got an unexpected))/,
        kind: 'called',
      },
    ],
  },
  'template-unreadable': {
    code: 'OCB382',
    rules: [{ message: 'text contents could not be decoded' }],
  },
  'provider-unknown': {
    code: 'OCB529',
    rules: [
      // goose; LiteLLM was given an ID of Bedrock without bedrock/ in front.
      {
        message:
          /\b[Uu]n(?:known|supported|recognized) (?:LLM )?provider:? ["'`]?(?<provider>(?:aws|amazon)?[-_]?bedrock)(?![\w-])/,
      },
      {
        message:
          /LLM Provider NOT provided.* model=(?<passed>(?:(?:us|eu|apac|jp|au|global)\.)?(?:ai21|amazon|anthropic|cohere|meta|mistral)\.[\w.:-]*\w)/,
      },
    ],
  },
} as const satisfies Family;
