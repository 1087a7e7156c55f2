/** Every command by name, loaded only when it runs; and the help, printed from the tables that parse the command line. */
import { type Command, type CommandEntry, type Flag, globalFlags, topLevelFlags } from '../command-line.ts';
import { displayWidth as width, wrap } from '../screen/width.ts';
import { fill, type Language } from '../text/text.ts';
import { help } from '../text/texts.ts';

export const commands: Readonly<Record<string, CommandEntry>> = {
  init: { summary: help.init, load: async () => (await import('../commands/init.ts')).command },
  verify: { summary: help.verify, load: async () => (await import('../commands/verify.ts')).command },
  login: { summary: help.login, load: async () => (await import('../commands/login.ts')).command },
  logout: { summary: help.logout, load: async () => (await import('../commands/logout.ts')).command },
  status: { summary: help.status, load: async () => (await import('../commands/status.ts')).command },
  doctor: { summary: help.doctor, load: async () => (await import('../commands/doctor.ts')).command },
  explain: { summary: help.explain, load: async () => (await import('../commands/explain.ts')).command },
  models: { summary: help.models, load: async () => (await import('../commands/models.ts')).command },
  policy: { summary: help.policy, load: async () => (await import('../commands/policy.ts')).command },
  use: { summary: help.use, load: async () => (await import('../commands/use.ts')).command },
  undo: { summary: help.undo, load: async () => (await import('../commands/undo.ts')).command },
  watch: { summary: help.watch, load: async () => (await import('../commands/watch.ts')).command },
  chat: { summary: help.chat, load: async () => (await import('../commands/chat.ts')).command },
  demo: { summary: help.demo, load: async () => (await import('../commands/demo.ts')).command },
  completion: {
    summary: help.completion,
    load: async () => (await import('./completion.ts')).createCommand(commands),
  },
};

/** What other programs call the same thing. Not synonyms: who types one is told ours. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    init: ['setup', 'configure', 'config', 'install', 'onboard'],
    verify: ['test', 'ping'],
    login: ['signin', 'sign-in', 'auth', 'refresh'],
    logout: ['signout', 'sign-out'],
    status: ['whoami', 'info', 'show'],
    doctor: ['check', 'diagnose'],
    'doctor --fix': ['fix', 'repair'],
    models: ['list', 'ls'],
    use: ['switch', 'select'],
    undo: ['revert', 'rollback', 'restore', 'uninstall'],
  }).flatMap(([ours, others]) => others.map((other) => [other, ours] as const)),
);

const COLUMNS = 80;
/** The last column where descriptions may start; longer names put theirs on the next line. */
const NAME_COLUMN = 30;

/** `openclaw-bedrock --help`. */
export function generalHelp(language: Language): string {
  return [
    ...wrap(fill(help.tagline, language), COLUMNS),
    '',
    fill(help.usage, language, {
      words: `${fill(help.wordCommand, language)} ${fill(help.wordFlags, language)}`,
    }),
    '',
    fill(help.commandsHeading, language),
    ...rows(Object.entries(commands).map(([name, { summary }]) => [name, fill(summary, language)])),
    '',
    fill(help.globalHeading, language),
    ...flagRows(topLevelFlags, language),
    '',
    fill(help.moreHelp, language),
    '',
  ].join('\n');
}

/** `openclaw-bedrock <command> --help`. */
export function commandHelp(name: string, command: Command, language: Language): string {
  const summary = commands[name]?.summary;
  const positional = command.positional ? ` ${command.positional}` : '';
  const lines = [
    ...(summary ? [fill(summary, language), ''] : []),
    fill(help.usage, language, { words: `${name}${positional} ${fill(help.wordFlags, language)}` }),
    '',
  ];
  if (command.flags.length > 0)
    lines.push(fill(help.flagsHeading, language), ...flagRows(command.flags, language), '');
  lines.push(fill(help.globalHeading, language), ...flagRows(globalFlags, language), '');
  lines.push(fill(help.examplesHeading, language));
  for (const { line, about } of command.examples) lines.push(`  # ${fill(about, language)}`, `  ${line}`);
  return `${lines.join('\n')}\n`;
}

function flagRows(flags: readonly Flag[], language: Language): string[] {
  return rows(flags.map((flag) => [flagName(flag), fill(flag.help, language)]));
}

function flagName(flag: Flag): string {
  const value = flag.choices?.join('|') ?? flag.placeholder;
  const name = flag.short ? `-${flag.short}, --${flag.name}` : `--${flag.name}`;
  return value === undefined ? name : `${name} ${value}`;
}

function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const column = Math.min(NAME_COLUMN, Math.max(...pairs.map(([name]) => width(name))) + 4);
  return pairs.flatMap(([name, text]) => {
    const lines = wrap(text, COLUMNS - column);
    const fits = width(name) + 4 <= column;
    const first = fits
      ? `  ${name}${' '.repeat(column - 2 - width(name))}${lines.shift() ?? ''}`
      : `  ${name}`;
    return [first, ...lines.map((line) => ' '.repeat(column) + line)];
  });
}
