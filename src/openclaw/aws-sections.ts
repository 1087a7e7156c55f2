/** The sections of the AWS files. Each file is parsed once per run. */
import { type AwsSection, readAwsConfig } from '../edit/aws-config/read.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';

const known = new WeakMap<FileSnapshot, readonly AwsSection[]>();

/** What the AWS SDK sees in a config or credentials file; empty if there is no file. Never throws. */
export function awsSections(
  snapshot: FileSnapshot,
  file: 'config' | 'credentials' = 'config',
): readonly AwsSection[] {
  const sections = known.get(snapshot) ?? readAwsConfig(snapshot.text ?? '', { file }).sections;
  known.set(snapshot, sections);
  return sections;
}

/** A profile's settings in ~/.aws/config, or undefined if there is no such profile. */
export function profileValues(
  { awsConfig }: Pick<Snapshot, 'awsConfig'>,
  name: string,
): Readonly<Record<string, string>> | undefined {
  return awsSections(awsConfig).find((section) => section.kind === 'profile' && section.name === name)
    ?.values;
}
