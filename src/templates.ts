/** Reads what users get from templates/, the single source of everything that is written for them. */
import { readFileSync } from 'node:fs';

/**
 * The text of a file in templates/. Works from src/ and from the bundled dist/ alike, because both lie
 * beside templates/; so this file must stay directly in src/.
 */
export function readTemplate(name: string): string {
  return readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8');
}
