import type * as en from '../../en/failures/program.ts';
import type { FailureTranslation } from '../../translation.ts';

export const programFailures = {
  bug: {
    title: 'openclaw-bedrock 發生未預期的錯誤',
    cause: '{detail}',
    fix: ['加上 --debug 再執行一次，並附上輸出內容回報問題（機密資訊已遮蔽）。'],
  },
  usage: {
    title: '選項有誤或不完整',
    // The problems are listed in its place.
    cause: '',
    fix: ['所有選項：{help}'],
  },
  cancelled: {
    title: '已取消',
    cause: '[[{outcome}]]',
    fix: [],
  },
  'no-home': {
    title: '找不到家目錄',
    cause: '未設定 HOME。',
    fix: ['請設定：export HOME=/您的/家目錄'],
  },
  'chat-unsupported': {
    title: 'OpenClaw {version} 無法在聊天室使用 Bedrock',
    cause: 'OpenClaw 自 2026.9 起，外掛才能在聊天室回覆及登入。',
    fix: ['更新 OpenClaw：npm install -g openclaw', 'openclaw-bedrock chat --install'],
  },
  'timer-not-set': {
    title: '無法設定排程',
    cause: '{command} 回應：{detail}。',
    fix: ['修正後再次執行相同指令。'],
  },
  'message-not-sent': {
    title: '無法傳送訊息',
    cause: '{detail}。',
    fix: [
      'OpenClaw 透過執行中的 gateway 傳送訊息：openclaw gateway status',
      '在此登入：openclaw-bedrock login',
      '選擇由誰接收訊息：openclaw-bedrock watch --install --notify CHANNEL:TARGET',
    ],
  },
} satisfies FailureTranslation<typeof en.programFailures>;
