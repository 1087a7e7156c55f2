import type * as en from '../../en/failures/openclaw-parts.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const openclawPartFailures = {
  'plugin-missing': {
    title: 'OpenClaw 沒有可用的 Bedrock 外掛',
    cause:
      '[[{?pasted}可能尚未安裝、載入失敗，或與 OpenClaw 的版本不同。]]沒有它，OpenClaw 2026.5.28 起會失敗並顯示「No API provider registered for api: bedrock-converse-stream」。',
    fix: [
      '{?loaded}文字顯示外掛已載入，因此它與 OpenClaw 的版本不合。請先更新 OpenClaw：openclaw update',
      'openclaw plugins install @openclaw/amazon-bedrock-provider',
      'openclaw gateway restart',
      '{?dropped}再重新選用被 openclaw doctor 從 openclaw.json 移除的模型：openclaw-bedrock use',
      '{?pasted}{!loaded}若已安裝但仍出現此訊息，請更新 OpenClaw 後重新安裝外掛：openclaw update',
      fixes.goBack,
    ],
  },
  'plugin-disabled': {
    title: 'OpenClaw 的 Bedrock 外掛已停用',
    cause: '{path} 的 {setting} 停用了它，因此所有 Bedrock 模型都無法使用。',
    fix: [
      '在 {path} 中，從 {byHand} 移除 {listed}。',
      '{!listed}在 {path} 中，移除 {byHand}。',
      '{!byHand}openclaw config set plugins.deny "{others}"',
      '{!others}{!byHand}openclaw config unset {setting}',
      '{!byHand}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'plugin-outdated': {
    title: 'OpenClaw 與其 Bedrock 外掛的版本不一致',
    cause: '更新 OpenClaw 時不會一併更新外掛。',
    fix: [
      '{?hostOlder}OpenClaw 比外掛舊，請先更新：openclaw update',
      'openclaw plugins install @openclaw/amazon-bedrock-provider',
      fixes.thenRestart,
    ],
  },
  'plugin-install-failed': {
    title: 'OpenClaw 的 Bedrock 外掛只安裝了一部分',
    cause: '下載失敗或中斷，或發行的版本本身缺少檔案。',
    fix: [
      '{?absent}npm 查詢的 registry 沒有它，或 OpenClaw 早於 2026.5.28 而已內建。查看使用的 registry：npm config get registry',
      '{?bundled}這份外掛屬於 OpenClaw，請重新安裝 OpenClaw：npm install -g openclaw@latest --force',
      '{?bundled}若在容器中（{container}），請重新建置或拉取映像檔。',
      '{?bundled}若新版本顯示缺少外掛：openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}若這個指令也因 {aborts} 中止：npm install -g openclaw@latest --force',
      fixes.thenRestart,
    ],
  },
  'plugin-not-loaded': {
    title: 'OpenClaw 沒有載入 Bedrock 外掛',
    cause: '[[{?allowlist}{path} 的 {allowlist} 只列出其他外掛。]][[{!allowlist}外掛已安裝，但未啟用。]]',
    fix: [
      '將 amazon-bedrock 加入 {allowlist}：openclaw-bedrock doctor --fix',
      '{!allowlist}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'plugin-consent-missing': {
    title: 'OpenClaw 需要您同意才會安裝外掛',
    cause: '從 2026.8 起，不在 OpenClaw 官方清單中的外掛，必須先同意它可以使用的功能才能安裝。',
    fix: [
      '{?ours}確認它要求的功能後，重新安裝：openclaw plugins install @openclaw/amazon-bedrock-provider --accept-capabilities',
      '{!ours}確認它要求的功能後，重新安裝[[（{plugin}）]]：openclaw plugins install PACKAGE --accept-capabilities',
      fixes.thenRestart,
      'openclaw plugins enable 也接受這個參數，但只適用於已安裝的外掛。',
    ],
  },
  'plugin-files-broken': {
    title: 'OpenClaw 外掛的檔案已損壞',
    cause: 'OpenClaw 無法載入它，通常發生在更新之後。',
    fix: [
      'openclaw doctor --fix',
      fixes.thenRestart,
      '若是 Bedrock 外掛且仍出現此訊息：openclaw plugins install @openclaw/amazon-bedrock-provider --force',
    ],
  },
  'plugin-unfit': {
    title: '有外掛與這個版本的 OpenClaw 不相容',
    cause:
      '[[外掛 {plugin} ]][[外掛 {folder} ]][[{!plugin}{!folder}{!newPlugin}有外掛]][[{newPlugin} 需要比目前更新的 OpenClaw。]][[{!newPlugin}要載入的部分，這個版本的 OpenClaw 沒有，或已移到他處。]]OpenClaw 本身並未損壞。（這與 AWS 無關。）',
    fix: [
      '{?newPlugin}更新 OpenClaw：openclaw update',
      'openclaw plugins update {plugin}',
      'openclaw plugins update {folder}',
      '{!plugin}{!folder}{!newPlugin}更新外掛：openclaw plugins update --all',
      '若沒有更新的版本，請停用它：openclaw plugins disable {plugin}',
      '若沒有更新的版本，請停用它：openclaw plugins disable {folder}',
      fixes.thenRestart,
    ],
  },
  'embeddings-unknown': {
    title: 'OpenClaw 不認得這個嵌入 provider',
    cause:
      '記憶搜尋設定為使用 {embedder}。這個版本不認得它[[{?ours}{!wrongName}，或缺少提供它的 Bedrock 外掛]]。',
    fix: [
      '記憶搜尋中 Bedrock 的名稱是 bedrock，不是 {wrongName}：openclaw config set memory.search.provider bedrock（OpenClaw 2026.8 之前：agents.defaults.memorySearch.provider）',
      `{!wrongName}${fixes.updateOpenclaw}`,
      '{?ours}{!wrongName}openclaw plugins install @openclaw/amazon-bedrock-provider',
      fixes.thenRestart,
      '{?ours}若不需要：openclaw-bedrock init --memory-model off',
    ],
  },
  'harness-unsuitable': {
    title: 'OpenClaw 設定為以其他程式執行這個模型',
    cause: '其 agentRuntime 是 {harness}，它不能執行 Bedrock 的模型。',
    fix: [
      '在 openclaw.json 中，從 agents.defaults.models 的模型與 models.providers 的 provider 移除 agentRuntime，或將其 "id" 設為 "openclaw"。',
      fixes.thenRestart,
    ],
  },
  'memory-index-stale': {
    title: 'OpenClaw 的記憶索引是以其他模型建立的',
    cause: '不同模型的嵌入無法互相比較[[；目前使用 {embedder}]]。重建索引之前，記憶搜尋只比對文字。',
    fix: [
      '重建索引：openclaw memory index --force',
      '若有多個 agent，請逐一執行：openclaw memory index --force --agent ID',
    ],
  },
  'images-dropped': {
    title: 'OpenClaw 不會將圖片傳給這個模型',
    cause: '它依模型的設定項目判斷能否接受圖片。該項目沒有註明，或較舊的版本不讀取它。',
    fix: [
      '若是 Bedrock 的模型，重新寫入其設定：openclaw-bedrock init',
      fixes.updateOpenclaw,
      '若模型不接受圖片，另選讀取圖片的模型：openclaw-bedrock use',
    ],
  },
  'media-not-made': {
    title: 'OpenClaw 無法以 Bedrock 產生媒體',
    cause: '其 Bedrock 外掛只有聊天與嵌入模型，不支援 {made} 產生。',
    fix: [
      '選用其他 provider 的模型，圖片的設定為：openclaw config set agents.defaults.mediaModels.image.primary PROVIDER/MODEL（OpenClaw 2026.8 之前：agents.defaults.imageGenerationModel.primary）',
    ],
  },
  'memory-provider-missing': {
    title: 'OpenClaw 的記憶搜尋沒有嵌入模型可用',
    cause:
      '沒有嵌入模型時只比對文字，不比對語意。[[{!chosen}Bedrock 提供這類模型。]][[{?chosen}已設定使用 Bedrock，但無法使用。]]',
    fix: [
      '{?chosen}以 OpenClaw 現有的登入，確認 Bedrock 有回應：openclaw-bedrock verify',
      '{?chosen}若有回應，請重新啟動並重建索引：openclaw gateway restart，再執行 openclaw memory index --force',
      '{?chosen}{?pasted}若沒有回應，請讓 OpenClaw 登入：openclaw-bedrock init。或讓記憶搜尋不使用 Bedrock：openclaw-bedrock init --memory-model off',
      '{!chosen}使用 Bedrock 的嵌入模型：openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      fixes.thenRestart,
    ],
  },
  'session-locked': {
    title: 'OpenClaw 鎖定了這個對話',
    cause:
      '[[{?busy}有兩次執行同時要在這個對話中開始，例如您的訊息與 heartbeat。]][[{?takeover}有些版本會把長時間執行自己寫入的內容當成其他執行所寫，因而中止。您的 Bedrock 設定沒有問題。]][[{!takeover}{!busy}另一次執行仍在寫入這個對話，或當掉的執行留下了鎖定檔。]]',
    fix: [
      '{?takeover}更新 OpenClaw：openclaw update',
      '{?takeover}在那之前，請將要求拆小，讓每次執行在兩分鐘內結束。',
      '{?busy}請再傳送一次訊息。',
      '{?busy}若經常發生，請讓 heartbeat 使用自己的對話：openclaw config set agents.defaults.heartbeat.isolatedSession true',
      '{!takeover}{!busy}openclaw gateway restart',
      '若沒有幫助，請停止 gateway 並移除鎖定檔：rm {lock}',
      `{!takeover}${fixes.updateOpenclaw}`,
    ],
  },
  'cron-timed-out': {
    title: 'OpenClaw 在時限到時停止了 cron 工作',
    cause:
      '[[停止時的階段：{phase}。]][[{?setup}當時尚未呼叫模型。]][[{!setup}可能是工作需要較久，或是模型、工具沒有回應。]][[{?setup}問題不在 Bedrock。]]',
    fix: [
      '{!setup}檢查模型是否回應：openclaw-bedrock doctor --live',
      '{!setup}給該工作更多時間：openclaw cron edit ID --timeout-seconds 3600',
      '{!setup}在主要工作階段中，時限固定為 10 分鐘。若需要更多時間，請重新建立在獨立工作階段執行的工作：openclaw cron add --session isolated',
      '[[{?setup}請更新 OpenClaw]][[{!setup}若較短的工作也逾時，請更新 OpenClaw]]：openclaw update',
    ],
  },
} satisfies FailureTranslation<typeof en.openclawPartFailures>;
