/** How long a sign-in goes on unattended, and why. Only what can be known is said. */
import type { Text } from './text.ts';

export const LIFETIME_TEXTS = {
  heading: { en: 'How long it lasts', 'zh-TW': '有效多久' },
  ssoRefreshable: {
    en: 'The access token lasts until {time} and renews itself for as long as the session length that your administrator set, which cannot be seen from here; until {registration} at the latest.',
    'zh-TW':
      '存取權杖有效至 {time}，並在管理員設定的工作階段長度內自動更新（此長度無法由此得知），最晚至 {registration}。',
  },
  ssoRenewsOnUse: {
    en: 'The access token ran out at {time}; the next use renews it, unless the session length that your administrator set has passed. Until {registration} at the latest.',
    'zh-TW':
      '存取權杖已於 {time} 到期；下次使用時會自動更新，除非已超過管理員設定的工作階段長度。最晚至 {registration}。',
  },
  ssoFixed: {
    en: 'The access token lasts until {time} and cannot renew itself: it has no refresh token, or its registration ran out.',
    'zh-TW': '存取權杖有效至 {time}，且無法自動更新：沒有 refresh token，或其用戶端註冊已到期。',
  },
  ssoEnded: {
    en: 'The access token ran out at {time} and cannot renew itself.',
    'zh-TW': '存取權杖已於 {time} 到期，且無法自動更新。',
  },
  ssoNone: { en: 'Nobody is signed in.', 'zh-TW': '尚未登入。' },
  longTerm: {
    en: 'A long-term key works until it is revoked or reaches the date set when it was made; the key itself does not tell.',
    'zh-TW': '長期金鑰在撤銷或到達建立時設定的日期前有效；金鑰本身不含到期日。',
  },
  shortTerm: {
    en: 'A short-term key, 12 hours at most: until {time} at the latest, in {region} only, and not longer than the credentials that made it.',
    'zh-TW': '短期金鑰，最長 12 小時：最晚至 {time}，僅限 {region}，且不超過建立它的憑證期限。',
  },
  shortTermEnded: {
    en: 'The short-term key ran out at {time}.',
    'zh-TW': '短期金鑰已於 {time} 到期。',
  },
  keyUnreadable: { en: 'There is no usable API key.', 'zh-TW': '沒有可用的 API 金鑰。' },
  renew: { en: 'To renew it: {command}', 'zh-TW': '更新方式：{command}' },
} as const satisfies Record<string, Text>;
