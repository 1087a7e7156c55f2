import type { ErrorName } from '../errors.ts';
import { accessTexts } from './rules-access.ts';
import { credentialTexts } from './rules-credentials.ts';
import { modelTexts } from './rules-model.ts';
import { modelListTexts } from './rules-models.ts';
import { networkTexts } from './rules-network.ts';
import { signInTexts } from './rules-sign-in.ts';
import type { ErrorText } from './text.ts';

/** Texts of every failure of sign-in, Bedrock and network (OCB4xx–6xx). Those of the machine are in errors.ts. */
export const ruleTexts = {
  ...signInTexts,
  ...credentialTexts,
  ...accessTexts,
  ...modelTexts,
  ...modelListTexts,
  ...networkTexts,
} satisfies Partial<Record<ErrorName, ErrorText>>;
