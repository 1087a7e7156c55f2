/** Creates secrets in AWS's formats and records them, so that a test can look for leaks. */
import { randomBytes } from 'node:crypto';

/** RFC 4648; the random part of an access key ID uses these characters. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secrets of one stand-in. */
export class Mint {
  readonly #secrets = new Set<string>();

  /** Every secret created or recorded so far. */
  get secrets(): readonly string[] {
    return [...this.#secrets];
  }

  /** Records a secret created elsewhere, and returns it. */
  keep(secret: string): string {
    this.#secrets.add(secret);
    return secret;
  }

  /** A random URL-safe text: the prefix and `bytes` random bytes. */
  token(prefix: string, bytes: number): string {
    return this.keep(prefix + randomBytes(bytes).toString('base64url'));
  }

  /** A long-term Bedrock API key: `ABSK` and the base64 of `BedrockAPIKey-demo-at-<account id>:<secret>`. */
  apiKey(accountId: string): string {
    const inside = `BedrockAPIKey-demo-at-${accountId}:${randomBytes(32).toString('base64')}`;
    return this.keep(`ABSK${Buffer.from(inside).toString('base64')}`);
  }

  /** Temporary credentials. The access key ID is not a secret and is not recorded. */
  credentials(): { accessKeyId: string; secretAccessKey: string; sessionToken: string } {
    return {
      accessKeyId: `ASIA${randomLetters(16)}`,
      secretAccessKey: this.keep(randomBytes(30).toString('base64')),
      sessionToken: this.keep(`IQoJb3JpZ2luX2Vj${randomBytes(192).toString('base64')}`),
    };
  }
}

/** `count` random characters of the base32 alphabet. */
export function randomLetters(count: number): string {
  return [...randomBytes(count)].map((byte) => BASE32[byte % BASE32.length]).join('');
}
