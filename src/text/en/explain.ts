/** What `explain` and the report of an unknown error say. */
export const explain = {
  nothing: 'needs an error, as an argument or on stdin',
  paste: 'Paste the error and end with Ctrl-D:',
  several:
    '{count} errors were found. In a log the newest comes first; otherwise the first is usually the cause.',
  reportLead: 'To report it, paste this into an issue (secrets and account numbers are masked):',
  example: 'An error from the log of the gateway',
  examplePipe: 'The last lines of a log',
} as const;
