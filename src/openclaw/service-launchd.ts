/** What a launchd property list and OpenClaw's wrapper of it set. */
import type { Environment } from '../context.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** `EnvironmentVariables` of an XML property list; nothing of a binary one. */
export function launchdEnvironment(plist: string): Environment {
  const dict = /<key>\s*EnvironmentVariables\s*<\/key>\s*<dict>([\s\S]*?)<\/dict>/.exec(plist)?.[1] ?? '';
  const pairs = dict.matchAll(/<key>([\s\S]*?)<\/key>\s*(?:<string>([\s\S]*?)<\/string>|<string\s*\/>)/g);
  return Object.fromEntries([...pairs].map(([, key = '', value = '']) => [decode(key), decode(value)]));
}

export function launchdWorkingDirectory(plist: string): string | undefined {
  const found = /<key>\s*WorkingDirectory\s*<\/key>\s*<string>([\s\S]*?)<\/string>/.exec(plist)?.[1];
  return found === undefined ? undefined : decode(found);
}

/** `export NAME='value'` lines, as the wrapper sources them; a quote inside is `'\''`. */
export function shellExports(text: string): Environment {
  const lines = text.matchAll(/^export ([A-Za-z_]\w*)=((?:'[^']*'|\\.|"(?:\\.|[^"\\])*"|[^\s'"\\])*)/gm);
  return Object.fromEntries(
    [...lines].map(([, name = '', value = '']) => [
      name,
      value.replace(
        /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
        (_, single, double, escaped) => single ?? double?.replace(/\\(.)/g, '$1') ?? escaped,
      ),
    ]),
  );
}

function decode(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}
