/** A field for a secret, of which only marks are shown, never more than one line of them. Drawn with clack. */
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

/** Columns of the guide before the marks, and of the cursor behind them. */
const GUIDE = 3;
const CURSOR = 1;

/** What was typed, or clack's symbol of a cancel. */
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
  // Its value is '' where nothing was typed: clack's own type does not know.
  return prompt.prompt() as Promise<string | symbol>;
}
