import type * as en from '../en/conflicts.ts';
import type { Translation } from '../text.ts';

export const conflicts = {
  shell: '目前的 shell',
  gateway: 'gateway 服務',
  wins: '對 {reader} 而言，{variable} 來自 {where}；設定應為 {intended}',
  winsEmpty: '對 {reader} 而言，{where} 將 {variable} 設為空值而遮蔽了真正的值；設定應為 {intended}',
  tableHead: '{reader}中設定同一變數的位置：',
  winner: '生效',
  hidden: '被遮蔽',
  emptyMark: '（空值）',

  unset: 'unset {variable}（並從 shell 的啟動檔中移除）',
  unsetWindows: 'Remove-Item Env:{variable}；永久移除：setx {variable} ""',
  'edit-file': '從 {path} 移除 {variable}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    '從 {path} 移除 {variable}，接著執行：systemctl --user daemon-reload && openclaw gateway restart',
  'remove-section': '移除 {path} 的金鑰，或改用其他設定檔：openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'gateway 服務的 {variable} 來自 {gateway}，目前的 shell 則來自 {shell}：這次呼叫無法證明 gateway 正常。',
  nowhere: '無',
  gatewayDiffersFix: '讓 gateway 一致：{command}',
  viaProxy:
    '這次呼叫經由代理伺服器 {proxy}。gateway 服務的環境同樣需要 {variables}；憑證設定放在 .env 為時已晚。',
  viaTrust: '這次呼叫信任 {variables}。gateway 服務的環境同樣需要 NODE_EXTRA_CA_CERTS；放在 .env 為時已晚。',
} satisfies Translation<typeof en.conflicts>;
