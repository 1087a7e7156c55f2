/** A Context for answers in a chat: the gateway's own machine, and a sink where a terminal would be. */
import { Readable } from 'node:stream';
import { createContext } from '../cli/create-context.ts';
import type { Context, Machine } from '../context.ts';
import type { Output } from '../screen/output.ts';
import { loadLanguage } from '../text/load-language.ts';
import { chooseLanguage } from '../text/text.ts';

const SINK: Output = { write: () => true };

/** Nobody can be asked, and what a command has to say is in its outcome: it runs as with --json. */
export async function chatContext(machine: Machine): Promise<Context> {
  const language = await loadLanguage(chooseLanguage(undefined, machine.env));
  const terminal = { stdin: Readable.from([]), stdout: SINK, stderr: SINK };
  return createContext(terminal, { json: true, color: false, debug: false, language }, machine);
}
