import type * as families from '../../../failures/families/model.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const newer =
  '{!foreign}This model is retired, or soon will be. A newer one is {successor}: openclaw-bedrock init --model {successor}';
const newerElsewhere = '{?foreign}This model is retired, or soon will be. A newer one is {successor}';

/** Where another program is told its region. */
const there = '[[{regionIn}]][[{!regionIn}AWS_REGION]]';

/** The profiles that the catalog has of a model, and what they would be called for one that it does not have. */
const prefixed = '{!suggested}{!profileId}Put the prefix of your region in front: {profileIds}';
const guessed =
  '{!suggested}{!profileId}{!profileIds}Put the prefix of your region in front[[ (in {region}: {homes})]], for example us.{base} in the US or eu.{base} in Europe.';

const another =
  'If the ID that you chose is right, the program may call another model as well, for titles or small tasks. Set that one, too, or update the program.' as const;

/** Failures of models: which one is called, and how much it takes. */
export const modelFailures = {
  'model-not-found': {
    title: 'Model ID not valid in this region',
    cause:
      '[[{?ownList}The program did not call Bedrock: its own list of models has none for this region.]][[{!ownList}{!mantle}{!outside}{!prefix}The ID is misspelled or incomplete, the region does not have it, or it needs an inference profile.]][[OpenClaw calls {region}, and {outside} works only in {arnRegion}, the region that it names.]][[Only another Bedrock API, Mantle, serves {mantle}; OpenClaw’s Bedrock provider uses ConverseStream.]][[No inference profile has an ID that starts with {prefix}., as {model} does.]]',
    fix: [
      'In {gov}, IDs have us-gov. in front, or no prefix; us. and global. do not work there. Correct the ID, and update what may add another prefix.',
      'bedrock-mantle does not have {unserved} in the region that was called, or not under that name: it takes IDs without us. or global. in front. Call us-east-1, which has most models. Or let the program call Converse at bedrock-runtime, with the ID of an inference profile (us. or global. in front), or update it.',
      '{!gpt}{!unserved}Converse does not have {mantleOnly}: only bedrock-mantle serves it, through the Responses API. [[{!foreign}In OpenClaw, choose another model: openclaw-bedrock use]][[{?foreign}Let the program call that (base URL https://bedrock-mantle.REGION.api.aws/openai/v1), or choose another model.]]',
      fixes.afterUpdate,
      '{?bare404}{?baseUrl}Without a message, the address may be wrong. Set AWS_REGION where {program} runs, or {baseUrl}=https://bedrock-runtime[[.{region}]][[{!region}.REGION]].amazonaws.com',
      '{?outside}Call that region: openclaw-bedrock init --region {arnRegion}',
      `{?foreign}IDs that start with {geography}. cannot be called from {awayFrom}. [[Use {profileId}]][[{!profileId}Use one with another prefix ({homes}), if the model has it]], or call a region that has {geography}., such as {callFrom} (${there}).`,
      '{?ownList}Update[[ {program}]][[{!program} the program]], or choose another model there, or a region other than {region}.',
      '{!foreign}{!unnamed}Bedrock’s ID for it is {meant}: openclaw-bedrock init --model {meant}',
      '{?unnamed}Bedrock’s ID for it is {meant}. In OpenClaw: openclaw-bedrock init --model {meant}',
      '{twoMakers} names two providers. Leave the first one out: {inner}',
      '{?foreign}Bedrock’s ID for it is {meant}[[{!region}, with the prefix of your region]].',
      'Claude Code was given OpenClaw’s name for the model. Give it the ID alone, as the model of the ACP session or as ANTHROPIC_MODEL: {bareId}',
      '{?bareId}Newer versions of OpenClaw do that by themselves: openclaw update',
      'In {noAccount}… the account ID is missing, between the two colons. Or use the ID alone, without arn:… in front.',
      '{?modelArn}{!noAccount}{!foreign}{!unnamed}An ARN works only in the region that it names[[, {arnRegion}]]. Older versions of OpenClaw call another region: openclaw update',
      '{!outside}{!noAccount}{!foreign}{!unnamed}In openclaw.json, let baseUrl name it too: https://bedrock-runtime.{arnRegion}.amazonaws.com',
      `{?modelArn}{!noAccount}{?foreign}An ARN works only in the region that it names[[, {arnRegion}]]: set the region of the program to it (${there}).`,
      '{?modelArn}{!noAccount}{?unnamed}An ARN works only in the region that it names[[, {arnRegion}]]: set the region of the program to it, or AWS_REGION.',
      '{!foreign}{!unnamed}In {region}, use {profileId} instead: openclaw-bedrock init --model {profileId}',
      '{?unnamed}In {region}, use {profileId} instead. In OpenClaw: openclaw-bedrock init --model {profileId}',
      '{?foreign}{!awayFrom}In {region}, use {profileId} instead.',
      '{?pasted}{!foreign}{!unnamed}The ID is right for {validIn}, so OpenClaw may have called another region. Update it (openclaw update), then name the region: openclaw-bedrock init --region {validIn}',
      '{?unnamed}The ID is right for {validIn}. Set that region where the program runs (AWS_REGION), and update the program: it may have called another region, or changed the ID.',
      '{!foreign}IDs that start with {geography}. work only in regions of that prefix[[, not in {awayFrom}]]. Set AWS_REGION to one of them, or use the prefix of your region. Not every model has each prefix: global. may be the one that it has.',
      newer,
      'The gateway lists the models of the region that it runs in. {gatewayModel} is not among them, or its role lacks bedrock:ListFoundationModels and bedrock:ListInferenceProfiles. Its list is at /api/v1/models. If it should have the model, update it.',
      '{elsewhere} is another provider’s model, and Claude Code still calls Bedrock. Remove CLAUDE_CODE_USE_BEDROCK from ~/.claude/settings.json and from the environment.',
      '{?claudeCode}If the chat answers and only /{counted} fails, the models are right: Claude Code counts tokens with an ID that this call does not accept. Update it: claude update',
      'Bedrock may not have it. If you did not choose {gptSmall}, a program such as Codex asks for it in the background: update that program.',
      '{!gptSmall}Bedrock calls it openai.{gpt}: give the program the ID with the provider in front.',
      `{?pasted}{alone} has no geography in front, such as us., and only some regions have it: call us-west-2 (${there}), and update what may add a prefix.`,
      `{?pasted}{?bareFamily}{!elsewhere}{!model}{!meant}{!modelArn}{!gatewayModel}{!gpt}{!ownList}{!mantle}{!bare404}{!gov}The ID of {bareFamily} has no geography in front, such as us., and only some regions have the model: call us-west-2 (${there}), and update what may add a prefix.`,
      '{short} is not Bedrock’s ID. That has the provider in front and a version behind, and mostly the prefix of the region[[ ({homes})]], as in us.anthropic.claude-sonnet-4-5-20250929-v1:0.',
      '{?pasted}{!model}{!meant}{!modelArn}{!gatewayModel}{!gpt}{!ownList}{!mantle}{!bare404}{!gov}{!bareFamily}{!geography}Give the whole ID. Most have the prefix of the region in front[[ (in {region}: {homes})]], as in us.anthropic.claude-sonnet-4-5-20250929-v1:0. An application inference profile is called by its whole ARN.',
      '{?foreign}{!twoMakers}{!awayFrom}{!ownList}{!gatewayModel}{!gpt}{!unserved}{!gov}{!modelArn}{!bare404}{!alone}{!bareFamily}{!meant}{!profileId}{!short}[[{!validIn}IDs that start with {geography}. can be called only from their regions, such as {callFrom}; elsewhere, put the prefix of that region or global. in front.]][[{!geography}{!validIn}If the ID is right, the region that is called does not have it. It may be a different one than you think.]][[The ID is right for {validIn}, so another region may be called.]] [[Set the region in {program} ({regionIn}).]][[{!client}{?regionIn} Without that, AWS_REGION, AWS_DEFAULT_REGION or the AWS profile decides.]][[{!regionIn}Set the region where the program runs (AWS_REGION and AWS_DEFAULT_REGION) or in its code: without that, the AWS profile decides.]]',
      '{?unnamed}{!modelArn}{!gpt}{!ownList}{!mantle}If the ID is right, the region that the program calls does not have the model, or the account has no access to it there. Set another one where it runs (AWS_REGION), or update the program.',
      fixes.smallModel,
      `{?foreign}{!smallModel}{!ownList}{!gatewayModel}${another}`,
      `{?unnamed}${another}`,
      newerElsewhere,
      '{!foreign}List the models[[ in {region}]]: openclaw-bedrock models[[ --region {region}]]',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      'Its list of models may have an old ID: {listModels}',
      '{!ownList}{!gatewayModel}{?foreign}Update[[ {program}]][[{!program} the program]]: its list may have an old ID, or it may change the right one[[: {update}]][[{!update}.]]',
    ],
  },
  'model-id-malformed': {
    title: 'This is not a valid model ID',
    cause:
      '[[{!abroad}It is misspelled, or has a part that Bedrock does not take in any region.]][[{?abroad}It names another region than the one that is called.]]',
    fix: [
      '{?abroad}Let the ARN name the region that is called, and choose one that has the model: arn:aws:bedrock:REGION::foundation-model/amazon.rerank-v1:0',
      '{?imported}The API that was called takes no imported models. Call it with InvokeModel, which does (Continue: provider: bedrockimport).',
      'For {reranks}, only the ARN of a foundation model is taken, not an inference profile: arn:aws:bedrock:REGION::foundation-model/cohere.rerank-v3-5:0',
      'IDs that end in {ending} are only for provisioned throughput. Use {plain} instead.',
      '{!foreign}List the models[[ in {region}]]: openclaw-bedrock models[[ --region {region}]]',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'needs-inference-profile': {
    title: 'This model needs an inference profile',
    cause: 'Call it by a profile ID, which is the model ID with a prefix such as us. or global.',
    fix: [
      fixes.afterUpdate,
      'IDs that end in {ending} are only for provisioned throughput: leave {ending} out.',
      '{?ownDefault}{?foreign}If you chose another model, the program does not use it for this call. Choose the model there, too, or update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
      'In the program that listed them, choose the suggested ID for your region, such as {suggested}.',
      '{!crossOn}{?crossRegion}In the settings of {program}, turn on "{crossRegion}" or global inference, which puts the prefix in front.',
      '{!program}In the settings of the program, turn on {crossRegion}, which puts the prefix of your region in front.',
      'If {prefixes} is set where {program} runs, newer versions of it put that prefix in front by themselves: {update}',
      '{!foreign}{!unnamed}Use {profileId} instead: openclaw-bedrock init --model {profileId}',
      '{?unnamed}Use {profileId} instead. In OpenClaw: openclaw-bedrock init --model {profileId}',
      '{?foreign}Use {profileId} instead.',
      `{?unnamed}${prefixed}`,
      `{?foreign}${prefixed}`,
      `{?unnamed}${guessed}`,
      `{?foreign}${guessed}`,
      newer,
      newerElsewhere,
      '{!base}{!suggested}{!profileId}{!ending}Put the prefix of your region in front of the model’s ID, such as us., eu. or global., or call a region that has the model without one.',
      'List the profiles in {region}: openclaw-bedrock models --region {region}',
      fixes.smallModel,
      '{!foreign}{!profileId}{!successor}[[{?unnamed}In OpenClaw, pick]][[{!unnamed}Pick]] the right one automatically: openclaw-bedrock init --model {base}',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      '{!ownDefault}{!prefixes}Update {client}, which may then put the prefix in front by itself[[: {update}]][[{!update}.]]',
    ],
  },
  'model-retired': {
    title: 'The model has been retired',
    cause: 'Its provider has retired it, or closed it to accounts that have not used it recently.',
    fix: [
      '{!foreign}Choose {successor} instead: openclaw-bedrock init --model {successor}',
      '{?foreign}Choose {successor} instead.',
      fixes.otherModel,
      fixes.otherModelElsewhere,
      'Update {client}, which may list newer ones[[: {update}]][[{!update}.]]',
    ],
  },
  'model-unsuitable': {
    title: 'This model does not work for an agent',
    cause:
      '[[{?brokenCall}The model wrote a tool call that could not be read.]][[{?chatless}It is not a chat model (one for embeddings or images, for example), or Converse does not have it.]][[{?offForm}Its answer is not in the form that the program asked for.]][[{?agentForm}The agent could not read what its model wrote.]][[{!brokenCall}{!chatless}{!offForm}{!agentForm}It lacks something that was sent: streaming, tool use while streaming, images, documents, system messages, or multi-turn chat.]]',
    fix: [
      '{?streamless}{?bareFamily}{?foreign}Bedrock streams {bareFamily} to programs that call Converse: update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
      '{?streamless}{?foreign}Turn streaming off for this model in[[ {program}]][[{!program} the program]], if it can.',
      '{?offForm}Let the program ask for the form by a tool call (structured output), and allow more output tokens, as an answer that is cut off has no end.',
      '{?agentForm}Choose a newer model for the agent, shorten its instructions, undo changes to its prompt templates (advanced prompts), and prepare it again: aws bedrock-agent prepare-agent --agent-id ID',
      '{?noCall}Let the model output more: a call that is cut off lacks what comes last, such as the content of a long file.',
      '{?noCall}Start a new task. Choose a model that is good at tools, such as Claude Sonnet, and update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
      '{?images}Choose a second model, for images only: openclaw-bedrock use',
      '{?brokenCall}Try again, and allow more output tokens: a call that is cut off cannot be read.',
      '{?pasted}{?chatless}If you imported the model, call it with InvokeModel: Converse takes only those with a chat template.',
      '{?brokenCall}With Amazon Nova, also set temperature to 0 and give the tools names without hyphens.',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'max-tokens-too-high': {
    title: 'maxTokens is higher than the model allows',
    cause: 'The model can output at most {limit} tokens.',
    fix: [
      '{!foreign}In openclaw.json set "maxTokens": {limit} for this model.',
      '{?pasted}{!foreign}In another program, let the model output at most {limit} tokens.',
      '{?maxOutput}In {program}, set {maxOutput}={limit}',
      '{?foreign}{!maxOutput}In the program, let the model output at most {limit} tokens (max_tokens, maxTokens).',
    ],
  },
  'context-overflow': {
    title: 'The conversation or text is too long for the model',
    cause:
      '[[{?embeds}The text is longer than the embedding model takes.]][[{!embeds}{!foreign}{!unnamed}{!full}contextWindow in openclaw.json is too large, or leaves no room for maxTokens.]][[{!embeds}{!foreign}{!unnamed}{?full}The conversation has grown longer than the model takes.]][[{!embeds}{?foreign}The messages, with the output that is asked for, are longer than the model takes.]][[{!embeds}{?unnamed}The messages, with the output that is asked for, are longer than the model takes.]]',
    fix: [
      '{?bytes}The request as a whole is too large for the API or for what is in front of it: remove images and files from the conversation.',
      '{?embeds}Split the text into smaller pieces. For Cohere’s models you can also send "truncate": "END", which cuts what is too long.',
      `{?embeds}${fixes.updateProgram}`,
      '{!embeds}{?unnamed}Start a new conversation[[{?full} (in OpenClaw: send /new in the chat)]], or send less.[[ The model takes {limit} tokens.]]',
      '{?slowCompaction}The summary of the conversation took too long. Give OpenClaw more time for it: openclaw config set agents.defaults.compaction.timeoutSeconds 1800',
      `{!embeds}{!unnamed}{?full}${fixes.newChat}`,
      '{?stuckCompaction}OpenClaw could not summarize the conversation, which newer versions may do better: openclaw update',
      '{!embeds}{!foreign}{!unnamed}{?full}{!fits}If it happens again, set "contextWindow": {limit} or less for this model in openclaw.json.',
      '{!embeds}{!foreign}{!unnamed}{?full}{!limit}If it happens again, set the right limits: openclaw-bedrock init',
      '{!embeds}{!foreign}{!unnamed}{?full}Long results of tools fill a conversation fastest. Keep them short, or choose a model that takes more: openclaw-bedrock use',
      '{!embeds}{!foreign}{!unnamed}{!full}In openclaw.json set "contextWindow": {limit} or less for this model.',
      '{!embeds}{!foreign}{!full}[[{?unnamed}If it is OpenClaw, set]][[{!unnamed}Set]] the right limits: openclaw-bedrock init. Then send /new in the chat.',
      '{!embeds}{?foreign}Start a new conversation[[ in {client}]], or send less.[[ The model takes {limit} tokens.]]',
    ],
  },
  'no-bedrock-in-region': {
    title: 'Amazon Bedrock is not available in this region',
    cause: 'Bedrock is not available in {region}, or it is not a valid region.',
    fix: [
      '{!foreign}openclaw-bedrock init --region us-east-1',
      '{?foreign}Set a region that has Bedrock where the program runs, such as: export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1',
    ],
  },
  'no-models': {
    title: 'No suitable model in this region',
    cause: 'AWS lists no active text model with streaming in {region}.',
    fix: ['Choose another region: openclaw-bedrock init --region us-east-1'],
  },
  'policy-too-long': {
    title: 'These models do not fit in one policy',
    cause: '{count} models need {size} characters; IAM allows {limit}.',
    fix: ['Create policies for a few models at a time: openclaw-bedrock policy --model ID --model ID'],
  },
} as const satisfies FailureTranslation<typeof families.modelFailures>;
