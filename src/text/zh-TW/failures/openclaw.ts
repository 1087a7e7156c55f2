import type * as en from '../../en/failures/openclaw.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const openclawFailures = {
  'not-configured': {
    title: 'OpenClaw 尚未設定 Bedrock',
    cause: '{path} 中沒有 Bedrock provider。',
    fix: ['openclaw-bedrock init'],
  },
  'plugin-missing': {
    title: '尚未安裝 OpenClaw 的 Bedrock 外掛',
    cause:
      '沒有它，OpenClaw 2026.5.28 起會失敗並顯示「No API provider registered for api: bedrock-converse-stream」。',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', 'openclaw gateway restart'],
  },
  'plugin-disabled': {
    title: 'OpenClaw 的 Bedrock 外掛已停用',
    cause: '{path} 的 {setting} 停用了它，因此所有 Bedrock 模型都無法使用。',
    fix: ['openclaw config unset {setting}', 'openclaw plugins enable amazon-bedrock', fixes.thenRestart],
  },
  'plugin-outdated': {
    title: 'OpenClaw 與其 Bedrock 外掛的版本不一致',
    cause: '更新 OpenClaw 時不會一併更新外掛。',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'plugin-install-failed': {
    title: 'OpenClaw 的 Bedrock 外掛只安裝了一部分',
    cause: '下載失敗或中斷。',
    fix: ['openclaw plugins install @openclaw/amazon-bedrock-provider', fixes.thenRestart],
  },
  'provider-id-unsupported': {
    title: 'OpenClaw 已不支援此 provider 名稱',
    cause: 'openclaw.json 中的名稱是「{providerId}」，外掛只支援「amazon-bedrock」。',
    fix: ['將其與所有引用一併更名：openclaw-bedrock doctor --fix', fixes.thenRestart],
  },
  'provider-incomplete': {
    title: 'openclaw.json 的 Bedrock provider 不完整',
    cause: 'OpenClaw {version} 無法接受：{detail}。',
    fix: [fixes.setUpAgain],
  },
  'model-not-configured': {
    title: 'openclaw.json 中沒有選用的模型',
    cause: '有 agent 使用 {ref}，但其 provider 的清單中沒有它。',
    fix: ['加入清單：openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'model-not-allowed': {
    title: '模型不在 OpenClaw 的允許清單中',
    cause: 'agents.defaults.models 一旦有內容，就只允許其中的模型。',
    fix: ['加入清單：openclaw-bedrock init --model {model}', fixes.setUpAgain],
  },
  'gateway-mode-missing': {
    title: '未設定 OpenClaw 的 gateway.mode',
    cause: '沒有它，gateway 就不會啟動。（這與 AWS 無關。）',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw 不接受其設定',
    cause: '只要有一個未知的鍵，整個檔案就會被拒絕。',
    fix: ['查看問題所在：openclaw config validate', '若是我們上次的變更造成：openclaw-bedrock undo'],
  },
  'not-recognized': {
    title: '無法辨識此錯誤',
    cause: '內容中沒有已知的錯誤：{detail}',
    fix: [fixes.doctor],
  },
  'other-protocol': {
    title: 'openclaw.json 中的 provider 使用的不是 Bedrock 自己的協定',
    cause: '{providerId} 以 {api} 連線到 {baseUrl}。本工具只驗證與修復 bedrock-converse-stream。',
    fix: ['另外設定 Bedrock：openclaw-bedrock init --provider-id NAME', '取代它：openclaw-bedrock init'],
  },
  'endpoint-unfit': {
    title: 'openclaw.json 中的端點無法使用',
    cause: '{baseUrl} 不支援 OpenClaw 所使用的 ConverseStream。',
    fix: ['改用正確的端點：openclaw-bedrock init --endpoint-url {right}'],
  },
  'openclaw-missing': {
    title: '尚未安裝 OpenClaw，或不在 PATH 中',
    cause: 'shell 找不到名為 openclaw 的程式。',
    fix: ['npm install -g openclaw'],
  },
  'openclaw-broken': {
    title: 'OpenClaw 安裝損壞，或其 Node.js 版本過舊',
    cause: '無法載入 OpenClaw 的某個部分。',
    fix: ['檢查 Node.js 版本：node --version', '重新安裝 OpenClaw：npm install -g openclaw@latest'],
  },
  'discovery-failed': {
    title: 'OpenClaw 無法列出 Bedrock 的模型',
    cause:
      '通常是角色沒有權限：需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。寫在 openclaw.json 中的模型不受影響。',
    fix: [
      '關閉它：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '允許列出：將 openclaw-bedrock policy --discovery 的政策交給管理員',
    ],
  },
} satisfies FailureTranslation<typeof en.openclawFailures>;
