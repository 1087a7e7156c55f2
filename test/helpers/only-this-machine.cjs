/**
 * Loaded before everything else into every process of the tests: nothing may be sent to another machine. A program
 * that tries ends with 97 and a line that says where to, whatever it would have made of the error. Names below
 * `.invalid`, which nobody can have (RFC 6761), are answered here as a name server would. CommonJS, because Node's ESM
 * loader would cost each of a thousand starts of the bin as much again.
 */
const dns = require('node:dns');
const { writeSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isIPv4, Socket } = require('node:net');

const bare = (/** @type {string} */ host) => host.replace(/^\[|\]$/g, '').toLowerCase();
const isHere = (/** @type {string} */ host) =>
  /^(?:localhost|.*\.localhost|::1)$/.test(host) || (isIPv4(host) && host.startsWith('127.'));
const isNowhere = (/** @type {string} */ host) => host.endsWith('.invalid');

/** The hosts that a process which may not end has refused since somebody looked. */
exports.refused = new Set();

/**
 * What is done about an address that is not this machine; processes that may not end do otherwise. Where it returns, the
 * address is told to be that of nobody.
 */
exports.refuse = (/** @type {string} */ host) => {
  writeSync(2, `\nA test would have sent to ${host}, which is not this machine.\n`);
  process.exit(97);
};

function noSuchName(/** @type {string} */ hostname) {
  const error = new Error(`getaddrinfo ENOTFOUND ${hostname}`);
  return Object.assign(error, { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname });
}

const { lookup } = dns;
const lookupPromise = dns.promises.lookup;

// @ts-expect-error whatever was given
dns.lookup = (hostname, ...rest) => {
  const host = bare(String(hostname));
  // @ts-expect-error the last is the callback
  const refused = () => process.nextTick(rest.at(-1), noSuchName(host));
  if (isNowhere(host)) return refused();
  if (!isHere(host)) {
    exports.refuse(host);
    return refused();
  }
  // @ts-expect-error as above
  return lookup(hostname, ...rest);
};

// @ts-expect-error as above
dns.promises.lookup = async (hostname, ...options) => {
  const host = bare(String(hostname));
  if (isNowhere(host)) throw noSuchName(host);
  if (!isHere(host)) {
    exports.refuse(host);
    throw noSuchName(host);
  }
  return lookupPromise(hostname, ...options);
};

const { connect } = Socket.prototype;
// Everything that speaks TCP comes through here: HTTP, TLS, fetch.
Socket.prototype.connect = function connectHere(...args) {
  // net.connect hands over its arguments in one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const target = typeof first === 'object' ? first : { port: first, host: second };
  const host = bare(String(target.host ?? 'localhost'));
  const isPath = target.path !== undefined || (typeof first === 'string' && Number.isNaN(Number(first)));
  if (!isPath && !isHere(host) && !isNowhere(host)) {
    exports.refuse(host);
    process.nextTick(() => this.destroy(noSuchName(host)));
    return this;
  }
  // @ts-expect-error whatever was given
  return connect.apply(this, args);
};

syncBuiltinESMExports();
