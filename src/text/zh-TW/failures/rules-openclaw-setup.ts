import type * as en from '../../en/failures/rules-openclaw-setup.ts';
import type { FailureTranslation } from '../../translation.ts';

import { fixes } from './fixes.ts';

export const openclawSetupTexts = {
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
} satisfies FailureTranslation<typeof en.openclawSetupTexts>;
