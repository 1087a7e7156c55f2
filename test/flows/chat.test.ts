/** The plugin as OpenClaw calls it: a fake of the parts of its API that we use, on a machine that is set up. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import manifest from '../../openclaw.plugin.json' with { type: 'json' };
import type {
  AuthCall,
  ChatCommand,
  CommandCall,
  PluginApi,
  Provider,
  Wizard,
} from '../../src/chat/plugin-api.ts';
import plugin from '../../src/plugin.ts';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { expectNoSecret } from '../helpers/leaks.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/;
const OWNER: Partial<CommandCall> = { senderIsOwner: true };

/** What a plugin registers, called like OpenClaw does. */
function load(machine: Machine) {
  for (const [name, value] of Object.entries({
    ...machine.env,
    NODE_OPTIONS: undefined,
    AWS_PROFILE: undefined,
  }))
    vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  let command: ChatCommand | undefined;
  let provider: Provider | undefined;
  let onRun: Parameters<PluginApi['agent']['events']['registerAgentEventSubscription']>[0]['handle'] = () =>
    undefined;
  const errors: string[] = [];
  plugin.register({
    logger: { error: (message) => errors.push(message) },
    registerCommand: (registered) => {
      command = registered;
    },
    registerProvider: (registered) => {
      provider = registered;
    },
    agent: {
      events: {
        registerAgentEventSubscription: ({ handle }) => {
          onRun = handle;
        },
      },
    },
  });
  const method = (id: string) => provider?.auth.find((one) => one.id === id) as Provider['auth'][number];
  return {
    command: command as unknown as ChatCommand,
    errors,
    /** A failed turn, with the chat's message. */
    fail: (error: string, runId?: string) => onRun({ data: { error }, ...(runId && { runId }) }),
    send: async (args: string, who = OWNER) => {
      const { text } = await (command as unknown as ChatCommand).handler({ args, ...who });
      expectNoSecret(text ?? '', machine.secrets(), args);
      expect(text ?? '').not.toContain(machine.home);
      return text;
    },
    /** Like a chat: a note is a message, and asking anything fails. */
    login: ({
      note,
      deviceCode,
      signal,
      openUrl = async () => undefined,
    }: Pick<Wizard, 'note' | 'deviceCode'> & Partial<AuthCall>) =>
      method('sso').run({
        credentialOnly: true,
        config: {},
        prompter: { note, ...(deviceCode && { deviceCode }) } as Wizard,
        openUrl,
        ...(signal && { signal }),
      }),
    method,
    provider: provider as unknown as Provider,
  };
}

async function ready(options: Parameters<typeof createMachine>[0] = {}) {
  const machine = await createMachine(options);
  const run = await machine.run(ssoArgs(machine.aws));
  expect(run.exitCode, run.stderr).toBe(0);
  return { machine, ...load(machine) };
}

it('the plugin has the ID and the name of its manifest', () => {
  expect(manifest).toMatchObject({ id: plugin.id, name: plugin.name });
});

it('the plugin registers a command for owners, and a provider with three ways to sign in', async () => {
  const { command, provider } = load(await createMachine());
  expect([JSON.parse(JSON.stringify(command)), JSON.parse(JSON.stringify(provider))]).toEqual([
    {
      name: 'bedrock',
      description: 'Amazon Bedrock: status, verify, models, use MODEL, explain',
      acceptsArgs: true,
      requireAuth: true,
      requiredScopes: ['operator.admin'],
    },
    {
      id: 'openclaw-bedrock',
      label: 'Amazon Bedrock',
      auth: [
        { id: 'sso', kind: 'custom', label: 'AWS IAM Identity Center (SSO)' },
        { id: 'api-key', kind: 'custom', label: 'Bedrock API key' },
        { id: 'aws', kind: 'custom', label: 'AWS credentials of this machine' },
      ],
    },
  ]);
});

