/** What people read while they sign in, and what is wrong with a portal address that they gave. */
import type { Text } from './text.ts';

export const SSO_TEXTS = {
  openPage: {
    en: 'Open this page, here or on your phone:',
    'zh-TW': '請在這台電腦或手機開啟此頁：',
  },
  compareCode: {
    en: 'Approve only this code:',
    'zh-TW': '頁面顯示此代碼才核准：',
  },
  waiting: {
    en: 'Waiting for your approval ({left} left)',
    'zh-TW': '等待您核准（剩餘 {left}）',
  },
  freshCode: {
    en: 'That code ran out. Here is a fresh one.',
    'zh-TW': '代碼已過期，以下是新的代碼。',
  },
  cached: {
    en: 'Already signed in; good until {time}.',
    'zh-TW': '已登入，有效至 {time}。',
  },
  refreshed: {
    en: 'Sign-in renewed without asking; good until {time}.',
    'zh-TW': '已自動更新登入，有效至 {time}。',
  },
  signedIn: {
    en: 'Signed in; good until {time}. The AWS CLI and SDKs share this sign-in.',
    'zh-TW': '登入成功，有效至 {time}。AWS CLI 與各 SDK 共用此登入。',
  },
  roleProven: {
    en: 'Role {role} in account {accountId} works.',
    'zh-TW': '帳號 {accountId} 的角色 {role} 可用。',
  },
  movedAside: {
    en: 'The stored sign-in could not be read; it is now at {path}.',
    'zh-TW': '無法讀取先前儲存的登入資料，已移至 {path}。',
  },
} as const satisfies Record<string, Text>;

/** What is wrong with an address, by the `reason` of parsePortal. */
export const PORTAL_REFUSALS = {
  empty: {
    en: 'The address of the AWS access portal is missing. It looks like https://d-1234567890.awsapps.com/start',
    'zh-TW': '缺少 AWS access portal 網址，格式如 https://d-1234567890.awsapps.com/start',
  },
  'identity-provider': {
    en: '{host} is where your company signs you in, not the AWS access portal. Sign in there, open the AWS tile, and copy the address that ends in awsapps.com/start.',
    'zh-TW':
      '{host} 是公司的身分提供者登入頁，不是 AWS access portal。請在該處登入、點選 AWS，再複製以 awsapps.com/start 結尾的網址。',
  },
  'not-a-portal': {
    en: 'This is not an AWS access portal. Its address looks like https://d-1234567890.awsapps.com/start; your AWS administrator or the invitation mail has it.',
    'zh-TW':
      '這不是 AWS access portal 的網址。格式如 https://d-1234567890.awsapps.com/start，可在邀請信中找到，或詢問 AWS 管理員。',
  },
} as const satisfies Record<string, Text>;
