import fc from 'fast-check';
import type { SectionChange } from '../../src/edit/aws-config.ts';

const KEYS = ['region', 'sso_session', 'sso_start_url', 'output'];
const VALUES = ['us-east-1', 'https://h/start#/', 'a=b%', '012345678901', 'x;y'];

const blank = fc.constantFrom('', ' ', '\t');
const comment = fc.constantFrom('# note', '; région [x]', '  # indented = 1', '', '   ', '#');
const tail = fc.constantFrom('', '', '', ' # why', '\t; [note]');
const keyLine = fc
  .tuple(fc.constantFrom(...KEYS, 'role_arn'), blank, blank, fc.constantFrom(...VALUES), tail)
  .map(([key, before, after, value, end]) => `${key}${before}=${after}${value}${end}`);
const block = fc
  .tuple(
    fc.constantFrom('s3', 's4'),
    fc.array(fc.constantFrom('  region = keep', '\tmax = 5', '', '  # c'), { maxLength: 3 }),
  )
  .map(([name, inner]) => [`${name} =`, ...inner]);
/** Valid requests to the editor: at least one key to set, of those that the files may contain. */
export const change: fc.Arbitrary<SectionChange> = fc
  .record({
    kind: fc.constantFrom('profile' as const, 'sso-session' as const),
    name: fc.constantFrom('dev', 'default', 'a.b'),
    set: fc.dictionary(fc.constantFrom('region', 'sso_session'), fc.constantFrom(...VALUES), { minKeys: 1 }),
    remove: fc.subarray(['sso_start_url', 'sso_region']),
  })
  .filter(({ kind, name }) => kind === 'profile' || name !== 'default');
/** One or two changes of different sections. */
export const changes = fc.uniqueArray(change, {
  minLength: 1,
  maxLength: 2,
  selector: ({ kind, name }) => kind + name,
});

/** Joins lines with random endings; the last may have none. */
const document = (lines: fc.Arbitrary<string[]>) =>
  fc
    .tuple(
      lines,
      fc.infiniteStream(fc.constantFrom('\n', '\r\n')),
      fc.boolean(),
      fc.constantFrom('', '', '', '\ufeff'),
    )
    .map(([texts, eols, finished, bom]) => {
      const text = texts.map((line) => line + eols.next().value).join('');
      return bom + (finished ? text : text.replace(/\r?\n$/, ''));
    });

/** Files as the tools write them, with any comments, blanks, nested blocks and line endings. */
export const tame = document(
  fc
    .uniqueArray(
      fc.constantFrom('default', 'profile dev', 'profile "a.b"', 'sso-session dev', 'profile z', 'plugins'),
      {
        maxLength: 5,
      },
    )
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc
            .tuple(
              fc.uniqueArray(keyLine, { maxLength: 4, selector: (line) => line.split(/\W/)[0] }),
              fc.option(block, { nil: [] }),
              fc.array(comment, { maxLength: 3 }),
            )
            .map(([keys, nested, notes]) => [`[${name}]`, ...notes, ...keys, ...nested, ...notes]),
        ),
      ),
    )
    .map((sections) => sections.flat()),
);

/** Any mixture of lines, most of which one of the readers would reject. */
export const wild = document(
  fc.array(
    fc.oneof(
      comment,
      keyLine,
      keyLine.map((line) => `  ${line}`),
      keyLine.map((line) => line.replace(/^./, (first) => first.toUpperCase())),
      fc.constantFrom(
        's3 =',
        '  s3 =',
        'sso_session =',
        '    max = 5',
        'region: colon',
        'stray',
        '  stray',
        '= x',
      ),
      fc.constantFrom(
        '[default]',
        '[profile dev]',
        '[profile a.b]',
        '[sso-session dev]',
        '[z]',
        '[profile z]',
      ),
      fc.constantFrom(
        '[profile  dev]',
        '[profile "dev"]',
        '  [profile dev]',
        '[ profile dev ]',
        '[profile dev]#c',
      ),
      fc.constantFrom(
        '[profile default]',
        '[profile dev] # [x]',
        '[profile.dev]',
        '[profile z] junk',
        '[profile z',
      ),
    ),
    { maxLength: 14 },
  ),
);
