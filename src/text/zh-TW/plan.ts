import type * as en from '../en/plan.ts';
import type { Translation } from '../translation.ts';

export const plan = {
  otherProtocolReplaced:
    '{providerId} 目前以 {api} 連線到 {baseUrl}，將改為 Bedrock（復原：openclaw-bedrock undo）。若要兩者並存，請取消，先在 openclaw.json 中將 {providerId} 與所有引用改名',
  askConversion: '其他 provider 也在使用即將移除的 API 金鑰：{providers}。要讓它們改用相同的登入方式嗎？',
  keyUserConverted: 'provider {provider} 將改用相同的登入方式，不再使用 API 金鑰。',
  keyUserLeft:
    'provider {provider} 也使用即將移除的 API 金鑰，之後將無法運作。若要以相同方式登入：openclaw config set {auth} aws-sdk && openclaw config unset {apiKey}',
  keyUserKeyless:
    'provider {provider} 也使用即將移除的 API 金鑰，之後將無法運作。若要以相同方式登入：openclaw config set {auth} aws-sdk',
  keyUserDead:
    'provider {provider} 也使用即將移除的 API 金鑰。無論如何登入，OpenClaw {version} 都不會呼叫它：這個版本只透過 ID 為 {usual} 的 provider 呼叫 Bedrock。',
  keySpelled: 'OpenClaw 不認得 {from} 這個鍵，將改為 {to}。',
  keyDropped: 'OpenClaw 不認得 {from} 這個鍵，將予以移除；{to} 維持不變。',
  valueReplaced: '{model}：OpenClaw 不接受 {field} 的值，將予以更換。',
  stillRejected:
    'OpenClaw 不接受 openclaw.json 的 {place}；更正之前，整個檔案都會被拒絕。正確的寫法：openclaw-bedrock doctor',
  modelsRepaired: 'provider 的 models 不是 OpenClaw 需要的模型清單，將改寫為清單。',
  keyProviderLeft:
    'provider {provider} 也使用即將移除的 API 金鑰，之後將無法運作。它只能使用金鑰，請為它設定自己的金鑰。',
  keyPlaceLeft: 'openclaw.json 的 {place} 也使用即將移除的 API 金鑰。請為它設定自己的金鑰。',
  ownProviderId:
    'OpenClaw 2026.6 起只透過 ID 為 {usual} 的 provider 呼叫 Bedrock，{providerId} 將無法運作。重新命名：openclaw-bedrock init --provider-id {usual}',
  keysOnlyInShell:
    '存取金鑰只設定在這個 shell 中，以服務方式執行的 gateway 看不到。請設定在服務的環境變數中，或改用 profile。',
  otherProfileKept: '.env 另有 AWS_PROFILE={profile}，並非由本工具寫入，因此保留。API 金鑰會蓋過它。',
  gatewayModeSet: '同時會將 gateway.mode 設為 local，OpenClaw 的 gateway 才能在這台電腦上啟動。',
  notListed:
    '有 agent 使用 {model}，但內建的模型清單沒有它，因此不會加入 provider。若要加入：openclaw-bedrock init --model {model} --no-primary',
  nameInUse:
    '{place} 是 {model}，但無法以該 ID 呼叫。請在 openclaw.json 中將它改為 {ref}，再加入該模型：openclaw-bedrock init --model {right} --no-primary',
  fallbackUncallable:
    '{place} 是 {model}，但無法以該 ID 呼叫。取代它：openclaw-bedrock init --fallback-model {right}',
  fallbackIsPrimary: '{ref} 原為備援模型；既已成為主要模型，便不再列為備援。',
  regionSet: '.env 會加入 AWS_REGION={region}，也就是這項設定的區域。',
  pluginAdmitted: '{list} 只列出其他外掛，因此會加入 Bedrock 外掛。',
  chatOpened: '聊天中又可選擇所有 Bedrock 模型。',
  replaceModeKept: 'models.mode 為 "replace"，因此 OpenClaw 只使用 openclaw.json 中的 provider。未更動。',
  jobsKeepName:
    'OpenClaw 自行保存的排程工作不會跟著改名。找出使用「{from}」model 的工作：openclaw cron list --json。逐一修改：openclaw cron edit ID --model {to}/MODEL',
  providerRenamed: 'provider「{from}」及其所有引用將改名為「{to}」，所有版本的 OpenClaw 都支援這個名稱。',
  referencesRenamed:
    '沒有 provider「{from}」，其所有引用將改名為「{to}」，所有版本的 OpenClaw 都支援這個名稱。',
  providerMerged: 'provider「{from}」及其所有引用將併入已存在的「{to}」，此後共用同一個區域與登入方式。',
  entryDropped: '{place} 將移除，因為已有 {kept}。請確認其中沒有缺少任何內容。',
  keyInGatewayEnv: '{path} 第 {line} 行還有 API 金鑰，OpenClaw 會優先使用它。請移除該行。',
  keyDeleted: 'API 金鑰 {key} 將從 .env 刪除；新的登入方式成功後也會從備份刪除，undo 無法找回。',
  plaintextKeyMoved: 'openclaw.json 中的明文 API 金鑰將移至 .env。',
  keyReferenceRemoved:
    'openclaw.json 不再引用 API 金鑰，OpenClaw 直接從 .env 取用。若保留引用，只要一次呼叫遭拒，即使已更換金鑰，Bedrock 仍會停用最多 5 分鐘。',
  plaintextKeyRemoved: 'openclaw.json 中的明文 API 金鑰將被移除。若他人可能讀過，請至 Bedrock 主控台撤銷。',
  sessionAdded: 'profile {profile} 需要 {part}，而 ~/.aws/config 沒有：將會加入。',
  aliasSkipped: '未新增別名，以免其他 provider 的模型無法選用。',
  aliasTaken: '別名「{alias}」已屬於 {ref}，因此 {model} 不設別名。可用 --alias 指定其他名稱。',
  regionMoved: 'provider「{providerId}」的區域由 {from} 改為 {to}。要維持原區域：--region {from}',
  primaryChanged: '主要模型將由 {from} 改為 {to}。',
  figuresMoved: '可呼叫的 ID {to} 會沿用 {from} 的設定；後者原有的項目仍會保留。',
  ownWayRemoved: '{model}：移除它自己的 {field}（{value}），改用 provider 的設定。',
  priceReplaced: '{to} 有自己的價格，不沿用 {from} 所寫的價格。',
  priceSet: '{model}：價格改為內建模型清單中的價格，每百萬 token 輸入 ${input}、輸出 ${output}。',
  limitsLowered: '{model}：{field} 由 {from} 降為 {to}（Bedrock 最多允許 {limit}）。',
} satisfies Translation<typeof en.plan>;

