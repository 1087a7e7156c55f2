/** What people read about the way in which they sign in. */

/** By the FlowReason of sign-in/sso/flow.ts: which way, and why. */
export const signInFlow = {
  'local-browser': 'Signing in through the browser of this machine.',
  'page-printed': 'Signing in through a browser on this machine, which you open (--no-browser).',
  asked: 'Signing in with a code, as asked (--use-device-code).',
  'legacy-profile': 'Signing in with a code: a profile without an sso-session knows no other way.',
  ssh: 'Signing in with a code: this is an SSH session, your browser is elsewhere.',
  container: 'Signing in with a code: no browser can come back into this container.',
  wsl: 'Signing in with a code: this WSL has no bridge to a Windows browser (wslview).',
  'no-display': 'Signing in with a code: this machine has no display for a browser.',
  'not-opened': 'No browser could be opened; signing in with a code instead.',
  'browser-refused': 'This portal knows no sign-in by local browser; signing in with a code instead.',
} as const;

export const pages = {
  opened: 'Approve in the browser. If no page has opened, open this one on this machine:',
  toOpen: 'Open this page in a browser on this machine, and approve:',
  copy: 'Enter copies the address',
  copied: 'copied, if your terminal allows it',
  otherWay: 'With a code instead: Ctrl-C, then {command}',
} as const;

/** The page in the browser at the end. HTML, so no < or &. */
export const callback = {
  done: 'Approved. You can close this page and go back to the terminal.',
  failed: 'The sign-in was not approved. The terminal says more.',
  used: 'This sign-in has its answer already.',
  refused: 'This is not the answer to a sign-in of this terminal.',
} as const;
