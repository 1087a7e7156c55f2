/** Steps that several errors end with. A step whose places have no facts is not shown. */
import type { Text } from './text.ts';

/** A command is the same in every language. */
function command(text: string): Text {
  return { en: text, 'zh-TW': text };
}

export const fixes = {
  login: command('openclaw-bedrock login'),
  loginProfile: command('openclaw-bedrock login --profile {profile}'),
  loginDefault: {
    en: 'Or, for the profile that OpenClaw is set up with: openclaw-bedrock login',
    'zh-TW': '或使用 OpenClaw 目前設定的設定檔登入：openclaw-bedrock login',
  },
  setUpAgain: command('openclaw-bedrock init'),
  setUpSso: command('openclaw-bedrock init --auth sso'),
  setUpApiKey: command('openclaw-bedrock init --auth api-key'),
  verify: command('openclaw-bedrock verify'),
  doctor: command('openclaw-bedrock doctor --live'),
  otherModel: {
    en: 'Choose another model: openclaw-bedrock init',
    'zh-TW': '改選其他模型：openclaw-bedrock init',
  },
  policy: {
    en: 'Give your administrator the policy it needs: openclaw-bedrock policy',
    'zh-TW': '將所需的政策交給管理員：openclaw-bedrock policy',
  },
  newKey: {
    en: 'Make a new key, then run openclaw-bedrock init --auth api-key: https://console.aws.amazon.com/bedrock/home?region={region}#/api-keys',
    'zh-TW':
      '建立新的金鑰後執行 openclaw-bedrock init --auth api-key：https://console.aws.amazon.com/bedrock/home?region={region}#/api-keys',
  },
  waitAndVerify: {
    en: 'Wait a minute, then: openclaw-bedrock verify',
    'zh-TW': '稍待一分鐘後執行：openclaw-bedrock verify',
  },
  thenRestart: {
    en: 'Then: openclaw gateway restart',
    'zh-TW': '接著執行：openclaw gateway restart',
  },
} as const satisfies Record<string, Text>;