export const awsConfigProblems = {
  'duplicate-section': '{path} 第 {line} 行：此區段重複。AWS CLI 與 boto3 會拒絕整個檔案。',
  'duplicate-key': '{path} 第 {line} 行：此設定重複。AWS CLI 與 boto3 會拒絕整個檔案。',
  'stray-line':
    '{path} 第 {line} 行：這一行既不是區段標題，也不是區段標題之下的設定值。AWS CLI 與 boto3 會拒絕整個檔案。',
  'byte-order-mark':
    '{path} 第 {line} 行：檔案以 BOM 開頭。AWS CLI 與 boto3 會拒絕；請存成不含 BOM 的 UTF-8。',
  'control-character': '{path} 第 {line} 行：含有控制字元。AWS 工具會在此處以不同方式分行。',
  'forbidden-name': '{path} 第 {line} 行：名稱不能是 __proto__。AWS SDK for JavaScript 會拒絕整個檔案。',
  'invisible-to-all':
    '{path} 第 {line} 行：AWS 工具會略過此區段。標題須為小寫的 [profile NAME] 或 [sso-session NAME]，NAME 不含空白。',
  'invisible-to-sdk': '{path} 第 {line} 行：AWS SDK for JavaScript（也就是 OpenClaw）看不到此區段。',
  'invisible-to-botocore':
    '{path} 第 {line} 行：AWS CLI 與 boto3 會略過這一個區段。標題須為 [profile NAME] 或 [sso-session NAME]；含空白的名稱須加引號。',
  'profile-word-missing':
    '{path} 第 {line} 行：AWS 工具會略過此區段。在此檔案中，profile 要寫成 [profile NAME]。',
  'hidden-default':
    '{path} 第 {line} 行：與 [profile default] 並存時，AWS SDK for JavaScript 看不到 [default]。',
  'indented-key': '{path} 第 {line} 行：AWS CLI 與 boto3 會將此縮排的行視為上一行值的一部分。',
  'quoted-value': '{path} 第 {line} 行：對所有 AWS 工具而言，引號是值的一部分。請移除引號。',
} satisfies Translation<typeof en.awsConfigProblems>;

export const conflicts = {
  shell: '目前的 shell 工作階段',
  gateway: 'gateway 服務',
  wins: '{reader}中，{variable}（{where}）蓋過了 {intended}',
  winsEmpty: '{reader}中，{variable}（{where}）設為空值，蓋過了 {intended}',
  tableHead: '{reader}中，此變數的來源：',
  winner: '生效',
  hidden: '被蓋過',
  emptyMark: '（空值）',

  unset: 'unset {variable}',
  unsetWindows:
    'Remove-Item env:{variable}；永久移除：[Environment]::SetEnvironmentVariable("{variable}", $null, "User")',
  'edit-file': '從 {path} 移除 {variable}',
  fix: 'openclaw-bedrock doctor --fix',
  'reinstall-service': 'openclaw gateway install --force && openclaw gateway restart',
  'edit-unit':
    '從 {path} 移除 {variable}，接著執行：systemctl --user daemon-reload && openclaw gateway restart',
  'edit-system-unit':
    '從 {path} 移除 {variable}，接著執行：sudo systemctl daemon-reload && sudo systemctl restart {unit}',
  'remove-section': '移除 {path} 的金鑰，或改用其他 profile：openclaw-bedrock init --profile bedrock-sso',
  'remove-setting':
    '從 {path} 移除 {variable}，或改用其他 profile：openclaw-bedrock init --profile bedrock-sso',

  gatewayDiffers:
    'gateway 服務的 {variable} 來自 {gateway}，目前的 shell 則來自 {shell}，因此這次測試不涵蓋 gateway。',
  nowhere: '無',
  gatewayDiffersFix: '更新 gateway 的設定：{command}',
  viaProxy:
    '這次呼叫經由代理伺服器 {proxy}。請在 gateway 服務的環境變數中也設定 {variables}（.env 載入太晚，TLS 憑證設定不適用）。',
  viaTrust:
    '這次呼叫使用了 {variables}。請在 gateway 服務的環境變數中也設定 NODE_EXTRA_CA_CERTS（.env 載入太晚，不適用）。',
} satisfies Translation<typeof en.conflicts>;

