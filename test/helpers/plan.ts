/** Plans made from texts in memory: a snapshot of files that never existed on disk. */
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Context } from '../../src/context.ts';
import type { FileSnapshot, Snapshot } from '../../src/files/snapshot.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Answers, FileKind, Plan } from '../../src/plan/plan.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { template } from '../../src/text/text.ts';
import type { WriteView } from '../../src/write/recover.ts';
import { EN } from './languages.ts';

export const SSO: Answers = {
  signIn: {
    mode: 'sso',
    profile: 'bedrock-only',
    session: 'sso',
    startUrl: 'https://d-1234567890.awsapps.com/start',
    ssoRegion: 'eu-west-1',
    accountId: '012345678901',
    roleName: 'BedrockInvokeOnly',
  },
  region: 'us-east-1',
  models: ['openai.gpt-oss-120b-1:0'],
  alias: undefined,
  setPrimary: true,
  providerId: 'amazon-bedrock',
  baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
};

/** The home of these plans and the folder of its openclaw.json, as this system has them: on Windows with a drive. */
const HOME = resolve('/home/me');
export const STATE_DIR = join(HOME, '.openclaw');

export const KEY = 'ABSKQmVkcm9ja0FQSUtleS10ZXN0LWF0LTAxMjM0NTY3ODkwMTpub3QtYS1yZWFsLWtleQ==';

export const API_KEY: Answers = {
  ...SSO,
  signIn: { mode: 'api-key', key: new Secret(KEY), ownProfiles: ['bedrock-only'] },
};

export interface Texts {
  readonly awsConfig?: string;
  readonly stateEnv?: string;
  readonly openclawConfig?: string;
  /** By path relative to openclaw.json's folder. */
  readonly configIncludes?: Readonly<Record<string, string>>;
  /** `models.json` of the agent `main`. */
  readonly agentModels?: string;
  readonly cronJobs?: string;
  readonly hasDatabase?: boolean;
  readonly hasAuthProfiles?: boolean;
}

export function snapshotOf(texts: Texts): Snapshot {
  const file = (path: string, text: string | undefined): FileSnapshot => ({
    path,
    text: text ?? null,
    encoding: 'utf8',
  });
  return {
    locations: {
      openclawHome: HOME,
      stateDir: STATE_DIR,
      isDefaultState: true,
      openclawConfig: join(STATE_DIR, 'openclaw.json'),
      stateEnv: join(STATE_DIR, '.env'),
      gatewayEnv: join(HOME, '.config/openclaw/gateway.env'),
      awsHome: HOME,
      awsConfig: join(HOME, '.aws/config'),
      awsCredentials: join(HOME, '.aws/credentials'),
    },
    awsConfig: file(join(HOME, '.aws/config'), texts.awsConfig),
    awsCredentials: file(join(HOME, '.aws/credentials'), undefined),
    stateEnv: file(join(STATE_DIR, '.env'), texts.stateEnv),
    gatewayEnv: file(join(HOME, '.config/openclaw/gateway.env'), undefined),
    cwdEnv: file(join(HOME, 'project/.env'), undefined),
    openclawConfig: file(join(STATE_DIR, 'openclaw.json'), texts.openclawConfig),
    configIncludes: Object.entries(texts.configIncludes ?? {}).map(([path, text]) =>
      file(join(STATE_DIR, path), text),
    ),
    agentModels: texts.agentModels
      ? [file('/home/me/.openclaw/agents/main/agent/models.json', texts.agentModels)]
      : [],
    cronJobs:
      texts.cronJobs === undefined ? undefined : file(join(STATE_DIR, 'cron/jobs.json'), texts.cronJobs),
    hasDatabase: texts.hasDatabase ?? false,
    hasAuthProfiles: texts.hasAuthProfiles ?? false,
  };
}

export function planFor(answers: Answers, texts: Texts = {}): Plan {
  return buildPlan(answers, snapshotOf(texts));
}

/** The text that a plan would write. */
export function textAfter(plan: Plan, kind: FileKind): string {
  return plan.changes.find((change) => change.kind === kind)?.after ?? '';
}

/** The three texts after a plan, for the next plan. */
export function textsAfter(plan: Plan): Texts {
  return {
    awsConfig: textAfter(plan, 'aws-config'),
    stateEnv: textAfter(plan, 'state-env'),
    openclawConfig: textAfter(plan, 'openclaw-config'),
  };
}

/** The warnings in English, to search for words in. */
export function warningsOf({ warnings }: Plan): string {
  return warnings.map(({ text, facts }) => `${template(text, EN)} ${JSON.stringify(facts)}`).join('\n');
}

/** A run that shows nothing. */
export const SILENT: WriteView = {
  command: 'init',
  onWait: () => {},
  onRecovered: () => {},
  onValidating: (work) => work(),
};

/** The context of a run that writes in this home. */
export function contextIn(home: string): Context {
  return {
    env: { HOME: home },
    cwd: home,
    platform: process.platform,
    osHome: home,
    uid: process.getuid?.(),
    signal: new AbortController().signal,
    version: '1.0.0',
    stderr: new PassThrough().resume(),
    language: EN,
    color: false,
    json: false,
    now: Date.now,
    sleep: async () => {},
  } as unknown as Context;
}
