/** The sign-ins in progress: who started them, when they expire, and the decision. */
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
  /** Infinity: never approved automatically. */
  readonly approveAfterMs: number;
  readonly lifeSeconds: number;
  readonly mint: Mint;
  readonly now: () => number;
}

/** All sign-ins of one stand-in. Automatic approval is derived from the clock, so no timer is left running. */
export class SignIns {
  readonly #settings: Settings;
  readonly #byDeviceCode = new Map<string, DeviceSignIn>();
  readonly #byCode = new Map<string, CodeSignIn>();
  #decisionForAll: Decision | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Starts a device code sign-in. */
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

  /** Creates the code that the browser returns after an approved sign-in. */
  issueCode(clientId: string, redirectUri: string, challenge: string): string {
    const code = this.#settings.mint.token('', 48);
    const expiresAt = this.#expiry(this.#settings.now());
    this.#byCode.set(code, { clientId, redirectUri, challenge, expiresAt, used: false });
    return code;
  }

  /** The sign-in of a device code. */
  device(deviceCode: string | undefined): DeviceSignIn | undefined {
    return this.#byDeviceCode.get(deviceCode ?? '');
  }

  /** The sign-in of a code from the browser. */
  code(code: string | undefined): CodeSignIn | undefined {
    return this.#byCode.get(code ?? '');
  }

  /** Decides one sign-in; false if no sign-in has this user code. */
  decide(decision: Decision, userCode: string): boolean {
    const signIn = [...this.#byDeviceCode.values()].find((candidate) => candidate.userCode === userCode);
    if (signIn) signIn.decision = decision;
    return signIn !== undefined;
  }

  /** Decides every current and future sign-in that has no decision of its own. */
  decideAll(decision: Decision): void {
    this.#decisionForAll = decision;
  }

  /** Its own decision, otherwise the one for all, otherwise approved once its time has come. */
  decisionOf(signIn: DeviceSignIn): Decision | 'pending' {
    const { approveAfterMs, now } = this.#settings;
    const byItself = now() - signIn.startedAt >= approveAfterMs ? 'approved' : 'pending';
    return signIn.decision ?? this.#decisionForAll ?? byItself;
  }

  /** The decision for a browser on the authorize page: opening it approves, unless automatic approval is off. */
  decisionInBrowser(): Decision | 'pending' {
    const byItself = Number.isFinite(this.#settings.approveAfterMs) ? 'approved' : 'pending';
    return this.#decisionForAll ?? byItself;
  }

  #expiry(from: number): number {
    return from + this.#settings.lifeSeconds * 1000;
  }
}
