import { inspect } from 'node:util';

/**
 * A value that must never be printed: an API key, a token, a client secret, role credentials. Wrapped once where it
 * enters; unwrapped only to send it or to write it to `.env`. Every accidental output (template string, JSON, console,
 * util.inspect) shows the masked form.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value. Call this only to send the value or write it to `.env`. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both contain the same value. */
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

/**
 * Shows at most the first 4 and last 4 characters, and only if the value is long enough not to be given away by them.
 */
export function mask(value: string): string {
  return value.length >= 20 ? `${value.slice(0, 4)}…${value.slice(-4)}` : '…';
}
