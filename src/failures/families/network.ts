import type { Family } from '../failure.ts';

/** Added by our request handler to an error that names no host. */
const HOST = /\[host (?<host>[^\]\s]+)\]/;

/** How botocore names the address that it called. */
const ENDPOINT_URL = /URL: "https?:\/\/(?<host>[^/"]+)/;

/** Nothing link-local: at 169.254.… machines, containers and pods get the credentials of their role. */
export const ELSEWHERE = '(?!169\\.254\\.)(?<host>\\S+)';

/** A host of Bedrock that exists, so its region is not misspelled. */
const REAL_HOST =
  /bedrock-runtime\.(?<realHost>us-(?:east-[12]|west-2)|eu-(?:central-1|north-1|west-[123])|ap-(?:northeast-[123]|south-1|southeast-[12])|ca-central-1|sa-east-1)\.amazonaws/;

/** Failures of the network. */
export const networkFailures = {
  network: {
    code: 'OCB600',
    rules: [
      {
        message: [
          'socket hang up',
          'socket connection was closed unexpectedly',
          'read ECONNRESET',
          'Remote end closed connection',
          // Envoy.
          'upstream connect error or disconnect',
          // Java.
          'The target server failed to respond',
          'Remote host terminated the handshake',
          // Claude Code.
          'Unable to connect to API (FailedToOpenSocket',
          'connection reset by peer',
        ],
        facts: HOST,
        shared: true,
      },
      // A stream that ended in the middle: botocore, urllib3 and httpx.
      {
        message: [
          'Connection broken: ',
          'Response ended prematurely',
          'without sending complete message body',
          // Java, of the stream of its asynchronous client.
          'The connection was closed during the request',
        ],
        kind: 'broken',
        shared: true,
      },
      { message: /"https:\/\/(?<host>[^/"]+)[^"]*": EOF\b/, shared: true },
      { message: /(?:bedrock|amazonaws).*(?:Server disconnected without|Response payload is not comp)/i },
      // The SDK for Go, cut off before the reason.
      { message: /\boperation error [\w ]+: \w+, .*StatusCode: 0\b.*request send failed\W*$/, shared: true },
      { message: /operation error Bedrock.*StatusCode: 0\b.*request send failed/, general: true },
      { message: new RegExp(`connect E(?:HOST|NET)UNREACH ${ELSEWHERE}`), shared: true },
      { message: /^(?=.*bedrock).*\bfetch failed\W*$/i, shared: true },
      {
        message: [
          'LLM request failed: network connection',
          'provider reported a network error',
          'provider endpoint is unreachable',
          'Connection error. provider=amazon-bedrock',
        ],
        shared: true,
      },
      { message: /AggregateError(?!.*(?:ECONN|ETIMEDOUT|EHOST|ENET))/, shared: true },
      { message: 'a valid response from endpoint URL: "', facts: ENDPOINT_URL, shared: true },
      // Its region may be wrong, which other rules see.
      {
        message:
          /Could not connect to the endpoint URL: "https?:\/\/(?<host>(?<portal>(?:oidc|portal\.sso)\.)?[\w.-]+\.(?:amazonaws\.com|api\.aws)[\w.]*)/,
        kind: 'notFound',
        general: true,
      },
      {
        message:
          /(?:bedrock|\bAWS\b).{0,200}\bUnable to connect to (?:the )?endpoint\b|\bUnable to connect to (?:the )?endpoint\b.{0,200}(?:bedrock|\bAWS\b)/i,
        general: true,
        shared: true,
      },
      {
        message: /\b(?:connect to|reach) (?:the )?(?:AWS|(?:Amazon )?Bedrock)(?: \w+)? endpoint\b/,
        general: true,
        shared: true,
      },
      {
        message: /Cannot connect to host (?<host>[\w.-]*amazonaws[\w.-]+)(?!.*(?:not known|name resolution))/,
        general: true,
        shared: true,
      },
      // The SDK for Rust.
      { message: 'ConnectorError { kind: Io' },
      { message: /(?<dispatch>\b[Dd]ispatch failure)(?!: \w)/, general: true, shared: true },
      // Bun, as opencode says it, and Bifrost.
      {
        message: ['Is the computer able to access the url', 'failed to execute HTTP request to provider'],
        general: true,
        shared: true,
      },
      {
        message:
          /(?:bedrock|amazonaws).{0,200}\bconnection (?:error|aborted|closed|reset)|^(?=.*(?:bedrock|amazonaws)).*API ?(?:Connection)?Error: Connection error/i,
        general: true,
        shared: true,
      },
    ],
  },
  'network-dns': {
    code: 'OCB601',
    rules: [
      // Other rules handle a host without a region, or with a zone in its place.
      {
        message:
          /(?:getaddrinfo E\w+ |[Rr]esolve (?:host:? (?!name\b)|["'])|UnknownHostException:? |lookup (?=\S+(?: on \S+)?:? (?:no such host|server misbehaving))|Inaccessible host: [`'])(?!\S*(?:\.(?:undefined)?|-\d(?:[a-f]|-[a-z]{3}-\d))\.amazonaws)(?<host>[\w.-]+)/,
        facts: REAL_HOST,
        shared: true,
      },
      // The SDK for Ruby, with more advice below.
      {
        message: /while attempting to connect to:\s+https:\/\/(?!\S*-\d[a-f]\.)(?<host>[\w.-]+)/,
        shared: true,
      },
      // aiohttp.
      {
        message:
          /Cannot connect to host (?<host>[\w.-]+):\d+ ssl:\S+ \[(?:Domain name not found|DNS server|Timeout while contacting DNS|Could not contact DNS)/,
        shared: true,
      },
      { message: 'DNS lookup for the provider endpoint failed', shared: true },
      // The SDK for C++ gives curl's numbers.
      { message: 'curlCode: 6,' },
      // The system's own words, which any program has.
      {
        message:
          /^(?=.*(?:amazonaws|AWSHTTPSConnection|BedrockException|[Dd]ispatch ?[Ff]ailure|\baws [a-z\d]+ [a-z]+-)).*(?:Name or service not known|nodename nor servname provided|Temporary failure in name resolution|failed to lookup address|getaddrinfo failed)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'network-tls': {
    code: 'OCB602',
    rules: [
      {
        message: [
          'self-signed certificate',
          'self signed certificate',
          'unable to get issuer certificate',
          'unable to get local issuer certificate',
          'unable to verify the first certificate',
          'certificate has expired',
          'certificate is not yet valid',
          'CERTIFICATE_VERIFY_FAILED',
          'CERTIFICATE:certificate verify failed',
          'SELF_SIGNED_CERT_IN_CHAIN',
          'UNABLE_TO_GET_ISSUER_CERT',
          'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
          'UNKNOWN_CERTIFICATE_VERIFICATION',
          'invalid peer certificate',
          // Go and Java.
          'x509: ',
          'PKIX path building failed',
          'TLS certificate validation rejected the provider endpoint',
        ],
        facts: HOST,
        shared: true,
      },
      { message: /curlCode: (?:35|51|60),/ },
      {
        message:
          /SSL validation failed(?!.*(?:CERTIFICATE_VERIFY_FAILED|\[Errno 2\]|EOF occurred|WRONG_VERSION_NUMBER))/,
        shared: true,
      },
      // Python and Java. A bucket whose name has dots is trouble of S3.
      {
        message:
          /^(?=.*amazonaws)(?!.*\bs3\b).*\b(?:hostname|[Cc]ertificate for|not valid for) .{0,120}(?:match|['"])/,
        general: true,
      },
      {
        message: "Hostname/IP does not match certificate's altnames",
        facts: /Host: (?<host>[\w-]+(?:\.[\w-]+)*)/,
        shared: true,
      },
      {
        message:
          /amazonaws.{0,80}\bcertificate\b.{0,40}\b(?:not valid|invalid|not trusted|untrusted|unknown)\b/i,
        general: true,
        shared: true,
      },
      {
        message: /(?:\bAWS\b|bedrock|amazonaws).{0,200}\b(?<!like a )(?:SSL|TLS) (?:handshake|error|alert)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'network-timeout': {
    code: 'OCB603',
    rules: [
      { message: new RegExp(`connect ETIMEDOUT ${ELSEWHERE}`), kind: 'unopened', shared: true },
      // The SDK for Rust.
      { message: /ConnectorError \{ kind: Timeout\b(?:.*"HTTP (?:(?<unopened>connect)|(?<slow>read)))?/ },
      {
        message: new RegExp(`dial tcp(?: ${ELSEWHERE})?: i/o timeout`),
        facts: /https:\/\/(?<host>(?<globalSts>sts\.amazonaws\.com)|[\w.-]+)/,
        kind: 'unopened',
        shared: true,
      },
      {
        message:
          /Connect timeout on endpoint URL: "https?:\/\/(?<host>[\w.-]+\.(?:amazonaws\.com|api\.aws)[\w.]*)/,
        kind: 'unopened',
      },
      {
        message: /Read timeout on endpoint URL(?:: "\S*bedrock|\W*$)/,
        facts: ENDPOINT_URL,
        kind: 'slow',
        shared: true,
      },
      { message: /Read timeout on endpoint URL: "(?!\S*bedrock)/, facts: ENDPOINT_URL, shared: true },
      { message: /^(?!.*\b169\.254\.).*context deadline exceeded \(Client\.Timeout/, shared: true },
      // Go, of a time limit that the program itself set.
      { message: /operation error Bedrock.*context deadline exceeded(?! \(Client)/, kind: 'slow' },
      // Node.js, whose fetch waits five minutes.
      {
        message: /UND_ERR_(?:BODY|HEADERS)_TIMEOUT|(?:Body|Headers) ?Timeout ?Error/,
        kind: 'slow',
        shared: true,
      },
      { message: /\blitellm\.Timeout\b/, kind: 'slow', general: true, shared: true },
      { message: /HTTP (?:(?<unopened>connect)|(?<slow>read)) timeout occurred after/, shared: true },
      // .NET and PHP, of limits of their own.
      {
        message:
          /HttpClient\.Timeout of|TaskCanceledException: (?:A task|The operation) was canceled|cURL error 28: Operation timed out/,
        kind: 'slow',
        shared: true,
      },
      // JavaScript.
      { message: /socket usage at capacity=/, kind: 'pool', general: true, shared: true },
      // Java, of its own limits.
      { message: 'before the specified timeout configuration', kind: 'javaLimit', shared: true },
      {
        message: 'Acquire operation took longer than the configured maximum time',
        kind: 'pool',
        shared: true,
      },
      // Java's Netty, Roo Code, Envoy.
      {
        message:
          /\bhandler\.timeout\.ReadTimeout|Request was aborted: The operation timed out|\bupstream request timeout\b|\bSocketTimeoutException: [tT]ime/,
        kind: 'slow',
        shared: true,
      },
      { message: /^(?=.*bedrock).*API Error: Request timed out/i, kind: 'slow', general: true },
      { message: /[rR]eason\W{1,4}timeout\b/, general: true, shared: true },
      {
        message: [
          'socket timed out after',
          'did not establish a connection',
          'timed out without establishing a connection',
          'timed out because of no activity',
          'TLS handshake timeout',
          'curlCode: 28,',
        ],
        facts: HOST,
        shared: true,
      },
      {
        message:
          /TimeoutError\]?: Connection|^(?=.*(?:amazonaws|execute HTTP request)).*(?:\b(?:connect(?:ion)?|read) timed out|\(execution expired\))/i,
        facts: /\[host (?<host>[^\]\s]+)\]|(?<slow>[Rr]ead timed out)/,
        shared: true,
      },
      {
        message:
          /(?:bedrock|amazonaws|Identity Center|AWSHTTPSConnection).{0,200}\b(?:(?<!Model has |Task )timed out|ETIMEDOUT|WinError 10060|ReadTimeout(?:Exception)?)\b/i,
        facts: /(?<slow>\bread ?time(?:d )?out\w*)/i,
        general: true,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
