import { describe, expect, it } from 'vitest';
import { programIn as programOf } from '../../../src/failures/facts-in.ts';
import { searched } from '../../../src/failures/pattern.ts';

const programIn = (paste: string) => programOf(searched(paste));

const REFUSED = 'ValidationException: The model returned the following errors: invalid beta flag';

describe('the program that a paste is from', () => {
  it.each([
    ['CLAUDE_CODE_USE_BEDROCK=1', 'Claude Code'],
    ['I use claude code with', 'Claude Code'],
    ['  ⎿  API says:', 'Claude Code'],
    ['API Error (us.anthropic.claude-opus-4-7): 400', 'Claude Code'],
    ['API Error: Truncated event message received.', 'Claude Code'],
    ['Cline 3.2:', 'Cline'],
    ['letta server', 'Letta'],
    ['In Langfuse:', 'Langfuse'],
    ['taskmaster init', 'Task Master'],
    ['Invalid provider hint received: bedrock', 'Task Master'],
    ['k8sgpt analyze', 'K8sGPT'],
    ['failed while calling AI provider amazonbedrock', 'K8sGPT'],
    ['Unsupported model x, please use models API', 'Bedrock Access Gateway'],
    ['Roo Code:', 'Roo Code'],
    ['kilocode', 'Kilo Code'],
    ['opencode run', 'opencode'],
    ['amazon-bedrock/us.anthropic.claude-opus-4-7 in opencode', 'opencode'],
    ['node_modules/@ai-sdk/amazon-bedrock/dist', 'Vercel AI SDK'],
    ['through AI Gateway', 'AI Gateway'],
    ['aws-actions/amazon-ecr-login', 'GitHub Actions'],
    ['the action configure-aws-credentials', 'GitHub Actions'],
    ['Provider: bedrock\nStatus Code: N/A', 'Continue'],
    ['GOOSE_PROVIDER: aws_bedrock', 'goose'],
    ['goose session', 'goose'],
    ['codex exec', 'Codex'],
    ['In Zed:', 'Zed'],
    ['ERROR [agent::thread] Turn execution failed:', 'Zed'],
    ['aider --model bedrock/x', 'Aider'],
    ['continue.dev', 'Continue'],
    ['The Continue extension', 'Continue'],
    ['Positron', 'Positron'],
    ['charmbracelet/crush', 'Crush'],
    ['crush 0.70 says', 'Crush'],
    ['Crush says', 'Crush'],
    ['LibreChat', 'LibreChat'],
    ['error: [api/server/controllers/agents/client.js #titleConvo]', 'LibreChat'],
    ['open-webui', 'Open WebUI'],
    ['LobeChat', 'LobeChat'],
    ['Cherry Studio', 'Cherry Studio'],
    ['AnythingLLM', 'AnythingLLM'],
    ['dify', 'Dify'],
    ['model-providers/langgenius/bedrock', 'Dify'],
    ['n8n', 'n8n'],
    ['promptfoo eval', 'promptfoo'],
    ['mem0', 'mem0'],
    ['Bifrost', 'Bifrost'],
    ['hermes-agent', 'Hermes Agent'],
    ['BoltAI', 'BoltAI'],
    ['browser_use.llm', 'browser-use'],
    ['haystack_integrations.components', 'Haystack'],
    ['a Haystack pipeline', 'Haystack'],
    ['Microsoft.SemanticKernel.Connectors', 'Semantic Kernel'],
    ['kernelBuilder.AddBedrock', 'Semantic Kernel'],
    ['agentcore launch', 'AgentCore'],
    ['bedrock-agentcore-starter-toolkit', 'AgentCore'],
    ['Flowise', 'Flowise'],
    ['API Error: Request rejected (429)', 'Claude Code'],
    ['claude-agent-acp', 'Claude Code'],
    ['Claude Desktop', 'Claude Desktop'],
    ['ragflow', 'RAGFlow'],
    ['OpenHands', 'OpenHands'],
    ['HolmesGPT', 'HolmesGPT'],
    ['the holmes pod', 'HolmesGPT'],
    ['one-api', 'One API'],
    ['new-api', 'One API'],
    ['site-packages/agno/models', 'Agno'],
    ['RubyLLM::ForbiddenError', 'RubyLLM'],
    ['gem ruby_llm', 'RubyLLM'],
    ['client = AnthropicBedrock', 'Anthropic SDK'],
    ['anthropic.BadRequestError', 'Anthropic SDK'],
    ['[bedrock] Error: PluginInvokeError', 'Dify'],
    ['bedrock-access-gateway', 'Bedrock Access Gateway'],
    ['the bedrock acess gateway', 'Bedrock Access Gateway'],
    ['Portkey', 'Portkey'],
    ['crewai', 'CrewAI'],
    ['from strands import Agent', 'Strands Agents'],
    ['pydantic_ai.exceptions', 'Pydantic AI'],
    ['spring-ai', 'Spring AI'],
    ['org.springframework.ai.retry', 'Spring AI'],
    ['dev.langchain4j.internal', 'LangChain4j'],
    ['langchainjs', 'LangChain.js'],
    ['node_modules/@langchain/aws', 'LangChain.js'],
    ['const llm = new ChatBedrockConverse({', 'LangChain.js'],
    ['const e = new BedrockEmbeddings({', 'LangChain.js'],
    ['langchain_aws/llms', 'LangChain'],
    ['langgraph', 'LangChain'],
    ['deepagents', 'LangChain'],
    ['llm = ChatBedrock(model_id)', 'LangChain'],
    ['e = BedrockEmbeddings(model_id)', 'LangChain'],
    ['llama_index', 'LlamaIndex'],
    ['AI_APICallError', 'Vercel AI SDK'],
    ['@ai-sdk/amazon-bedrock', 'Vercel AI SDK'],
    ['await generateObject({', 'Vercel AI SDK'],
    ['streamText', 'Vercel AI SDK'],
    ['vercel ai', 'Vercel AI SDK'],
    ['litellm.BadRequestError: BedrockException', 'LiteLLM'],
    ['Received Model Group=claude', 'LiteLLM'],
  ])('is named by its words: %s', (words, program) => {
    expect(programIn(`${words}\n${REFUSED}`)).toMatchObject({ foreign: program, program });
    // A log of OpenClaw names other programs for many reasons.
    const about = programIn(`OpenClaw 2026.9.6\n${words.replace(/litellm.*|Received.*/, '')}\n${REFUSED}`);
    expect(about).toEqual({});
  });

  it.each([REFUSED, 'zed is a letter', 'Provider: bedrock'])('may be any: %s', (paste) => {
    expect(programIn(paste)).toEqual({ unnamed: '' });
  });

  it.each([
    '[agent/embedded] claude-code failed',
    'clawdbot uses cline',
    'moltbot, cline',
    'codex failed\nmodel=amazon-bedrock/us.anthropic.claude-opus-4-7',
    'embedded run start: provider=anthropic, cline',
    'embedded run agent end: isError=true, cline',
    'Embedded agent failed before reply, cline',
    'FailoverError: cline',
    'embedded run failover decision: stage=prompt, cline',
  ])('is OpenClaw: %s', (paste) => {
    expect(programIn(paste)).toEqual({});
  });

  it.each([
    'An error occurred (ValidationException) when calling the Converse operation: x',
    'botocore.errorfactory.ValidationException: x',
    'import boto3',
    'Parameter validation failed:',
    'Traceback (most recent call last):',
    'Read timeout on endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/"',
    'operation error Bedrock Runtime: ConverseStream, x',
    'software.amazon.awssdk.services.bedrockruntime.model.ValidationException: x',
    'x (Service: BedrockRuntime, Status Code: 400)',
    'Amazon.BedrockRuntime.Model.ValidationException: x',
    'Aws::BedrockRuntime::Errors::ValidationException',
    'ValidationException(properties: AWSBedrockRuntime.ValidationException.Properties(message: nil))',
    'ValidationException(ValidationException { message: None, meta: ErrorMetadata { code: None } })',
    "Error code: 400 - {'message': 'Malformed input request'}",
    'Aws\\BedrockRuntime\\Exception\\BedrockRuntimeException: x',
  ])('is not OpenClaw if its SDK is of another language: %s', (paste) => {
    expect(programIn(paste)).toEqual({ foreign: 'AWS SDK' });
    expect(programIn(`openclaw\n${paste}`)).toEqual({});
  });

  it('is not Claude Code for an error of Bedrock’s API', () => {
    expect(programIn('error=Bedrock API error (400): {}')).toEqual({ unnamed: '' });
    expect(programIn('Bedrock API error: 400 Bad Request')).toEqual({ unnamed: '' });
    expect(programIn('API Error (400 Bad Request)')).toMatchObject({ program: 'Claude Code' });
  });

  it('is nobody to talk to if others are built with it', () => {
    expect(programIn('cline')).toMatchObject({ client: 'Cline' });
    for (const library of ['strands', '@ai-sdk/amazon-bedrock', 'AI_APICallError', 'langchain'])
      expect(programIn(library)).not.toHaveProperty('client');
  });

  it('is updated by the packages that it shows', () => {
    expect(programIn('node_modules/@ai-sdk/amazon-bedrock').update).toContain('@ai-sdk/amazon-bedrock');
    expect(programIn('AI_APICallError').update).toBe('npm install ai@latest');
  });

  it('has the switches of each program that stands between', () => {
    expect(programIn('CLAUDE_CODE_X=1\nlitellm.BadRequestError: x')).toMatchObject({
      program: 'Claude Code',
      proxy: 'LiteLLM',
      update: 'claude update',
      noCache: 'DISABLE_PROMPT_CACHING=1',
      dropParams: 'drop_params: true',
    });
    expect(programIn('openclaw\nlitellm.BadRequestError: x')).toEqual(
      programIn('litellm.BadRequestError: x'),
    );
    expect(programIn('litellm.BadRequestError: x')).not.toHaveProperty('proxy');
  });
});
