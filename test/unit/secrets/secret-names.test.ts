/** Every alternative in the tables of secrets has a sample. */
import { describe, expect, test } from 'vitest';
import {
  isSecretName,
  isSecretVariable,
  looksRandom,
  maskQueries,
  maskShapes,
  maskValue,
} from '../../../src/secrets/secret-shapes.ts';

const list = (names: string) => names.split(' ');

describe('a name', () => {
  test.each([
    ...list(
      'token secret passwd password passphrase passcode apikey api-key api_key api.key accesskey access-key',
    ),
    ...list(
      'access_key access.key privatekey private-key private_key private.key authkey auth-key auth_key auth.key',
    ),
    ...list(
      'authorization signature cookie devicecode device-code device_code device.code codeverifier code-verifier',
    ),
    ...list('code_verifier code.verifier webhook credential credentials connectionstring connection-string'),
    ...list('connection_string connection.string pat dsn pwd GITHUB_PAT'),
    ...list('mySecretValue SECRET X-Amz-Security-Token gatewayToken tokens'),
    ...list('webhookUrl dsn_file DATABASE_DSN'),
  ])('%s is a secret', (name) => {
    expect(isSecretName(name, 'value')).toBe(true);
    expect(isSecretName(name.toUpperCase(), 'value')).toBe(true);
  });

  test.each([
    ...list('region name path pattern compat spawnDsns pwdx tok'),
    ...list(
      'tokenEndpoint tokenUrl tokenUri token_type web_identity_token_file secretPath tokenTtl tokenLimit',
    ),
    ...list('tokenBudget credential_source authorizationMode credential_process credentialProvider'),
    ...list('credentialProviders tokenError AccessKeyException tokenFailure tokenExpires tokenExpiration'),
    ...list('tokenExpiry token_expires_at tokenExpiresAt token-expires-in'),
  ])('%s is none', (name) => {
    expect(isSecretName(name, 'value')).toBe(false);
  });

  test.each<[name: string, value: string, isSecret: boolean]>([
    ['maxTokens', '8192', false],
    ['maxToken', '1234567', false],
    ['maxTokens', '12345678', true],
    ['maxTokens', '1k', true],
    ['password', '8192', true],
    ['webhookPort', '8080', false],
    ['SignatureDoesNotMatch', 'Signature', false],
    ['SSOProviderInvalidToken', 'the', false],
    ['Token', 'for', false],
    ['credentials', 'failed', false],
    ['credentials', 'exec:', false],
    ['credentials', 'operation', false],
    ['token', 'unexpected', false],
    ['token', 'unexpected1', true],
    ['token', 'AccessDenied:', false],
    ['token', 'AccessDenied', true],
    ['secretsmanager', 'GetSecretValue', false],
    ['secretsmanager', 'hunter2', true],
    ['credentials', 'hunter:', true],
    ['password', 'exec:', true],
    ['token', 'No', false],
    ['signature', 'Field', false],
    ['signature', 'Fieldx', true],
    ['secret', 'No', true],
    ['token', 'failed1', true],
    ['password', 'failed', true],
    ['MissingToken', 'The', false],
    ['NoCredentials', 'Need', false],
    ['NoAuthToken', 'Provide', false],
    ['MissingCredentials', 'none', false],
    ['NoToken', 'given', false],
    ['InvalidToken', 'q7Zp4Xw9', true],
    ['InvalidToken', 'hunter2', true],
    ['InvalidCredentials', 'incomprehensible', true],
    ['Signature', 'Need', true],
    ['NotionToken', 'swordfish', true],
    ['PublicKeyToken', '885c28607f98e604', false],
    ['PublicKeyToken', '885c28607f98e604885c', true],
    ['publickeytoken', 'b03f5f7f11d50a3a', false],
    ['webhookPort', '123456', true],
  ])('%s with %s is a secret: %s', (name, value, isSecret) => {
    expect(isSecretName(name, value)).toBe(isSecret);
  });
});

