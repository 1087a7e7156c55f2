import type * as families from '../../../failures/families/client-settings.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the settings by which another program is to use Bedrock. */
export const clientSettingFailures = {
  'bedrock-not-chosen': {
    title: 'The program does not use Bedrock here',
    cause:
      '[[{?direct}It calls Anthropic’s own API, and Bedrock never saw the request.]][[{?connects}Claude Code connects to Anthropic.]][[{!direct}{!connects}Claude Code asks for a sign-in at Anthropic.]][[{!direct} So CLAUDE_CODE_USE_BEDROCK does not reach it. What starts it, such as a service, an editor or another program, does not pass on your shell’s variables.]]',
    fix: [
      '{?direct}In its settings, choose Amazon Bedrock as the provider, with a model ID of Bedrock. Some, such as Cursor, send each model with claude in its name to Anthropic: behind a gateway, give it another name.',
      '{!direct}{?chosen}{!connects}Do not use /login, which is for Anthropic. What starts Claude Code does not pass your settings on: update that plugin or program, and Claude Code: claude update',
      '{!direct}Set them in ~/.claude/settings.json, which counts however it is started: "env": {"CLAUDE_CODE_USE_BEDROCK": "1", "AWS_REGION": "REGION", "AWS_PROFILE": "NAME"}',
      '{!direct}{!connects}{!foreign}{!unnamed}If OpenClaw is to use your Claude subscription instead, sign in to that: run claude, then send /login',
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
      '{?langchain}In LangChain: init_chat_model("MODEL", model_provider="bedrock_converse"), with langchain-aws installed.',
      '{?inferred}In LangChain, name it: init_chat_model("MODEL", model_provider="bedrock_converse"), with langchain-aws installed.',
      '{!program}{?provider}If it should know {provider}, update the program, and install its part for Bedrock, such as an extra [bedrock] or [aws].',
      '{!program}{?provider}In goose, its name is: GOOSE_PROVIDER=aws_bedrock',
      '{?program}{?provider}{!nameThere}If {program} does not list Bedrock, update it[[: {update}]][[{!update}.]]',
      'Names in other programs: amazon-bedrock in OpenClaw and opencode, bedrock/MODEL in LiteLLM and aider.',
    ],
  },
  'openai-by-default': {
    title: 'A part of the program calls OpenAI, and not Bedrock',
    cause:
      'Many libraries use OpenAI for what they are not told, such as embeddings, memory or a judge. That part asks for a key of OpenAI.',
    fix: [
      'Give that part a model of Bedrock, too. Ragas: evaluate(…, llm=…, embeddings=…). LlamaIndex: Settings.llm and Settings.embed_model. CrewAI: llm, and embedder={"provider": "amazon-bedrock", …}. mem0: llm and embedder.',
      'For embeddings, choose an embedding model, such as amazon.titan-embed-text-v2:0.',
      'If OpenAI should do that part, set OPENAI_API_KEY where the program runs.',
    ],
  },
  'model-not-listed': {
    title: 'The program’s own list does not have this model',
    cause: 'It looked for {asked} in a list of its own, and did not call Bedrock.',
    fix: [
      'Choose one that it suggests, such as {suggested}.',
      '{!foreign}In OpenClaw, add it: openclaw-bedrock init --model {asked}',
      'Use the ID as {program} lists it, mostly with us., eu. or global. in front. To update the list and see it: {listModels}',
      'Or add it to {listFile}: "provider": {"amazon-bedrock": {"models": {"{asked}": {}}}}',
      '{!foreign}In opencode, choose one of its list: opencode models amazon-bedrock',
      '{?foreign}{!listModels}Use the ID as the program lists it, mostly with us., eu. or global. in front, or update[[ {program}]][[{!program} the program]][[: {update}]]',
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
  'gateway-model-unknown': {
    title: 'The gateway does not pass on requests for this model',
    cause: 'It did not call Bedrock. It said: {detail}',
    fix: [
      '{?bifrost}In Bifrost, no key of the provider may call this model. Add the model, or its alias, to the models of a key, in upper and lower case as the client sends it. A key without a value or region is left out, too.',
      '{?envoy}In Envoy AI Gateway, an AIGatewayRoute must match the name that the client sends (x-ai-eg-model). If none matches though all are accepted, Envoy Gateway was installed without the values of AI Gateway (extensionManager).',
      '{?kong}In Kong, a route must match the path, method and host of the call. See them: curl http://localhost:8001/routes',
      'Ask it for its models, and take a name from there: curl GATEWAY_URL/v1/models',
    ],
  },
  'program-waits': {
    title: 'The program waits, and shows no error',
    cause: 'What it shows does not tell whether the request got to Bedrock.',
    fix: [
      fixes.faultElsewhere,
      fixes.callIt,
      fixes.faultThere,
      '{!worksElsewhere}If it does not, a proxy, firewall or VPN may block it: look at HTTPS_PROXY, and try another network.',
      'Start the program with its debug log. Its last lines show what it waits for.',
    ],
  },
  'models-not-shown': {
    title: 'The program does not show the models of Bedrock',
    cause: 'Its own list lacks them, or it found no sign-in, or one that may not list models.',
    fix: [
      'See whether AWS lists them: openclaw-bedrock models[[ --region {region}]]',
      'If AWS refuses, the role needs bedrock:ListFoundationModels and bedrock:ListInferenceProfiles: openclaw-bedrock policy --discovery',
      'If AWS lists them, give the program the profile and region (AWS_PROFILE, AWS_REGION), and update it, or enter the ID by hand.',
    ],
  },
  'settings-not-kept': {
    title: 'The program did not keep its settings for Bedrock',
    cause:
      '[[It is still set to {kept}, so it asks for a key of {kept}. ]]The sign-in to AWS has nothing to do with it.',
    fix: [
      '{?kept}In ~/.cline/data/globalState.json, set planModeApiProvider and actModeApiProvider to "bedrock", and start the program again.',
      'Update[[ {program}]][[{!program} the program]][[ ({update})]], or go back one version, and enter the settings again.',
    ],
  },
  'proxy-limit': {
    title: 'A limit that was set in LiteLLM is reached',
    cause:
      'LiteLLM itself stopped the request[[{?spent}: the budget of the key, user or team is used up]]. The quotas of Bedrock have nothing to do with it.',
    fix: [
      '{!spent}Wait a minute, and send fewer requests at a time.',
      'Ask whoever runs LiteLLM to raise it: [[{?spent}max_budget]][[{!spent}rpm_limit, tpm_limit or max_parallel_requests of the key, or rpm and tpm of the model]].',
    ],
  },
  'proxy-key-refused': {
    title: 'The proxy in front of Bedrock does not accept the key',
    cause: 'It expects its own key. The request did not get to Bedrock.',
    fix: [
      '{?accessGateway}Give the program the key of the Bedrock Access Gateway, as OPENAI_API_KEY: the one in the secret or parameter that its stack was made with. After changing it, restart the gateway’s function or container.',
      '{!accessGateway}Give the program a key of LiteLLM, which starts with sk-, and not one of Bedrock or Anthropic (Claude Code: ANTHROPIC_AUTH_TOKEN).',
      'See whether a key works: curl -H "Authorization: Bearer KEY" [[{?accessGateway}GATEWAY_URL/api/v1/models]][[{!accessGateway}LITELLM_URL/v1/models]]',
    ],
  },
} as const satisfies FailureTranslation<typeof families.clientSettingFailures>;
