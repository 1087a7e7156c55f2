import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { describeError } from '../../../src/report/error.ts';
import { fillAsCalled } from '../../../src/screen/program.ts';
import { fill } from '../../../src/text/text.ts';
import { doctor } from '../../../src/text/texts.ts';
import { EN, ZH_TW } from '../../helpers/languages.ts';

const SOURCES = new URL('../../../src/', import.meta.url);

it.each([
  [EN, 'HTTPS_PROXY, AWS_CA_BUNDLE'],
  [ZH_TW, 'HTTPS_PROXY、AWS_CA_BUNDLE'],
])('is joined as its language does it: $name', (language, joined) => {
  const settings = ['HTTPS_PROXY', 'AWS_CA_BUNDLE'];
  expect(fill(doctor.proxied, language, { settings })).toContain(joined);
  expect(fillAsCalled(doctor.proxied, language, { settings }, {})).toContain(joined);
  const failure = new AppError('sso-profile-missing', { path: '/c', profile: 'p', missing: settings });
  expect(describeError(failure, language).cause).toContain(joined);
});

it('stays a list in the code, which does not know the language of the text that it gets into', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ts$/.test(name),
  );
  const joining = files.filter((name) => readFileSync(new URL(name, SOURCES), 'utf8').includes("join(', ')"));
  expect(joining).toEqual([]);
});
