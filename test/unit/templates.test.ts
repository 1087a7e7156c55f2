import { expect, it } from 'vitest';
import { fillTemplate } from '../../src/templates.ts';

it('fills the places of a template, not those of a shell or of OpenClaw', () => {
  expect(fillTemplate('{a} ${a} {a}{b} { a }', { a: '$1', b: '{a}' })).toBe('$1 ${a} $1{a} { a }');
});

it('does not write a place that has no value', () => {
  expect(() => fillTemplate('profile {name}', { name: undefined })).toThrow('{name}');
});
