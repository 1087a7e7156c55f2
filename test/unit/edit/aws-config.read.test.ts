import { describe, expect, it } from 'vitest';
import { readAwsConfig } from '../../../src/edit/aws-config.ts';

const problems = (text: string) =>
  readAwsConfig(text).problems.map(({ line, problem }) => `${line} ${problem}`);

describe('readAwsConfig', () => {
  it('returns profiles, sessions, services and the rest, with each line number', () => {
    const text = [
      '[default]',
      'region = eu-west-1 # home',
      '',
      '[sso-session my]',
      'sso_start_url = https://h/start#/',
      '[profile "x.y"]',
      's3 =',
      '  max_queue_size = 5',
      'sso_session = my',
      '[services local]',
      '[plugins]',
    ].join('\r\n');
    expect(readAwsConfig(text)).toEqual({
      sections: [
        { kind: 'profile', name: 'default', line: 1, values: { region: 'eu-west-1' } },
        { kind: 'sso-session', name: 'my', line: 4, values: { sso_start_url: 'https://h/start#/' } },
        { kind: 'profile', name: 'x.y', line: 6, values: { 's3.max_queue_size': '5', sso_session: 'my' } },
        { kind: 'services', name: 'local', line: 10, values: {} },
        { kind: 'other', name: 'plugins', line: 11, values: {} },
      ],
      problems: [],
    });
  });

  it('merges duplicates, with the last value winning, and reports them', () => {
    const text = '[profile a]\nregion = x\noutput = json\n[profile a]\nregion = y\nregion = z\n';
    expect(readAwsConfig(text).sections).toEqual([
      { kind: 'profile', name: 'a', line: 1, values: { region: 'z', output: 'json' } },
    ]);
    expect(problems(text)).toEqual(['4 duplicate-section', '5 duplicate-key', '6 duplicate-key']);
  });

  it.each([
    ['\ufeff[profile a]\n', ['1 byte-order-mark']],
    ['region = top\n[profile a]\nstray\n', ['1 stray-line', '3 stray-line']],
    ['[profile a]\ns3 =\n  no equals\n', ['2 stray-line']],
    ['[profile  a]\nregion = x\n', ['1 invisible-to-sdk']],
    ['[profile a]#c\nregion = x\n', ['1 invisible-to-sdk']],
    ['[profile a b]\n', ['1 invisible-to-all']],
    ['[PROFILE a]\n', ['1 invisible-to-all']],
    ['[DEFAULT]\n', ['1 invisible-to-all']],
    ['[profile.a]\nregion = x\n', ['1 invisible-to-botocore']],
    ['[profile a] # see [1]\n', ['1 invisible-to-botocore']],
    ['[profile a]\nregion = x\n  [profile b]\noutput = y\n', ['3 invisible-to-botocore']],
    ['[profile a]\nregion = x\n  output = y\n', ['3 indented-key']],
    ['[profile a]\ns3 =\n  region = y\n', []],
    ['[default]\nregion = x\n[profile default]\nregion = y\n', ['1 hidden-default']],
    ['[profile a]\nregion = x\ry\n', ['2 control-character']],
    ['[profile __proto__]\n', ['1 forbidden-name']],
    ['[profile é]\n', ['1 invisible-to-sdk']],
    ['[profile a]\nregion = "x"\nsso_role_name = \'r\'\n', ['2 quoted-value', '3 quoted-value']],
    ['[profile a]\nregion = "x\noutput = "json"\n', []],
    ['[work]\nsso_session = s\n', ['1 profile-word-missing']],
    ['[work]\ncli_history = enabled\n', []],
    ['[defaults]\n[plugins]\n[preview]\ns3 = true\n', []],
  ])('reports what a reader refuses or passes over: %j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('sees nothing in a file that the SDK rejects', () => {
    expect(readAwsConfig('[profile a]\nregion = x\n[__proto__]\n').sections).toEqual([]);
  });

  it('reads each bare name in a credentials file as a profile', () => {
    const text = '[default]\naws_access_key_id = A\n[a.b]\naws_access_key_id = B\n';
    expect(readAwsConfig(text, { file: 'credentials' })).toEqual({
      sections: [
        { kind: 'profile', name: 'default', line: 1, values: { aws_access_key_id: 'A' } },
        { kind: 'profile', name: 'a.b', line: 3, values: { aws_access_key_id: 'B' } },
      ],
      problems: [],
    });
  });
});
