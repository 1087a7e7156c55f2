import type * as en from '../en/lifetime.ts';
import type { Translation } from '../text.ts';

export const lifetime = {
  heading: '有效多久',
  ssoRefreshable:
    '存取權杖有效至 {time}，並在管理員設定的工作階段長度內自動更新（此長度無法由此得知），最晚至 {registration}。',
  ssoRenewsOnUse:
    '存取權杖已於 {time} 到期；下次使用時會自動更新，除非已超過管理員設定的工作階段長度。最晚至 {registration}。',
  ssoFixed: '存取權杖有效至 {time}，且無法自動更新：沒有 refresh token，或其用戶端註冊已到期。',
  ssoEnded: '存取權杖已於 {time} 到期，且無法自動更新。',
  ssoNone: '尚未登入。',
  longTerm: '長期金鑰在撤銷或到達建立時設定的日期前有效；金鑰本身不含到期日。',
  shortTerm: '短期金鑰，最長 12 小時：最晚至 {time}，僅限 {region}，且不超過建立它的憑證期限。',
  shortTermEnded: '短期金鑰已於 {time} 到期。',
  keyUnreadable: '沒有可用的 API 金鑰。',
  renew: '更新方式：{command}',
} satisfies Translation<typeof en.lifetime>;
