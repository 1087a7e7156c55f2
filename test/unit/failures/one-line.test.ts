import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../src/secrets/redact.ts';

describe('oneLine', () => {
  test("removes colors, newlines and the SDK's notes for programmers", () => {
    const text =
      '\u001b[31mbad\u001b[0m\r\n\tthing\n  Deserialization error: to see the raw response, inspect it';

    expect(oneLine(text)).toBe('bad thing');
    expect(oneLine('\u009b31mbad\u009b0m thing')).toBe('bad thing');
  });

  test.each([
    "Invalid key=value pair in Authorization header: 'Bearer ABSKc2VjcmV0c2VjcmV0c2VjcmV0'.",
    'The key bedrock-api-key-c2VjcmV0c2VjcmV0 is wrong',
    "Mismatch. The Canonical String for this request should have been 'POST\nx-amz-security-token:c2VjcmV0c2VjcmV0'",
    'x-amz-security-token: c2VjcmV0c2VjcmV0 is wrong',
    'Signature=c2VjcmV0c2VjcmV0 is wrong',
  ])('takes out an echoed secret: %s', (text) => {
    expect(oneLine(text)).not.toContain('c2VjcmV0');
  });

  test('removes the request that AWS echoes', () => {
    const text =
      "It does not match.\n\nThe Canonical String for this request should have been\n'POST\n/model'";

    expect(oneLine(text)).toBe('It does not match.');
  });

  test('truncates long text', () => {
    expect(oneLine('x'.repeat(5000))).toBe(`${'x'.repeat(400)}…`);
  });
});
