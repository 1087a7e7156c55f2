import { EXIT, type Family } from '../failure.ts';

/** Failures of this program and of the programs it runs. */
export const programFailures = {
  bug: { code: 'OCB100' },
  usage: { code: 'OCB200' },
  cancelled: { code: 'OCB130', exitCode: EXIT.cancelled },
  'no-home': { code: 'OCB306' },
  'timer-not-set': { code: 'OCB366' },
  'chat-unsupported': { code: 'OCB374' },
  'message-not-sent': { code: 'OCB462' },
} as const satisfies Family;

/** Failures of reading and changing files. */
export const fileFailures = {
  'cannot-parse': { code: 'OCB300' },
  'unexpected-value': { code: 'OCB363' },
  'cannot-read': { code: 'OCB301' },
  'cannot-write': { code: 'OCB302' },
  'changed-meanwhile': { code: 'OCB303' },
  'config-read-only': { code: 'OCB305' },
  'not-your-file': { code: 'OCB321' },
  'included-elsewhere': { code: 'OCB322' },
  'openclaw-rejects': { code: 'OCB323' },
  'edited-since': { code: 'OCB324' },
  'cannot-undo': { code: 'OCB325' },
  'read-only-file': { code: 'OCB326' },
  'not-a-file': { code: 'OCB327' },
  'file-too-large': { code: 'OCB328' },
  'not-your-home': { code: 'OCB329' },
  'not-trusted': { code: 'OCB330' },
  'mounted-file': { code: 'OCB331' },
  'backup-elsewhere': { code: 'OCB332' },
  'damaged-record': { code: 'OCB333' },
  'lock-kept': { code: 'OCB334' },
  'key-kept': { code: 'OCB335' },
  'not-removed': { code: 'OCB336' },
  'file-in-use': { code: 'OCB337' },
  'saved-as-utf16': { code: 'OCB338' },
  'include-broken': { code: 'OCB339' },
  locked: { code: 'OCB320' },
} as const satisfies Family;
