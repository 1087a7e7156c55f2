/** A key in the format of AWS's own generator, valid for 12 hours. */
export function shortTermKey(made: Date, region = 'us-east-1'): string {
  const date = made.toISOString().replace(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    Action: 'CallWithBearerToken',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `ASIAEXAMPLE/${date.slice(0, 8)}/${region}/bedrock/aws4_request`,
    'X-Amz-Date': date,
    'X-Amz-Expires': '43200',
    'X-Amz-Signature': '0'.repeat(64),
    'X-Amz-SignedHeaders': 'host',
    Version: '1',
  });
  return `bedrock-api-key-${Buffer.from(`bedrock.amazonaws.com/?${query}`).toString('base64')}`;
}
