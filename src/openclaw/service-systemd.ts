/** What a systemd user unit with its drop-ins sets: https://www.freedesktop.org/software/systemd/man/systemd.exec.html */
import { join } from 'node:path';
import type { Environment } from '../context.ts';

interface UnitFile {
  readonly path: string;
  readonly text: string;
}

/** Of all files together, in their order; an empty assignment takes back what stands before it. */
export function systemdSettings(files: readonly UnitFile[], home: string) {
  const environmentFiles: string[] = [];
  let workingDirectory: string | undefined;
  for (const { key, value } of files.flatMap(({ text }) => assignments(text))) {
    const path = value.replace(/^-/, '').replaceAll('%h', home);
    if (key === 'EnvironmentFile' && value === '') environmentFiles.length = 0;
    else if (key === 'EnvironmentFile') environmentFiles.push(unquote(path));
    if (key === 'WorkingDirectory') workingDirectory = path === '~' ? home : join(unquote(path));
  }
  return { environmentFiles, workingDirectory };
}

/** The variables of `Environment=` lines in one file: `"NAME=value with blanks" OTHER=value`. */
export function systemdEnvironment(text: string): Environment {
  let values: Record<string, string> = {};
  for (const { key, value } of assignments(text)) {
    if (key !== 'Environment') continue;
    if (value === '') values = {};
    for (const word of words(value)) {
      const equals = word.indexOf('=');
      if (equals > 0) values[word.slice(0, equals)] = word.slice(equals + 1);
    }
  }
  return values;
}

/** `Key=value` lines; a backslash at the end of a line goes on with the next one. */
function assignments(text: string): { key: string; value: string }[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = /^\s*(?![#;])([A-Za-z]+)\s*=\s*(.*?)\s*$/.exec(line);
      return found ? [{ key: found[1] as string, value: found[2] as string }] : [];
    });
}

function words(value: string): string[] {
  const parts = value.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^\s"'])+/g) ?? [];
  return parts.map((part) => unquote(part).replaceAll('%%', '%'));
}

function unquote(part: string): string {
  return part.replace(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/g, (_, double, single) =>
    ((double ?? single) as string).replace(/\\(.)/g, '$1'),
  );
}
