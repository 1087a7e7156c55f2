/** A clack prompt for a secret that shows only mask characters, on at most one line. */
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { PasswordPrompt } from '@clack/core';
import { S_BAR, S_BAR_END, S_PASSWORD_MASK, symbol } from '@clack/prompts';

interface PasswordOptions {
  readonly message: string;
  readonly validate?: (value: string | undefined) => string | undefined;
  readonly input: Readable;
  readonly output: Writable & { columns?: number };
  readonly signal: AbortSignal;
}

/** Columns of the guide before the mask, and of the cursor after it. */
const GUIDE = 3;
const CURSOR = 1;

/** The typed text, or clack's cancel symbol. */
export function password(question: PasswordOptions): Promise<string | symbol> {
  const { message, output } = question;
  const prompt = new PasswordPrompt({
    ...question,
    mask: S_PASSWORD_MASK,
    render() {
      const columns = output.columns || 80;
      const marks = this.masked.slice(0, columns - GUIDE - CURSOR);
      const title = `${styleText('gray', S_BAR)}\n${symbol(this.state)}  ${message}`;
      switch (this.state) {
        case 'submit':
        case 'cancel':
          return `${title}\n${styleText('gray', S_BAR)}  ${styleText('dim', marks)}`;
        case 'error':
          return [
            title,
            `${styleText('yellow', S_BAR)}  ${marks}`,
            `${styleText('yellow', `${S_BAR_END}  ${this.error}`)}\n`,
          ].join('\n');
        default: {
          const cursor = styleText(['inverse', 'hidden'], '_');
          return `${title}\n${styleText('cyan', S_BAR)}  ${marks}${cursor}\n${styleText('cyan', S_BAR_END)}\n`;
        }
      }
    },
  });
  // The value is '' if nothing was typed, which clack's own type does not say.
  return prompt.prompt() as Promise<string | symbol>;
}
