/** What init says of a sign-in that nobody has made yet, where it was told to make no call. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { tokenPath } from '../../src/sign-in/sso/token.ts';
import { AWS, ENV } from '../helpers/home-files.ts';
import { createHome } from '../helpers/own-home.ts';
import { type StandIn, startStandIn } from '../helpers/stand-in.ts';

let aws: StandIn;
beforeAll(async () => {
  aws = await startStandIn({ delay: async () => {} });
});
afterAll(() => aws.close());

const PORTAL = 'https://d-1234567890.awsapps.com/start';
const CONFIG = `[sso-session corp]
sso_start_url = ${PORTAL}
sso_region = us-east-1

[profile people]
sso_session = corp
sso_account_id = 222222222222
sso_role_name = BedrockInvokeOnly
region = us-east-1

[profile robot]
role_arn = arn:aws:iam::333333333333:role/bedrock
source_profile = people
region = us-east-1
`;
const TOKEN = {
  startUrl: PORTAL,
  region: 'us-east-1',
  accessToken: 'a-token-that-is-long-enough',
  expiresAt: '2099-01-01T00:00:00Z',
};

const RUNS = [
  ['a role from an SSO profile', 'robot', ['--auth', 'aws', '--profile', 'robot']],
  ['an SSO profile', 'people', ['--auth', 'sso', '--profile', 'people', '--no-login']],
] as const;
const LOGIN = 'openclaw-bedrock login --profile people';

it.each(RUNS)('with %s, the next step is to sign in (needs POSIX paths)', async (_, profile, flags) => {
  const files = { [AWS]: CONFIG, [ENV]: `AWS_PROFILE=${profile}\nAWS_REGION=us-east-1\n` };
  const home = await createHome({ files }, aws);
  onTestFinished(home.remove);
  const { exitCode, stderr } = await home.run(['init', ...flags, '--no-verify', '--yes']);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(new RegExp(`\nNext\n {2}${LOGIN} +signs in to AWS\n`));
  expect(stderr).not.toContain('Expires');
  const again = await home.run(['init', ...flags, '--no-verify', '--yes', '--json']);
  expect(JSON.parse(again.stdout).warnings).toContain(`Nobody is signed in to AWS yet. To sign in: ${LOGIN}`);
});

it.each(RUNS)(
  'with %s, it is not where somebody is signed in (needs POSIX paths)',
  async (_, profile, flags) => {
    const files = {
      [AWS]: CONFIG,
      [ENV]: `AWS_PROFILE=${profile}\nAWS_REGION=us-east-1\n`,
      [tokenPath('', 'corp')]: TOKEN,
    };
    const home = await createHome({ files }, aws);
    onTestFinished(home.remove);
    const { exitCode, stderr } = await home.run(['init', ...flags, '--no-verify', '--yes']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('\nNext\n');
    expect(stderr).not.toContain('signs in to AWS');
  },
);
