/** The sections of the AWS files, each file read once however often a run asks for it. */
import { type AwsSection, readAwsConfig } from '../edit/aws-config/read.ts';
import type { FileSnapshot } from '../files/snapshot.ts';

const known = new WeakMap<FileSnapshot, readonly AwsSection[]>();

/** What the AWS SDK sees in a config or credentials file; nothing without a file. Never throws. */
export function awsSections(
  snapshot: FileSnapshot,
  file: 'config' | 'credentials' = 'config',
): readonly AwsSection[] {
  const sections = known.get(snapshot) ?? readAwsConfig(snapshot.text ?? '', { file }).sections;
  known.set(snapshot, sections);
  return sections;
}
