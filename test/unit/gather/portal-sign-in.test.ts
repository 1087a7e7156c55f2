import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/cli/create-context.ts';
import { WentBack } from '../../../src/failures/errors.ts';
import type { Draft } from '../../../src/gather/draft.ts';
import { chooseRole, portalSignIn, type Remembered } from '../../../src/gather/portal-sign-in.ts';
import { EN } from '../../helpers/languages.ts';
import { snapshotOf } from '../../helpers/plan.ts';
import { type ScriptedAnswer, scriptedAsker } from '../../helpers/scripted-prompter.ts';
import { recordingView, type SsoMachine, startSsoMachine } from '../../helpers/sso-machine.ts';
import type { Account } from '../../helpers/stand-in.ts';

interface Choice {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

const terminal = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };

/** Runs the choice with scripted answers, or with nobody there, on a machine that signs in automatically. */
async function choose(
  machine: SsoMachine,
  answers: readonly ScriptedAnswer[] | undefined,
  {
    draft = {},
    remembered = {},
    said = [],
  }: { draft?: Draft; remembered?: Remembered; said?: string[] } = {},
) {
  const { deps, session } = machine;
  const env = { HOME: deps.home, SSH_TTY: '/dev/pts/0' };
  const context = {
    ...createContext(
      terminal,
      { json: false, color: false, debug: false, language: EN },
      {
        env,
        cwd: deps.home,
        platform: process.platform,
        osHome: deps.home,
        signal: deps.signal,
        program: [],
        keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
        version: '0.0.0',
        nodeVersion: '20.12.0',
      },
    ),
    ...deps,
  };
  const asker = answers && scriptedAsker(answers, (line) => said.push(line));
  const display = {
    ...recordingView(),
    onSignedIn() {},
    onRoleProven() {},
    onTryRegion: (region: string) => void said.push(region),
    done() {},
  };
  const whole = { ...session, ...draft };
  const snapshot = snapshotOf({});
  const located = { ...snapshot, locations: { ...snapshot.locations, awsHome: deps.home } };
  const portal = portalSignIn(context, whole, located, { asker, display });
  const { role, ssoRegion } = await chooseRole(context, whole, portal, { remembered, asker, display });
  return { ...role, ssoRegion, said };
}

const accounts = (count: number, roles: readonly string[]): Account[] =>
  Array.from({ length: count }, (_, i) => ({
    accountId: String(100_000_000_000 + i),
    accountName: `team ${i}`,
    emailAddress: `team${i}@example.com`,
    roles,
  }));

