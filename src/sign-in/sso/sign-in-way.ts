import type { Context } from '../../context.ts';
import { chooseFlow, type FlowFlags } from './flow.ts';
import { openPage } from './open-page.ts';
import type { SignInWay } from './sign-in.ts';

/** The way to sign in on this machine, with the means for it. */
export async function chooseWay(
  machine: Pick<Context, 'env' | 'platform' | 'language' | 'launch' | 'surroundings'>,
  flags: FlowFlags,
  scopes: readonly string[],
): Promise<SignInWay> {
  const surroundings = await machine.surroundings();
  const { language } = machine;
  const open = (url: string) => openPage(machine, surroundings, url);
  return {
    ...chooseFlow(machine, surroundings, flags, scopes),
    browser: flags.noBrowser ? { language } : { language, open },
  };
}
