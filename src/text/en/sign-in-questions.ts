/** What the wizard asks and says round a sign-in. */

export const signInQuestions = {
  notThere: '{startUrl} was not found in {ssoRegion}.',
  tryOthers: 'Search {count} other regions ({some}…)?',
  trying: 'Trying {region}…',
  foundThere: 'Found in {found}.',
  foundNowhere: 'Not found in any region. Check the portal URL.',
  askPortal: 'Which AWS sign-in should OpenClaw use?',
  newPortal: 'A different access portal…',
  sessionChoice: 'session {session}',
  profileChoice: 'profile {profile}: account {accountId}, {roleName}',
  legacyChoice: '{choice} (legacy format)',
  convert:
    'Profile {profile} uses the legacy format, which cannot refresh its sign-in. Convert it? (No keeps it and adds a new profile.)',
  moreChoices: '{choices} and {count} more',
} as const;