describe('the lists of accounts and roles', () => {
  it('go back from the role to the account on Escape', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts: accounts(2, ['A', 'B']) });
    const back = () => {
      throw new WentBack();
    };
    const chosen = await choose(machine, [
      ['search', '100000000000'],
      ['search', back],
      ['search', '100000000001'],
      ['search', 'B'],
    ]);
    expect(chosen).toMatchObject({ accountId: '100000000001', roleName: 'B' });
  });

  it('are complete with 2,000 accounts and 100 roles, in pages of at most 100', async () => {
    const roles = Array.from({ length: 100 }, (_, i) => `Role${i}`);
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts: accounts(2000, roles) });
    const sizes: number[] = [];
    const last = ({ options }: Choice) => {
      sizes.push(options.length);
      return options.at(-1)?.value;
    };
    const chosen = await choose(machine, [
      ['search', last],
      ['search', last],
    ]);
    expect(sizes).toEqual([2000, 100]);
    expect(chosen).toMatchObject({ accountId: '100000001999', roleName: 'Role99' });
    const pages = machine.aws.requests.filter(({ operation }) => operation === 'ListAccounts');
    expect(pages).toHaveLength(20);
    for (const { query } of pages) expect(query.max_result).toBe('100');
  });

  it('can be searched by name, number and email', async () => {
    const machine = await startSsoMachine({
      approveAfterMs: 0,
      accounts: accounts(2, ['BedrockInvokeOnly']),
    });
    const first = ({ options }: Choice) => {
      expect(options[0]).toEqual({
        value: '100000000000',
        label: 'team 0 (100000000000)',
        hint: 'team0@example.com',
      });
      return options[0]?.value;
    };
    expect(await choose(machine, [['search', first]])).toMatchObject({ roleName: 'BedrockInvokeOnly' });
  });

  it('start with the accounts that have the usual role', async () => {
    const [one, two, three] = accounts(3, ['A', 'B']);
    const listed = [one, { ...two, roles: ['A', 'BedrockInvokeOnly'] }, three] as Account[];
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts: listed });
    const order = ({ options }: Choice) => {
      expect(options.map(({ value }) => value)).toEqual(['100000000001', '100000000000', '100000000002']);
      return options[0]?.value;
    };
    expect(await choose(machine, [['search', order]])).toMatchObject({ roleName: 'BedrockInvokeOnly' });
  });

  it('are all listed if the roles of one cannot be', async () => {
    const machine = await startSsoMachine({
      approveAfterMs: 0,
      accounts: accounts(3, ['A', 'BedrockInvokeOnly']),
    });
    machine.aws.answerNext('ListAccountRoles', { status: 403, type: 'ForbiddenException', body: {} });
    const order = ({ options }: Choice) => {
      expect(options.map(({ value }) => value).sort()).toEqual([
        '100000000000',
        '100000000001',
        '100000000002',
      ]);
      return options[0]?.value;
    };
    expect(await choose(machine, [['search', order]])).toMatchObject({ roleName: 'BedrockInvokeOnly' });
  });

  it('start with the previous choice', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts: accounts(5, ['A', 'B', 'C']) });
    const first = ({ options }: Choice) => options[0]?.value;
    const remembered = { accountId: '100000000003', roleName: 'C' };
    const chosen = await choose(
      machine,
      [
        ['search', first],
        ['search', first],
      ],
      { remembered },
    );
    expect(chosen).toMatchObject(remembered);
  });

  it('do not ask if there is only one choice', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts: accounts(1, ['Only']) });
    expect(await choose(machine, [])).toMatchObject({ accountId: '100000000000', roleName: 'Only' });
  });
});

describe('with nobody to ask', () => {
  it.each([
    ['--account-id', accounts(2, ['A', 'B']), '100000000000, 100000000001'],
    ['--role-name', accounts(1, ['A', 'B']), 'A, B'],
  ])('several to choose from need %s', async (flag, accounts, choices) => {
    const machine = await startSsoMachine({ approveAfterMs: 0, accounts });
    await expect(choose(machine, undefined)).rejects.toMatchObject({
      problems: [{ flag, message: expect.stringContaining(choices) }],
    });
  });
});

describe('a portal in a region other than the given one', () => {
  const ELSEWHERE = {
    status: 400,
    type: 'InvalidRequestException',
    body: { error: 'invalid_request', error_description: 'Invalid startUrl' },
  };
  const draft = { region: 'ap-northeast-1', accountId: '111122223333', roleName: 'BedrockInvokeOnly' };

  it('is searched for, Bedrock’s region first, and signed in to there', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    machine.aws.answerNext('StartDeviceAuthorization', ELSEWHERE, 2);
    const { ssoRegion, said } = await choose(machine, [], { draft });
    expect(ssoRegion).toBe('us-east-1');
    expect(said).toEqual([
      expect.stringContaining('https://d-0000000000.awsapps.com/start was not found in eu-west-1'),
      'ap-northeast-1',
      'us-east-1',
      'Found in us-east-1.',
    ]);
  });

  it('that is nowhere: lists what was searched', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    machine.aws.answerNext('StartDeviceAuthorization', ELSEWHERE, 17);
    const said: string[] = [];
    await expect(choose(machine, [], { draft, said })).rejects.toMatchObject({ error: 'portal-rejected' });
    expect(said.at(-1)).toMatch(
      /^Not found in any of these either: ap-northeast-1, us-east-1, us-west-2, .*us-west-1\.$/,
    );
  });

  it('is not searched for if the portal is known but its key is unusable', async () => {
    const machine = await startSsoMachine({ approveAfterMs: 0 });
    machine.aws.answerNext('StartDeviceAuthorization', {
      ...ELSEWHERE,
      body: { ...ELSEWHERE.body, reason: 'KMS_KeyNotFoundException' },
    });
    await expect(choose(machine, [], { draft })).rejects.toMatchObject({ error: 'portal-rejected' });
  });
});
