import type { Family } from '../failure.ts';
import { ELSEWHERE } from './network.ts';

/** A host of AWS, which refuses no connection itself. */
const OF_AWS = /(?<awsHost>[\w-]+(?:\.[\w-]+)*\.amazonaws\.com)/;

/** Failures of a connection: nobody answers there, somebody else does, or HTTP/2 breaks. */
export const connectionFailures = {
  'network-refused': {
    code: 'OCB604',
    rules: [
      // Nor the usual port of OpenClaw's gateway.
      {
        message: new RegExp(`connect ECONNREFUSED (?!\\S*:18789\\b)${ELSEWHERE}`),
        facts: OF_AWS,
        shared: true,
      },
      {
        message: new RegExp(`dial tcp ${ELSEWHERE}: connect: connection refused`),
        facts: OF_AWS,
        shared: true,
      },
      {
        message: ['connection refused by the provider endpoint', 'curlCode: 7,', 'to API (ConnectionRefused'],
        shared: true,
      },
      {
        message: /(?:bedrock|amazonaws|AWSHTTPSConnection).{0,200}(?:connection refused|WinError 10061)/i,
        facts: OF_AWS,
        general: true,
        shared: true,
      },
    ],
  },
  'not-aws': {
    code: 'OCB605',
    // What the SDK for JavaScript adds if it cannot read the response.
    rules: [
      { message: 'inspect the hidden field {error}.$response' },
      // Go, of a page where JSON should be.
      { message: /(?:aws|bedrock).*invalid character '<' looking for beginning/, general: true },
      // .NET and JavaScript.
      {
        message:
          /^(?=.*(?:aws|amazon|bedrock)).*(?:'<' is an invalid start of a value|Unexpected token '?<)/i,
        general: true,
      },
      // botocore, of the page of a proxy or of another service.
      { message: /Unable to parse response \(.*invalid XML received/ },
      { message: 'provider returned an HTML error page instead of an API response', shared: true },
      // What stands between answered in another format than a stream of Bedrock.
      { message: /vnd\.amazon\.eventstream\b.{0,80}\bapplication\/json/, kind: 'streamed', shared: true },
    ],
  },
  'http2-broken': {
    code: 'OCB606',
    rules: [
      {
        message: [
          'http2 request did not get a response',
          'ERR_HTTP2_',
          'NGHTTP2_',
          'receiving a GOAWAY',
          'The session has been destroyed',
        ],
      },
      // The message often also says what canceled the stream.
      {
        message: /pending stream has been canceled(?!.*getaddrinfo)|Error: Protocol error(?! \()/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
