/** Names of places that set a variable and are no files. */

export const places = {
  process: 'the process environment',
} as const;