describe('a variable of .env', () => {
  test.each([
    ...list(
      'AWS_PROFILE AWS_DEFAULT_PROFILE AWS_REGION AWS_DEFAULT_REGION AWS_SDK_LOAD_CONFIG AWS_CONFIG_FILE',
    ),
    ...list(
      'AWS_SHARED_CREDENTIALS_FILE AWS_CA_BUNDLE AWS_ENDPOINT_URL AWS_ENDPOINT_URL_SSO AWS_USE_FIPS_ENDPOINT',
    ),
    ...list('AWS_USE_DUALSTACK_ENDPOINT AWS_EC2_METADATA_DISABLED OPENCLAW_LOCALE OPENCLAW_PROFILE'),
    ...list(
      'OPENCLAW_STATE_DIR OPENCLAW_CONFIG_PATH OPENCLAW_HOME NODE_ENV NODE_EXTRA_CA_CERTS NO_PROXY LANG',
    ),
    ...list('LC_ALL TZ HOME PATH PORT DEBUG NO_COLOR'),
  ])('%s is shown', (name) => {
    expect(isSecretVariable(name)).toBe(false);
    for (const other of [`MY_${name}`, name.toLowerCase()]) expect(isSecretVariable(other)).toBe(true);
  });

  test.each(
    list('AWS_SECRET_ACCESS_KEY AWS_ACCESS_KEY_ID AWS_SESSION_TOKEN OPENCLAW_GATEWAY_TOKEN HTTPS_PROXY X'),
  )('%s is masked', (name) => {
    expect(isSecretVariable(name)).toBe(true);
  });
});

describe('a text', () => {
  const TAIL = 'q7Zp4Xw9Lk2Vb8Nm3Tr6q7Zp4Xw9Lk2Vb8Nm3Tr6';
  test.each([
    ...list(
      'ABSK bedrock-api-key- AKIA ASIA eyJ aoaA aorA IQoJ FwoG FQoG FwoD FQoD AQoD AQoE sk- ghp_ gho_ ghu_',
    ),
    ...list(
      'ghs_ ghr_ github_pat_ glpat- xoxa- xoxb- xoxe- xoxp- xoxr- xoxs- xapp- xai- gsk_ hf_ npm_ r8_ nvapi-',
    ),
    ...list('tvly- pplx- whsec_ AIza 123456:'),
    ...['Bearer ', 'bearer\t', 'Basic ', 'basic '],
    ...list(
      'https://x/?key= https://x/?a=1&sig= https://x/?code= https://x/?auth= https://x/?pass= https://x/?access=',
    ),
  ])('with %s before a secret', (lead) => {
    const tail = /^A[KS]IA$/.test(lead) ? TAIL.toUpperCase() : TAIL;
    expect(maskShapes(`say ${lead}${tail} there`)).not.toContain(tail.slice(8, 20));
    expect(maskShapes(`say ${lead}${tail} there`)).toMatch(/^say .* there$/);
  });

  test.each([
    ...list('Bearer~token Bearer~tokens Bearer~authentication Bearer~scheme Bearer~realm Bearer~keys'),
    ...list('Bearer~credentials Basic~Authentication Basic~knowledge'),
    ...list('https://x/?page=1234567 skate-and-something-else-longer task-sk-ip'),
  ])('%s stays', (words) => {
    const text = words.replace('~', ' ');
    expect(maskShapes(text)).toBe(text);
  });

  test('a secret access key is one only beside a key ID', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    expect(maskShapes(secret)).toBe(secret);
    expect(maskShapes(secret, `AKIAIOSFODNN7EXAMPLE ${secret}`)).not.toBe(secret);
    const hash = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3';
    expect(maskShapes(hash, `AKIAIOSFODNN7EXAMPLE ${hash}`)).toBe(hash);
  });

  test.each([
    ['https://me:pw@host/x', 'https://…@host/x'],
    ['https://me@host/x', 'https://…@host/x'],
    ['https://host/me@x', 'https://host/me@x'],
  ])('the user of %s is masked', (text, masked) => {
    expect(maskShapes(text)).toBe(masked);
  });

  test.each([
    ['https://x/a?b=c#d', 'https://x/a?…#d'],
    ['see http://x?b and more', 'see http://x?… and more'],
    ['ftp://x?b=c', 'ftp://x?b=c'],
    ['https://x/a', 'https://x/a'],
  ])('the query of %s is %s', (text, masked) => {
    expect(maskQueries(text)).toBe(masked);
  });

  test.each([
    ['', ''],
    ['  ', '  '],
    ['${VAR}', '${VAR}'],
    ['${VAR} ', '…'],
    ['ABSK…1234', 'ABSK…1234'],
    ['abc\nde\r\n\nf', '…\n…\r\n\n…'],
  ])('the value %j is shown as %j', (value, shown) => {
    expect(maskValue(value)).toBe(shown);
  });
});

