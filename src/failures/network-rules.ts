import type { Rule } from './rule.ts';

/** The network, in the table of rules.ts. */

/** What our request handler adds to an error that names no host. */
const HOST = /\[host (?<host>[^\]\s]+)\]/;

/** The address at which a cloud machine finds its role. */
const METADATA = '169.254.169.254';
const ELSEWHERE = `(?!${METADATA.replaceAll('.', '\\.')})(?<host>\\S+)`;

/** The network, as it looks once the SDK's credential provider has turned its error into a sentence. */
export const NETWORK: readonly Rule[] = [
  // A host without a region is told as such by another rule.
  {
    error: 'network-dns',
    message: /getaddrinfo E\w+ (?!\S*\.(?:undefined)?\.amazonaws)(?<host>[\w.-]+)/,
    shared: true,
  },
  { error: 'network-refused', message: new RegExp(`connect ECONNREFUSED ${ELSEWHERE}`), shared: true },
  { error: 'network-timeout', message: new RegExp(`connect ETIMEDOUT ${ELSEWHERE}`), shared: true },
  {
    error: 'network-timeout',
    message: ['socket timed out after', 'did not establish a connection', 'TimeoutError: Connection'],
    facts: HOST,
    shared: true,
  },
  {
    error: 'network-tls',
    message: [
      'self-signed certificate',
      'self signed certificate',
      'unable to get issuer certificate',
      'unable to get local issuer certificate',
      'unable to verify the first certificate',
      'certificate has expired',
      'certificate is not yet valid',
      'CERTIFICATE_VERIFY_FAILED',
    ],
    facts: HOST,
    shared: true,
  },
  {
    error: 'network-tls',
    message: "Hostname/IP does not match certificate's altnames",
    facts: /Host: (?<host>[\w-]+(?:\.[\w-]+)*)/,
    shared: true,
  },
  { error: 'network', message: ['socket hang up', 'read ECONNRESET'], facts: HOST, shared: true },
  {
    error: 'network',
    message: new RegExp(`connect E(?:HOST|NET)UNREACH ${ELSEWHERE}`),
    shared: true,
  },
  { error: 'network', message: /AggregateError(?!.*(?:ECONN|ETIMEDOUT|EHOST|ENET))/, shared: true },
  {
    error: 'network',
    message: 'Could not connect to the endpoint URL: "',
    facts: /URL: "https?:\/\/(?<host>[^/"]+)/,
    shared: true,
  },
  {
    error: 'proxy-unreachable',
    message: /proxy (?<proxy>\S+) (?:could not be reached|did not answer within)/,
  },
  {
    error: 'proxy-refused',
    message: 'answered CONNECT with status',
    facts: /proxy (?<proxy>\S+) answered CONNECT with status (?<status>\d+)/,
  },
  {
    error: 'metadata-unreachable',
    message: [METADATA, 'EC2MetadataV2', 'EC2 Metadata', 'no EC2 IMDS role found'],
  },
  {
    error: 'http2-broken',
    message: [
      'http2 request did not get a response',
      'ERR_HTTP2_',
      'NGHTTP2_',
      'receiving a GOAWAY',
      'The session has been destroyed',
    ],
  },
  // What canceled the stream is often told beside it.
  {
    error: 'http2-broken',
    message: /pending stream has been canceled(?!.*getaddrinfo)|Error: Protocol error(?! \()/,
    shared: true,
  },
];
