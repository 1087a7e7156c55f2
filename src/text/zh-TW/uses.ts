import type * as en from '../en/uses.ts';
import type { Translation } from '../translation.ts';

export const uses = {
  memoryHelp: '記憶搜尋用的嵌入模型，或 off',
  imageHelp: '看圖片用的模型，或 off',
  smallHelp: '心跳與標題用的模型，或 off',

  ask: '還有哪些要用 Bedrock？',
  header: '模型與 $/M token 入/出',
  nothing: '都不用',
  all: '以下全部',
  option: '{use}：{model} {price}',
  optionNow: '{use}：{model} {price}（目前 {now}）',

  proven: '{use}：{model} 可正常回覆（{total} 毫秒）。',
  provenMemory: '{use}：{model} 可正常回覆（{total} 毫秒），{dimensions} 維，每百萬 token ${price}。',
  provenMemoryUnpriced: '{use}：{model} 可正常回覆（{total} 毫秒），{dimensions} 維，按請求計費。',
  untried: '{use}：未測試 {model}。',
  leftOut: '{use}：{model} 無法回覆（{title}），因此略過。',

  replaced: '以 {to} 取代 {from}。',
  reindex: '記憶搜尋需要重建索引：openclaw memory index --force',
  onlyHttp1: 'OpenClaw 只以 HTTP/2 取得嵌入，而 {host} 使用 HTTP/1.1：記憶搜尋在此會失敗。',
  pastProxy: 'OpenClaw 取得嵌入時不經代理伺服器 {proxy}：記憶搜尋需要能直接連線至 AWS。',
} satisfies Translation<typeof en.uses>;

export const useNames = {
  memory: '記憶搜尋',
  image: '圖片',
  small: '心跳與標題',
  fallback: '備援',
} satisfies Translation<typeof en.useNames>;
