// `npm run bench`: how long people wait, as ratios of commands in one run. Prints the table of README.md and that of its
// translation; `npm run bench -- --write` puts them there. ROUNDS=5 makes it shorter. The cold installs at its end need
// the npm registry.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LLMock } from '@copilotkit/aimock';
import { compare, ROUNDS, run, runOnTerminal } from './measure.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'dist', 'main.js');
const CONVERSE = fileURLToPath(new URL('converse.mjs', import.meta.url));
const KEY = `ABSK${Buffer.from('BedrockAPIKey-bench-at-111122223333:not-a-real-secret').toString('base64')}`;
/** The clients that the bundle holds. */
const SDK = [
  'client-bedrock',
  'client-bedrock-runtime',
  'client-sso',
  'client-sso-oidc',
  'credential-providers',
];

const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const mock = new LLMock({ port: 0 });
mock.onMessage(/.*/, { content: 'Ready.' });
await mock.start();

const home = join(folder, 'home');
mkdirSync(home);
// Nothing of this shell but the terminal: a NODE_EXTRA_CA_CERTS alone doubles the time of every start.
const env = { PATH: '', HOME: home, AWS_EC2_METADATA_DISABLED: 'true', AWS_ENDPOINT_URL: mock.url };
const node = (args, input) => run(process.execPath, args, { env, cwd: home, input });
/** A server on this machine, gone with the bench. */
async function serve(listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}
const setUp = ['init', '--auth', 'api-key', '--api-key-stdin', '--endpoint-url', mock.url, '--yes'];

/** The rows of both tables: what was measured, its medians, how they compare, and what they should be at most. */
const rows = { 'README.md': [], 'docs/README.zh-TW.md': [] };
const NODE = '`node -e 0`';

/**
 * A row in English and in Chinese.
 * @param {readonly [string, string]} what
 * @param {readonly number[]} values medians, one for each thing that `what` names
 * @param {{ base?: number, of?: string | readonly [string, string], ratios?: readonly [string, string], aim?: string, unit?: 'ms' | 'MiB' | 's' }} than
 */
function row([english, chinese], values, { base, of = NODE, ratios, aim = '', unit = 'ms' } = {}) {
  const digits = unit === 's' ? 1 : 0;
  const scaled = values.map((value) => (unit === 's' ? value / 1000 : value).toFixed(digits));
  const times = base ? values.map((value) => (value / base).toFixed(2)) : [];
  const [than, thanChinese] = [of].flat();
  const inChinese = { ms: '毫秒', MiB: 'MiB', s: '秒' }[unit];
  rows['README.md'].push([
    english,
    `${scaled.join(' / ')} ${unit}`,
    ratios?.[0] ?? (base ? `${times.join(' / ')} × ${than}` : ''),
    aim,
  ]);
  rows['docs/README.zh-TW.md'].push([
    chinese,
    `${scaled.join('／')} ${inChinese}`,
    ratios?.[1] ?? (base ? `${spaced(thanChinese ?? than)}的 ${times.join('／')} 倍` : ''),
    aim.replaceAll(' / ', '／').replaceAll(' ms', ' 毫秒'),
  ]);
}

/** Chinese sets a space after code, and none between its own words. */
function spaced(words) {
  return words.endsWith('`') ? `${words} ` : words;
}

await node([BIN, ...setUp], KEY);
const sso = await ssoHome();
await starts();
await firstPrompt();
await liveCalls();
await planning();
await memory();
await coldInstalls();
await mock.stop();

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`;
const date = new Date().toISOString().slice(0, 10);
printTable(
  'README.md',
  `Medians of ${ROUNDS} alternating runs of \`npm run bench\`, ${machine}, ${date}. A ratio says more than a time: machines differ.`,
  '| what | median | ratio | aim |',
);
printTable(
  'docs/README.zh-TW.md',
  `\`npm run bench\` 交替執行 ${ROUNDS} 次的中位數，${machine}，${date}。比值比時間更有意義：每台機器不同。`,
  '| 項目 | 中位數 | 比值 | 目標 |',
);

/** Prints the table of a document, and writes it between the document's own marks where that was asked for. */
function printTable(path, intro, heading) {
  const table = [heading, '|---|---|---|---|', ...rows[path].map((cells) => `| ${cells.join(' | ')} |`)];
  const text = `${intro}\n\n${table.join('\n')}\n`;
  console.log(text);
  if (!process.argv.includes('--write')) return;
  const document = readFileSync(join(ROOT, path), 'utf8');
  const place = /(<!-- bench: .*-->\n)[\s\S]*(<!-- end of bench -->)/;
  if (!place.test(document)) throw new Error(`${path} has no place for the table`);
  writeFileSync(
    join(ROOT, path),
    document.replace(place, (_, start, end) => `${start}${text}${end}`),
  );
}

