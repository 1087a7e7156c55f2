/** Words of the prompts themselves, beside the questions. */
export const prompts = {
  yes: 'Yes',
  no: 'No',
  keys: 'Type to filter · ↑↓ move · Enter done',
  number: 'Number',
  numbers: 'Numbers, the first is the primary',
  noSuchNumber: 'A number from 1 to {count}, please',
  nothingMatches: 'Nothing matches: change the text',
} as const;
