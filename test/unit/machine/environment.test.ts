import { expect, it } from 'vitest';
import { readEnvironment } from '../../../src/machine/environment.ts';

const given = { Path: 'C:\\bin', aws_region: 'us-east-1', npm_command: 'exec', https_proxy: 'http://p' };

it('can be read with our spelling of every variable on Windows', () => {
  expect(readEnvironment(given, 'win32')).toEqual({
    PATH: 'C:\\bin',
    AWS_REGION: 'us-east-1',
    npm_command: 'exec',
    HTTPS_PROXY: 'http://p',
  });
});

it('is unchanged elsewhere, where aws_region and AWS_REGION differ', () => {
  expect(readEnvironment(given, 'linux')).toEqual(given);
});
