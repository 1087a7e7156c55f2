import { fixes } from './fixes.ts';

const proxy = 'Behind a proxy, set HTTPS_PROXY here and in the environment of the gateway service.' as const;

/** Texts of the errors of the way to AWS. */
export const networkTexts = {
  network: {
    title: 'The connection to AWS broke',
    cause: 'The network, a firewall or a proxy ended it before AWS had answered.',
    fix: [fixes.doctor, proxy],
  },
  'network-dns': {
    title: 'The name of the AWS host cannot be resolved',
    cause: 'There is no network or no DNS, or the host does not exist because the region is misspelt.',
    fix: ['Try it: nslookup {host}', proxy, fixes.doctor],
  },
  'network-tls': {
    title: 'The certificate of the AWS host is not trusted',
    cause: 'Most often a company proxy opens the connection and signs it with its own certificate authority.',
    fix: [
      'Here and in the environment of the gateway service: NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
      'For the gateway .env is too late: its service must be started with it.',
      fixes.doctor,
    ],
  },
  'network-timeout': {
    title: 'AWS did not answer in time',
    cause: 'The connection could not be made, or nothing came over it for too long.',
    fix: [fixes.verify, proxy, fixes.doctor],
  },
  'network-refused': {
    title: 'The connection was refused',
    cause: 'Nothing listens at the address: a wrong endpoint or proxy setting, or a firewall.',
    fix: ['Check baseUrl in openclaw.json and AWS_ENDPOINT_URL*: {host}', fixes.doctor],
  },
  'not-aws': {
    title: 'Something other than AWS answered',
    cause: 'A proxy, a sign-in page of the network or a wrong address sent this back: {detail}',
    fix: [
      'On a hotel or guest network, open a browser and sign in to it first.',
      'Check baseUrl in openclaw.json and AWS_ENDPOINT_URL* in the environment.',
      fixes.doctor,
    ],
  },
  'http2-broken': {
    title: 'The HTTP/2 connection to Bedrock broke',
    cause: 'OpenClaw talks HTTP/2 to Bedrock. Many proxies and firewalls cut such connections.',
    fix: [
      'Use HTTP/1.1 for the chat: set AWS_BEDROCK_FORCE_HTTP1=1 in the environment of the gateway service, then: openclaw gateway restart',
      fixes.doctor,
    ],
  },
  'proxy-unreachable': {
    title: 'The proxy cannot be reached',
    cause: 'HTTPS_PROXY names {proxy}, and nothing answers there. Inside the company’s network it may.',
    fix: [
      'See what is set: env | grep -i _proxy',
      'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
  'proxy-refused': {
    title: 'The proxy does not let the call through',
    cause: '{proxy} answered with status {status}: 407 asks for user and password, 403 forbids the host.',
    fix: [
      'With user and password: export HTTPS_PROXY=http://USER:PASSWORD@{proxy}',
      'Ask for bedrock-runtime.*, oidc.* and portal.sso.*.amazonaws.com to be allowed.',
    ],
  },
  'proxy-unsupported': {
    title: 'This kind of proxy is not supported',
    cause: '{variable} names a proxy of the kind "{kind}". Only http:// and https:// work.',
    fix: [
      'export {variable}=http://HOST:PORT',
      'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
} as const;
