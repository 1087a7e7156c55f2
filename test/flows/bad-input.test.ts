/** Every question of `init`, given what nobody should answer: each has a way on, and nothing is lost. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CancelledError, WentBack } from '../../src/failures/errors.ts';
import { createClackPrompter } from '../../src/screen/prompts/clack.ts';
import type { Prompter } from '../../src/screen/prompts/prompter.ts';
import { AWS, CONFIG } from '../helpers/home-files.ts';
import { EN } from '../helpers/languages.ts';
import { writeProgram } from '../helpers/program.ts';
import { prompterOf, type Question } from '../helpers/scripted-prompter.ts';
import { openWizard, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const LONG = 'x'.repeat(10_000);
const FIRST = Symbol('first');
const LINES = 'one\rtwo\rthree';
const [ENTER, ESCAPE, CLEAR] = ['\r', '\u001b', '\u0015'];
/** Until readline believes that no more of an escape sequence comes. */
const ESCAPE_MS = 60;

/**
 * What the person answers to the question whose message matches; a list is for one time after the other, its last for
 * good. FIRST takes what is offered first.
 */
type Book = readonly (readonly [message: RegExp, answer: unknown])[];

/** Who answers each question by the book. `before` may do something else first. */
function byTheBook(
  book: Book,
  before: (kind: keyof Prompter, question: Question) => Promise<void>,
): Prompter {
  const asked = new Map<RegExp, number>();
  const ask = (kind: keyof Prompter) => async (question: Question) => {
    await before(kind, question);
    const [message, answer] = book.find(([wanted]) => wanted.test(question.message)) ?? [];
    if (!message) throw new Error(`nothing in the book for ${kind}: ${question.message}`);
    const count = asked.get(message) ?? 0;
    asked.set(message, count + 1);
    const next = Array.isArray(answer) ? answer[Math.min(count, answer.length - 1)] : answer;
    const said = next === FIRST ? question.options?.[0]?.value : next;
    return (kind === 'pick' ? { chosen: [said] } : said) as never;
  };
  return prompterOf(ask);
}

/** The question on a terminal of its own. */
function put(kind: keyof Prompter, question: Question) {
  const rawModes: boolean[] = [];
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => rawModes.push(on),
  });
  const screen = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  screen.resume();
  const { signal } = new AbortController();
  const prompter = createClackPrompter({ input: keyboard, output: screen, signal, language: EN });
  let ended = false;
  const answer = (prompter[kind] as (question: Question) => Promise<unknown>)(question).finally(() => {
    ended = true;
  });
  answer.catch(() => {});
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await turn();
      keyboard.write(key);
      if (key === ESCAPE) await new Promise((resolve) => setTimeout(resolve, ESCAPE_MS));
      await turn();
    }
  };
  const resize = (columns: number, rows: number) => {
    Object.assign(screen, { columns, rows });
    screen.emit('resize');
  };
  return { answer, press, resize, rawModes, isOpen: () => !ended };
}

/** Asserts that bad input leaves a way to the answer `good`, and that leaving leaves the terminal as it was. */
async function expectWayOn(kind: keyof Prompter, question: Question, good: string | undefined) {
  const isField = kind === 'text' || kind === 'password';
  const accept = async (terminal: ReturnType<typeof put>, name: string) => {
    const where = `${name} at ${question.message}`;
    if (terminal.isOpen() && isField) await terminal.press(CLEAR, good ?? '', ENTER);
    else if (terminal.isOpen()) {
      // The filter of a list is cleared first.
      if (kind === 'search' || kind === 'pick') await terminal.press('z', ESCAPE);
      await terminal.press(ENTER);
    }
    expect(terminal.isOpen(), where).toBe(false);
    const answer = await terminal.answer;
    if (isField && name !== 'nothing') expect(answer, where).toBe(good);
    expect(terminal.rawModes.at(-1), where).toBe(false);
  };
  const bad = { nothing: '', nonsense: 'not an answer!', long: LONG, lines: LINES };
  for (const [name, keys] of Object.entries(bad)) {
    const terminal = put(kind, question);
    const start = performance.now();
    // What Enter takes is an answer to a choice, whatever was typed.
    await terminal.press(keys, ...(isField ? [ENTER] : []));
    expect(performance.now() - start, name).toBeLessThan(2000);
    await accept(terminal, name);
  }
  const resized = put(kind, question);
  if (isField) await resized.press(CLEAR, (good ?? '').slice(0, 4));
  resized.resize(40, 12);
  await turn();
  resized.resize(80, 24);
  if (isField) await resized.press((good ?? '').slice(4), ENTER);
  await accept(resized, 'resized');
  for (const [keys, thrown] of [
    ['\u0003', CancelledError],
    ['\u0004', CancelledError],
    [ESCAPE, WentBack],
  ] as const) {
    const terminal = put(kind, question);
    await terminal.press(keys);
    await expect(terminal.answer, `${JSON.stringify(keys)} at ${question.message}`).rejects.toBeInstanceOf(
      thrown,
    );
    expect(terminal.rawModes.at(-1)).toBe(false);
  }
}

