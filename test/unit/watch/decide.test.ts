/** The decisions of `watch` alone, over simulated days: every message is counted. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Decision,
  decide,
  type Facts,
  type Memory,
  quietHoursEnd,
  recordEnd,
  renewalLead,
} from '../../../src/watch/decide.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-11-23T12:00:00Z');
const PERSON: Facts = { kind: 'person' };
const WELL: Facts = { kind: 'well' };
const DOWN: Facts = { kind: 'trouble', error: 'network-dns', passing: true };

beforeEach(() => {
  vi.stubEnv('TZ', 'UTC');
});

/** A pass every ten minutes; returns when someone was notified, in hours since the start. */
function simulate(days: number, factsAt: (sinceStart: number) => Facts, isQuiet = true, start = NOON) {
  const told: { at: number; tell: NonNullable<Decision['tell']> }[] = [];
  let memory: Memory = {};
  for (let now = start; now < start + days * DAY; now += 10 * MINUTE) {
    const decision = decide(memory, factsAt(now - start), {
      now,
      quietUntil: isQuiet ? quietHoursEnd(now) : undefined,
    });
    memory = decision.memory;
    if (decision.tell) told.push({ at: (now - start) / HOUR, tell: decision.tell });
  }
  return told;
}

const hours = (told: ReturnType<typeof simulate>) => told.map(({ at }) => at);

describe('ten days of passes every ten minutes', () => {
  it('no message if all is well', () => {
    expect(simulate(10, (t) => ({ kind: 'well', refreshed: t % (7 * HOUR) === 0 }))).toEqual([]);
  });

  it('a link at once, after 1 and 4 hours, then every 12: 22 in ten days', () => {
    const told = simulate(10, () => PERSON, false);
    expect(hours(told)).toEqual([0, 1, 5, ...Array.from({ length: 19 }, (_, i) => 17 + 12 * i)]);
    expect(new Set(told.map(({ tell }) => tell))).toEqual(new Set(['link']));
  });

  it('none between 22:00 and 8:00: those are sent at 8:00', () => {
    const told = simulate(10, () => PERSON);
    expect(hours(told).slice(0, 5)).toEqual([0, 1, 5, 20, 32]);
    const clock = hours(told).map((hour) => (12 + hour) % 24);
    expect(clock.filter((hour) => hour < 8 || hour >= 22)).toEqual([]);
  });

  it('a session that ends late in the evening: the first link is sent in the morning', () => {
    expect(hours(simulate(1, (t) => (t < 11 * HOUR ? WELL : PERSON)))[0]).toBe(20);
  });

  it('a sign-in that alternates every pass causes no more links than one that is gone', () => {
    const told = simulate(1, (t) => (t % (20 * MINUTE) === 0 ? WELL : PERSON), false);
    expect(told.length).toBeLessThanOrEqual(24);
    const gaps = hours(told)
      .slice(1)
      .map((at, i) => at - (hours(told)[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
  });

  it('a network outage is reported once, after an hour', () => {
    expect(hours(simulate(10, () => DOWN, false))).toEqual([1]);
  });

  it('an outage of less than an hour is not reported, whatever its errors', () => {
    const flaky = (t: number): Facts =>
      t % HOUR === 0
        ? WELL
        : ({ ...DOWN, error: t % (20 * MINUTE) === 0 ? 'network-tls' : 'network-timeout' } as Facts);
    expect(simulate(10, flaky, false)).toEqual([]);
  });

  it('a network that is down two hours of every three is reported at most twice a day', () => {
    const told = simulate(10, (t) => (t % (3 * HOUR) < HOUR ? WELL : DOWN), false);
    expect(told.length).toBeLessThanOrEqual(20);
    expect(told.length).toBeGreaterThan(0);
  });

  it('a removed role is reported at once, and once', () => {
    const gone: Facts = { kind: 'trouble', error: 'role-forbidden', passing: false };
    expect(hours(simulate(10, () => gone, false))).toEqual([0]);
  });

  it('a three-day key: 24 and 2 hours before its expiry', () => {
    const end = NOON + 3 * DAY;
    expect(hours(simulate(2.99, () => ({ kind: 'ending', end }), false))).toEqual([48, 70]);
  });

  it('a twelve-hour key: once, a quarter of its lifetime before its expiry', () => {
    const end = NOON + 12 * HOUR;
    expect(hours(simulate(0.49, () => ({ kind: 'ending', end }), false))).toEqual([9]);
  });
});

it('a pass says when the next warning about a key is due, also where the last one was sent', () => {
  const end = NOON + 3 * DAY;
  let memory: Memory = {};
  const noticeAt = (now: number) => {
    const decision = decide(memory, { kind: 'ending', end }, { now });
    memory = decision.memory;
    return [decision.tell, decision.nextNotice && (end - decision.nextNotice) / HOUR];
  };
  expect([0, 48, 49, 70, 71].map((hour) => noticeAt(NOON + hour * HOUR))).toEqual([
    [undefined, 24],
    ['warning', 2],
    [undefined, 2],
    ['warning', undefined],
    [undefined, undefined],
  ]);
});

describe('a link that was sent', () => {
  it('is forgotten by a good sign-in once the next one would be due', () => {
    const { memory } = decide({}, PERSON, { now: NOON });
    const later = (ms: number) => decide(memory, WELL, { now: NOON + ms }).memory.asked;
    expect(later(HOUR - 1)).toEqual({ count: 1, at: NOON });
    expect(later(HOUR)).toBeUndefined();
  });
});

describe('clock changes', () => {
  it('set back by a week: nobody waits a week for the next link', () => {
    const first = decide({}, PERSON, { now: NOON });
    const back = decide(first.memory, PERSON, { now: NOON - 7 * DAY });
    expect(back).toMatchObject({ action: 'waiting', nextNotice: NOON - 7 * DAY + HOUR });
  });

  it('set forward and back again: one more link, not one per pass', () => {
    let memory = decide({}, PERSON, { now: NOON }).memory;
    let links = 0;
    for (let i = 0; i < 6; i++) {
      const decision = decide(memory, PERSON, { now: i % 2 ? NOON + i * MINUTE : NOON + 30 * DAY });
      memory = decision.memory;
      if (decision.tell) links++;
    }
    expect(links).toBeLessThanOrEqual(3);
  });
});

describe('signed out on purpose', () => {
  it('requests nothing until the person has signed in, then works again', () => {
    const out: Memory = { signedOut: true };
    const quiet = decide(out, PERSON, { now: NOON });
    expect(quiet).toMatchObject({ action: 'none' });
    expect(quiet.tell).toBeUndefined();
    const back = decide(quiet.memory, WELL, { now: NOON });
    expect(decide(back.memory, PERSON, { now: NOON + DAY }).tell).toBe('link');
  });
});

describe('renewalLead', () => {
  it.each([
    [8 * HOUR, HOUR],
    [HOUR, HOUR / 4],
  ])('a token of %i ms is renewed %i ms before its end', (life, lead) => {
    expect(renewalLead(recordEnd({}, NOON + life, NOON))).toBe(lead);
  });
});

describe('quietHoursEnd', () => {
  it.each([
    ['2026-11-23T21:59:00Z', undefined],
    ['2026-11-23T22:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T07:59:00Z', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T08:00:00Z', undefined],
  ])('at %s it is %s', (now, end) => {
    const found = quietHoursEnd(Date.parse(now));
    expect(found && new Date(found).toISOString()).toBe(end);
  });
});
