import { join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { buildChatInstall, buildChatRemoval, configuredCopy } from '../../../src/plan/chat-plugin.ts';
import { isEmpty, type Plan } from '../../../src/plan/plan.ts';
import { chat as texts } from '../../../src/text/texts.ts';
import { snapshotOf, textAfter } from '../../helpers/plan.ts';

const COPIES = join('/home/me/.openclaw/openclaw-bedrock/chat/app');
const OURS = { 'openclaw-bedrock': { enabled: true } };
const copyOf = (version: string) => join(COPIES, version);
const INSTALLED = { load: { paths: [copyOf('1.0.0')] }, entries: OURS };

const snapshot = (config: object | string) =>
  snapshotOf({ openclawConfig: typeof config === 'string' ? config : JSON.stringify(config) });
const install = (config: object | string, owner?: string) =>
  buildChatInstall(snapshot(config), COPIES, '1.0.0', owner);
const remove = (config: object | string, owner?: string) => buildChatRemoval(snapshot(config), COPIES, owner);
const configAfter = (plan: Plan) => json5.parse(textAfter(plan, 'openclaw-config'));

describe('the installation', () => {
  it("makes OpenClaw load this version's copy, and nothing else", () => {
    expect(configAfter(install({}))).toEqual({ plugins: INSTALLED });
  });

  it("replaces an older copy and keeps others' plugins", () => {
    const before = {
      plugins: { load: { paths: ['/mine', copyOf('0.9.0')] }, entries: { mine: { enabled: true } } },
    };
    expect(configAfter(install(before)).plugins).toEqual({
      load: { paths: ['/mine', copyOf('1.0.0')] },
      entries: { mine: { enabled: true }, ...OURS },
    });
  });

  it('is empty if everything is there', () => {
    expect(isEmpty(install({ plugins: INSTALLED }))).toBe(true);
  });

  it.each([
    ['a list of allowed plugins gets it', { allow: ['mine'] }, { allow: ['mine', 'openclaw-bedrock'] }],
    ['a list that has it stays', { allow: ['openclaw-bedrock'] }, { allow: ['openclaw-bedrock'] }],
    ['an empty list allows every plugin', { allow: [] }, { allow: [] }],
    ['a list of denied plugins loses it', { deny: ['mine', 'openclaw-bedrock'] }, { deny: ['mine'] }],
  ])('%s', (_, plugins, after) => {
    expect(configAfter(install({ plugins })).plugins).toEqual({ ...after, ...INSTALLED });
  });

  it('adds the owner, and says so', () => {
    const plan = install({ commands: { ownerAllowFrom: ['telegram:1'] } }, 'telegram:4242');
    expect(configAfter(plan).commands).toEqual({ ownerAllowFrom: ['telegram:1', 'telegram:4242'] });
    expect(plan.warnings).toEqual([{ text: texts.ownerAbout, facts: { owner: 'telegram:4242' } }]);
  });

  it('says nothing about an existing owner', () => {
    const plan = install({ commands: { ownerAllowFrom: ['telegram:4242'] } }, 'telegram:4242');
    expect(configAfter(plan).commands).toEqual({ ownerAllowFrom: ['telegram:4242'] });
    expect(plan.warnings).toEqual([]);
  });

  it('reports that plugins are off', () => {
    expect(install({ plugins: { enabled: false } }).warnings.map(({ text }) => text)).toEqual([
      texts.pluginsOff,
    ]);
  });

  it("keeps the person's empty lists", () => {
    const before = { commands: { ownerAllowFrom: [] } };
    expect(configAfter(install(before))).toEqual({ ...before, plugins: INSTALLED });
  });
});

/** The person's lists, with a comment next to each entry. */
const commented = (copy: string, owner: string) => `{
  plugins: {
    load: {
      paths: [
        "/mine", // the first
${copy}        "/yours", // the last
      ],
    },
    entries: { mine: { enabled: true }, "openclaw-bedrock": { enabled: true } },
  },
  commands: {
    ownerAllowFrom: [
      "telegram:1", // me
${owner}      "telegram:3", // a friend
    ],
  },
}
`;

describe('a comment next to another entry stays in place', () => {
  const owner = '      "telegram:4242",\n';
  const lineOf = (version: string) => `        ${JSON.stringify(copyOf(version))},\n`;

  it('when an older copy is replaced', () => {
    const plan = install(commented(lineOf('0.9.0'), owner));
    expect(textAfter(plan, 'openclaw-config')).toBe(commented(lineOf('1.0.0'), owner));
  });

  it('when all of it is removed', () => {
    const after = textAfter(remove(commented(lineOf('1.0.0'), owner), 'telegram:4242'), 'openclaw-config');
    expect(after).toBe(commented('', '').replace(', "openclaw-bedrock": { enabled: true }', ''));
  });

  it('when a copy and an owner are added', () => {
    const after = textAfter(install(commented('', ''), 'telegram:4242'), 'openclaw-config');
    for (const line of commented('', '').split('\n')) expect(after).toContain(line);
    expect(json5.parse(after).commands.ownerAllowFrom).toEqual(['telegram:1', 'telegram:3', 'telegram:4242']);
  });
});

it('leaves one copy of several', () => {
  const paths = [copyOf('0.8.0'), '/mine', copyOf('0.9.0')];
  expect(configAfter(install({ plugins: { load: { paths } } })).plugins.load.paths).toEqual([
    copyOf('1.0.0'),
    '/mine',
  ]);
});

describe('the removal', () => {
  it.each([
    ['nothing', {}],
    ['comments and settings of the person', '// mine\n{ gateway: { mode: "local" } }\n'],
    [
      'plugins and owners of the person',
      {
        plugins: { load: { paths: ['/mine'] }, entries: { mine: { enabled: true } }, allow: ['mine'] },
        commands: { ownerAllowFrom: ['telegram:1'] },
      },
    ],
  ])('after an installation leaves what was there before: %s', (_, config) => {
    const before = typeof config === 'string' ? config : JSON.stringify(config);
    const installed = textAfter(install(before, 'telegram:4242'), 'openclaw-config');
    const after = textAfter(remove(installed, 'telegram:4242'), 'openclaw-config');
    expect(json5.parse(after)).toEqual(json5.parse(before));
  });

  it('changes nothing if nothing is installed, even if something is empty', () => {
    expect(isEmpty(remove({ plugins: { entries: {}, load: {} }, commands: { ownerAllowFrom: [] } }))).toBe(
      true,
    );
  });

  it('keeps the last entry of an allowlist of plugins: an empty one would allow every plugin', () => {
    const before = { plugins: { ...INSTALLED, allow: ['openclaw-bedrock'] } };
    expect(configAfter(remove(before))).toEqual({ plugins: { allow: ['openclaw-bedrock'] } });
  });

  it('keeps an owner whom the installation did not add', () => {
    const before = { plugins: INSTALLED, commands: { ownerAllowFrom: ['telegram:4242'] } };
    expect(configAfter(remove(before))).toEqual({ commands: { ownerAllowFrom: ['telegram:4242'] } });
  });
});

it.each([
  ['a copy that is loaded', { plugins: INSTALLED }, copyOf('1.0.0')],
  ['one that is switched off', { plugins: { ...INSTALLED, entries: {} } }, undefined],
  ['none', { plugins: { load: { paths: ['/mine'] }, entries: OURS } }, undefined],
  ['paths that are no list', { plugins: { load: { paths: '/mine' }, entries: OURS } }, undefined],
])('tells which copy OpenClaw loads: %s', (_, config, copy) => {
  expect(configuredCopy(config, COPIES)).toBe(copy);
});
