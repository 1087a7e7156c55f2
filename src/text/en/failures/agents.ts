import type * as families from '../../../failures/families/agents.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of what is built on Bedrock: knowledge bases, agents, AgentCore, and stacks that deploy them or OpenClaw. */
export const agentFailures = {
  'knowledge-base-denied': {
    title: 'The knowledge base’s role lacks access',
    cause:
      'Bedrock reads the data and writes the index with the knowledge base’s own role, not with yours.[[{?source} It cannot read the S3 bucket.]][[{?store} The vector store refused it.]][[{?role} It may not assume that role.]]',
    fix: [
      '{?source}Allow the role s3:GetObject and s3:ListBucket on the bucket, and kms:Decrypt if it is encrypted with a key of your own.',
      '{?store}For OpenSearch Serverless, the role needs aoss:APIAccessAll on the collection, and the collection needs a data access policy with the role in it (and whoever makes the index: aws sts get-caller-identity), and a network policy that lets Bedrock in.',
      '{?role}The role’s trust policy must allow the service bedrock.amazonaws.com sts:AssumeRole.',
      'If the role or policy was made a moment ago, wait a minute or two and try again.',
      'The role also needs bedrock:InvokeModel on the embedding model: https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
    ],
  },
  'knowledge-base-store-unfit': {
    title: 'The vector store does not fit the knowledge base',
    cause: 'Bedrock looks at the store before it makes a knowledge base, and this one lacks something.',
    fix: [
      '{?unindexed}Run the CREATE INDEX statement of the message in the database, then try again.',
      '{?engine}Recreate the vector index with the FAISS engine. If a template or library made it, update that.',
      '{?dimensions}The index must have as many dimensions as the embedding model gives: 1024 for Titan Text Embeddings V2 and Cohere Embed, 1536 for Titan V1. Recreate the index, or choose another embedding model.',
      '{?noIndex}Create the index before the knowledge base, by the name of the message: only the console’s quick create does that by itself. If it was created a moment ago, wait a minute and try again.',
      '{?dataApi}Turn on the Data API of the Aurora cluster: aws rds enable-http-endpoint --resource-arn CLUSTER_ARN',
      'Compare the storage configuration with the store, field by field: index or table, vector field, text field, metadata field: https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-setup.html',
    ],
  },
  'vectors-unfit': {
    title: 'The vector store expects embeddings of another length',
    cause:
      'It was made with another embedding model. Titan Text Embeddings V2 and Cohere Embed v3 give 1024 numbers, Titan V1 and Cohere Embed v4 give 1536. It said: {detail}',
    fix: [
      'Make the collection, table or index again with the model that you use now, and load all documents anew.',
      'Or use the model that it was made with. Titan V2 gives 256 or 512 numbers if told so (dimensions).',
    ],
  },
  'stack-failed': {
    title: 'The CloudFormation stack could not be created',
    cause:
      '[[{?waited}The instance did not report back in time: what it installs at its first start failed or took too long.]][[{?template}The bucket or file of the template is gone, so the link is out of date.]][[{?stuck}An earlier attempt failed halfway.]]',
    fix: [
      'A stack in {stuck} cannot be changed. Delete it, with what it left behind, then deploy again: aws cloudformation delete-stack --stack-name NAME',
      'The region has no {unknownType} yet, or CloudFormation does not know it there. Deploy to a region that has it, such as us-east-1 or us-west-2.',
      '{?waited}Read what it wrote, on the instance (EC2 console, Connect, Session Manager): sudo tail -n 100 /var/log/cloud-init-output.log',
      '{?waited}If the rollback removes the instance, create the stack again so that it stays: in the console, "Preserve successfully provisioned resources".',
      '{?waited}An instance that writes nothing there often has no way to the internet: its subnet needs an internet gateway with a public IP address, or a NAT gateway.',
      '{?template}Take the template from the project’s repository as it is now, and upload it in the console: Create stack, Upload a template file.',
      '{?template}Or with the AWS CLI: aws cloudformation deploy --template-file FILE --stack-name NAME --capabilities CAPABILITY_IAM',
      'Of several failures the first one counts: aws cloudformation describe-stack-events --stack-name NAME',
    ],
  },
  'agentcore-failed': {
    title: 'The agent on AgentCore Runtime failed',
    cause:
      'AgentCore got no good answer from it[[{?slow}: it did not start in time]][[: it answered {answered}]]. The reason is in the agent’s own log.',
    fix: [
      'Read its log: aws logs tail /aws/bedrock-agentcore/runtimes/AGENT_ID-DEFAULT --since 1h',
      '{?slow}Load less before it listens: import and connect in the first call. Install packages for Linux on arm64, which AgentCore runs.',
      '{!slow}If it cannot call the model, the agent’s execution role must allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream.',
      'The agent must answer on port 8080 of 0.0.0.0: GET /ping and POST /invocations. BedrockAgentCoreApp does both.',
    ],
  },
  'agentcore-build-failed': {
    title: 'The image of the AgentCore agent could not be built',
    cause: 'AWS CodeBuild builds it, and only its log says what failed.',
    fix: [
      'Read the log: aws logs tail /aws/codebuild/bedrock-agentcore-NAME-builder --since 1h',
      'If the image is built and only the deployment failed, update the toolkit and launch again: pip install -U bedrock-agentcore-starter-toolkit',
      'Where Docker is at hand, the toolkit can build it here (local build).',
    ],
  },
  'agent-not-found': {
    title: 'This region has no such agent or knowledge base',
    cause: 'Bedrock found none with this ID[[: {knowledgeBase}]] in the account and region that were called.',
    fix: [
      'Pass the ID, which has 10 capital letters and digits, not the name: aws bedrock-agent list-agents (or list-knowledge-bases)',
      'Call the region where it was made: set AWS_REGION where the program runs, or the region of its client.',
      'The alias has an ID, too: aws bedrock-agent list-agent-aliases --agent-id ID. TSTALIASID is the one of the working draft, which must be prepared first.',
    ],
  },
  'agentcore-name-rejected': {
    title: 'AgentCore does not take this name',
    cause:
      'A runtime’s name starts with a letter and has letters, digits and _ only, at most 48. Here it is: {refusedName}',
    fix: ['Write _ in place of -, and shorten it where it is longer.'],
  },
  'agent-lambda-failed': {
    title: 'The Lambda function behind the agent failed',
    cause:
      '[[{?shut}Bedrock may not call it.]][[{!shut}Bedrock called it for an action of the agent, and it failed or answered in another form.]]',
    fix: [
      '{?shut}Let Bedrock call the function: aws lambda add-permission --function-name NAME --statement-id bedrock --action lambda:InvokeFunction --principal bedrock.amazonaws.com',
      '{!shut}Read its log: aws logs tail /aws/lambda/NAME --since 1h',
      '{!shut}It must answer with messageVersion and response, and in that name the action group and the function or apiPath that were asked for: https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html',
    ],
  },
  'batch-rejected': {
    title: 'The batch job’s input does not have the right number of records',
    cause:
      '[[{?few}A batch job needs a minimum of records in its input]][[: {least}, and here there are {records}]][[: {fewest}]][[{!few}A batch job takes a maximum of records]][[: {most}]][[: {largest}]]. The number is a quota of the model.',
    fix: [
      '{?few}Put more records into the input (JSON Lines, one request a line), or call the model directly: Converse, InvokeModel.',
      '{!few}Split the input into several jobs.',
      'See the quotas with "records per batch inference job" in their names: https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas[[?region={region}]]',
    ],
  },
  'job-failed': {
    title: 'A job of Bedrock failed',
    cause: 'What waited for the job does not say why. The job itself does.',
    fix: [
      '{?batch}Read its message: aws bedrock get-model-invocation-job --job-identifier ARN',
      '{?batch}Its service role must trust bedrock.amazonaws.com, read the input and write the output (s3:GetObject, s3:PutObject, s3:ListBucket), and the buckets must be in the region that is called.',
      '{?batch}Each line of the input is {"recordId": "…", "modelInput": {…}}, the latter as for InvokeModel.',
      '{!batch}Read its message: aws bedrock get-model-customization-job --job-identifier ARN, or aws bedrock-agent get-ingestion-job or get-knowledge-base.',
    ],
  },
  'ingestion-skipped': {
    title: 'The knowledge base left out some files',
    cause:
      '[[A file may have at most {bytes} bytes. ]][[{?unread}It could not read them. ]]The others are in the index.',
    fix: [
      '{?bytes}Split the files, or take images out of them, and start the ingestion again.',
      '{?unread}Save them again in a format that knowledge bases read (PDF, DOCX, XLSX, CSV, HTML, MD, TXT), without a password, and start the ingestion again.',
      'The limits: https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-ds.html',
    ],
  },
  'action-schema-rejected': {
    title: 'Bedrock does not take the action group’s OpenAPI schema',
    cause:
      'An action group is described in OpenAPI 3, and each method needs a description and an ID. It said: {detail}',
    fix: [
      'Give each method of each path an "operationId" of its own, a "description" and "responses".',
      'Let the file start with "openapi": "3.0.0" and have info and paths, and check it: https://docs.aws.amazon.com/bedrock/latest/userguide/agents-api-schema.html',
      'If you need no schema, describe the action group with function details.',
    ],
  },
  'access-gateway-keyless': {
    title: 'The Bedrock Access Gateway has no API key',
    cause:
      'Its clients send it a key of your choice, and it does not start without one. Newer versions have no default.',
    fix: [
      'Give the gateway’s container or function a key: API_KEY=YOUR_KEY',
      'Instead, name the secret that contains it: API_KEY_SECRET_ARN (Secrets Manager, {"api_key": "…"}), and let its role read it: secretsmanager:GetSecretValue',
      'Clients send the same key as OPENAI_API_KEY.',
    ],
  },
  'agent-knowledge-base-unfit': {
    title: 'The agent could not ask its knowledge base',
    cause:
      '[[{!allowed}Bedrock does not say why: the knowledge base, its index, its embedding model or its settings may be at fault.]][[The version of the agent that was called has {allowed} knowledge bases; the call names more.]]',
    fix: [
      '{!allowed}Ask the knowledge base alone, as its error says more: aws bedrock-agent-runtime retrieve --knowledge-base-id ID --retrieval-query text=test',
      '{?allowed}Add the knowledge base to the agent and prepare it: aws bedrock-agent associate-agent-knowledge-base, aws bedrock-agent prepare-agent --agent-id ID',
      'An alias calls the version that it was made for. Let it point to a new one, or call the draft: TSTALIASID.',
      '{!allowed}Synchronize the data source once, and see that the embedding model can be called.',
      '{!allowed}Leave out what the vector store may not have, such as hybrid search, filters or reranking.',
    ],
  },
  'agent-call-rejected': {
    title: 'AWS does not accept a value of the call',
    cause: '[[It does not take {refusedValue} as {refusedField}.]][[{!refusedField}It said: {detail}]]',
    fix: [
      '{?nameTaken}Give each job a name of its own, such as one with the time in it: those of finished jobs stay taken.',
      '{?trains}Each line of the file must be one JSON object with only these fields, in UTF-8. Other models take other fields: https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-prepare.html',
      'In "{unprepared}" state, prepare the agent first: aws bedrock-agent prepare-agent --agent-id ID',
      '{?hybrid}This vector store has no hybrid search: leave overrideSearchType out, or set it to SEMANTIC.',
      '{?session}Leave sessionId out of the first call, and send the one that it returned in the next ones. Sessions end after a while.',
      '{?arnGiven}Give the ID in place of the ARN: what follows its last slash.',
      '{?async}The result goes to S3: the bucket must be in the region that is called, and whoever calls needs s3:PutObject on it.',
      '{!nameTaken}{!trains}Change what the message names. What each field takes is in the API reference: https://docs.aws.amazon.com/bedrock/latest/APIReference/welcome.html',
      fixes.updateProgram,
    ],
  },
} as const satisfies FailureTranslation<typeof families.agentFailures>;
