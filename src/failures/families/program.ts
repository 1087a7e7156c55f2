import { EXIT } from '../exit-codes.ts';
import type { Family } from '../family.ts';

/** Failures of the program itself, and of what it runs. */
export const programFailures = {
  bug: { code: 'OCB100' },
  usage: { code: 'OCB200' },
  cancelled: { code: 'OCB130', exitCode: EXIT.cancelled },
  'no-home': { code: 'OCB306' },
  'timer-not-set': { code: 'OCB366' },
  'chat-unsupported': { code: 'OCB374' },
  'message-not-sent': { code: 'OCB462' },
} as const satisfies Family;
