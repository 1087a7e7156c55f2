import type * as en from '../../en/failures/guardrails.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const guardrailFailures = {
  'guardrail-intervened': {
    title: '您帳戶的 guardrail 攔下了回覆',
    cause: 'Bedrock 回應 guardrail_intervened：有 guardrail 封鎖了這段文字。',
    fix: [
      '{?attack}請調低它的提示攻擊篩選[[{!foreign}，它可能把 OpenClaw 本身的指示當成攻擊]]。',
      '{!foreign}OpenClaw 送出的是 openclaw.json 的 plugins.entries.amazon-bedrock.config.guardrail 所設的 guardrail {guardrail}。',
      '詢問管理 guardrail 的人員，或改傳其他內容。',
    ],
  },
  'content-filtered': {
    title: '模型本身的篩選攔下了回覆',
    cause:
      '這不是您的 guardrail 所為。[[{!moderated}有些文字模型不會逐字輸出，例如授權條款、行為準則或歌詞，會在中途停止。]][[{?moderated}它把送出的內容視為有害。]]',
    fix: [
      '{?moderated}請換個說法，或移除可能被視為有害的圖片或文字。',
      '{!moderated}改為要求較少的內容：摘要、連結，或用來下載該文字的指令。',
      fixes.newChat,
      fixes.newChatElsewhere,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'guardrail-missing': {
    title: 'Bedrock 找不到這個 guardrail',
    cause: '請求所指的 guardrail 或其版本，不存在於模型所在的區域。',
    fix: [
      '{!foreign}查看是哪個 guardrail：openclaw config get plugins.entries.amazon-bedrock.config.guardrail',
      '與該區域的 guardrail ID 及版本比對：aws bedrock list-guardrails[[ --region {region}]]',
    ],
  },
} satisfies FailureTranslation<typeof en.guardrailFailures>;
