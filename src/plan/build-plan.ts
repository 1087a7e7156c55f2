/** (Answers, Snapshot) → Plan. Pure: reads no file, asks nothing, writes nothing. */
import { join } from 'node:path';
import { editDotenv, readDotenv } from '../edit/dotenv.ts';
import { parsing } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import { documentsOf } from '../openclaw/config-documents.ts';
import { methodFor } from '../sign-in/methods.ts';
import type { Notice } from '../text/text.ts';
import { planAgentModels } from './agent-models.ts';
import { planModelSwitch, planOpenclawConfig } from './openclaw-json.ts';
import { type Answers, changeOf, configChanges, type ModelChoice, type Plan } from './plan.ts';

interface Planned {
  readonly after: string;
  readonly warnings: readonly Notice[];
}

const FORMAT = { 'aws-config': 'INI', 'state-env': '.env' } as const;

/**
 * Throws AppError `cannot-parse` with file, line and column if a file cannot be edited, and `included-elsewhere` if
 * openclaw.json includes that part from files that cannot be edited.
 */
export function buildPlan(answers: Answers, snapshot: Snapshot): Plan {
  const { signIn, region } = answers;
  const { awsConfig, stateEnv } = snapshot;
  const method = methodFor(signIn);
  const profile = parsing(stateEnv.path, '.env', () => readDotenv(stateEnv.text ?? '').AWS_PROFILE);
  const before = { region, profile, places: otherPlaces(snapshot.locations) };
  const writes = method.writes(signIn, before);
  const aws = writes.awsConfig && edit('aws-config', awsConfig, writes.awsConfig);
  const env = edit('state-env', stateEnv, (text) => ({
    after: editDotenv(text, writes.env),
    warnings: writes.notices,
  }));
  const config = planOpenclawConfig(documentsOf(snapshot), answers, usesOtherSignIns(snapshot));
  return {
    version: 1,
    changes: [
      changeOf('aws-config', awsConfig, aws?.after),
      changeOf('state-env', stateEnv, env.after),
      ...configChanges(snapshot, config.after),
      ...planAgentModels(snapshot, answers.providerId),
    ],
    warnings: [...[aws, env, config].flatMap((planned) => planned?.warnings ?? []), ...method.reach(signIn)],
  };
}

/** A plan that makes another model the primary one, and adds it where it is missing. Throws like buildPlan. */
export function buildModelSwitch(choice: ModelChoice, snapshot: Snapshot): Plan {
  const config = planModelSwitch(documentsOf(snapshot), choice, usesOtherSignIns(snapshot));
  const changes = [...configChanges(snapshot, config.after), ...planAgentModels(snapshot, choice.providerId)];
  return { version: 1, changes, warnings: config.warnings };
}

/** Variables for AWS files in unusual places, for programs that start without this shell's environment. */
function otherPlaces({ awsHome, awsConfig, awsCredentials }: Locations): Record<string, string> {
  const usual = (file: string) => join(awsHome, '.aws', file);
  return {
    ...(awsConfig !== usual('config') && { AWS_CONFIG_FILE: awsConfig }),
    ...(awsCredentials !== usual('credentials') && { AWS_SHARED_CREDENTIALS_FILE: awsCredentials }),
  };
}

function edit(
  kind: keyof typeof FORMAT,
  { path, text }: FileSnapshot,
  change: (text: string) => Planned,
): Planned {
  return parsing(path, FORMAT[kind], () => change(text ?? ''));
}

/** Whether `.env` has keys of other providers, or OpenClaw has sign-ins stored with its agents. */
function usesOtherSignIns({ stateEnv, hasAuthProfiles }: Snapshot): boolean {
  const names = Object.keys(readDotenv(stateEnv.text ?? ''));
  return hasAuthProfiles || names.some((name) => /_(API_KEY|OAUTH_TOKEN)$/.test(name));
}
