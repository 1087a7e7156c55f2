import type { Context } from '../context.ts';

/** How a person calls us in a command to copy: who came by npx has no `openclaw-bedrock` on PATH. */
export function program(env: Context['env']): string {
  return env.npm_command === 'exec' ? 'npx openclaw-bedrock' : 'openclaw-bedrock';
}

/** Commands of ours in a sentence; not a file or package of that name. */
const COMMAND = /(?<![\w@./\\-]|npx )openclaw-bedrock(?= [a-z-])/g;

/** A sentence of ours with its commands as this person can run them. Texts say them as if we were installed. */
export function runnable(sentence: string, env: Context['env']): string {
  return sentence.replace(COMMAND, program(env));
}
