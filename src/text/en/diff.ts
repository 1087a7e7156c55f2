/** Remarks in a diff on what its lines cannot show. */
export const diff = {
  'secret-changed': '(secret changed)',
  'line-endings': 'Line endings change: {before} to {after}',
  'many-models': '{count} models are added: {names}',
  'no-final-newline': 'No newline at end of file',
} as const;
