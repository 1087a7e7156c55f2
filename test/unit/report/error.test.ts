/** A failure as people and programs get it. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError, CancelledError, UsageError } from '../../../src/failures/errors.ts';
import {
  describeCauses,
  describeError,
  detailForPeople,
  type ErrorReport,
  issueReport,
  isTold,
  renderError,
  reportFailure,
  showFailure,
} from '../../../src/report/error.ts';
import type { Facts } from '../../../src/text/text.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';
import { KEY } from '../../helpers/plan.ts';

const MACHINE = {
  version: '1.2.3',
  nodeVersion: '20.12.0',
  platform: 'linux',
  env: { HOME: '/home/me' },
  osHome: '/root',
} as const;

/** A run, with everything that it prints. */
function run({ json = false, debug = false, isAborted = false } = {}) {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const context = {
    ...MACHINE,
    language: EN,
    color: false,
    json,
    debug,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    signal: isAborted ? AbortSignal.abort() : new AbortController().signal,
  } as unknown as Context;
  return { context, printed };
}

describe('a failure', () => {
  test('has its texts, with the facts of the failure over those of the run', () => {
    const fixOf = (facts: Facts, known?: Facts) =>
      describeError(new AppError('network-dns', facts), EN, {}, known).fix[0];
    expect(fixOf({ host: 'a.example' }, { host: 'b.example' })).toBe('Test it: nslookup a.example');
    expect(fixOf({}, { host: 'b.example' })).toBe('Test it: nslookup b.example');
    // A fix without its fact would be a command with a gap in it.
    expect(fixOf({})).not.toContain('nslookup');
    expect(describeError(new AppError('role-forbidden'), EN)).toMatchObject({ code: 'OCB405', exitCode: 4 });
  });

  test('has no cause with a gap in it', () => {
    expect(describeError(new AppError('bug', { detail: 'x' }), EN).cause).toBe('x');
    expect(describeError(new AppError('bug'), EN).cause).toBe('');
  });

  test('that is no failure of ours is a bug', () => {
    expect(describeError(new RangeError('odd'), EN)).toMatchObject({ exitCode: 1, code: 'OCB100' });
    expect(JSON.stringify(describeError(new RangeError('odd'), EN))).toContain('RangeError: odd');
    expect(JSON.stringify(describeError('a text', EN))).toContain('a text');
  });

  test('masks keys in its facts and problems', () => {
    const usage = new UsageError([
      { flag: `--${KEY}`, message: `is ${KEY}` },
      { flag: '--region', message: 'is wrong' },
    ]);
    const report = describeError(usage, EN);
    expect(JSON.stringify(report)).not.toContain(KEY);
    expect(report.problems).toHaveLength(2);
    expect(report.cause).toMatch(/; --region is wrong$/);
    expect(JSON.stringify(describeError(new AppError('bug', { detail: KEY }), EN))).not.toContain(KEY);
  });

  test("has the service's words, request ID and lines only if there are any", () => {
    const facts = { detail: 'said', requestId: 7, lines: 'one\ntwo' };
    expect(describeError(new AppError('throttled', facts), EN)).toMatchObject({
      detail: 'said',
      requestId: '7',
      lines: ['one', 'two'],
    });
    const none = describeError(new AppError('throttled'), EN);
    for (const name of ['detail', 'requestId', 'lines', 'problems']) expect(none).not.toHaveProperty(name);
  });

  test('names the host beside what the network said, once', () => {
    const detailOf = (detail: string) =>
      describeError(new AppError('throttled', { detail, host: 'a.example' }), EN).detail;
    expect(detailOf('timed out')).toBe('timed out (a.example)');
    expect(detailOf('a.example timed out')).toBe('a.example timed out');
  });

  test('is told by its facts if they fill every place', () => {
    expect(isTold('role-forbidden', {}, EN)).toBe(false);
    expect(isTold('gateway-refused', {}, EN)).toBe(true);
  });

  test('needs the facts of its optional parts, too', () => {
    const told = (facts: Facts) => isTold('model-access-denied', facts, EN);
    expect([
      told({}),
      told({ model: 'm' }),
      told({ region: 'r' }),
      told({ model: 'm', region: 'r', claudeCode: 'Claude Code' }),
    ]).toEqual([false, false, false, true]);
  });

  test('keeps a denial of four lines for programs', () => {
    const denied = { code: 'OCB501', cause: 'No policy allows it.', detail: 'arn…' } as ErrorReport;
    expect(detailForPeople(denied)).toBeUndefined();
    expect(detailForPeople({ ...denied, cause: '' })).toBe('arn…');
    expect(detailForPeople({ ...denied, code: 'OCB502' })).toBe('arn…');
  });
});

const REPORT: ErrorReport = {
  code: 'OCB999',
  exitCode: 5,
  title: 'It failed',
  cause: 'This is why.',
  fix: ['Do this: openclaw-bedrock login', 'Or that'],
  detail: 'said\u001b',
  requestId: 'r-1',
  lines: ['a line\u001b'],
};

