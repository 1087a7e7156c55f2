import type * as en from '../../en/failures/connections.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const connectionFailures = {
  'network-refused': {
    title: '連線遭拒',
    cause: '該位址沒有服務：端點或代理伺服器設定有誤，或被防火牆阻擋。',
    fix: [
      'AWS 本身不會拒絕對 {awsHost} 的連線：拒絕的是防火牆、代理伺服器或叢集的 network policy。請在同一處查看：curl -v https://{awsHost}。請放行，或以 HTTPS_PROXY 指定您的代理伺服器。',
      '{!foreign}{!awsHost}檢查 openclaw.json 的 baseUrl 與 AWS_ENDPOINT_URL*：{host}',
      '{?foreign}{!awsHost}檢查程式的端點網址與 AWS_ENDPOINT_URL*：{host}',
      fixes.doctor,
    ],
  },
  'not-aws': {
    title: '回應並非來自 AWS',
    cause: '代理伺服器、網路登入頁面或錯誤的位址傳回了：{detail}',
    fix: [
      '{?foreign}若只有此程式出現此訊息，問題就在該程式：請更新[[（{update}）]]，或退回前一版。',
      '該呼叫屬於登入（{portalCall}）：請檢查 ~/.aws/config 的 sso_region，並更新回報此訊息的程式。',
      '{?streamed}程式與 Bedrock 之間的代理伺服器或閘道必須將串流原樣傳遞。若無法做到，請關閉串流。',
      '{!streamed}若使用飯店或訪客 Wi-Fi，請先在瀏覽器登入該網路。',
      '{!foreign}檢查 openclaw.json 的 baseUrl 與環境變數 AWS_ENDPOINT_URL*。',
      '{?foreign}檢查程式的端點網址，以及其環境變數 AWS_ENDPOINT_URL*。',
      '{?pasted}{!foreign}若只有某個程式出現此訊息，請更新該程式。',
      fixes.doctor,
    ],
  },
  'http2-broken': {
    title: '與 Bedrock 的 HTTP/2 連線中斷',
    cause: 'OpenClaw 與 SDK for JavaScript 以 HTTP/2 連線到 Bedrock，許多代理伺服器與防火牆會切斷這種連線。',
    fix: [
      '{!foreign}對話改用 HTTP/1.1：在 gateway 服務的環境變數中設定 AWS_BEDROCK_FORCE_HTTP1=1，然後執行：openclaw gateway restart',
      '{?foreign}讓[[ {program} ]][[{!program}程式]]以 HTTP/1.1 連線到 Bedrock。SDK for JavaScript：requestHandler: new NodeHttpHandler()',
      '{?unnamed}若是使用 JavaScript SDK 的其他程式：requestHandler: new NodeHttpHandler()。若不是您寫的，請更新它，或退回前一版。',
      '{?foreign}若 {client} 沒有這項設定，請更新它，或退回先前可用的版本。',
      fixes.doctor,
    ],
  },
} satisfies FailureTranslation<typeof en.connectionFailures>;
