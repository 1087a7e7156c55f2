/** The plan as data: what would be written, what a person should know about it, and what a change means for a person. */

import { readDotenv } from '../edit/dotenv.ts';
import { readJson5 } from '../edit/json5/document.ts';
import type { Json5Edit } from '../edit/json5.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import type { ListedModel } from '../models/listed-model.ts';
import { API_KEY_VARIABLE, primaryRef, type Variables } from '../openclaw/config.ts';
import type { ConfigDocuments } from '../openclaw/config-documents.ts';
import type { Use } from '../openclaw/uses.ts';
import type { SignIn } from '../sign-in/method.ts';
import type { Notice } from '../text/text.ts';

/** Which models OpenClaw should use: the only part of the answers that `use` changes. */
export type ModelChoice = Pick<Answers, 'models' | 'listed' | 'providerId'> &
  Partial<Pick<Answers, 'alias' | 'baseUrl' | 'fallbackModels' | 'modelPolicy' | 'setPrimary' | 'variables'>>;

/** Everything that the wizard decides. A plan depends only on this and the snapshot. */
export interface Answers {
  readonly signIn: SignIn;
  /** Bedrock's region, for `.env`, profile and baseUrl. */
  readonly region: string;
  /** Model IDs; the first is the primary. */
  readonly models: readonly string[];
  /** Those of `models` that are fallbacks, in this order. */
  readonly fallbackModels?: readonly string[];
  /** Those of `models` that came with "all" and are not tested individually. */
  readonly uncalled?: readonly string[];
  /** What else runs on Bedrock, by model ID; `off` removes it, and absent uses stay as they are. */
  readonly uses?: Partial<Record<Use, string>>;
  /** The installed OpenClaw's version, which decides where a use is written. */
  readonly openclawVersion?: string | undefined;
  /** What AWS's own list adds to the catalog. */
  readonly listed?: readonly ListedModel[];
  /** The primary's alias; undefined means the catalog's. */
  readonly alias: string | undefined;
  readonly setPrimary: boolean;
  readonly providerId: string;
  readonly baseUrl: string;
  /** Variables in openclaw.json and their values: a text that has one stays as long as it means the same. */
  readonly variables?: Variables;
  /** Other providers that take the API key today and are to sign in as this one does. */
  readonly convert?: readonly string[];
  /** True if this machine's OpenClaw supports `agents.defaults.modelPolicy`. */
  readonly modelPolicy?: boolean;
  /** A gateway that was never set up may start on this machine: sets `gateway.mode` where it is absent. */
  readonly letGatewayStart?: boolean;
}

export const FILE_KINDS = [
  'aws-config',
  'state-env',
  'openclaw-config',
  'agent-models',
  'cron-jobs',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file before and after. `after` of null: the file does not exist and is not needed. */
export interface FileChange {
  readonly kind: FileKind;
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly encoding: 'utf8' | 'latin1';
  /** Mode for a new file. */
  readonly createMode: number;
  /** Mode for an existing file; if absent, its mode stays. */
  readonly mode?: number;
}

export interface Plan {
  /** The files in the order of writing: a file must exist before another one names it. */
  readonly changes: readonly FileChange[];
  readonly warnings: readonly Notice[];
}

/** What a change does to its file. */
export function actionOf({
  before,
  after,
}: Pick<FileChange, 'before' | 'after'>): 'create' | 'edit' | 'none' {
  if (after === before || after === null) return 'none';
  return before === null ? 'create' : 'edit';
}

/** The changes that have an effect. */
export function realChanges({ changes }: Pick<Plan, 'changes'>): FileChange[] {
  return changes.filter((change) => actionOf(change) !== 'none');
}

/** Whether there is nothing to write. */
export function isEmpty(plan: Plan): boolean {
  return realChanges(plan).length === 0;
}

/** Applies a plan made for the files before `written` on top of what `written` wrote. */
export function rebasePlan(plan: Plan, written: Plan): Plan {
  const changes = plan.changes.map((change) => {
    const before = written.changes.find(({ path }) => path === change.path)?.after ?? change.before;
    return { ...change, before };
  });
  const left = written.changes.filter(({ path }) => !plan.changes.some((change) => change.path === path));
  const undone = left.map((change) => ({ ...change, before: change.after, after: change.before }));
  return { ...plan, changes: [...changes, ...undone] };
}

/** The edits of one step, and its notices. */
export interface Step {
  readonly edits: readonly Json5Edit[];
  readonly warnings: readonly Notice[];
}

/** One file; `after` of undefined leaves it unchanged. */
export function changeOf(
  kind: FileKind,
  { path, text, encoding }: FileSnapshot,
  after: string | null | undefined,
): FileChange {
  const change = { kind, path, before: text, after: after ?? text, encoding, createMode: 0o600 };
  // OpenClaw's own check ignores .env, which contains the key.
  return kind === 'state-env' ? { ...change, mode: 0o600 } : change;
}

/** openclaw.json, and those of its included files that change. */
export function configChanges(
  { openclawConfig, configIncludes }: Snapshot,
  after: ConfigDocuments,
): FileChange[] {
  const change = (file: FileSnapshot) => changeOf('openclaw-config', file, after.texts.get(file.path));
  return [change(openclawConfig), ...realChanges({ changes: configIncludes.map(change) })];
}

/** What the list of backups says of a change. */
export const ITEMS = ['sign-in', 'model', 'region'] as const;

/** One item before and after; null if absent. Contains no secret. */
export interface Changed {
  readonly what: (typeof ITEMS)[number];
  readonly from: string | null;
  readonly to: string | null;
}

/** Only the differences. A file that cannot be parsed is skipped. */
export function whatChanged(files: readonly Pick<FileChange, 'kind' | 'before' | 'after'>[]): Changed[] {
  return files
    .flatMap(({ kind, before, after }) => {
      const [was, is] = [factsOf(kind, before), factsOf(kind, after)];
      return ITEMS.map((what) => ({ what, from: was[what] ?? null, to: is[what] ?? null }));
    })
    .filter(({ from, to }) => from !== to);
}

/** Parsing longer files would take seconds, just for a list entry. */
const LONGEST = 1_000_000;

function factsOf(kind: FileKind, text: string | null): Partial<Record<Changed['what'], string | undefined>> {
  if (text === null || text.length > LONGEST) return {};
  try {
    if (kind === 'openclaw-config') return { model: primaryRef(readJson5(text)) };
    if (kind === 'state-env') return ofEnv(readDotenv(text));
  } catch {
    // One version is damaged; the other files still count.
  }
  return {};
}

function ofEnv(values: Readonly<Record<string, string | undefined>>) {
  const profile = values.AWS_PROFILE ? `AWS_PROFILE=${values.AWS_PROFILE}` : undefined;
  return {
    'sign-in': values[API_KEY_VARIABLE]?.trim() ? API_KEY_VARIABLE : profile,
    region: values.AWS_REGION || undefined,
  };
}
