/** How long a sign-in goes on unattended, and why. Only what can be known is said. */

export const lifetime = {
  heading: 'Expires',
  ssoRefreshable:
    'Sign-in: refreshes itself until your organization’s session limit (often 8 hours to 90 days). Access token: until {time}.',
  ssoRenewsOnUse:
    'The access token expired at {time}. The next call refreshes it, unless your organization’s session limit has passed.',
  ssoFixed: 'Valid until {time}; it cannot refresh itself.',
  ssoEnded: 'Expired at {time}; sign in again.',
  ssoNone: 'Not signed in.',
  longTerm:
    'Long-term key: valid until revoked, or until the date chosen when it was created (shown in the Bedrock console).',
  shortTerm:
    'Short-term key for {region}: valid until {time} at the latest (it may end sooner, with the session that created it).',
  shortTermEnded: 'The short-term key expired at {time}.',
  keyUnreadable: 'No usable API key found.',
  renew: 'To renew it: {command}',
} as const;
