import type { Comparison } from '../translation.ts';

export const comparison = {
  labels: {
    for: '優點',
    against: '缺點',
    use: '適用場景',
    security: '安全性',
  },
  colon: '：',
  comma: '；',
  choices: [
    {
      name: 'API Key',
      for: ['設定簡單，一行指定', '永不過期（除非手動撤銷）', '無需瀏覽器登入', '離線環境可用'],
      against: [
        '明文存檔（.env 或 plist）',
        '洩漏風險高',
        '權限通常過大',
        '難以稽核使用情況',
        '撤銷需重新產生並更新所有地方',
      ],
      use: ['快速測試 / PoC', '離線 / 隔離環境', 'CI/CD pipeline', '短期專案'],
      security: '2/10',
    },
    {
      name: 'IAM Identity Center (SSO)',
      for: [
        '無明文密鑰存檔',
        '最小權限原則（僅 InvokeModel）',
        '自動過期（最長 12 小時）',
        '可集中管理、稽核',
        '與其他 AWS 工具共用憑證',
        '支援 MFA / 條件式存取',
        '可隨時撤銷，立即生效',
      ],
      against: [
        '需定期重新登入（每 12 小時）',
        '首次設定較複雜',
        '需要瀏覽器完成 OAuth',
        '背景服務需處理 token 刷新',
        '離線環境無法使用',
      ],
      use: ['生產環境', '多人共用帳號', '需要稽核追蹤', '安全性要求高的場景', '長期使用的本機開發環境'],
      security: '9/10（推薦）',
    },
  ],
} satisfies Comparison;
