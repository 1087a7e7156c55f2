import type * as families from '../../../failures/families/request.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of a request: its messages and parameters, how it is sent, and what stops it on its way. */
export const requestFailures = {
  'conversation-malformed': {
    title: 'Bedrock rejected the messages of this conversation',
    cause:
      'Their order or content breaks a rule of the model, often because an earlier turn failed halfway.[[{?mixed} With this model, tool calls or results may not share a message with other content.]][[{?misplaced} A user message contains a tool call.]][[{?garbled} A text holds half a character, such as an emoji that was cut in two.]][[{?reasoning} Reasoning of an earlier turn was sent back where the model does not take it.]] Your setup is fine.',
    fix: [
      '{?systemOnly}The program sent a system message alone. Send at least one message of the user with it.',
      '{?systemLate}Put the system message first, and only once. LangChain and CrewAI: update them, and use ChatBedrockConverse of langchain-aws.',
      '{?unread}{?foreign}The program sent an item of a kind that Bedrock’s Responses API does not know. Update it[[{!program} (Codex, LiteLLM)]], start a new conversation, and turn off what sends such items: automatic compaction, subagents.',
      '{?addTools}{?mixed}Let LiteLLM put them in messages of their own: {addTools}',
      '{?addTools}{?toolless}Let LiteLLM add a tool where the request has none: {addTools}',
      '{?thought}{?noThinking}Turn thinking off in {program}: {noThinking}',
      '{?thought}{!noThinking}{?foreign}Turn thinking (reasoning) off in the program, until a version of it sends the thinking blocks back.',
      '{?prefill}{!foreign}[[{?unnamed}If OpenClaw says this, update it]][[{!unnamed}Update OpenClaw]], as some versions end the messages with the assistant’s, which this model does not take: openclaw update',
      '{?prefill}Newer Claude models, and those that think, do not go on from an answer that the program began (prefill). In your own program: let the messages end with the user.',
      '{?thought}{!foreign}Turn thinking off: send /think off in the chat',
      '{?mixed}In your own program: send tool results in a message without other content.',
      '{?bare}In your own program: give the input and the result of a tool as a JSON object, not as a list or a bare value. A result can also be text.',
      fixes.newChat,
      '{?foreign}Start a new conversation in {client}.',
      '{?misnamed}{!foreign}An earlier turn called a tool by a name that Bedrock does not take. If it happens again, update OpenClaw: openclaw update',
      '{!misnamed}{!unread}{!prefill}{!foreign}{!unnamed}If it happens again, update OpenClaw: openclaw update',
      '{?unread}{!foreign}A tool call of an earlier turn was sent back in a form that Bedrock does not take for models of OpenAI. Update OpenClaw: openclaw update',
      '{?client}Update {program}[[: {update}]]',
      '{?misplaced}In your own program: keep tool calls in assistant messages, in summaries too.',
      '{?reasoning}In your own program: leave the reasoning of earlier turns out.',
      '{?thought}In your own program: send thinking blocks back unchanged, with their signature.',
      '{?toolless}In your own program: pass the tools whose calls the messages contain.',
      '{?empty}In your own program: leave out messages and texts that are empty.',
      '{?onlyDocument}A message has a document without a text. Write something beside it; in your own program, add a text to it.',
      '{?unpaired}{!thought}In your own program: let the result of each tool call follow in the next message.',
      '{?order}{!prefill}In your own program: let the messages start and end with the user, and alternate.',
      '{?foreign}{!client}Start a new conversation.',
      '{!client}{?program}Update {program}[[: {update}]]',
      fixes.updateProxy,
      '{!misnamed}{!unread}{!prefill}{?unnamed}If it is OpenClaw and happens again, update it: openclaw update',
      '{?unnamed}In a program other than OpenClaw, start a new conversation, and update that program.',
      '{?foreign}{!program}If you did not write the program, update it.',
    ],
  },
  'guardrail-intervened': {
    title: 'A guardrail of your account stopped the reply',
    cause: 'Bedrock returned guardrail_intervened: a guardrail blocked this text.',
    fix: [
      '{?attack}Lower its prompt attack filter[[{!foreign}, which may take OpenClaw’s own instructions for an attack]].',
      '{!foreign}See which guardrail it is: openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      'Ask whoever manages the guardrail, or send something else.',
    ],
  },
  'content-filtered': {
    title: 'The model’s own filter stopped the reply',
    cause:
      'None of your guardrails did it. [[{!moderated}Models do not write some texts word for word, such as licenses, codes of conduct or lyrics, and stop in the middle.]][[{?moderated}What was sent looks harmful to it.]]',
    fix: [
      '{?moderated}Word it differently, or leave out the image or text that it may take for harmful.',
      '{!moderated}Ask for less: for a summary, for a link, or for a command that downloads the text.',
      fixes.newChat,
      fixes.newChatElsewhere,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'guardrail-missing': {
    title: 'Bedrock does not know this guardrail',
    cause: 'The guardrail that was named, or its version, does not exist in the model’s region.',
    fix: [
      '{!foreign}See which guardrail it is: openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      'Compare its ID and version with those of the region: aws bedrock list-guardrails[[ --region {region}]]',
    ],
  },
  'wrong-endpoint': {
    title: 'The program calls the wrong address of Bedrock',
    cause:
      'Bedrock lists models at bedrock.REGION.amazonaws.com and runs them at bedrock-runtime.REGION.amazonaws.com. The request went to the other one, or to a path that does not exist there or does not take this model.',
    fix: [
      '{?responses}{!gptModel}{!otherModel}{!mantlePath}If the program calls Bedrock through an OpenAI client, let it use chat completions: bedrock-runtime does not have the Responses API. In the Vercel AI SDK, createOpenAICompatible does, or .chat(MODEL).',
      '{!lists}{listsAt} only lists models. Give the program the address that runs them: https://bedrock-runtime.{listedIn}.amazonaws.com',
      '{?baseUrl}{?misplaced}{!byArn}Let {program} call the right address: {baseUrl}=https://bedrock-runtime[[.{region}]][[{!region}.REGION]].amazonaws.com',
      '{?misplaced}{!responses}If the model is an ARN, its slash must be sent as %2F, which older programs do not: give the ID of the inference profile in place of the ARN, such as us.anthropic.…, or update the program.',
      '{?lists}To list models, use the client or endpoint bedrock, without -runtime: boto3.client("bedrock"), https://bedrock[[.{region}]][[{!region}.REGION]].amazonaws.com. Keep bedrock-runtime for calls of models.',
      'bedrock-mantle takes {gptModel} at /openai/v1/responses[[, not at {calledPath}]]. Let the program use the Responses API with the base URL https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1, or update it.',
      'bedrock-mantle does not take {otherModel} at {calledPath}. Let the program call Converse at bedrock-runtime, or update it.',
      'bedrock-mantle has {routed} at its other path. In place of …/v1, use the base URL https://bedrock-mantle[[.{region}]][[{!region}.REGION]].api.aws/openai/v1, or the reverse, or update[[ {program}]][[{!program} the program]].',
      '{mantlePath} of bedrock-mantle is for OpenAI’s GPT-5 models. Choose one of them, or update[[ {program}]][[{!program} the program]].',
      '{!lists}{!responses}{!gptModel}{!otherModel}{!mantlePath}{!routed}To call a model, use the client or endpoint bedrock-runtime: boto3.client("bedrock-runtime"). To list models, use bedrock.',
      'If you did not write that program, remove its endpoint URL, or update it[[: {update}]][[{!update}.]]',
      '{!foreign}For OpenClaw, check baseUrl: openclaw-bedrock doctor',
    ],
  },
  'invoke-blocked': {
    title: 'Only Bedrock’s Converse API is allowed here',
    cause:
      'The program calls InvokeModel, as Claude Code always does. A gateway or policy of your organization blocks that.',
    fix: [
      'Use a program that calls Converse, as OpenClaw does.',
      'For Claude Code, put LiteLLM in between, with the model bedrock/converse/MODEL.',
      'Or ask your administrator to allow InvokeModel and InvokeModelWithResponseStream.',
    ],
  },
  'request-rejected': {
    title: 'The model does not accept the request as it was sent',
    cause:
      '[[{?unsent}The AWS SDK did not send it: part of it is in the format of another API.]][[{!unsent}A part of it is not accepted, or the request is in the format of another API.]] It said: {detail}',
    fix: [
      'After {attribution}, which Claude Code adds to the system prompt: CLAUDE_CODE_ATTRIBUTION_HEADER=0',
      'Converse takes a message’s content as a list, not as {bareText}: "content": [{"text": "…"}]. A library that wraps the client does that by itself: call it, not client.converse.',
      'For OpenClaw’s {memory}, use an embedding model without us. or global. in front: openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      '{?embeds}{?body}The program wants embeddings, which this model does not make. Choose an embedding model, such as amazon.titan-embed-text-v2:0.',
      'Cohere’s embedding models take {"texts": […], "input_type": "search_document"}, Amazon’s take {"inputText": "…"}. Here {embedding} is wrong or missing, or the model is not for embeddings: send what it takes, or choose another embedding model.',
      'In the request, {body} is wrong or missing: it is in the format of another model. Let the program call Converse, which has one format for all models, or update it.',
      'After "{unmatched}": the body is in the format of another model, as each has names of its own (Llama: prompt, max_gen_len). Let the program call Converse, which has one format for all models, or update it.',
      '{?guarded}With Converse, leave guardContent out, and the guardrail reads every message; or write it so: {"guardContent": {"text": {"text": "…"}}}, beside the other content.',
      '{?guarded}With InvokeModel, send the body in the model’s own format, and input tags only with their tagSuffix in amazon-bedrock-guardrailConfig; or call Converse.',
      '{?oldApi}The program sends one prompt, the format of Claude 2. Newer Claude models expect messages: let it call Converse, or update it. In LangChain, use ChatBedrockConverse.',
      '{?oldPrompt}The program sends text where the model expects "Human:" and "Assistant:" turns, as Claude 2 did. Let it call Converse, which has one format for all models, or update it.',
      'In LiteLLM, name the model {converseRoute}: then it calls Converse, which has one format for all models. Or update LiteLLM.',
      '{?imagePart}The program sends an image in the form of another API. Converse takes {"image": {"format": "png", "source": {"bytes": …}}}: update the program, or convert the image in your own.',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?foreign}In the program, change what the message names[[{!unsent}, or choose another model]].[[{!program} If you did not write it, update it.]]',
      '{?unnamed}In a program other than OpenClaw, change what the message names, or update that program.',
      '{!foreign}Remove this model’s params from openclaw.json, where it has any. Then update OpenClaw: openclaw update',
      '{!foreign}OpenClaw must use the API bedrock-converse-stream: openclaw-bedrock doctor',
    ],
  },
} as const satisfies FailureTranslation<typeof families.requestFailures>;
