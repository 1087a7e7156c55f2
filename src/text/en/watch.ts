/** `watch`: its help, its messages in the chat or on the desktop, and its output on a terminal. */
export const watch = {
  installHelp: 'Run it from this system’s timer; run this again to update it',
  removeHelp: 'Remove the timer and its files',
  statusHelp: 'Show whether it is installed and what it last did',
  everyHelp: 'How often the timer runs (default: 10m)',
  notifyHelp: 'Where to send sign-in links, such as telegram:4242 (default: off)',
  notifyForm: 'must be CHANNEL:TARGET, such as telegram:4242, or off',
  notifyCodeHelp: 'Code from the test message, when there is no terminal to ask',
  quietHelp: 'off sends messages between 22:00 and 8:00 too (default: on)',
  passExample: 'One pass, as the timer runs it',
  installExample: 'Every ten minutes, with sign-in links in your Telegram chat',
  removeExample: 'Remove the timer and everything it keeps',

  link: 'OpenClaw needs you to sign in to AWS again.\n\n{link}\n\nThe page must show the code {userCode}. You sign in at {portal}, for role {role} in account {accountId}. The link is valid until {time}.',
  again:
    'Signed in again until {time}. OpenClaw continues by itself. If it answers your next message with an error, send /new.',
  stranger:
    'The sign-in was approved by someone who cannot use role {role} in account {accountId}. It was discarded, and nothing has changed. If that was not you, tell your AWS administrator.',
  keyEnds:
    'OpenClaw’s Bedrock API key expires at {time}. Replace it on the machine where OpenClaw runs: {command}',
  trouble: 'OpenClaw’s AWS sign-in cannot be kept alive. {title}. {cause}',
  whyThis: 'You asked for these messages on {host} on {date}. To stop them: openclaw-bedrock watch --remove',

  nobody: 'no chat was chosen, and there is no desktop here',
  noOpenclaw: 'openclaw is not on PATH',

  none: 'All is well.',
  noneUntil: 'All is well. The sign-in is valid until {time}.',
  refreshed: 'The sign-in was refreshed. It is valid until {time}.',
  asked:
    'A sign-in link was sent to {channel}:{target}. Waiting until someone opens it, or it expires at {time}.',
  waiting: 'Someone needs to sign in. The next message is due at {time}.',
  waitingForOther: 'Another pass is already running.',
  signedIn: 'Signed in again until {time}.',
  expiring: 'The API key expires at {time}.',
  signedOut: 'You signed out, so the timer asks nobody to sign in. To sign in: openclaw-bedrock login',
  oneAtATime: 'cannot be combined: use only one of --install, --remove and --status',
  onlyInstall: 'can only be used with --install',
  askNotify: 'Send sign-in links to a chat? Anyone who can read it will see them.',
  notifyOff: 'No',
  askCode: 'Type the code that was sent to {channel}:{target}',
  codeMessage:
    'The code is {code}. Type it on {host} to get the sign-in links of openclaw-bedrock here. If you did not ask for this, ignore it.',
  codeSent: 'a message with a code was sent there: run the same command again with --notify-code CODE',
  codeWrong: 'That code is wrong, or more than an hour old',
  askTimer: 'Keep this sign-in alive? A timer refreshes it and tells you when you need to sign in.',
  askMessages:
    'To get the sign-in links in your chat: openclaw-bedrock watch --install --notify CHANNEL:TARGET',
  installed: 'Installed: it runs every {every} ({timer}: {name}).',
  noTimer: 'Installed, but this system has no timer to run it. Add this line to your crontab (crontab -e):',
  idle: 'It has nothing to do for now: a long-term API key cannot be refreshed and does not say when it expires. It starts working when you switch to SSO or to a short-term key.',
  notifies: 'When you are needed, a sign-in link is sent to {channel}:{target}.',
  notifiesNobody:
    'No chat was chosen: when you are needed, a desktop notification says so, or openclaw-bedrock status where there is no desktop.',
  linger: 'Your timers stop when you log out of this machine. To keep them running: {command}',
  notRecorded:
    '{variable} contains a password, so it was not saved for the timer. If AWS can only be reached through it, the timer’s runs will fail.',
  notInstalled: 'The timer is not installed. To install it: openclaw-bedrock watch --install',
  nothingToRemove: 'There is no timer to remove.',
  removed: 'Removed the timer and all its files.',
  removedByHand: 'Removed. Also delete its line from your crontab: crontab -e',
  watched: 'Timer',
  everyMinutes: '{count} minutes',
  everyHour: 'hour',
  everyHours: '{count} hours',
  watchedLine: 'Runs every {every}; {last}; {messages}.',
  watchedLast: 'last run at {time}: {did}',
  watchedUnconfirmed:
    'Not running yet: add its line to your crontab. To see the line: openclaw-bedrock watch --install',
  watchedNever: 'has not run yet',
  watchedTo: 'sends messages to {channel}:{target}',
  watchedToNobody: 'sends no messages',
  'did-none': 'nothing to do',
  'did-refreshed': 'refreshed the sign-in',
  'did-asked': 'sent a sign-in link',
  'did-waiting': 'waiting for someone to sign in',
  'did-signed-in': 'signed in again',
  'did-expiring': 'the API key expires soon',
  'did-failed': 'failed',
  stillWatched:
    'The openclaw-bedrock watch timer is still installed. To remove it: openclaw-bedrock watch --remove',
  pausedBySignOut:
    'The openclaw-bedrock watch timer stays, but asks nobody to sign in until you do. To sign in: openclaw-bedrock login',
} as const;