async function starts() {
  const took = await compare({
    node: () => node(['-e', '0']),
    version: () => node([BIN, '--version']),
    help: () => node([BIN, '--help']),
    status: () => node([BIN, 'status']),
    statusSso: () => run(process.execPath, [BIN, 'status'], { env: { ...env, HOME: sso.home }, cwd: folder }),
    watch: () => run(process.execPath, [BIN, 'watch'], sso.pass),
    explain: () => node([BIN, 'explain', 'AccessDeniedException: INVALID_PAYMENT_INSTRUMENT']),
    // Its texts ask for the region, so the set-up is read.
    explainHere: () =>
      node([BIN, 'explain', 'ValidationException: The provided model identifier is invalid.']),
  });
  const base = took.node;
  row(['`--version`', '`--version`'], [took.version], { base, aim: '1.4' });
  row(['`--help`', '`--help`'], [took.help], { base, aim: '1.4' });
  row(['`status`, API key / SSO', '`status`，API 金鑰／SSO'], [took.status, took.statusSso], {
    base,
    aim: '2.0',
  });
  row(
    ['`explain` / with values of the setup', '`explain`／需要目前設定的值'],
    [took.explain, took.explainHere],
    { base, aim: '2.0' },
  );
  row(['`watch`, a pass where all is well', '一切正常時的一次 `watch`'], [took.watch], { base, aim: '2.5' });
}

/** A home that is set up with SSO and signed in, left behind by the demo, and what a pass of `watch` needs in it. */
async function ssoHome() {
  const { stderr } = await run(process.execPath, [BIN, 'demo', '--auth', 'sso', '--keep'], {
    env,
    cwd: folder,
  });
  const kept = stderr.match(new RegExp(`${tmpdir()}/\\S*openclaw-bedrock-demo-\\w+`))?.[0];
  if (!kept) throw new Error(`the demo did not say where its home is: ${stderr}`);
  process.on('exit', () => rmSync(kept, { recursive: true, force: true }));
  const expiration = Date.now() + 3_600_000;
  const roleCredentials = {
    accessKeyId: 'ASIA',
    secretAccessKey: 'not-real',
    sessionToken: 'not-real',
    expiration,
  };
  const portal = await serve((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ roleCredentials })),
  );
  return { home: kept, pass: { env: { ...env, HOME: kept, AWS_ENDPOINT_URL: portal }, cwd: folder } };
}

