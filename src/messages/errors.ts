import type { ErrorName } from '../errors.ts';
import { fileErrors } from './errors-files.ts';
import type { ErrorText } from './text.ts';

/** Texts of the failures of the machine and of ourselves (OCB1xx–3xx, OCB130). Those of AWS are in rules.ts. */
export const machineErrors = {
  ...fileErrors,
  bug: {
    title: {
      en: 'Something unforeseen went wrong in openclaw-bedrock',
      'zh-TW': 'openclaw-bedrock 發生未預期的錯誤',
    },
    cause: { en: '{detail}', 'zh-TW': '{detail}' },
    fix: [
      {
        en: 'Run it again with --debug and open an issue with the output (secrets are masked).',
        'zh-TW': '加上 --debug 再執行一次，並附上輸出回報問題（密鑰已遮蔽）。',
      },
    ],
  },
  usage: {
    title: { en: 'The command line is wrong or incomplete', 'zh-TW': '指令不完整或有誤' },
    // The problems are listed in its place.
    cause: { en: '', 'zh-TW': '' },
    fix: [{ en: 'All flags: {help}', 'zh-TW': '所有選項：{help}' }],
  },
  'cannot-parse': {
    title: { en: '{path} cannot be read as {format}', 'zh-TW': '無法將 {path} 讀作 {format}' },
    cause: {
      en: 'Line {line}, column {column}: {reason}. Nothing was changed.',
      'zh-TW': '第 {line} 行第 {column} 欄：{reason}。沒有任何變更。',
    },
    fix: [
      { en: 'Mend that line, then run the same command again.', 'zh-TW': '修正該行後，重新執行同一個指令。' },
    ],
  },
  'cannot-read': {
    title: { en: '{path} cannot be read', 'zh-TW': '無法讀取 {path}' },
    cause: { en: '{detail}. Nothing was changed.', 'zh-TW': '{detail}。沒有任何變更。' },
    fix: [
      {
        en: 'Check what it is and who owns it: ls -ld {path}',
        'zh-TW': '檢查它的類型與擁有者：ls -ld {path}',
      },
    ],
  },
  'cannot-write': {
    title: { en: '{path} cannot be written', 'zh-TW': '無法寫入 {path}' },
    cause: { en: '{detail}. Every file is as it was.', 'zh-TW': '{detail}。所有檔案都保持原狀。' },
    fix: [
      {
        en: 'Make the file and its folder writable for you, then run the same command again.',
        'zh-TW': '讓您對該檔案及其資料夾有寫入權限，然後重新執行同一個指令。',
      },
    ],
  },
  'not-configured': {
    title: { en: 'OpenClaw is not set up for Bedrock yet', 'zh-TW': 'OpenClaw 尚未設定 Bedrock' },
    cause: { en: '{path} has no Bedrock provider.', 'zh-TW': '{path} 中沒有 Bedrock provider。' },
    fix: [{ en: 'openclaw-bedrock init', 'zh-TW': 'openclaw-bedrock init' }],
  },
  'no-home': {
    title: { en: 'No home folder', 'zh-TW': '找不到家目錄' },
    cause: {
      en: 'HOME is not set and the system names no home folder.',
      'zh-TW': '未設定 HOME，系統也沒有提供家目錄。',
    },
    fix: [{ en: 'Set it: export HOME=/path/to/your/home', 'zh-TW': '請設定：export HOME=/您的/家目錄' }],
  },
  'cannot-edit': {
    title: { en: '{path} cannot be edited safely', 'zh-TW': '無法安全地編輯 {path}' },
    cause: { en: '{reason}. Nothing was changed.', 'zh-TW': '{reason}。沒有任何變更。' },
    fix: [
      {
        en: 'See what it should say: openclaw-bedrock init --dry-run',
        'zh-TW': '查看應有的內容：openclaw-bedrock init --dry-run',
      },
    ],
  },
  'plugin-missing': {
    title: { en: 'OpenClaw’s Bedrock plugin is not installed', 'zh-TW': '尚未安裝 OpenClaw 的 Bedrock 外掛' },
    cause: {
      en: 'Since 2026.5.28 OpenClaw says "No API provider registered for api: bedrock-converse-stream" without it.',
      'zh-TW':
        '自 2026.5.28 起，OpenClaw 沒有它就會回應「No API provider registered for api: bedrock-converse-stream」。',
    },
    fix: [
      {
        en: 'openclaw plugins install @openclaw/amazon-bedrock-provider',
        'zh-TW': 'openclaw plugins install @openclaw/amazon-bedrock-provider',
      },
      { en: 'openclaw gateway restart', 'zh-TW': 'openclaw gateway restart' },
    ],
  },
  cancelled: {
    title: { en: 'Cancelled', 'zh-TW': '已取消' },
    cause: { en: '', 'zh-TW': '' },
    fix: [],
  },
} satisfies Partial<Record<ErrorName, ErrorText>>;
