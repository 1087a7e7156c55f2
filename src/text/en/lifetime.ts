/** How long a sign-in goes on unattended, and why. Only what can be known is said. */

export const lifetime = {
  heading: 'How long it lasts',
  ssoRefreshable:
    'The access token lasts until {time} and renews itself for as long as the session length that your administrator set, which cannot be seen from here; until {registration} at the latest.',
  ssoRenewsOnUse:
    'The access token ran out at {time}; the next use renews it, unless the session length that your administrator set has passed. Until {registration} at the latest.',
  ssoFixed:
    'The access token lasts until {time} and cannot renew itself: it has no refresh token, or its registration ran out.',
  ssoEnded: 'The access token ran out at {time} and cannot renew itself.',
  ssoNone: 'Nobody is signed in.',
  longTerm:
    'A long-term key works until it is revoked or reaches the date set when it was made; the key itself does not tell.',
  shortTerm:
    'A short-term key, 12 hours at most: until {time} at the latest, in {region} only, and not longer than the credentials that made it.',
  shortTermEnded: 'The short-term key ran out at {time}.',
  keyUnreadable: 'There is no usable API key.',
  renew: 'To renew it: {command}',
} as const;
