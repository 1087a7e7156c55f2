import { expect, it } from 'vitest';
import { readEnvironment } from '../../../src/machine/environment.ts';

const given = { Path: 'C:\\bin', aws_region: 'us-east-1', npm_command: 'exec', https_proxy: 'http://p' };

it('has every variable under the name by which we look for it on Windows', () => {
  expect(readEnvironment(given, 'win32')).toEqual({
    PATH: 'C:\\bin',
    AWS_REGION: 'us-east-1',
    npm_command: 'exec',
    HTTPS_PROXY: 'http://p',
  });
});

it('is as it is elsewhere, where aws_region is another variable than AWS_REGION', () => {
  expect(readEnvironment(given, 'linux')).toEqual(given);
});
