import type * as en from '../../en/failures/gateway-start.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const gatewayStartFailures = {
  'gateway-down': {
    title: 'OpenClaw gateway 沒有在執行',
    cause: '沒有 gateway，OpenClaw 就無法在任何對話中回覆。',
    fix: [
      '列出您開啟儀表板的位址：openclaw config set {origins} \'["http://HOST:18789"]\'',
      '{start}',
      '{?ownContainer}{ownContainer} 會啟動另一個容器，其中的 127.0.0.1 不是 gateway。請在 gateway 的容器中執行命令：docker compose exec openclaw-gateway node dist/index.js COMMAND',
      '{?uninstalled}安裝成服務，同時會啟動它：openclaw gateway install',
      '{?uninstalled}沒有 systemd 或在容器中時，請在前景執行：openclaw gateway run',
      '出現 status={nodeGone} 時：服務要啟動的 Node.js 已經不在了。請重新安裝服務：openclaw gateway install --force',
      '出現 status={misconfigured} 時：OpenClaw 因設定有誤而停止。查看原因：openclaw doctor',
      '查看它最後的訊息：journalctl -n 50 _SYSTEMD_USER_UNIT={unit}.service（若是整個系統的服務：sudo journalctl -n 50 -u {unit}）',
      '查看它最後的訊息：docker logs -n 50 {exited}',
      '{!shown}查看原因：openclaw gateway status',
      '{?pasted}[[{!shown}若仍看不出原因，請查看]][[{?shown}請查看]]它啟動時的訊息：openclaw gateway run',
      '{?pasted}讓 OpenClaw 自行修復：openclaw doctor --fix',
      fixes.samePort,
      fixes.goBack,
    ],
  },
  'gateway-service-unavailable': {
    title: 'systemd 無法以您使用者的服務執行 gateway',
    cause:
      'OpenClaw 會把 gateway 安裝成使用者的服務。在伺服器上，systemd 不會為未登入的使用者執行服務；容器中則常常沒有 systemd。',
    fix: [
      '{?outdated}請更新 OpenClaw，較舊的版本在尚未安裝服務時會停止：openclaw update',
      '在容器中（{container}），請在前景執行：openclaw gateway run',
      '{!container}在伺服器上，讓 systemd 執行您的服務：sudo loginctl enable-linger $(whoami)',
      '{!container}重新登入，或在這個 shell 執行：export XDG_RUNTIME_DIR=/run/user/$(id -u)',
      '{!container}接著執行：openclaw gateway install',
      '{!container}沒有 systemd 或在容器中時，請在前景執行：openclaw gateway run',
    ],
  },
  'gateway-task-refused': {
    title: 'Windows 不接受啟動 gateway 的工作',
    cause: 'OpenClaw 以工作排程器啟動 gateway[[{?noRight}，在此需要系統管理員權限]]。（這與 AWS 無關。）',
    fix: [
      '以系統管理員身分開啟 PowerShell，再執行：openclaw gateway install --force',
      '或在終端機中執行，並保持開啟：openclaw gateway run',
      '若連系統管理員也遭拒，請更新：openclaw update，或在 WSL 中使用 OpenClaw。',
    ],
  },
  'gateway-out-of-memory': {
    title: 'OpenClaw 的記憶體不足',
    cause: '它需要約 2 GB；agent 較多或對話較長時需要更多。',
    fix: [
      '{?installing}加上 2 GB 的 swap，再重新安裝 OpenClaw：sudo fallocate -l 2G /swapfile && sudo chmod 600 /swapfile && sudo mkswap /swapfile && sudo swapon /swapfile',
      '{!installing}為機器或容器增加記憶體，或加上 swap。',
      '{?installing}若無法這樣做，請改用記憶體 2 GB 以上的機器。',
      '{!installing}若記憶體足夠，請讓 Node.js 使用它，在服務或容器的環境中設定：NODE_OPTIONS=--max-old-space-size=2048',
      `{!installing}${fixes.newChat}`,
      `{!installing}${fixes.updateOpenclaw}`,
    ],
  },
  'gateway-mode-missing': {
    title: '未設定 OpenClaw 的 gateway.mode',
    cause: '沒有它，gateway 就不會啟動。（這與 AWS 無關。）',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'gateway-crash-loop': {
    title: 'gateway 多次當掉，因此暫不啟動頻道',
    cause: '幾分鐘內當掉多次後，OpenClaw 啟動 gateway 時不會啟動 Telegram、Slack 等頻道。（這與 AWS 無關。）',
    fix: [
      '查看當掉的原因：openclaw logs --json | openclaw-bedrock explain',
      '修正後：openclaw gateway restart',
      '若只是啟動得太頻繁，請查看是否有第二個服務也在啟動它：openclaw gateway status --deep',
    ],
  },
  'secret-missing': {
    title: 'openclaw.json 引用的機密資訊不存在',
    cause:
      '[[變數 {lacking} 不存在或是空值。]][[{?gatewayToken}OpenClaw 無法從存放處讀取 gateway 的權杖。]]OpenClaw 會從自己的環境變數與其資料夾中的 .env 讀取變數；以服務執行的 gateway 看不到您 shell 的變數。',
    fix: [
      '{?lacking}將 {lacking} 加入 ~/.openclaw/.env。寫在服務本身檔案中的變更，會在 OpenClaw 重寫該檔時消失。',
      '{?gatewayToken}若 gateway 正在執行且接受您的連線，只是這個命令讀不到權杖，並沒有問題。確認方式：openclaw gateway status',
      '若不再需要用到它的功能，請從 openclaw.json 移除引用[[（{lackedAt}）]]。',
      '{!gatewayToken}接著執行：openclaw gateway restart',
      '列出 OpenClaw 讀不到的項目：openclaw secrets audit --check',
    ],
  },
  'gateway-unprotected': {
    title: 'OpenClaw gateway 沒有權杖或密碼',
    cause:
      '它要接受其他電腦的連線[[（gateway.bind 為 {bind}）]]，這時必須有權杖或密碼才會啟動。（這與 AWS 無關。）',
    fix: [
      '設定權杖：openclaw config set gateway.auth.token TOKEN',
      '在容器中，請以 OPENCLAW_GATEWAY_TOKEN 傳入。',
      '若只有這台電腦會使用 gateway：openclaw config set gateway.bind loopback',
      fixes.thenRestart,
    ],
  },
  'openclaw-older-than-config': {
    title: 'openclaw.json 由較新的 OpenClaw 寫入',
    cause:
      '[[它由 {newer} 版寫入。]][[目前執行的是 {older} 版。]]OpenClaw 曾降版，或裝了兩份而執行了較舊的那一份。',
    fix: [
      fixes.updateOpenclaw,
      '若較新的版本也已安裝，請查看 shell 找到的是哪一份：which -a openclaw',
      '讓服務執行較新的版本：openclaw gateway install --force',
    ],
  },
} satisfies FailureTranslation<typeof en.gatewayStartFailures>;