describe('/bedrock', () => {
  it('reports what is set up, until when, and what to do next', async () => {
    const { send } = await ready();
    const text = await send('');
    expect(text?.split('\n')).toEqual([
      `✅ ${OSS} in us-east-1`,
      expect.stringMatching(/^Signed in; refreshes automatically \(next at .+\)\.$/),
      'Not watched. On the machine: openclaw-bedrock watch --install',
      'More: /bedrock verify, models, use MODEL, explain',
    ]);
    expect(await send('status')).toBe(text);
    expect(await send('what?')).toContain('/bedrock use MODEL: switch');
  });

  it("speaks OpenClaw's language", async () => {
    const { send } = await ready();
    vi.stubEnv('OPENCLAW_LOCALE', 'zh-TW');
    expect(await send('')).toMatch(/^✅ .*，區域 us-east-1\n已登入，會自動更新/);
  });

  it('is for owners only: everyone else gets nothing, and OpenClaw is told so', async () => {
    const { machine, send, command } = await ready();
    const before = await machine.read(CONFIG);
    const calls = machine.aws.requests.length;
    for (const words of ['', 'verify', 'models', 'use haiku', 'use haiku yes', 'explain', 'what?'])
      for (const who of [{}, { senderIsOwner: false }, { gatewayClientScopes: ['operator.read'] }])
        expect(await send(words, who), words).toBeUndefined();
    expect(machine.aws.requests.length).toBe(calls);
    expect(await machine.read(CONFIG)).toBe(before);
    expect(command).toMatchObject({ requireAuth: true, requiredScopes: ['operator.admin'] });
    expect(await send('', { gatewayClientScopes: ['operator.admin'] })).toContain(OSS);
  });

  it('verify: one live call, with its duration, cost and reply', async () => {
    const { machine, send } = await ready();
    const calls = () => machine.aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;
    const before = calls();
    expect(await send('verify')).toMatch(
      new RegExp(
        `^✅ ${OSS} in us-east-1 replied in \\d+\\.\\d s \\(\\$0\\.0\\d+\\)\\.\\n“Hello from the sandbox`,
      ),
    );
    expect(calls()).toBe(before + 1);
  });

  it('models: the first ones by name and ID', async () => {
    const { send } = await ready();
    const lines = (await send('models'))?.split('\n') ?? [];
    expect(lines).toContain(`• GPT OSS 120B: ${OSS}`);
    expect(lines.at(-1)).toBe('To switch: /bedrock use NAME');
    expect(lines.length).toBeLessThanOrEqual(17);
  });

  it('use: asks, switches on yes like `use`, and undo restores it', async () => {
    const { machine, send } = await ready();
    const before = await machine.read(CONFIG);
    const question = await send('use haiku');
    expect(question).toBe(`Switch from ${OSS} to ${HAIKU}?\nSend: /bedrock use ${HAIKU} yes`);
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await send(`use ${HAIKU} yes`)).toBe(
      `✅ The default model is now ${HAIKU}.\nTo switch back: /bedrock use ${OSS} yes`,
    );
    const switched = await machine.read(CONFIG);
    expect(JSON.parse(switched as string).agents.defaults.model.primary).toBe(`amazon-bedrock/${HAIKU}`);
    expect(await send('use haiku')).toBe(`${HAIKU} is already the default model.`);
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(await machine.read(CONFIG)).toBe(before);
    expect((await machine.run(['use', HAIKU])).exitCode).toBe(0);
    expect(await machine.read(CONFIG)).toBe(switched);
  });

  it('use: changes nothing for someone who is no longer an owner, and lists ambiguous matches', async () => {
    const { machine, send } = await ready();
    const before = await machine.read(CONFIG);
    const assertOwnerCurrent = () => {
      throw new Error('demoted');
    };
    expect(await send(`use ${HAIKU} yes`, { ...OWNER, assertOwnerCurrent })).toContain('OCB100');
    expect(await machine.read(CONFIG)).toBe(before);
    expect(await send('use claude')).toContain(HAIKU);
    expect(await send('use')).toContain('OCB200');
  });

  it('explain: the last failure of this gateway, or a pasted error', async () => {
    const { send, fail } = await ready();
    expect(await send('explain')).toBe('No call has failed since the gateway was started.');
    expect(await send('explain No API provider registered for api: bedrock-converse-stream')).toContain(
      'OCB',
    );
    fail(
      'User: arn:aws:sts::111122223333:assumed-role/R/ada is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/x because no identity-based policy allows the action',
    );
    expect(await send('explain')).toContain('(OCB501)');
    expect(await send('')).toMatch(/\nLast failure, .+: .+\n→ .+/);
    fail('Something that nobody has seen');
    expect(await send('explain')).toContain('(OCB571)');
    fail(
      '⚠️ openai/gpt-5.5 request failed (authentication failed). Re-authenticate the provider and try again.',
    );
    expect(await send('explain')).toContain('seems to be about OpenAI');
    expect(await send('explain Something that nobody has seen')).toBe(
      'This error is not recognized:\n“Something that nobody has seen”',
    );
    expect(await send('explain [telegram] polling error')).toMatch(
      /does not look like an error of Amazon Bedrock \(OCB357\)\nIt seems to be about Telegram/,
    );
  });

  it('explain: uses the log lines of that run if the chat hides the reason', async () => {
    const { machine, send, fail } = await ready();
    const line = (runId: string, rawErrorPreview: string) =>
      JSON.stringify({
        subsystem: 'agent/embedded',
        message: 'embedded run agent end',
        runId,
        rawErrorPreview,
      });
    const log = [
      line('run-1', 'No API provider registered for api: bedrock-converse-stream'),
      line('run-2', 'ThrottlingException: Too many requests, please wait before trying again.'),
    ];
    const { installPlugin } = await installOpenclaw(machine, { log });
    await installPlugin();
    // Not on PATH: a gateway started by a service may have none. It is called by its own script.
    vi.stubEnv('PATH', '/nowhere');
    const [, started] = process.argv;
    onTestFinished(() => {
      process.argv[1] = started as string;
    });
    process.argv[1] = `${machine.home}/lib/node_modules/openclaw/openclaw`;
    fail('⚠️ Agent run failed (model: amazon-bedrock/x).', 'run-1');
    expect(await send('explain')).toContain('(OCB308)');
    fail('⚠️ Agent run failed (model: amazon-bedrock/x).', 'run-2');
    expect(await send('explain')).toContain('(OCB504)');
    expect(await send('')).toContain('Last failure');
  });

  it("reports what is wrong, without the machine's folders", async () => {
    const { machine, send } = await ready();
    await machine.write(CONFIG, '{ "models": ');
    for (const words of ['', 'verify', 'use haiku yes'])
      expect(await send(words)).toMatch(/^⚠️ .*openclaw\.json/);
    vi.stubEnv('HOME', `${machine.home}/nowhere`);
    expect(await send('')).toMatch(/^⚠️ .+\(OCB304\)/);
  });
});

