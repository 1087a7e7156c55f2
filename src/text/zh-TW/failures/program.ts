import type * as en from '../../en/failures/program.ts';
import type { FailureTranslation } from '../../translation.ts';

export const programFailures = {
  bug: {
    title: 'openclaw-bedrock 發生未預期的錯誤',
    cause: '{detail}',
    fix: ['加上 --debug 再執行一次，並附上輸出內容回報問題（機密資訊已遮蔽）。'],
  },
  usage: {
    title: '選項有誤或不完整',
    // The list of problems is shown instead.
    cause: '',
    fix: ['所有選項：{help}'],
  },
  cancelled: {
    title: '已取消',
    cause: '[[{outcome}]]',
    fix: [],
  },
  'no-home': {
    title: '找不到家目錄',
    cause: '未設定 HOME。',
    fix: ['請設定：export HOME=/您的/家目錄'],
  },
  'chat-unsupported': {
    title: 'OpenClaw {version} 無法在聊天室使用 Bedrock',
    cause: 'OpenClaw 自 2026.9 起，外掛才能在聊天室回覆及登入。',
    fix: ['更新 OpenClaw：npm install -g openclaw', 'openclaw-bedrock chat --install'],
  },
  'timer-not-set': {
    title: '無法設定排程',
    cause: '{command} 回應：{detail}。',
    fix: ['修正後，重新執行同一個指令。'],
  },
  'message-not-sent': {
    title: '無法傳送訊息',
    cause: '{detail}。',
    fix: [
      '{?noOpenclaw}將 openclaw 的資料夾加入 PATH，或安裝：npm install -g openclaw@latest',
      '{!noOpenclaw}OpenClaw 透過執行中的 gateway 傳送訊息：openclaw gateway status',
      '在此登入：openclaw-bedrock login',
      '選擇由誰接收訊息：openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
} satisfies FailureTranslation<typeof en.programFailures>;

export const fileFailures = {
  'cannot-parse': {
    title: '{path} 不是有效的 {format}',
    cause: '第 {line} 行第 {column} 欄：{reason}。',
    fix: ['修正該行後，重新執行同一個指令。'],
  },
  'unexpected-value': {
    title: '{path} 中有 OpenClaw 預期之外的值',
    cause: '第 {line} 行第 {column} 欄：{reason}。沒有任何變更。',
    fix: ['修正該值後，重新執行同一個指令。'],
  },
  'cannot-read': {
    title: '無法讀取 {path}',
    cause: '{detail}。',
    fix: ['檢查它的類型與擁有者：ls -ld {path}'],
  },
  'cannot-write': {
    title: '無法寫入 {path}',
    cause: '[[無法在其中建立 {needed}：您沒有該資料夾的寫入權限]][[{!needed}{detail}]]。沒有任何變更。',
    fix: [
      '{!needed}取得該檔案及其資料夾的寫入權限，然後重新執行同一個指令。',
      '{?needed}取得該資料夾的寫入權限，或以 --state-dir 為 OpenClaw 選擇其他資料夾，然後重新執行同一個指令。',
    ],
  },
  'changed-meanwhile': {
    title: '{path} 剛剛被 {who} 修改',
    cause: '寫入期間它一再變更，因此沒有寫入任何檔案。{when} 的變更：',
    fix: ['重新執行同一個指令。'],
  },
  'config-read-only': {
    title: 'OpenClaw 的設定由其他工具管理',
    cause: '已設定 {variable}，因此不可在此編輯 {path}。沒有任何變更。它應包含：',
    fix: ['請在管理來源加入這些內容，再重新執行同一個指令，即可寫入其餘檔案。'],
  },
  'not-your-file': {
    title: '{path} 屬於其他使用者',
    cause: '它屬於使用者 ID {owner}，您是 {you}。沒有任何變更。它應包含：',
    fix: [
      "以擁有者身分執行同一個指令：sudo -u '#{owner}' -H openclaw-bedrock {command}",
      '請擁有者加入這些內容。',
    ],
  },
  'include-broken': {
    title: '{path} 以 $include 引用了 OpenClaw 無法使用的檔案',
    cause:
      '[[$include 指向的 {absent} 不存在。]][[$include 指向的 {outside} 不在 openclaw.json 的資料夾內。]][[{circular} 引用了自己。]][[連續引用超過 {depth} 層。]]OpenClaw 因此不接受整份設定。',
    fix: ['請修正或移除 {path} 中的這個 $include，再重新執行同一個指令。'],
  },
  'included-elsewhere': {
    title: '{path} 的這個部分以 $include 取自其他檔案',
    cause:
      '{place} 來自[[多個檔案（{list}）]][[ {unreachable}，該檔案無法讀取，或不在設定的資料夾內]][[ {twice}，該檔案在多處被引用]][[ {merged}，合併後會抵銷這項變更]]。沒有任何變更。這些檔案合起來應包含：',
    fix: ['將這些內容加入適當的檔案，再重新執行同一個指令。'],
  },
  'openclaw-rejects': {
    title: 'OpenClaw 不接受[[{!before}新的]] {path}',
    cause:
      '[[{!before}所有檔案都已復原。]][[{?before}這次變更之前就已如此，因此所有檔案都已復原。]]OpenClaw 的訊息：',
    fix: [
      '{?before}讓 OpenClaw 修正舊版留下的設定，然後再試一次：openclaw doctor --fix',
      '檢查目前的檔案：openclaw config validate',
      '{!before}openclaw doctor',
    ],
  },
  'edited-since': {
    title: '{path} 在該變更之後又被編輯過',
    cause: '復原會一併捨棄這些編輯。沒有任何變更。復原將造成以下變更：',
    fix: ['仍要復原：openclaw-bedrock undo --force'],
  },
  'cannot-undo': {
    title: '無法復原 {path}',
    cause: '{detail}。先前的版本保存在 {backup}。下次執行時會先再試一次。',
    fix: ['釋出磁碟空間或修正權限後執行：openclaw-bedrock undo'],
  },
  'read-only-file': {
    title: '{path} 為唯讀',
    cause: '它的寫入權限已被移除。沒有任何變更。',
    fix: ['若是您自己設定的：chmod u+w {path}，然後重新執行同一個指令。'],
  },
  'file-in-use': {
    title: '{path} 正由其他程式開啟',
    cause: 'Windows 不允許取代它：{detail}。沒有任何變更。',
    fix: ['關閉該程式（編輯器、同步工具或防毒軟體），然後重新執行同一個指令。'],
  },
  'saved-as-utf16': {
    title: '{path} 以 UTF-16 編碼儲存',
    cause: 'OpenClaw 與 AWS 工具只能讀取 UTF-8。Windows PowerShell 的「>」會寫成 UTF-16。',
    fix: [
      '在編輯器中另存為 UTF-8，或在 PowerShell 執行：(Get-Content {path}) | Set-Content -Encoding utf8 {path}',
    ],
  },
  'not-a-file': {
    title: '{path} 不是一般檔案',
    cause: '它是 {what}。openclaw-bedrock 只讀寫一般檔案。沒有任何變更。',
    fix: ['查看該處是什麼，移開它或改用其他路徑：ls -lL {path}'],
  },
  'file-too-large': {
    title: '{path} 過大，不像是設定檔',
    cause: '大小為 {size}，上限為 64 MiB。沒有任何變更。',
    fix: ['確認是否為正確的檔案：ls -lL {path}'],
  },
  'not-your-home': {
    title: '{path} 屬於其他使用者',
    cause:
      '您以 root 執行，而擁有者的使用者 ID 是 {owner}。root 在此建立的檔案，擁有者的 OpenClaw 將無法使用。沒有任何變更。',
    fix: [
      '若使用了 sudo，請不用 sudo 重新執行同一個指令。',
      "以 root 身分時，請改以擁有者執行：sudo -u '#{owner}' -H openclaw-bedrock {command}",
    ],
  },
  'not-trusted': {
    title: '無法信任 {path}',
    cause: '{reason}。只有在他人無法寫入時，才會採用鎖定、日誌與備份。沒有任何變更。',
    fix: ['確認是誰建立的，若不需要請移除：ls -ld {path}'],
  },
  'mounted-file': {
    title: '{path} 是單一檔案掛載，無法取代',
    cause:
      '系統回報「{detail}」。該檔案是單獨掛載的（docker -v FILE:FILE 或 Kubernetes subPath）。沒有任何變更。',
    fix: ['改為掛載資料夾 {folder}，然後重新執行同一個指令。'],
  },
  'backup-elsewhere': {
    title: '{path} 不屬於這份設定',
    cause: '「openclaw-bedrock {command}」的備份 {id} 會復原它，但這次執行並不寫入該檔案。沒有任何變更。',
    fix: ['使用與當時相同的選項與變數（--config、--state-dir、AWS_CONFIG_FILE），然後重新執行同一個指令。'],
  },
  'damaged-record': {
    title: '{path} 已損壞',
    cause: '{reason}。這個檔案一律整份寫入，因此是磁碟或其他程式改動了它。沒有任何變更。',
    fix: ['若沒有其他執行正在進行，請將它移開，再重新執行同一個指令：mv {record} {record}.damaged'],
  },
  'lock-kept': {
    title: '無法移除鎖定 {path}',
    cause: '{detail}。這次要寫入的內容都已寫入。',
    fix: ['下次執行會接手這個鎖定；若沒有，請將它移除：rm -r {path}'],
  },
  'key-kept': {
    title: '備份中仍有舊的 API 金鑰',
    cause: '設定可以使用，但無法從 {path} 移除金鑰：{detail}',
    fix: ['排除該問題後執行下列指令，會再試一次：openclaw-bedrock verify'],
  },
  'not-removed': {
    title: '無法移除 {path}',
    cause: '{detail}。這次登入的其他檔案都已移除。',
    fix: ['取得其資料夾的寫入權限，或移開該處的內容，然後執行：openclaw-bedrock logout'],
  },
  locked: {
    title: '另一個 openclaw-bedrock 正在修改這些檔案',
    cause:
      'openclaw-bedrock {command}（{host} 上的程序 {pid}）自 {since} 起執行中；等待 10 秒後放棄。沒有任何變更。',
    fix: ['待其結束後，重新執行同一個指令。'],
  },
} satisfies FailureTranslation<typeof en.fileFailures>;
