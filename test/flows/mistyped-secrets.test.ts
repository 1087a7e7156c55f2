/** A secret in place of a flag's value, a command or another word is not repeated on the screen. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runHere } from '../helpers/cli.ts';
import { PLANTED, plantedMachine, secretsIn } from '../helpers/planted-keys.ts';

/** Runs command lines on a machine full of secrets. Returns those that print a secret, with its name. */
async function printed(lines: readonly (readonly string[])[]) {
  const { home, aws, env } = await plantedMachine();
  // The SDK reads it from the process.
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  onTestFinished(() => void vi.unstubAllEnvs());
  const found: Record<string, readonly string[]> = {};
  for (const args of lines) {
    const { stdout, stderr } = await runHere(home, args, { env });
    expect(`${stdout}${stderr}`, args.join(' ')).not.toBe('');
    found[args.join(' ')] = secretsIn(stdout + stderr);
  }
  return Object.entries(found).filter(([, secrets]) => secrets.length > 0);
}

describe('mistyped input', () => {
  const given = [
    PLANTED.bedrockKeyOfEnvFile,
    PLANTED.anthropicKey,
    PLANTED.secretAccessKey,
    PLANTED.accessToken,
    PLANTED.sessionToken,
    PLANTED.telegramToken,
    PLANTED.pat,
  ];
  const flags = [
    'alias',
    'sso-session',
    'model',
    'region',
    'profile',
    'provider-id',
    'role-name',
    'account-id',
    'sso-region',
    'sso-start-url',
    'endpoint-url',
    'config',
    'state-dir',
    'openclaw-profile',
    'lang',
    'auth',
    'on-failure',
    'unknown',
    'api-key',
    'api-key-stdin',
    'json',
    'yes',
  ];

  it.each(flags)('--%s', async (flag) => {
    const lines = given.flatMap((secret) => [
      [`--${flag}`, secret],
      [`--${flag}=${secret}`, '--json'],
      [`--${flag}${secret}`],
    ]);
    expect(
      await printed(lines.map((words) => ['init', '--yes', '--dry-run', '--auth', 'sso', ...words])),
    ).toEqual([]);
  });

  it.each(given)('as a command or another word: %#', async (secret) => {
    expect(
      await printed([
        [secret],
        [secret, '--json'],
        [`--${secret}`],
        [`-${secret}`],
        ['status', secret],
        ['undo', '--to', secret],
        ['explain', `what is ${secret}`],
        ['explain', '--json', secret],
        ['help', secret],
        ['completion', secret],
        ['use', secret],
        ['policy', '--format', secret],
        ['policy', '--model', secret],
        ['login', '--profile', secret],
      ]),
    ).toEqual([]);
  });
});
