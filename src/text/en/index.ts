/** Every text in English, the source: its keys and its {facts} are the types of all languages. */
import * as chat from './chat.ts';
import * as comparison from './comparison.ts';
import * as doctor from './doctor.ts';
import { accessFailures } from './failures/access.ts';
import { credentialFailures } from './failures/credentials.ts';
import { fileFailures } from './failures/files.ts';
import { gatewayFailures } from './failures/gateway.ts';
import { modelFailures } from './failures/model.ts';
import { networkFailures } from './failures/network.ts';
import { openclawFailures } from './failures/openclaw.ts';
import { programFailures } from './failures/program.ts';
import { signInFailures } from './failures/sign-in.ts';
import * as files from './files.ts';
import * as gateway from './gateway.ts';
import * as help from './help.ts';
import * as models from './models.ts';
import * as plan from './plan.ts';
import * as questions from './questions.ts';
import * as report from './report.ts';
import * as signIn from './sign-in.ts';
import * as watch from './watch.ts';

const failures = {
  ...programFailures,
  ...fileFailures,
  ...signInFailures,
  ...credentialFailures,
  ...accessFailures,
  ...modelFailures,
  ...networkFailures,
  ...openclawFailures,
  ...gatewayFailures,
};

/** The tables of all these files by their names. */
export default {
  ...chat,
  ...comparison,
  ...doctor,
  ...files,
  ...gateway,
  ...help,
  ...models,
  ...plan,
  ...questions,
  ...report,
  ...signIn,
  ...watch,
  failures,
};
