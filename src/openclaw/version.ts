/** OpenClaw's versions are dates: `2026.5.7`, also with a suffix such as `-beta.1`. */

/**
 * From here on OpenClaw cannot call Bedrock without the plugin `@openclaw/amazon-bedrock-provider`. The plugin exists
 * since 2026.5.12, but 2026.5.22 without it still answers (test/real); reports of "No API provider registered" begin
 * with this one: https://github.com/openclaw/openclaw/issues/88707
 */
export const PLUGIN_SINCE = '2026.5.28';

/**
 * Measured were 2026.5.7 and 2026.9.6, which differ in what they take from the working folder's .env, in what
 * wins over a service's own environment, and in what a provider must have. The version of the change is not known;
 * the first month after the older one is taken for it.
 */
export const NEW_RULES_SINCE = '2026.6.0';

/**
 * From here on memory search has a section of its own, and titles a model of their own (`agents.defaults.utilityModel`).
 * 2026.5.22 refuses both, 2026.9.6 refuses what was there before (facts by `config validate` of both).
 */
export const MEMORY_SECTION_SINCE = '2026.8.0';

/**
 * From here on `agents.defaults.modelPolicy` says which models a chat may choose. 2026.9.6 has it, 2026.5.22 refuses it
 * (measured); the marker of its migration came with 2026.8. Before, every entry of `agents.defaults.models` restricts.
 */
const MODEL_POLICY_SINCE = '2026.8.0';

/** From here on a plugin of somebody else's may answer in the chat and sign in there: measured with 2026.9.6. */
export const CHAT_SINCE = '2026.9.0';

/** Whether the OpenClaw of this version takes a `modelPolicy`. One that is not known is not told of it. */
export function knowsModelPolicy(version: string | undefined): boolean {
  return version !== undefined && !isBefore(version, MODEL_POLICY_SINCE);
}

/** Whether `version` is older than `other`. A version that is not known is taken for a new one. */
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
