import type { Text } from './text.ts';

/** What a person should know about a plan. */
export const plan = {
  awsConfigProblem: {
    en: '~/.aws/config, line {line}: {problem}. OpenClaw reads the file all the same; the AWS CLI and boto3 do not.',
    'zh-TW': '~/.aws/config 第 {line} 行：{problem}。OpenClaw 仍可讀取此檔，但 AWS CLI 與 boto3 不行。',
  },
  otherProfileKept: {
    en: '.env also names AWS_PROFILE={profile}. It is not ours, so it stays; the API key wins over it.',
    'zh-TW': '.env 另有 AWS_PROFILE={profile}，並非由本工具寫入，因此保留；API 金鑰優先於它。',
  },
  replaceModeKept: {
    en: 'models.mode is "replace": only the providers in openclaw.json exist for OpenClaw. It stays as it is.',
    'zh-TW': 'models.mode 為 "replace"：OpenClaw 只認得 openclaw.json 中的 provider。維持原狀。',
  },
  providerRenamed: {
    en: 'Provider "{from}" becomes "{to}" with every reference to it: newer OpenClaw versions do not know "{from}".',
    'zh-TW': 'provider「{from}」及其所有引用將改名為「{to}」：新版 OpenClaw 不認得「{from}」。',
  },
  plaintextKeyMoved: {
    en: 'The API key written out in openclaw.json moves to .env.',
    'zh-TW': 'openclaw.json 中的明文 API 金鑰將移至 .env。',
  },
  plaintextKeyRemoved: {
    en: 'The API key written out in openclaw.json is removed. Revoke it in the Bedrock console if others could read it.',
    'zh-TW': 'openclaw.json 中的明文 API 金鑰將被移除。若他人可能讀過，請至 Bedrock 主控台撤銷。',
  },
  aliasSkipped: {
    en: 'No alias is written: a first entry in agents.defaults.models would hide your models of other providers.',
    'zh-TW': '不寫入別名：在 agents.defaults.models 新增第一筆會使其他 provider 的模型無法選用。',
  },
  aliasTaken: {
    en: 'The alias "{alias}" belongs to {ref} already, so {model} gets none. Choose another with --alias.',
    'zh-TW': '別名「{alias}」已屬於 {ref}，因此 {model} 不設別名。可用 --alias 指定其他名稱。',
  },
  primaryChanged: {
    en: 'The primary model changes from {from} to {to}.',
    'zh-TW': '主要模型由 {from} 改為 {to}。',
  },
  limitsLowered: {
    en: '{model}: {field} {from} is more than Bedrock accepts; it becomes {to}.',
    'zh-TW': '{model}：{field} {from} 超過 Bedrock 的上限，改為 {to}。',
  },
} satisfies Record<string, Text>;
