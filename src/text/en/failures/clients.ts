import type * as families from '../../../failures/families/clients.ts';
import { lendSignIn } from '../../commands.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of other programs that call Bedrock, and of their AWS SDKs. */
export const clientFailures = {
  'sdk-incomplete': {
    title: 'The program or its AWS SDK is too old or lacks a part',
    cause: 'It said: {detail}',
    fix: [
      '{pypi} has no version for this Python: use a newer one; aws_sdk_bedrock_runtime needs Python 3.12 or later. Check yours: python3 --version',
      'Update the SDK for Python, which does not know {unknown}: pip install -U boto3',
      'Update the SDK for Ruby, which does not know {rubyParameter}: bundle update aws-sdk-bedrockruntime. If it is new, the name may be misspelled.',
      'Without {noCli} on PATH, sign in with this tool: openclaw-bedrock login. To install it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      'The program reads from the model’s name whose it is, and {nameless} does not say. Give it the model’s ID or its us., eu. or global. profile, or update it (Semantic Kernel: BEDROCK_MODEL_PROVIDER=anthropic).',
      'After "{uncounted}": Bedrock counts tokens (CountTokens), but this program or gateway does not call that. Update it, or call it: aws bedrock-runtime count-tokens',
      'After "{prefixed}": the program may not know IDs with a prefix such as us. or global. Update it.',
      'Update the AWS CLI, which does not know {choice}: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{agents} belongs to another command. In place of aws bedrock-agentcore use aws bedrock-agentcore-control, and in place of aws bedrock-agent-runtime use aws bedrock-agent.',
      'Update the AWS CLI, which may be too old for {operation}: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?unknownOperation}Update the AWS CLI, which may be too old for this command: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      'A helper such as aws-runas or aws-vault lends credentials at {lender}, an address that this SDK does not accept. Update the helper, or let it pass keys as variables.',
      '{address} is EKS Pod Identity, which the program’s AWS SDK is too old for. Update the program: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      'Add software.amazon.awssdk:{absentModule} to the program or plugin that reported this, in the version of the rest of its SDK. An SSO profile needs both sso and ssooidc.',
      'Update[[ {program}]][[{!program} the program]] or its library[[ ({update})]]: it cannot read {block}, which the model sent.',
      'After "{oldCli}": version 1 of the AWS CLI has no sso login. Install version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      'Add an {http} to the program, in the version of the rest of its SDK: software.amazon.awssdk:url-connection-client',
      'After "{goParts}": the parts of the AWS SDK for Go in that program have different versions. Update all of them (go get -u ./...), or the program.',
      'After {java}: give all software.amazon.awssdk packages the same version, with the SDK’s bom.',
      'In boto3, {agentCall} belongs to another client: bedrock-agentcore has invoke_agent_runtime, bedrock-agent-runtime has invoke_agent and retrieve. If yours is the right one, update it: pip install -U boto3',
      'Install the SDK for Python, {python}, where that program runs: pip install boto3',
      'Install {package} where that program runs: pip install boto3',
      'Install {lackedPackage} where that program runs: pip install {lackedPackage}',
      'The installed {outdated} has no {newer}: it is too old, or too new, for what imports it. Update it[[: {update}]][[{!update}.]]',
      'Spring AI 2.0.0-RC1 leaves out what makes {toolManager}. Add the dependency spring-ai-autoconfigure-model-tool (org.springframework.ai), or update Spring AI.',
      'Give all packages of {spring} the same version, with Spring AI’s bom. If this came with an update, go back one version.',
      'Update[[ {program}]][[{!program} the program]][[ ({update})]]: it cannot send this to Bedrock: {unsent}. Until then, leave it out.',
      'After "{ownCheck}": the program has a check of its own for ARNs. Compare yours with: aws bedrock list-inference-profiles. If it is right, update[[ {program}]][[{!program} the program]], or give it the ID alone, such as us.anthropic.…',
      'An edge runtime or a bundle for browsers does not have {edge}. Let this part of the program run in Node.js. In Next.js: export const runtime = "nodejs"',
      '{?ssoPart}A profile of SSO needs two packages of the SDK: AWSSDK.SSO and AWSSDK.SSOOIDC (.NET), or sso and ssooidc (Java). In PowerShell: Install-AWSToolsModule SSO, SSOOIDC',
      'Add the SDK’s package {module} to the program that reported this, in the version of the rest of its SDK. If you did not write it, update it, or go back one version.',
      `The program was built without {feature}, which this profile needs. Update it, or name a second profile that has only: ${lendSignIn}`,
      'In the Python environment of that program, for aws {crt}: pip install "botocore[crt]"',
      '{!deployed}Update {program}, which does not know {unlisted}[[: {update}]]',
      '{?deployed}Update what you deploy: it does not know {unlisted}.',
      '{!deployed}{!program}Update the program that reported this: it does not know {unlisted}.',
      'In LiteLLM, name the model bedrock/converse/{served}: then it calls Converse, and need not know whose model that is. Or update[[ {program}]][[{!program} LiteLLM]][[: {update}]][[{!update}.]]',
    ],
  },
  'program-faulty': {
    title: 'Another program’s support for Bedrock has a fault',
    cause:
      'The fault is in that program or its plugin[[{!embeds}{!unshown}{!misread}, not in your setup or at AWS]]. It said: {detail}',
    fix: [
      '{?counts}Leave the TokenCountingHandler out of the callbacks until LlamaIndex is updated: pip install -U llama-index-core',
      '{?embeds}If it asked a chat model for embeddings, choose an embedding model, such as amazon.titan-embed-text-v2:0.',
      'It has packages of different versions, of which one does not know {chunk}. If it is opencode, delete those that it keeps: rm -rf ~/.cache/opencode',
      '{?unread}Only bedrock-mantle serves {mantleOnly}, through the Responses API. In the Vercel AI SDK: createBedrockMantle of @ai-sdk/amazon-bedrock/mantle, with the base URL https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1, then .responses(MODEL).',
      '{?unshown}It hides Bedrock’s answer, which is often that the model ID is wrong. See the answer in the AWS CLI, with the same model: aws bedrock-runtime converse',
      '{?switched}Start a new conversation: it cannot read in Bedrock’s form what another provider’s model wrote.',
      'The client of the AWS SDK does not take {notTaken}. Use the names that the message lists, such as modelId, inferenceConfig and toolConfig.',
      'Update[[ {program}]][[{!program} the program]], and its plugin for Bedrock if it has one[[: {update}]][[{!update}.]]',
      '{?signsIn}It takes what the sign-in command prints (awsAuthRefresh) for something else. Until it is updated, sign in before you start it: openclaw-bedrock login',
      'If it came with the last update, go back one version.',
      '{?unread}If the program calls a proxy, the answer is in the form of that proxy, often an error of its own: see its log.',
      '{?misread}Bedrock’s answer, or that of a proxy in its place, lacked what the program reads. Its debug log shows the answer, which may be an error.',
      '{?called}{!notTaken}If it is code of your own, compare the call with the documentation of the version that is installed.',
    ],
  },
  'program-crashed': {
    title: 'A program that calls Bedrock failed in its own code',
    cause: 'This is not an answer of AWS. It said: {detail}',
    fix: [
      '{textModel} writes text and makes no embeddings. Choose an embedding model, such as amazon.titan-embed-text-v2:0.',
      '{checked} does not take what it was given: the lines below it name each field. Use the fields that the installed version documents.',
      fixes.updateProgram,
      'If it came with the last update, go back one version.',
      'If it is code of your own, look at the place that the last lines of the trace name, and at what Bedrock answered there.',
    ],
  },
  'claude-code-exited': {
    title: 'Claude Code ended, and did not say why',
    cause: 'What started it shows only its exit code, {exit}. Claude Code itself says more in a terminal.',
    fix: [
      '{?crash}Windows reports that it crashed. Update or install it again: irm https://claude.ai/install.ps1 | iex',
      'Run it in a terminal with the same settings, and explain what it says: claude -p hi 2>&1 | openclaw-bedrock explain',
      'If it works there, what starts it does not pass on your shell’s variables. Set them in ~/.claude/settings.json: "env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '{!crash}Update Claude Code, and the extension or SDK that starts it: claude update',
    ],
  },
  'bedrock-not-chosen': {
    title: 'The program does not use Bedrock here',
    cause:
      '[[{?direct}It calls Anthropic’s own API, and Bedrock never saw the request.]][[{?connects}Claude Code connects to Anthropic.]][[{!direct}{!connects}Claude Code asks for a sign-in at Anthropic.]][[{!direct} So CLAUDE_CODE_USE_BEDROCK is not set where it runs. What starts it, such as a service, an editor or another program, does not pass on your shell’s variables.]]',
    fix: [
      '{?direct}In its settings, choose Amazon Bedrock as the provider, with a model ID of Bedrock. Some, such as Cursor, send each model with claude in its name to Anthropic: behind a gateway, give it another name.',
      '{!direct}Set them in ~/.claude/settings.json, which counts however it is started: "env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '{!direct}For the extension in {editor}, set them in claudeCode.environmentVariables of its settings, too, and update it.',
      '{!direct}If that does not help, the program that starts Claude Code does not let it read this file: set the same variables in that program’s settings, or update it.',
      '{!direct}In a systemd service ("{service}"), the same as Environment= lines. Then restart it.',
      '{?connects}If it is set there, update Claude Code: old versions connect to Anthropic first, even for Bedrock: claude update',
    ],
  },
  'provider-unknown': {
    title: 'The program knows Bedrock by another name',
    cause: 'It does not know the provider that its settings name, so it called nothing.',
    fix: [
      'LiteLLM needs bedrock/ in front of the model: bedrock/{passed}',
      'LiteLLM needs bedrock/converse/ in front of the model: bedrock/converse/{converse}',
      '{program} does not know {provider}: {nameThere}',
      'Names in other programs: amazon-bedrock in OpenClaw and opencode, aws_bedrock in goose, bedrock/MODEL in LiteLLM and aider.',
      '{!program}{?provider}If it is {provider} in this one, too, update the program.',
      '{?program}{?provider}{!nameThere}If {program} does not list Bedrock, update it[[: {update}]][[{!update}.]]',
    ],
  },
  'proxy-model-unknown': {
    title: 'LiteLLM does not pass on requests for this model',
    cause:
      '[[Its list has no model by the name {asked}.]][[The key that was sent may not use {barred}.]][[{?resting}It stopped calling the model for a while, after several calls failed.]]',
    fix: [
      'Add {asked} to model_list in LiteLLM’s config.yaml as a model_name, with bedrock/ and the ID of an inference profile as its model. Then restart LiteLLM.',
      '{?asked}If you did not choose that name, Claude Code did, for small tasks. Set ANTHROPIC_MODEL and ANTHROPIC_DEFAULT_HAIKU_MODEL to names that LiteLLM has.',
      'Ask whoever runs LiteLLM to allow {barred} for your key.',
      '{?resting}Its log has the errors that led to this. Look up the first one: openclaw-bedrock explain',
      'See the names that your key may use: curl -H "Authorization: Bearer KEY" LITELLM_URL/v1/models',
    ],
  },
} as const satisfies FailureTranslation<typeof families.clientFailures>;
