import type * as en from '../../en/failures/signatures.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const signatureFailures = {
  'clock-skew': {
    title: '這台電腦的時鐘不正確',
    cause:
      '時間誤差超過[[ {minutes} ]][[{!minutes}五]]分鐘的請求會被 AWS 拒絕。[[{?late}簽署後過了幾分鐘才送出的請求也會如此。]]',
    fix: [
      '{?container}Docker Desktop 有自己的時鐘，電腦休眠時會停住。請重新啟動 Docker Desktop。',
      'Linux：sudo timedatectl set-ntp true',
      'WSL：sudo hwclock -s',
      'macOS：sudo sntp -sS time.apple.com',
      'Windows（系統管理員）：w32tm /resync',
      '{?late}若時鐘正確，而且只是偶爾發生，則是程式在簽署與送出之間停住了（例如被凍結的 AWS Lambda 函式，或休眠的筆電）：請重新送出請求。',
    ],
  },
  'request-unsigned': {
    title: '程式送往 Bedrock 的請求沒有金鑰也沒有簽章',
    cause:
      '請求沒有 Authorization 標頭：該程式找不到 AWS 憑證，或其版本不會送出（例如 Claude Code 2.1.94）。',
    fix: [
      '更新回報此訊息的程式。',
      '確認它看得到金鑰或 profile：啟動它的環境中必須設定 AWS_BEARER_TOKEN_BEDROCK 或 AWS_PROFILE。',
      '{!foreign}查看 OpenClaw 在此會使用什麼：openclaw-bedrock status',
    ],
  },
  'access-key-id-wrong': {
    title: '程式提供的存取金鑰 ID 不是 ID',
    cause:
      '存取金鑰 ID 沒有斜線或空格，而是 20 個大寫字母與數字，以 AKIA 或 ASIA 開頭。私密存取金鑰有 40 個字元，可能含有斜線。',
    fix: [
      'ID 與私密金鑰很可能對調了：請將以 AKIA 或 ASIA 開頭的填入 aws_access_key_id 或 AWS_ACCESS_KEY_ID，另一個填入 aws_secret_access_key 或 AWS_SECRET_ACCESS_KEY。',
      '若沒有對調，請重新輸入 ID：其中混入了空格、引號或其他字。',
      '若私密金鑰寫在網址中，其中的斜線必須寫成 %2F。',
    ],
  },
  'authorization-foreign': {
    title: '請求帶的不是 AWS 的簽章',
    cause:
      'AWS 要求 Authorization 標頭是簽章或 Bedrock API 金鑰，但該程式或其代理伺服器送出了其他 token，或空的 token。',
    fix: [
      '{!bearer}若程式執行的環境設定了空的 AWS_BEARER_TOKEN_BEDROCK（沒有值時 Docker Compose 會如此傳入），請移除它。',
      '若程式執行的環境中 {bearer} 已設定但為空值，請取消設定；若有值，必須是 Bedrock API 金鑰。',
      `{!bearer}${fixes.updateProgram}`,
      '請從程式的設定移除其他 token（ANTHROPIC_AUTH_TOKEN 或自訂標頭），並更新該程式，或退回前一版。',
      '{!foreign}查看 OpenClaw 在此會使用什麼：openclaw-bedrock status',
    ],
  },
  'key-broken': {
    title: '金鑰中有空格或換行字元',
    cause: '程式送給 AWS 的金鑰不完整，或前後多了其他字元。',
    fix: [
      '請重新設定存取金鑰 ID 與私密存取金鑰，不含空格、引號或換行。程式可能從這些地方取得：~/.aws/credentials、其設定，或 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY。',
      '若金鑰來自 CI 或 Kubernetes 的 secret，請以 printf %s 取代 echo 來建立：echo 會加上換行字元。',
      '若程式使用 Bedrock API 金鑰，也請以同樣方式重新設定。',
      '若金鑰在來自 Windows 的檔案中，請移除其行尾字元：sed -i "s/\\r$//" FILE',
    ],
  },
  'signed-for-elsewhere': {
    title: '請求是為其他區域或服務簽署的',
    cause: '簽章中的區域或服務，與請求送往的位址不同。',
    fix: [
      '{?bucket}{!expects}查看儲存貯體的區域：aws s3api get-bucket-location --bucket NAME（null 表示 us-east-1）。請為程式設定該區域：AWS_REGION，或程式自己的設定。',
      fixes.afterUpdate,
      '它只接受 {expects}：請將用戶端設為此區域，或在執行該程式之處設定：export AWS_REGION={expects} AWS_DEFAULT_REGION={expects}',
      '該程式必須像 AWS SDK 一樣，為服務 {signingName} 簽署。請更新程式，或更正簽署用的服務名稱。',
      '該主機為所有區域共用（例如 sts.amazonaws.com），只接受為 us-east-1 簽署的請求，不接受 {signedRegion}。請讓程式呼叫其區域的主機：AWS_STS_REGIONAL_ENDPOINTS=regional，或更新該程式。',
      '{?stsCall}呼叫 STS 的區域與簽署的區域不同：請在程式的執行環境（AWS_REGION）與指定給它的 STS 位址（LiteLLM：aws_sts_endpoint）設定相同的區域，並設定 AWS_STS_REGIONAL_ENDPOINTS=regional。',
      '{!bucket}請讓程式的區域與其端點 URL 一致，或移除端點 URL。',
      '{!bucket}{!afterUpdate}{!signedRegion}{!signingName}若這些設定都沒有變動，則是該程式的錯誤：請更新它，或退回前一版。',
      '{!bucket}若是 OpenClaw，請檢查 baseUrl：openclaw-bedrock doctor',
    ],
  },
  'signature-wrong': {
    title: '請求的簽章不正確',
    cause: 'AWS 認得這個存取金鑰，但私密金鑰與它不符，或代理伺服器在途中更動了請求。',
    fix: [
      fixes.afterUpdate,
      fixes.faultElsewhere,
      fixes.loginProfile,
      '更換 {keysIn} 中的存取金鑰',
      '{?unencoded}路徑中的模型 ID 冒號沒有編碼。若同一組金鑰在 AWS CLI 可用，則是該程式或其更新後的 HTTP 函式庫，編碼的方式與簽署時不同：請更新兩者，或退回前一版。',
      '請從取得存取金鑰 ID 的地方重新複製完整的私密存取金鑰，不含引號或空格。若仍無效，請建立新的存取金鑰。',
      '{?pasted}若金鑰正確，請檢查機器的時鐘：差幾分鐘以上，簽章就不正確。',
      '若請求經由代理伺服器或閘道轉送，請勿讓它更動路徑、主機與標頭。',
      '{?pasted}{!worksElsewhere}{!unencoded}若同一組金鑰在 AWS CLI 可用，則是該程式的簽署方式有誤，常發生在含冒號的模型 ID：請更新它，或退回前一版。',
      '檢查是否有存取金鑰蓋過登入：openclaw-bedrock doctor',
    ],
  },
} satisfies FailureTranslation<typeof en.signatureFailures>;
