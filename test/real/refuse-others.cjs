/**
 * The guard for programs that are not ours: they ask other machines for plugins, news and prices, and are to live on without.
 */
require('../helpers/only-this-machine.cjs').refuse = () => {};
