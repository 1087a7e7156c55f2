// Keeps the rooms of src/ apart: a room imports only rooms on the floors below it, and only some files use some
// packages. `import type` is free: it is gone at run time. Biome's noRestrictedImports can neither tell types apart nor
// stack its overrides. Comments name only files that exist.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** From the top down. Files directly in src/ are rooms of their own. */
const FLOORS = [
  ['main', 'plugin'],
  ['chat'],
  ['cli'],
  ['commands'],
  ['gather', 'doctor'],
  ['watch'],
  ['report', 'demo'],
  ['prove'],
  ['write'],
  ['plan'],
  ['setup', 'models'],
  ['sign-in'],
  ['openclaw', 'bedrock'],
  ['command-line', 'context'],
  ['screen', 'http'],
  ['machine'],
  ['files'],
  ['edit'],
  ['failures'],
  ['secrets'],
  ['text', 'values'],
];

/** Rooms that neither ask nor print: they hand back values, and tell a view that they are given. Types count here. */
const SILENT = { rooms: ['write', 'prove'], without: ['screen', 'report', 'gather'] };

/** Packages that only some files may import. A folder ends in a slash. */
const PACKAGES = [
  { package: /^@aws-sdk\//, only: ['sign-in/', 'bedrock/'] },
  { package: /^@clack\//, only: ['screen/prompts/'] },
  {
    package: /^node:fs/,
    only: ['files/', 'write/', 'screen/streams.ts', 'openclaw/install.ts', 'demo/sandbox.ts'],
  },
  { package: /^node:child_process$/, only: ['machine/programs.ts'] },
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

function floorOf(room) {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`${room} is on no floor`);
  return floor;
}

function* wrongImports(file) {
  const room = roomOf(file);
  const path = relative(SRC, file);
  const text = readFileSync(file, 'utf8');
  if (SILENT.rooms.includes(room))
    for (const other of SILENT.without)
      if (text.includes(`'../${other}/`)) yield `${path} knows ${other}/, and must neither ask nor print`;
  for (const match of text.matchAll(IMPORT)) {
    const target = match[1] ?? match[2];
    if (ONLY_TYPES.test(match[0])) continue;
    const rule = PACKAGES.find((candidate) => candidate.package.test(target));
    if (rule && !rule.only.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)))
      yield `${path} imports ${target}; only ${rule.only.join(', ')} may`;
    if (!target.startsWith('.') || /\.json(?:\?raw)?$|\?raw$/.test(target)) continue;
    const other = roomOf(resolve(dirname(file), target));
    if (other !== room && floorOf(other) <= floorOf(room))
      yield `${path} imports from ${other}/, which is not below ${room}/`;
  }
}

/** Files that a comment names and that are gone, as after a move. */
function* namesOfGoneFiles(path) {
  const text = readFileSync(join(SRC, path), 'utf8');
  for (const [comment] of text.matchAll(/^\s*(?:\/\*\*|\*|\/\/).*$/gm))
    for (const [name] of comment.matchAll(/(?<![\w/.:-])[\w-]+(?:\/[\w-]+)*\.ts\b/g))
      if (!files.some((file) => `/${file}`.endsWith(`/${name}`)))
        yield `${path} names ${name}, which is gone`;
}

const files = readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith('.ts'));
const problems = files.flatMap((name) => [...wrongImports(join(SRC, name)), ...namesOfGoneFiles(name)]);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
