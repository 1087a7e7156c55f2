import type { ErrorName } from '../errors.ts';
import { accessTexts } from './rules-access.ts';
import { credentialTexts } from './rules-credentials.ts';
import { modelTexts } from './rules-model.ts';
import { networkTexts } from './rules-network.ts';
import { openclawTexts } from './rules-openclaw.ts';
import { openclawSetupTexts } from './rules-openclaw-setup.ts';
import { signInTexts } from './rules-sign-in.ts';
import type { ErrorText } from './text.ts';

/** Texts of every failure of OpenClaw, sign-in, Bedrock and network. Those of the machine are in errors.ts. */
export const ruleTexts = {
  ...signInTexts,
  ...credentialTexts,
  ...accessTexts,
  ...modelTexts,
  ...networkTexts,
  ...openclawTexts,
  ...openclawSetupTexts,
} satisfies Partial<Record<ErrorName, ErrorText>>;