describe('/login bedrock', () => {
  it('sends link and code, and stores the approved sign-in; then everything works again', async () => {
    const { machine, send, login } = await ready({ approveAfterMs: 1_000 });
    await machine.run(['logout']);
    expect(await send('verify')).toMatch(/OCB4\d\d\)[\s\S]*→ .*\/login bedrock$/);
    const notes: string[] = [];
    const pages: string[] = [];
    const result = await login({
      note: async (message) => void notes.push(message),
      openUrl: async (url) => void pages.push(url),
    });
    expect(result).toEqual({ profiles: [], notes: [expect.stringMatching(/^Signed in to AWS until .+\./)] });
    expect(notes).toEqual([expect.stringMatching(/The page must show the code [A-Z2-7]{4}-[A-Z2-7]{4}\./)]);
    const code = /[A-Z2-7]{4}-[A-Z2-7]{4}/.exec(notes[0] ?? '')?.[0];
    expect(pages).toEqual([expect.stringContaining(`user_code=${code}`)]);
    expect(await send('verify')).toContain('✅');
  });

  it("shows the code in the chat's own way, before the link", async () => {
    const { login } = await ready({ approveAfterMs: 1_000 });
    const shown: unknown[] = [];
    await login({
      note: async (message) => void shown.push(message),
      deviceCode: async (code) => void shown.push(code),
      openUrl: async (url) => void shown.push(url),
    });
    const [{ code }, url, ...more] = shown as [{ code: string }, string];
    expect(shown[0]).toEqual({
      title: 'Sign in to AWS',
      code: expect.stringMatching(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/),
      expiresInMinutes: 9,
      message: 'The page that opens must show this code.',
    });
    expect({ url, more }).toEqual({ url: expect.stringContaining(`user_code=${code}`), more: [] });
  });

  it('ends if the person cancels, says so, and keeps nothing', async () => {
    const { machine, send, login } = await ready({ approveAfterMs: 5_000 });
    await machine.run(['logout']);
    const cancel = new AbortController();
    const notes: string[] = [];
    const note = async (message: string) => {
      notes.push(message);
      if (notes.length === 1) cancel.abort();
    };
    await expect(login({ note, signal: cancel.signal })).rejects.toThrow();
    expect(notes).toHaveLength(2);
    expect(await send('verify')).toContain('/login bedrock');
  });

  it('says so if there is nothing to sign in to', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    const { login } = load(machine);
    const notes: string[] = [];
    await expect(login({ note: async (message) => void notes.push(message) })).rejects.toThrow();
    expect(notes).toEqual([expect.stringMatching(/^⚠️ .+\(OCB34\d\)/)]);
  });
});

