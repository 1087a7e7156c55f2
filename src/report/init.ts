/**
 * What people see of `init` from the live call to the end: the reply, how long the sign-in lasts, how to repeat it,
 * what to do next.
 */
import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import type { Draft } from '../gather/draft.ts';
import { demoKey, INSTALL_OPENCLAW } from '../machine/environment.ts';
import { valueAt } from '../openclaw/config.ts';
import { BEDROCK_PLUGIN, OPENCLAW_NODE, obstacleToInstall } from '../openclaw/install.ts';
import type { ModelsView, Tried } from '../prove/live-call.ts';
import { commandsAsCalled, quote, shellOf } from '../screen/program.ts';
import { type Flow, gap, say, sayLine } from '../screen/say.ts';
import { proseColumns, style } from '../screen/terminal.ts';
import { displayWidth } from '../screen/width.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { describeConflict, describeRemedy } from '../setup/precedence.ts';
import { versionDoubts } from '../setup/version-doubts.ts';
import { credentialConflict, type Remedy } from '../sign-in/conflict.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import { isRefreshable } from '../sign-in/sso/token.ts';
import { fill, type Notice, notice } from '../text/text.ts';
import { demo, gateway, lifetime, models, report as texts, uses } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeLifetime, keyLife, type SignInLife } from './credentials.ts';
import { describeError } from './error.ts';
import { callView, liveCallView, reportReply, reportShadow } from './verify.ts';

interface End {
  readonly repeatCommand: string;
  /** Whether a file was changed. */
  readonly saved: boolean;
  /** Whether a live call was made. */
  readonly verified: boolean;
  /** The model that answered through the gateway, if it was asked. */
  readonly through: string | undefined;
  /** The machine's state at the end. */
  readonly machine: CheckedMachine;
  /** What to do before the gateway uses the setup; undefined if nothing. */
  readonly next: string | undefined;
  /** Why a person has to sign in first, if nobody is signed in. */
  readonly unsigned?: AppError | undefined;
  /** Whether memory search has another model now. */
  readonly reindex: boolean;
  /** How long the sign-in lasts, if known. */
  readonly life: SignInLife | undefined;
}

/** Shows progress of the test calls to the chosen models; the primary's reply goes to `reply`. */
export function modelsView(context: Context, reply: Flow): ModelsView {
  return {
    // Conflicts with the setup are among the warnings at the end.
    primary: { ...liveCallView(context, (text) => reply.write(text)), onChecked: () => {} },
    onAnswer: (call) => {
      reply.end();
      reportReply(context, call);
      reportShadow(context, call);
    },
    other: callView(context),
    onCalling: (id) => say(context, models.calling, { model: id }),
    onTried: (tried) => modelTried(context, tried),
  };
}

/** Prints one line about whether a model answers. */
export function modelTried(context: Context, tried: Tried) {
  if (tried.failure) reportRefused(context, tried.id, tried.failure);
  else say(context, models.answers, { model: tried.id, total: tried.latencyMs });
}

/** Prints one line about why a model does not answer. */
function reportRefused(context: Context, model: string, failure: AppError) {
  const { title } = describeError(failure, context.language);
  say(context, models.fails, { model, title });
}

/** An entry of `otherModels` in `init --json`. */
export function describeTried({ language }: Pick<Context, 'language'>, tried: Tried) {
  const { id } = tried;
  if (tried.failure) return { id, ok: false, error: describeError(tried.failure, language) };
  return { id, ok: true, latencyMs: tried.latencyMs };
}

/** A command and its reason. `isProse`: a sentence, as no command does it. */
type NextStep = readonly [step: string, why: string, isProse?: boolean];

