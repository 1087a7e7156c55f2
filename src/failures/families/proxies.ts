import type { Family } from '../failure.ts';

/** Failures of the proxy on the way to AWS. */
export const proxyFailures = {
  'proxy-unreachable': {
    code: 'OCB630',
    rules: [
      { message: /proxy (?<proxy>\S+) (?:could not be reached|did not answer within)/ },
      {
        message:
          /connect to proxy URL: "(?:http:\/\/|(?<tls>https):\/\/)?(?:(?<socks>socks\w*):\/\/)?(?<proxy>[^"/]+)/,
        kind: 'python',
      },
      { message: /\bbotocore\b.*proxy scheme (?<socks>socks\w*)/ },
      // Python's urllib3, which does not say which proxy.
      {
        message: /^(?=.*amazonaws).*connect to proxy(?! URL)(?!.*(?:Tunnel connection failed|SSLError))/,
        kind: 'python',
      },
      // The usual port of a proxy on this machine, which a sandbox may have set.
      { message: /connect to (?<proxy>(?:localhost|127\.0\.0\.1) port 3128)\b/, general: true },
      { message: /proxyconnect tcp: (?:dial tcp )?(?:lookup )?(?<proxy>[\w.:-]+?)(?=:? )/ },
    ],
  },
  'proxy-refused': {
    code: 'OCB631',
    rules: [
      {
        message: 'answered CONNECT with status',
        facts: /proxy (?<proxy>\S+) answered CONNECT with status (?<status>\d+)/,
      },
      // Python, of a call to AWS that the same line or a stack frame above it names.
      { message: /(?:botocore|aws).*Tunnel connection failed: (?<status>\d+)/, shared: true },
      { message: /Tunnel connection failed ?: (?<status>\d+)/, general: true },
      { message: 'proxy or tunnel configuration blocked the provider request', shared: true },
      {
        message: /(?:\bAWS\b|bedrock|amazonaws).*\b(?<status>407)\b|\b407 Proxy Auth.*(?:bedrock|amazonaws)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'proxy-unsupported': {
    code: 'OCB632',
    rules: [
      // Python, which began TLS with a proxy that does not speak it.
      {
        message:
          /(?:botocore|amazonaws|SSL validation failed).*(?:WRONG_VERSION_NUMBER|EOF occurred in violation of protocol|check_hostname requires server_hostname)/,
        facts: /(?<cut>EOF occurred)/,
        kind: 'noTls',
      },
      // Node.js and Go.
      {
        message:
          /^(?=.*(?:bedrock|amazonaws)).*(?:wrong version number|packet length too long|does not look like a TLS handshake)/i,
        kind: 'noTls',
        general: true,
        shared: true,
      },
    ],
  },
  'ca-bundle-unreadable': {
    code: 'OCB359',
    rules: [
      { message: /suitable TLS CA certificate bundle, invalid path: (?<path>\S+)/ },
      { message: /SSL validation failed .{0,200}\[Errno 2\]/ },
    ],
  },
} as const satisfies Family;