describe('openclaw onboard', () => {
  const own = { gateway: { mode: 'local' }, channels: { telegram: { enabled: true } } };
  /** What init would change in the same configuration; the sign-in itself stays. */
  async function initFirst(
    args: (machine: Machine) => readonly string[],
    input?: (machine: Machine) => string,
    credentials = '',
  ) {
    const machine = await createMachine();
    await machine.write(CONFIG, JSON.stringify(own));
    if (credentials) await machine.write('.aws/credentials', credentials);
    const run = await machine.run([...args(machine), '--no-verify'], input ? { input: input(machine) } : {});
    expect(run.exitCode, run.stderr).toBe(0);
    const made = { config: JSON.parse((await machine.read(CONFIG)) as string), env: await machine.read(ENV) };
    await machine.write(CONFIG, JSON.stringify(own));
    await machine.write(ENV, '');
    return { machine, made, ...load(machine) };
  }
  const runtime = {
    error: (text: string) => expect(text).toBe(''),
    exit: (code: number) => expect(code).toBe(0),
  };
  const sso = ({ aws }: Machine) => ssoArgs(aws);
  const apiKey = () => ['init', '--api-key-stdin', '--yes'];
  const keyOf = ({ aws }: Machine) => aws.apiKey;

  it('unattended, gives OpenClaw what init would write, and writes the rest itself: sso', async () => {
    const { machine, made, method } = await initFirst(sso);
    expect(await method('sso').runNonInteractive({ config: own, runtime })).toEqual(made.config);
    expect(await machine.read(ENV)).toBe(made.env);
    expect(JSON.parse((await machine.read(CONFIG)) as string)).toEqual(own);
  });

  it("does the same with the environment's key: api-key", async () => {
    const { machine, made, method } = await initFirst(apiKey, keyOf);
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', machine.aws.apiKey);
    expect(await method('api-key').runNonInteractive({ config: own, runtime })).toEqual(made.config);
    expect(await machine.read(ENV)).toBe(made.env);
  });

  it('does the same with an existing profile: aws', async () => {
    const keys = `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${'x'.repeat(40)}\n`;
    const { machine, made, method } = await initFirst(
      () => ['init', '--auth', 'aws', '--yes'],
      undefined,
      keys,
    );
    expect(await method('aws').runNonInteractive({ config: own, runtime })).toEqual(made.config);
    expect(await machine.read(ENV)).toBe(made.env);
    expect(made.env).toContain('AWS_PROFILE=default');
    expect(await machine.read('.aws/credentials')).toBe(keys);
  });

  it('asks a person with OpenClaw’s own prompts, with the same result', async () => {
    const { machine, made, method } = await initFirst(sso);
    const asked: string[] = [];
    const take = <T>(message: string, answer: T): Promise<T> => {
      asked.push(message);
      return Promise.resolve(answer);
    };
    const prompter: Wizard = {
      note: async () => undefined,
      select: ({ message, initialValue, options }) =>
        take(message, initialValue ?? (options[0]?.value as never)),
      multiselect: ({ message, initialValues, options }) =>
        take(message, initialValues ?? [options[0]?.value as never]),
      text: ({ message, initialValue = '' }) => take(message, initialValue),
      confirm: ({ message, initialValue }) => take(message, initialValue),
    };
    const { configPatch, defaultModel, profiles } = await method('sso').run({
      config: own,
      prompter,
      openUrl: async () => undefined,
    });
    expect(asked).not.toEqual([]);
    expect({ defaultModel, profiles }).toEqual({ defaultModel: `amazon-bedrock/${OSS}`, profiles: [] });
    expect({ ...own, ...(configPatch as object) }).toEqual(made.config);
    expect(await machine.read(ENV)).toBe(made.env);
  });

  it('tells why it cannot be done in words that OpenClaw shows', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, JSON.stringify(own));
    let shown = '';
    const run = load(machine)
      .method('aws')
      .run({
        config: own,
        prompter: {
          note: async (text: string) => {
            shown += text;
          },
          select: async () => {
            throw new Error('left');
          },
        } as unknown as Wizard,
        openUrl: async () => undefined,
      });
    await expect(run).rejects.toThrow('left');
    expect(shown).toMatch(/✗ .*credentials/);
  });

  it('shows foreign names as text, wherever OpenClaw draws them', async () => {
    const accountName = 'prod\u001b]0;owned\u0007\u202e';
    const accounts = [111122223333, 444455556666].map((id) => ({
      accountId: String(id),
      accountName,
      roles: ['BedrockInvokeOnly'],
    }));
    const { machine, method, send } = await ready({ accounts, reply: accountName });
    const answers = [await send('verify'), await send(`explain No${accountName}`)];
    await machine.write(CONFIG, '{}');
    // The session only: account and role are asked again.
    const [session] = /\[sso-session[^[]*/.exec((await machine.read('.aws/config')) ?? '') ?? [];
    await machine.write('.aws/config', session ?? '');
    const shown: string[] = [];
    const first = async ({ message, options }: Parameters<Wizard['select']>[0]) => {
      shown.push(message, ...options.flatMap(({ label, hint = '' }) => [label, hint]));
      return options[0]?.value as never;
    };
    const prompter: Wizard = {
      note: async (message) => void shown.push(message),
      select: first,
      multiselect: async (question) => [await first(question)],
      text: async ({ message, initialValue }) => {
        shown.push(message);
        return initialValue ?? '';
      },
      confirm: async ({ message, initialValue }) => {
        shown.push(message);
        return initialValue;
      },
    };
    await method('sso').run({ config: {}, prompter, openUrl: async () => undefined });
    for (const text of [shown.join(' '), ...answers]) {
      expect(text).toContain('prod␛]0;owned␇');
      expect(text).not.toMatch(OBEYED);
    }
  });

  it('says what is missing, and ends OpenClaw’s run with our exit code', async () => {
    const machine = await createMachine();
    const said: unknown[] = [];
    const { method } = load(machine);
    const told = { error: (text: string) => said.push(text), exit: (code: number) => said.push(code) };
    expect(await method('sso').runNonInteractive({ config: {}, runtime: told })).toBeNull();
    expect(said).toEqual([expect.stringContaining('--sso-start-url'), 2]);
  });
});
