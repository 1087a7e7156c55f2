/** Programs that tests start by name: written in JavaScript, because no other language exists on every system. */
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Puts a program into a folder: CommonJS that this Node runs, through its first line or, on Windows, through a start
 * script like npm's. `fs` and `args` are available.
 */
export async function writeProgram(folder: string, name: string, script: string): Promise<void> {
  const text = `const fs = require('node:fs');\nconst args = process.argv.slice(2).join(' ');\n${script}\n`;
  await mkdir(folder, { recursive: true });
  if (process.platform === 'win32') {
    await writeFile(join(folder, `${name}.cjs`), text);
    await writeFile(join(folder, `${name}.cmd`), `@ECHO off\r\n"node"  "%~dp0\\${name}.cjs" %*\r\n`);
    return;
  }
  await writeFile(join(folder, name), `#!${process.execPath}\n${text}`);
  await chmod(join(folder, name), 0o755);
}

/** A PATH with this folder and the system's programs, but without npm: `init` would offer to install OpenClaw with it. */
export function pathOf(folder: string): string {
  return [
    folder,
    ...(process.platform === 'win32'
      ? [join(process.env.SystemRoot ?? 'C:\\Windows', 'System32')]
      : [systemWithoutNpm()]),
  ].join(delimiter);
}

let linked: string | undefined;

// A worker of vitest is killed rather than ended, so its exit cannot be waited for.
afterAll(() => {
  if (linked) rmSync(linked, { recursive: true });
  linked = undefined;
});

/** Links to the programs in /usr/bin and /bin, made once for each file of tests. */
function systemWithoutNpm(): string {
  if (linked) return linked;
  const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-path-'));
  const programs = new Map(
    ['/bin', '/usr/bin'].flatMap((from) =>
      readdirSync(from).map((name) => [name, join(from, name)] as const),
    ),
  );
  for (const [name, path] of programs) if (!/^np[mx]$/.test(name)) symlinkSync(path, join(folder, name));
  linked = folder;
  return folder;
}
