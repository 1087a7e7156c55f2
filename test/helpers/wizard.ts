/** Runs commands on a terminal with a person, in this process: a scripted Prompter instead of keys. */
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import { createContext } from '../../src/cli/create-context.ts';
import type { Command, Outcome } from '../../src/command-line.ts';
import { globalFlags, parseFlags } from '../../src/command-line.ts';
import type { Context } from '../../src/context.ts';
import { WentBack } from '../../src/failures/errors.ts';
import type {
  ChoiceQuestion,
  PickQuestion,
  Prompter,
  TextQuestion,
} from '../../src/screen/prompts/prompter.ts';
import { EN } from './languages.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';

/** The person's response to a prompt: gets the question, returns the answer. */
export type Answer =
  | { readonly pick: (question: PickQuestion<string>) => Awaited<ReturnType<Prompter['pick']>> }
  /** To the question of what else should run on Bedrock; the default is nothing. */
  | { readonly uses: readonly string[] }
  | { readonly confirm: boolean }
  | { readonly text: string | ((question: TextQuestion) => string | Promise<string>) }
  | { readonly select: string | ((question: ChoiceQuestion<string>) => string) }
  | { readonly search: string }
  /** Escape, at any prompt. */
  | { readonly back: true };

/** The answers to the model lists, to the summary, and to the question of what to do. */
export const choose = (...chosen: string[]): Answer => ({ pick: () => ({ chosen }) });
export const save: Answer = { select: 'save' };
export const back: Answer = { back: true };

export interface Wizard {
  readonly aws: StandIn;
  readonly home: string;
  /** Everything that was shown. */
  screen(): string;
  read(path: string): Promise<string>;
  /** `answers`: in the order of the questions, all of them; or somebody who answers each as it comes. */
  run(command: Command, args: readonly string[], answers: readonly Answer[] | Prompter): Promise<Outcome>;
}

interface WizardOptions extends StandInOptions {
  /** Of the Node that runs the command. */
  readonly nodeVersion?: string;
  /** Whether the folder `bin` of the home is on PATH, where nothing is otherwise. */
  readonly hasPath?: boolean;
  /** More variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The system; by default this one. */
  readonly platform?: NodeJS.Platform;
  /** The width of the terminal. */
  readonly columns?: number;
}

/** A new home folder and stand-in, removed after the test. */
export async function openWizard({
  nodeVersion = '20.12.0',
  hasPath = false,
  columns = 80,
  platform = process.platform,
  env = {},
  ...options
}: WizardOptions = {}): Promise<Wizard> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-wizard-')));
  const aws = await startStandIn({ delay: async () => {}, ...options });
  const environment = {
    HOME: home,
    AWS_ENDPOINT_URL: aws.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    PATH: hasPath ? join(home, 'bin') : '',
    ...env,
  };
  // The SDK reads the process environment, not ours.
  for (const name of ['AWS_PROFILE', 'AWS_REGION', 'AWS_BEARER_TOKEN_BEDROCK']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('HOME', home);
  const abort = new AbortController();
  onTestFinished(async () => {
    abort.abort();
    vi.unstubAllEnvs();
    await aws.close();
    await rm(home, { recursive: true, force: true });
  });
  let shown = '';
  const screen = () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns });
    stream.on('data', (chunk) => {
      shown += chunk;
    });
    return stream;
  };
  return {
    aws,
    home,
    screen: () => shown,
    read: (path) => readFile(join(home, path), 'utf8'),
    async run(command, args, answers) {
      const script = 'text' in answers ? [] : [...answers];
      const context: Context = {
        ...createContext(
          { stdin: Object.assign(new PassThrough(), { isTTY: true }), stdout: screen(), stderr: screen() },
          { json: false, color: false, debug: false, language: EN },
          {
            env: environment,
            cwd: home,
            platform,
            osHome: home,
            signal: abort.signal,
            program: [process.execPath, join(home, 'program/dist/main.js')],
            keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
            version: '0.0.0',
            nodeVersion,
          },
        ),
        prompter: async () => ('text' in answers ? answers : scripted(script)),
      };
      const outcome = await command.run(context, parseFlags(args, [...command.flags, ...globalFlags], EN));
      if (script.length > 0) throw new Error(`never asked: ${JSON.stringify(script)}`);
      return outcome;
    },
  };
}

const EN_USES = EN.texts.uses.ask;

/** Fails on an unexpected prompt, and on an answer that matches no option. */
function scripted(script: Answer[]): Prompter {
  const next = <K extends string>(kind: K, message: string) => {
    const answer = script.shift();
    if (answer && 'back' in answer) throw new WentBack();
    if (!answer || !(kind in answer)) throw new Error(`unforeseen ${kind}: ${message}`);
    return answer as Extract<Answer, Record<K, unknown>>;
  };
  const among = (value: string, { options, message }: ChoiceQuestion<string>) => {
    if (!options.some((option) => option.value === value)) throw new Error(`${message}: no ${value}`);
    return value;
  };
  const prompter: Prompter = {
    text: async (question) => {
      const { message, validate } = question;
      const answer = next('text', message).text;
      const text = typeof answer === 'string' ? answer : await answer(question);
      const problem = validate?.(text);
      if (problem) throw new Error(`${message}: ${problem}`);
      return text;
    },
    password: async ({ message, validate }) => {
      const text = String(next('text', message).text);
      const problem = validate?.(text);
      if (problem) throw new Error(`${message}: ${problem}`);
      return text;
    },
    select: async (question) => {
      const { select } = next('select', question.message);
      return among(typeof select === 'string' ? select : select(question), question) as never;
    },
    search: async (question) => among(next('search', question.message).search, question) as never,
    pick: async (question) => {
      if (question.message === EN_USES) {
        const wanted =
          script[0] && ('uses' in script[0] || 'back' in script[0])
            ? next('uses', question.message).uses
            : ['nothing'];
        return { chosen: wanted.map((value) => among(value, question)) } as never;
      }
      const picked = next('pick', question.message).pick(question);
      for (const value of [...picked.chosen, ...(picked.spare === undefined ? [] : [picked.spare])])
        among(value, question);
      return picked as never;
    },
    confirm: async ({ message }) => next('confirm', message).confirm,
  };
  return prompter;
}