describe('on a terminal', () => {
  test('in Chinese it has full-width brackets, and a colon between a flag and what is wrong with it', () => {
    const usage = new UsageError([
      { flag: '--auth', message: '必填' },
      { flag: '--region', message: '無效' },
    ]);
    const report = describeError(usage, ZH_TW);
    expect(report.cause).toBe('--auth：必填；--region：無效');
    const said = renderError(report, { language: ZH_TW, color: false });
    expect(said).toContain('（OCB200）\n  --auth：必填\n  --region：無效\n');
    expect(said).not.toMatch(/[()]/);
  });

  test('it has its title with the code, why, what was said, and each fix', () => {
    expect(renderError(REPORT, { language: EN, color: false, sign: '✗ ' })).toBe(
      [
        '✗ It failed (OCB999)',
        'This is why.',
        '  a line␛',
        '"said␛"',
        'Request ID: r-1',
        '  → Do this: openclaw-bedrock login',
        '  → Or that',
        '',
      ].join('\n'),
    );
  });

  test('what was said in quotation marks gets no second ones', () => {
    const said = (detail: string) =>
      renderError({ ...REPORT, detail }, { language: EN, color: false }).split('\n')[3];
    expect(said('"no"')).toBe('"no"');
    expect(said('"no", it said')).toBe('“"no", it said”');
    expect(said('"no" and "never"')).toBe('“"no" and "never"”');
  });

  test('it is wrapped between words, further lines of a fix under its first', () => {
    const lines = renderError(
      { ...REPORT, title: 'It failed because of this', fix: ['Try it again later, or ask'] },
      { language: EN, color: false, columns: 20 },
    ).split('\n');
    expect(lines.slice(0, 2)).toEqual(['It failed because of', 'this (OCB999)']);
    expect(lines.slice(-3)).toEqual(['  → Try it again', '    later, or ask', '']);
  });

  test('it is colored by parts', () => {
    const lines = renderError({ ...REPORT, fix: ['Or that'] }, { language: EN, color: true }).split('\n');
    expect(lines).toEqual([
      '\u001b[31m\u001b[1mIt failed \u001b[22m\u001b[39m\u001b[2m(OCB999)\u001b[22m',
      'This is why.',
      '  a line␛',
      '\u001b[2m"said␛"\u001b[22m',
      '\u001b[2mRequest ID: r-1\u001b[22m',
      '  → \u001b[36mOr that\u001b[39m',
      '',
    ]);
    const long = renderError(
      { ...REPORT, title: 'It failed because of this' },
      { language: EN, color: true, columns: 20 },
    );
    expect(long.split('\n')[0]).toBe('\u001b[31m\u001b[1mIt failed because of\u001b[22m\u001b[39m');
  });

  test('it lists each problem of a command line in place of a cause', () => {
    const problems = [
      { flag: '--a\u001b', message: 'is wrong' },
      { flag: '--b', message: 'is\u001b too' },
    ];
    const { detail: _, requestId: __, lines: ___, ...usage } = REPORT;
    expect(renderError({ ...usage, fix: [], problems }, { language: EN, color: false })).toBe(
      'It failed (OCB999)\n  --a␛ is wrong\n  --b is␛ too\n',
    );
    // Every line is indented, and only the flag is bold.
    const narrow = renderError(
      { ...usage, fix: [], problems },
      { language: EN, color: true, columns: 12 },
    ).split('\n');
    expect(narrow.slice(-5, -1)).toEqual([
      '  \u001b[1m--a␛\u001b[22m is',
      '  wrong',
      '  \u001b[1m--b\u001b[22m is␛',
      '  too',
    ]);
  });

  test('a cancellation is one or two plain lines', () => {
    const cancelled = { ...REPORT, exitCode: 130 } as const;
    expect(renderError(cancelled, { language: EN, color: true, sign: '✗ ' })).toBe(
      'It failed\nThis is why.\n',
    );
    expect(renderError({ ...cancelled, cause: '' }, { language: EN, color: true })).toBe('It failed\n');
  });
});

