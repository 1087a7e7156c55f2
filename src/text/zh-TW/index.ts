/** Every text in Traditional Chinese, as written in Taiwan. */

import type { Texts } from '../text.ts';
import * as chat from './chat.ts';
import * as doctor from './doctor.ts';
import { accessFailures } from './failures/access.ts';
import { agentFailures } from './failures/agents.ts';
import { answerFailures } from './failures/answers.ts';
import { apiKeyFailures } from './failures/api-keys.ts';
import { awsCliFailures } from './failures/aws-cli.ts';
import { capacityFailures } from './failures/capacity.ts';
import { clientCodeFailures } from './failures/client-code.ts';
import { clientSettingFailures } from './failures/client-settings.ts';
import { clientFailures } from './failures/clients.ts';
import { connectionFailures } from './failures/connections.ts';
import { credentialSourceFailures } from './failures/credential-sources.ts';
import { credentialFailures } from './failures/credentials.ts';
import { deploymentFailures } from './failures/deployments.ts';
import { gatewayFailures } from './failures/gateway.ts';
import { gatewayStartFailures } from './failures/gateway-start.ts';
import { guardrailFailures } from './failures/guardrails.ts';
import { modelFailures } from './failures/model.ts';
import { networkFailures } from './failures/network.ts';
import { openclawFailures } from './failures/openclaw.ts';
import { openclawPartFailures } from './failures/openclaw-parts.ts';
import { packageFailures } from './failures/packages.ts';
import { profileFailures } from './failures/profiles.ts';
import { fileFailures, programFailures } from './failures/program.ts';
import { proxyFailures } from './failures/proxies.ts';
import { regionFailures } from './failures/regions.ts';
import { registryFailures } from './failures/registries.ts';
import { requestFailures } from './failures/request.ts';
import { requestPartFailures } from './failures/request-parts.ts';
import { roleFailures } from './failures/roles.ts';
import { signInFailures } from './failures/sign-in.ts';
import { signInHelperFailures } from './failures/sign-in-helpers.ts';
import { signatureFailures } from './failures/signatures.ts';
import { workloadFailures } from './failures/workloads.ts';
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
  ...profileFailures,
  ...credentialFailures,
  ...apiKeyFailures,
  ...regionFailures,
  ...signatureFailures,
  ...credentialSourceFailures,
  ...signInHelperFailures,
  ...registryFailures,
  ...roleFailures,
  ...workloadFailures,
  ...accessFailures,
  ...agentFailures,
  ...modelFailures,
  ...answerFailures,
  ...capacityFailures,
  ...requestFailures,
  ...guardrailFailures,
  ...requestPartFailures,
  ...networkFailures,
  ...connectionFailures,
  ...proxyFailures,
  ...clientFailures,
  ...packageFailures,
  ...clientSettingFailures,
  ...clientCodeFailures,
  ...awsCliFailures,
  ...deploymentFailures,
  ...openclawFailures,
  ...openclawPartFailures,
  ...gatewayStartFailures,
  ...gatewayFailures,
};

/** The tables of all these files by their names. */
export default {
  ...chat,
  ...doctor,
  ...help,
  ...models,
  ...plan,
  ...questions,
  ...report,
  ...signIn,
  ...watch,
  failures,
} satisfies Texts;
