import type { Comparison } from '../translation.ts';

/** What speaks for and against the two ways to sign in, shown before the first choice. */
export const comparison = {
  labels: {
    for: 'For',
    against: 'Against',
    use: 'Use for',
    security: 'Security',
  },
  colon: ': ',
  comma: '; ',
  choices: [
    {
      name: 'API key',
      for: ['one line to set up', 'never expires unless revoked', 'no browser', 'works offline and isolated'],
      against: [
        'plaintext in .env or plist',
        'high leak risk',
        'permissions usually too wide',
        'hard to audit',
        'rotating: update every place',
      ],
      use: ['quick tests and PoCs', 'isolated networks', 'CI/CD', 'short projects'],
      security: '2/10',
    },
    {
      name: 'IAM Identity Center (SSO)',
      for: [
        'no plaintext key on disk',
        'least privilege (InvokeModel only)',
        'expires by itself (12 h at most)',
        'managed and audited centrally',
        'shared with other AWS tools',
        'MFA and conditional access',
        'revoked at once',
      ],
      against: [
        'sign in again regularly',
        'first setup takes longer',
        'needs a browser for OAuth',
        'services must refresh tokens',
        'not offline',
      ],
      use: ['production', 'shared accounts', 'audit trails', 'high security', 'your own computer, long term'],
      security: '9/10 (recommended)',
    },
  ],
} as const satisfies Comparison;
