import type * as families from '../../../failures/families/sign-in.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const worksInCli =
  'If the AWS CLI works with that profile, the fault is in the program: update it, or go back one version.[[{!sessionFormat} Older ones do not read an sso_session: in the profile, put its sso_start_url and sso_region in place of sso_session, and sign in again.]]' as const;

/** Failures of signing in through IAM Identity Center. */
export const signInFailures = {
  'sign-in-needed': {
    title: 'You are not signed in',
    cause:
      'There is no usable IAM Identity Center session on this machine[[ for profile {profile}, which profile {user} gets its credentials from]].',
    fix: [
      'It keeps a sign-in of its own: {ownCommand}',
      fixes.faultElsewhere,
      '{?loggedIn}A sign-in to {program} puts no keys into the shell. To put them there, with the same options as at the sign-in: {shellKeys}',
      fixes.renewOwn,
      fixes.signOutThere,
      fixes.loginProfile,
      fixes.login,
      fixes.loginNamed,
      fixes.loginElsewhere,
    ],
  },
  'sign-in-denied': {
    title: 'The sign-in was denied in the browser',
    cause:
      'Someone clicked Deny on the approval page, or this user may not use what the program asked for, such as Amazon Q.',
    fix: [
      'Sign in again, and click Allow this time.',
      '{?pasted}If you clicked Allow, ask your administrator to assign you what the program signs in for: an application in IAM Identity Center, or a subscription to Amazon Q or Kiro.',
    ],
  },
  'sign-in-timed-out': {
    title: 'The sign-in was not approved in time',
    cause:
      '[[{?pending}The program asked for the sign-in before anyone had approved it.]][[{!pending}Nobody has approved it yet, or the code has expired.]]',
    fix: [
      '{?pending}Approve it in the browser first. If the program does not wait for that, update it.',
      '{!pending}Run the same command again, and approve within a few minutes.',
    ],
  },
  'portal-rejected': {
    title: 'IAM Identity Center refused the request',
    cause: 'Usually the portal URL or its region is wrong. It said: {detail}',
    fix: [
      '{?unresolved}In China and GovCloud, versions 2.35 of the AWS CLI do not find the portal: update it, or go back one version.',
      'The name of an sso-session must not contain spaces. Rename {spaced} in [sso-session NAME] and in the profile’s sso_session.',
      'The portal’s page says in which region it is: openclaw-bedrock init --auth sso --sso-region {pageRegion}',
      '{?registration}The registration that the program saved may be no longer valid: delete its file in ~/.aws/sso/cache (for the AWS CLI, botocore-client-id-*.json), then sign in again.',
      '{?asked}The program asked for a scope or a way to sign in that this portal does not have. Update it, or go back one version. If the profile has sso_registration_scopes, set them to sso:account:access.',
      'Compare both with the AWS access portal, "Access keys": {startUrl} in {ssoRegion}',
      'Correct them: openclaw-bedrock init --auth sso --sso-start-url URL --sso-region REGION',
      'If the URL has a name of your own, try the original one, which the IAM Identity Center console shows: https://d-XXXXXXXXXX.awsapps.com/start',
    ],
  },
  'portal-setup': {
    title: 'The sign-in page of IAM Identity Center failed',
    cause:
      'Its connection to your identity provider or your user in it is not set up correctly[[{!unmatched}, or the clock of the device with the browser is wrong]].',
    fix: [
      '{!unmatched}Let that device set its date and time automatically, then sign in again.',
      'Ask your administrator whether your user in IAM Identity Center has exactly the name that the identity provider sends (in Entra, the userPrincipalName), a primary email address, and the account or application assigned.',
      'If it fails for others too, ask your administrator to compare the identity provider’s certificate and NameID format with IAM Identity Center: https://repost.aws/knowledge-center/iam-troubleshoot-identity-center-sso',
    ],
  },
  'sign-in-page-refused': {
    title: 'The sign-in page did not accept you',
    cause:
      '[[{?code}It did not accept the MFA device or its code.]][[{!code}The user name or password is not one that this page knows.]]',
    fix: [
      '{?code}Let the device with the authenticator app set its date and time automatically. Each code works once: wait for the next one.',
      '{?code}If a device is required and you have none, or it is lost, an administrator can register it or delete the old one: IAM Identity Center, "Users".',
      '{!code}{!iamUser}Enter the name of your user in IAM Identity Center, from the invitation email: the email address of the AWS account and the name of an IAM user do not count there. With Active Directory and MFA: DOMAIN\\USER',
      '{?iamUser}This is the page for IAM users and the root user. If your company uses IAM Identity Center, sign in at its portal instead: https://d-XXXXXXXXXX.awsapps.com/start',
      '{!code}{!iamUser}Ask your administrator to reset the password, or, with another identity provider, to compare the user’s name in IAM Identity Center with the name that it sends (NameID), letter by letter.',
      '{?iamUser}Otherwise compare the account ID or alias, the name and the password, and ask an administrator to reset it: IAM, "Users".',
    ],
  },
  'portal-unavailable': {
    title: 'IAM Identity Center is unavailable',
    cause:
      '[[{?busy}It was asked too often within seconds. ]][[{!busy}The service]][[{!busy} in {ssoRegion}]][[{!busy} returned an internal error. ]]Your settings are fine.',
    fix: [
      'Wait a minute, then run the same command again.',
      '{?busy}If it happens again, let fewer programs sign in at the same time, such as one for each account.',
    ],
  },
  'portal-elsewhere': {
    title: 'The portal is in another region',
    cause: '{startUrl} is in {found}, but the AWS config file says {ssoRegion}.',
    fix: [
      'Correct it: openclaw-bedrock init --auth sso --sso-region {found}',
      'Then sign in: openclaw-bedrock login',
    ],
  },
  'sso-profile-missing': {
    title: 'There is no SSO profile to sign in with',
    cause:
      '{path} has no complete SSO profile {profile}[[: {missing} is missing]][[: the AWS SDK does not read [sso-session {spaced}], whose name has spaces]].[[ Its sso_account_id, {badAccount}, does not have 12 digits.]]',
    fix: [
      'Use an existing one: openclaw-bedrock login --profile {other}',
      'If the session in that file, {only}, is meant, set in profile {profile}: sso_session = {only}',
      'Set it up: openclaw-bedrock init --auth sso[[ --profile {named}]]',
      'Set it up with an API key: openclaw-bedrock init --auth {otherAuth}',
    ],
  },
  'sso-not-used': {
    title: 'OpenClaw is set up with an API key',
    cause:
      '[[{!signsOut}API keys do not need a sign-in.]][[{?signsOut}There is no sign-in to end. To end the key, revoke it in the Bedrock console.]]',
    fix: [
      '{!signsOut}Check the key: openclaw-bedrock status',
      '{!signsOut}Switch to SSO: openclaw-bedrock init --auth sso',
      '{!signsOut}Sign in with another profile: openclaw-bedrock login --profile NAME',
      '{?signsOut}Sign out of another profile: openclaw-bedrock logout --profile NAME',
    ],
  },
  'no-sign-in-needed': {
    title: 'OpenClaw uses the AWS credentials on this machine',
    cause: '[[{!signsOut}They do not need a sign-in.]][[{?signsOut}There is no sign-in to end.]]',
    fix: [
      '{!signsOut}Check them: openclaw-bedrock verify',
      '{!signsOut}Switch to SSO: openclaw-bedrock init --auth sso',
      '{!signsOut}Sign in with another profile: openclaw-bedrock login --profile NAME',
      '{?signsOut}Sign out of another profile: openclaw-bedrock logout --profile NAME',
    ],
  },
  'session-expired': {
    title: 'Your sign-in has expired',
    cause:
      '[[{?signedIn}You have just signed in, but the program that said this looks for another sign-in]][[{!signedIn}It expired or was revoked and could not be refreshed]][[; profile {user} gets its credentials from profile {profile}]].',
    fix: [
      fixes.renewOwn,
      `{?signedIn}${fixes.signInInContainer}`,
      '{?pasted}{?signedIn}Sign in to the profile that the program uses. If one sign-in is to be enough, the two profiles must have the same sso_session, sso_start_url and sso_region: openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?loggedIn}If the profile has an sso_session, {sessionless} did not write the token that programs read. This writes it: openclaw-bedrock login --profile NAME',
      fixes.mountedElsewhere,
      fixes.afterUpdate,
      fixes.faultElsewhere,
      '{exports} writes the sign-in of {program} where other programs look for it. Or use the profile through credential_process.',
      'If {program} itself says this, a saved sign-in may be in its way, such as that of an editor. Remove them all, and sign in again: {clears}',
      fixes.signOutThere,
      '{?sessionFormat}If you are signed in and {tokenFile} is missing, the AWS SDK of that program is too old for the profile’s sso_session: update it[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      '{?loggedIn}{!signedIn}{!tokenFile}If you are signed in, the portal no longer takes the saved sign-in. Sign out, then sign in again: openclaw-bedrock logout[[ --profile {ownProfile}]] && openclaw-bedrock login[[ --profile {ownProfile}]]',
      fixes.loginProfile,
      fixes.login,
      fixes.loginNamed,
      `{!signedIn}${fixes.signInInContainer}`,
      '{?sessionFormat}{!tokenFile}{!loggedIn}{!worksElsewhere}If you are signed in already, that program may be too old for the profile’s sso_session: update it[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      '{!sessionFormat}If {tokenFile} is still missing after you signed in, the AWS SDK of that program is too old for the profile’s sso_session: update it[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      'If {secondProfile} and AWS_PROFILE name different profiles, programs do not agree on which counts. Keep one: unset {secondProfile}',
      `{!signedIn}${fixes.loginElsewhere}`,
      '{!loggedIn}{!tokenFile}If it is still expired after that, sign out first, also in the access portal in the browser: openclaw-bedrock logout[[ --profile {ownProfile}]] && openclaw-bedrock login[[ --profile {ownProfile}]]',
      `{?pasted}{!foreign}${worksInCli}`,
      `{?foreign}{!worksElsewhere}{!tokenFile}{!renew}${worksInCli}`,
      '{!tokenFile}{!signedIn}{!renew}If it expires again immediately, the region of the portal (sso_region) may be wrong: openclaw-bedrock doctor',
    ],
  },
  'role-forbidden': {
    title: 'You do not have access to this role',
    cause:
      'You are signed in, but the account or role in the profile is wrong, or no longer assigned to you.',
    fix: [
      'Choose one that is assigned to you: openclaw-bedrock init --auth sso',
      'Compare sso_account_id and sso_role_name in ~/.aws/config, letter by letter, with what your AWS access portal shows.',
      'If it was just assigned to you, sign out and sign in again: openclaw-bedrock logout && openclaw-bedrock login',
      'Ask your administrator to assign role {role} in account {accountId} to you.',
      fixes.policy,
    ],
  },
  'no-accounts': {
    title: 'No AWS account is assigned to you',
    cause: 'The sign-in worked, but this portal shows you no account.',
    fix: [
      'Ask your administrator to assign you an account with the permission set BedrockInvokeOnly.',
      fixes.policy,
    ],
  },
  'no-roles': {
    title: 'No permission set is assigned to you in this account',
    cause: 'The portal lists no permission set for you in account {accountId}.',
    fix: ['Choose another account: openclaw-bedrock init --auth sso', fixes.policy],
  },
  'no-browser': {
    title: 'The sign-in got no answer from a browser',
    cause:
      '[[{?devicePage}No browser could be opened there, which this sign-in does not need: it waits until the code is approved.]][[{?addOn}Firefox cannot open the address that Granted made.]][[{!devicePage}{!addOn}Over SSH, in a container or in WSL a browser cannot open or reach 127.0.0.1.]]',
    fix: [
      'Open {devicePage} yourself, in any browser, and type the code that the program printed. Do not click the address that gio repeats: the colon after it would become part of the code.',
      'Addresses that start with {addOn} need the add-on of Granted in Firefox: https://addons.mozilla.org/firefox/addon/granted/',
      '{!devicePage}{!addOn}Use a code instead: openclaw-bedrock login --use-device-code --no-browser',
      '{?stuck}Open its page in another browser or a private window: extensions and proxies can keep the answer from the program.',
      '{?pasted}{!addOn}In WSL, let programs open the browser of Windows: install wslu, then export BROWSER=wslview',
    ],
  },
  'token-cache-damaged': {
    title: 'A program found no saved sign-in that it can use',
    cause:
      '[[{?missingToken}It looked for {missingToken} in ~/.aws/sso/cache, which is not there.]][[{!missingToken}A file in ~/.aws/sso/cache is damaged, expired, or incomplete.]]',
    fix: [
      fixes.mountedElsewhere,
      '{?missingToken}If you are signed in, the program’s AWS SDK is too old for the profile’s sso_session, and looks for a file of another name. Put sso_start_url and sso_region in the profile in place of sso_session, then sign in again: openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?missingToken}Or update the program[[ ({update})]]: newer ones read an sso_session.',
      `{!sessionFormat}{!missingToken}${fixes.faultElsewhere}`,
      '{?otherTime}Another program wrote the time of the sign-in there in a form that this one does not read: update this one[[ ({update})]], or sign in without the other.',
      '{?orPage}Remove the saved sign-ins, whose folder must also be yours: rm -r ~/.aws/sso/cache. If it stays, a proxy answers in place of https://oidc.REGION.amazonaws.com: let that through.',
      '{?orProcess}If the profile has a credential_process, its command printed no JSON. Run it yourself: it must print JSON and nothing else.',
      'If it says "{noJson}", delete what the AWS CLI saved (rm -r ~/.aws/sso/cache ~/.aws/cli/cache), then sign in again: openclaw-bedrock login',
      fixes.signOutThere,
      '{?sessionFormat}{!missingToken}If you are signed in, the program that said {old} has an AWS SDK too old for the profile’s sso_session: update it[[ ({update})]], or put sso_start_url and sso_region in the profile in place of sso_session, and sign in again.',
      `{!noJson}${fixes.loginProfile}`,
      `{!noJson}{!missingToken}${fixes.login}`,
      `{!noJson}{!missingToken}${fixes.loginNamed}`,
      '{!sessionFormat}{!missingToken}If you were signed in already and the profile has an sso_session: the program that said {old} has an AWS SDK too old for it. Update it[[ ({update})]].',
      '{?missingToken}If you are not signed in: openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?pasted}{!missingToken}If another program still says so, remove the saved sign-ins, and sign in with that program: aws sso logout',
    ],
  },
} as const satisfies FailureTranslation<typeof families.signInFailures>;
