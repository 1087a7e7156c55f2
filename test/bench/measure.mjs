// How the bench takes its time: programs run to their end, or to a text on their screen, in rounds that alternate.
import { spawn } from 'node:child_process';

export const ROUNDS = Number(process.env.ROUNDS ?? 15);

/**
 * Runs a program to its end and resolves with milliseconds and what it wrote to stderr. An exit code that is not wanted
 * ends the bench.
 */
export function run(command, args, { input = '', wanted = 0, ...options }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, options);
    let stderr = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === wanted) resolve({ ms: performance.now() - start, stderr });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}

/** Runs a shell command on a terminal (util-linux's script) until a text is on it, or to its end without one. */
export function runOnTerminal(command, options, until) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn('script', ['-qfec', command, '/dev/null'], options);
    let screen = '';
    let ms;
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      screen += chunk;
      if (ms !== undefined || !until || !screen.includes(until)) return;
      ms = performance.now() - start;
      child.stdin.write('\x03');
    });
    child.once('error', reject);
    child.once('close', () => {
      if (until && ms === undefined) reject(new Error(`${command} never showed "${until}": ${screen}`));
      else resolve({ ms: ms ?? performance.now() - start });
    });
  });
}

/** Medians of commands that take turns, so that a busy machine slows all alike. */
export async function compare(commands, { rounds = ROUNDS, measure = ({ ms }) => ms } = {}) {
  const values = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, command] of Object.entries(commands)) values[name].push(measure(await command()));
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, median(list)]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
