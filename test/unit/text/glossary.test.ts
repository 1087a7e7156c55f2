/** One word for one thing, in US English and in the Chinese of Taiwan. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EN, ZH_TW } from '../../helpers/languages.ts';

/** What must not be written, and what to write instead. */
const ENGLISH: readonly [RegExp, string][] = [
  [
    /colour|catalogue|behaviour|favour|licence|recognis|organis|normalis|initialis|misspelt|\bcentre\b/i,
    'US spelling',
  ],
  [/(?<!#)\bset-up\b/i, 'setup'],
  [/\bmend|\bput(ting)? right\b/i, 'fix'],
  [/\bput(ting)? (it |them |the files )?back\b/i, 'undo, restore'],
  [/\ball the same\b/i, 'anyway, still'],
  [/\b(runs?|ran|running) out\b/i, 'expire'],
  [/\bbegins?\b/i, 'start'],
  [/\b(may|must not|must) hold\b/i, 'contain'],
  [/\bolder form\b/i, 'legacy format'],
  [/\bmaker\b/i, 'provider'],
  [/\bgood until\b/i, 'valid until'],
  [/\bwins? over\b/i, 'override'],
  [/\bmake a (new )?(key|policy)\b/i, 'create'],
  [/\bcut short\b/i, 'interrupted'],
  [/(?<!there )\b(is|are) no (?!longer\b)/i, 'is not a'],
  [/\bsomebody\b/i, 'someone'],
  [/\brenews? (itself|themselves)\b/i, 'refresh'],
  [/\bour (model )?(catalog|list)\b|\bin no list\b/i, 'the built-in model list, not in any list'],
  [/\bof (its|their) own\b.*\b(price|key|model)\b|\b(price|key|model) of (its|their) own\b/i, 'its own'],
];

const TAIWANESE: readonly [RegExp, string][] = [
  [/帳號(?!密碼)/, '帳戶'],
  [/密鑰/, '金鑰、機密資訊'],
  [/即時呼叫/, '實際呼叫、測試呼叫'],
  [/代理程式/, 'agent'],
  [/(?:AWS|SSO|跨區域|此|其他|以|的) ?設定檔|設定檔 \{/, 'profile、推論設定檔'],
  [/access portal|起始 URL/i, 'AWS 存取入口網站'],
  [/驗證碼/, '代碼'],
  [/還原|試跑|沙盒|模型目錄中沒有|內建目錄|不在目錄/, '復原、模擬執行、示範、內建模型清單'],
  [/(?<!AWS |TLS |CA |X\.509 |角色|的預設|共用)憑證(?!授權)/, 'AWS 憑證、TLS 憑證'],
  [/(?<!推論設定檔（)inference profile/i, '推論設定檔'],
  [/[\u4e00-\u9fff][:;,!?(]|\)[\u4e00-\u9fff]|\([\u4e00-\u9fff]|[\u4e00-\u9fff]\)/, '全形標點'],
  [
    /臨時目錄|程序環境變數|參照|更新方式|預設模型/,
    '暫存目錄、目前程序的環境變數、引用、重新登入或更換方式、主要模型',
  ],
];

/** Every text of a table by its place. */
function textsIn(place: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, member]) => textsIn(`${place}.${key}`, member));
}

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
/** A document by line, without tables whose wording is the user's own, and without quotes from other programs. */
const lines = (path: string): [string, string][] =>
  read(path)
    .split('\n')
    .filter((line) => !/^\| (優點|缺點|適用場景|`|「)/.test(line))
    .map((line, at) => [`${path}:${at + 1}`, line]);
/** The comparison's wording is the user's own. */
const { comparison, ...zhTw } = ZH_TW.texts;

describe('a Chinese problem of a flag', () => {
  it.each(textsIn('', { usage: zhTw.usage, questions: zhTw.questions, refusals: zhTw.modelRefusals }))(
    '%s can follow a colon',
    (_, text) => {
      expect(text).not.toMatch(/^(?:為|的|：)/);
    },
  );
});

describe.each([
  [
    'English',
    ENGLISH,
    [
      ...textsIn('', EN.texts),

      ...['README.md', 'SECURITY.md', 'docs/servers.md', 'docs/how-it-works.md'].flatMap(lines),
    ],
  ],
  ['Chinese', TAIWANESE, [...textsIn('', zhTw), ...lines('docs/README.zh-TW.md')]],
] as const)('%s', (_, words, texts) => {
  it.each(words)('do not say %s, but %s', (banned, _instead) => {
    expect(texts.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});
