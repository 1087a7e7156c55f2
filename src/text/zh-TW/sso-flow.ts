import type * as en from '../en/sso-flow.ts';
import type { Translation } from '../text.ts';

export const signInFlow = {
  'local-browser': '透過這台電腦的瀏覽器登入。',
  'page-printed': '透過這台電腦的瀏覽器登入，請自行開啟頁面（--no-browser）。',
  asked: '依要求以代碼登入（--use-device-code）。',
  'legacy-profile': '以代碼登入：沒有 sso-session 的設定檔只支援這種方式。',
  ssh: '以代碼登入：這是 SSH 連線，瀏覽器在另一台裝置上。',
  container: '以代碼登入：這是容器，瀏覽器無法連回。',
  wsl: '以代碼登入：這個 WSL 沒有通往 Windows 瀏覽器的橋接（wslview）。',
  'no-display': '以代碼登入：這台機器沒有可開啟瀏覽器的畫面。',
  'not-opened': '無法開啟瀏覽器，改以代碼登入。',
  'browser-refused': '這個入口網站不支援本機瀏覽器登入，改以代碼登入。',
} satisfies Translation<typeof en.signInFlow>;

export const pages = {
  opened: '請在瀏覽器中核准。若沒有開啟頁面，請在這台電腦開啟：',
  toOpen: '請在這台電腦的瀏覽器開啟此頁並核准：',
  copy: '按 Enter 複製網址',
  copied: '已複製（視終端機是否允許）',
  otherWay: '改以代碼登入：按 Ctrl-C 後執行 {command}',
} satisfies Translation<typeof en.pages>;

export const callback = {
  done: '已核准。可以關閉此頁並回到終端機。',
  failed: '登入未獲核准。詳情請看終端機。',
  used: '這次登入已有結果。',
  refused: '這不是此終端機的登入回應。',
} satisfies Translation<typeof en.callback>;
