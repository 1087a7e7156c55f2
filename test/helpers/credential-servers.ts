/** What provides AWS credentials on a machine in AWS: an instance's metadata service, a container's endpoint, STS. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The role of all of them. */
export const MACHINE_ROLE = 'openclaw-role';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Starts one server that plays all three, and returns its URL and the requested paths. */
export async function startCredentialServers(keys: Keys) {
  const asked: string[] = [];
  const expiration = new Date(Date.now() + 3600_000).toISOString();
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const path = request.url ?? '';
    if (path.endsWith('/api/token')) response.end('metadata-token');
    else if (path.endsWith('/security-credentials/')) response.end(MACHINE_ROLE);
    else if (path.includes('/security-credentials/') || path.startsWith('/container')) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          Code: 'Success',
          AccessKeyId: keys.accessKeyId,
          SecretAccessKey: keys.secretAccessKey,
          Token: keys.sessionToken,
          Expiration: expiration,
        }),
      );
    } else answerSts(request, response, keys, expiration);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function answerSts(
  request: Parameters<Parameters<typeof createServer>[1] & object>[0],
  response: Parameters<Parameters<typeof createServer>[1] & object>[1],
  keys: Keys,
  expiration: string,
): void {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const action = new URLSearchParams(body).get('Action') ?? 'AssumeRole';
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials>` +
        `<AccessKeyId>${keys.accessKeyId}</AccessKeyId><SecretAccessKey>${keys.secretAccessKey}</SecretAccessKey>` +
        `<SessionToken>${keys.sessionToken}</SessionToken><Expiration>${expiration}</Expiration></Credentials>` +
        `<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/Dev/x</Arn><AssumedRoleId>A:x</AssumedRoleId></AssumedRoleUser>` +
        `</${action}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${action}Response>`,
    );
  });
}
