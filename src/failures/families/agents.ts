import type { Family } from '../failure.ts';

/** Failures of what is built on Bedrock: knowledge bases, agents, AgentCore, and stacks that deploy them or OpenClaw. */
export const agentFailures = {
  'knowledge-base-denied': {
    code: 'OCB440',
    rules: [
      { message: 'Call to Amazon S3 Source did not succeed', kind: 'source' },
      {
        message:
          /knowledge base storage configuration provided is invalid.*(?:Bad Authorization|Forbidden|please check your config)/,
        kind: 'store',
      },
      // The client of OpenSearch, of whoever makes the index.
      { message: "AuthorizationException(403, '", kind: 'store' },
      { message: 'Knowledge Base was unable to assume the given role', kind: 'role' },
    ],
  },
  'knowledge-base-store-unfit': {
    code: 'OCB485',
    rules: [
      {
        message:
          /knowledge base storage configuration provided is invalid(?!.*(?:Bad Authorization|Forbidden|please check your config))/,
        facts:
          /(?<unindexed>must be indexed)|(?<engine>engine type)|(?<dimensions>dimension)|(?<noIndex>no such index)|(?<dataApi>HttpEndpoint)/,
      },
      { message: "at 'storageConfiguration." },
    ],
  },
  // Whatever keeps vectors, of those that a program sends it.
  'vectors-unfit': {
    code: 'OCB549',
    rules: [
      {
        message:
          /expecting embedding with dimension|[Dd]imension \d+ does not match (?:collection|the dimension)|\bexpected \d+ dimensions, not \d|different vector dimensions \d|invalid dimension: \d+\. Dimension should be|[Dd]imension mismatch\b.*\b[Ee]xpected|Vector dimension error: expected dim|not equal to schema dim|vector lengths don't match|vector dim\(\d+\)|\bshapes \(\S*\) and \(\S*\) not aligned|\bd == self\.d\b/,
        general: true,
        shared: true,
      },
    ],
  },
  // CloudFormation, of what it deploys for somebody.
  'stack-failed': {
    code: 'OCB486',
    rules: [
      {
        message:
          /WaitCondition timed out\. Received|Failed to receive \d+ resource signal|Received \d+ SUCCESS signal/,
        kind: 'waited',
      },
      { message: /Stack:?\S* is in (?<stuck>\w+_(?:FAILED|COMPLETE)) state and can ?not be updated/ },
      { message: /Unrecognized resource types: \[(?<unknownType>AWS::Bedrock[\w:]+)/ },
      { message: /Template URL \S.*bucket does not exist/, kind: 'template' },
    ],
  },
  // An agent that AgentCore Runtime starts.
  'agentcore-failed': {
    code: 'OCB545',
    rules: [
      { message: 'Runtime initialization time exceeded', kind: 'slow' },
      { message: /Runtime health check failed|An error occurred when starting the runtime/ },
      { message: /Received error \((?<answered>[45]\d\d)\) from runtime\b/ },
      { message: /\b424\b.*Failed Dependency for url: \S*bedrock-agentcore\b/ },
    ],
  },
  'agentcore-build-failed': {
    code: 'OCB553',
    rules: [{ message: 'CodeBuild failed with status' }],
  },
  'agent-not-found': {
    code: 'OCB546',
    rules: [
      { message: "Failed to retrieve resource because it doesn't exist" },
      { message: /Knowledge Base with id (?<knowledgeBase>\S+) does not exist/ },
    ],
  },
  // https://github.com/aws-samples/sample-OpenClaw-on-AWS-with-Bedrock/issues/43
  'agentcore-name-rejected': {
    code: 'OCB484',
    rules: [
      {
        message: /Value '(?<refusedName>[^']*)' at 'agentRuntimeName' failed to satisfy constraint/,
      },
    ],
  },
  'agent-lambda-failed': {
    code: 'OCB552',
    rules: [
      { message: 'Access denied while invoking Lambda function', kind: 'shut' },
      {
        message: [
          'dependencyFailedException',
          'DependencyFailedException',
          'failed response from API execution',
        ],
      },
    ],
  },
  'batch-rejected': {
    code: 'OCB489',
    rules: [
      {
        message:
          /less records \((?<records>\d+)\) than the required minimum of:? (?<least>\d+)|must contain at least (?<fewest>\d+) records/,
        kind: 'few',
      },
      {
        message:
          /more records \(\d+\) than the (?:allowed )?maximum of:? (?<most>\d+)|must contain at most (?<largest>\d+) records/i,
      },
    ],
  },
  // Airflow, whose sensors wait for jobs.
  'job-failed': {
    code: 'OCB548',
    rules: [
      {
        message:
          /Bedrock (?:(?<batch>batch inference)|model customization job|ingestion job|knowledge base active|provision model throughput) sensor failed/,
      },
    ],
  },
  'ingestion-skipped': {
    code: 'OCB490',
    rules: [
      { message: /Ignored \d+ files? as their file size was larger than (?<bytes>\d+) bytes/ },
      {
        message: /Ignored \d+ files? as their file format was not supported/,
        kind: 'unread',
      },
    ],
  },
  'action-schema-rejected': {
    code: 'OCB491',
    rules: [
      {
        message:
          /Failed to create OpenAPI 3 model|[Aa]ction ?[Gg]roup.*operationId|operationId.*[Aa]ction ?[Gg]roup/,
      },
    ],
  },
  // The Bedrock Access Gateway, which no longer has a key of its own.
  'access-gateway-keyless': {
    code: 'OCB492',
    rules: [{ message: 'API Key is not configured. Please set up your API Key', shared: true }],
  },
  'agent-knowledge-base-unfit': {
    code: 'OCB536',
    rules: [
      { message: 'Check the input and Knowledge Base configuration' },
      { message: /configurations for up to (?<allowed>\d+) knowledge bases/ },
    ],
  },
  // What such services say of a value; its message names the field.
  'agent-call-rejected': {
    code: 'OCB488',
    rules: [
      {
        message:
          /calling the Create\w*Job operation: The provided (?<nameTaken>job name) is currently in use/,
      },
      // What a job of model customization says of its file.
      { message: /Input data at \S+ must follow '.{0,200}' (?<trains>format)/ },
      {
        message:
          /^(?=.*(?:[Vv]alidationException|failed to satisfy constraint|Status Code: 400)).*(?:calling the \w*(?:Agent|KnowledgeBase|IngestionJob|Guardrail|(?<async>AsyncInvoke)|Retrieve)\w* operation|operation error Bedrock: |[Bb]edrock[ -]?[Aa]gent)/,
        facts:
          /Value '(?<refusedValue>(?<arnGiven>arn:)?[^']*)' at '(?<refusedField>[\w.]+)'|(?<unprepared>Not Prepared) state|(?<hybrid>HYBRID) search type|(?<session>Session with Id \S+) is not valid/,
        general: true,
      },
    ],
  },
} as const satisfies Family;
