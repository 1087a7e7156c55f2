/** Loaded before the bin: Wine makes up half of the environment, so the one that a test gives comes in one variable. */
const { TEST_ENVIRONMENT } = process.env;
if (TEST_ENVIRONMENT) {
  const given = JSON.parse(TEST_ENVIRONMENT);
  for (const name of Object.keys(process.env))
    if (!/^(?:SystemRoot|windir|ComSpec)$/i.test(name)) delete process.env[name];
  Object.assign(process.env, given);
}
require('../helpers/only-this-machine.cjs');
