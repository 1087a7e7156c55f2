/** The built bin on a disk that fails at one of its calls: disk-faults.c, compiled and preloaded into Node. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Machine, RunResult } from '../helpers/machine.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const SOURCE = fileURLToPath(new URL('disk-faults.c', import.meta.url));

/** Why this machine cannot run it; undefined if it can. */
export const missing = whatIsMissing();

function whatIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux preloads libraries so';
  const hasCompiler = spawnSync('gcc', ['--version']).status === 0;
  return hasCompiler ? undefined : 'gcc is missing: apt-get install gcc libc6-dev';
}

/** What happens at the call. With a plus, also at every later one. */
export type How = 'kill' | 'interrupt' | `E${string}`;

/** A call that changes something in the home folder: its name, and the relative path. */
export interface Call {
  readonly name: string;
  readonly path: string;
}

export interface Run {
  readonly args: readonly string[];
  readonly input?: string;
}

/** Compiles the library into a folder and returns its path. */
export function buildLibrary(folder: string): string {
  const library = join(folder, 'disk-faults.so');
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-D_LARGEFILE64_SOURCE'];
  execFileSync('gcc', [...flags, '-o', library, SOURCE, '-ldl']);
  return library;
}

/** Runs the bin with a fault at one of its calls, counted from 1. */
export function runBroken(library: string, machine: Machine, run: Run, at: number, how: How) {
  return start(library, machine, run, { DISK_FAULTS_AT: String(at), DISK_FAULTS_HOW: settingOf(how) });
}

/** Runs the bin without faults and returns its calls. */
export async function callsOf(library: string, machine: Machine, run: Run) {
  const log = `${machine.home}.log`;
  const result = await start(library, machine, run, { DISK_FAULTS_LOG: log });
  const text = await readFile(log, 'utf8').catch(() => '');
  await rm(log, { force: true });
  const calls = text.split('\n').filter(Boolean).map(toCall);
  return { ...result, calls };
}

function toCall(line: string): Call {
  const end = line.indexOf(' ');
  return { name: line.slice(0, end), path: line.slice(end + 2) };
}

function settingOf(how: How): string {
  if (how === 'kill' || how === 'interrupt') return how;
  const name = how.replace('+', '') as keyof typeof constants.errno;
  return `${constants.errno[name]}${how.endsWith('+') ? '+' : ''}`;
}

function start(
  library: string,
  machine: Machine,
  { args, input = '' }: Run,
  settings: Readonly<Record<string, string>>,
): Promise<RunResult> {
  // One file thread and no io_uring, so that the calls are in order and go through the C library.
  const own = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' };
  const env = { ...machine.env, ...own, LD_PRELOAD: library, DISK_FAULTS_ROOT: machine.home, ...settings };
  const child = spawn(process.execPath, [BIN, ...args], { env, cwd: machine.home, stdio: 'pipe' });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk) => {
        texts[name] += chunk;
      });
    child.once('error', reject).once('close', (exitCode) => resolve({ exitCode, ...texts }));
  });
}
