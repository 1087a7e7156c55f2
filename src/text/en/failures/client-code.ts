import type * as families from '../../../failures/families/client-code.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of other programs before they call Bedrock: their packages, what their SDKs check, and their settings. */
export const clientCodeFailures = {
  'package-missing': {
    title: 'The program lacks a package, or has it in a version that does not fit',
    cause: 'It did not call Bedrock. It said: {detail}',
    fix: [
      'Install it where the program is, and build or deploy again: npm install {npmPackage}',
      'The installed {npmOld} is too old, or too new, for what imports it: npm install {npmOld}@latest',
      '{?npmName}The installed @aws-sdk/client-bedrock packages are too old for this call, or several versions are mixed: give all @aws-sdk packages the same version. AWS Lambda has one of its own: put yours into the function’s package.',
      '{?npmTree}Some packages ask for other versions of one that another brings (the lines with "peer" name it). Install those that belong together at once, each in its newest version, such as: npm install ai@latest @ai-sdk/amazon-bedrock@latest zod@latest',
      '{esModule} is an ES module: let the program import it (import, or "type": "module"), or use a newer Node.js, which can also require it.',
      'Install the SDK for PHP in a version that has {phpClass}, and load its autoloader: composer require aws/aws-sdk-php',
      'The installed SDK for PHP is too old for {phpOperation}: composer update aws/aws-sdk-php',
      'The installed SDK for Ruby does not have {rubyPart}: bundle add aws-sdk-bedrockruntime, or if it is there: bundle update aws-sdk-bedrockruntime aws-sdk-core',
      'The SDK for Go that go.mod names does not have {goType}: go get -u github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
      'Add or update {crate} in Cargo.toml, in the version of the other aws-sdk crates: cargo update',
      'If it says "{dotNet}", packages of the AWS SDK for .NET have versions that do not fit together. Give AWSSDK.BedrockRuntime, AWSSDK.Core and what builds on them the same main version (all 3.7 or all 4.0).',
      'No repository has {artifact} under that name and version. Names change: since Spring AI 1.0 the starter is spring-ai-starter-model-bedrock-converse (org.springframework.ai). Take the version from the BOM of Spring AI, LangChain4j or the AWS SDK.',
      'The class path has no {jvmClass}, or another version of it than the AWS SDK needs. To see what brings it: mvn dependency:tree, or gradle dependencies. Give it the version of the SDK (for Kotlin: OkHttp 5), or update the program.',
      'Home Assistant could not install what {integration} needs; the lines above, from pip, say why. Update the integration: its list must fit this version of Home Assistant. Then restart it.',
      'It needs {pipPackage}, in a version that does not fit what is installed, or the network did not let it be fetched. The lines above, from pip, say which. Update the integration or program, and restart it.',
      'The class path has several {http}. Remove all but one, or choose one: -Dsoftware.amazon.awssdk.http.service.impl=software.amazon.awssdk.http.apache.ApacheSdkHttpService',
      'Streams in both directions need HTTP/2, not {http1}: requestHandler: new NodeHttp2Handler(), and no proxy that speaks only {http1}.',
      fixes.updateProgram,
      '{?foreign}{!program}If you did not write the program, update it, or go back one version.',
      '{?unnamed}If you did not write the program, update it, or go back one version.',
    ],
  },
  'model-id-missing': {
    title: 'The program gave no model ID',
    cause: 'The AWS SDK sent nothing, as the ID of the model was empty.',
    fix: [
      'Enter the ID in the settings of[[ {program}]][[{!program} the program]], or in the code, such as us.anthropic.claude-sonnet-4-5-20250929-v1:0. To list those that you may call: openclaw-bedrock models',
      'If it is read from a variable, that is empty or misspelled where the program runs.',
      'If an ID is set, the program may not have it in its own list: choose one of that, or update[[ {program}]][[{!program} the program]][[: {update}]][[{!update}.]]',
    ],
  },
  'client-config-refused': {
    title: 'The program does not accept its own settings for Bedrock',
    cause: 'It did not call Bedrock. It said: {detail}',
    fix: [
      '{?plainUrl}The base URL must start with https://, or with http://localhost if the gateway runs on this machine.',
      '{?desktopModels}Leave the model that it names out of inferenceModels: Claude Desktop takes only names and IDs of Claude models that Bedrock has. Then quit and start it again.',
      'Remove [model_providers.amazon-bedrock] from config.toml, except for its aws table (profile, region): amazon-bedrock is one of Codex’s {builtIn}.',
      'Set {variable} where the program runs. A shell’s variables do not reach a service, an editor or a container by themselves.',
      'Several starters for models are on the class path, and a {beans} was expected. Keep one, or choose: spring.ai.model.chat=bedrock-converse, and @Qualifier("bedrockProxyChatModel") where it is injected.',
      'No {kernelService} for Bedrock is registered: add the package Microsoft.SemanticKernel.Connectors.Amazon, and builder.AddBedrockChatCompletionService("MODEL").',
      '{?registered}The registry has none by that name. Add the provider, createProviderRegistry({ bedrock }), and name models as bedrock:MODEL.',
      '{!variable}{!registered}{!beans}{!kernelService}{!builtIn}{!plainUrl}{!desktopModels}Correct what the message names. The documentation of the installed version lists its settings.',
      '{!variable}{!beans}{!kernelService}Update[[ {program}]][[{!program} the program]], which may know newer settings[[: {update}]][[{!update}.]]',
    ],
  },
  'tokens-uncounted': {
    title: 'Bedrock does not count tokens for this model',
    cause: 'CountTokens takes only some models. Calls of the model itself work.',
    fix: [
      'If the program works in spite of the message, ignore it: it estimates the number.',
      'If it does not, update[[ {program}]][[{!program} the program]][[ and {proxy}]], or turn off what counts (in a gateway: /v1/messages/count_tokens).',
    ],
  },
  'call-stopped': {
    title: 'The program was stopped before the model answered',
    cause:
      '[[{?lambda}The AWS Lambda function may run for {limit} seconds.]][[{?apiGateway}Amazon API Gateway waits 29 seconds for an answer, unless a quota was raised.]][[{?between}A proxy or load balancer in front of it stopped waiting (504).]][[{!lambda}{!apiGateway}{!between}It has its own time limit.]] A model can take minutes.',
    fix: [
      '{?lambda}Give it more time: aws lambda update-function-configuration --function-name NAME --timeout 300',
      '{?lambda}If it still times out, it may not reach Bedrock: in a VPC it needs a NAT gateway or an interface endpoint for bedrock-runtime.',
      '{?apiGateway}Stream the answer (a function URL does, or a WebSocket API), or answer at once and fetch the result later.',
      '{?between}Raise its time limit (nginx: proxy_read_timeout 600s; an Application Load Balancer: idle timeout, which is 60 seconds), or stream the answer.',
      'Ask for a shorter answer, or choose a faster model.',
    ],
  },
  'gateway-broken': {
    title: 'A gateway or proxy got no usable answer',
    cause:
      'What is between the program and Bedrock (a gateway, proxy or load balancer) could not reach what it calls, or that ended without an answer. It said: {detail}',
    fix: [
      'In AWS, the log of its function or container says why: {gatewayLog}. Often it could not read its API key (secret or parameter), or its image is old or for another kind of processor: deploy its newest version.',
      'If you run a gateway, its log has the reason. Look it up: openclaw-bedrock explain',
      'A gateway that restarts, or has too little memory, is often the cause: see whether its process or container is up.',
      'If there is none, try again: the answer is then from AWS, and passes.',
      fixes.verify,
    ],
  },
  'browser-blocked': {
    title: 'A browser did not let the program call Bedrock',
    cause:
      '[[{!unsaid}The answer did not allow the page to read it (CORS). It may be an error, of Bedrock or of a proxy.]][[{?unsaid}Most often the answer did not allow the page to read it (CORS). It says the same of a host that it cannot reach.]]',
    fix: [
      'Call Bedrock from a server: an API route, a function, or a gateway that sends the CORS headers. Access keys do not belong in a page.',
      'In a plugin or a desktop app, turn on its own setting for CORS (Obsidian Copilot: Enable CORS), or update it.',
      'The network tab of the browser’s developer tools shows the status and text of the answer: openclaw-bedrock explain',
    ],
  },
  'program-crashed': {
    title: 'A program that calls Bedrock failed in its own code',
    cause: 'This is not an answer of AWS. It said: {detail}',
    fix: [
      '{textModel} writes text and makes no embeddings. Choose an embedding model, such as amazon.titan-embed-text-v2:0.',
      'An answer without "{noOutput}" is not one of Converse. If the code sets endpoint_url, leave it out, or set https://bedrock-runtime.REGION.amazonaws.com',
      '{?unseen}The Vercel AI SDK tells only onError what went wrong in a stream: streamText({ …, onError: console.error }).',
      '{?uiMessages}Messages of the page (UIMessage) are not those of the model: messages: await convertToModelMessages(messages), and text in place of undefined.',
      'Node.js is too old, and does not have {oldNode}. Use version 20 or newer.',
      '{?bytes}The body of an answer of InvokeModel is bytes: JSON.parse(new TextDecoder().decode(response.body)). Or call Converse, whose answer needs no parsing.',
      'Python finds no {absent}. If it is a package, install what the program requires where it runs: pip install -r requirements.txt (in AWS Lambda: in a layer or the package). If it is a part of the program, start it from the folder that has {absent}.',
      'InvokeModel answers in each model’s own form, and this one has no "{answerKey}" there: Claude has content[0].text, Llama generation, Nova output.message. Print the answer once, or call converse, whose form is the same for all models: response["output"]["message"]["content"][0]["text"].',
      'The trace of the agent has no {traceKey}: the agent failed before that, and failureTrace says why. Often its model is not enabled, or its role may not call it.',
      'The body is a {streamed}: read it, and once only: json.loads(response["body"].read())',
      '{?rawBytes}JSON takes no bytes: in a body for InvokeModel, give images as text in base64 (base64.b64encode(data).decode()). Converse takes the bytes as they are.',
      '{?streams}The old class for one prompt streams only if told to: Bedrock(…, streaming=True). Or use ChatBedrockConverse of langchain-aws.',
      '{?slow}Let the call stream (client.messages.stream), lower max_tokens, or give the client a timeout: AnthropicBedrock(timeout=3600)',
      '{?pickled}A client of boto3 cannot be copied or stored: make it in each process. Streamlit: @st.cache_resource in place of @st.cache_data.',
      '{uncalled} is not a function: call its embed_query(TEXT) or embed_documents(TEXTS), or update the library that calls it.',
      'Nothing was given as {noneGiven}, and the library does not expect that: give the class {noneGiven}={"temperature": 0}, or update it.',
      '{?steps}The agent used up its steps. Allow more (LangGraph: config={"recursion_limit": 50}; AgentExecutor: max_iterations), and see in its trace which tool it calls again and again.',
      '{?toolless}The model called a tool by a name that the program does not have. Use only letters, digits and _ in names of tools, the same ones in the prompt, or choose a stronger model.',
      '{?loop}A notebook has an event loop already: await the call, or let loops nest: pip install nest_asyncio, then nest_asyncio.apply()',
      '{checked} does not take what it was given: the lines below it name each field. Use the fields that the installed version documents.',
      fixes.updateProgram,
      '{?program}If it came with the last update, go back one version.',
      '{!program}If you did not write the program, update it, or go back one version.',
      fixes.verify,
      'If it is your own code, the last lines of the trace name the place. See what Bedrock answered there.',
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
} as const satisfies FailureTranslation<typeof families.clientCodeFailures>;
