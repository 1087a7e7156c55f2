/** The agent can do whatever its role can do. Warns if the role's name shows that this is far too much. */
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { policy as texts } from '../text/texts.ts';

/** AdministratorAccess, AWSPowerUserAccess and similar names that people choose. */
const BROAD = /admin|power[-_.]?user|full[-_.]?access/i;

/** One warning for a broad role, none for others. */
export function broadRole(role: string): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  return BROAD.test(role) ? [notice(texts.broadRole, { role, command })] : [];
}
