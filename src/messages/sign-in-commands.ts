/** Help and sentences of login, logout and status. */
import type { Text } from './text.ts';

export const signInCommands = {
  profileHelp: { en: 'AWS profile (the one OpenClaw uses)', 'zh-TW': 'AWS 設定檔（OpenClaw 使用的）' },
  ifNeededHelp: {
    en: 'Nothing while the sign-in is good for an hour; else renew it silently where possible',
    'zh-TW': '登入仍有一小時以上有效則不動作；否則盡可能自動更新',
  },
  loginExample: { en: 'Sign in again', 'zh-TW': '重新登入' },
  ifNeededExample: { en: 'For a timer or a start script', 'zh-TW': '供排程或啟動腳本使用' },
  jsonExample: { en: 'One JSON object a line, for programs', 'zh-TW': '每行一個 JSON 物件，供程式使用' },
  logoutExample: {
    en: 'End the session on this machine and at the portal',
    'zh-TW': '結束本機與入口網站的登入',
  },
  statusExample: { en: 'What is set up, and how long it lasts', 'zh-TW': '目前的設定與有效期' },
  statusJsonExample: { en: 'The same for a script', 'zh-TW': '供腳本使用' },
  legacy: {
    en: 'Profile {profile} is of the older form: this sign-in cannot renew itself. Convert it: openclaw-bedrock init --auth sso --profile {profile}',
    'zh-TW':
      '設定檔 {profile} 是舊格式：此登入無法自動更新。轉換方式：openclaw-bedrock init --auth sso --profile {profile}',
  },
  noProfile: { en: '(AWS_PROFILE is not set)', 'zh-TW': '（未設定 AWS_PROFILE）' },
  signedOut: {
    en: 'Signed out of {startUrl}. Keys of a role that were already given out end by themselves.',
    'zh-TW': '已登出 {startUrl}。已發出的角色憑證會自行到期。',
  },
  notSignedIn: { en: 'Nobody was signed in to {startUrl}.', 'zh-TW': '{startUrl} 原本就沒有登入。' },
  removedHere: {
    en: 'The sign-in is gone from this machine, but the portal could not be told:',
    'zh-TW': '本機的登入已移除，但無法通知入口網站：',
  },

  signIn: { en: 'Sign-in', 'zh-TW': '登入方式' },
  portal: { en: 'Portal', 'zh-TW': '入口網站' },
  profile: { en: 'Profile', 'zh-TW': '設定檔' },
  account: { en: 'Account', 'zh-TW': '帳號' },
  model: { en: 'Model', 'zh-TW': '模型' },
  region: { en: 'Region', 'zh-TW': '區域' },
  signedIn: { en: 'IAM Identity Center (SSO), signed in', 'zh-TW': 'IAM Identity Center（SSO），已登入' },
  signInNeeded: {
    en: 'IAM Identity Center (SSO), NOT signed in',
    'zh-TW': 'IAM Identity Center（SSO），尚未登入',
  },
  apiKey: { en: 'Bedrock API key ({kind})', 'zh-TW': 'Bedrock API 金鑰（{kind}）' },
  noKey: { en: 'Bedrock API key, NONE usable', 'zh-TW': 'Bedrock API 金鑰，無可用金鑰' },
  'long-term': { en: 'long-term', 'zh-TW': '長期' },
  'short-term': { en: 'short-term', 'zh-TW': '短期' },
  inRegion: { en: '{startUrl} in {ssoRegion}', 'zh-TW': '{startUrl}，區域 {ssoRegion}' },
  roleIn: { en: '{accountId}, role {roleName}', 'zh-TW': '{accountId}，角色 {roleName}' },
  files: { en: 'Files', 'zh-TW': '檔案' },
  fileOk: { en: 'ok', 'zh-TW': '正常' },
  missing: { en: 'missing', 'zh-TW': '不存在' },
  unreadable: { en: 'cannot be parsed', 'zh-TW': '無法解析' },
  incomplete: { en: 'incomplete', 'zh-TW': '不完整' },
  exposed: { en: 'readable by others: chmod 600', 'zh-TW': '他人可讀：chmod 600' },
  shadows: { en: 'What hides what', 'zh-TW': '誰蓋過誰' },
  wins: { en: '{variable} in {where} is used', 'zh-TW': '採用 {where} 的 {variable}' },
  hidden: { en: '{variable} in {where} is NOT used', 'zh-TW': '{where} 的 {variable} 未被採用' },
} as const satisfies Record<string, Text>;
