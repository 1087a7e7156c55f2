/** What is said of a variable that something else than the set-up decides. */
export const conflicts = {
  shell: 'this shell',
  gateway: 'the gateway service',
  wins: 'For {reader} {variable} comes from {where}; the set-up means {intended}',
  winsEmpty:
    'For {reader} {variable} is set and empty in {where}, which hides the real one; the set-up means {intended}',
  tableHead: 'Places that set the same variable for {reader}:',
  winner: 'wins',
  hidden: 'hidden',
  emptyMark: '(empty)',

  unset: 'unset {variable} (and take it out of your shell’s start-up file)',
  unsetWindows: 'Remove-Item Env:{variable}; for good: setx {variable} ""',
  'edit-file': 'Take {variable} out of {path}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    'Take {variable} out of {path}, then: systemctl --user daemon-reload && openclaw gateway restart',
  'remove-section':
    'Remove the keys of {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'The gateway service sees {variable} from {gateway}, this shell from {shell}: this call does not prove the gateway.',
  nowhere: 'nowhere',
  gatewayDiffersFix: 'To bring the gateway in line: {command}',
  viaProxy:
    'This call went through the proxy {proxy}. The gateway needs {variables} in the environment of its service as well; .env is too late for certificates.',
  viaTrust:
    'This call trusted {variables}. The gateway needs NODE_EXTRA_CA_CERTS in the environment of its service as well; .env is too late.',
} as const;
