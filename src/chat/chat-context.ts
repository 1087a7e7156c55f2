/** A Context without a terminal: the gateway's machine, used from a chat or OpenClaw's wizard. */
import { Readable } from 'node:stream';
import { createContext } from '../cli/create-context.ts';
import type { Context, Machine } from '../context.ts';
import type { Output } from '../screen/output.ts';
import { safePrompter } from '../screen/prompts/safe-prompter.ts';
import { chooseLanguage } from '../text/text.ts';
import { loadLanguage } from '../text/texts.ts';
import type { WizardScreen } from './wizard-screen.ts';

const SINK: Output = { write: () => true };

/** Without a screen nothing can be asked, and a command's messages are in its outcome: it runs as with --json. */
export async function chatContext(machine: Machine, screen?: WizardScreen): Promise<Context> {
  const language = await loadLanguage(chooseLanguage(undefined, machine.env));
  const output = screen?.output ?? SINK;
  const terminal = { stdin: Readable.from([]), stdout: output, stderr: output };
  const flags = { json: screen === undefined, color: false, debug: false, language };
  const context = createContext(terminal, flags, machine);
  if (!screen) return context;
  // OpenClaw has the keyboard: there is nothing to lift.
  const prompter = safePrompter(screen.prompter, (prompt) => prompt());
  return { ...context, interactive: true, prompter: async () => prompter };
}
