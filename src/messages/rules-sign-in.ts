import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

/** Texts of the errors of IAM Identity Center and of the profiles that use it. */
export const signInTexts = {
  'sign-in-needed': {
    title: { en: 'You are not signed in', 'zh-TW': '尚未登入' },
    cause: {
      en: 'There is no usable IAM Identity Center session on this machine.',
      'zh-TW': '這台電腦上沒有可用的 IAM Identity Center 登入工作階段。',
    },
    fix: [fixes.loginProfile, fixes.loginDefault],
  },
  'sign-in-denied': {
    title: { en: 'The sign-in was denied in the browser', 'zh-TW': '登入在瀏覽器中被拒絕' },
    cause: {
      en: 'Somebody pressed Deny, or closed the page of the request with no.',
      'zh-TW': '有人在授權頁面按下了拒絕。',
    },
    fix: [
      {
        en: 'Sign in again and press Allow: openclaw-bedrock login',
        'zh-TW': '重新登入並按下允許：openclaw-bedrock login',
      },
    ],
  },
  'sign-in-timed-out': {
    title: { en: 'Nobody approved the sign-in in time', 'zh-TW': '登入未在時限內獲得核准' },
    cause: {
      en: 'The code is only good for some minutes, and it ran out.',
      'zh-TW': '驗證碼只在幾分鐘內有效，現已逾時。',
    },
    fix: [fixes.login],
  },
  'portal-rejected': {
    title: { en: 'IAM Identity Center refused the request', 'zh-TW': 'IAM Identity Center 拒絕了請求' },
    cause: {
      en: 'Most often the start URL or its region is wrong. It said: {detail}',
      'zh-TW': '通常是起始 URL 或其區域有誤。服務的回應：{detail}',
    },
    fix: [
      {
        en: 'Compare both with the AWS access portal, "Access keys": {startUrl} in {ssoRegion}',
        'zh-TW': '與 AWS 存取入口網站「存取金鑰」中的值比對：{startUrl}，區域 {ssoRegion}',
      },
      {
        en: 'Set them right: openclaw-bedrock init --auth sso --sso-start-url URL --sso-region REGION',
        'zh-TW': '更正設定：openclaw-bedrock init --auth sso --sso-start-url URL --sso-region REGION',
      },
    ],
  },
  'portal-unavailable': {
    title: {
      en: 'IAM Identity Center is busy or out of order',
      'zh-TW': 'IAM Identity Center 忙碌或發生問題',
    },
    cause: {
      en: 'The service in {ssoRegion} answered with an error of its own. Nothing is wrong with your settings.',
      'zh-TW': '{ssoRegion} 的服務回應了內部錯誤。您的設定沒有問題。',
    },
    fix: [
      { en: 'Wait a minute, then run the same command again.', 'zh-TW': '稍待一分鐘，再執行同一個指令。' },
    ],
  },
  'portal-elsewhere': {
    title: { en: 'The portal is in another region', 'zh-TW': '入口網站在其他區域' },
    cause: {
      en: '{startUrl} is in {found}, not in {ssoRegion}, which the AWS config file has as its sso_region.',
      'zh-TW': '{startUrl} 在 {found}，而非 AWS config 檔案中 sso_region 所寫的 {ssoRegion}。',
    },
    fix: [
      {
        en: 'Set it right: openclaw-bedrock init --auth sso --sso-region {found}',
        'zh-TW': '更正設定：openclaw-bedrock init --auth sso --sso-region {found}',
      },
      { en: 'Then sign in: openclaw-bedrock login', 'zh-TW': '然後登入：openclaw-bedrock login' },
    ],
  },
  'sso-profile-missing': {
    title: { en: 'There is no SSO profile to sign in with', 'zh-TW': '沒有可用來登入的 SSO 設定檔' },
    cause: {
      en: '{path} has no complete SSO profile {profile}.',
      'zh-TW': '{path} 中沒有完整的 SSO 設定檔 {profile}。',
    },
    fix: [
      {
        en: 'One of those that it has: openclaw-bedrock login --profile {other}',
        'zh-TW': '使用檔案中現有的設定檔：openclaw-bedrock login --profile {other}',
      },
      {
        en: 'Set it up: openclaw-bedrock init --auth sso',
        'zh-TW': '進行設定：openclaw-bedrock init --auth sso',
      },
    ],
  },
  'sso-not-used': {
    title: { en: 'OpenClaw is set up with an API key', 'zh-TW': 'OpenClaw 使用 API 金鑰' },
    cause: {
      en: 'There is nothing to sign in to: a key needs no sign-in.',
      'zh-TW': '不需要登入：金鑰無須登入。',
    },
    fix: [
      {
        en: 'See how long the key lasts: openclaw-bedrock status',
        'zh-TW': '查看金鑰的有效期：openclaw-bedrock status',
      },
      {
        en: 'Switch to SSO: openclaw-bedrock init --auth sso',
        'zh-TW': '改用 SSO：openclaw-bedrock init --auth sso',
      },
      {
        en: 'Or sign in with another profile: openclaw-bedrock login --profile NAME',
        'zh-TW': '或以其他設定檔登入：openclaw-bedrock login --profile NAME',
      },
    ],
  },
  'session-expired': {
    title: { en: 'Your sign-in has ended', 'zh-TW': '登入已失效' },
    cause: {
      en: 'The IAM Identity Center session expired or was revoked, and it could not be renewed silently.',
      'zh-TW': 'IAM Identity Center 工作階段已到期或被撤銷，且無法自動更新。',
    },
    fix: [
      fixes.loginProfile,
      fixes.loginDefault,
      {
        en: 'If it ends at once again, the region of the portal (sso_region) is wrong: openclaw-bedrock doctor',
        'zh-TW': '若再次立即失效，可能是入口網站的區域（sso_region）有誤：openclaw-bedrock doctor',
      },
    ],
  },
  'role-forbidden': {
    title: { en: 'You may not use this role', 'zh-TW': '您無法使用這個角色' },
    cause: {
      en: 'You are signed in, but the account or role in the profile is wrong, or no longer assigned to you.',
      'zh-TW': '您已登入，但設定檔中的帳號或角色有誤，或已不再指派給您。',
    },
    fix: [
      {
        en: 'Choose from what is assigned to you: openclaw-bedrock init --auth sso',
        'zh-TW': '從指派給您的項目中選擇：openclaw-bedrock init --auth sso',
      },
      {
        en: 'Or ask your administrator to assign role {role} in account {accountId} to you.',
        'zh-TW': '或請管理員將帳號 {accountId} 的角色 {role} 指派給您。',
      },
      fixes.policy,
    ],
  },
  'no-accounts': {
    title: { en: 'No AWS account is assigned to you', 'zh-TW': '沒有任何 AWS 帳號指派給您' },
    cause: {
      en: 'The sign-in worked, but this portal shows you no account.',
      'zh-TW': '登入成功，但這個入口網站沒有您可用的帳號。',
    },
    fix: [
      {
        en: 'Ask your administrator to assign you an account with the permission set BedrockInvokeOnly.',
        'zh-TW': '請管理員以 BedrockInvokeOnly 權限集指派帳號給您。',
      },
      fixes.policy,
    ],
  },
  'no-roles': {
    title: { en: 'No role is assigned to you in this account', 'zh-TW': '您在這個帳號中沒有任何角色' },
    cause: {
      en: 'The portal lists no permission set for you in account {accountId}.',
      'zh-TW': '入口網站在帳號 {accountId} 中沒有列出您的權限集。',
    },
    fix: [
      {
        en: 'Choose another account: openclaw-bedrock init --auth sso',
        'zh-TW': '改選其他帳號：openclaw-bedrock init --auth sso',
      },
      fixes.policy,
    ],
  },
  'profile-not-found': {
    title: { en: 'The AWS profile does not exist', 'zh-TW': '找不到 AWS 設定檔' },
    cause: {
      en: 'Neither the AWS config file nor the credentials file has usable settings for this profile name.',
      'zh-TW': 'AWS config 與 credentials 檔案中都沒有這個設定檔名稱的可用設定。',
    },
    fix: [
      {
        en: 'Write it: openclaw-bedrock init --auth sso --profile {profile}',
        'zh-TW': '建立設定檔：openclaw-bedrock init --auth sso --profile {profile}',
      },
      fixes.setUpSso,
    ],
  },
  'profile-incomplete': {
    title: { en: 'The AWS profile lacks SSO settings', 'zh-TW': 'AWS 設定檔缺少 SSO 設定' },
    cause: {
      en: 'Account, role, start URL or region is missing, or the [sso-session] section that the profile names.',
      'zh-TW': '缺少帳號、角色、起始 URL 或區域，或設定檔所指的 [sso-session] 區段不存在。',
    },
    fix: [
      {
        en: 'Complete it: openclaw-bedrock init --auth sso --profile {profile}',
        'zh-TW': '補齊設定：openclaw-bedrock init --auth sso --profile {profile}',
      },
      fixes.setUpSso,
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
