/**
 * What a pass of `watch` does, as a pure function: (memory of earlier passes, findings of this one, time) → action,
 * next memory, and whether to notify someone. Every message is decided here, which keeps them few. Times are epoch
 * milliseconds.
 */

/** `action` of `watch --json`. */
export type Action = 'none' | 'refreshed' | 'asked' | 'waiting' | 'signed-in' | 'expiring' | 'failed';

/** What passes remember. */
export interface Memory {
  readonly last?: { readonly at: number; readonly action: Action };
  /** The token's or key's expiry, and when we first saw it: together they give its lifetime. */
  readonly seen?: { readonly end: number; readonly since: number };
  /** When the portal last gave credentials for the token with that expiry. */
  readonly proven?: { readonly end: number; readonly at: number };
  /** The links sent since the last sign-in. */
  readonly asked?: { readonly count: number; readonly at: number };
  /** The last warning about an expiring key: its expiry, and the warning time before it. */
  readonly warned?: { readonly end: number; readonly left: number };
  readonly trouble?: Trouble;
  /** When a problem was last reported. */
  readonly toldAt?: number;
  /** The person signed out on purpose: request nothing until they sign in again. */
  readonly signedOut?: true;
}

interface Trouble {
  /** Its name in the table of errors. */
  readonly error: string;
  /** True if it may pass by itself: a network error. */
  readonly passing: boolean;
  readonly since: number;
  readonly told: boolean;
}

/** A pass's findings. */
export type Facts =
  | { readonly kind: 'well'; readonly refreshed?: boolean }
  /** A key with an expiry. */
  | { readonly kind: 'ending'; readonly end: number }
  /** Only a new sign-in helps. */
  | { readonly kind: 'person' }
  | { readonly kind: 'trouble'; readonly error: string; readonly passing: boolean };

export interface Moment {
  readonly now: number;
  /** The end of the quiet hours; absent if messages may be sent now. */
  readonly quietUntil?: number | undefined;
}

