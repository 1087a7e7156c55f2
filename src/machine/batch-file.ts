/**
 * Batch files of Windows. Node starts none without a shell (CVE-2024-27980), and a shell would read our words as its own:
 * npm's start scripts are left out, for the JavaScript behind them; other batch files get every word escaped.
 */
import { dirname, join } from 'node:path';
import type { Environment } from '../context.ts';
import { readText } from '../files/look.ts';
import { execPath } from '../files/this-process.ts';

/** What to start instead; `verbatim`: the words are one finished command line, to which nothing may be added. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/** How Windows starts a program with these words, without a shell where that can be. */
export function windowsStart(command: string, args: readonly string[], env: Environment): Start {
  if (!/\.(cmd|bat)$/i.test(command)) return { command, args, verbatim: false };
  const script = scriptBehind(command);
  if (script !== undefined) return { command: execPath, args: [script, ...args], verbatim: false };
  // A batch file's words are read once by cmd.exe and once more where the file hands them on.
  const words = args.map((word) => withCarets(withCarets(quoteForC(word))));
  const line = [`"${command}"`, ...words].join(' ');
  return { command: env.COMSPEC || 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}

/** `"%dp0%\node_modules\x\cli.js" %*` of npm's cmd-shim, `"%~dp0\..\x\cli.js" %*` of pnpm's. */
const SHIM = /"%(?:~dp0|dp0%)\\?([^"%]+\.[cm]?js)"\s+%\*/i;

/** The JavaScript that a start script of npm or pnpm hands its words to; nothing for any other batch file. */
function scriptBehind(command: string): string | undefined {
  const path = SHIM.exec(readText(command) ?? '')?.[1];
  return path === undefined ? undefined : join(dirname(command), ...path.split(/[\\/]/));
}

/** A word as the C runtime takes it apart: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function quoteForC(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

/** Takes their meaning for cmd.exe from all characters that have one. */
function withCarets(text: string): string {
  return text.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&');
}
