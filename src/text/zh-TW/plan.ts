import type * as en from '../en/plan.ts';
import type { Translation } from '../text.ts';

export const plan = {
  otherProtocolReplaced:
    '{providerId} 目前以 {api} 連線到 {baseUrl}，將由 Bedrock 本身取代（還原：openclaw-bedrock undo）。若要兩者並存：openclaw-bedrock init --provider-id NAME',
  keyUserLeft:
    'provider {provider} 也使用即將移除的 API 金鑰，之後將無法運作。請為它設定自己的金鑰，或將 auth 設為 "aws-sdk" 以使用角色。',
  ownProviderId:
    'OpenClaw 2026.8 起只在 ID 為 {usual} 時支援此協定，{providerId} 將無法運作。重新命名：openclaw-bedrock init --provider-id {usual}',
  awsConfigProblem:
    '~/.aws/config 第 {line} 行：{problem}。OpenClaw 仍可讀取此檔，但 AWS CLI 與 boto3 不行。',
  otherProfileKept: '.env 另有 AWS_PROFILE={profile}，並非由本工具寫入，因此保留；API 金鑰優先於它。',
  replaceModeKept: 'models.mode 為 "replace"：OpenClaw 只認得 openclaw.json 中的 provider。維持原狀。',
  providerRenamed: 'provider「{from}」及其所有引用將改名為「{to}」：新版 OpenClaw 不認得「{from}」。',
  plaintextKeyMoved: 'openclaw.json 中的明文 API 金鑰將移至 .env。',
  plaintextKeyRemoved: 'openclaw.json 中的明文 API 金鑰將被移除。若他人可能讀過，請至 Bedrock 主控台撤銷。',
  aliasSkipped: '不寫入別名：在 agents.defaults.models 新增第一筆會使其他 provider 的模型無法選用。',
  aliasTaken: '別名「{alias}」已屬於 {ref}，因此 {model} 不設別名。可用 --alias 指定其他名稱。',
  primaryChanged: '主要模型由 {from} 改為 {to}。',
  limitsLowered: '{model}：{field} {from} 超過 Bedrock 的上限，改為 {to}。',
} satisfies Translation<typeof en.plan>;
