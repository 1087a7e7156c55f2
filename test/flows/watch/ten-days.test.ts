/** Ten days of passes every hour, the whole of each against the stand-in, with an injected clock: every message is counted. */
import { describe, expect, it } from 'vitest';
import { HOUR, startWatchMachine, type WatchMachine } from '../../helpers/watch-machine.ts';

const DAY = 24 * HOUR;
const clock = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

/** Passes every hour until then; what happens at its time, before the pass; what each pass did. */
async function live(
  machine: WatchMachine,
  until: number,
  events: readonly (readonly [at: number, what: () => unknown])[] = [],
) {
  const rows: string[] = [];
  const left = [...events].sort(([a], [b]) => a - b);
  while (machine.now() < until) {
    while (left[0] && left[0][0] <= machine.now()) await left.shift()?.[1]();
    const started = machine.now();
    const before = machine.sent.length;
    const { action, error } = await machine.watch();
    const told = machine.sent.slice(before).map(({ text }) => text.split(/[\n.]/)[0]);
    if (action !== rows.at(-1)?.split(' | ')[1] || told.length > 0)
      rows.push([clock(started), action, error?.error ?? '', told.join(' + ')].join(' | '));
    // The next full hour, as the timer counts them.
    machine.pass(HOUR - (machine.now() % HOUR));
  }
  return rows;
}

describe('ten days', { timeout: 240_000 }, () => {
  it('a working week with all that happens: every message is wanted', async () => {
    const machine = await startWatchMachine({ issueRefreshToken: false });
    const { aws } = machine;
    await machine.signIn();
    const start = machine.now();
    let present = true;
    machine.whileWaiting((code) => present && aws.approve(code));
    const down = { status: 503, body: {} };
    const rows = await live(machine, start + 10 * DAY, [
      // Two days away, and back in the morning.
      [start + 4 * DAY, () => (present = false)],
      [start + 6 * DAY - 3 * HOUR, () => (present = true)],
      // The portal is down for two hours.
      [start + 8 * DAY + HOUR, () => aws.answerNext('GetRoleCredentials', down, 9)],
    ]);
    const links = machine.sent.filter(({ text }) => text.includes('sign in to AWS again'));
    const ends = machine.sent.filter(({ text }) => text.startsWith('Signed in again'));
    const troubles = machine.sent.filter(({ text }) => text.includes('cannot be kept alive'));
    expect(troubles).toHaveLength(1);
    expect(links.length + ends.length + troubles.length).toBe(machine.sent.length);
    // Two sign-ins of 8 hours a day, and the links of two days with nobody there.
    expect(links.length).toBeLessThan(30);
    expect(ends.length).toBeGreaterThan(10);
    expect(rows.join('\n')).toMatchSnapshot();
  });
});
