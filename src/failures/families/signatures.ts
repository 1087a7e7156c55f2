import type { Family } from '../failure.ts';

/** Failures of a request’s signature: AWS knows how the request was signed, or that it was not. */
export const signatureFailures = {
  'clock-skew': {
    code: 'OCB412',
    rules: [
      {
        message: [
          'Signature expired: ',
          'Signature not yet current',
          'RequestTimeTooSkewed',
          'difference between the request time and the current time',
        ],
        facts: /^(?:.*(?<late>Signature expired))?.*\(\S+ [+-] (?<minutes>\d+) min\.\)/,
      },
    ],
  },
  'request-unsigned': {
    code: 'OCB473',
    rules: [
      {
        message: /\bbedrock\b.{0,80}\b(?:missing|without|no) (?:the |an )?["'`]?authorization["'`]? header/i,
        general: true,
        shared: true,
      },
      {
        message: /^(?!.*MissingAuthenticationTokenException).*\bMissing Authentication Token\b/,
        general: true,
      },
      // AWS writes "Message"; other services with the same words do not.
      {
        message:
          /"Message": ?"Authorization header is missing|(?:[Bb]edrock|AccessDenied).{0,200}Authorization header is missing/,
      },
    ],
  },
  // AWS takes the key ID, the date, the region and the service apart at the slashes.
  'access-key-id-wrong': {
    code: 'OCB393',
    rules: [{ message: ['exactly 5 slash-delimited elements', 'Credential is mal-formed'] }],
  },
  'authorization-foreign': {
    code: 'OCB418',
    rules: [
      {
        message:
          /Authorization header requires 'Credential' parameter|(?<!\/aws4_request' )not a valid key=value pair/,
      },
      { name: /^IncompleteSignature(?:Exception)?$/, shared: true },
    ],
  },
  // A blank or line break in the header: AWS reads it up to there, and most HTTP clients do not send it.
  'key-broken': {
    code: 'OCB474',
    rules: [
      { message: ["/aws4_request' not a valid key=value pair", 'requires three components: Credential'] },
      {
        message:
          /(?:[Ii]nvalid|[Ii]llegal|reserved) (?:character\(s\) in )?(?:message )?(?:HTTP )?header (?:field )?value:? (?:for )?b?["'`]?AWS(?:4-HMAC| )/,
      },
      // Every program may say so of any header.
      {
        message:
          /header content contains invalid characters|failed to parse header value|invalid CRLF characters|New-line characters are not allowed in header|return character\(s\) in header value|not a legal HTTP header value/,
        general: true,
        shared: true,
      },
      {
        message:
          /[Ii]nvalid (?:character in header content \["authorization"\]|header field value for "Authorization")/i,
        shared: true,
      },
    ],
  },
  'signed-for-elsewhere': {
    code: 'OCB418',
    rules: [
      {
        message: /[Cc]redential (?:should|must) be scoped to/,
        facts:
          /calling the (?<stsCall>AssumeRole\w*|GetCallerIdentity)(?!.* not ')|correct service: '(?<signingName>[\w-]+)|a valid region, not '(?!us-east-1')(?<signedRegion>[\w-]+)/,
      },
      { message: /region (?:'[^']{0,40}' )?is wrong; expecting '(?<expects>[\w-]+)/ },
      // S3, of a bucket.
      {
        message:
          /actual location "(?<expects>[\w-]+)|incorrect region, the bucket is not in|bucket you are attempting to access must be addressed/,
        kind: 'bucket',
      },
    ],
  },
  'signature-wrong': {
    code: 'OCB418',
    rules: [
      {
        message: [
          'request signature we calculated does not match',
          'Canonical String for this request should have been',
        ],
      },
      { name: /^(?:InvalidSignatureException|SignatureDoesNotMatch)$/, shared: true },
    ],
  },
} as const satisfies Family;
