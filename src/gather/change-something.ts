/** Lets a person change one part before anything is written. */

import type { Context } from '../context.ts';
import { WentBack } from '../failures/errors.ts';
import { fill } from '../text/text.ts';
import { report, waysOn } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { type Gathered, gatherAgain } from './gather.ts';
import type { Part } from './parts.ts';
import { isOf } from './way-on.ts';

const CHANGES = [
  'models',
  'uses',
  'region',
  'role',
  'account',
  'portal',
  'ssoRegion',
  'key',
  'credentials',
  'way',
] as const satisfies readonly Part[];

/**
 * Asks what to change and asks for it again; the rest stays. Escape leaves everything unchanged. Throws like
 * gatherAgain.
 */
export async function changeSomething(context: Context, gathered: Gathered, asker: Asker): Promise<Gathered> {
  const { prompter, language } = asker;
  try {
    const part = await prompter.select({
      message: fill(report.askChange, language),
      options: CHANGES.filter((value) => isOf(value, gathered.draft)).map((value) => ({
        value,
        label: fill(waysOn[value], language),
      })),
    });
    return await gatherAgain(context, gathered, part, asker);
  } catch (error) {
    if (error instanceof WentBack) return gathered;
    throw error;
  }
}
