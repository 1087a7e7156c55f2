/** What `explain` and the report of an unknown error say. */
export const explain = {
  nothing: 'needs an error message as an argument or on stdin',
  paste: 'Paste the error message, then press Ctrl-D:',
  several:
    'Found {count} errors. In a log the newest is listed first; otherwise the first is usually the cause.',
  reportLead: 'To report it, paste this into an issue (secrets and account numbers are masked):',
  example: 'An error from the gateway log',
  examplePipe: 'The last lines of a log',
} as const;
