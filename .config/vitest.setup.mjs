// Before each file of tests: this process too sends to nobody but this machine, and a test that tried fails.
import { createRequire } from 'node:module';
import { afterEach } from 'vitest';

const guard = createRequire(import.meta.url)('../test/helpers/only-this-machine.cjs');
guard.refuse = (host) => {
  guard.refused.add(host);
  throw new Error(`${host} is not this machine`);
};

afterEach(() => {
  const hosts = [...guard.refused].join(', ');
  guard.refused.clear();
  if (hosts) throw new Error(`The test would have sent to ${hosts}, which is not this machine.`);
});
