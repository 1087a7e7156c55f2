import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/failures/pasted.ts';
import { SAMPLES } from '../../helpers/error-samples.ts';

const errorsIn = (paste: string) => readPaste(paste).errors.map(({ error }) => error);

const time = (second: number) => `2026-11-28T18:50:0${second}.000Z`;

describe('a paste', () => {
  it.each(
    SAMPLES.map(([error, message, , name]) => ({ error, message: name ? `${name}: ${message}` : message })),
  )('is recognised with ANSI codes, a log and a frame round it: $error, $message', ({ error, message }) => {
    const log = `\u001b[2m2026-11-22T08:15:00.000Z\u001b[0m [gateway] starting\r\n\u001b[31m│\u001b[39m  [agent/embedded] \u001b[1m${message}\u001b[22m │\n    at run (file:///app/dist/index.mjs:1:2)\n`;
    expect(errorsIn(log)).toEqual([error]);
  });

  it.each(
    SAMPLES.filter(([, message, , name]) => !name && /^[\w ,.'"/:-]+$/.test(message)).map(
      ([error, message]) => ({
        error,
        message,
      }),
    ),
  )('is recognised inside a line of JSON log: $message', ({ error, message }) => {
    expect(errorsIn(JSON.stringify({ level: 'error', inner: JSON.stringify({ message }) }))).toEqual([error]);
  });

  it('that hides an error and quotes it in the same line has one error', () => {
    const line =
      '[agent/embedded] embedded run agent end: isError=true provider=amazon-bedrock error=LLM request failed. rawError=The security token included in the request is expired';
    expect(errorsIn(line)).toEqual(['credentials-expired']);
  });

  it('that is a log names the cause before the message that hides it', () => {
    const hidden = '⚠️ Agent run failed (model: amazon-bedrock/m).';
    const log = [
      `${time(0)} [agent/embedded] ThrottlingException: Too many requests`,
      `${time(1)} [agent/embedded] error=${hidden} rawErrorPreview=The provided model identifier is invalid.`,
      `${time(2)} ${hidden}`,
    ];
    expect(errorsIn(log.join('\n'))).toEqual(['model-not-found', 'error-hidden', 'throttled']);
    expect(errorsIn(`${log[0]}\n${log[2]}`)).toEqual(['throttled', 'error-hidden']);
  });

  it('about a fallback that was not tried names the error before it, and only of OpenClaw', () => {
    const told = 'OpenClaw does not fall back to the next model.';
    const expired = 'ExpiredTokenException: The security token included in the request is expired';
    expect(errorsIn(`${told}\n${expired}`)).toEqual(['credentials-expired', 'fallback-not-tried']);
    expect(errorsIn(`${time(0)} ${expired}\n${time(1)} ${told}`)).toEqual([
      'credentials-expired',
      'fallback-not-tried',
    ]);
    expect(errorsIn('cline does not fall back to the next model')).toEqual([]);
    expect(errorsIn('It does not fall back to the next model')).toEqual([]);
  });

  it('does not name a gateway that is down where it says why, nor what another program lacks', () => {
    const down = 'gateway closed (1006 abnormal closure)';
    expect(errorsIn(down)).toEqual(['gateway-down']);
    const mismatch = 'unauthorized: gateway token mismatch (set gateway.remote.token to match)';
    expect(errorsIn(`${mismatch}\nAuth failed. Re-copy a tokenized URL, then click Connect.`)).toEqual([
      'gateway-refused',
    ]);
    expect(errorsIn(`${down}\nopenclaw: JavaScript heap out of memory`)).toEqual(['gateway-out-of-memory']);
    expect(errorsIn(`Config invalid\n${down}`)).toEqual(['openclaw-config-invalid']);
    expect(errorsIn('cdk synth: JavaScript heap out of memory')).toEqual([]);
    expect(errorsIn("EACCES: permission denied, mkdir '/Users'")).toEqual([]);
  });

  it('that starts with prose about Bedrock is read as the error below it alone', () => {
    const denied = ['AccessDeniedException: not authorized to perform:', 'bedrock:InvokeModel'];
    for (const prose of ['We call bedrock from a job:', 'bedrock-agent, in eu-central-1:', 'Amazon Bedrock'])
      expect(errorsIn([prose, ...denied].join('\n'))).toEqual(['iam-denied']);
    expect(errorsIn('We call bedrock from a job:\nAccessDeniedException: 403')).toEqual(['bedrock-refused']);
  });

  it('tells what any of its lines says about an error, the first line first', () => {
    const [first] = readPaste(
      "CredentialsError: Could not load credentials from SharedIniFileCredentials\n  message: 'Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',",
    ).errors;
    expect(first).toMatchObject({
      error: 'credentials-missing',
      facts: { loads: 'AWS_SDK_LOAD_CONFIG', detail: expect.stringContaining('SharedIniFileCredentials') },
    });
    const profiles = ['one', 'two'].map((name) => `The config profile (${name}) could not be found`);
    expect(readPaste(profiles.join('\n')).errors).toMatchObject([{ facts: { profile: 'one' } }]);
  });

  it.each([
    [
      'memory sync failed (search): CredentialsProviderError: Could not load credentials from any providers',
      'memory',
    ],
    ['[tools] memory_search failed\nCould not load credentials from any providers', 'memory'],
    ['A Guardrail is set.\nAn unknown error occurred', 'screen'],
  ])('that names another part of OpenClaw tells so: %s', (paste, fact) => {
    const facts = { memory: 'memory search', screen: 'guardrail' };
    expect(readPaste(paste).errors[0]?.facts).toMatchObject({ [fact]: facts[fact as keyof typeof facts] });
    const plain = readPaste('Could not load credentials from any providers').errors[0]?.facts;
    expect(plain).not.toHaveProperty(fact);
  });

  it('does not rootCause a missing plugin for what another failure explains', () => {
    const stale =
      'plugins.entries.amazon-bedrock: plugin not found: amazon-bedrock (stale config entry ignored)';
    const missing = 'No API provider registered for api: bedrock-converse-stream';
    const invalid = 'ValidationException: The provided model identifier is invalid.';
    expect(errorsIn(stale)).toEqual(['plugin-missing']);
    expect(errorsIn(`${stale}\n${invalid}`)).toEqual(['model-not-found']);
    expect(errorsIn(`${invalid}\n${stale}`)).toEqual(['model-not-found']);
    expect(errorsIn(`${missing}\nregisterApiProvider is not a function`)).toEqual(['plugin-outdated']);
    expect(errorsIn(`${missing}\n${invalid}`)).toEqual(['plugin-missing', 'model-not-found']);
    // In a log, only what came later shows that the plugin was there.
    expect(errorsIn(`${time(0)} ${stale}\n${time(1)} ${invalid}`)).toEqual(['model-not-found']);
    expect(errorsIn(`${time(0)} ${invalid}\n${time(1)} ${stale}`)).toEqual([
      'plugin-missing',
      'model-not-found',
    ]);
  });

  it('leaves what no line of OpenClaw names a provider for to the one that others name', () => {
    const hidden = '[agent/embedded] incomplete turn detected: runId=1 stopReason=stop';
    const fallback = 'FailoverError: requested=openrouter/google/gemini-3-flash';
    expect(errorsIn(`${hidden}\n${fallback}`)).toEqual([]);
    expect(errorsIn(`${hidden}\n${fallback}\nmodel: us.anthropic.claude-opus-4-8`)).toEqual(['error-hidden']);
    expect(errorsIn(`${hidden}\n${fallback}\n[bedrock-discovery] 0 models`)).toEqual(['error-hidden']);
  });

  it('that was wrapped before the name of a provider names that one', () => {
    const wrapped = 'Agent failed before reply: google/gemini-3: No API key found for provider\n "google".';
    expect(readPaste(wrapped).errors).toMatchObject([
      { error: 'other-provider-key', facts: { provider: 'google' } },
    ]);
  });

  it('about a plugin that is missing names it', () => {
    const brave =
      'Invalid config at openclaw.json:\n- tools.web.search.provider: web_search provider is not available: brave (install or enable plugin "brave")';
    expect(readPaste(brave).errors).toMatchObject([
      { error: 'openclaw-config-invalid', facts: { lackedPlugin: 'brave' } },
    ]);
  });

  it('with a denial in several lines is read to its end, and no further', () => {
    const denied = 'not authorized to perform: bedrock:InvokeModel\non resource: *';
    expect(errorsIn(`${denied}\nbecause no session policy allows it`)).toEqual(['policy-denied']);
    expect(errorsIn(`${denied}\nThrottlingException: Too many requests`)).toEqual([
      'iam-denied',
      'throttled',
    ]);
  });

  it('names the one region and model that it mentions', () => {
    const facts = (paste: string) =>
      readPaste(`${paste}\nThe provided model identifier is invalid.`).errors[0]?.facts;
    expect(facts('AWS_REGION=eu-west-1\nmodel: jp.anthropic.claude-sonnet-4-6')).toMatchObject({
      region: 'eu-west-1',
      model: 'jp.anthropic.claude-sonnet-4-6',
    });
    expect(facts('"region_name": "ap-south-1"')).toMatchObject({ region: 'ap-south-1' });
    for (const named of ['AWS_REGION_NAME=eu-west-3', 'aws_region = "eu-west-3"', "awsRegion: 'eu-west-3'"])
      expect(facts(named)).toMatchObject({ region: 'eu-west-3' });
    const host = 'https://bedrock-runtime.eu-west-3.amazonaws.com/model';
    expect(facts(host)).toMatchObject({ region: 'eu-west-3' });
    expect(facts(`${host}\nregion: us-east-1`)).toMatchObject({ region: 'us-east-1' });
    expect(facts('sso_region = us-east-1')).not.toHaveProperty('region');
    expect(facts('SSO region: us-east-1')).not.toHaveProperty('region');
    expect(facts('region: us-east-1\nregion: us-west-2')).not.toHaveProperty('region');
    expect(facts('us.anthropic.claude-opus-4-8 or eu.anthropic.claude-opus-4-8')).not.toHaveProperty('model');
  });

  it('names the model that stands nearest to an error about one, those above it first', () => {
    const model = (paste: string) => readPaste(paste).errors[0]?.facts.model;
    const error = 'The provided model identifier is invalid.';
    expect(model(`${error}\nIt sent anthropic.claude-opus-4-6-v1:0\nnot amazon.nova-2-lite-v1:0`)).toBe(
      'anthropic.claude-opus-4-6-v1:0',
    );
    expect(model(`amazon.nova-2-lite-v1:0\n${error}\nanthropic.claude-opus-4-6-v1:0`)).toBe(
      'amazon.nova-2-lite-v1:0',
    );
    expect(model(`${error}\nThat is all.`)).toBeUndefined();
  });

  it('is not a cut reply because a field of the log is called so', () => {
    const record = { event: 'embedded_run_compaction_end', reason: 'overflow', aborted: false };
    expect(errorsIn(JSON.stringify({ inner: JSON.stringify(record) }))).toEqual([]);
  });

  it('that a terminal wrapped is joined again, even inside a word', () => {
    expect(errorsIn('│ ValidationException: The provided model\n│ identifier is invalid.')).toEqual([
      'model-not-found',
    ]);
    expect(errorsIn('No API provider registered for api: bedrock-conv\nerse-stream')).toEqual([
      'plugin-missing',
    ]);
  });

  it('is joined although a line of it alone is a crash that may be any program’s', () => {
    const crash = "'NoneType' object is not iterable";
    expect(errorsIn(`$ aws eks update-kubeconfig --name dev\n${crash}`)).toEqual(['cluster-sign-in-failed']);
    expect(errorsIn(crash)).toEqual([]);
  });

  it('that says why Claude Code ended does not count that it ended', () => {
    const ended = 'Error: Claude Code process exited with code 1';
    expect(errorsIn(`The provided model identifier is invalid.\n${ended}`)).toEqual(['model-not-found']);
    expect(errorsIn(ended)).toEqual(['claude-code-exited']);
  });

  it('that has the message below the name of the error is told by the message', () => {
    expect(
      errorsIn(
        "An error occurred (ValidationException) when calling the ConverseStream operation:\n\n1 validation error detected:\nValue at 'messages.14.member.content.1.member.toolUse.name'\nfailed to satisfy constraint:",
      ),
    ).toEqual(['conversation-malformed']);
    expect(errorsIn('An error occurred (ThrottlingException) when calling the Converse operation:')).toEqual([
      'throttled',
    ]);
  });

  it('is recognized if a log encoded its characters as numbers', () => {
    const message = 'No API key found for amazon-bedrock';
    const escaped = [...message].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    expect(errorsIn(`{"error":"${escaped}"}`)).toEqual(['openclaw-no-credentials']);
  });

  it('is recognized if HTML encoded its quotes', () => {
    const message = '{&quot;message&quot;:&#x27;No API key found for amazon-bedrock&#x27;}';
    expect(errorsIn(message)).toEqual(['openclaw-no-credentials']);
  });

  it.each([0, 8_170, 20_000])('is recognized in a line of any length, after %i other characters', (count) => {
    const line = `${'x'.repeat(count)} No API key found for amazon-bedrock ${'y'.repeat(9_000)}`;
    expect(errorsIn(line)).toEqual(['openclaw-no-credentials']);
  });

  it.each(['bedrock', 'AWS', 'Bedrock API key'])('full of one word (%s) is read in time', (word) => {
    const paste = Array.from({ length: 60_000 }, (_, index) => `${word} ${index}`).join(' ');
    const started = process.cpuUsage();
    expect(errorsIn(paste)).toEqual([]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });

  it('with several errors returns each once, in order', () => {
    expect(
      errorsIn('No API key found for amazon-bedrock\nRegion is missing\nNo API key found for amazon-bedrock'),
    ).toEqual(['openclaw-no-credentials', 'region-missing']);
  });

  it('tells what one of the credential providers said, and not how their chain ended', () => {
    expect(
      errorsIn(
        'Error: no valid credential sources for S3 Backend found.\nError: SSOProviderInvalidToken: the SSO session has expired or is invalid',
      ),
    ).toEqual(['token-cache-damaged']);
  });

  it.each([
    [
      '[bedrock-discovery] Failed to discover Bedrock models\nError: No API provider registered for api: bedrock-converse-stream',
      ['plugin-missing', 'discovery-failed'],
    ],
    [
      'Failed to get AWS credentials for dev: operation error SSO: GetRoleCredentials,\nUnauthorizedException: Session token not found or invalid',
      ['session-expired'],
    ],
    [
      '⚠️ Agent run failed (model: amazon-bedrock/m).\nThe provided model identifier is invalid.',
      ['model-not-found', 'error-hidden'],
    ],
    [
      'AccessDeniedException from Bedrock\n2026-11-22T08:15:00Z Region is missing',
      ['region-missing', 'bedrock-refused'],
    ],
  ])(
    'leads with the line that tells most, and reads a vague one with what follows it: %s',
    (paste, errors) => {
      expect(errorsIn(paste)).toEqual(errors);
    },
  );

  it.each([
    [
      'operation error SSO OIDC: StartDeviceAuthorization, https response error StatusCode: 400',
      'portal-rejected',
    ],
    ['operation error SSO: GetRoleCredentials, https response error StatusCode: 401', 'session-expired'],
    ['operation error SSO: GetRoleCredentials, https response error StatusCode: 403', 'role-forbidden'],
    ['operation error SSO OIDC: CreateToken, https response error StatusCode: 500', 'portal-unavailable'],
  ])('without a name is told by the status of the operation: %s', (line, error) => {
    expect(errorsIn(line)).toEqual([error]);
  });

  it.each([
    [
      'the SSO session has expired or is invalid: failed to read cached SSO token file, open\n/home/ann/.aws/sso/cache/5052.json: no such file or directory',
      ['session-expired'],
    ],
    [
      'Session token not found or invalid\nI successfully logged in using `aws sso login --profile dev`',
      ['session-expired'],
    ],
    [
      'ValidationException: on-demand throughput isn’t supported.\n(Service: BedrockRuntime, Status Code: 400, Request ID: 1)',
      ['needs-inference-profile'],
    ],
  ])('does not repeat what another line says better: %s', (paste, errors) => {
    expect(errorsIn(paste)).toEqual(errors);
  });

  it('about another SSO is not told by its status', () => {
    expect(errorsIn('SSO login to grafana failed with status 401')).toEqual([]);
    expect(errorsIn('createOpenAI({ apiKey })\nAI_APICallError: Forbidden')).toEqual([]);
  });

  it('of our own output is recognized by its code', () => {
    expect(errorsIn('The reply broke off (OCB505)')).toEqual(['stream-broken']);
  });

  it('returns the values in it', () => {
    const { errors, about } = readPaste(
      'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Bedrock_Team_0a1b2c3d4e5f6071/ann is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:eu-west-1::foundation-model/zai.glm-5 because no identity-based policy allows it. requestId: 01234567-89ab-cdef-0123-456789abcdef',
    );
    expect(errors[0]?.facts).toMatchObject({
      region: 'eu-west-1',
      model: 'zai.glm-5',
      role: 'Bedrock_Team',
      accountId: '111122223333',
    });
    expect(about.requestId).toBe('01234567-89ab-cdef-0123-456789abcdef');
  });

  it('has its request ID below it', () => {
    const id = '01234567-89ab-cdef-0123-456789abcdef';
    expect(readPaste(`Something failed\nrequest ID:\n${id}\n`).about.requestId).toBe(id);
    expect(readPaste(`Something failed\nmy request\nid ${id}`).about.requestId).toBeUndefined();
  });

  it('without a known error returns its most telling line, without secrets', () => {
    const { errors, detail } = readPaste(
      'starting\nFooException: brand new, key ABSKQmVkcm9ja0FQSUtleS10ZXN0\nbye',
    );
    expect(errors).toEqual([]);
    expect(detail).toBe('FooException: brand new, key ABSK…ZXN0');
  });

  it.each([
    'BrandNewException: the telling line\n\tat software.amazon.FooErrorHandler.handle(Foo.java:125)',
    'Traceback (most recent call last):\n  File "/x/errors.py", line 3, in run\n    raise BrandNewError(reason)\nBrandNewError: the telling line\nFor more information on this error see the docs',
    'BrandNewError: the telling line\nsome step failed',
    'BrandNew failure: the telling line\nKeyboardInterrupt',
  ])('without a known error quotes the line that states it, not where it happened: %s', (paste) => {
    expect(readPaste(paste).detail).toMatch(/^BrandNew ?\w+: the telling line$/);
  });

  it.each([
    'at run (/x/errors.js:1:2)',
    'File "/x/errors.py", line 3, in run',
    'raise reason',
    'throw reason;',
    '... 3 more',
    'Traceback (most recent call last):',
    'During handling of this, something else happened',
    'The above exception was the direct cause',
    'For more information, read on',
    'For verbose output, run it again',
    'For further details, ask',
    'See the documentation',
    'reason = read()',
    'Deserialization error: to see the raw response, inspect it',
  ])('does not quote "%s" for what went wrong', (aside) => {
    expect(readPaste(`It did not go well\n${aside}`).detail).toBe('It did not go well');
  });

  it.each([
    'ValidationException: new\n    at de_ValidationExceptionRes (/x/node_modules/@aws-sdk/client-bedrock-runtime/dist-cjs/index.js:1:2)',
    'Exception: ValidationException\n\tat software.amazon.awssdk.core.Handler.handle(Handler.java:1)\n\tat software.amazon.awssdk.services.bedrockruntime.DefaultClient.converse(DefaultClient.java:3)',
  ])('is about the service whose client its stack frames name: %s', (paste) => {
    expect(errorsIn(paste)).toEqual(['request-rejected']);
  });

  it.each(['', '\u001b[31m', '\n\n', '{', '│││'])('%j is empty', (paste) => {
    expect(readPaste(paste).errors).toEqual([]);
  });
});

describe('what is quoted', () => {
  const quoted = (paste: string) => readPaste(paste).errors[0]?.facts.detail;

  it('is a sentence from its start, where a line break cut it', () => {
    const half = 'provided model identifier is invalid."), extras: None },';
    expect(quoted(`ValidationException { message: Some("The\n${half}`)).toBe(
      'The provided model identifier is invalid.',
    );
    expect(quoted('Bedrock said: the\nprovided model identifier is invalid.')).toBe(
      'Bedrock said: the provided model identifier is invalid.',
    );
    expect(quoted('It failed.\nprovided model identifier is invalid.')).toBe(
      'provided model identifier is invalid.',
    );
  });

  it('is the line that tells most, of several that say it together', () => {
    const stated = 'langchain.OutputParserException: Could not parse LLM output';
    expect(quoted(`llm = Bedrock(model)\nraise OutputParserException(\n${stated}`)).toBe(stated);
    const prose = 'ValueError: Could not extract json string from output: Here';
    expect(quoted(`llm = Bedrock(model)\n${prose}`)).toBe(prose);
  });

  it('has words in it', () => {
    expect(readPaste('{\n  "awsRegion": "us-east-1"\n}').detail).toBe('"awsRegion": "us-east-1"');
    expect(readPaste('a key is required\n{ "a": 1 }\n}').detail).toBe('a key is required');
    expect(readPaste('}').detail).toBe('}');
  });
});

describe('what leads on without a known error', () => {
  it.each([
    ['Bedrock is odd', { alone: '' }],
    ['OpenClaw: amazon-bedrock is odd', {}],
    [
      'An error occurred (OddException) when calling the Converse operation: odd',
      { answered: 'OddException' },
    ],
    ['operation error Bedrock Runtime: Converse, OddException: odd', { answered: 'OddException' }],
    ['POST https://bedrock-runtime.us-east-1.amazonaws.com/model/m/converse 418', { answered: '418' }],
    ['An error occurred (OddException) when calling the GetItem operation: odd', {}],
    ['The Minecraft Bedrock server is odd', {}],
    ['It is odd', {}],
  ])('%s', (text, leads) => {
    expect(readPaste(text).leads).toEqual(leads);
  });
});

it.each([
  'OpenAI: KeyError: choices',
  'The model list is empty',
  'It hangs',
  'Minecraft Bedrock server: Segmentation fault',
  'Minecraft Bedrock server hangs',
  '{ "planModeApiProvider": "openrouter" }',
  'The response is empty',
  'openclaw gateway: telegram hangs',
])('what names no call to Bedrock stays unexplained: %s', (paste) => {
  expect(errorsIn(paste)).toEqual([]);
});
