import type { ErrorName } from '../errors.ts';
import { fixes } from './fixes.ts';
import type { ErrorText } from './text.ts';

const proxy = {
  en: 'Behind a proxy, set HTTPS_PROXY here and in the environment of the gateway service.',
  'zh-TW': '若位於代理伺服器之後，請在此處與 gateway 服務的環境中設定 HTTPS_PROXY。',
} as const;

/** Texts of the errors of the way to AWS. */
export const networkTexts = {
  network: {
    title: { en: 'The connection to AWS broke', 'zh-TW': '與 AWS 的連線中斷' },
    cause: {
      en: 'The network, a firewall or a proxy ended it before AWS had answered.',
      'zh-TW': '網路、防火牆或代理伺服器在 AWS 回應前中斷了連線。',
    },
    fix: [fixes.doctor, proxy],
  },
  'network-dns': {
    title: { en: 'The name of the AWS host cannot be resolved', 'zh-TW': '無法解析 AWS 主機名稱' },
    cause: {
      en: 'There is no network or no DNS, or the host does not exist because the region is misspelt.',
      'zh-TW': '沒有網路或 DNS，或因區域拼寫錯誤而主機不存在。',
    },
    fix: [{ en: 'Try it: nslookup {host}', 'zh-TW': '測試：nslookup {host}' }, proxy, fixes.doctor],
  },
  'network-tls': {
    title: { en: 'The certificate of the AWS host is not trusted', 'zh-TW': '不信任 AWS 主機的憑證' },
    cause: {
      en: 'Most often a company proxy opens the connection and signs it with its own certificate authority.',
      'zh-TW': '通常是公司的代理伺服器攔截連線，並以自己的憑證授權單位簽署。',
    },
    fix: [
      {
        en: 'Here and in the environment of the gateway service: NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
        'zh-TW': '在此處與 gateway 服務的環境中設定：NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
      },
      {
        en: 'For the gateway .env is too late: its service must be started with it.',
        'zh-TW': '對 gateway 而言 .env 太晚載入：必須在啟動服務時設定。',
      },
      fixes.doctor,
    ],
  },
  'network-timeout': {
    title: { en: 'AWS did not answer in time', 'zh-TW': 'AWS 未在時限內回應' },
    cause: {
      en: 'The connection could not be made, or nothing came over it for too long.',
      'zh-TW': '無法建立連線，或過久沒有收到資料。',
    },
    fix: [fixes.verify, proxy, fixes.doctor],
  },
  'network-refused': {
    title: { en: 'The connection was refused', 'zh-TW': '連線遭拒' },
    cause: {
      en: 'Nothing listens at the address: a wrong endpoint or proxy setting, or a firewall.',
      'zh-TW': '該位址沒有服務：端點或代理伺服器設定有誤，或被防火牆阻擋。',
    },
    fix: [
      {
        en: 'Check baseUrl in openclaw.json and AWS_ENDPOINT_URL*: {host}',
        'zh-TW': '檢查 openclaw.json 的 baseUrl 與 AWS_ENDPOINT_URL*：{host}',
      },
      fixes.doctor,
    ],
  },
  'not-aws': {
    title: { en: 'Something other than AWS answered', 'zh-TW': '回應的不是 AWS' },
    cause: {
      en: 'A proxy, a sign-in page of the network or a wrong address sent this back: {detail}',
      'zh-TW': '代理伺服器、網路登入頁面或錯誤的位址傳回了：{detail}',
    },
    fix: [
      {
        en: 'On a hotel or guest network, open a browser and sign in to it first.',
        'zh-TW': '若在飯店或訪客網路，請先開啟瀏覽器登入網路。',
      },
      {
        en: 'Check baseUrl in openclaw.json and AWS_ENDPOINT_URL* in the environment.',
        'zh-TW': '檢查 openclaw.json 的 baseUrl 與環境中的 AWS_ENDPOINT_URL*。',
      },
      fixes.doctor,
    ],
  },
  'proxy-unreachable': {
    title: { en: 'The proxy cannot be reached', 'zh-TW': '無法連線到代理伺服器' },
    cause: {
      en: 'HTTPS_PROXY names {proxy}, and nothing answers there. Inside the company’s network it may.',
      'zh-TW': 'HTTPS_PROXY 指向 {proxy}，但沒有回應。在公司網路內或許可用。',
    },
    fix: [
      {
        en: 'See what is set: env | grep -i _proxy',
        'zh-TW': '查看目前設定：env | grep -i _proxy',
      },
      {
        en: 'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
        'zh-TW': '不使用代理伺服器：unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
      },
    ],
  },
  'proxy-refused': {
    title: { en: 'The proxy does not let the call through', 'zh-TW': '代理伺服器不允許此呼叫通過' },
    cause: {
      en: '{proxy} answered with status {status}: 407 asks for user and password, 403 forbids the host.',
      'zh-TW': '{proxy} 回應狀態 {status}：407 要求帳號密碼，403 禁止該主機。',
    },
    fix: [
      {
        en: 'With user and password: export HTTPS_PROXY=http://USER:PASSWORD@{proxy}',
        'zh-TW': '加上帳號密碼：export HTTPS_PROXY=http://USER:PASSWORD@{proxy}',
      },
      {
        en: 'Or ask for bedrock-runtime.*, oidc.* and portal.sso.*.amazonaws.com to be allowed.',
        'zh-TW': '或申請開放 bedrock-runtime.*、oidc.* 與 portal.sso.*.amazonaws.com。',
      },
    ],
  },
  'proxy-unsupported': {
    title: { en: 'This kind of proxy is not supported', 'zh-TW': '不支援此類代理伺服器' },
    cause: {
      en: '{variable} names a proxy of the kind "{kind}". Only http:// and https:// work.',
      'zh-TW': '{variable} 指定了「{kind}」類型的代理伺服器，只支援 http:// 與 https://。',
    },
    fix: [
      {
        en: 'export {variable}=http://HOST:PORT',
        'zh-TW': 'export {variable}=http://HOST:PORT',
      },
      {
        en: 'Without a proxy: unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
        'zh-TW': '不使用代理伺服器：unset HTTPS_PROXY https_proxy ALL_PROXY all_proxy',
      },
    ],
  },
} as const satisfies Partial<Record<ErrorName, ErrorText>>;
