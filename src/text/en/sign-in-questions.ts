/** What the wizard asks and says round a sign-in. */

export const signInQuestions = {
  notThere: 'IAM Identity Center in {ssoRegion} does not know {startUrl} ("{detail}").',
  tryOthers: 'Look for it in {count} other regions ({some}…)?',
  trying: 'Asking {region}',
  foundThere: 'It is in {found}.',
  foundNowhere: 'None of them knows it: the address of the portal is wrong.',
  askPortal: 'Which sign-in?',
  newPortal: 'Another AWS access portal…',
  sessionChoice: 'session {session}',
  profileChoice: 'profile {profile}: account {accountId}, {roleName}',
  legacyChoice: '{choice} (older form)',
  convert:
    'Profile {profile} is of the older form, which cannot renew itself. Convert it to an sso-session and use it for OpenClaw? (No: it stays, a new profile is written beside it)',
  moreChoices: '{choices} and {count} more',
} as const;
