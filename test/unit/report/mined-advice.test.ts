/** What explain advises for pastes from coding agents and from OpenClaw that people posted in November 2026. */
import { describe, expect, it } from 'vitest';
import { AppError, CODES } from '../../../src/failures/errors.ts';
import { readPaste } from '../../../src/failures/pasted.ts';
import { describeError } from '../../../src/report/error.ts';
import { EN } from '../../helpers/languages.ts';

/** The code of the first error, and everything that is advised for it, a line each. */
function advised(paste: string): readonly [string, string] | undefined {
  const [found] = readPaste(paste).errors;
  if (!found) return undefined;
  const { fix } = describeError(new AppError(found.error, found.facts), EN);
  return [CODES[found.error].code, fix.join('\n')];
}

const NO_CREDENTIALS = 'API Error: Could not load credentials from any providers';

describe('the advice', () => {
  it.each([
    [
      "⎿ API Error: Claude's response exceeded the 4096 output token maximum. To configure this behavior, set the CLAUDE_CODE_MAX_OUTPUT_TOKENS environment variable.",
      'OCB505',
      /^Raise the limit of 4096 in Claude Code.*CLAUDE_CODE_MAX_OUTPUT_TOKENS=64000/,
    ],
    [
      'ResourceNotFoundException: Could not resolve the foundation model from the provided model identifier. Bedrock(model_id="amazon.ai21.j2-ultra-v1")',
      'OCB502',
      /^amazon\.ai21\.j2-ultra-v1 names two providers\. .*: ai21\.j2-ultra-v1$/m,
    ],
    [
      'Occurs in Roo Code 3.30.2, does not occur in Roo Code 3.30.1\nInvocation with on-demand throughput isn’t supported. anthropic.claude-sonnet-4-20250514-v1:0 (Cross-region inference)',
      'OCB503',
      /^If this began with an update of Roo Code, go back one version(?![\s\S]*turn on)/,
    ],
    [
      '⚠️ Context is too large and auto-compaction could not recover this turn.\npreflightCompaction failed: reason=Compaction timed out',
      'OCB519',
      /^The summary of the conversation took too long.*agents\.defaults\.compaction\.timeoutSeconds 1800\n.*\/new/,
    ],
    [
      '[context-overflow-diag] compactionAttempts=0 error=Context overflow: prompt too large for the model (precheck).\n[compaction-diag] end trigger=overflow outcome=failed reason=already_compacted_recently\nTypeError: reconcile is not a function',
      'OCB519',
      /^Start a new conversation: .*\n.*openclaw update\n/,
    ],
    [
      'Signature expired: 20200121T084217Z is now earlier than 20200121T084217Z (20200121T084717Z - 5 min.)',
      'OCB412',
      /only now and then, .*frozen AWS Lambda function/,
    ],
    ["AttributeError: 'Bedrock' object has no attribute 'invoke'", 'OCB527', /bedrock-runtime/],
    [
      'ValidationException: Malformed input request: #: required key [prompt] not found#: extraneous key [Messages] is not permitted',
      'OCB520',
      /^The names in the request are case-sensitive, and Messages is not one of them/,
    ],
    [
      'I set OPENCLAW_MODEL=openai/gpt-5.2\nNo API key found for provider anthropic (openclaw)',
      'OCB451',
      /^OpenClaw does not read OPENCLAW_MODEL.*openclaw models set PROVIDER\/MODEL$/m,
    ],
    [
      'unauthorized: gateway token missing (open the dashboard URL and paste the token in Control UI settings)',
      'OCB377',
      /openclaw dashboard\n.*copy gateway\.auth\.token .*OPENCLAW_GATEWAY_TOKEN/,
    ],
    [
      'The provided model identifier is invalid. Error: The pending stream has been canceled (caused by: getaddrinfo ENOTFOUND bedrock-runtime.ap-east-9.amazonaws.com)',
      'OCB601',
      /^See which region the program is set to/,
    ],
    [
      'ClientError: An error occurred (400) when calling the InvokeModelWithResponseStream operation: response_format: Extra inputs are not permitted',
      'OCB520',
      /^response_format is a field of OpenAI’s API/,
    ],
    ['Reply truncated at the model output limit', 'OCB505', /^Let it continue: send continue/],
    [
      'Kilo 7.3.50, Amazon Bedrock\nResponse ended without a finish reason and may be incomplete.',
      'OCB505',
      /Update Kilo Code\n.*go back one version/,
    ],
    [`Claude Code process exited with code 1\n${NO_CREDENTIALS}`, 'OCB417', /unset CLAUDE_CODE_USE_BEDROCK$/],
    [
      'Invalid model name passed in model=claude-sonnet-4-20250514',
      'OCB579',
      /^Add claude-sonnet-4-20250514 to model_list.*\n.*ANTHROPIC_DEFAULT_HAIKU_MODEL/,
    ],
    [
      'No deployments available for selected model. Passed model=claude-x',
      'OCB579',
      /^Its log has the errors/,
    ],
    ['Reason code: plugin-target-unavailable', 'OCB580', /^Update with npm/],
    ['Update failure: doctor-failed (2026.9.3)', 'OCB580', /^See what failed there.*update-\*\.log/],
    [
      "API Error: 400 Tool reference 'x' not found in available tools",
      'OCB520',
      /^Turn tool search off in Claude Code: ENABLE_TOOL_SEARCH=false/,
    ],
    [
      "The model 'gpt-5.4-mini' does not exist, url: https://bedrock-mantle.us-east-1.api.aws/openai/v1/responses",
      'OCB502',
      /^Bedrock may not have it\. If you did not choose gpt-5\.4-mini/,
    ],
    ['API Error: 404\nuse_bedrock: "true"', 'OCB502', /^Without a message, the address may be wrong/],
    [
      `[profile bedrock]\ncredential_process = /bin/x\n${NO_CREDENTIALS}`,
      'OCB417',
      /^Tell Claude Code to use profile bedrock[\s\S]*does not use its credential_process/,
    ],
    [
      'Failed to connect to api.anthropic.com: fetch failed\nexport CLAUDE_CODE_USE_BEDROCK=1',
      'OCB439',
      /old versions connect to Anthropic first/,
    ],
    ['pi --provider amazon-bedrock\n400: {"_events":{}}', 'OCB367', /aws bedrock-runtime converse/],
    [
      'Error: You don\'t have access to the model specified.\n"arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/x"',
      'OCB509',
      /choose its setting for custom ARNs/,
    ],
    [
      'API Error: 400 x-anthropic-billing-header is a reserved keyword and may not be used in the system prompt.',
      'OCB520',
      /CLAUDE_CODE_ATTRIBUTION_HEADER=0/,
    ],
    [
      'Run aws-actions/configure-aws-credentials@v4\n  with:\n    aws-region: us-east-1\nError: Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers\nDependabot created it.',
      'OCB417',
      /^Under "with:", the log shows no keys and no role.*\nRuns that Dependabot starts see only its own secrets/,
    ],
    [
      'aws configure --profile local\naws s3 ls\nUnable to locate credentials',
      'OCB417',
      /^The profile local is only used where it is named: export AWS_PROFILE=local/,
    ],
    [
      'No API provider registered for api: bedrock-converse-stream\namazon-bedrock plugin: enabled, status loaded',
      'OCB308',
      /^The text says that it is loaded/,
    ],
    [
      'with:\n  aws-access-key-id: ${{ secrets.A }}\n\nRun aws-actions/configure-aws-credentials@v1\n  with:\n    aws-region: us-east-1\nError: Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
      'OCB417',
      /^Under "with:", the log shows no keys and no role(?!.*\n.*id-token)/,
    ],
    [
      'AWS_PROFILE=my_sso dotnet lambda list-functions\nUnable to get IAM security credentials from EC2 Instance Metadata Service.',
      'OCB455',
      /^The program was given profile my_sso and did not use it.*\n.*\n.*--profile my_sso --format env/,
    ],
    [
      'Invalid number of parameters set for tagged union structure messages[0].content[0].\nUnknown parameter in messages[0].content[0]: "type", must be one of: text, image',
      'OCB520',
      /^Blocks of Converse have no "type"/,
    ],
    [
      "executed in AWS Lambda\nUnknownServiceError: Unknown service: 'Bedrock'",
      'OCB367',
      /^In AWS Lambda, add a current boto3/,
    ],
    [
      "TypeError: Cannot read properties of undefined (reading '0')\n    at se_SystemContentBlock (/var/runtime/node_modules/@aws-sdk/client-bedrock-runtime/dist-cjs/index.js:1904:29)",
      'OCB367',
      /^The AWS SDK of the Lambda runtime is too old(?![\s\S]*go back one version)/,
    ],
    [
      'API Error: 400 messages.0.content.3.text.cache_control.ephemeral.ttl: Extra inputs are not permitted. Received Model Group=claude-sonnet-4-5',
      'OCB520',
      /^Only the ttl of a cache mark is refused\. Update LiteLLM.*\n.*which costs more/,
    ],
    [
      'API Error (MiniMax-M2.7): 400 The provided model identifier is invalid',
      'OCB502',
      /^MiniMax-M2\.7 is another provider’s model(?![\s\S]*us-west-2)/,
    ],
    [
      'terraformer import aws --profile "ADMIN"\nfailed to refresh cached credentials, no EC2 IMDS role found',
      'OCB455',
      /^The program was given profile ADMIN/,
    ],
    [
      "ChatBedrockConverse\nTraceback (most recent call last)\nKeyError: 'output'",
      'OCB607',
      /^An answer without "output" is not one of Converse/,
    ],
    [
      'Malformed input request: #/messages/0/role: system is not a valid enum value, please reformat your input and try again.',
      'OCB520',
      /^Claude takes no message with the role system/,
    ],
    [
      'INFO  You are already logged in. :)\nFATAL Must run `aws-sso login` before running `aws-sso cache`',
      'OCB400',
      /^A sign-in to aws-sso puts no keys into the shell\..*aws-sso eval -p NAME/,
    ],
  ])('fits the text: %s', (paste, code, words) => {
    expect(advised(paste)).toEqual([code, expect.stringMatching(words)]);
  });

  it('leaves Anthropic’s own API alone where nothing is about Bedrock', () => {
    expect(advised('Failed to connect to api.anthropic.com: EREFUSED')).toBeUndefined();
  });

  it('reads a version in a model’s ID to its end', () => {
    const paste =
      'The provided model identifier is invalid.\nhttps://bedrock-runtime.us-east-1.amazonaws.com/model/us.deepseek.v3.2/converse';
    expect(readPaste(paste).errors[0]?.facts.model).toBe('us.deepseek.v3.2');
  });
});
