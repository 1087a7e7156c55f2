/** Every text in English, the source: its keys and its {facts} are the types of all languages. */
import { comparison } from './comparison.ts';
import { completion } from './completion.ts';
import { conflicts } from './conflicts.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { examples } from './examples.ts';
import { explain } from './explain.ts';
import { accessFailures } from './failures/access.ts';
import { credentialFailures } from './failures/credentials.ts';
import { fileFailures } from './failures/files.ts';
import { gatewayFailures } from './failures/gateway.ts';
import { modelFailures } from './failures/model.ts';
import { networkFailures } from './failures/network.ts';
import { openclawFailures } from './failures/openclaw.ts';
import { programFailures } from './failures/program.ts';
import { signInFailures } from './failures/sign-in.ts';
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
  ...programFailures,
  ...fileFailures,
  ...signInFailures,
  ...credentialFailures,
  ...networkFailures,
  ...openclawFailures,
  ...gatewayFailures,
  ...accessFailures,
  ...modelFailures,
};

export default {
  comparison,
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
};
