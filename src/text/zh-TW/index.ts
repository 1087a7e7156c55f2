/** Every text in Traditional Chinese, as written in Taiwan. */

import type { Texts } from '../text.ts';
import { completion } from './completion.ts';
import { conflicts } from './conflicts.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { examples } from './examples.ts';
import { explain } from './explain.ts';
import { machineErrors } from './failures/errors.ts';
import { accessTexts } from './failures/rules-access.ts';
import { credentialTexts } from './failures/rules-credentials.ts';
import { gatewayTexts } from './failures/rules-gateway.ts';
import { modelTexts } from './failures/rules-model.ts';
import { networkTexts } from './failures/rules-network.ts';
import { openclawTexts } from './failures/rules-openclaw.ts';
import { openclawSetupTexts } from './failures/rules-openclaw-setup.ts';
import { signInTexts } from './failures/rules-sign-in.ts';
import { files, undo } from './files.ts';
import { gateway } from './gateway.ts';
import { help } from './help.ts';
import { lifetime } from './lifetime.ts';
import { localCredentials } from './local-credentials.ts';
import { locationFlags } from './location-flags.ts';
import { geographies, inputKinds, listProblems, modelRefusals, models, purposes } from './models.ts';
import { places } from './places.ts';
import { awsConfigProblems, plan } from './plan.ts';
import { policy } from './policy.ts';
import { prompts } from './prompts.ts';
import { keyRefusals, questions } from './questions.ts';
import { report } from './report.ts';
import { signInCommands } from './sign-in-commands.ts';
import { signInQuestions } from './sign-in-questions.ts';
import { portalRefusals, signIn } from './sso.ts';
import { callback, pages, signInFlow } from './sso-flow.ts';
import { usage } from './usage.ts';
import { use } from './use.ts';
import { useNames, uses } from './uses.ts';
import { waiting } from './waiting.ts';
import { watch } from './watch.ts';

const failures = {
  ...machineErrors,
  ...accessTexts,
  ...credentialTexts,
  ...modelTexts,
  ...networkTexts,
  ...gatewayTexts,
  ...openclawSetupTexts,
  ...openclawTexts,
  ...signInTexts,
};

export default {
  completion,
  conflicts,
  demo,
  diff,
  doctor,
  examples,
  explain,
  files,
  undo,
  gateway,
  help,
  lifetime,
  localCredentials,
  locationFlags,
  models,
  geographies,
  inputKinds,
  modelRefusals,
  listProblems,
  places,
  awsConfigProblems,
  plan,
  policy,
  prompts,
  purposes,
  questions,
  keyRefusals,
  report,
  signInCommands,
  signInQuestions,
  signInFlow,
  pages,
  callback,
  signIn,
  portalRefusals,
  usage,
  use,
  useNames,
  uses,
  waiting,
  watch,
  failures,
} satisfies Texts;
