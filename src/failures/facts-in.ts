/** Finds the facts in a paste that complete the texts of its errors, wherever in it they are. Pure. */

import { BARE_START, GEOGRAPHY_START } from './model-names.ts';
import { type Pattern, type Search, searched } from './pattern.ts';
import TABLES from './tables.ts';

const { facts: FACTS, programs } = TABLES;
const { clients, gateways, openclaw, otherSdks } = programs;

/** What a line reveals about the error in it. */
export function factsIn(line: string): Record<string, string> {
  const search = searched(line);
  const facts: Record<string, string> = {};
  for (const clue of FACTS.clues)
    for (const [name, value] of Object.entries(search(clue)?.groups ?? {})) facts[name] ??= value;
  return facts;
}

const PROFILE_IDS = new RegExp(
  `(?<![\\w.])${GEOGRAPHY_START}[a-z]\\w+\\.[\\w-]+(?:\\.\\d[\\w-]*)*(?::\\d+)?`,
  'g',
);

/** The same without a prefix; a version keeps names of hosts and packages apart. */
const BARE_IDS = new RegExp(
  `(?<=(?<![\\w./@-])|\\b(?:bedrock|converse|invoke)/)${BARE_START}(?=[\\w.-]*\\d)[a-z][\\w-]*(?:\\.\\d[\\w-]*)*(?::\\d+)?`,
  'g',
);

/** The sections of profiles, what the settings of programs call theirs, and what a command was given. */
const PROFILES =
  /\[profile ["']?(?<section>[\w@+.-]*\w)["']?\]|\bAWS [Pp]rofile(?: [Nn]ame)?: ?["'`]?(?<setting>[\w@+.-]*\w)(?=["'`,;)]|\s*$)|(?<=\s)--profile[= ]["']?(?<option>[\w@+.-]*\w)|\bAWS_PROFILE=(?<variable>[\w@+.-]*\w)/gm;

/** The one that is named, however often; undefined if several are. */
function onlyOne(named: readonly string[]): string | undefined {
  const different = new Set(named);
  return different.size === 1 ? named[0] : undefined;
}

/** The model of the line nearest to `line` that names any, those above it first, for an error that is about one of several. */
export function modelNear(paste: string, line: string): Record<string, string> {
  const end = paste.indexOf(line) + line.length;
  const [above, below] = [paste.slice(0, end), paste.slice(end)].map((part) =>
    part
      .split('\n')
      .map((one) => [PROFILE_IDS, BARE_IDS].flatMap((ids) => one.match(ids) ?? []))
      .filter(({ length }) => length > 0),
  );
  const named = above?.at(-1) ?? below?.[0];
  if (named === undefined) return shortName(paste);
  const model = onlyOne(named);
  return model === undefined ? { models: [...new Set(named)].join(' ') } : { model };
}

const SHORT_NAMES =
  /(?:\bbedrock\/(?:converse\/|invoke\/)?|(?:\b|_)model(?:_?id|_?name)?["']?(?: ?[:=(] ?["']?| ))(claude-(?=[\w.-]*\d)[\w.-]*\w)/gi;

/** A name that the model's maker uses, where the paste has no ID of Bedrock. */
function shortName(paste: string): Record<string, string> {
  const model = onlyOne([...paste.matchAll(SHORT_NAMES)].map(([, name]) => name ?? ''));
  return model ? { model } : {};
}

/** Facts that say that a program runs on AWS, which gives it a role: no folder or profile of a person is there. */
const ON_AWS = ['lambda', 'ecsTask', 'pod', 'hosting', 'hops', 'taskRole'];

/** The one region that is named in this way, however often. */
function regionBy(names: Pattern, paste: string, search: Search): string | undefined {
  const [source, , flags = ''] = names;
  const regions = search(names) ? paste.matchAll(new RegExp(source, `g${flags}`)) : [];
  return onlyOne([...regions].map(([, region, variable]) => region ?? variable ?? ''));
}

/** What the whole paste reveals. */
export function factsOfPaste(paste: string): Record<string, string> {
  const search = searched(paste);
  const region = [FACTS.region, FACTS.host].map((names) => regionBy(names, paste, search)).find(Boolean);
  const model = onlyOne(paste.match(PROFILE_IDS) ?? []);
  const ownProfile = onlyOne(
    [...paste.matchAll(PROFILES)].map(({ groups = {} }) => Object.values(groups).find(Boolean) ?? ''),
  );
  const facts = {
    // The texts have advice for other programs, which a failure of our own call does not need.
    pasted: 'yes',
    ...(region && { region }),
    ...(model && { model }),
    ...(ownProfile && { ownProfile }),
    ...(FACTS.worksElsewhere.some(search) && { worksElsewhere: '' }),
    ...Object.assign({}, ...FACTS.said.map(({ facts, words }) => words.every(search) && facts)),
    ...programIn(search),
    ...Object.assign({}, ...FACTS.circumstances.map((clue) => search(clue)?.groups)),
  };
  return { ...facts, ...(ON_AWS.some((place) => facts[place] !== undefined) && { onAws: '' }) };
}

/**
 * Facts about the program that a paste is from: `foreign` if it is not OpenClaw; its name, `program`, if known; `client` if
 * people talk to it; `proxy` if a gateway stands between it and Bedrock; how it is updated, and its switches. `unnamed` if
 * it may be any program; none if it is OpenClaw.
 */
export function programIn(search: Search): Readonly<Record<string, string>> {
  const isOpenclaw = search(openclaw.says) || (search(openclaw.model) && !search(openclaw.butNot));
  if (isOpenclaw) return named(gateways.filter(({ speaks }) => speaks && search(speaks)));
  const speaking = [clients, gateways].flatMap((kind) => kind.find(({ says }) => search(says)) ?? []);
  if (speaking.length > 0) return named(speaking);
  return otherSdks.some(search) ? { foreign: 'AWS SDK' } : { unnamed: '' };
}

function named([program, proxy]: typeof gateways): Readonly<Record<string, string>> {
  if (program === undefined) return {};
  // How a proxy is updated and told a profile is of no use to its client; its switches are.
  const { update, profileIn, ...switches } = proxy?.facts ?? {};
  return {
    ...(!program.library && !gateways.includes(program) && { client: program.name }),
    ...switches,
    ...(proxy && { proxy: proxy.name }),
    ...program.facts,
    ...(program.facts?.update?.startsWith('pip ') && { pip: '' }),
    foreign: program.name,
    program: program.name,
  };
}
