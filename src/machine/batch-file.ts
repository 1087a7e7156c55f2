/**
 * Windows batch files. Node refuses to start one without a shell (CVE-2024-27980), and a shell would reinterpret our
 * arguments. So npm's start scripts are replaced by the JavaScript they run, and for other batch files every argument
 * is escaped.
 */
import { dirname, join } from 'node:path';
import type { Environment } from '../context.ts';
import { readText } from '../files/look.ts';
import { execPath } from '../files/this-process.ts';

/** What to start instead. `verbatim`: the arguments are one finished command line that must not be changed. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/** How to start a program on Windows with these arguments, without a shell if possible. */
export function windowsStart(command: string, args: readonly string[], env: Environment): Start {
  if (!/\.(cmd|bat)$/i.test(command)) return { command, args, verbatim: false };
  const script = scriptBehind(command);
  if (script !== undefined) return { command: execPath, args: [script, ...args], verbatim: false };
  // cmd.exe interprets a batch file's arguments twice: once itself, once where the file passes them on.
  const words = args.map((word) => withCarets(withCarets(quoteForC(word))));
  const line = [`"${command}"`, ...words].join(' ');
  return { command: env.COMSPEC || 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}

/** `"%dp0%\node_modules\x\cli.js" %*` in npm's cmd-shim, `"%~dp0\..\x\cli.js" %*` in pnpm's. */
const SHIM = /"%(?:~dp0|dp0%)\\?([^"%]+\.[cm]?js)"\s+%\*/i;

/** The JavaScript file that an npm or pnpm start script runs; undefined for other batch files. */
function scriptBehind(command: string): string | undefined {
  const path = SHIM.exec(readText(command) ?? '')?.[1];
  return path === undefined ? undefined : join(dirname(command), ...path.split(/[\\/]/));
}

/** Quotes an argument for the C runtime: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function quoteForC(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

/** Escapes every character that is special to cmd.exe. */
function withCarets(text: string): string {
  return text.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&');
}