async function firstPrompt() {
  const fresh = join(folder, 'fresh');
  mkdirSync(fresh);
  // No OpenClaw is looked for beyond the two programs' own folders.
  const path = `${dirname(process.execPath)}:/usr/bin:/bin`;
  const terminal = { HOME: fresh, PATH: path, TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh' };
  const on = (command, until) => () => runOnTerminal(command, { env: terminal, cwd: fresh }, until);
  const took = await compare({
    node: on(`${process.execPath} -e 0`),
    prompt: on(`${process.execPath} ${BIN} init`, 'How should'),
  });
  row(['first prompt of `init`', '`init` 的第一個問題'], [took.prompt], {
    base: took.node,
    of: [`${NODE} on a terminal`, `終端機上 ${NODE}`],
    aim: '2.2',
  });
}

async function liveCalls() {
  const took = await compare({
    script: () => node([CONVERSE, mock.url, KEY]),
    verify: () => node([BIN, 'verify']),
    init: () => node([BIN, ...setUp], KEY),
  });
  row(['`verify` against a local server', '對本機伺服器執行 `verify`'], [took.verify], {
    base: took.script,
    of: ['a 20-line script with the same SDK', '使用相同 SDK 的 20 行腳本'],
    aim: '1.15',
  });
  row(['`init` without questions', '不詢問的 `init`'], [took.init], {
    base: took.verify,
    of: ['that `verify`', '上述 `verify`'],
    aim: '1.3',
  });
}

/** What an openclaw.json of that size adds to a dry run; OpenClaw itself writes indented JSON. */
async function planning() {
  const dryRun = (...flags) => node([BIN, ...setUp, '--dry-run', '--json', ...flags], KEY);
  const indented = (value) => JSON.stringify(value, null, 2);
  const json5 = (value) => `// mine\n${indented(value).replace(/"(\w+)":/g, '$1:')}`;
  const paths = {
    one: configOf(1e6, indented),
    ten: configOf(1e7, indented),
    minified: configOf(1e7, JSON.stringify),
    json5: configOf(1e7, json5),
  };
  const commands = Object.entries(paths).map(([name, path]) => [name, () => dryRun('--config', path)]);
  const took = await compare(
    { none: () => dryRun(), ...Object.fromEntries(commands) },
    {
      rounds: Math.min(ROUNDS, 7),
    },
  );
  row(
    [
      'planning against openclaw.json of 1 MB / 10 MB / minified / JSON5',
      '對 1 MB／10 MB／無空白／JSON5 的 openclaw.json 擬定計畫',
    ],
    [took.one, took.ten, took.minified, took.json5].map((ms) => ms - took.none),
    { aim: '300 / 3000 / 3000 / 3000 ms' },
  );
}

/** The path of an openclaw.json of about so many bytes, printed in that way. */
function configOf(bytes, print) {
  const path = join(folder, `${print.name}-${bytes}`, 'openclaw.json');
  mkdirSync(dirname(path), { recursive: true });
  const withModels = (count) => {
    const models = Array.from({ length: count }, (_, index) => ({
      id: `vendor.model-${index}`,
      name: `Model ${index}`,
      contextWindow: 100000,
      input: ['text'],
    }));
    return print({ models: { providers: { other: { baseUrl: 'http://127.0.0.1:1', models } } } });
  };
  writeFileSync(path, withModels(Math.round(bytes / (withModels(1000).length / 1000))));
  return path;
}

async function memory() {
  // By --require: an --import would start the ESM loader, which takes more than what is measured. From Linux itself:
  // maxRSS of a child is never less than what this process had when it was forked.
  const reporter = join(folder, 'peak.cjs');
  const peak = "/VmHWM:\\s+(\\d+)/.exec(require('fs').readFileSync('/proc/self/status', 'utf8'))[1]";
  writeFileSync(reporter, `process.on('exit', () => console.error('peak', ${peak}))`);
  // What nothing bounds would fill the memory.
  const endless = await serve((_request, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(2 ** 16, 'x')));
    };
    more(response.on('drain', more));
  });
  // At AWS's own endpoint, which AWS_ENDPOINT_URL replaces; that of the other home is written down.
  const regional = join(folder, 'regional');
  mkdirSync(regional);
  const there = { env: { ...env, HOME: regional, AWS_ENDPOINT_URL: endless }, cwd: regional };
  const init = ['init', '--auth', 'api-key', '--api-key-stdin', '--yes', '--no-verify'];
  await run(process.execPath, [BIN, ...init], { ...there, input: KEY });
  const met = (command, wanted) =>
    run(process.execPath, ['--require', reporter, BIN, command], { ...there, wanted });
  const peaks = await compare(
    {
      node: () => node(['--require', reporter, '-e', '0']),
      status: () => node(['--require', reporter, BIN, 'status']),
      watch: () => run(process.execPath, ['--require', reporter, BIN, 'watch'], sso.pass),
      verify: () => met('verify', 6),
      models: () => met('models', 0),
    },
    {
      rounds: Math.min(ROUNDS, 5),
      measure: ({ stderr }) => Number(/peak (\d+)/.exec(stderr)[1]) / 1024,
    },
  );
  const unit = 'MiB';
  row(['memory of `status`', '`status` 的記憶體'], [peaks.status], { base: peaks.node, aim: '1.5', unit });
  row(['memory of a pass of `watch`', '一次 `watch` 的記憶體'], [peaks.watch], { aim: '60 MiB', unit });
  row(
    [
      'memory of `verify` / `models` while a server answers without end',
      '伺服器回應沒有盡頭時 `verify`／`models` 的記憶體',
    ],
    [peaks.verify, peaks.models],
    { aim: '256 MiB', unit },
  );
}

/** Both with an empty cache: npx from the packed tarball, and the clients that it holds, installed by themselves. */
async function coldInstalls() {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const clients = SDK.map((name) => `@aws-sdk/${name}@${devDependencies[`@aws-sdk/${name}`]}`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm keeps its own settings: they say where the registry is.
  const npm = (args, cwd = ROOT, cache = '') =>
    run('npm', args, { cwd, env: { ...process.env, ...(cache && { npm_config_cache: cache }) } });
  await npm(['pack', '--ignore-scripts', '--pack-destination', folder, ...quiet]);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const tarball = join(folder, `openclaw-bedrock-${version}.tgz`);
  const cold = (args) => () => {
    const place = mkdtempSync(join(folder, 'cold-'));
    return npm(args, place, join(place, 'cache'));
  };
  const took = await compare(
    {
      npx: cold(['exec', '--yes', `--package=${tarball}`, ...quiet, '--', 'openclaw-bedrock', '--version']),
      install: cold(['install', ...quiet, ...clients]),
    },
    { rounds: Math.min(ROUNDS, 5) },
  );
  const install = (took.install / 1000).toFixed(1);
  row(['cold `npx` from the tarball', '從 tarball 冷啟動 `npx`'], [took.npx], {
    ratios: [
      `against ${install} s of \`npm install\` for the SDK's clients`,
      `安裝 SDK 用戶端的 \`npm install\` 為 ${install} 秒`,
    ],
    unit: 's',
  });
}