describe('the end of a run', () => {
  test('is the failure on a terminal', () => {
    const { context, printed } = run();
    expect(reportFailure(context, 'verify', new AppError('throttled'), {})).toBe(5);
    expect(printed.stdout).toBe('');
    expect(printed.stderr).toMatch(/^✗ .*\(OCB\d+\)\n/);
  });

  test('is one JSON document for programs', () => {
    const { context, printed } = run({ json: true });
    reportFailure(context, 'verify', new AppError('throttled'), { model: 'm' });
    expect(printed.stderr).toBe('');
    expect(JSON.parse(printed.stdout)).toMatchObject({
      version: 1,
      command: 'verify',
      ok: false,
      error: { exitCode: 5 },
    });
    expect(printed.stdout).not.toContain('"report"');
  });

  test('of a bug has a report for an issue, in both', () => {
    const bug = new TypeError('odd', { cause: new Error('deep') });
    const terminal = run();
    reportFailure(terminal.context, 'verify', bug, {});
    expect(terminal.printed.stderr).toContain('\n    openclaw-bedrock 1.2.3, Node 20.12.0, linux\n');
    const program = run({ json: true });
    reportFailure(program.context, 'verify', bug, {});
    expect(JSON.parse(program.printed.stdout).error.report).toContain('caused by: TypeError');
  });

  test('names no key as its command', () => {
    const { context, printed } = run({ json: true });
    reportFailure(context, KEY, new AppError('usage'), {});
    expect(printed.stdout).not.toContain(KEY);
  });

  test('after Ctrl-C is a cancellation, whatever was thrown', () => {
    const { context, printed } = run({ isAborted: true });
    expect(reportFailure(context, 'verify', new TypeError('cut'), {})).toBe(130);
    expect(printed.stderr).not.toContain('OCB');
    expect(reportFailure(context, 'verify', new CancelledError(), {})).toBe(130);
  });

  test('has the causes only with --debug', () => {
    const error = new AppError('throttled', {}, { cause: new Error('the reason') });
    const quiet = run();
    showFailure(quiet.context, error);
    expect(quiet.printed.stderr).not.toContain('the reason');
    const loud = run({ debug: true, json: true });
    showFailure(loud.context, error);
    expect(loud.printed.stderr).toMatch(/throttled[\s\S]*\ncaused by: Error: the reason/);
  });

  test('has a report that the command has made', () => {
    const { context, printed } = run();
    showFailure(context, new TypeError('odd'), 'my\nreport');
    expect(printed.stderr).toContain('\n    my\n    report\n');
    expect(printed.stderr).not.toContain('1.2.3');
  });
});

test('a chain of causes is shown to its tenth', () => {
  let error = new Error('e0');
  for (let depth = 1; depth < 20; depth += 1) error = new Error(`e${depth}`, { cause: error });
  const shown = describeCauses(error);
  expect(shown.match(/caused by: /g)).toHaveLength(9);
  expect(shown).toContain('e10');
  expect(shown).not.toContain('Error: e9');
  expect(describeCauses('no error')).toBe('\n');
});

describe('the report for an issue', () => {
  test('exists only for what we cannot explain', () => {
    expect(issueReport(MACHINE, new AppError('throttled'))).toBeUndefined();
    for (const name of ['bug', 'bedrock-refused', 'not-recognized'] as const)
      expect(issueReport(MACHINE, new AppError(name))).toMatch(new RegExp(`\nOCB\\d+ ${name}`));
  });

  test('has the machine, the names of the causes, the facts and the words', () => {
    const cause = new RangeError('private', { cause: new TypeError('more') });
    const facts = {
      status: 400,
      requestId: 'r-1',
      region: 'us-east-1',
      model: 'm',
      detail: 'said',
      host: 'h',
    };
    expect(issueReport(MACHINE, new AppError('bedrock-refused', facts, { cause }))).toMatch(
      /^openclaw-bedrock 1\.2\.3, Node 20\.12\.0, linux\nOCB\d+ bedrock-refused\ncaused by: RangeError\ncaused by: TypeError\nstatus: 400\nrequestId: r-1\nregion: us-east-1\nmodel: m\n\nsaid$/,
    );
  });

  test('names at most five causes', () => {
    let error = new Error('e');
    for (let depth = 0; depth < 9; depth += 1) error = new Error('e', { cause: error });
    expect(issueReport(MACHINE, error)?.match(/caused by/g)).toHaveLength(5);
  });

  test('hides what is private', () => {
    const pasted = [
      'in /home/me/x and /root/y',
      'account 123456789012, not 1234567890123',
      'mail first.last+tag@mail.example.com',
      'portal d-0123456789',
      'escape \u001b',
    ].join('\n');
    const report = issueReport(MACHINE, new AppError('not-recognized'), pasted) ?? '';
    expect(report.split('\n').slice(3)).toEqual([
      'in ~/x and ~/y',
      'account ************, not 1234567890123',
      'mail …@…',
      'portal d-**********',
      'escape ␛',
    ]);
    const rootless = { ...MACHINE, env: { HOME: '/', USERPROFILE: 'C:\\Users\\me' } };
    expect(issueReport(rootless, new AppError('not-recognized'), 'a/b C:\\Users\\me\\c')).toMatch(
      /a\/b ~\\c$/,
    );
  });

  test('keeps the end of a long text', () => {
    const report =
      issueReport(MACHINE, new AppError('not-recognized'), `start ${'word '.repeat(2000)}end`) ?? '';
    expect(report.length).toBeLessThan(4200);
    expect(report).toMatch(/word end$/);
    expect(report).not.toContain('start');
  });
});
