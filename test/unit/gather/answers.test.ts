import { expect, it } from 'vitest';
import { repeatWords } from '../../../src/gather/answers.ts';

it('omits a URL that contains a secret: the files have it', () => {
  const draft = { auth: 'sso', region: 'us-east-1', models: ['m'] } as const;
  const withUrl = (endpointUrl: string) => repeatWords({ ...draft, endpointUrl }, 'sh');
  expect(withUrl('https://user:hunter2@gateway.example.com')).not.toMatch(/hunter2|endpoint-url/);
  expect(withUrl('https://gateway.example.com/?token=hunter2')).not.toMatch(/hunter2/);
  expect(withUrl('https://gateway.example.com')).toContain('--endpoint-url https://gateway.example.com');
});
