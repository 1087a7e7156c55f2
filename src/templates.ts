/** Reads what users get from templates/, the single source of everything that is written for them. */
import { readFileSync } from 'node:fs';

/**
 * The text of a file in templates/. Works from src/ and from the bundled dist/ alike, because both lie
 * beside templates/; so this file must stay directly in src/.
 */
export function readTemplate(name: string): string {
  return readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8');
}

/** Puts values into the `{name}` places of a template. Throws when a place has no value: a template is ours. */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`template place {${name}} has no value`);
    return value;
  });
}
