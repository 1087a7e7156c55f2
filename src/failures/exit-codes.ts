/** The one table of exit codes (CONTRACT.md). Scripts depend on them. Apart from the errors, for who needs nothing else. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  files: 3,
  auth: 4,
  bedrock: 5,
  network: 6,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
