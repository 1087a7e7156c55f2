import type * as families from '../../../failures/families/network.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const region =
  'See which region the program is set to (AWS_REGION, or its own settings): the host of a wrong one does not exist.' as const;
const proxy =
  '{!foreign}Behind a proxy, set HTTPS_PROXY here and in the gateway service’s environment.' as const;
const proxyElsewhere = '{?foreign}Behind a proxy, set HTTPS_PROXY where the program runs.' as const;

/** Failures of the network. */
export const networkFailures = {
  network: {
    title: 'The connection to AWS was lost',
    cause:
      '[[{?notFound}No connection could be opened: there is no such host, or the network does not let it through.]][[{!notFound}The network, a firewall or a proxy closed it before AWS answered.]]',
    fix: [
      '{?portal}If nslookup {host} finds nothing, the region of the portal is wrong: correct sso_region in ~/.aws/config. The AWS access portal shows it: "Access keys".',
      '{?publicEcr}{?notFound}Public ECR (public.ecr.aws) signs in through us-east-1 only: aws ecr-public get-login-password --region us-east-1',
      '{?notFound}{!portal}If nslookup {host} finds nothing, the region is wrong or does not have the service. Set another where the program runs: AWS_REGION, or the region of its client.',
      '{?broken}Try again: an answer breaks off now and then. If it happens to every long answer, a proxy or firewall on the way closes the connection.',
      '{?dispatch}The SDK for Rust also says this if it found no credentials or no region. See what is set: aws configure list',
      proxyElsewhere,
      fixes.doctor,
      proxy,
    ],
  },
  'network-dns': {
    title: 'Could not resolve the AWS host name',
    cause:
      'There is no network or no DNS[[{?realHost}, or a proxy must be used]][[{!realHost}, or the host does not exist: Bedrock is not in that region, or its name is misspelled]].',
    fix: [
      fixes.afterUpdate,
      `{!realHost}{?foreign}${region}`,
      `{!realHost}{?unnamed}${region}`,
      `{?realHost}${proxy}`,
      `{?realHost}${proxyElsewhere}`,
      'Test it: nslookup {host}',
      `{!realHost}${proxy}`,
      `{!realHost}${proxyElsewhere}`,
      fixes.doctor,
    ],
  },
  'network-tls': {
    title: 'The certificate of the AWS host is not trusted',
    cause: 'Usually a company proxy is inspecting TLS with its own certificate authority.',
    fix: [
      'If it says "{strictTls}", the company’s certificate lacks what Python 3.13 and newer ask for. Use Python 3.12, or ask for a new certificate.',
      '{?bundle}For the AWS CLI and other Python programs: export {bundle}=/path/to/company-ca.pem REQUESTS_CA_BUNDLE=/path/to/company-ca.pem',
      '{?foreign}{!bundle}Let the program trust your company’s certificate authority: NODE_EXTRA_CA_CERTS for Node.js, AWS_CA_BUNDLE for the AWS CLI and Python, the system’s store for Go and Rust, keytool -importcert -cacerts -file company-ca.pem for Java.',
      '{!foreign}Here and in the gateway service’s environment: NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
      '{!foreign}For the gateway, set it in the service’s environment, not in .env.',
      `{!foreign}${fixes.doctor}`,
    ],
  },
  'network-timeout': {
    title: 'AWS did not answer in time',
    cause:
      '[[{?slow}The connection was opened, but no data arrived for longer than the program waits.]][[{?unopened}The connection could not be opened.]][[{!slow}{!unopened}The connection could not be opened, or no data arrived for too long.]]',
    fix: [
      '{?javaLimit}The limit is the program’s own: raise apiCallTimeout and apiCallAttemptTimeout (ClientOverrideConfiguration), and the HTTP client’s read timeout with them. In Spring AI: spring.ai.bedrock.aws.timeout',
      '{?pool}All connections of the HTTP client were in use: raise maxConcurrency (Netty) or maxConnections (Apache), maxSockets of the httpsAgent (JavaScript), make fewer calls at a time, and read or close each stream to its end.',
      '{?slow}Let {program} wait longer: {waits}',
      '{?slow}{!waits}The model needs longer than the program waits. Let it wait longer, or stream. Python: botocore.config.Config(read_timeout=3600), LiteLLM: timeout. Java: socketTimeout of ApacheHttpClient, readTimeout of NettyNioAsyncHttpClient. JavaScript: requestHandler: { requestTimeout: 3600000 }. Go: the context’s deadline.',
      '{?slow}{?lambdaLimit}A Lambda function has 15 minutes at most, and the SDK repeats a call that takes too long: set its attempts to 1, and let the function stop later than the call.',
      '{globalSts} has no endpoint inside a VPC. Without a NAT gateway, let the program call the one of its region: AWS_STS_REGIONAL_ENDPOINTS=regional',
      '{?unopened}{!globalSts}{?workload}Inside a VPC, each subnet of the program ({workload}) needs a NAT gateway, or an interface endpoint for {host}.',
      fixes.verify,
      proxy,
      proxyElsewhere,
      '{?unopened}{!globalSts}{!workload}Inside a VPC without a NAT gateway, the subnet needs an interface endpoint for {host}.',
      fixes.doctor,
    ],
  },
} as const satisfies FailureTranslation<typeof families.networkFailures>;
