import type * as en from '../../en/failures/proxies.ts';
import type { FailureTranslation } from '../../translation.ts';

export const proxyFailures = {
  'proxy-unreachable': {
    title: '無法連線到代理伺服器',
    cause:
      '[[HTTPS_PROXY 設為 {socks} 代理伺服器。]][[{!socks}HTTPS_PROXY 設為 {proxy}，但沒有回應。它可能只在公司網路內可用。]][[{!proxy}代理伺服器沒有回應。它可能只在公司網路內可用。]]',
    fix: [
      '{?socks}AWS CLI 與 boto3 無法使用 {socks} 代理伺服器。請改用 HTTP 代理伺服器：export HTTPS_PROXY=http://HOST:PORT',
      '{?tls}若代理伺服器本身不支援 TLS（大多如此），其位址須以 http:// 開頭，在 HTTPS_PROXY 中也是：export HTTPS_PROXY=http://{proxy}',
      '{?python}若其他呼叫能通過同一個代理伺服器，表示它找不到該主機：區域名稱有誤，或該區域沒有這項服務。',
      '查看目前設定：env | grep -i _proxy',
      '不使用代理伺服器：unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
  'proxy-refused': {
    title: '代理伺服器擋下了呼叫',
    cause:
      '[[{proxy} 回應狀態 {status}：]][[{!proxy}{?status}它回應狀態 {status}：]][[{!proxy}{!status}OpenClaw 沒有顯示回應內容：]]407 要求帳號密碼，403 禁止該主機[[{?status}，503 連不到該主機]]。',
    fix: [
      '加上帳號密碼：export HTTPS_PROXY=http://USER:PASSWORD@{proxy}',
      '{?status}{!proxy}加上帳號密碼（在程式執行的環境）：export HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
      '申請開放 bedrock-runtime.*、oidc.* 與 portal.sso.*.amazonaws.com。',
    ],
  },
  'proxy-unsupported': {
    title: '代理伺服器的設定無法使用',
    cause:
      '[[{variable} 是 {kind} 代理伺服器，只支援 http:// 與 https://。]][[{?cut}連線在 TLS 建立之前就結束了。]][[{?noTls}{!cut}程式以 TLS 連線到不支援 TLS 的對象：最常見的是 HTTPS_PROXY 中的代理伺服器位址以 https:// 開頭。]]',
    fix: [
      '{?cut}若沒有使用代理伺服器，就是防火牆切斷了連線，或沒有路由可到達：請允許訊息中的主機。沒有網際網路的 VPC，需要該服務在同一區域的介面端點。',
      '{?noTls}代理伺服器的位址應以 http:// 開頭，在 HTTPS_PROXY 中也是：export HTTPS_PROXY=http://HOST:PORT',
      'export {variable}=http://HOST:PORT',
      '不使用代理伺服器：unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
    ],
  },
  'ca-bundle-unreadable': {
    title: '無法讀取 AWS_CA_BUNDLE 的 CA 憑證',
    cause: '[[{path}：]]{detail}',
    fix: ['請指向公司 CA 的 PEM 檔案，或執行：unset AWS_CA_BUNDLE'],
  },
} satisfies FailureTranslation<typeof en.proxyFailures>;
