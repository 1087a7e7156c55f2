/** A temporary home and a stand-in for AWS: everything that the real `init` may touch in a demo. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../context.ts';
import { DEMO_VARIABLE } from '../machine/environment.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

export interface Sandbox {
  readonly home: string;
  readonly aws: StandIn;
  /** The environment for a program in the sandbox, without any of the person's AWS or OpenClaw settings. */
  readonly env: Environment;
  /** The folder of a fake OpenClaw that only accepts messages for its owner's chat. `env` does not have it on PATH. */
  readonly chatProgram: string;
  /** The messages sent to the chat so far, oldest first. */
  chat(): Promise<readonly string[]>;
  /** Stops the stand-in, and removes the home unless `keepHome` is set. */
  close(keepHome: boolean): Promise<void>;
}

/** Long enough to see the code and the QR code, short enough not to seem stuck. */
const APPROVE_AFTER_MS = 2_000;

/** A key that only the stand-in accepts, so it may be printed. */
export const SAMPLE_KEY = `ABSK${Buffer.from('BedrockAPIKey-demo-at-111122223333:accepted-by-the-sandbox-only').toString('base64')}`;

/** An access key that only the stand-in accepts. */
const SAMPLE_ACCESS_KEY = {
  accessKeyId: 'AKIADEMODEMODEMODEMO',
  secretAccessKey: 'accepted-by-the-sandbox-only-0123456789a',
};

/** A profile that already exists in the home, for the third way to sign in. */
async function writeProfile(home: string): Promise<void> {
  const { accessKeyId, secretAccessKey } = SAMPLE_ACCESS_KEY;
  const text = `[work]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
  await mkdir(join(home, '.aws'), { mode: 0o700 });
  await writeFile(join(home, '.aws', 'credentials'), text, { mode: 0o600 });
}

const CHAT = 'chat.txt';

/** Handles `openclaw message send --channel C --target T --message TEXT`; a form feed ends each message. */
const CHAT_SCRIPT = `#!/bin/sh\nprintf '%s\\f' "$8" >> "$HOME/${CHAT}"\necho '{}'\n`;

async function writeChatProgram(home: string): Promise<string> {
  const folder = join(home, 'chat-program');
  await mkdir(folder);
  await writeFile(join(folder, 'openclaw'), CHAT_SCRIPT, { mode: 0o700 });
  return folder;
}

/** Opens a sandbox. Its sign-in approves itself after a moment. */
export async function openSandbox(env: Environment): Promise<Sandbox> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-demo-')));
  const aws = await startStandIn({
    approveAfterMs: APPROVE_AFTER_MS,
    apiKeys: [SAMPLE_KEY],
    staticCredentials: [SAMPLE_ACCESS_KEY],
  });
  await writeProfile(home);
  return {
    home,
    aws,
    env: sandboxEnvironment(env, home, aws.url),
    chatProgram: await writeChatProgram(home),
    async chat() {
      const text = await readFile(join(home, CHAT), 'utf8').catch(() => '');
      return text.split('\f').slice(0, -1);
    },
    async close(keepHome) {
      await aws.close();
      if (!keepHome) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Without a PATH the real OpenClaw is not found: a demo must not restart a real gateway. */
function sandboxEnvironment(env: Environment, home: string, url: string): Environment {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(AWS_|OPENCLAW_(?!LOCALE))|_PROXY$|^PATH$/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: '',
    HOME: home,
    USERPROFILE: home,
    AWS_ENDPOINT_URL: url,
    AWS_EC2_METADATA_DISABLED: 'true',
    [DEMO_VARIABLE]: SAMPLE_KEY,
  };
}
