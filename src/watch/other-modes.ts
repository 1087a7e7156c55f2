/** The sign-ins that no person renews by a link: API keys, and credentials that the machine has already. */
import { type Credential, credentialsEnd } from '../bedrock/credentials.ts';
import type { Context } from '../context.ts';
import { explainBedrockError } from '../failures/classify.ts';
import type { WinningKey } from '../sign-in/api-key/winning-key.ts';
import { type Memory, seeEnd } from './decide.ts';
import type { Look } from './look.ts';

/** A short-term key ends; a long-term key does not tell. Throws AppError where OpenClaw cannot use the key. */
export function lookAtKey({ key, error }: WinningKey, before: Memory, now: number): Look {
  if (error) throw error;
  const end = Date.parse(key?.expiresAt ?? '');
  if (Number.isNaN(end)) return { facts: { kind: 'well' }, memory: before, signedIn: true };
  const memory = seeEnd(before, end, now);
  return { facts: { kind: 'ending', end }, memory, signedIn: true, expiresAt: end };
}

/** Whether the AWS SDK finds credentials, and until when they last where it tells. Throws AppError where it finds none. */
export async function lookAtCredentials(
  context: Context,
  credential: Credential,
  { region, model }: { readonly region: string; readonly model: string },
  memory: Memory,
): Promise<Look> {
  try {
    const end = await credentialsEnd(credential, context, region);
    return { facts: { kind: 'well' }, memory, signedIn: true, expiresAt: end?.getTime() };
  } catch (error) {
    const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
    throw explainBedrockError(error, { region, model, ...profile });
  }
}
