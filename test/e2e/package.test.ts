import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { onlyThisMachine } from '../helpers/machine.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTE = 1_000_000;

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

const pack = (): Packed =>
  JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
  )[0];

describe('the published package', () => {
  it('contains what users need and nothing else, in less than 2 MB', () => {
    const { files, unpackedSize } = pack();
    const paths = files.map(({ path }) => path);
    for (const path of [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/main.js',
      'dist/plugin.js',
      'dist/THIRD_PARTY_NOTICES.txt',
    ])
      expect(paths).toContain(path);
    const others = paths.filter((path) => !/^dist\/[\w-]+\.js$/.test(path));
    expect(others.sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/THIRD_PARTY_NOTICES.txt',
      'dist/en-failures.json',
      'dist/en.json',
      'dist/package.json',
      'dist/tables.json',
      'dist/zh-TW-failures.json.br',
      'dist/zh-TW.json',
      'openclaw.plugin.json',
      'package.json',
    ]);
    expect(unpackedSize).toBeLessThan(2 * MEGABYTE);
  });

  it('has a bin that the system starts by itself, as through a link of npm', () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(execFileSync(`${ROOT}dist/main.js`, ['--version'], { encoding: 'utf8' }).trim()).toBe(version);
  });

  it('has a manifest that npm publishes unchanged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-manifest-'));
    copyFileSync(`${ROOT}package.json`, join(folder, 'package.json'));
    execFileSync('npm', ['pkg', 'fix'], { cwd: folder });
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(
      readFileSync(`${ROOT}package.json`, 'utf8'),
    );
    rmSync(folder, { recursive: true });
  });

  it('is an OpenClaw plugin that runs no program when loaded, and loads nothing of the program', () => {
    const loaded = (code: string, env = {}) => {
      const list = "Object.keys(require.cache).map((file) => require('node:path').basename(file))";
      const run = spawnSync(
        process.execPath,
        ['-e', `${code}; process.on('exit', () => console.log(JSON.stringify(${list})))`],
        {
          cwd: join(ROOT, 'dist'),
          env: { HOME: ROOT, ...env, ...onlyThisMachine() },
          encoding: 'utf8',
        },
      );
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
      return run.stdout.trim().split('\n');
    };
    const { openclaw, version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(openclaw.extensions).toEqual(['./dist/plugin.js']);
    const [plugin = '', ...output] = loaded("console.log(require('./plugin.js').id)");
    const { id } = JSON.parse(readFileSync(`${ROOT}openclaw.plugin.json`, 'utf8'));
    expect(plugin).toBe(id);
    expect(JSON.parse(output[0] as string)).not.toContain('main.js');
    expect(JSON.parse(output[0] as string)).toHaveLength(3);
    const [printed, files = ''] = loaded(
      "process.argv = ['node', 'main.js', '--version']; require('./main.js')",
    );
    expect(printed).toBe(version);
    expect(JSON.parse(files)).not.toContain('plugin.js');
    expect(files).not.toMatch(/chat|bedrock-command|sign-in/);
  });

  it.each([['--version'], ['--help'], ['status', '--json'], ['explain', 'ExpiredTokenException']])(
    'starts without Node’s network modules: %s',
    (...words) => {
      const home = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-start-'));
      const list =
        'process.moduleLoadList.filter((name) => /^NativeModule (?:https?|http2|tls|tty)$/.test(name))';
      const report = join(home, 'loaded.json');
      const code = `
        process.argv = ${JSON.stringify(['node', 'main.js', ...words])};
        process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(${list})));
        require('./main.js')`;
      const options = { cwd: join(ROOT, 'dist'), env: { HOME: home, ...onlyThisMachine() } };
      spawnSync(process.execPath, ['-e', code], options);
      expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual([]);
      rmSync(home, { recursive: true });
    },
  );

  it('has no dependencies to install', () => {
    const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
    expect(manifest.peerDependencies).toBeUndefined();
  });

  it('reads JSON5 with the bundled parser, and JSON without it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-package-'));
    execFileSync('npm', ['pack', '--pack-destination', folder, '--ignore-scripts'], { cwd: ROOT });
    execFileSync('tar', ['-xzf', readdirSync(folder)[0] as string], { cwd: folder });
    const dist = join(folder, 'package', 'dist');
    const status = (config: string) => {
      const path = join(folder, 'openclaw.json');
      writeFileSync(path, config);
      const args = [join(dist, 'main.js'), 'status', '--json', '--config', path];
      const { stdout } = spawnSync(process.execPath, args, {
        env: { HOME: folder, ...onlyThisMachine() },
        encoding: 'utf8',
      });
      return JSON.parse(stdout).provider;
    };
    const provider =
      '{"models":{"providers":{"amazon-bedrock":{"api":"bedrock-converse-stream","models":[{"id":"some.model","name":"Some"}]}}}}';
    expect(status(`${provider} // of ours`)).toBe('amazon-bedrock');
    expect(status(provider)).toBe('amazon-bedrock');
    rmSync(folder, { recursive: true });
  });

  it('names every bundled package, with its license', () => {
    const notices = readFileSync(`${ROOT}dist/THIRD_PARTY_NOTICES.txt`, 'utf8');
    for (const name of [
      '@aws-sdk/client-bedrock-runtime',
      '@clack/prompts',
      '@humanwhocodes/momoa',
      'zod',
      'uqr',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notices).not.toContain('undefined');
  });

  it('locks its tools without naming a registry', () => {
    const lock = readFileSync(`${ROOT}package-lock.json`, 'utf8');
    expect(lock).not.toContain('"resolved"');
  });
});
