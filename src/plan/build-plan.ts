/** (Answers, Snapshot) → Plan. Pure: it reads no file, asks nobody and writes nothing. */
import { readDotenv } from '../edit/dotenv.ts';
import { parsing } from '../errors.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import { planAwsConfig } from './aws-profile.ts';
import { broadSignIn } from './blast-radius.ts';
import { planOpenclawConfig } from './openclaw-json.ts';
import type { Answers, FileChange, FileKind, Notice, Plan } from './plan.ts';
import { planStateEnv } from './state-env.ts';

interface Planned {
  readonly after: string;
  readonly warnings: readonly Notice[];
}

const FORMAT: Record<FileKind, string> = {
  'aws-config': 'INI',
  'state-env': '.env',
  'openclaw-config': 'JSON5',
};

/** Throws AppError `cannot-parse` with file, line and column when a file cannot be edited. */
export function buildPlan(answers: Answers, snapshot: Snapshot): Plan {
  const { signIn, region } = answers;
  const { awsConfig, stateEnv, openclawConfig } = snapshot;
  const edited: [FileKind, FileSnapshot, Planned | undefined][] = [
    [
      'aws-config',
      awsConfig,
      signIn.mode === 'sso'
        ? edit('aws-config', awsConfig, (text) => planAwsConfig(text, signIn, region))
        : undefined,
    ],
    ['state-env', stateEnv, edit('state-env', stateEnv, (text) => planStateEnv(text, answers))],
    [
      'openclaw-config',
      openclawConfig,
      edit('openclaw-config', openclawConfig, (text) =>
        planOpenclawConfig(text, answers, usesOtherSignIns(snapshot)),
      ),
    ],
  ];
  return {
    version: 1,
    changes: edited.map(([kind, file, planned]) => changeOf(kind, file, planned)),
    warnings: [...edited.flatMap(([, , planned]) => planned?.warnings ?? []), ...broadSignIn(signIn)],
  };
}

function edit(kind: FileKind, { path, text }: FileSnapshot, change: (text: string) => Planned): Planned {
  return parsing(path, FORMAT[kind], () => change(text ?? ''));
}

function changeOf(kind: FileKind, { path, text, encoding }: FileSnapshot, planned?: Planned): FileChange {
  const change = { kind, path, before: text, after: planned?.after ?? text, encoding, createMode: 0o600 };
  // OpenClaw's own check leaves .env out, and it holds the key.
  return kind === 'state-env' ? { ...change, mode: 0o600 } : change;
}

/** Keys of other providers in `.env`, or sign-ins that OpenClaw keeps beside its agents. */
function usesOtherSignIns({ stateEnv, hasAuthProfiles }: Snapshot): boolean {
  const names = Object.keys(readDotenv(stateEnv.text ?? ''));
  return hasAuthProfiles || names.some((name) => /_(API_KEY|OAUTH_TOKEN)$/.test(name));
}
