/** What programs in Python that call Bedrock print, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

const VALIDATION = 'An error occurred (ValidationException) when calling the';

export const PYTHON_PROGRAMS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // Packages.
  [
    'python-package-unfit',
    "ModuleNotFoundError: Please install 'bedrock' extra to use AmazonBedrockModel: `pip install 'smolagents[bedrock]'`",
    { lackedPackage: 'smolagents[bedrock]' },
  ],
  [
    'python-package-unfit',
    'ImportError: `anthropic[bedrock]` not installed. Please install using `pip install anthropic[bedrock]`',
    { lackedPackage: 'anthropic[bedrock]' },
  ],
  [
    'python-package-unfit',
    'ImportError: Unable to import langchain_aws. Please install with `pip install -U langchain-aws`',
    { lackedPackage: 'langchain-aws' },
  ],
  [
    'python-package-unfit',
    'This model requires an extra, to be added by uv add "pydantic-ai-slim[logfire,bedrock]"',
    { lackedPackage: 'pydantic-ai-slim[logfire,bedrock]' },
  ],
  [
    'python-package-unfit',
    'RuntimeError: the AWS plugin is not available: pip install --upgrade livekit-plugins[aws]',
    { lackedPackage: 'livekit-plugins[aws]' },
  ],
  [
    'python-package-unfit',
    "ValueError: No language model is associated with 'bedrock-chat:anthropic.claude-3-5-sonnet-20240620-v1:0'.",
    { jupyter: 'bedrock' },
  ],
  ...['boto3', 'botocore', 'strands', 'litellm', 'anthropic', 'crewai', 'langchain_aws'].map(
    (name): readonly [ErrorName, string, Record<string, string>] => [
      'python-package-unfit',
      `ImportError: cannot import name 'Agent' from partially initialized module '${name}' (most likely due to a circular import) (/app/${name}.py)`,
      { shadowed: name },
    ],
  ),
  ...['boto3', 'strands', 'litellm'].map((name): readonly [ErrorName, string, Record<string, string>] => [
    'python-package-unfit',
    `AttributeError: module '${name}' has no attribute 'client'`,
    { shadowed: name },
  ]),
  [
    'python-package-unfit',
    "AttributeError: module 'botocore.session' has no attribute 'EnvironmentVariables'",
    { outdated: 'botocore.session' },
  ],
  [
    'python-package-unfit',
    'ERROR: pip’s dependency resolver found that aiobotocore 2.5.0 requires botocore<1.29.77,>=1.29.76, but you have botocore 1.31.57 which is incompatible.',
    { conflict: 'botocore' },
  ],
  [
    'python-package-unfit',
    'ERROR: Cannot install langchain-aws==0.2.1 and pydantic==1.10 because these package versions have conflicting dependencies.',
    { conflict: 'langchain-aws' },
  ],
  [
    'python-package-unfit',
    'awscli 1.29.0 depends on boto3==1.26, which is incompatible',
    { conflict: 'boto3' },
  ],
  ['python-package-unfit', 'error: cannot install s3fs and boto3==1.28, which are conflicting'],
  [
    'python-package-unfit',
    "ImportError: cannot import name 'BedrockRuntimeClient' from 'aws_sdk_bedrock_runtime.client'",
    { sonicClient: 'BedrockRuntimeClient' },
  ],
  [
    'python-package-unfit',
    "ERROR aws_sdk_bedrock_runtime.client - Exception occurred while handling: AsyncSigV4Signer.sign() got an unexpected keyword argument 'http_request'",
    { sonicParts: 'aws_sdk_bedrock_runtime' },
  ],
  [
    'python-package-unfit',
    "TypeError: AsyncSigV4Signer.sign() got an unexpected keyword argument 'http_request'",
    { sonicParts: 'AsyncSigV4Signer' },
  ],
  [
    'python-package-unfit',
    "smithy_http.aio.crt: AWSCRTHTTPClient() got an unexpected keyword argument 'eventloop'",
    { sonicParts: 'smithy_http' },
  ],
  // Clients of boto3.
  [
    'sdk-incomplete',
    "AttributeError: 'BedrockRuntime' object has no attribute 'retrieve_and_generate'",
    { astrayCall: 'retrieve_and_generate' },
  ],
  [
    'sdk-incomplete',
    "AttributeError: 'BedrockRuntime' object has no attribute 'rerank'",
    { astrayCall: 'rerank' },
  ],
  [
    'sdk-incomplete',
    "AttributeError: 'Bedrock' object has no attribute 'create_knowledge_base'",
    { astrayCall: 'create_knowledge_base' },
  ],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'create_guardrail'"],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'optimize_prompt'"],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'generate_query'"],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'invoke_agent'"],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'invoke_flow'"],
  ['sdk-incomplete', "AttributeError: 'BedrockRuntime' object has no attribute 'invoke_inline_agent'"],
  ['wrong-endpoint', "AttributeError: 'Bedrock' object has no attribute 'apply_guardrail'"],
  ['wrong-endpoint', "AttributeError: 'Bedrock' object has no attribute 'count_tokens'"],
  ['wrong-endpoint', "AttributeError: 'Bedrock' object has no attribute 'start_async_invoke'"],
  [
    'sdk-incomplete',
    'Unknown parameter in retrievalConfiguration.vectorSearchConfiguration: "rerankingConfiguration", must be one of: numberOfResults, overrideSearchType, filter',
    { unknown: 'rerankingConfiguration' },
  ],
  [
    'sdk-incomplete',
    'Unknown parameter in knowledgeBaseConfiguration: "generationConfiguration", must be one of: knowledgeBaseId, modelArn',
    { unknown: 'generationConfiguration' },
  ],
  [
    'sdk-incomplete',
    'Unknown parameter in vectorSearchConfiguration: "implicitFilterConfiguration", must be one of: numberOfResults',
    { unknown: 'implicitFilterConfiguration' },
  ],
  // Libraries that know only some models.
  [
    'sdk-incomplete',
    'ValueError: Unknown provider in model: arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123',
    { nameless: 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123' },
  ],
  ['sdk-incomplete', 'NotImplementedError: Provider meta model does not support chat.', { noChat: 'meta' }],
  [
    'sdk-incomplete',
    'litellm.APIConnectionError: Unable to map Bedrock request to provider',
    { unmapped: 'Unable to map' },
  ],
  [
    'sdk-incomplete',
    "ValueError: Unknown model 'eu.amazon.nova-lite-v1:0'. Please provide a valid Bedrock model name in: amazon.nova-lite-v1:0",
    { unlisted: 'eu.amazon.nova-lite-v1:0' },
  ],
  ['provider-unknown', 'ValueError: Unsupported Llm provider: aws_bedrock', { provider: 'aws_bedrock' }],
  ['provider-unknown', 'ValueError: Unsupported LlmProvider: bedrock', { provider: 'bedrock' }],
  [
    'provider-unknown',
    "ValueError: Unsupported model_provider='bedrock'. Supported model providers are: anthropic, openai",
    { langchain: 'model_provider' },
  ],
  [
    'provider-unknown',
    "ValueError: Unable to infer model provider for model='anthropic.claude-3-5-sonnet-20240620-v1:0', please specify model_provider directly.",
    { inferred: 'model provider' },
  ],
  [
    'provider-unknown',
    "'dashscope', 'moonshot', 'mistral' or 'yi' [type=enum, input_value='bedrock', input_type=str]",
    { provider: 'bedrock' },
  ],
  // What asks OpenAI in a program that is to use Bedrock.
  ...[
    'openai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable',
    'Did not find openai_api_key, please add an environment variable `OPENAI_API_KEY` which contains it',
    'ERROR: Unable to initialise OpenAI client',
    'No OPENAI_API_KEY, AZUREAI_OPENAI_API_KEY, or managed identity (Entra ID) defined in the environment.',
    'pydantic.v1.error_wrappers.ValidationError: 1 validation error for OpenAIEmbeddings',
    'ValidationError: 1 validation error for ChatOpenAI',
    'ValidationError: 1 validation error for OpenAI',
    'ValueError: Please provide an OpenAI API key. You can set CHROMA_OPENAI_API_KEY',
    'OPENAI_API_KEY is not set',
    'OPENAI_API_KEY environment variable is missing',
    'OPENAI_API_KEY is required for embeddings',
  ].map((words): readonly [ErrorName, string] => ['openai-by-default', `bedrock: ${words}`]),
  // What botocore does not send.
  [
    'request-rejected',
    "Invalid type for parameter system, value: You are a helper, type: <class 'str'>, valid types: <class 'list'>, <class 'tuple'>",
    { systemText: 'system' },
  ],
  [
    'request-rejected',
    "Invalid type for parameter inferenceConfig.temperature, value: 1, type: <class 'str'>, valid types: <class 'float'>",
  ],
  [
    'request-rejected',
    "Invalid type for parameter guardrailIdentifier, value: None, type: <class 'NoneType'>, valid types: <class 'str'>",
    { unset: 'guardrailIdentifier' },
  ],
  [
    'request-rejected',
    "Invalid type for parameter retrievalQuery, value: text, type: <class 'str'>, valid types: <class 'dict'>",
  ],
  [
    'request-rejected',
    "Invalid type for parameter body, value: {'prompt': 'hi'}, type: <class 'dict'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object",
    { dictBody: 'body' },
  ],
  ...['knowledgeBaseId', 'agentId', 'agentAliasId', 'additionalModelRequestFields'].map(
    (name): readonly [ErrorName, string, Record<string, string>] => [
      'request-rejected',
      `Invalid type for parameter ${name}, value: None, type: <class 'NoneType'>, valid types: <class 'str'>`,
      { unset: name },
    ],
  ),
  ['request-rejected', 'Missing required parameter in input: "agentId"'],
  ['request-rejected', 'Missing required parameter in input: "agentAliasId"'],
  ['request-rejected', 'Missing required parameter in input: "knowledgeBaseId"'],
  ['request-rejected', 'Missing required parameter in input: "retrievalQuery"'],
  ['request-rejected', 'Missing required parameter in messages[0].content[0].toolResult: "toolUseId"'],
  ['request-rejected', 'Missing required parameter in system[0]: "text"'],
  ['request-rejected', 'Missing required parameter in inferenceConfig: "maxTokens"'],
  ['request-rejected', 'Missing required parameter in retrieveAndGenerateConfiguration: "type"'],
  ['request-rejected', 'Missing required parameter in knowledgeBaseConfiguration: "modelArn"'],
  [
    'request-rejected',
    'Unknown parameter in inferenceConfig: "topK", must be one of: maxTokens, temperature, topP, stopSequences',
    { inferenceField: 'inferenceConfig' },
  ],
  [
    'tool-choice-rejected',
    "Invalid type for parameter toolConfig.toolChoice, value: any, type: <class 'str'>, valid types: <class 'dict'>",
    { shapeless: '' },
  ],
  [
    'tool-choice-rejected',
    'Unknown parameter in toolConfig.toolChoice: "type", must be one of: auto, any, tool',
  ],
  [
    'tool-rejected',
    'Invalid length for parameter toolConfig.tools[0].toolSpec.description, value: 0, valid min length: 1',
    { undescribed: 'toolSpec.description, value: 0' },
  ],
  [
    'tool-rejected',
    "1 validation error detected: Value '' at 'toolConfig.tools.1.member.toolSpec.description' failed to satisfy constraint: Member must have length greater than or equal to 1",
    { undescribed: "toolSpec.description' failed" },
  ],
  // What Bedrock refuses.
  [
    'request-rejected',
    `${VALIDATION} InvokeModel operation: Malformed input request: expected minLength: 1, actual: 0, please reformat your input and try again.`,
    { emptyText: 'expected minLength: 1, actual: 0' },
  ],
  [
    'request-rejected',
    `${VALIDATION} InvokeModel operation: Malformed input request: #/texts: expected maximum item count: 96, found: 128, please reformat your input and try again.`,
    { mostTexts: '96' },
  ],
  [
    'request-rejected',
    `${VALIDATION} Converse operation: The text field in the SystemContentBlock object at system.0 is blank. Add text to the text field, and try again.`,
    { blankSystem: '' },
  ],
  [
    'request-rejected',
    'BedrockException - {"message":"The model returned the following errors: messages: Unexpected role \\"system\\". The Messages API accepts a top-level `system` parameter, not \\"system\\" as an input message role."}',
    { systemRole: 'system' },
  ],
  [
    'conversation-malformed',
    "1 validation error detected: Value 'tool' at 'messages.3.member.role' failed to satisfy constraint: Member must satisfy enum value set: [user, assistant]",
    { turnRole: 'role' },
  ],
  [
    'file-rejected',
    "1 validation error detected: Value at 'messages.1.member.content.2.member.image.format' failed to satisfy constraint: Member must satisfy enum value set: [gif, jpeg, png, webp]",
    { unformatted: 'format' },
  ],
  [
    'file-rejected',
    `${VALIDATION} Converse operation: The model returned the following errors: The provided image does not match the specified image format.`,
    { unreadable: '' },
  ],
  [
    'beta-rejected',
    'BedrockException - {"message":"The model returned the following errors: aws_bearer_token: Extra inputs are not permitted"}',
    { setting: 'aws_bearer_token', field: 'aws_bearer_token' },
  ],
  [
    'content-filtered',
    'ValidationException: This request has been blocked by our content filters. Our filters automatically flagged this prompt because it may conflict our AUP or AWS Responsible AI Policy.',
    { moderated: 'prompt' },
  ],
  // Agents, knowledge bases, jobs.
  [
    'model-unsuitable',
    "'failureTrace': {'traceId': 'd34fe4ba-78b6-4ccf-8aa5-682e74890d31-0', 'failureReason': 'LLM prediction format incorrect'}",
    { agentForm: '' },
  ],
  [
    'agent-call-rejected',
    `${VALIDATION} Retrieve operation: HYBRID search type is not supported for search operation on index XYZ. Retry your request with a different search type.`,
    { hybrid: 'HYBRID' },
  ],
  [
    'agent-call-rejected',
    `${VALIDATION} RetrieveAndGenerate operation: Session with Id 123 is not valid. Please check and try again.`,
    { session: 'Session with Id 123' },
  ],
  [
    'job-failed',
    'airflow.exceptions.AirflowException: Bedrock batch inference sensor failed.',
    { batch: 'batch inference' },
  ],
  ['job-failed', 'airflow.exceptions.AirflowException: Bedrock model customization job sensor failed.'],
  ['job-failed', 'airflow.exceptions.AirflowException: Bedrock ingestion job sensor failed.'],
  ['job-failed', 'airflow.exceptions.AirflowException: Bedrock knowledge base active sensor failed.'],
  ['job-failed', 'airflow.exceptions.AirflowException: Bedrock provision model throughput sensor failed.'],
  ['call-stopped', 'bedrock: Task timed out after 3.01 seconds', { limit: '3.01', lambda: '' }],
  // Code that breaks.
  ['program-faulty', 'ValueError: Error raised by bedrock service: list index out of range', { misread: '' }],
  [
    'program-crashed',
    "Bedrock: ModuleNotFoundError: No module named 'streamlit_chat'",
    { absent: 'streamlit_chat' },
  ],
  ['program-crashed', "Bedrock: KeyError: 'completion'", { answerKey: 'completion' }],
  ...[
    'completions',
    'outputText',
    'results',
    'generation',
    'outputs',
    'content',
    'embedding',
    'embeddings',
  ].map((key): readonly [ErrorName, string, Record<string, string>] => [
    'program-crashed',
    `Bedrock: KeyError: '${key}'`,
    { answerKey: key },
  ]),
  [
    'program-crashed',
    'Bedrock: TypeError: the JSON object must be str, bytes or bytearray, not StreamingBody',
    { streamed: 'StreamingBody' },
  ],
  [
    'program-crashed',
    'Bedrock: TypeError: Object of type bytes is not JSON serializable',
    { rawBytes: 'bytes is not JSON' },
  ],
  [
    'program-crashed',
    'Bedrock: RuntimeError: This event loop is already running',
    { loop: 'event loop is already running' },
  ],
  [
    'program-crashed',
    'Bedrock: RuntimeError: asyncio.run() cannot be called from a running event loop',
    { loop: 'from a running event loop' },
  ],
  [
    'program-faulty',
    "AttributeError: 'BedrockEmbeddings' object has no attribute 'embed_text'. Did you mean: 'embed_query'?",
    { unwrapped: 'embed_text' },
  ],
  // Of AWS or a setting, though Python's name for an error is in front.
  ['credentials-expired', 'ValueError: The security token included in the request is expired'],
  ['policy-denied', 'ValueError: bedrock:InvokeModel was denied by a service control policy'],
  ['wrong-endpoint', 'ValueError: Bedrock says that the operation is not recognized'],
  [
    'program-crashed',
    "ValueError: Unexpected Error:: 'orchestrationTrace'",
    { traceKey: 'orchestrationTrace' },
  ],
  ['program-crashed', "Bedrock probe failed: 'NoneType' object is not a mapping"],
  ['program-crashed', "Bedrock: AgentGenerationError: Error in generating model output: 'tool_calls'"],
  ['program-crashed', "Bedrock: Error while generating output: 'usage'"],
  ['program-crashed', 'Bedrock: NotImplementedError: bind_tools is not implemented for this chat model'],
  [
    'program-crashed',
    'Bedrock: ValueError: The first argument must be a string or a callable with a __name__ for tool decorator.',
  ],
  [
    'program-crashed',
    'pydantic_core.ValidationError: 1 validation error for ChatBedrock',
    { checked: 'ChatBedrock' },
  ],
  // Of other programs in Python.
  [
    'program-crashed',
    "agno.exceptions.ModelProviderError: Bedrock Claude.get_request_params() got an unexpected keyword argument 'response_format'",
  ],
  [
    'program-crashed',
    "/langchain/llms/bedrock.py:317: RuntimeWarning: coroutine 'AsyncCallbackManagerForLLMRun.on_llm_new_token' was never awaited",
  ],
  [
    'program-crashed',
    'UnserializableReturnValueError: Cannot serialize the return value (of type botocore.client.BedrockRuntime)',
    { pickled: 'UnserializableReturnValueError' },
  ],
  [
    'program-crashed',
    "TypeError: cannot pickle '_thread.lock' object, of a client of Bedrock",
    { pickled: 'cannot pickle' },
  ],
  [
    'program-crashed',
    'langchain_community/llms/bedrock.py ValueError: Streaming must be set to True for async operations.',
    { streams: 'Streaming must be set to True' },
  ],
  [
    'program-crashed',
    'AnthropicBedrock: ValueError: Streaming is required for operations that may take longer than 10 minutes.',
    { slow: 'may take longer than 10 minutes' },
  ],
  [
    'program-crashed',
    'ChatBedrockConverse: langgraph.errors.GraphRecursionError: Recursion limit of 25 reached without hitting a stop condition.',
    { steps: '' },
  ],
  ['program-crashed', 'ChatBedrock: Agent stopped due to iteration limit or time limit.', { steps: '' }],
  ['program-crashed', "BedrockChatCompletion: The tool 'get-weather' is not available.", { toolless: '' }],
  ['program-crashed', 'ChatBedrock: Error: search_docs is not a valid tool, try one of [search].'],
  ['program-crashed', "UnexpectedModelBehavior: Unknown tool name: 'final_result', of Bedrock"],
  ['program-crashed', 'ChatBedrock: RecursionError: maximum recursion depth exceeded'],
  ['program-crashed', 'BedrockModel: AssertionError'],
  [
    'program-crashed',
    "TypeError: 'BedrockEmbeddings' object is not callable",
    { uncalled: 'BedrockEmbeddings' },
  ],
  [
    'program-crashed',
    "engine amazon_bedrock: TypeError: argument of type 'NoneType' is not iterable, self.llm.model_kwargs",
    { noneGiven: 'model_kwargs' },
  ],
  [
    'proxy-key-refused',
    "openai.AuthenticationError: Error code: 401 - {'detail': 'Invalid API Key'} bedrock-access-gateway",
    { accessGateway: '' },
  ],
  ['proxy-key-refused', '{"detail":"Not authenticated"} bedrock-access-gateway', { accessGateway: '' }],
  [
    'wrong-endpoint',
    "openai.NotFoundError: Error code: 404 - {'detail': 'Not Found'} bedrock-access-gateway",
    { pathless: '' },
  ],
  [
    'proxy-unsupported',
    'botocore.exceptions.SSLError: SSL validation failed for https://sts.eu-central-1.amazonaws.com/ EOF occurred in violation of protocol (_ssl.c:1016)',
    { cut: 'EOF occurred' },
  ],
  [
    'signed-for-elsewhere',
    'An error occurred (SignatureDoesNotMatch) when calling the AssumeRole operation: Credential should be scoped to a valid region.',
    { stsCall: 'AssumeRole' },
  ],
  [
    'signed-for-elsewhere',
    'An error occurred (SignatureDoesNotMatch) when calling the GetCallerIdentity operation: Credential should be scoped to a valid region.',
    { stsCall: 'GetCallerIdentity' },
  ],
  [
    'sdk-incomplete',
    'Warning for bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0: Unknown context window size and costs, using sane defaults.',
    { unpriced: 'bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: required key [prompt] not found#: extraneous key [inputText] is not permitted#: extraneous key [textGenerationConfig] is not permitted, please reformat your input and try again.',
    { body: 'prompt' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [inputText] is not permitted#: extraneous key [textGenerationConfig] is not permitted, please reformat your input and try again.',
    { body: 'textGenerationConfig' },
  ],
  [
    'model-unsuitable',
    'instructor.core.exceptions.InstructorRetryException: 1 validation error for User, from_bedrock',
    { offForm: '' },
  ],
  [
    'model-unsuitable',
    'StructuredOutputException: The model failed to invoke the structured output tool even after it was forced.',
    { offForm: '' },
  ],
  ['model-unsuitable', 'Bedrock: This model does not support streaming', { streamless: '' }],
  ['model-unsuitable', "Bedrock: This model doesn't support streaming"],
  [
    'stream-broken',
    'ragas.exceptions.LLMDidNotFinishException: The LLM generation was not completed. Please increase try increasing the max_tokens and try again.',
    { limit: '' },
  ],
  [
    'stream-broken',
    'IncompleteOutputException: The output is incomplete due to a max_tokens length limit.',
    { limit: '' },
  ],
  [
    'knowledge-base-denied',
    "knowledge base: opensearchpy.exceptions.AuthorizationException: AuthorizationException(403, '403 Forbidden')",
  ],
  // Stores of vectors.
  ...[
    'chromadb InvalidArgumentError: Collection expecting embedding with dimension of 1536, got 1024',
    'chromadb InvalidDimensionException: Embedding dimension 1024 does not match collection dimensionality 1536',
    'Pinecone: Vector dimension 1024 does not match the dimension of the index 1536',
    'psycopg.errors.DataException: expected 1536 dimensions, not 1024',
    'psycopg.errors.DataException: different vector dimensions 1536 and 1024',
    'OpenSearch: Query vector has invalid dimension: 1024. Dimension should be: 1536',
    'OpenSearch: Vector dimension mismatch. Expected: 1536, Given: 1024',
    'Qdrant: Wrong input: Vector dimension error: expected dim: 1536, got 1024',
    'Milvus: the dim (1024) of field data(vector) is not equal to schema dim (1536)',
    "Weaviate: vector lengths don't match: 1536 vs 1024",
    "LanceDB: query dim(1024) doesn't match the column vector vector dim(1536)",
    'ValueError: shapes (1,1024) and (1536,3) not aligned: 1024 (dim 1) != 1536 (dim 0)',
    'FAISS: assert d == self.d',
  ].map((message): [ErrorName, string] => ['vectors-unfit', `${message} (BedrockEmbeddings)`]),
];
