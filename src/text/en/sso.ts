/** What people read while they sign in, and what is wrong with a portal address that they gave. */

export const signIn = {
  openPage: 'Open this page, here or on your phone:',
  compareCode: 'Approve only this code:',
  waiting: 'Waiting for your approval ({left} left)',
  freshCode: 'That code ran out. Here is a fresh one.',
  cached: 'Already signed in; good until {time}.',
  refreshed: 'Sign-in renewed without asking; good until {time}.',
  signedIn: 'Signed in; good until {time}. The AWS CLI and SDKs share this sign-in.',
  roleProven: 'Role {role} in account {accountId} works.',
  movedAside: 'The stored sign-in could not be read; it is now at {path}.',
} as const;

/** What is wrong with an address, by the `reason` of parsePortal. */
export const portalRefusals = {
  empty:
    'The address of the AWS access portal is missing. It looks like https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} is where your company signs you in, not the AWS access portal. Sign in there, open the AWS tile, and copy the address that ends in awsapps.com/start.',
  'not-a-portal':
    'This is not an AWS access portal. Its address looks like https://d-1234567890.awsapps.com/start; your AWS administrator or the invitation mail has it.',
} as const;
