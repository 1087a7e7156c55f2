/** A machine full of secrets, each one different, so that a leak shows where it came from. */
import { createHash } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { CONFIG, ENV } from './home-files.ts';
import { createMachine, type Machine } from './machine.ts';

/** Letters and digits, always the same for a name. */
function chance(name: string, length: number): string {
  let text = '';
  for (let block = 0; text.length < length; block++)
    text += createHash('sha512').update(`${name} ${block}`).digest('base64').replace(/[+/=]/g, '');
  return text.slice(0, length);
}

/** Every secret by its place. */
export const PLANTED = {
  bedrockKeyOfEnvFile: `ABSK${Buffer.from(`BedrockAPIKey-a1b2-at-111122223333:${chance('env', 60)}`).toString('base64')}`,
  bedrockKeyOfConfig: `ABSK${Buffer.from(`BedrockAPIKey-c3d4-at-111122223333:${chance('config', 60)}`).toString('base64')}`,
  anthropicKey: `sk-ant-api03-${chance('anthropic', 90)}`,
  unknownProviderKey: chance('unknown', 32),
  shortProviderKey: 'hunter2-of-ours',
  headerValue: `Basic ${chance('header', 24)}`,
  pat: `ghp_${chance('pat', 36)}`,
  webhookPath: chance('webhook', 24),
  telegramToken: `1234567890:AA${chance('telegram', 33)}`,
  slackToken: `xoxb-123456789012-1234567890123-${chance('slack', 24)}`,
  gatewayPassword: 'correct horse battery staple',
  gatewayToken: createHash('sha256').update('gateway').digest('hex'),
  secretAccessKey: chance('secret access key', 40),
  sessionToken: `IQoJb3JpZ2luX2Vj${chance('session token', 300)}`,
  accessToken: `aoaAAAAA${chance('access token', 180)}:${chance('access token 2', 80)}`,
  refreshToken: `aorAAAAA${chance('refresh token', 200)}`,
  clientSecret: `eyJ${chance('client secret', 60)}.${chance('client secret 2', 120)}.${chance('client secret 3', 40)}`,
  proxyPassword: chance('proxy', 18),
  endpointPassword: chance('endpoint', 20),
  endpointQuery: chance('query', 26),
  databaseAddress: `postgres://me:${chance('database', 18)}@db/x`,
  commentedKey: `sk-proj-${chance('comment', 60)}`,
} as const;

/** An endpoint with one secret before its host and one after its path. */
export const endpointWithSecrets = (url: string) =>
  `${url.replace('://', `://user:${PLANTED.endpointPassword}@`)}/gateway?key=${PLANTED.endpointQuery}`;

/** The files of someone who uses OpenClaw for many things, containing the secrets of PLANTED. */
async function plantSecrets(machine: Machine, startUrl: string): Promise<void> {
  const p = PLANTED;
  for (const secret of Object.values(p)) machine.plant(secret.slice(5, -5));
  await machine.write(
    ENV,
    [
      `AWS_BEARER_TOKEN_BEDROCK=${p.bedrockKeyOfEnvFile}`,
      `# OPENAI_API_KEY=${p.commentedKey}`,
      `DATABASE_URL="${p.databaseAddress}"`,
      `TELEGRAM_BOT_TOKEN=${p.telegramToken}`,
      'AWS_REGION=us-east-1',
      '',
    ].join('\n'),
  );
  await chmod(`${machine.home}/${ENV}`, 0o600);
  await machine.write(
    CONFIG,
    `// key: ${p.commentedKey}
{
  gateway: { auth: { mode: 'token', token: '${p.gatewayToken}', password: '${p.gatewayPassword}' } },
  channels: {
    telegram: { botToken: "${p.telegramToken}", webhook: "https://hooks.example.com/t/${p.webhookPath}" },
    slack: { accounts: [{ botToken: "${p.slackToken}" }] },
  },
  tools: { github: { pat: "${p.pat}" } },
  models: {
    mode: "merge",
    providers: {
      anthropic: { apiKey: "${p.anthropicKey}", baseUrl: "https://api.anthropic.com", models: [] },
      local: {
        baseUrl: "https://me:${p.endpointPassword}@llm.example.com/v1?key=${p.endpointQuery}",
        headers: { "X-Custom": "${p.headerValue}" },
        license: "${p.unknownProviderKey}",
        pass: "${p.shortProviderKey}",
        models: [],
      },
      "amazon-bedrock": {
        baseUrl: "https://bedrock-runtime.us-east-1.amazonaws.com",
        api: "bedrock-converse-stream",
        auth: "api-key",
        apiKey: "${p.bedrockKeyOfConfig}",
        models: [{ id: "openai.gpt-oss-120b-1:0", name: "GPT OSS 120B" }],
      },
    },
  },
  agents: { defaults: { model: { primary: "amazon-bedrock/openai.gpt-oss-120b-1:0" } } },
}
`,
  );
  await machine.write(
    '.aws/config',
    `[profile work]
aws_access_key_id = AKIAQWERTYUIOPASDFGH
aws_secret_access_key = ${p.secretAccessKey}
aws_session_token = ${p.sessionToken}
# aws_secret_access_key = ${p.secretAccessKey}
[sso-session sso]
sso_start_url = ${startUrl}
sso_region = eu-west-1
sso_registration_scopes = sso:account:access
`,
  );
  await machine.write(
    '.aws/credentials',
    `[work]\naws_access_key_id = AKIAQWERTYUIOPASDFGH\naws_secret_access_key = ${p.secretAccessKey}\naws_session_token = ${p.sessionToken}\n`,
  );
  const cache = createHash('sha1').update('sso').digest('hex');
  await machine.write(
    `.aws/sso/cache/${cache}.json`,
    JSON.stringify({
      startUrl,
      region: 'eu-west-1',
      accessToken: p.accessToken,
      expiresAt: '2026-01-01T00:00:00Z',
      clientId: 'client',
      clientSecret: p.clientSecret,
      registrationExpiresAt: '2036-01-01T00:00:00Z',
      refreshToken: p.refreshToken,
    }),
  );
}

/** An openclaw that records its arguments in `argv.log`, echoes its files and environment, and fails. */
async function installTalkative(machine: Machine): Promise<void> {
  await machine.installOpenclaw(`
fs.appendFileSync(process.env.HOME + '/argv.log', args + '\\n');
for (const path of ${JSON.stringify([ENV, CONFIG])})
  try {
    process.stdout.write(fs.readFileSync(process.env.HOME + '/' + path));
  } catch {}
process.stderr.write(JSON.stringify(process.env, null, 1));
process.exitCode = 1;`);
}

/** A machine with PLANTED in its files, and an OpenClaw that prints all it knows. */
export async function plantedMachine(): Promise<Machine> {
  const machine = await createMachine();
  await plantSecrets(machine, machine.aws.startUrl);
  await installTalkative(machine);
  return machine;
}

/** The names of the secrets whose middle part is in the text. */
export function secretsIn(text: string): string[] {
  return Object.entries(PLANTED).flatMap(([name, secret]) =>
    text.includes(secret.slice(5, -5)) ? [name] : [],
  );
}
