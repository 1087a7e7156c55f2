/** The plan as data: what would be written, and what a person should know about it. Made by build-plan.ts alone. */
import type { Json5Edit } from '../edit/json5.ts';
import type { FileSnapshot } from '../files/file-snapshot.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { OfferedModel } from '../models/offered-model.ts';
import type { ConfigDocuments } from '../openclaw/config-documents.ts';
import type { Use } from '../openclaw/uses.ts';
import type { SignIn } from '../sign-in/method.ts';
import type { Notice } from '../text/text.ts';

/** Which models OpenClaw is to use: the part of the answers that `use` changes alone. */
export type ModelChoice = Pick<Answers, 'models' | 'offered' | 'providerId'> &
  Partial<Pick<Answers, 'alias' | 'fallbackModels' | 'modelPolicy' | 'setPrimary'>>;

/** Everything that the wizard settles. The plan is made from this and the snapshot, and from nothing else. */
export interface Answers {
  readonly signIn: SignIn;
  /** Bedrock's region: in `.env`, profile and baseUrl. */
  readonly region: string;
  /** Model ids; the first is the primary. */
  readonly models: readonly string[];
  /** Those of `models` that OpenClaw is to fall back to, in this order. */
  readonly fallbackModels?: readonly string[];
  /** Those of `models` that nobody named: they came with "all", and are not called one by one. */
  readonly uncalled?: readonly string[];
  /** What else runs on Bedrock, by the id of its model; `off` takes it out again, and what is absent stays as it is. */
  readonly uses?: Partial<Record<Use, string>>;
  /** Of the OpenClaw on this machine, which decides where a use is written. */
  readonly openclawVersion?: string | undefined;
  /** What is known of the models beyond the catalogue, from AWS's own list. */
  readonly offered?: readonly OfferedModel[];
  /** Alias of the primary; undefined takes the catalogue's. */
  readonly alias: string | undefined;
  readonly setPrimary: boolean;
  readonly providerId: string;
  readonly baseUrl: string;
  /** The OpenClaw of this machine takes `agents.defaults.modelPolicy`. */
  readonly modelPolicy?: boolean;
}

export type FileKind = 'aws-config' | 'state-env' | 'openclaw-config';

/** One file before and after. `after` of null: the file is not there and need not be. */
export interface FileChange {
  readonly kind: FileKind;
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly encoding: 'utf8' | 'latin1';
  /** Mode of a file that we create. */
  readonly createMode: number;
  /** Mode to give a file that exists already; absent: its own stays. */
  readonly mode?: number;
}

export type ChangeAction = 'create' | 'edit' | 'none';

export interface Plan {
  readonly version: 1;
  /** The three files in the order in which they are written: whoever is named must exist before who names it. */
  readonly changes: readonly FileChange[];
  readonly warnings: readonly Notice[];
}

export function actionOf({ before, after }: Pick<FileChange, 'before' | 'after'>): ChangeAction {
  if (after === before || after === null) return 'none';
  return before === null ? 'create' : 'edit';
}

/** The changes that change something. */
export function realChanges({ changes }: Pick<Plan, 'changes'>): FileChange[] {
  return changes.filter((change) => actionOf(change) !== 'none');
}

/** Whether there is nothing to write. */
export function isEmpty(plan: Plan): boolean {
  return realChanges(plan).length === 0;
}

/** A plan made for the files as they were before `written`, to be written over what that wrote. */
export function rebasePlan(plan: Plan, written: Plan): Plan {
  const changes = plan.changes.map((change) => {
    const before = written.changes.find(({ path }) => path === change.path)?.after ?? change.before;
    return { ...change, before };
  });
  const left = written.changes.filter(({ path }) => !plan.changes.some((change) => change.path === path));
  const restored = left.map((change) => ({ ...change, before: change.after, after: change.before }));
  return { ...plan, changes: [...changes, ...restored] };
}

/** The edits of one step, and what a person should know about them. */
export interface Step {
  readonly edits: readonly Json5Edit[];
  readonly warnings: readonly Notice[];
}

/** One file; `after` of undefined leaves it as it is. */
export function changeOf(
  kind: FileKind,
  { path, text, encoding }: FileSnapshot,
  after: string | null | undefined,
): FileChange {
  const change = { kind, path, before: text, after: after ?? text, encoding, createMode: 0o600 };
  // OpenClaw's own check leaves .env out, and it holds the key.
  return kind === 'state-env' ? { ...change, mode: 0o600 } : change;
}

/** openclaw.json, and of the files that it includes those that change. */
export function configChanges(
  { openclawConfig, configIncludes }: Snapshot,
  after: ConfigDocuments,
): FileChange[] {
  const change = (file: FileSnapshot) => changeOf('openclaw-config', file, after.texts.get(file.path));
  return [change(openclawConfig), ...realChanges({ changes: configIncludes.map(change) })];
}