/** What OpenClaw lacks: its name in `init --json`, the commands that fix it, in order, and the last line of the run. */
function missingPart(context: Context, { openclaw, setup }: CheckedMachine) {
  const { env, language, nodeVersion } = context;
  // The demo has no PATH, so that it never finds the user's OpenClaw; nothing is missing there.
  if (!openclaw && !env.PATH) return undefined;
  const mode: NextStep[] =
    valueAt(setup.config, 'gateway', 'mode') === undefined
      ? [['openclaw config set gateway.mode local', fill(texts.gatewayModeWhy, language)]]
      : [];
  if (openclaw)
    return mode.length === 0
      ? undefined
      : { message: texts.gatewayNeverSetUp, steps: mode, end: texts.doneNotSetUp };
  const obstacle = obstacleToInstall(context);
  const facts = { needed: OPENCLAW_NODE, version: nodeVersion };
  const node =
    obstacle === 'old-node'
      ? fill(texts.newerNodeWhy, language, facts)
      : obstacle && fill(texts.npmWhy, language);
  const steps: NextStep[] = [
    ...(node ? [['https://nodejs.org/en/download', node] as const] : []),
    [INSTALL_OPENCLAW, fill(texts.installWhy, language)],
    // Since OpenClaw 2026.9, Bedrock is a plugin.
    [`openclaw plugins install ${BEDROCK_PLUGIN}`, fill(texts.pluginWhy, language)],
    ...mode,
  ];
  return { message: texts.openclawMissing, steps, end: texts.doneNotInstalled };
}

/** The command that signs in to the profile of such a failure. */
function signInCommand(context: Context, { facts }: AppError): string {
  return `openclaw-bedrock login --profile ${quote(String(facts.profile), shellOf(context))}`;
}

/** What is left to do, for `init --json`; people see it in the next steps and in the last line. */
export function openclawNotices(context: Context, machine: CheckedMachine, unsigned?: AppError): Notice[] {
  const lack = missingPart(context, machine);
  return [
    ...(unsigned ? [notice(texts.signInFirst, { command: signInCommand(context, unsigned) })] : []),
    ...(lack ? [notice(lack.message)] : []),
  ];
}

/** How long the sign-in lasts; without a sign-in in this run, only what renews it. */
export function lifeOf(
  { draft, signedIn }: { readonly draft: Draft; readonly signedIn?: SignedIn },
  now: number,
): SignInLife | undefined {
  if (draft.credentials) return { kind: 'local', credentials: draft.credentials };
  if (draft.apiKey) return keyLife(draft.apiKey);
  if (!signedIn) return undefined;
  const { expiresAt, registrationExpiresAt } = signedIn.token;
  const refreshable = isRefreshable(signedIn.token, now);
  return { kind: 'sso', expiresAt, refreshable, ...(registrationExpiresAt && { registrationExpiresAt }) };
}

/** What no command does. */
const BY_HAND: readonly Remedy[] = ['edit-file', 'edit-unit', 'edit-system-unit', 'remove-section'];

/** Prints the end of a successful `init`: how long it lasts, how to repeat it, the next steps, the result. */
export function reportEnd(
  context: Context,
  { repeatCommand, saved, verified, through, machine, next, unsigned, reindex, life }: End,
) {
  const { language, stderr, color } = context;
  const { bold, cyan, green } = style(color);
  const lack = missingPart(context, machine);
  const heading = (text: 'repeat' | 'next') => stderr.write(`\n${bold(fill(texts[text], language))}\n`);
  if (life && !(unsigned && life.kind === 'local')) reportLifetime(context, life);
  // The commands would act on the real machine, with the demo's answers.
  if (demoKey(context.env) !== undefined) {
    gap(context);
    say(context, demo.inReal);
    return;
  }
  heading('repeat');
  stderr.write(`${cyan(visible(toCopy(context, repeatCommand)))}\n`);
  heading('next');
  const start = [
    [next, /\bgateway run\b/.test(next ?? '') ? gateway.runWhy : gateway.startWhy],
    ['openclaw-bedrock verify --gateway', gateway.proveWhy],
  ] as const;
  const inChat = [
    ['/new', texts.newSessionWhy],
    // In the measured versions, /new does not show the model's name.
    ['/status', texts.statusWhy],
  ] as const;
  const index =
    reindex && machine.openclaw ? [['openclaw memory index --force', uses.reindexWhy] as const] : [];
  const over = credentialConflict(machine.conflicts, 'shell');
  const isProse = over !== undefined && BY_HAND.includes(over.remedy);
  const first: NextStep[] = [
    ...(over
      ? [
          [
            over.remedy === 'unset' ? `unset ${over.variable}` : describeRemedy(over, context),
            fill(texts.overWhy, language, { intended: over.intended }),
            isProse,
          ] as const,
        ]
      : []),
    ...(unsigned ? [[signInCommand(context, unsigned), fill(texts.signInWhy, language)] as const] : []),
    ...(over ? [['openclaw-bedrock verify', fill(texts.testWhy, language)] as const] : []),
  ];
  const repairs = versionDoubts(machine.setup, machine.openclaw?.version)
    .filter(({ rejected }) => rejected)
    .map(({ fix }): NextStep => [fix, fill(texts.acceptedWhy, language)]);
  const then = [...(next ? start : []), ...index, ...inChat].map(
    ([step = '', why]): NextStep => [step, fill(why, language)],
  );
  const steps = [...first, ...repairs, ...(lack?.steps ?? []), ...then].map(
    ([step, why, isProse]): NextStep => [commandsAsCalled(step, context), why, isProse],
  );
  saySteps(context, steps);
  gap(context);
  if (through) stderr.write(`${green(fill(texts.doneThroughGateway, language, { model: through }))}\n`);
  else if (verified && over)
    say(context, texts.doneOver, { conflict: describeConflict(over, language), variable: over.variable });
  else if (verified && (lack || repairs.length > 0)) say(context, lack?.end ?? texts.doneNotSetUp);
  else if (verified) stderr.write(`${green(fill(texts.done, language))}\n`);
  else say(context, saved ? texts.doneUnverified : texts.doneUnchanged);
}

