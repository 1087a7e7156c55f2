import type * as families from '../../../failures/families/sign-in-helpers.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of the programs that sign in to AWS for others, or with a sign-in of their own. */
export const signInHelperFailures = {
  'key-store-unreadable': {
    title: 'A program such as aws-vault cannot use its key store',
    cause:
      'The keychain or keyring in which it keeps credentials is locked or not there, or its entry is missing, empty or damaged.',
    fix: [
      '{?granted}Granted has no usable sign-in in its store. Remove what is there: granted cache clear. Then sign in through it: granted sso login --sso-start-url URL --sso-region REGION',
      'If it says "{locked}", over SSH or in tmux on macOS: security unlock-keychain ~/Library/Keychains/aws-vault.keychain-db',
      '{?ttyless}Tell GPG which terminal to ask for the passphrase in: export GPG_TTY=$(tty)',
      'If it says "{gpg}", the entries in pass were made with a GPG key that is not on this machine. Import it, or use another store.',
      'A program in a sandbox, such as a coding agent’s, cannot read the keychain ("{status}"): start it with aws-vault exec NAME -- PROGRAM, or let it run this command outside its sandbox.',
      '{?notStored}The store that it used has no access keys for this profile. If another one has them, name that: AWS_VAULT_BACKEND, such as keychain, secret-service or file.',
      '{?notStored}{!granted}If the profile signs in with SSO, compare its name and its sso_ settings with ~/.aws/config, and update aws-vault.',
      '{?damaged}Its entry[[ {entry}]] is damaged. Remove it, and store it again: aws-vault remove [[{entry}]][[{!entry}NAME]], then aws-vault add [[{entry}]][[{!entry}NAME]]',
      '{!notStored}{!damaged}Keep them in an encrypted file. aws-vault: export AWS_VAULT_BACKEND=file. Granted: Backend = "file" below [Keyring] in ~/.granted/config. aws-sso: SecureStore: file in its config.yaml. saml2aws: saml2aws login --disable-keychain',
      '{!damaged}For a profile with access keys, store them again. aws-vault: aws-vault add NAME. Granted: granted credentials add NAME',
      fixes.setUpSso,
    ],
  },
  'company-sign-in-failed': {
    title: 'Your company’s sign-in did not let you in',
    cause:
      '[[{?samlAnswer}AWS cannot use what your company’s identity provider sent, or does not know that provider.]][[{?unset}The program is not set up for this account or profile.]][[{!samlAnswer}{!unset}Programs such as saml2aws sign in for you at your company’s identity provider. That refused it, asked for something that the program cannot show, or gives you no AWS role.]]',
    fix: [
      '{?samlAbsent}AWS has no such SAML provider or role in that account. Correct both ARNs, or update the program. For GovCloud or China, whose accounts are their own, give the program that region too: AWS_REGION.',
      '{?samlRole}The role’s trust policy must allow your company’s SAML provider sts:AssumeRoleWithSAML, with SAML:aud = https://signin.aws.amazon.com/saml. If you chose the role, choose one that is yours.',
      '{?samlIssuer}The SAML provider in IAM does not know who signed the answer: give it the newest metadata of your company’s identity provider, the XML file as it was downloaded.',
      '{?samlRoles}The identity provider must send a role of yours and the SAML provider of the same account, with a comma between the two ARNs: attribute https://aws.amazon.com/SAML/Attributes/Role. Ask the administrator of your company’s sign-in whether one is assigned to you, and its name is spelled right.',
      '{?samlName}The identity provider must send who you are: attribute https://aws.amazon.com/SAML/Attributes/RoleSessionName, such as your email address, 2 to 64 letters, digits or _=,.@+-, without spaces.',
      '{?unset}Set it up, and use the name of the profile that you gave it: saml2aws configure, aws-azure-login --configure --profile NAME, or gimme-aws-creds --action-configure. If AWS_PROFILE or OKTA_USERNAME is set to something else, unset it.',
      '{?azurePage}See what the page waits for: aws-azure-login --mode=gui. If it is empty or stays so, remove its saved sign-in: rm -r ~/.aws/chromium',
      '{?oktaApp}In Okta, name this client in the AWS app’s "Sign On" (Allowed Web SSO Client), let both apps have the same authentication policy, and assign both to you.',
      '{?otherRole}The role in the program’s settings (role_arn) is not one that you get. Remove it, and choose one.',
      '{?roleless}Open the AWS tile there: if it shows no role, ask your administrator for one. If it shows some, the program asks for another app: compare the URL or app ID in its settings.',
      '{?assurance}The policy of the app asks for more than you signed in with, such as MFA or a managed device. Ask the administrator of your company’s sign-in which.',
      '{?untiled}Open the AWS tile in Okta: if there is none, ask your administrator for it. If there is, give the program the link of that tile: OKTA_AWS_APP_URL in ~/.okta/config.properties.',
      '{?gimme}Compare ~/.okta_aws_login_config: gimme_creds_server must be appurl, and app_url the link of the AWS tile in Okta, unless your company runs a server for it.',
      '{?samlLate}The identity provider’s answer is valid for five minutes. Set the clock of this machine, approve sooner, and run the program again.',
      '{?place}The policy there takes sign-ins from some networks only, such as the company’s: use its VPN.',
      '{?browserless}The program’s browser does not start. Update the program, so that it gets one, or install Chrome; for aws-azure-login then: export PUPPETEER_EXECUTABLE_PATH=/usr/bin/google-chrome',
      '{?wrongPage}Compare the URL in the program’s settings: it must be the link of the AWS app there (in Okta, of its tile), and not only your company’s domain. For saml2aws: saml2aws configure',
      '{?loginRefused}User name or password were refused, or the URL is wrong. See which work in a browser, then enter them again. For saml2aws: saml2aws configure',
      '{?unread}Update the program: sign-in pages change, and it must follow.',
      '{?byBrowser}{!samlAnswer}{!unset}{!browserless}{!place}Let saml2aws use a browser, which can show any page: saml2aws configure --idp-provider Browser',
      '{!samlAnswer}{!unset}{!samlLate}{!browserless}Sign in there once in a browser, and do what it asks for, such as registering an authenticator app. Then run the program again.',
      '{!unread}{!samlAnswer}{!samlLate}{!browserless}Update the program: sign-in pages change, and it must follow.',
      '{!roleless}{!untiled}{!samlAnswer}{!unset}{!samlLate}{!browserless}Open the AWS tile there: if it shows no role, ask your administrator for one.',
      'If it is Microsoft Entra, see what {entra} means: https://login.microsoftonline.com/error?code={entra}',
      'If your company has IAM Identity Center: openclaw-bedrock init --auth sso',
    ],
  },
  'already-temporary': {
    title: 'Temporary credentials cannot make others this way',
    cause:
      '[[{operation} only works with the access key of an IAM user. Who signs in through SSO or a role has temporary credentials already.]][[{?nested}This shell was started by aws-vault, and has the credentials of a profile already.]]',
    fix: [
      '{?nested}Leave that shell: exit. Or: unset AWS_VAULT',
      'In Claude Code, remove {exporter} from its settings and set AWS_PROFILE.',
      '{!nested}Leave that call out, and let the program use the profile: export AWS_PROFILE=NAME',
      '{!nested}If it needs the keys themselves: aws configure export-credentials --profile NAME --format env',
    ],
  },
  'kiro-signed-out': {
    title: 'Amazon Q or Kiro is not signed in',
    cause: 'It keeps a sign-in of its own, apart from the profiles of AWS. That is missing or has ended.',
    fix: [
      'In the Kiro CLI, sign out and in again: kiro-cli logout && kiro-cli login',
      'In the older Amazon Q CLI: q logout && q login',
      'If that does not last, update it. With a license of your company, give it the start URL and region of IAM Identity Center.',
    ],
  },
  'kiro-not-subscribed': {
    title: 'Amazon Q or Kiro does not let this user in',
    cause:
      'The sign-in works, but its service finds no subscription for the user, or does not serve the AWS account. Bedrock has nothing to do with it.',
    fix: [
      'Ask your administrator to subscribe you in the Kiro console, "Users & Groups", with the IAM Identity Center that you sign in with.',
      'Compare the start URL and region in the program with those of that IAM Identity Center, sign out there, and sign in again.',
      'If the account is not authorized, only AWS can change that: https://console.aws.amazon.com/support/home',
    ],
  },
  'kiro-refused': {
    title: 'Amazon Q or Kiro cannot send this conversation',
    cause: 'Its own service does not take a message or tool in it. Your sign-in and Bedrock are fine.',
    fix: [
      'Start a new conversation: /clear in the CLI, or a new session in the editor. A turn that failed halfway stays in the old one.',
      'If a new one fails, too, turn MCP servers off one after the other: one has a tool with a name or schema that is not accepted.',
      'Send less at a time, without images and large files, and update the program.',
    ],
  },
  'portal-url-odd': {
    title: 'The program does not accept the portal’s URL',
    cause:
      'It compares the start URL with the form that it knows, before it asks AWS. What is copied from the portal often ends in #, which older versions do not take.',
    fix: [
      'Take /# and whatever follows off the end, and leave: https://d-xxxxxxxxxx.awsapps.com/start',
      'If your URL has another form, update[[ {program}]][[{!program} the program]]: newer versions take more forms.',
      'To sign in without it, and choose the profile there: openclaw-bedrock init --auth sso',
    ],
  },
  'portal-page-size': {
    title: 'A program requested too many accounts at once',
    cause: 'Since May 2026 the portal returns at most 100 per request. Your sign-in is fine.',
    fix: [
      'Update the program: newer ones ask for fewer.',
      'Or use this tool: openclaw-bedrock init --auth sso',
    ],
  },
  'console-sign-in-ended': {
    title: 'The sign-in of aws login has ended',
    cause:
      'This sign-in was made with aws login. Its session has expired or is missing, or your password or permissions changed.',
    fix: [
      `{!byCli}${fixes.lendLogin}`,
      'aws login --profile {profile}',
      'aws login',
      'If it fails at once or after minutes each time, update the AWS CLI, or sign in through another region: aws login --region us-east-1',
      'Sign in through IAM Identity Center instead: openclaw-bedrock init --auth sso',
    ],
  },
  'console-sign-in-denied': {
    title: 'You may not use aws login',
    cause:
      'Your user or role lacks signin:AuthorizeOAuth2Access or signin:CreateOAuth2Token, or a policy denies them.',
    fix: [
      'Ask your administrator for the AWS managed policy SignInLocalDevelopmentAccess.',
      'Sign in through IAM Identity Center instead: openclaw-bedrock init --auth sso',
    ],
  },
  'identity-pool-refused': {
    title: 'The Cognito identity pool gave no credentials',
    cause:
      'An app gets its AWS credentials from an identity pool, for guests or for users whose token it passes on.',
    fix: [
      '{?guest}For users who signed in, pass their ID token in logins, with the key cognito-idp.REGION.amazonaws.com/USER_POOL_ID, and ask for credentials only after the sign-in. For others, switch on guest access in the identity pool, "User access".',
      '{?loginToken}Pass the ID token, not the access token, while it is valid: sign in again for a new one. It must be from the user pool and the app client that the identity pool names in "User access", "Authentication providers".',
      '{?logins}The identity is of a user who signed in: pass the user’s ID token in logins. If it is of another user, or of before the sign-in, clear it: sign out, or clearCachedId().',
      '{?noPool}Compare the ID with the console. Its part before the colon is the region to call. If the pool or the identity was deleted, clear the one that the app keeps.',
      '{?roles}In the identity pool, "User access", choose a role for guests and one for users who signed in. Its trust policy must allow cognito-identity.amazonaws.com, with this pool’s ID as cognito-identity.amazonaws.com:aud.',
      '{?classic}Leave the role out of the call, so that the pool chooses it (GetCredentialsForIdentity). Or activate the basic flow in the properties of the identity pool.',
    ],
  },
} as const satisfies FailureTranslation<typeof families.signInHelperFailures>;
