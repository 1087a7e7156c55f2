// Keeps the rooms of src/ apart: who may import whom, and who may use which package. `import type` is free:
// it is gone at run time. Biome's noRestrictedImports can neither tell types apart nor stack its overrides.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Rooms a room may import from, besides itself. Files directly in src/ are rooms of their own. */
const ROOMS = {
  main: ['cli', 'exit-codes', 'output'],
  cli: ['commands', 'report', 'messages', 'context', 'errors', 'exit-codes'],
  commands: '*',
  // The stages of a run that changes something. verify can end in choosing and writing again, so it comes last.
  apply: ['plan', 'files', 'sso', 'openclaw', 'report', 'messages', 'errors', 'secret'],
  verify: [
    'apply',
    'wizard',
    'plan',
    'files',
    'bedrock',
    'openclaw',
    'http',
    'diagnose',
    'report',
    'messages',
    'errors',
  ],
  wizard: [
    'cli',
    'report',
    'plan',
    'files',
    'sso',
    'bedrock',
    'openclaw',
    'edit',
    'messages',
    'errors',
    'rewritten-stream',
  ],
  report: ['plan', 'bedrock', 'messages', 'errors', 'secret', 'templates', 'ascii'],
  // plan is pure: of the other rooms it takes only their pure parts, and no file, prompt or client.
  plan: ['edit', 'openclaw', 'bedrock', 'sso', 'report', 'messages', 'errors', 'secret', 'templates'],
  openclaw: ['edit', 'files', 'sso', 'bedrock', 'errors', 'secret'],
  diagnose: ['messages', 'errors', 'report'],
  doctor: ['openclaw', 'files', 'edit', 'sso', 'bedrock', 'diagnose', 'http', 'report', 'messages', 'errors'],
  sso: ['files', 'diagnose', 'messages', 'errors', 'secret'],
  bedrock: ['diagnose', 'messages', 'errors', 'secret', 'templates'],
  files: ['plan', 'edit', 'messages', 'errors'],
  demo: [],
  edit: ['errors'],
  errors: ['exit-codes'],
  'exit-codes': [],
  messages: [],
  secret: [],
  templates: [],
  http: ['errors'],
  programs: ['errors'],
  ascii: ['rewritten-stream'],
  'rewritten-stream': [],
  output: [],
  context: ['programs', 'wizard', 'files', 'http', 'messages', 'errors', 'ascii'],
};

/** Packages that only some files may import. A folder ends in a slash. */
const PACKAGES = [
  { package: /^@aws-sdk\//, only: ['sso/', 'bedrock/'] },
  { package: /^@clack\//, only: ['wizard/clack.ts', 'wizard/clack-pick.ts', 'wizard/clack-password.ts'] },
  {
    package: /^node:fs/,
    only: ['files/', 'templates.ts', 'output.ts', 'openclaw/install.ts', 'demo/sandbox.ts', 'http/trust.ts'],
  },
  { package: /^node:child_process$/, only: ['programs.ts'] },
  // What a run is told of its process comes in through Context; the lock's protocol on disk is about the process itself.
  { package: /^node:process$/, only: ['files/this-process.ts'] },
];

const IMPORT =
  /^\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
const ONLY_TYPES = /^\s*(?:import|export)\s*\{(?:\s*type\s+[^,}]+,?)+\s*\}/;

function roomOf(file) {
  const [first, ...rest] = relative(SRC, file).split('/');
  return rest.length > 0 ? first : first.replace(/\.ts$/, '');
}

function* wrongImports(file) {
  const room = roomOf(file);
  const path = relative(SRC, file);
  for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const target = match[1] ?? match[2];
    if (ONLY_TYPES.test(match[0])) continue;
    const rule = PACKAGES.find((candidate) => candidate.package.test(target));
    if (rule && !rule.only.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)))
      yield `${path} imports ${target}; only ${rule.only.join(', ')} may`;
    if (!target.startsWith('.') || target.endsWith('.json')) continue;
    const other = roomOf(resolve(dirname(file), target));
    const allowed = ROOMS[room] ?? [];
    if (other !== room && allowed !== '*' && !allowed.includes(other))
      yield `${path} imports from ${other}/; ${room} may import from ${allowed.join(', ') || 'nothing'}`;
  }
}

const files = readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith('.ts'));
const problems = files.flatMap((name) => [...wrongImports(join(SRC, name))]);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
