import type * as en from '../../en/failures/answers.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const answerFailures = {
  'stream-broken': {
    title: '回覆中斷',
    cause:
      '[[{?limit}回覆達到模型可輸出的 token 上限（maxTokens）。]][[{?hungUp}呼叫該程式的一方，在模型答完前就不再等待：{detail}]][[{!limit}{!hungUp}連線在結束前中斷或資料損毀：{detail}]]',
    fix: [
      '{?limit}{!foreign}讓它接著寫：在對話中傳送「繼續」',
      '{?limit}{!foreign}若完全沒有文字，就是思考用盡了額度：在對話中傳送 /think low。舊版 OpenClaw 對較新的 Claude 模型也會忽略 maxTokens：openclaw update',
      '{?limit}{!foreign}若需要更長的回覆，在 openclaw.json 調高此模型的 maxTokens，再重新啟動：openclaw gateway restart',
      '{?hungUp}請讓用戶端，以及該程式前面的代理伺服器或負載平衡器等久一點：長的回覆需要數分鐘。使用串流也有幫助，開頭很快就會到。',
      '{!limit}{!hungUp}{?foreign}請再試一次。若再次發生，表示中間的代理伺服器或閘道切斷了串流：請繞過它，或關閉其緩衝並放寬時限。',
      `{!limit}${fixes.updateProgram}`,
      '{?limit}{?foreign}請調高[[ {program}]][[{!program}程式]]的上限[[（現為 {outputLimit}）]]，最高為模型可輸出的數量[[：{maxOutput}=64000]]',
      '{?limit}{?foreign}或一次只要求較少的內容。',
      '{!limit}{!hungUp}{?foreign}若是更新該程式後才發生，請退回前一版。',
      '{?stopped}{!foreign}若沒有人停止執行（/stop），請更新 OpenClaw：openclaw update',
      `{!limit}${fixes.verify}`,
      '{!limit}{!foreign}若再次發生，可能是中間的代理伺服器不允許串流：openclaw-bedrock doctor --live',
    ],
  },
  'empty-reply': {
    title: '模型沒有回覆任何內容',
    cause:
      '[[{!heard}呼叫成功，但沒有文字也沒有推理內容。]][[{?heard}程式在 Bedrock 的回應中找不到文字。訊息：{detail}]][[停止原因：{stopReason}。]]',
    fix: [
      '{?aiPackages}Vercel AI SDK 的主版本須互相搭配：ai 4 用 @ai-sdk/amazon-bedrock 2，5 用 3，6 用 4。',
      fixes.updateProgram,
      fixes.newChatElsewhere,
      '{?heard}先推理再回答的模型（例如 gpt-oss 與 DeepSeek）會分成幾個部分回覆，有些程式只讀第一個。',
      '{?heard}若是您自己的程式碼：請讀取 content 的每個部分，並以使用者的訊息結尾。',
      fixes.verify,
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
} satisfies FailureTranslation<typeof en.answerFailures>;
