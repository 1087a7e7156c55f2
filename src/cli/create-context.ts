/** The composition root: the only place that knows every implementation behind Context. */
import type { Readable, Writable } from 'node:stream';
import type { Context, Environment, GlobalFlags, Machine, RequestHandler, Terminal } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import { readUtf16 } from '../files/read.ts';
import { detectSurroundings } from '../machine/environment.ts';
import { safePrompter } from '../screen/prompts/prompter.ts';
import { createSilence, type Output, safeOutput } from '../screen/streams.ts';
import { asciiStream, showsAsciiOnly } from '../screen/terminal.ts';

/** The Context of a real run. */
export function createContext(terminal: Terminal, flags: GlobalFlags, machine: Machine): Context {
  const { env, platform, signal } = machine;
  const color = flags.color && wantsColor(terminal, env);
  const ascii = showsAsciiOnly(env, platform);
  const shown = (output: Output) =>
    safeOutput(ascii && output.isTTY ? asciiStream(output, env.TERM !== 'dumb') : output);
  const [stdout, stderr] = [shown(terminal.stdout), shown(terminal.stderr)];
  const silence = createSilence(() => terminal.stdin, machine.keys);
  let handler: Promise<RequestHandler> | undefined;
  return {
    ...machine,
    // Created on first access: see main.ts.
    get stdin() {
      return terminal.stdin;
    },
    stdout,
    stderr,
    get interactive() {
      return terminal.stdin.isTTY === true && terminal.stderr.isTTY === true && !flags.json;
    },
    language: flags.language,
    color,
    json: flags.json,
    debug: flags.debug,
    location: flags.location ?? {},
    now: Date.now,
    sleep: (ms, own) => {
      silence.begin();
      return sleep(ms, own ? AbortSignal.any([own, signal]) : signal);
    },
    run: async (command, args, options) => {
      silence.begin();
      return (await programs()).run(command, args, { env, platform, ...options }, signal);
    },
    launch: async (command, args) => (await programs()).launch(command, args, { env, platform }, signal),
    runSelf: async (args, options) =>
      (await programs()).runSelf([...machine.program, ...args], options, signal),
    readStdin: () => readToEnd(terminal.stdin, signal),
    surroundings: async () => detectSurroundings(machine),
    prompter: async () => {
      // A person who can be asked is at a terminal, which is a Node stream.
      const output = stderr as Writable & Output;
      const at = { input: terminal.stdin, output, signal, color, language: flags.language };
      const prompter =
        env.TERM === 'dumb'
          ? (await import('../screen/prompts/line-prompter.ts')).createLinePrompter(at)
          : (await import('../screen/prompts/clack.ts')).createClackPrompter(at);
      silence.begin();
      return safePrompter(prompter, silence.lift);
    },
    close: silence.end,
    requestHandler: () => {
      silence.begin();
      handler ??= import('../http/request-handler.ts').then(({ createRequestHandler }) =>
        createRequestHandler(signal, { env }),
      );
      return handler;
    },
  };
}

/** Loaded where a program is started: few commands start one. */
const programs = () => import('../machine/programs.ts');

/** NO_COLOR and FORCE_COLOR as defined at https://no-color.org and https://force-color.org. */
function wantsColor({ stderr }: Terminal, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stderr.isTTY === true && env.TERM !== 'dumb';
}

/** Pasted or piped input is usually shorter; of more, such as a whole log, the end is kept. */
const MOST_STDIN = 16 * 1024 * 1024;

/** Windows PowerShell adds a byte order mark to what it pipes, in UTF-16 or UTF-8. */
function decode(bytes: Buffer): string {
  return readUtf16(bytes) ?? bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Uses events because an async iterator over the stream makes Node load more, which takes 2 ms. */
function readToEnd(stream: Readable, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      while (size - (chunks[0] as Buffer).length > MOST_STDIN) size -= (chunks.shift() as Buffer).length;
    };
    const cancel = () => stream.destroy(new CancelledError());
    signal.addEventListener('abort', cancel, { once: true });
    stream
      .on('data', (chunk) => keep(Buffer.from(chunk)))
      .once('end', () => resolve(decode(Buffer.concat(chunks))))
      .once('error', reject)
      .once('close', () => signal.removeEventListener('abort', cancel));
    if (signal.aborted) cancel();
  });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}
