import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of what OpenClaw lacks to work with Bedrock: plugin, provider, models, gateway, a configuration it accepts. */
export const openclawSetupTexts = {
  'plugin-disabled': {
    title: { en: 'OpenClaw’s Bedrock plugin is switched off', 'zh-TW': 'OpenClaw 的 Bedrock 外掛已停用' },
    cause: {
      en: '{path} says so at {setting}. Without the plugin no Bedrock model can answer.',
      'zh-TW': '{path} 的 {setting} 停用了它。沒有此外掛，任何 Bedrock 模型都無法回覆。',
    },
    fix: [
      {
        en: 'openclaw config unset {setting}',
        'zh-TW': 'openclaw config unset {setting}',
      },
      { en: 'openclaw plugins enable amazon-bedrock', 'zh-TW': 'openclaw plugins enable amazon-bedrock' },
      fixes.thenRestart,
    ],
  },
  'plugin-outdated': {
    title: {
      en: 'OpenClaw and its Bedrock plugin are not of the same version',
      'zh-TW': 'OpenClaw 與其 Bedrock 外掛的版本不一致',
    },
    cause: {
      en: 'An update of OpenClaw leaves the plugin behind, and the two may no longer fit together.',
      'zh-TW': '更新 OpenClaw 時不會一併更新外掛，兩者可能不再相容。',
    },
    fix: [
      {
        en: 'openclaw plugins install @openclaw/amazon-bedrock-provider',
        'zh-TW': 'openclaw plugins install @openclaw/amazon-bedrock-provider',
      },
      fixes.thenRestart,
    ],
  },
  'plugin-install-failed': {
    title: {
      en: 'OpenClaw’s Bedrock plugin is not completely installed',
      'zh-TW': 'OpenClaw 的 Bedrock 外掛未完整安裝',
    },
    cause: {
      en: 'Its download failed or broke off, so that parts of it are missing.',
      'zh-TW': '下載失敗或中斷，因此缺少部分檔案。',
    },
    fix: [
      {
        en: 'openclaw plugins install @openclaw/amazon-bedrock-provider',
        'zh-TW': 'openclaw plugins install @openclaw/amazon-bedrock-provider',
      },
      fixes.thenRestart,
    ],
  },
  'provider-id-unsupported': {
    title: {
      en: 'The provider has a name that OpenClaw no longer knows',
      'zh-TW': 'provider 的名稱已不被 OpenClaw 支援',
    },
    cause: {
      en: 'It is called "{providerId}" in openclaw.json; since the plugin exists only "amazon-bedrock" reaches it.',
      'zh-TW': '它在 openclaw.json 中名為「{providerId}」；改用外掛後只有「amazon-bedrock」有效。',
    },
    fix: [
      {
        en: 'Rename it and every reference to it: openclaw-bedrock doctor --fix',
        'zh-TW': '將其與所有引用一併更名：openclaw-bedrock doctor --fix',
      },
      fixes.thenRestart,
    ],
  },
  'provider-incomplete': {
    title: {
      en: 'The Bedrock provider in openclaw.json is not complete',
      'zh-TW': 'openclaw.json 的 Bedrock provider 不完整',
    },
    cause: {
      en: 'OpenClaw {version} does not accept it: {detail}.',
      'zh-TW': 'OpenClaw {version} 無法接受：{detail}。',
    },
    fix: [fixes.setUpAgain],
  },
  'model-not-configured': {
    title: {
      en: 'OpenClaw does not know the model it is told to use',
      'zh-TW': 'OpenClaw 不認識指定的模型',
    },
    cause: {
      en: '{ref} is chosen for an agent, but not among the models of its provider in openclaw.json.',
      'zh-TW': '代理程式選用了 {ref}，但 openclaw.json 的 provider 模型清單中沒有它。',
    },
    fix: [
      {
        en: 'Write both from one list: openclaw-bedrock init --model {model}',
        'zh-TW': '由同一份清單寫入兩處：openclaw-bedrock init --model {model}',
      },
      fixes.setUpAgain,
    ],
  },
  'model-not-allowed': {
    title: {
      en: 'The model is not on OpenClaw’s list of allowed models',
      'zh-TW': '模型不在 OpenClaw 的允許清單中',
    },
    cause: {
      en: 'agents.defaults.models, once it has entries, allows nothing else.',
      'zh-TW': 'agents.defaults.models 一旦有內容，就只允許其中的模型。',
    },
    fix: [
      {
        en: 'Add it: openclaw-bedrock init --model {model}',
        'zh-TW': '加入清單：openclaw-bedrock init --model {model}',
      },
      fixes.setUpAgain,
    ],
  },
  'gateway-mode-missing': {
    title: { en: 'OpenClaw’s gateway has no mode set', 'zh-TW': 'OpenClaw 的 gateway 未設定模式' },
    cause: {
      en: 'It does not start before gateway.mode is in openclaw.json. This has nothing to do with AWS.',
      'zh-TW': 'openclaw.json 沒有 gateway.mode 時它不會啟動。這與 AWS 無關。',
    },
    fix: [
      { en: 'openclaw config set gateway.mode local', 'zh-TW': 'openclaw config set gateway.mode local' },
      fixes.thenRestart,
    ],
  },
  'openclaw-config-invalid': {
    title: { en: 'OpenClaw does not accept its configuration', 'zh-TW': 'OpenClaw 不接受其設定檔' },
    cause: {
      en: 'One unknown key is enough for it to refuse the whole file.',
      'zh-TW': '只要有一個未知的鍵，整個檔案就會被拒絕。',
    },
    fix: [
      {
        en: 'See what and where: openclaw config validate',
        'zh-TW': '查看問題所在：openclaw config validate',
      },
      {
        en: 'If it came with our last change: openclaw-bedrock undo',
        'zh-TW': '若是我們上次的變更造成：openclaw-bedrock undo',
      },
    ],
  },
} satisfies Partial<Record<ErrorName, ErrorText>>;
