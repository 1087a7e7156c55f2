/** What people read about the way in which they sign in. */
import type { Text } from './text.ts';

/** By the FlowReason of sso/flow.ts: which way, and why. */
export const FLOW_TEXTS = {
  'local-browser': {
    en: 'Signing in through the browser of this machine.',
    'zh-TW': '透過這台電腦的瀏覽器登入。',
  },
  'page-printed': {
    en: 'Signing in through a browser on this machine, which you open (--no-browser).',
    'zh-TW': '透過這台電腦的瀏覽器登入，請自行開啟頁面（--no-browser）。',
  },
  asked: {
    en: 'Signing in with a code, as asked (--use-device-code).',
    'zh-TW': '依要求以代碼登入（--use-device-code）。',
  },
  'legacy-profile': {
    en: 'Signing in with a code: a profile without an sso-session knows no other way.',
    'zh-TW': '以代碼登入：沒有 sso-session 的設定檔只支援這種方式。',
  },
  ssh: {
    en: 'Signing in with a code: this is an SSH session, your browser is elsewhere.',
    'zh-TW': '以代碼登入：這是 SSH 連線，瀏覽器在另一台裝置上。',
  },
  container: {
    en: 'Signing in with a code: no browser can come back into this container.',
    'zh-TW': '以代碼登入：這是容器，瀏覽器無法連回。',
  },
  wsl: {
    en: 'Signing in with a code: this WSL has no bridge to a Windows browser (wslview).',
    'zh-TW': '以代碼登入：這個 WSL 沒有通往 Windows 瀏覽器的橋接（wslview）。',
  },
  'no-display': {
    en: 'Signing in with a code: this machine has no display for a browser.',
    'zh-TW': '以代碼登入：這台機器沒有可開啟瀏覽器的畫面。',
  },
  'not-opened': {
    en: 'No browser could be opened; signing in with a code instead.',
    'zh-TW': '無法開啟瀏覽器，改以代碼登入。',
  },
  'browser-refused': {
    en: 'This portal knows no sign-in by local browser; signing in with a code instead.',
    'zh-TW': '這個入口網站不支援本機瀏覽器登入，改以代碼登入。',
  },
} as const satisfies Record<string, Text>;

export const PAGE_TEXTS = {
  opened: {
    en: 'Approve in the browser. If no page has opened, open this one on this machine:',
    'zh-TW': '請在瀏覽器中核准。若沒有開啟頁面，請在這台電腦開啟：',
  },
  toOpen: {
    en: 'Open this page in a browser on this machine, and approve:',
    'zh-TW': '請在這台電腦的瀏覽器開啟此頁並核准：',
  },
  copy: { en: 'Enter copies the address', 'zh-TW': '按 Enter 複製網址' },
  copied: { en: 'copied, if your terminal allows it', 'zh-TW': '已複製（視終端機是否允許）' },
  otherWay: {
    en: 'With a code instead: Ctrl-C, then {command}',
    'zh-TW': '改以代碼登入：按 Ctrl-C 後執行 {command}',
  },
} as const satisfies Record<string, Text>;

/** The page in the browser at the end. HTML, so no < or &. */
export const CALLBACK_TEXTS = {
  done: {
    en: 'Approved. You can close this page and go back to the terminal.',
    'zh-TW': '已核准。可以關閉此頁並回到終端機。',
  },
  failed: {
    en: 'The sign-in was not approved. The terminal says more.',
    'zh-TW': '登入未獲核准。詳情請看終端機。',
  },
  used: {
    en: 'This sign-in has its answer already.',
    'zh-TW': '這次登入已有結果。',
  },
  refused: {
    en: 'This is not the answer to a sign-in of this terminal.',
    'zh-TW': '這不是此終端機的登入回應。',
  },
} as const satisfies Record<string, Text>;
