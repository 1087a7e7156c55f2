import type { Context } from '../context.ts';

/** How a person calls us in a command to copy: who came by npx has no `openclaw-bedrock` on PATH. */
export function program(env: Context['env']): string {
  return env.npm_command === 'exec' ? 'npx openclaw-bedrock' : 'openclaw-bedrock';
}
