import type { Text } from './text.ts';

/** What is said of a variable that something else than the set-up decides. */
export const conflicts = {
  shell: { en: 'this shell', 'zh-TW': '目前的 shell' },
  gateway: { en: 'the gateway service', 'zh-TW': 'gateway 服務' },
  wins: {
    en: 'For {reader} {variable} comes from {where}; the set-up means {intended}',
    'zh-TW': '對 {reader} 而言，{variable} 來自 {where}；設定應為 {intended}',
  },
  winsEmpty: {
    en: 'For {reader} {variable} is set and empty in {where}, which hides the real one; the set-up means {intended}',
    'zh-TW': '對 {reader} 而言，{where} 將 {variable} 設為空值而遮蔽了真正的值；設定應為 {intended}',
  },
  tableHead: {
    en: 'Places that set the same variable for {reader}:',
    'zh-TW': '{reader}中設定同一變數的位置：',
  },
  winner: { en: 'wins', 'zh-TW': '生效' },
  hidden: { en: 'hidden', 'zh-TW': '被遮蔽' },
  emptyMark: { en: '(empty)', 'zh-TW': '（空值）' },

  unset: {
    en: 'unset {variable} (and take it out of your shell’s start-up file)',
    'zh-TW': 'unset {variable}（並從 shell 的啟動檔中移除）',
  },
  unsetWindows: {
    en: 'Remove-Item Env:{variable}; for good: setx {variable} ""',
    'zh-TW': 'Remove-Item Env:{variable}；永久移除：setx {variable} ""',
  },
  'edit-file': { en: 'Take {variable} out of {path}', 'zh-TW': '從 {path} 移除 {variable}' },
  fix: { en: 'openclaw-bedrock doctor --fix', 'zh-TW': 'openclaw-bedrock doctor --fix' },
  'reinstall-service': {
    en: 'openclaw gateway install --force && openclaw gateway restart',
    'zh-TW': 'openclaw gateway install --force && openclaw gateway restart',
  },
  'edit-unit': {
    en: 'Take {variable} out of {path}, then: systemctl --user daemon-reload && openclaw gateway restart',
    'zh-TW':
      '從 {path} 移除 {variable}，接著執行：systemctl --user daemon-reload && openclaw gateway restart',
  },
  'remove-section': {
    en: 'Remove the keys of {path}, or use another profile: openclaw-bedrock init --profile bedrock-sso',
    'zh-TW': '移除 {path} 的金鑰，或改用其他設定檔：openclaw-bedrock init --profile bedrock-sso',
  },

  gatewayDiffers: {
    en: 'The gateway service sees {variable} from {gateway}, this shell from {shell}: this call does not prove the gateway.',
    'zh-TW':
      'gateway 服務的 {variable} 來自 {gateway}，目前的 shell 則來自 {shell}：這次呼叫無法證明 gateway 正常。',
  },
  nowhere: { en: 'nowhere', 'zh-TW': '無' },
  gatewayDiffersFix: {
    en: 'To bring the gateway in line: {command}',
    'zh-TW': '讓 gateway 一致：{command}',
  },
  viaProxy: {
    en: 'This call went through the proxy {proxy}. The gateway needs {variables} in the environment of its service as well; .env is too late for certificates.',
    'zh-TW':
      '這次呼叫經由代理伺服器 {proxy}。gateway 服務的環境同樣需要 {variables}；憑證設定放在 .env 為時已晚。',
  },
  viaTrust: {
    en: 'This call trusted {variables}. The gateway needs NODE_EXTRA_CA_CERTS in the environment of its service as well; .env is too late.',
    'zh-TW': '這次呼叫信任 {variables}。gateway 服務的環境同樣需要 NODE_EXTRA_CA_CERTS；放在 .env 為時已晚。',
  },
} satisfies Record<string, Text>;
