/** The agent can do whatever its role can do: says so when the role's name says that this is far more than it needs. */
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { policy as texts } from '../text/texts.ts';

/** AdministratorAccess, AWSPowerUserAccess and what people call their own of that kind. */
const BROAD = /admin|power[-_.]?user|full[-_.]?access/i;

/** One warning for such a role, and none for others. */
export function broadRole(role: string): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  return BROAD.test(role) ? [notice(texts.broadRole, { role, command })] : [];
}
