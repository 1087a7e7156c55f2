import { expect, it } from 'vitest';
import { fillTemplate } from '../../../src/sign-in/method.ts';

it("fills in a template's placeholders, not a shell's or OpenClaw's", () => {
  expect(fillTemplate('{a} ${a} {a}{b} { a }', { a: '$1', b: '{a}' })).toBe('$1 ${a} $1{a} { a }');
});

it('omits a placeholder without a value', () => {
  expect(() => fillTemplate('profile {name}', { name: undefined })).toThrow('{name}');
});
