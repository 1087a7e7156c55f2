/** The sign-ins a person has been asked for: who started them, until when they wait, what was decided. */
import type { Mint } from './mint.ts';
import { randomLetters } from './mint.ts';

/** What a person answered. */
export type Decision = 'approved' | 'denied';

/** A device code waiting for a person. Times are milliseconds since 1970. */
export interface DeviceSignIn {
  readonly clientId: string;
  readonly deviceCode: string;
  /** `XXXX-XXXX` */
  readonly userCode: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  decision?: Decision;
  used: boolean;
}

/** A code that the browser carried back to the client. */
export interface CodeSignIn {
  readonly clientId: string;
  readonly redirectUri: string;
  /** base64url(sha256(verifier)), RFC 7636 S256. */
  readonly challenge: string;
  readonly expiresAt: number;
  used: boolean;
}

interface Settings {
  /** Infinity: never by itself. */
  readonly approveAfterMs: number;
  readonly lifeSeconds: number;
  readonly mint: Mint;
  readonly now: () => number;
}

/** All sign-ins of one stand-in. Approval by itself is read from the clock, so no timer is left running. */
export class SignIns {
  readonly #settings: Settings;
  readonly #byDeviceCode = new Map<string, DeviceSignIn>();
  readonly #byCode = new Map<string, CodeSignIn>();
  #decisionForAll: Decision | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Starts a sign-in by device code. */
  startDevice(clientId: string): DeviceSignIn {
    const startedAt = this.#settings.now();
    const signIn: DeviceSignIn = {
      clientId,
      deviceCode: this.#settings.mint.token('', 48),
      userCode: `${randomLetters(4)}-${randomLetters(4)}`,
      startedAt,
      expiresAt: this.#expiry(startedAt),
      used: false,
    };
    this.#byDeviceCode.set(signIn.deviceCode, signIn);
    return signIn;
  }

  /** Makes the code that the browser carries back after an approved sign-in. */
  issueCode(clientId: string, redirectUri: string, challenge: string): string {
    const code = this.#settings.mint.token('', 48);
    const expiresAt = this.#expiry(this.#settings.now());
    this.#byCode.set(code, { clientId, redirectUri, challenge, expiresAt, used: false });
    return code;
  }

  /** The sign-in that a device code stands for. */
  device(deviceCode: string | undefined): DeviceSignIn | undefined {
    return this.#byDeviceCode.get(deviceCode ?? '');
  }

  /** The sign-in that a code from the browser stands for. */
  code(code: string | undefined): CodeSignIn | undefined {
    return this.#byCode.get(code ?? '');
  }

  /** Decides one sign-in; false when no sign-in has this user code. */
  decide(decision: Decision, userCode: string): boolean {
    const signIn = [...this.#byDeviceCode.values()].find((candidate) => candidate.userCode === userCode);
    if (signIn) signIn.decision = decision;
    return signIn !== undefined;
  }

  /** Decides every sign-in that has no decision of its own, open or to come. */
  decideAll(decision: Decision): void {
    this.#decisionForAll = decision;
  }

  /** Its own decision, else the one for all, else approved once its time has come. */
  decisionOf(signIn: DeviceSignIn): Decision | 'pending' {
    const { approveAfterMs, now } = this.#settings;
    const byItself = now() - signIn.startedAt >= approveAfterMs ? 'approved' : 'pending';
    return signIn.decision ?? this.#decisionForAll ?? byItself;
  }

  /** What a browser finds that opens the authorize page: to look is to approve, unless nothing approves by itself. */
  decisionInBrowser(): Decision | 'pending' {
    const byItself = Number.isFinite(this.#settings.approveAfterMs) ? 'approved' : 'pending';
    return this.#decisionForAll ?? byItself;
  }

  #expiry(from: number): number {
    return from + this.#settings.lifeSeconds * 1000;
  }
}
