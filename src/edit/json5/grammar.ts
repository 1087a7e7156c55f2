/** The parser of JSON5, which most files are read without: they are JSON. It is half of what reading a set-up would load. */
import { createRequire } from 'node:module';

type Momoa = typeof import('@humanwhocodes/momoa');

let momoa: Momoa | undefined;

/** Loaded at the first call and at once, for reading waits for nothing: `#momoa` is a name of package.json. */
export function grammar(): Momoa {
  momoa ??= createRequire(import.meta.url)('#momoa') as Momoa;
  return momoa;
}
