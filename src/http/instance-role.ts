/** Reads the name of an EC2 instance's role from its metadata service (IMDSv2). */
import { request } from 'node:http';
import { CancelledError } from '../failures/errors.ts';

interface Options {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The address on every instance, unless AWS_EC2_METADATA_SERVICE_ENDPOINT overrides it. */
export const METADATA_ENDPOINT = 'http://169.254.169.254';

const ROLE_PATH = '/latest/meta-data/iam/security-credentials/';

/**
 * The role's name; undefined if the instance has none or does not answer within `timeoutMs` overall. Never uses a
 * proxy. Throws CancelledError.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
 */
export async function instanceRole(
  endpoint: string,
  { timeoutMs, signal }: Options,
): Promise<string | undefined> {
  if (!URL.canParse(endpoint)) return undefined;
  const over = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const ask = (method: string, path: string, headers: Record<string, string>) =>
    answerOf(new URL(path, endpoint), { method, headers, signal: over });
  try {
    const token = await ask('PUT', '/latest/api/token', { 'x-aws-ec2-metadata-token-ttl-seconds': '60' });
    const names = await ask('GET', ROLE_PATH, { 'x-aws-ec2-metadata-token': token });
    return /^[\w+=,.@-]{1,64}$/.exec(names.trim().split('\n')[0] ?? '')?.[0];
  } catch {
    // Whatever went wrong, there is no role to suggest.
    if (signal.aborted) throw new CancelledError();
    return undefined;
  }
}

/** A name is short; anything longer is not from the service. */
const MOST_BYTES = 4096;

function answerOf(
  url: URL,
  options: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MOST_BYTES) response.destroy(new Error('too long'));
      });
      response.once('error', reject);
      response.once('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`status ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
}
