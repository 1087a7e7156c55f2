/** The agent can do whatever its sign-in can: says so when that is far more than calling models. */

import type { Answers } from '../plan/plan.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { policy as texts } from '../text/texts.ts';

/** AdministratorAccess, AWSPowerUserAccess and what people call their own of that kind. */
const BROAD = /admin|power[-_.]?user|full[-_.]?access/i;

/** One warning, for a role whose name says that it may do anything, and for every API key. */
export function broadSignIn(signIn: Answers['signIn']): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  if (signIn.mode === 'api-key') return [notice(texts.broadKey, { command })];
  const { roleName: role } = signIn;
  return BROAD.test(role) ? [notice(texts.broadRole, { role, command })] : [];
}
