/** What people read about the way in which they sign in. */

/** By the FlowReason of sign-in/sso/flow.ts: which way, and why. */
export const signInFlow = {
  'local-browser': 'Signing in with your browser.',
  'page-printed': 'Open the sign-in page yourself, in a browser on this machine (--no-browser).',
  asked: 'Signing in with a code (--use-device-code).',
  'legacy-profile': 'Signing in with a code: legacy profiles support nothing else.',
  ssh: 'Signing in with a code, because this is an SSH session.',
  container: 'Signing in with a code, because a browser cannot reach this container.',
  wsl: 'Signing in with a code: wslview is not installed, so WSL cannot open your Windows browser.',
  'no-display': 'Signing in with a code, because this machine has no display.',
  'not-opened': 'Could not open a browser. Signing in with a code instead.',
  'browser-refused': 'This portal does not support browser sign-in. Using a code instead.',
} as const;

export const pages = {
  opened: 'Approve the request in your browser. If nothing opened, go to:',
  toOpen: 'Open this page in a browser on this machine and approve the request:',
  copy: 'Enter: copy the URL',
  copied: 'copied (if your terminal supports it)',
  otherWay: 'To use a code instead, press Ctrl-C and run {command}',
} as const;

/** The page in the browser at the end. HTML, so no < or &. */
export const callback = {
  done: 'Signed in. You can close this page and return to your terminal.',
  failed: 'Sign-in was not approved. See your terminal for details.',
  used: 'This sign-in is already complete.',
  refused: 'This page does not belong to a sign-in from your terminal.',
} as const;
