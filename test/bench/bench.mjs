// `npm run bench`: how long people wait, as ratios of two commands in one run. Prints a table and writes nothing
// outside a temp folder. Rounds alternate between the commands, so that a busy machine slows both alike.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LLMock } from '@copilotkit/aimock';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const CONVERSE = fileURLToPath(new URL('converse.mjs', import.meta.url));
const KEY = `ABSK${Buffer.from('BedrockAPIKey-bench-at-111122223333:not-a-real-secret').toString('base64')}`;
const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** Reports its own peak memory when it ends. */
const MEMORY = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`;

const home = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-bench-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const mock = new LLMock({ port: 0 });
mock.onMessage(/.*/, { content: 'Ready.' });
await mock.start();

const env = { PATH: '', HOME: home, AWS_EC2_METADATA_DISABLED: 'true', AWS_ENDPOINT_URL: mock.url };

/** Runs Node to its end and resolves with milliseconds and stderr; a failure ends the bench. */
function run(args, { input = '', cwd = home, until } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, cwd });
    let stderr = '';
    let seen;
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
      if (until && seen === undefined && stderr.includes(until)) {
        seen = performance.now() - start;
        child.kill('SIGKILL');
      }
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('close', (code) => {
      if (code !== 0 && seen === undefined)
        reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`));
      else resolve({ ms: seen ?? performance.now() - start, stderr });
    });
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Medians of commands that take turns. */
async function compare(commands, measure = ({ ms }) => ms) {
  const values = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, command] of Object.entries(commands)) values[name].push(measure(await command()));
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, median(list)]));
}

/** An openclaw.json of about so many bytes. */
function writeConfig(bytes) {
  const entry = (index) => ({
    id: `vendor.model-${index}`,
    name: `Model ${index}`,
    contextWindow: 100000,
    input: ['text'],
  });
  const models = Array.from({ length: Math.round(bytes / 130) }, (_, index) => entry(index));
  const config = { models: { providers: { other: { baseUrl: 'http://127.0.0.1:1', models } } } };
  const folder = join(home, `config-${bytes}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'openclaw.json'), JSON.stringify(config, null, 2));
  return folder;
}

const rows = [];
const row = (what, value, base, limit, unit = 'ms') =>
  rows.push({ what, value: `${value.toFixed(0)} ${unit}`, ratio: (value / base).toFixed(2), limit });

const setUp = ['init', '--auth', 'api-key', '--api-key-stdin', '--endpoint-url', mock.url, '--yes'];
await run([BIN, ...setUp], { input: KEY });

const short = await compare({
  node: () => run(['-e', '0']),
  version: () => run([BIN, '--version']),
  help: () => run([BIN, '--help']),
  status: () => run([BIN, 'status']),
  explain: () => run([BIN, 'explain', 'AccessDeniedException: INVALID_PAYMENT_INSTRUMENT']),
});
row('node -e 0', short.node, short.node, '');
row('--version', short.version, short.node, '1.3 × node');
row('--help', short.help, short.node, '1.3 × node');
row('status', short.status, short.node, '1.8 × node');
row('explain', short.explain, short.node, '1.8 × node');

const live = await compare({
  script: () => run([CONVERSE, mock.url, KEY]),
  verify: () => run([BIN, 'verify']),
  init: () => run([BIN, ...setUp], { input: KEY }),
});
row('20-line script', live.script, live.script, '');
row('verify', live.verify, live.script, '1.15 × script');
row('init without questions', live.init, live.verify, '1.3 × verify');

for (const [label, bytes, seconds] of [
  ['1 MB', 1e6, 0.3],
  ['10 MB', 1e7, 3],
]) {
  const folder = writeConfig(bytes);
  const dryRun = (...flags) => run([BIN, ...setUp, '--dry-run', '--json', ...flags], { input: KEY });
  const plan = await compare({
    small: () => dryRun(),
    large: () => dryRun('--config', join(folder, 'openclaw.json')),
  });
  rows.push({
    what: `planning against ${label}`,
    value: `${(plan.large - plan.small).toFixed(0)} ms`,
    ratio: '',
    limit: `${seconds} s`,
  });
}

const peak = ({ stderr }) => Number(/peak (\d+)/.exec(stderr)[1]) / 1024;
const memory = await compare(
  {
    node: () => run(['--import', MEMORY, '-e', '0']),
    status: () => run(['--import', MEMORY, BIN, 'status']),
  },
  peak,
);
row('peak memory of node', memory.node, memory.node, '', 'MiB');
row('peak memory of status', memory.status, memory.node, '1.5 × node', 'MiB');

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}, medians of ${ROUNDS}\n`,
);
console.log('| what | median | ratio | limit |\n|---|---|---|---|');
for (const { what, value, ratio, limit } of rows) console.log(`| ${what} | ${value} | ${ratio} | ${limit} |`);
await mock.stop();
