/** What is said of a variable that something else than the set-up decides. */
export const conflicts = {
  shell: 'this shell',
  gateway: 'the gateway service',
  wins: '{variable} is set in {where} and overrides {intended} (in {reader})',
  winsEmpty: '{variable} is set to an empty value in {where}, which hides {intended} (in {reader})',
  tableHead: 'Where {reader} gets this variable from:',
  winner: 'wins',
  hidden: 'hidden',
  emptyMark: '(empty)',

  unset: 'unset {variable} (and remove it from your shell profile)',
  unsetWindows:
    '$env:{variable} = $null; permanently: [Environment]::SetEnvironmentVariable("{variable}", $null, "User")',
  'edit-file': 'Remove {variable} from {path}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    'Remove {variable} from {path}, then: systemctl --user daemon-reload && openclaw gateway restart',
  'remove-section':
    'Remove the keys of {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'The gateway service gets {variable} from {gateway}, this shell from {shell}, so this test does not cover the gateway.',
  nowhere: 'nowhere',
  gatewayDiffersFix: 'To update the gateway: {command}',
  viaProxy:
    'This call used the proxy {proxy}. Set {variables} in the gateway service’s environment too (not in .env, which is read too late for certificates).',
  viaTrust:
    'This call used {variables}. Set NODE_EXTRA_CA_CERTS in the gateway service’s environment too (not in .env).',
} as const;
