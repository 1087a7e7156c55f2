/** OpenClaw's versions are dates: `2026.5.7`, sometimes with a suffix such as `-beta.1`. */

/**
 * Since this version, OpenClaw cannot call Bedrock without the plugin `@openclaw/amazon-bedrock-provider`. The plugin
 * exists since 2026.5.12, but 2026.5.22 still answers without it (test/real); reports of "No API provider registered"
 * start here: https://github.com/openclaw/openclaw/issues/88707
 */
export const PLUGIN_SINCE = '2026.5.28';

/**
 * 2026.5.7 and 2026.9.6 were measured. They differ in what they read from the working folder's .env, in what overrides
 * a service's own environment, and in what a provider must have. The exact version of the change is unknown; we assume
 * the month after the older one.
 */
export const NEW_RULES_SINCE = '2026.6.0';

/**
 * Since this version, memory search has its own section and titles their own model (`agents.defaults.utilityModel`).
 * 2026.5.22 rejects both, and 2026.9.6 rejects the old settings (measured with `config validate`).
 */
export const MEMORY_SECTION_SINCE = '2026.8.0';

/**
 * Since this version, `agents.defaults.modelPolicy` decides which models a chat may choose. 2026.9.6 has it, 2026.5.22
 * rejects it (measured); the marker of its migration came with 2026.8. Before, every entry of `agents.defaults.models`
 * was a restriction.
 */
const MODEL_POLICY_SINCE = '2026.8.0';

/** Since this version, a third-party plugin may answer and sign in from a chat: measured with 2026.9.6. */
export const CHAT_SINCE = '2026.9.0';

/** Whether this version of OpenClaw accepts a `modelPolicy`. False for an unknown version. */
export function knowsModelPolicy(version: string | undefined): boolean {
  return version !== undefined && !isBefore(version, MODEL_POLICY_SINCE);
}

/** Whether `version` is older than `other`. An unknown version counts as new. */
export function isBefore(version: string | undefined, other: string): boolean {
  if (version === undefined) return false;
  const [a, b] = [numbers(version), numbers(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}

function numbers(version: string): number[] {
  return (/^\D*(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '').split('.').map(Number);
}