const ACCOUNTS = [
  { accountId: '111122223333', accountName: 'One', emailAddress: 'a@example.com', roles: ['A', 'B'] },
  { accountId: '444455556666', accountName: 'Two', emailAddress: 'b@example.com', roles: ['C', 'D'] },
];
const DENIED = {
  status: 403,
  type: 'AccessDeniedException',
  body: {
    message: `User: arn:aws:sts::111122223333:assumed-role/A/x is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/${OSS} because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action`,
  },
};
const REFUSED = {
  status: 400,
  type: 'ValidationException',
  body: { message: 'The provided model identifier is invalid.' },
};

/** Writes a file of the home. */
function write({ home }: Wizard, path: string, text: string) {
  mkdirSync(join(home, dirname(path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

/** The answers that most ways have in common. */
const COMMON: Book = [
  [/^AWS account$/, '111122223333'],
  [/^Permission set/, 'A'],
  [/^Choose a model/, OSS],
  [/^What else should run/, 'nothing'],
  [/^Save these changes/, 'save'],
  [/^What do you want to change/, FIRST],
  [/^What next/, FIRST],
];

interface Way {
  readonly flags?: (wizard: Wizard) => readonly string[];
  readonly prepare?: (wizard: Wizard) => Promise<void> | void;
  readonly book: (wizard: Wizard) => Book;
  /** Every question of it, by a word of its message. */
  readonly questions: readonly RegExp[];
  readonly options?: Parameters<typeof openWizard>[0];
}

const portal = ({ aws }: Wizard) => [
  '--auth',
  'sso',
  '--sso-start-url',
  aws.startUrl,
  '--sso-region',
  'eu-west-1',
];

/** A role that is chosen by flags, with a model. */
const inRole = (wizard: Wizard) => [
  ...portal(wizard),
  '--account-id',
  '111122223333',
  '--role-name',
  'A',
  '--model',
  OSS,
];
const setUp = async (wizard: Wizard) => {
  const flags = ['--auth', 'api-key', '--model', OSS];
  await wizard.run(
    init,
    flags,
    byTheBook([[/Paste your/, wizard.aws.apiKey], ...COMMON], async () => {}),
  );
};

/** Ways through the wizard that together ask every question that it has. */
const WAYS: Record<string, Way> = {
  'a first set-up by SSO': {
    book: ({ aws }) => [
      [/How should OpenClaw/, 'sso'],
      [/access portal URL/, aws.startUrl],
      [/^Choose a model/, ['', OSS]],
      [/^Model ID/, 'openai.gpt-oss-20b-1:0'],
      [/^Save these changes/, ['change', 'save']],
      [/^What do you want to change/, 'ssoRegion'],
      [/^IAM Identity Center region/, 'eu-west-1'],
      ...COMMON,
    ],
    questions: [
      /How should/,
      /portal URL/,
      /account/,
      /Permission set/,
      /Choose a model/,
      /Model ID/,
      /What else/,
      /Save/,
      /to change/,
      /Center region/,
    ],
  },
  'an API key, and another region': {
    book: ({ aws }) => [
      [/How should OpenClaw/, 'api-key'],
      [/Paste your/, aws.apiKey],
      [/^Save these changes/, ['change', 'save']],
      [/^What do you want to change/, 'region'],
      [/^AWS region/, 'us-west-2'],
      ...COMMON,
    ],
    questions: [/How should/, /Paste/, /region/],
  },
  'a rerun that keeps its key': {
    prepare: setUp,
    book: ({ aws }) => [
      [/would you like to do/, 'way'],
      [/How should OpenClaw/, 'api-key'],
      [/Which API key/, 'keep'],
      [/Paste your/, aws.apiKey],
      ...COMMON,
    ],
    questions: [/would you like/, /How should/],
  },
  'a known key': {
    flags: () => ['--auth', 'api-key', '--model', OSS],
    prepare: setUp,
    book: () => [[/Which API key/, 'keep'], ...COMMON],
    questions: [/Which API key/],
  },
  'sign-ins that the AWS CLI knows': {
    prepare: (wizard) =>
      write(
        wizard,
        AWS,
        `[profile old]\nsso_start_url = ${wizard.aws.startUrl}\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = A\n`,
      ),
    flags: () => ['--auth', 'sso'],
    book: () => [[/Which AWS sign-in/, '0'], [/convert|older|sso-session/i, true], ...COMMON],
    questions: [/Which AWS sign-in/, /sso-session|older|convert/i],
  },
  'credentials of this machine': {
    flags: () => ['--auth', 'aws', '--region', 'us-east-1', '--model', OSS, '--no-verify'],
    prepare: (wizard) => {
      const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n';
      write(wizard, '.aws/credentials', `[one]\n${keys}[two]\n${keys}`);
    },
    book: () => [[/Which AWS credentials/, '0'], ...COMMON],
    questions: [/Which AWS credentials/],
  },
  'a role without rights': {
    flags: inRole,
    prepare: (wizard) => void wizard.aws.answerNext('ConverseStream', DENIED),
    book: () => [[/What next/, 'role'], ...COMMON],
    questions: [/What next/, /Permission set/],
  },
  'names that are taken': {
    flags: (wizard) => [...inRole(wizard), '--sso-session', 'sso'],
    prepare: (wizard) =>
      write(
        wizard,
        AWS,
        '[profile bedrock-only]\nrole_arn = arn:aws:iam::111122223333:role/x\n[sso-session sso]\nsso_start_url = https://d-1111111111.awsapps.com/start\nsso_region = us-east-1\n[profile x]\nsso_session = sso\n',
      ),
    book: () => [[/Name of the AWS profile/, 'ours'], [/Name of the sso-session/, 'ours'], ...COMMON],
    questions: [/AWS profile/, /sso-session/],
  },
  'a model that fails once it is written': {
    prepare: async (wizard) => {
      await setUp(wizard);
      for (const next of [REFUSED, REFUSED]) wizard.aws.answerNext('ConverseStream', next);
    },
    flags: () => ['--auth', 'api-key', '--region', 'us-east-1', '--no-login'],
    book: () => [
      [/Which API key/, 'keep'],
      [/^Choose a model/, ['openai.gpt-oss-20b-1:0', 'amazon.nova-lite-v1:0', OSS]],
      ...COMMON,
    ],
    questions: [/Choose a model/],
  },
  'an OpenClaw that is missing': {
    options: { nodeVersion: '24.16.0', hasPath: true },
    flags: () => ['--auth', 'api-key', '--model', OSS],
    prepare: (wizard) => writeProgram(join(wizard.home, 'bin'), 'npm', 'process.exitCode = 1;'),
    book: ({ aws }) => [[/Paste your/, aws.apiKey], [/Install it now/, false], ...COMMON],
    questions: [/Install it now/],
  },
};

describe.each(Object.entries(WAYS))('%s', (_, { flags = () => [], prepare, book, questions, options }) => {
  const open = async () => {
    const wizard = await openWizard({ accounts: ACCOUNTS, ...options });
    await prepare?.(wizard);
    return wizard;
  };

  it('every question has a way on from bad input', async () => {
    const wizard = await open();
    const answers = book(wizard);
    const asked: string[] = [];
    const stress = byTheBook(answers, async (kind, question) => {
      if (!asked.includes(question.message)) {
        const good = answers.find(([message]) => message.test(question.message))?.[1];
        await expectWayOn(kind, question, typeof good === 'string' ? good : undefined);
      }
      asked.push(question.message);
    });
    const { exitCode } = await wizard.run(init, flags(wizard), stress);
    expect(exitCode).toBe(0);
    for (const question of questions) expect(asked.join('\n')).toMatch(question);
  });

  it('Escape at any question loses nothing, and Ctrl-C writes nothing before it is saved', async () => {
    const count = await positions();
    for (let at = 0; at < count; at += 1)
      for (const Leave of [WentBack, CancelledError]) {
        const wizard = await open();
        const before = existsSync(join(wizard.home, CONFIG));
        let index = -1;
        let isSaved = false;
        const leaving = byTheBook(book(wizard), async (_kind, { message }) => {
          index += 1;
          if (index === at) throw new Leave();
          isSaved ||= message.startsWith('Save these changes') && index < at;
        });
        const outcome = await wizard.run(init, flags(wizard), leaving).catch((error: unknown) => error);
        const where = `${Leave.name} at question ${at}`;
        if (Leave === WentBack && !(outcome instanceof CancelledError)) {
          expect(outcome, where).toMatchObject({ exitCode: 0 });
          continue;
        }
        expect(outcome, where).toBeInstanceOf(CancelledError);
        // Escape ends a run only at its first question.
        if (Leave === WentBack) {
          expect(index, where).toBe(at);
          const { outcome: told } = (outcome as CancelledError).facts;
          expect(told, where).toMatch(
            isSaved ? /^Saved, not tested\./ : /^There is no earlier question to go back to\./,
          );
        }
        if (!isSaved && !before) expect(existsSync(join(wizard.home, CONFIG)), where).toBe(false);
      }
  });

  /** How many questions there are on this way. */
  async function positions(): Promise<number> {
    const wizard = await open();
    let count = 0;
    const counting = byTheBook(book(wizard), async () => {
      count += 1;
    });
    await wizard.run(init, flags(wizard), counting);
    return count;
  }
});
