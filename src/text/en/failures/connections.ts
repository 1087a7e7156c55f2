import type * as families from '../../../failures/families/connections.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of a connection: nobody answers there, somebody else does, or HTTP/2 breaks. */
export const connectionFailures = {
  'network-refused': {
    title: 'The connection was refused',
    cause: 'Nothing is listening at that address: a wrong endpoint or proxy setting, or a firewall.',
    fix: [
      'AWS itself refuses no connection to {awsHost}: a firewall, a proxy or a network policy of the cluster does. See it from the same place: curl -v https://{awsHost}. Let it through, or name your proxy in HTTPS_PROXY.',
      '{!foreign}{!awsHost}Check baseUrl in openclaw.json and AWS_ENDPOINT_URL*: {host}',
      '{?foreign}{!awsHost}Check the program’s endpoint URL and AWS_ENDPOINT_URL*: {host}',
      fixes.doctor,
    ],
  },
  'not-aws': {
    title: 'Something other than AWS answered',
    cause: 'A proxy, a network’s sign-in page or a wrong address returned this: {detail}',
    fix: [
      '{?foreign}If only this program says this, the fault is in the program: update it[[ ({update})]], or go back one version.',
      'The call was for your sign-in ({portalCall}): check sso_region in ~/.aws/config, and update the program that reported this.',
      '{?streamed}A proxy or gateway between the program and Bedrock must pass the stream on as it is. If yours cannot, turn streaming off.',
      '{!streamed}On hotel or guest Wi-Fi, sign in to the network in a browser first.',
      '{!foreign}Check baseUrl in openclaw.json and AWS_ENDPOINT_URL* in the environment.',
      '{?foreign}Check the program’s endpoint URL and AWS_ENDPOINT_URL* in its environment.',
      '{?pasted}{!foreign}If only one program says this, update it.',
      fixes.doctor,
    ],
  },
  'http2-broken': {
    title: 'The HTTP/2 connection to Bedrock was lost',
    cause:
      'OpenClaw and the SDK for JavaScript use HTTP/2 with Bedrock. Many proxies and firewalls close such connections.',
    fix: [
      '{!foreign}Use HTTP/1.1 for the chat: set AWS_BEDROCK_FORCE_HTTP1=1 in the gateway service’s environment, then: openclaw gateway restart',
      '{?foreign}Let[[ {program}]][[{!program} the program]] use HTTP/1.1 with Bedrock. In the SDK for JavaScript: requestHandler: new NodeHttpHandler()',
      '{?unnamed}In another program with the SDK for JavaScript: requestHandler: new NodeHttpHandler(). If it is not your own, update it, or go back one version.',
      '{?foreign}If {client} has no setting for that, update it, or go back to the version that worked.',
      fixes.doctor,
    ],
  },
} as const satisfies FailureTranslation<typeof families.connectionFailures>;
