/** Words of the prompts themselves, beside the questions. */
export const prompts = {
  yes: 'Yes',
  no: 'No',
  keys: 'Type to filter · ↑↓ move · Enter select · Esc back',
  number: 'Number',
  numbers: 'Numbers (default model first, e.g. 1 3)',
  noSuchNumber: 'Enter a number from 1 to {count}',
  nothingMatches: 'No match. Edit the filter.',
} as const;
