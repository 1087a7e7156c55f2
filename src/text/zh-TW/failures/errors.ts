import type * as en from '../../en/failures/errors.ts';
import type { FailureTranslation } from '../../translation.ts';

import { fileErrors } from './errors-files.ts';

export const machineErrors = {
  ...fileErrors,
  bug: {
    title: 'openclaw-bedrock 發生未預期的錯誤',
    cause: '{detail}',
    fix: ['加上 --debug 再執行一次，並附上輸出內容回報問題（機密資訊已遮蔽）。'],
  },
  usage: {
    title: '選項有誤或不完整',
    // The problems are listed in its place.
    cause: '',
    fix: ['所有選項：{help}'],
  },
  'cannot-parse': {
    title: '{path} 不是有效的 {format}',
    cause: '第 {line} 行第 {column} 欄：{reason}。',
    fix: ['修正該行後，重新執行同一個指令。'],
  },
  'cannot-read': {
    title: '無法讀取 {path}',
    cause: '{detail}。',
    fix: ['檢查它的類型與擁有者：ls -ld {path}'],
  },
  'cannot-write': {
    title: '無法寫入 {path}',
    cause: '{detail}。沒有任何變更。',
    fix: ['取得該檔案及其資料夾的寫入權限，然後重新執行同一個指令。'],
  },
  'not-configured': {
    title: 'OpenClaw 尚未設定 Bedrock',
    cause: '{path} 中沒有 Bedrock provider。',
    fix: ['openclaw-bedrock init'],
  },
  'no-home': {
    title: '找不到家目錄',
    cause: '未設定 HOME。',
    fix: ['請設定：export HOME=/您的/家目錄'],
  },
  'cannot-edit': {
    title: '無法安全地編輯 {path}',
    cause: '{reason}。沒有任何變更。',
    fix: ['查看應有的內容：openclaw-bedrock init --dry-run'],
  },
  'plugin-missing': {
    title: '尚未安裝 OpenClaw 的 Bedrock 外掛',
    cause:
      '沒有它，OpenClaw 2026.5.28 起會失敗並顯示「No API provider registered for api: bedrock-converse-stream」。',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', 'openclaw gateway restart'],
  },
  'timer-not-set': {
    title: '無法設定排程',
    cause: '{command} 回應：{detail}。',
    fix: ['修正後再次執行相同指令。'],
  },
  'message-not-sent': {
    title: '無法通知任何人',
    cause: '{detail}。',
    fix: [
      'OpenClaw 透過執行中的 gateway 傳送訊息：openclaw gateway status',
      '在此登入：openclaw-bedrock login',
      '選擇誰收到訊息：openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
  cancelled: {
    title: '已取消',
    cause: '',
    fix: [],
  },
} satisfies FailureTranslation<typeof en.machineErrors>;