function reportLifetime(context: Context, life: SignInLife) {
  const { language, stderr, color } = context;
  const { text, renew } = describeLifetime(context, life);
  stderr.write(`\n${style(color).bold(fill(lifetime.heading, language))}\n`);
  sayLine(context, text, { indent: '  ' });
  if (renew !== undefined) sayLine(context, renew, { indent: '  ' });
}

/**
 * Prints each step with its reason next to it, in a column; below it if the step is too long or the terminal too
 * narrow.
 */
function saySteps(context: Context, steps: readonly NextStep[]) {
  const { stderr, color } = context;
  const { cyan, dim } = style(color);
  const columns = proseColumns(stderr);
  const commands = steps.filter(([, , isProse]) => !isProse);
  const isColumn = (width: number) =>
    commands.every(([step, why]) => step.length > width || displayWidth(why) + width + 4 <= columns);
  const width = Math.max(0, ...commands.map(([step]) => step.length).filter(isColumn));
  for (const [step, why, isProse] of steps) {
    if (!isProse && step.length <= width) stderr.write(`  ${cyan(step.padEnd(width))}  ${dim(why)}\n`);
    else {
      if (isProse) sayLine(context, step, { indent: '  ' });
      else stderr.write(`  ${cyan(step)}\n`);
      sayLine(context, why, { indent: '    ', paint: dim });
    }
  }
}

/**
 * Wraps a command so that it can still be pasted: before flags or, if a flag and its value are too long for one line,
 * before the value. Only on a terminal with a POSIX shell. Values are never split.
 */
function toCopy(context: Context, line: string): string {
  const { stderr } = context;
  if (!stderr.isTTY || shellOf(context) !== 'sh') return INDENT + line;
  const columns = stderr.columns || 80;
  const room = columns - ' \\'.length;
  const lines: string[] = [];
  // The first line has one indent, the others have two.
  const put = (part: string) => {
    const last = lines.at(-1);
    const joined = last === undefined ? INDENT + part : `${last} ${part}`;
    if (last !== undefined && joined.length > room) lines.push(INDENT + INDENT + part);
    else lines[Math.max(lines.length - 1, 0)] = joined;
  };
  for (const part of line.match(FLAG_AND_VALUE) ?? []) {
    const fits = `${INDENT}${INDENT}${part}`.length <= room;
    if (fits) put(part);
    else for (const word of part.match(WORD) ?? []) put(word);
  }
  // A value as wide as the terminal gets every column.
  const shown = lines.map((one) => (one.length > room ? one.trimStart() : one));
  return shown.join(' \\\n');
}

const INDENT = '  ';
/** A shell word, quoted parts included, as repeatCommand in gather/answers.ts writes it. */
const WORD = /(?:'[^']*'|\\.|\S)+/g;
/** A unit that stays together: a flag with its value, or the words before the first flag. */
const FLAG_AND_VALUE = /(?:'[^']*'|\\.|\S| (?!--))+/g;
