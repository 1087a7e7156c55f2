/** The agent can do whatever its sign-in can: says so when that is far more than calling models. */
import { policyTexts as texts } from '../messages/policy.ts';
import type { Answers, Notice } from './plan.ts';

/** AdministratorAccess, AWSPowerUserAccess and what people call their own of that kind. */
const BROAD = /admin|power[-_.]?user|full[-_.]?access/i;

/** One warning, for a role whose name says that it may do anything, and for every API key. */
export function broadSignIn(signIn: Answers['signIn']): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  if (signIn.mode === 'api-key') return [{ text: texts.broadKey, facts: { command } }];
  const { roleName: role } = signIn;
  return BROAD.test(role) ? [{ text: texts.broadRole, facts: { role, command } }] : [];
}
