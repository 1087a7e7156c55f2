/**
 * What a pass of `watch` does, as a pure function: (what earlier passes remember, what this one found, the time) → the
 * action, the next memory, and whether somebody is to be told. Every message goes through here, so here is why there
 * are few of them. Times are epoch milliseconds.
 */

/** `action` of `watch --json` (CONTRACT.md). */
export type Action = 'none' | 'refreshed' | 'asked' | 'waiting' | 'signed-in' | 'expiring' | 'failed';

/** What the passes remember. */
export interface Memory {
  readonly last?: { readonly at: number; readonly action: Action };
  /** The end of the token or key as it was first seen, and when that was: together they tell how long it lives. */
  readonly seen?: { readonly end: number; readonly since: number };
  /** When the portal last gave keys for the token that ends then. */
  readonly proven?: { readonly end: number; readonly at: number };
  /** The links that were sent since somebody last signed in. */
  readonly asked?: { readonly count: number; readonly at: number };
  /** The last warning about a key that ends: of which key, and how long before its end. */
  readonly warned?: { readonly end: number; readonly left: number };
  readonly trouble?: Trouble;
  /** When somebody was last told of a trouble. */
  readonly toldAt?: number;
  /** A person signed out on purpose, and is asked for nothing until somebody has signed in. */
  readonly signedOut?: true;
}

interface Trouble {
  /** By its name in the table of errors. */
  readonly error: string;
  /** It may pass by itself: the network. */
  readonly passing: boolean;
  readonly since: number;
  readonly told: boolean;
}

/** What a pass found. */
export type Facts =
  | { readonly kind: 'well'; readonly refreshed?: boolean }
  /** A key with an end, and when it began where the key tells. */
  | { readonly kind: 'ending'; readonly end: number }
  /** Nothing but a new sign-in helps. */
  | { readonly kind: 'person' }
  | { readonly kind: 'trouble'; readonly error: string; readonly passing: boolean };

export interface Moment {
  readonly now: number;
  /** Until when nobody is disturbed; absent: messages are welcome now. */
  readonly quietUntil?: number | undefined;
}

export interface Decision {
  readonly action: Action;
  readonly memory: Memory;
  /** Whom it concerns is told now: a sign-in link, a key that ends, a trouble that lasts. */
  readonly tell?: 'link' | 'warning' | 'trouble';
  /** When the next message is due, as far as is known. */
  readonly nextNotice?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Between a link that nobody used and the next one. */
const GAPS = [HOUR, 4 * HOUR, 12 * HOUR] as const;

/** A network that is down is nobody's business before this. */
const PATIENCE = HOUR;

/** Troubles that come and go are told of no more often. */
const TROUBLE_GAP = 12 * HOUR;

/** Before the end of a key that lives longer than the first of them. */
const WARNINGS = [24 * HOUR, 2 * HOUR] as const;

/** Decides. `memory` may come from another clock: what it holds of the future counts as of now. */
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

/** A sign-in that comes and goes must not start the count anew each time. */
function forgetLinks({ asked, ...rest }: Memory, now: number): Memory {
  return asked && now < asked.at + gapAfter(asked.count) ? { ...rest, asked } : rest;
}

/** How long the link of that number keeps the next one away. */
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
  const memory = seeEnd(before, end, now);
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
  // A network that is down has many names.
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

/** The time, or the end of the quiet hours where it lies within those of now. */
function dueAt(time: number, { quietUntil }: Moment): number {
  return Math.max(time, quietUntil ?? time);
}

/** Notes an end, and when it was first seen. */
export function seeEnd(memory: Memory, end: number, now: number): Memory {
  return memory.seen?.end === end ? memory : { ...memory, seen: { end, since: now } };
}

/** Notes that AWS took it now. */
export function proveEnd(memory: Memory, end: number | undefined, now: number): Memory {
  return end === undefined ? memory : { ...seeEnd(memory, end, now), proven: { end, at: now } };
}

/** A proof is a call to AWS, and what it proves does not change every ten minutes. */
const PROOF_LASTS = HOUR / 2;

/** Whether AWS took it within the last half hour, and nothing since speaks against it. */
export function isProven({ proven, asked, trouble }: Memory, end: number, now: number): boolean {
  if (asked || trouble || proven?.end !== end) return false;
  return now >= proven.at && now - proven.at < PROOF_LASTS;
}

/** How long before its end a token is renewed: a quarter of its life, an hour at most. */
export function renewalLead({ seen }: Memory): number {
  return seen ? Math.min(HOUR, Math.max(0, seen.end - seen.since) / 4) : 0;
}

/** A clock that was set back would make everybody wait for the time that it has left. */
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

/** Nobody is woken between these hours, by the machine's own clock. */
const QUIET = { from: 22, to: 8 } as const;

/** When the quiet hours of now end; nothing outside of them. */
export function quietEnd(now: number): number | undefined {
  const date = new Date(now);
  const hour = date.getHours();
  if (hour >= QUIET.to && hour < QUIET.from) return undefined;
  if (hour >= QUIET.from) date.setDate(date.getDate() + 1);
  return date.setHours(QUIET.to, 0, 0, 0);
}