export interface Decision {
  readonly action: Action;
  readonly memory: Memory;
  /** The message to send now: a sign-in link, an expiring key, or a lasting problem. */
  readonly tell?: 'link' | 'warning' | 'trouble';
  /** When the next message is due, if known. */
  readonly nextNotice?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The time between an unused link and the next one. */
const GAPS = [HOUR, 4 * HOUR, 12 * HOUR] as const;

/** A network outage shorter than this is not reported. */
const PATIENCE = HOUR;

/** Recurring problems are reported at most this often. */
const TROUBLE_GAP = 12 * HOUR;

/** Warning times before the expiry of a key that lives longer than the first of them. */
const WARNINGS = [24 * HOUR, 2 * HOUR] as const;

/** Decides. `memory` may come from another clock: times in the future count as now. */
export function decide(memory: Memory, facts: Facts, moment: Moment): Decision {
  const sane = notOfTheFuture(memory, moment.now);
  const decision = decideOn(sane, facts, moment);
  const last = { at: moment.now, action: decision.action };
  return { ...decision, memory: { ...decision.memory, last } };
}

function decideOn(memory: Memory, facts: Facts, moment: Moment): Decision {
  switch (facts.kind) {
    case 'well': {
      const { trouble: _trouble, signedOut: _signedOut, ...kept } = memory;
      return { action: facts.refreshed ? 'refreshed' : 'none', memory: forgetLinks(kept, moment.now) };
    }
    case 'ending':
      return keyEnds(memory, facts.end, moment);
    case 'person':
      return personNeeded(memory, moment);
    case 'trouble':
      return troubled(memory, facts, moment);
  }
}

/** A sign-in that comes and goes must not restart the count each time. */
function forgetLinks({ asked, ...rest }: Memory, now: number): Memory {
  return asked && now < asked.at + gapAfter(asked.count) ? { ...rest, asked } : rest;
}

/** How long a link with this number delays the next one. */
function gapAfter(count: number): number {
  return GAPS[Math.min(count, GAPS.length) - 1] ?? 0;
}

function personNeeded({ trouble: _trouble, ...memory }: Memory, moment: Moment): Decision {
  if (memory.signedOut) return { action: 'none', memory };
  const { asked } = memory;
  const due = dueAt(asked ? asked.at + gapAfter(asked.count) : moment.now, moment);
  if (due > moment.now) return { action: 'waiting', memory, nextNotice: due };
  const count = (asked?.count ?? 0) + 1;
  return {
    action: 'asked',
    tell: 'link',
    memory: { ...memory, asked: { count, at: moment.now } },
    nextNotice: moment.now + gapAfter(count),
  };
}

function keyEnds({ trouble: _trouble, ...before }: Memory, end: number, moment: Moment): Decision {
  const { now } = moment;
  const memory = recordEnd(before, end, now);
  const life = end - (memory.seen?.since ?? now);
  const warnings: readonly number[] = life > WARNINGS[0] ? WARNINGS : [life / 4];
  const reached = warnings.filter((left) => end - now <= left);
  const left = reached.at(-1);
  if (left === undefined) return { action: 'none', memory, nextNotice: end - Math.max(...warnings) };
  const later = warnings.find((one) => one < left);
  const next = later === undefined ? {} : { nextNotice: end - later };
  const isTold = memory.warned?.end === end && memory.warned.left <= left;
  if (isTold) return { action: 'expiring', memory, ...next };
  const due = dueAt(now, moment);
  if (due > now) return { action: 'expiring', memory, nextNotice: due };
  return { action: 'expiring', tell: 'warning', memory: { ...memory, warned: { end, left } }, ...next };
}

function troubled(
  memory: Memory,
  { error, passing }: Extract<Facts, { kind: 'trouble' }>,
  moment: Moment,
): Decision {
  const { now } = moment;
  const old = memory.trouble;
  // A network outage shows up as different errors.
  const isSame = old?.passing === passing && (passing || old.error === error);
  const since = isSame ? old.since : now;
  const told = isSame && old.told;
  const trouble = { error, passing, since, told };
  if (told) return { action: 'failed', memory: { ...memory, trouble } };
  const patient = Math.max(since + (passing ? PATIENCE : 0), (memory.toldAt ?? -Infinity) + TROUBLE_GAP);
  const due = dueAt(patient, moment);
  if (due > now) return { action: 'failed', memory: { ...memory, trouble }, nextNotice: due };
  return {
    action: 'failed',
    tell: 'trouble',
    memory: { ...memory, trouble: { ...trouble, told: true }, toldAt: now },
  };
}

/** The time, or the end of the current quiet hours if it falls within them. */
function dueAt(time: number, { quietUntil }: Moment): number {
  return Math.max(time, quietUntil ?? time);
}

/** Records an expiry, and when it was first seen. */
export function recordEnd(memory: Memory, end: number, now: number): Memory {
  return memory.seen?.end === end ? memory : { ...memory, seen: { end, since: now } };
}

/** Records that AWS accepted it now. */
export function recordProof(memory: Memory, end: number | undefined, now: number): Memory {
  return end === undefined ? memory : { ...recordEnd(memory, end, now), proven: { end, at: now } };
}

/** A proof is a call to AWS, so it is not repeated every ten minutes. */
const PROOF_LASTS = HOUR / 2;

/** Whether AWS accepted it within the last half hour, and nothing has contradicted that since. */
export function isProven({ proven, asked, trouble }: Memory, end: number, now: number): boolean {
  if (asked || trouble || proven?.end !== end) return false;
  return now >= proven.at && now - proven.at < PROOF_LASTS;
}

/** How long before its expiry a token is refreshed: a quarter of its lifetime, at most an hour. */
export function renewalLead({ seen }: Memory): number {
  return seen ? Math.min(HOUR, Math.max(0, seen.end - seen.since) / 4) : 0;
}

/** If the clock was set back, future times would delay everything. */
function notOfTheFuture(memory: Memory, now: number): Memory {
  const { seen, proven, asked, trouble, toldAt } = memory;
  return {
    ...memory,
    ...(seen && { seen: { ...seen, since: Math.min(seen.since, now) } }),
    ...(proven && { proven: { ...proven, at: Math.min(proven.at, now) } }),
    ...(asked && { asked: { ...asked, at: Math.min(asked.at, now) } }),
    ...(trouble && { trouble: { ...trouble, since: Math.min(trouble.since, now) } }),
    ...(toldAt !== undefined && { toldAt: Math.min(toldAt, now) }),
  };
}

/** Quiet hours by the machine's own clock. */
const QUIET = { from: 22, to: 8 } as const;

/** When the current quiet hours end; undefined outside of them. */
export function quietHoursEnd(now: number): number | undefined {
  const date = new Date(now);
  const hour = date.getHours();
  if (hour >= QUIET.to && hour < QUIET.from) return undefined;
  if (hour >= QUIET.from) date.setDate(date.getDate() + 1);
  return date.setHours(QUIET.to, 0, 0, 0);
}
