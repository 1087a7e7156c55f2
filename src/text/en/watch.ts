/** `watch`: its help, its messages in the chat or on the desktop, and what it says on a terminal. */
export const watch = {
  installHelp: 'Put it on the timer of this system; run again, it updates',
  removeHelp: 'Take it off the timer and remove its files',
  statusHelp: 'Whether it is installed, and what it did last',
  everyHelp: 'How often the timer runs (default: 10m)',
  notifyHelp: 'Who gets sign-in links, as OpenClaw names them: telegram:4242 (default: off)',
  notifyForm: 'must be CHANNEL:TARGET, such as telegram:4242, or off',
  notifyCodeHelp: 'The code from the test message, where there is no terminal to ask',
  quietHelp: 'off: messages also between 22:00 and 8:00 (default: on)',
  passExample: 'One pass, as the timer runs it',
  installExample: 'Every ten minutes, with sign-in links in your Telegram chat',
  removeExample: 'Remove the timer and everything it keeps',

  link: 'OpenClaw needs you to sign in to AWS again.\n\n{link}\n\nThe page must show the code {userCode}. You sign in at {portal}, for the role {role} in the account {accountId}. The link is valid until {time}.',
  again:
    'Signed in again until {time}. OpenClaw goes on by itself. If it answers your next message with an error, send /new.',
  stranger:
    'Someone approved the sign-in who cannot use the role {role} in the account {accountId}. It was thrown away, and nothing has changed. If that was not you, tell your AWS administrator.',
  keyEnds:
    'The Bedrock API key of OpenClaw ends at {time}. Replace it on the machine where OpenClaw runs: {command}',
  trouble: 'The AWS sign-in of OpenClaw cannot be kept alive. {title}. {cause}',
  whyThis: 'You asked for these messages on {host} on {date}. To stop them: openclaw-bedrock watch --remove',

  none: 'All is well.',
  noneUntil: 'All is well. The sign-in is valid until {time}.',
  refreshed: 'The sign-in was renewed. It is valid until {time}.',
  asked:
    'A sign-in link was sent to {channel}:{target}. Waiting until someone opens it, or it ends at {time}.',
  waiting: 'A person is needed to sign in. The next message is due at {time}.',
  waitingForOther: 'Another pass is at work.',
  signedIn: 'Signed in again until {time}.',
  expiring: 'The API key ends at {time}.',
  signedOut: 'You signed out. Nobody is asked to sign in until you sign in yourself: openclaw-bedrock login',
  oneAtATime: 'one of --install, --remove and --status at a time',
  onlyInstall: 'only with --install',
  askNotify: 'Send sign-in links to a chat? Whoever can read it sees them.',
  notifyOff: 'No',
  askCode: 'Type the code that was sent to {channel}:{target}',
  codeMessage:
    'The code is {code}. Type it on {host} to get the sign-in links of openclaw-bedrock here. If you did not ask for this, ignore it.',
  codeSent: 'a message with a code was sent there: run the same command again with --notify-code CODE',
  codeWrong: 'That is not the code, or it is older than an hour',
  offer: 'Keep this sign-in alive? A timer renews it every 10 minutes and tells you when you are needed.',
  offerMessages:
    'To get the sign-in links in your chat: openclaw-bedrock watch --install --notify CHANNEL:TARGET',
  installed: 'Installed: it runs every {every}, by {timer} as {name}.',
  noTimer:
    'Installed, but this system has no timer that can start it. Add this line to your crontab (crontab -e):',
  notifies: 'When you are needed, a sign-in link is sent to {channel}:{target}.',
  notifiesNobody:
    'No messages are sent. When you are needed, the desktop shows it where there is one, and openclaw-bedrock status tells.',
  linger: 'Timers of yours stop when you log out of this machine. To keep them running: {command}',
  notRecorded:
    '{variable} holds a password, so it was not written down. If AWS is only reached through it, passes will fail.',
  notInstalled: 'It is not installed. To install it: openclaw-bedrock watch --install',
  removed: 'Removed: the timer and all files of it.',
  removedByHand: 'Removed. Take its line out of your crontab, too: crontab -e',
  watched: 'Watched',
  watchedEvery: 'every {every}',
  watchedLast: 'last {time} {action}',
  watchedNever: 'has not run yet',
  watchedTo: 'messages to {channel}:{target}',
  watchedToNobody: 'no messages',
  stillWatched:
    'The timer of openclaw-bedrock watch is still installed. To remove it: openclaw-bedrock watch --remove',
  pausedBySignOut:
    'The timer of openclaw-bedrock watch stays, and asks nobody to sign in until you do: openclaw-bedrock login',
} as const;