/** Common words, with each pair of letters that words have. */
const WORDS =
  'about access account action address agent allow amazon answer archive asked available average background banana basic because before behavior between binary browser budget button cabinet calendar cancel capacity catalog change channel choice client cluster command complete config connect content control credential daily database deadline default delete describe device different display document domain during dynamic early economy edition editor effect element empty enable endpoint engine environment error evening every example except exchange execute expect explain express extension family feature fetch figure filter finish first folder follow foreign format forward fragment freedom function future galaxy gateway general generate global graphic ground guide habit handle happen header health heartbeat height hidden history hospital identity image include index inference initial input instance interval invoke island january journal keyboard kernel kitchen label language laptop latest layer leave library license limit listen little local location machine magnetic manage margin master material maximum measure memory message method middle minimum missing model module moment monitor multiple nature navigate necessary network never normal notice number object observe october office online openclaw operation option orange order organize original output overview owner package parallel parameter partition password pattern people perfect permission person picture plain planet please policy portal position possible prefix prepare present previous private process product profile program prompt provider public question quick quiet random reader reason receive record region register release remember remove repair replace request require reserve resource response result review right rotate safety sample schedule screen search second section secure select sentence separate server session setting shadow share signal silver simple single social software source special standard status storage stream string strong submit success support switch symbol system table target teacher template terminal texture theory thread through timer together traffic transfer travel trouble umbrella understand uniform unique update upload useful usual valid value variable vector version village visible visual volume waiting wallet warning watch weather website welcome wheel whether window within without wonder worker workflow xylophone yellow yesterday zebra zone'.split(
    ' ',
  );

describe('words joined by people', () => {
  test('do not look random, three or four together', () => {
    const joined = (count: number) =>
      WORDS.flatMap((_, at) =>
        at + count <= WORDS.length ? [WORDS.slice(at, at + count).join('')] : [],
      ).filter(({ length }) => length >= 20);
    expect(joined(3).length).toBeGreaterThan(150);
    expect([...joined(3), ...joined(4)].filter(looksRandom)).toMatchInlineSnapshot(`[]`);
  });

  // One for each letter but j, which no letter is usually followed by.
  test.each([
    ...list('ab ce de fe ge ht is ks le me ne of pe ro te us vi we xe ys').map((pair) => pair.repeat(12)),
    `${'que'.repeat(7)}qu`,
    `${'zei'.repeat(7)}ze`,
  ])('%s has only pairs of letters that words have', (word) => {
    expect(looksRandom(word)).toBe(false);
  });

  test('do look random with their letters shuffled', () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    };
    const strings = Array.from({ length: 1000 }, () =>
      Array.from({ length: 24 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]).join(''),
    );
    expect(strings.filter(looksRandom).length).toBeGreaterThan(970);
  });
});
