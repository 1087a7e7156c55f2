/**
 * The one table of errors: what can go wrong, its stable public code and its exit code.
 * Titles, causes and fixes in both languages are in text/en/failures/errors.ts under the same names.
 * This file imports nothing else of ours, so that every room may throw.
 */
import { EXIT, type ExitCode } from './exit-codes.ts';

export { EXIT, type ExitCode };

/** Every failure by name. A code is never reused or renumbered; its hundreds digit is its exit code. */
export const ERRORS = {
  bug: { code: 'OCB100', exit: EXIT.bug },

  usage: { code: 'OCB200', exit: EXIT.usage },

  'cannot-parse': { code: 'OCB300', exit: EXIT.files },
  'cannot-read': { code: 'OCB301', exit: EXIT.files },
  'cannot-write': { code: 'OCB302', exit: EXIT.files },
  'changed-meanwhile': { code: 'OCB303', exit: EXIT.files },
  'not-configured': { code: 'OCB304', exit: EXIT.files },
  'config-read-only': { code: 'OCB305', exit: EXIT.files },
  'no-home': { code: 'OCB306', exit: EXIT.files },
  'cannot-edit': { code: 'OCB307', exit: EXIT.files },
  'plugin-missing': { code: 'OCB308', exit: EXIT.files },
  'region-missing': { code: 'OCB309', exit: EXIT.files },
  locked: { code: 'OCB320', exit: EXIT.files },
  'not-your-file': { code: 'OCB321', exit: EXIT.files },
  'included-elsewhere': { code: 'OCB322', exit: EXIT.files },
  'openclaw-rejects': { code: 'OCB323', exit: EXIT.files },
  'edited-since': { code: 'OCB324', exit: EXIT.files },
  'cannot-put-back': { code: 'OCB325', exit: EXIT.files },
  'read-only-file': { code: 'OCB326', exit: EXIT.files },
  'not-a-file': { code: 'OCB327', exit: EXIT.files },
  'file-too-large': { code: 'OCB328', exit: EXIT.files },
  'not-your-home': { code: 'OCB329', exit: EXIT.files },
  'not-trusted': { code: 'OCB330', exit: EXIT.files },
  'mounted-file': { code: 'OCB331', exit: EXIT.files },
  'backup-elsewhere': { code: 'OCB332', exit: EXIT.files },
  'damaged-record': { code: 'OCB333', exit: EXIT.files },
  'lock-kept': { code: 'OCB334', exit: EXIT.files },
  'key-kept': { code: 'OCB335', exit: EXIT.files },
  'not-removed': { code: 'OCB336', exit: EXIT.files },
  'sso-profile-missing': { code: 'OCB340', exit: EXIT.files },
  'sso-not-used': { code: 'OCB341', exit: EXIT.files },
  'no-sign-in-needed': { code: 'OCB342', exit: EXIT.files },
  'plugin-disabled': { code: 'OCB350', exit: EXIT.files },
  'plugin-outdated': { code: 'OCB351', exit: EXIT.files },
  'provider-id-unsupported': { code: 'OCB352', exit: EXIT.files },
  'model-not-configured': { code: 'OCB353', exit: EXIT.files },
  'gateway-mode-missing': { code: 'OCB354', exit: EXIT.files },
  'openclaw-config-invalid': { code: 'OCB355', exit: EXIT.files },
  'plugin-install-failed': { code: 'OCB356', exit: EXIT.files },
  'not-recognised': { code: 'OCB357', exit: EXIT.files },
  'provider-incomplete': { code: 'OCB358', exit: EXIT.files },
  'ca-bundle-unreadable': { code: 'OCB359', exit: EXIT.files },

  'unexpected-value': { code: 'OCB363', exit: EXIT.files },
  'other-protocol': { code: 'OCB364', exit: EXIT.files },
  'timer-not-set': { code: 'OCB366', exit: EXIT.files },
  'gateway-down': { code: 'OCB370', exit: EXIT.files },
  'gateway-refused': { code: 'OCB371', exit: EXIT.files },
  'gateway-plugin-not-loaded': { code: 'OCB372', exit: EXIT.files },
  'gateway-not-restarted': { code: 'OCB373', exit: EXIT.files },
  'openclaw-missing': { code: 'OCB360', exit: EXIT.files },
  'openclaw-broken': { code: 'OCB361', exit: EXIT.files },
  'aws-config-damaged': { code: 'OCB362', exit: EXIT.files },

  'message-not-sent': { code: 'OCB462', exit: EXIT.auth },
  'sign-in-needed': { code: 'OCB400', exit: EXIT.auth },
  'sign-in-denied': { code: 'OCB401', exit: EXIT.auth },
  'sign-in-timed-out': { code: 'OCB402', exit: EXIT.auth },
  'portal-rejected': { code: 'OCB403', exit: EXIT.auth },
  'session-expired': { code: 'OCB404', exit: EXIT.auth },
  'role-forbidden': { code: 'OCB405', exit: EXIT.auth },
  'no-accounts': { code: 'OCB406', exit: EXIT.auth },
  'no-roles': { code: 'OCB407', exit: EXIT.auth },
  'api-key-rejected': { code: 'OCB408', exit: EXIT.auth },
  'api-key-missing': { code: 'OCB409', exit: EXIT.auth },
  'credentials-unusable': { code: 'OCB410', exit: EXIT.auth },
  'credentials-expired': { code: 'OCB411', exit: EXIT.auth },
  'clock-skew': { code: 'OCB412', exit: EXIT.auth },
  'api-key-malformed': { code: 'OCB413', exit: EXIT.auth },
  'api-key-expired': { code: 'OCB414', exit: EXIT.auth },
  'profile-not-found': { code: 'OCB415', exit: EXIT.auth },
  'profile-incomplete': { code: 'OCB416', exit: EXIT.auth },
  'credentials-missing': { code: 'OCB417', exit: EXIT.auth },
  'credentials-rejected': { code: 'OCB418', exit: EXIT.auth },
  'assume-role-denied': { code: 'OCB419', exit: EXIT.auth },
  'portal-unavailable': { code: 'OCB430', exit: EXIT.auth },
  'portal-elsewhere': { code: 'OCB431', exit: EXIT.auth },
  'openclaw-no-credentials': { code: 'OCB450', exit: EXIT.auth },
  'other-provider-key': { code: 'OCB451', exit: EXIT.auth },
  'no-browser': { code: 'OCB452', exit: EXIT.auth },
  'token-cache-damaged': { code: 'OCB453', exit: EXIT.auth },
  'role-chaining': { code: 'OCB454', exit: EXIT.auth },
  'metadata-unreachable': { code: 'OCB455', exit: EXIT.auth },
  'portal-page-size': { code: 'OCB456', exit: EXIT.auth },
  'image-tool-key': { code: 'OCB457', exit: EXIT.auth },
  'wrong-credential-wins': { code: 'OCB458', exit: EXIT.auth },

  'key-cooldown': { code: 'OCB459', exit: EXIT.auth },
  'provider-sign-in-refused': { code: 'OCB460', exit: EXIT.auth },

  'api-key-in-config': { code: 'OCB461', exit: EXIT.auth },

  'gateway-outdated': { code: 'OCB470', exit: EXIT.auth },

  'bedrock-refused': { code: 'OCB500', exit: EXIT.bedrock },
  'iam-denied': { code: 'OCB501', exit: EXIT.bedrock },
  'model-not-found': { code: 'OCB502', exit: EXIT.bedrock },
  'needs-inference-profile': { code: 'OCB503', exit: EXIT.bedrock },
  throttled: { code: 'OCB504', exit: EXIT.bedrock },
  'stream-broken': { code: 'OCB505', exit: EXIT.bedrock },
  'empty-reply': { code: 'OCB506', exit: EXIT.bedrock },
  'bearer-token-denied': { code: 'OCB507', exit: EXIT.bedrock },
  'policy-denied': { code: 'OCB508', exit: EXIT.bedrock },
  'model-access-denied': { code: 'OCB509', exit: EXIT.bedrock },
  'marketplace-denied': { code: 'OCB510', exit: EXIT.bedrock },
  'payment-missing': { code: 'OCB511', exit: EXIT.bedrock },
  'use-case-form': { code: 'OCB512', exit: EXIT.bedrock },
  'model-retired': { code: 'OCB513', exit: EXIT.bedrock },
  'country-unsupported': { code: 'OCB514', exit: EXIT.bedrock },
  'account-not-allowed': { code: 'OCB515', exit: EXIT.bedrock },
  'quota-exhausted': { code: 'OCB516', exit: EXIT.bedrock },
  'bedrock-unavailable': { code: 'OCB517', exit: EXIT.bedrock },
  'max-tokens-too-high': { code: 'OCB518', exit: EXIT.bedrock },
  'context-overflow': { code: 'OCB519', exit: EXIT.bedrock },
  'request-rejected': { code: 'OCB520', exit: EXIT.bedrock },
  'model-unsuitable': { code: 'OCB521', exit: EXIT.bedrock },
  'no-bedrock-in-region': { code: 'OCB522', exit: EXIT.bedrock },
  'error-hidden': { code: 'OCB530', exit: EXIT.bedrock },
  'discovery-failed': { code: 'OCB531', exit: EXIT.bedrock },
  'context-too-small': { code: 'OCB532', exit: EXIT.bedrock },
  'openclaw-timed-out': { code: 'OCB533', exit: EXIT.bedrock },
  'model-not-allowed': { code: 'OCB534', exit: EXIT.bedrock },
  'conversation-malformed': { code: 'OCB523', exit: EXIT.bedrock },
  'guardrail-intervened': { code: 'OCB524', exit: EXIT.bedrock },
  'data-retention': { code: 'OCB525', exit: EXIT.bedrock },
  'no-models': { code: 'OCB550', exit: EXIT.bedrock },
  'policy-too-long': { code: 'OCB551', exit: EXIT.bedrock },

  'gateway-other-model': { code: 'OCB570', exit: EXIT.bedrock },
  'gateway-failed': { code: 'OCB571', exit: EXIT.bedrock },

  network: { code: 'OCB600', exit: EXIT.network },
  'network-dns': { code: 'OCB601', exit: EXIT.network },
  'network-tls': { code: 'OCB602', exit: EXIT.network },
  'network-timeout': { code: 'OCB603', exit: EXIT.network },
  'network-refused': { code: 'OCB604', exit: EXIT.network },
  'not-aws': { code: 'OCB605', exit: EXIT.network },
  'http2-broken': { code: 'OCB606', exit: EXIT.network },
  'proxy-unreachable': { code: 'OCB630', exit: EXIT.network },
  'proxy-refused': { code: 'OCB631', exit: EXIT.network },
  'proxy-unsupported': { code: 'OCB632', exit: EXIT.network },

  'gateway-silent': { code: 'OCB670', exit: EXIT.network },

  cancelled: { code: 'OCB130', exit: EXIT.cancelled },
} as const satisfies Record<string, { code: `OCB${number}`; exit: ExitCode }>;