export const diff = {
  'secret-changed': '（金鑰已變更）',
  'line-endings': '換行字元變更：{before} 改為 {after}',
  'many-models': '加入 {count} 個模型：{names}',
  'long-lines': '[…] 表示未變更的內容',
  'no-final-newline': '檔案結尾沒有換行',
} satisfies Translation<typeof en.diff>;

export const files = {
  hardLinked: '{path} 有多個名稱（硬連結）。本工具會整個取代它，因此其他名稱仍保留舊內容。',
  waiting: '正在等待 openclaw-bedrock {command}（{host} 上的程序 {pid}，自 {since} 起）…',
  partUndone: 'openclaw-bedrock {command} 在 {at} 中斷，未完成的變更已復原。',
  finished: 'openclaw-bedrock {command} 在 {at} 寫完所有檔案後中斷，變更已保留。',
  editedMeanwhile: '{path} 之後又被編輯過，未更動。',
  interrupted: '先前的執行在寫入途中中斷，下次寫入時會先修復。',
  planningAgain: '{path} 剛剛被 {who} 修改，依目前內容重新計算變更。',
  homesDiffer: 'HOME 是 {home}，AWS 檔案會寫在那裡。AWS CLI 與 boto3 會讀取 {other}，看不到這個登入。',
  willTighten: '其他人可以讀取 {path}（權限 {mode}），將改為 {wanted}。',
  willTightenForGood: '其他人可以讀取 {path}（權限 {mode}），將改為 {wanted}（undo 不會改回）。',
  cannotTighten: '其他人可以讀取 {path}，且無法變更其權限：{detail}',
  otherProgram: '其他程式（使用者 ID {uid}）',
  openclaw: 'OpenClaw {version}',
  anotherRun: '另一個 openclaw-bedrock',
  removed: '（檔案已不存在）',
  addByHand: '請手動將以下內容加入 {path}：\n{lines}',
  notJudged: '無法由 OpenClaw 檢查新的設定：{detail}',
  askUndo: '實際呼叫失敗：{title}。要復原變更嗎？',
  canUndo: '或復原變更：openclaw-bedrock undo',
  notUndone: '{path} 在寫入後又被編輯，因此沒有復原。查看會有哪些變更：openclaw-bedrock undo',
  undone: '已復原這次執行的所有變更。',
  keysScrubbed: '舊的 API 金鑰也已從備份中移除。若要切換回來，需重新輸入金鑰。',
  keyStillWorks:
    '舊的 API 金鑰在 AWS 仍然有效。撤銷：https://console.aws.amazon.com/bedrock/home?region={region}#/api-keys',
  keyElsewhere: '舊的 API 金鑰也在 {path} 第 {line} 行。請自行移除，或撤銷該金鑰。',
  keyUnseen: '無法讀取 {path}。若其中有舊的 API 金鑰，請自行移除，或撤銷該金鑰。',
} satisfies Translation<typeof en.files>;

export const undo = {
  listHelp: '列出可復原的變更',
  toHelp: '復原此變更及其後所有變更',
  forceHelp: '即使會捨棄之後的編輯也要復原',
  exampleLast: '復原上次變更',
  exampleList: '查看可復原的變更',
  exampleTo: '復原到更早',
  nothing: '沒有可復原的變更。',
  same: '檔案已是該狀態，不需變更。',
  unknownId: '{id} 不在可復原的清單中；請看 openclaw-bedrock undo --list',
  done: '已復原 {at} 的變更（{command}）。',
  again: '取消復原：openclaw-bedrock undo',
  further: '復原更早的變更：openclaw-bedrock undo --list',
  backTo: '復原到其中一項變更之前：openclaw-bedrock undo --to ID',
  keyMissing: '切換到 SSO 時已移除 API 金鑰。請重新輸入：openclaw-bedrock init --auth api-key',
  askWithoutKey: '該設定的 API 金鑰已不存在。仍要復原嗎？在您輸入金鑰之前，OpenClaw 將沒有登入方式。',
  created: '新增',
  edited: '修改',
  removed: '移除',
  'sign-in': '登入方式',
  model: '主要模型',
  region: '區域',
  set: '{name}：{to}',
  moved: '{name}：{from} → {to}',
  gone: '{name}：已移除 {from}',
  scrubbed: '不含 API 金鑰',
} satisfies Translation<typeof en.undo>;
