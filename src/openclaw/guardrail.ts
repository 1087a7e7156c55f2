/**
 * The guardrail that OpenClaw's Bedrock plugin sends with each call of the chat, from
 * `plugins.entries.amazon-bedrock.config.guardrail`. Fields: manifest of @openclaw/amazon-bedrock-provider 2026.9.2.
 */
import { membersAt, type Value } from './config.ts';
import { BEDROCK_PLUGIN_ID } from './install.ts';

export interface Guardrail {
  /** Its id or ARN. */
  readonly guardrailIdentifier: string;
  /** A number or `DRAFT`; Bedrock refuses a call without one. */
  readonly guardrailVersion: string | undefined;
  readonly streamProcessingMode?: 'sync' | 'async';
  readonly trace?: 'enabled' | 'disabled' | 'enabled_full';
}

/** The guardrail of a config, strings as `read` takes them; undefined where none is named. */
export function guardrailOf(config: Value, read: (value: Value) => Value): Guardrail | undefined {
  const given = membersAt(config, 'plugins', 'entries', BEDROCK_PLUGIN_ID, 'config', 'guardrail');
  const text = (name: string) => {
    const value = read(given[name]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const guardrailIdentifier = text('guardrailIdentifier');
  if (guardrailIdentifier === undefined) return undefined;
  const mode = text('streamProcessingMode');
  const trace = text('trace');
  return {
    guardrailIdentifier,
    guardrailVersion: text('guardrailVersion'),
    ...((mode === 'sync' || mode === 'async') && { streamProcessingMode: mode }),
    ...((trace === 'enabled' || trace === 'disabled' || trace === 'enabled_full') && { trace }),
  };
}
