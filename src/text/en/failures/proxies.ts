import type * as families from '../../../failures/families/proxies.ts';
import type { FailureTranslation } from '../../translation.ts';

/** Failures of the proxy on the way to AWS. */
export const proxyFailures = {
  'proxy-unreachable': {
    title: 'Could not reach the proxy',
    cause:
      '[[HTTPS_PROXY is set to a {socks} proxy.]][[{!socks}HTTPS_PROXY is set to {proxy}, which did not answer. It may only work inside your company network.]][[{!proxy}The proxy did not answer. It may only work inside your company network.]]',
    fix: [
      '{?socks}The AWS CLI and boto3 cannot use a {socks} proxy. Use an HTTP proxy: export HTTPS_PROXY=http://HOST:PORT',
      '{?tls}If the proxy does not speak TLS itself, which few do, its address must start with http://, also in HTTPS_PROXY: export HTTPS_PROXY=http://{proxy}',
      '{?python}If other calls get through the same proxy, it found no such host: the region is misspelled, or does not have that service.',
      'See what is set: env | grep -i _proxy',
      'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
  'proxy-refused': {
    title: 'The proxy blocked the call',
    cause:
      '[[{proxy} answered with status {status}: ]][[{!proxy}{?status}It answered with status {status}: ]][[{!proxy}{!status}OpenClaw does not show the answer: ]]407 means it needs a user and password, 403 that it blocks the host[[{?status}, 503 that it does not reach the host]].',
    fix: [
      'With user and password: export HTTPS_PROXY=http://USER:PASSWORD@{proxy}',
      '{?status}{!proxy}With user and password, where the program runs: export HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
      'Ask for bedrock-runtime.*, oidc.* and portal.sso.*.amazonaws.com to be allowed.',
    ],
  },
  'proxy-unsupported': {
    title: 'The proxy cannot be used as it is set',
    cause:
      '[[{variable} is a {kind} proxy. Only http:// and https:// proxies work.]][[{?cut}The connection ended before TLS was set up.]][[{?noTls}{!cut}The program began TLS with something that does not speak it: most often a proxy whose address in HTTPS_PROXY starts with https://.]]',
    fix: [
      '{?cut}Without a proxy, a firewall cuts it off, or no route leads there: allow the host that the message names. A VPC without internet needs an interface endpoint for that service, in the same region.',
      '{?noTls}Let the proxy’s address start with http://, also in HTTPS_PROXY: export HTTPS_PROXY=http://HOST:PORT',
      'export {variable}=http://HOST:PORT',
      'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
  'ca-bundle-unreadable': {
    title: 'The certificates in AWS_CA_BUNDLE cannot be read',
    cause: '[[{path}: ]]{detail}',
    fix: ['Point it at your company’s CA in PEM form, or: unset AWS_CA_BUNDLE'],
  },
} as const satisfies FailureTranslation<typeof families.proxyFailures>;