export type ErrorName = keyof typeof ERRORS;

/** Values for the placeholders in an error's texts. Never a secret: wrap it, do not quote it. */
export type Facts = Readonly<Record<string, string | number>>;

/** A failure we know: named in ERRORS, with the facts that its texts need. */
export class AppError extends Error {
  readonly error: ErrorName;
  readonly facts: Facts;

  constructor(error: ErrorName, facts: Facts = {}, options?: ErrorOptions) {
    super(`${ERRORS[error].code} ${error}`, options);
    this.name = 'AppError';
    this.error = error;
    this.facts = facts;
  }
}

/** One thing wrong with what the person gave us: the flag it concerns and a sentence about it. */
export interface Problem {
  readonly flag: string;
  readonly message: string;
}

/** Everything wrong with a command line or its answers, found in one go (exit 2). */
export class UsageError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('usage');
    this.problems = problems;
  }
}

/** The person pressed Ctrl-C or answered no. Never shown as a failure of the program (exit 130). */
export class CancelledError extends AppError {
  constructor(options?: ErrorOptions) {
    super('cancelled', {}, options);
  }
}

/** The person pressed Escape: back to the question before, and where there is none, as cancelled. */
export class WentBack extends CancelledError {}

/** An editor cannot read the text it was given. Lines and columns count from 1. */
export class ParseError extends Error {
  readonly line: number;
  readonly column: number;
  /** What is wrong, one short English clause without the position, e.g. `expected "," or "}"`. */
  readonly reason: string;

  constructor(reason: string, line: number, column: number) {
    super(`${reason} (line ${line}, column ${column})`);
    this.name = 'ParseError';
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

/** The text can be read, but has a value of another kind where a change is to be made. */
export class ShapeError extends ParseError {}

/** Runs `read` and turns its ParseError into an AppError `cannot-parse` that names the file and its format. */
export function parsing<T>(path: string, format: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { line, column, reason } = error;
    const name = error instanceof ShapeError ? 'unexpected-value' : 'cannot-parse';
    throw new AppError(name, { path, format, line, column, reason }, { cause: error });
  }
}

/** What `work` returns, or the AppError that it throws. Anything else that it throws is a bug, and goes on. */
export function attempt<T>(work: () => T): T | AppError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
