/** Finds an OpenClaw's owners in its configuration, in OpenClaw's own order (docs, gateway/heartbeat). */
import { isMembers, type Value, valueAt } from './config.ts';
import type { ChatTarget } from './send-message.ts';

/** `commands.ownerAllowFrom` or, if that names nobody, each channel's `allowFrom`; a wildcard does not count. */
export function ownersIn(config: Value): ChatTarget[] {
  const owners = commandOwners(config);
  if (owners.length > 0) return owners;
  const channels = valueAt(config, 'channels');
  if (!isMembers(channels)) return [];
  return Object.entries(channels).flatMap(([channel, settings]) =>
    strings(valueAt(settings, 'allowFrom'))
      .filter((target) => target !== '*')
      .map((target) => ({ channel, target })),
  );
}

/** `commands.ownerAllowFrom` alone: who may sign in and change settings from a chat. */
export function commandOwners(config: Value): ChatTarget[] {
  return strings(valueAt(config, 'commands', 'ownerAllowFrom')).flatMap((entry) => readTarget(entry) ?? []);
}

/** Splits `telegram:4242`. */
export function readTarget(text: string): ChatTarget | undefined {
  const [, channel, target] = /^([a-z][\w-]*):(\S+)$/i.exec(text) ?? [];
  return channel && target && target !== '*' ? { channel, target } : undefined;
}

/** The target as OpenClaw writes it: `telegram:4242`. */
export function targetName({ channel, target }: ChatTarget): string {
  return `${channel}:${target}`;
}

function strings(value: Value): string[] {
  const list = Array.isArray(value) ? value : [];
  return list.filter((one) => ['string', 'number'].includes(typeof one)).map(String);
}
