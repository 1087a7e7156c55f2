import type * as en from '../en/lifetime.ts';
import type { Translation } from '../translation.ts';

export const lifetime = {
  heading: '有效期限',
  ssoRefreshable: '登入會自動更新，直到貴組織設定的工作階段期限為止；目前的存取權杖有效至 {time}。',
  ssoRenewsOnUse: '存取權杖已於 {time} 到期。下次呼叫時會自動更新，除非已超過貴組織設定的工作階段期限。',
  ssoFixed: '有效至 {time}，無法自動更新。',
  ssoEnded: '已於 {time} 到期，請重新登入。',
  ssoNone: '尚未登入。',
  longTerm: '長期金鑰：撤銷前（或建立時設定的到期日前）都有效，到期日請看 Bedrock 主控台。',
  shortTerm: '{region} 的短期金鑰：最晚有效至 {time}（若建立它的工作階段先結束，會提早失效）。',
  shortTermEnded: '短期金鑰已於 {time} 到期。',
  keyUnreadable: '找不到可用的 API 金鑰。',
  renew: '更新方式：{command}',
} satisfies Translation<typeof en.lifetime>;
