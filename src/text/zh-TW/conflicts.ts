import type * as en from '../en/conflicts.ts';
import type { Translation } from '../translation.ts';

export const conflicts = {
  shell: '目前的 shell',
  gateway: 'gateway 服務',
  wins: '{reader}中，{where} 的 {variable} 蓋過了 {intended}',
  winsEmpty: '{reader}中，{where} 把 {variable} 設為空值，蓋過了 {intended}',
  tableHead: '{reader}中，此變數的來源：',
  winner: '生效',
  hidden: '被蓋過',
  emptyMark: '（空值）',

  unset: 'unset {variable}（並從 shell 的啟動檔中移除）',
  unsetWindows:
    '$env:{variable} = $null；永久移除：[Environment]::SetEnvironmentVariable("{variable}", $null, "User")',
  'edit-file': '從 {path} 移除 {variable}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    '從 {path} 移除 {variable}，接著執行：systemctl --user daemon-reload && openclaw gateway restart',
  'remove-section': '移除 {path} 的金鑰，或改用其他 profile：openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'gateway 服務的 {variable} 來自 {gateway}，目前的 shell 則來自 {shell}，因此這次測試不涵蓋 gateway。',
  nowhere: '無',
  gatewayDiffersFix: '更新 gateway 的設定：{command}',
  viaProxy:
    '這次呼叫經由代理伺服器 {proxy}。請在 gateway 服務的環境變數中也設定 {variables}（.env 載入太晚，TLS 憑證設定不適用）。',
  viaTrust:
    '這次呼叫使用了 {variables}。請在 gateway 服務的環境變數中也設定 NODE_EXTRA_CA_CERTS（.env 載入太晚，不適用）。',
} satisfies Translation<typeof en.conflicts>;
