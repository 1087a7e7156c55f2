/** What people read while they sign in, and what is wrong with a portal address that they gave. */

export const signIn = {
  openPage: 'Open this page here or on your phone:',
  compareCode: 'Approve only if it shows:',
  waiting: 'Waiting for approval (expires in {left})',
  freshCode: 'The code expired. Here is a new one.',
  cached: 'Already signed in (valid until {time}).',
  refreshed: 'Sign-in refreshed (valid until {time}).',
  signedIn: 'Signed in (valid until {time}).',
  roleProven: 'Using role {role} in account {accountId}.',
  movedAside: 'The saved sign-in could not be read and was moved to {path}.',
} as const;

/** What is wrong with an address, by the `reason` of parsePortal. */
export const portalRefusals = {
  empty: 'Enter the access portal URL, for example https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} is your company’s login page, not the AWS access portal. Log in there, open the AWS tile, and copy the URL ending in awsapps.com/start.',
  'not-a-portal':
    'This is not an AWS access portal URL. Yours is in the invitation email, or ask your AWS administrator; it looks like https://d-1234567890.awsapps.com/start',
} as const;
