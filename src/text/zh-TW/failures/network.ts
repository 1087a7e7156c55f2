import type * as en from '../../en/failures/network.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const region = '查看程式設定的區域（AWS_REGION 或其自己的設定）：區域有誤時，主機不存在。' as const;
const proxyElsewhere = '{?foreign}若位於代理伺服器之後，請在執行該程式之處設定 HTTPS_PROXY。' as const;
const proxy =
  '{!foreign}若位於代理伺服器之後，請在此處與 gateway 服務的環境變數中設定 HTTPS_PROXY。' as const;

export const networkFailures = {
  network: {
    title: '與 AWS 的連線中斷',
    cause:
      '[[{?notFound}無法建立連線：沒有這個主機，或網路不讓連線通過。]][[{!notFound}網路、防火牆或代理伺服器在 AWS 回應前中斷了連線。]]',
    fix: [
      '{?portal}若 nslookup {host} 找不到，則是入口網站的區域有誤：請更正 ~/.aws/config 中的 sso_region。AWS 存取入口網站的「存取金鑰」會顯示它。',
      '{?publicEcr}{?notFound}Public ECR（public.ecr.aws）只能透過 us-east-1 登入：aws ecr-public get-login-password --region us-east-1',
      '{?notFound}{!portal}若 nslookup {host} 找不到，則是區域有誤，或該區域沒有這項服務。請在程式執行的環境設定其他區域：AWS_REGION，或其用戶端的區域。',
      '{?broken}請再試一次：回應偶爾會中途中斷。若每次較長的回應都中斷，則是途中的代理伺服器或防火牆關閉了連線。',
      '{?dispatch}SDK for Rust 找不到 AWS 憑證或區域時也會這樣說。檢視目前的設定：aws configure list',
      proxyElsewhere,
      fixes.doctor,
      proxy,
    ],
  },
  'network-dns': {
    title: '無法解析 AWS 主機名稱',
    cause:
      '沒有網路或 DNS[[{?realHost}，或必須使用代理伺服器]][[{!realHost}，或主機不存在：該區域沒有 Bedrock，或區域名稱拼錯了]]。',
    fix: [
      fixes.afterUpdate,
      `{!realHost}{?foreign}${region}`,
      `{!realHost}{?unnamed}${region}`,
      `{?realHost}${proxy}`,
      `{?realHost}${proxyElsewhere}`,
      '測試：nslookup {host}',
      `{!realHost}${proxy}`,
      `{!realHost}${proxyElsewhere}`,
      fixes.doctor,
    ],
  },
  'network-tls': {
    title: '無法信任 AWS 主機的 TLS 憑證',
    cause: '通常是公司的代理伺服器以自己的憑證授權單位（CA）檢查 TLS 連線。',
    fix: [
      '出現「{strictTls}」：公司的 CA 憑證缺少 Python 3.13 以上所需的項目。請使用 Python 3.12，或請公司換發。',
      '{?bundle}AWS CLI 與其他 Python 程式：export {bundle}=/path/to/company-ca.pem REQUESTS_CA_BUNDLE=/path/to/company-ca.pem',
      '{?foreign}{!bundle}讓該程式信任公司的憑證授權單位：Node.js 用 NODE_EXTRA_CA_CERTS，AWS CLI 與 Python 用 AWS_CA_BUNDLE，Go 與 Rust 用系統的 CA 憑證庫，Java 用 keytool -importcert -cacerts -file company-ca.pem。',
      '{!foreign}在此處與 gateway 服務的環境變數中設定：NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
      '{!foreign}gateway 讀取 .env 的時機太晚，請設定在服務的環境變數中。',
      `{!foreign}${fixes.doctor}`,
    ],
  },
  'network-timeout': {
    title: 'AWS 未在時限內回應',
    cause:
      '[[{?slow}連線已建立，但等候的時間內沒有收到資料。]][[{?unopened}無法建立連線。]][[{!slow}{!unopened}無法建立連線，或過久沒有收到資料。]]',
    fix: [
      '{?javaLimit}這是程式自己的時限：請提高 apiCallTimeout 與 apiCallAttemptTimeout（ClientOverrideConfiguration），並一併提高 HTTP 用戶端的讀取逾時。Spring AI：spring.ai.bedrock.aws.timeout',
      '{?pool}HTTP 用戶端的所有連線都在使用中：請提高 maxConcurrency（Netty）或 maxConnections（Apache）、httpsAgent 的 maxSockets（JavaScript）、減少同時的呼叫，並將每個串流讀到結尾或關閉。',
      '{?slow}讓 {program} 等久一點：{waits}',
      '{?slow}{!waits}模型所需的時間超過程式的等待時間。請延長等待時間，或改用串流。Python：botocore.config.Config(read_timeout=3600)，LiteLLM：timeout。Java：ApacheHttpClient 的 socketTimeout，NettyNioAsyncHttpClient 的 readTimeout。JavaScript：requestHandler: { requestTimeout: 3600000 }。Go：context 的期限',
      '{?slow}{?lambdaLimit}Lambda 函式最多執行 15 分鐘，而 SDK 會重試逾時的呼叫：請將嘗試次數設為 1，並讓函式的時限長於呼叫。',
      '{globalSts} 在 VPC 內沒有端點。若沒有 NAT 閘道，請讓程式呼叫所在區域的 STS：AWS_STS_REGIONAL_ENDPOINTS=regional',
      '{?unopened}{!globalSts}{?workload}在 VPC 內，該程式（{workload}）的每個子網路都需要 NAT 閘道，或 {host} 的介面端點。',
      fixes.verify,
      proxy,
      proxyElsewhere,
      '{?unopened}{!globalSts}{!workload}在沒有 NAT 閘道的 VPC 內，子網路需要 {host} 的介面端點。',
      fixes.doctor,
    ],
  },
} satisfies FailureTranslation<typeof en.networkFailures>;
