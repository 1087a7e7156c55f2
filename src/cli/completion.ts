/** `completion`: generates shell completions for our commands and flags from the tables that parse them. */
import type { Command, CommandEntry, Outcome } from '../command-line.ts';
import { type Flag, globalFlags, outcomeOf, type ParsedFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { quote } from '../screen/program.ts';
import { fill } from '../text/text.ts';
import { completion as texts } from '../text/texts.ts';

const SHELLS = { bash, zsh, fish } as const;
type Shell = keyof typeof SHELLS;

/** A command as the shells see it. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  readonly words: readonly string[];
}

interface CompletedFlag extends Pick<Flag, 'name' | 'short' | 'kind'> {
  readonly help: string;
  readonly choices: readonly string[];
  readonly isPath: boolean;
}

/** Creates the command from the table of all commands, including itself. */
export function createCommand(commands: Readonly<Record<string, CommandEntry>>): Command {
  return {
    flags: [],
    positional: Object.keys(SHELLS).join('|'),
    words: () => Object.keys(SHELLS),
    examples: [
      { line: 'source <(openclaw-bedrock completion bash)', about: texts.exampleBash },
      { line: 'source <(openclaw-bedrock completion zsh)', about: texts.exampleZsh },
      {
        line: 'openclaw-bedrock completion fish > ~/.config/fish/completions/openclaw-bedrock.fish',
        about: texts.exampleFish,
      },
    ],
    run: (context, input) => run(context, input, commands),
  };
}

async function run(
  context: Context,
  { positionals }: ParsedFlags,
  commands: Readonly<Record<string, CommandEntry>>,
): Promise<Outcome> {
  const [shell = '', ...rest] = positionals;
  if (!isShell(shell) || rest.length > 0)
    throw new UsageError([{ flag: 'completion', message: fill(texts.whichShell, context.language) }]);
  const all: Completed[] = [];
  for (const [name, entry] of Object.entries(commands)) {
    const { flags, words } = await entry.load();
    all.push({
      name,
      summary: fill(entry.summary, context.language),
      flags: [...flags, ...globalFlags].map((flag) => describe(flag, context)),
      words: words?.() ?? [],
    });
  }
  const anywhere = globalFlags.map((flag) => describe(flag, context));
  // What may precede a command.
  const start = { name: '', summary: '', flags: anywhere, words: [] };
  const script = SHELLS[shell](all, start);
  if (!context.json) context.stdout.write(script);
  return outcomeOf({ shell, script });
}

function isShell(word: string): word is Shell {
  return Object.hasOwn(SHELLS, word);
}

function describe(flag: Flag, { language }: Pick<Context, 'language'>): CompletedFlag {
  const { name, short, kind, choices = [], placeholder } = flag;
  const isPath = placeholder === 'PATH' || placeholder === 'DIR';
  return { name, kind, choices, isPath, help: fill(flag.help, language), ...(short && { short }) };
}

/** The possible values of its flags, for a bash `case` on `command:flag`. */
function bashValues({ name, flags }: Completed): string[] {
  const replies = new Map<string, string[]>();
  for (const { name: flag, kind, choices, isPath } of flags) {
    if (kind === 'switch') continue;
    const words = choices.length > 0 ? `$(compgen -W ${quote(choices.join(' '))} -- "$cur")` : '';
    const reply = isPath ? '$(compgen -f -- "$cur")' : words;
    replies.set(reply, [...(replies.get(reply) ?? []), `${name}:--${flag}`]);
  }
  return [...replies].map(([reply, all]) => `    ${all.join('|')}) COMPREPLY=(${reply}); return ;;`);
}

function bash(all: readonly Completed[], start: Completed): string {
  const names = all.map(({ name }) => name).join(' ');
  const flags = (one: Completed) => one.flags.map(({ name }) => `--${name}`).join(' ');
  return `# openclaw-bedrock, completed by bash: source <(openclaw-bedrock completion bash)
_openclaw_bedrock() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} name= words= flags= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${names} " in *" $word "*) name=$word; break ;; esac
  done
  case $name:$prev in
${[start, ...all].flatMap(bashValues).join('\n')}
  esac
  case $name in
${all.map((one) => `    ${one.name}) words=${quote(one.words.join(' '))} flags=${quote(flags(one))} ;;`).join('\n')}
    *) words=${quote(names)} flags=${quote(flags(start))} ;;
  esac
  case $cur in -*) words=$flags ;; esac
  COMPREPLY=($(compgen -W "\${words:-$flags}" -- "$cur"))
}
complete -F _openclaw_bedrock openclaw-bedrock
`;
}

function zsh(all: readonly Completed[]): string {
  /** Escapes text for a spec of _arguments or _describe. */
  const text = (words: string) => words.replace(/[[\]:\\]/g, '\\$&');
  const spec = ({ name, kind, help, choices, isPath, short }: CompletedFlag) => {
    const words = choices.length > 0 ? `(${choices.join(' ')})` : ' ';
    const action = isPath ? '_files' : words;
    const value = kind === 'switch' ? '' : `:value:${action}`;
    const many = kind === 'list' ? '*' : '';
    const line = (flag: string) => quote(`${many}${flag}[${text(help)}]${value}`);
    return short ? `${line(`-${short}`)} ${line(`--${name}`)}` : line(`--${name}`);
  };
  const cases = all.map(({ name, flags, words }) => {
    const rest = words.length > 0 ? [quote(`*:word:(${words.join(' ')})`)] : [];
    return `    ${name}) _arguments -S ${[...flags.map(spec), ...rest].join(' \\\n      ')} ;;`;
  });
  return `#compdef openclaw-bedrock
# openclaw-bedrock, completed by zsh: source <(openclaw-bedrock completion zsh), after compinit
_openclaw_bedrock() {
  local -a names
  names=(
${all.map(({ name, summary }) => `    ${quote(`${name}:${text(summary)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _openclaw_bedrock ]; then
  _openclaw_bedrock "$@"
else
  compdef _openclaw_bedrock openclaw-bedrock
fi
`;
}

function fish(all: readonly Completed[]): string {
  /** Single-quotes text for fish, which has two escapes there. */
  const text = (words: string) => `'${words.replace(/['\\]/g, '\\$&')}'`;
  const complete = (condition: string, rest: string) =>
    `complete -c openclaw-bedrock -f -n ${text(condition)} ${rest}`;
  const lines = all.flatMap(({ name, summary, flags, words }) => [
    complete('__fish_use_subcommand', `-a ${name} -d ${text(summary)}`),
    ...flags.map(({ name: flag, short, kind, choices, isPath, help }) => {
      const argument = isPath ? ' -r -F' : ' -x';
      const value = kind === 'switch' ? '' : argument;
      const known = choices.length > 0 ? ` -a ${text(choices.join(' '))}` : '';
      const letter = short ? ` -s ${short}` : '';
      return complete(
        `__fish_seen_subcommand_from ${name}`,
        `-l ${flag}${letter}${value}${known} -d ${text(help)}`,
      );
    }),
    ...(words.length > 0
      ? [complete(`__fish_seen_subcommand_from ${name}`, `-a ${text(words.join(' '))}`)]
      : []),
  ]);
  return `# openclaw-bedrock, completed by fish\n${lines.join('\n')}\n`;
}
