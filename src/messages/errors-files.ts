import type { ErrorName } from '../errors.ts';
import type { ErrorText, Text } from './text.ts';

/** A command is the same in every language. */
const command = (text: string): Text => ({ en: text, 'zh-TW': text });

/** Texts of the failures of changing files. A fact `lines` is shown below the cause as it stands. */
export const fileErrors = {
  'changed-meanwhile': {
    title: { en: '{path} was changed by {who} just now', 'zh-TW': '{path} 剛剛被 {who} 修改' },
    cause: {
      en: 'It is no longer what the plan was made from, and it changed again when a new plan was made. Every file is as it was left there. What changed at {when}:',
      'zh-TW': '它已和擬定變更時不同，重新擬定後又再次改變。所有檔案都保持現狀。{when} 的變更：',
    },
    fix: [{ en: 'Run the same command again.', 'zh-TW': '重新執行同一個指令。' }],
  },
  'config-read-only': {
    title: { en: 'OpenClaw’s configuration is managed elsewhere', 'zh-TW': 'OpenClaw 的設定由其他工具管理' },
    cause: {
      en: '{variable} is set, so {path} must not be edited here. Nothing was changed. It should say:',
      'zh-TW': '已設定 {variable}，因此不可在此編輯 {path}。沒有任何變更。它應包含：',
    },
    fix: [
      {
        en: 'Add these lines where it is managed, then run the same command again: it writes the other files.',
        'zh-TW': '請在管理來源加入這些內容，再重新執行同一個指令，即可寫入其餘檔案。',
      },
    ],
  },
  'not-your-file': {
    title: { en: '{path} belongs to another user', 'zh-TW': '{path} 屬於其他使用者' },
    cause: {
      en: 'Its owner has the user id {owner}, you have {you}. Nothing was changed. It should say:',
      'zh-TW': '擁有者的使用者 id 為 {owner}，您的為 {you}。沒有任何變更。它應包含：',
    },
    fix: [
      {
        en: "Run the same command as its owner (sudo -u '#{owner}' -H …), or have the owner add these lines.",
        'zh-TW': "以擁有者身分執行同一個指令（sudo -u '#{owner}' -H …），或請擁有者加入這些內容。",
      },
    ],
  },
  'included-elsewhere': {
    title: {
      en: '{path} takes this part from other files by $include',
      'zh-TW': '{path} 的這個部分以 $include 取自其他檔案',
    },
    cause: {
      en: '{place} comes from {include}, {reason}. Nothing was changed. Together the files should say:',
      'zh-TW': '{place} 來自 {include}，{reason}。沒有任何變更。這些檔案合起來應包含：',
    },
    fix: [
      {
        en: 'Put these lines into the file that should have them, then run the same command again.',
        'zh-TW': '將這些內容加入適當的檔案，再重新執行同一個指令。',
      },
    ],
  },
  'openclaw-rejects': {
    title: { en: 'OpenClaw rejects the new {path}', 'zh-TW': 'OpenClaw 不接受新的 {path}' },
    cause: {
      en: 'Every file was put back as it was. In its own words:',
      'zh-TW': '所有檔案都已復原。OpenClaw 的訊息：',
    },
    fix: [
      {
        en: 'What it says of the file as it is now: openclaw config validate',
        'zh-TW': '檢查目前的檔案：openclaw config validate',
      },
      command('openclaw doctor'),
    ],
  },
  'edited-since': {
    title: { en: '{path} was edited since', 'zh-TW': '{path} 之後又被編輯過' },
    cause: {
      en: 'Putting it back as it was would also undo those edits. Nothing was changed. It would change like this:',
      'zh-TW': '復原會連同這些編輯一併撤銷。沒有任何變更。復原將造成以下變更：',
    },
    fix: [
      {
        en: 'To put it back all the same: openclaw-bedrock undo --force',
        'zh-TW': '若仍要復原：openclaw-bedrock undo --force',
      },
    ],
  },
  'cannot-put-back': {
    title: { en: '{path} could not be put back', 'zh-TW': '無法復原 {path}' },
    cause: {
      en: '{detail}. Its previous bytes are in {backup}. The next run tries again before it does anything else.',
      'zh-TW': '{detail}。原本的內容保存在 {backup}。下次執行時會先再試一次。',
    },
    fix: [
      {
        en: 'Make room or give yourself the right to write, then: openclaw-bedrock undo',
        'zh-TW': '釋出空間或取得寫入權限後執行：openclaw-bedrock undo',
      },
    ],
  },
  'read-only-file': {
    title: { en: '{path} is read-only', 'zh-TW': '{path} 為唯讀' },
    cause: {
      en: 'Somebody took the right to write it away. Nothing was changed.',
      'zh-TW': '它的寫入權限已被移除。沒有任何變更。',
    },
    fix: [
      {
        en: 'If that was you: chmod u+w {path}, then run the same command again.',
        'zh-TW': '若是您所為：chmod u+w {path}，然後重新執行同一個指令。',
      },
    ],
  },
  locked: {
    title: { en: 'Another run is changing these files', 'zh-TW': '另一個執行中的程式正在修改這些檔案' },
    cause: {
      en: 'openclaw-bedrock {command} (process {pid} on {host}) has been at it since {since}; 10 seconds were waited. Nothing was changed.',
      'zh-TW':
        'openclaw-bedrock {command}（{host} 上的程序 {pid}）自 {since} 起執行中；已等待 10 秒。沒有任何變更。',
    },
    fix: [
      { en: 'When it has ended, run the same command again.', 'zh-TW': '待其結束後，重新執行同一個指令。' },
    ],
  },
} satisfies Partial<Record<ErrorName, ErrorText>>;
