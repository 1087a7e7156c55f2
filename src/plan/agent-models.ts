/** The copies of the API key that OpenClaw makes in its agents' `models.json` if the provider refers to the key. */

import { editJson5, readJson5 } from '../edit/json5.ts';
import { AppError, attempt, parsing } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { bedrockProviders, DEFAULT_PROVIDER_ID, membersAt, plaintextKey } from '../openclaw/config.ts';
import { changeOf, type FileChange, realChanges } from './plan.ts';

/**
 * Removes the copies: when OpenClaw rewrites the file, it keeps the key, even if openclaw.json no longer refers to it
 * (mergeWithExistingProviderSecrets in 2026.5.22 and 2026.9.6). Plans nothing for a provider ID that needs the reference, because
 * OpenClaw would copy the key again. A file that is not valid JSON stays as it is.
 */
export function planAgentModels({ agentModels }: Snapshot, providerId: string): FileChange[] {
  if (providerId !== DEFAULT_PROVIDER_ID) return [];
  const changes = agentModels.map((file) => {
    const after = attempt(() => parsing(file.path, 'JSON', () => withoutKeys(file.text ?? '')));
    return changeOf('agent-models', file, after instanceof AppError ? undefined : after);
  });
  return realChanges({ changes });
}

function withoutKeys(text: string): string {
  const providers = membersAt(readJson5(text), 'providers');
  const copies = bedrockProviders({ models: { providers } }).filter(({ value }) => plaintextKey(value));
  return editJson5(
    text,
    copies.map(({ id }) => ({ path: ['providers', id, 'apiKey'], remove: true })),
  );
}
