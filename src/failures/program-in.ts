/** Which program a paste is from. Pure. */
import { searched } from './pattern.ts';
import TABLES from './tables.ts';

const { clients, gateways, openclaw, otherSdks } = TABLES.programs;

/**
 * Facts about the program that a paste is from: `foreign` if it is not OpenClaw; its name, `program`, if known; `client` if
 * people talk to it; `proxy` if a gateway stands between it and Bedrock; how it is updated, and its switches. `unnamed` if
 * it may be any program; none if it is OpenClaw.
 */
export function programIn(paste: string): Readonly<Record<string, string>> {
  const search = searched(paste);
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
    foreign: program.name,
    program: program.name,
  };
}
