import type * as en from '../en/sso-flow.ts';
import type { Translation } from '../translation.ts';

export const signInFlow = {
  'local-browser': '使用您的瀏覽器登入。',
  'page-printed': '請自行在這台電腦的瀏覽器開啟登入頁（--no-browser）。',
  asked: '使用代碼登入（--use-device-code）。',
  'legacy-profile': '使用代碼登入：舊格式的 profile 只支援這種方式。',
  ssh: '目前是 SSH 連線，因此以代碼登入。',
  container: '瀏覽器無法連回容器，因此以代碼登入。',
  wsl: 'WSL 找不到 wslview，無法開啟 Windows 瀏覽器，因此以代碼登入。',
  'no-display': '這台電腦沒有圖形介面，因此以代碼登入。',
  'not-opened': '無法開啟瀏覽器，改以代碼登入。',
  'browser-refused': '這個入口網站不支援瀏覽器登入，改以代碼登入。',
} satisfies Translation<typeof en.signInFlow>;

export const pages = {
  opened: '請在瀏覽器中核准。若沒有開啟頁面，請在這台電腦開啟：',
  toOpen: '請在這台電腦的瀏覽器開啟此頁並核准：',
  copy: 'Enter：複製網址',
  copied: '已複製（如果終端機支援）',
  otherWay: '改以代碼登入：按 Ctrl-C 後執行 {command}',
} satisfies Translation<typeof en.pages>;

export const callback = {
  done: '登入成功。可以關閉此頁並回到終端機。',
  failed: '登入未獲核准，詳情請看終端機。',
  used: '這次登入已完成。',
  refused: '這個頁面不屬於您終端機的登入。',
} satisfies Translation<typeof en.callback>;
