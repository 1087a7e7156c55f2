import type { Text } from './text.ts';

/** What is said while files are changed and put back, beside the errors. */
export const files = {
  waiting: {
    en: 'Waiting for openclaw-bedrock {command} (process {pid} on {host}, since {since})…',
    'zh-TW': '正在等待 openclaw-bedrock {command}（{host} 上的程序 {pid}，自 {since} 起）…',
  },
  rolledBack: {
    en: 'openclaw-bedrock {command} was cut short at {at}; its half-made change was undone.',
    'zh-TW': 'openclaw-bedrock {command} 於 {at} 中斷；未完成的變更已復原。',
  },
  finished: {
    en: 'openclaw-bedrock {command} was cut short at {at} after its last file was written; its change stands.',
    'zh-TW': 'openclaw-bedrock {command} 於 {at} 寫完最後一個檔案後中斷；其變更保留。',
  },
  editedMeanwhile: {
    en: '{path} was edited after that and stays as it is.',
    'zh-TW': '{path} 在那之後被編輯過，維持原狀。',
  },
  interrupted: {
    en: 'An earlier run was cut short in the middle of its change; the next run that writes puts that right first.',
    'zh-TW': '先前的執行在變更途中中斷；下次寫入時會先處理。',
  },
  planningAgain: {
    en: '{path} was changed by {who} just now; planning again from what it says now.',
    'zh-TW': '{path} 剛剛被 {who} 修改；依目前內容重新擬定。',
  },
  willTighten: {
    en: 'Others can read {path} (mode {mode}); it becomes {wanted}.',
    'zh-TW': '其他人可以讀取 {path}（權限 {mode}）；將改為 {wanted}。',
  },
  cannotTighten: {
    en: 'Others can read {path}, and its mode cannot be changed: {detail}',
    'zh-TW': '其他人可以讀取 {path}，且無法變更其權限：{detail}',
  },
  otherProgram: { en: 'another program (user id {uid})', 'zh-TW': '其他程式（使用者 id {uid}）' },
  openclaw: { en: 'OpenClaw {version}', 'zh-TW': 'OpenClaw {version}' },
  anotherRun: { en: 'another run of openclaw-bedrock', 'zh-TW': '另一個 openclaw-bedrock' },
  removed: { en: '(the file is gone)', 'zh-TW': '（檔案已不存在）' },
  addByHand: {
    en: '{path} will not be written here. Add by hand:\n{lines}',
    'zh-TW': '{path} 不會在此寫入。請手動加入：\n{lines}',
  },
  notJudged: {
    en: 'OpenClaw could not be asked whether it accepts the new configuration: {detail}',
    'zh-TW': '無法請 OpenClaw 檢查新的設定：{detail}',
  },
  askUndo: {
    en: 'The live call failed: {title}. Put the files back as they were before?',
    'zh-TW': '即時呼叫失敗：{title}。要將檔案復原為先前的狀態嗎？',
  },
  canUndo: { en: 'Or go back: openclaw-bedrock undo', 'zh-TW': '或復原：openclaw-bedrock undo' },
  notUndone: {
    en: '{path} was edited after it was written, so the files were not put back. See what would change: openclaw-bedrock undo',
    'zh-TW': '{path} 寫入後又被編輯，因此未復原檔案。查看會有哪些變更：openclaw-bedrock undo',
  },
  undone: {
    en: 'The files are as they were before this run.',
    'zh-TW': '檔案已復原為這次執行前的狀態。',
  },
  keysScrubbed: {
    en: 'The old API key was removed from {count} backed-up file(s). Going back to it needs the key again.',
    'zh-TW': '已從 {count} 個備份檔案移除舊的 API 金鑰。若要恢復使用，需重新輸入金鑰。',
  },
  keyElsewhere: {
    en: 'The old API key also stands in {path}, which this tool did not write. Remove it there, or revoke the key.',
    'zh-TW': '舊的 API 金鑰也出現在 {path}，該檔案並非由本工具寫入。請自行移除，或撤銷該金鑰。',
  },
  keyUnseen: {
    en: '{path} cannot be read. If the old API key stands in it, remove it there, or revoke the key.',
    'zh-TW': '無法讀取 {path}。若其中有舊的 API 金鑰，請自行移除，或撤銷該金鑰。',
  },
  keysKept: {
    en: 'The old API key could not be removed from the backups: {detail}',
    'zh-TW': '無法從備份移除舊的 API 金鑰：{detail}',
  },
} satisfies Record<string, Text>;

/** The texts of `undo`. */
export const undo = {
  listHelp: { en: 'Show what can be undone: when, what and why', 'zh-TW': '列出可復原的變更' },
  toHelp: {
    en: 'Back to before this change, and all after it',
    'zh-TW': '復原到此變更之前，包含其後所有變更',
  },
  forceHelp: { en: 'Also undo edits made since', 'zh-TW': '連同之後的編輯一併復原' },
  exampleLast: { en: 'Undo the last change', 'zh-TW': '復原上次變更' },
  exampleList: { en: 'See what can be undone', 'zh-TW': '查看可復原的變更' },
  exampleTo: { en: 'Go further back', 'zh-TW': '復原到更早' },
  nothing: { en: 'There is nothing to undo.', 'zh-TW': '沒有可復原的變更。' },
  same: { en: 'The files are like that already.', 'zh-TW': '檔案已是該狀態。' },
  unknownId: {
    en: '{id} is no change that can be undone; see openclaw-bedrock undo --list',
    'zh-TW': '{id} 不是可復原的變更；請看 openclaw-bedrock undo --list',
  },
  done: {
    en: 'Put back as it was before {at} ({command}).',
    'zh-TW': '已復原為 {at}（{command}）之前的狀態。',
  },
  again: { en: 'To undo this: openclaw-bedrock undo', 'zh-TW': '若要取消這次復原：openclaw-bedrock undo' },
  keyMissing: {
    en: 'The API key was removed from the backups when SSO took its place. Enter it again: openclaw-bedrock init --auth api-key',
    'zh-TW': '改用 SSO 時已從備份移除 API 金鑰。請重新輸入：openclaw-bedrock init --auth api-key',
  },
  created: { en: 'new', 'zh-TW': '新增' },
  edited: { en: 'changed', 'zh-TW': '修改' },
  removed: { en: 'removed', 'zh-TW': '移除' },
  scrubbed: { en: 'without the API key', 'zh-TW': '不含 API 金鑰' },
} satisfies Record<string, Text>;
