import { inspect } from 'node:util';

/**
 * A value that must never be printed: an API key, a token, a client secret, role keys.
 * Wrapped once where it enters, unwrapped only at the wire and at the `.env` editor.
 * Every accidental way out (template string, JSON, console, util.inspect) gives the masked form.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value. Call it only where the value goes on the wire or into `.env`. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return mask(this.#value);
  }

  toJSON(): string {
    return mask(this.#value);
  }

  [inspect.custom](): string {
    return mask(this.#value);
  }
}

/** First 4 and last 4 characters at most, and only of values long enough not to be given away by them. */
export function mask(value: string): string {
  return value.length >= 20 ? `${value.slice(0, 4)}…${value.slice(-4)}` : '…';
}
