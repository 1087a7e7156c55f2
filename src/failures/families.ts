/**
 * Every failure by name: its stable public code, its exit code and how it is recognized. A start needs only the codes
 * (codes.ts).
 */
import type { Failure } from './failure.ts';
import { accessFailures } from './families/access.ts';
import { agentFailures } from './families/agents.ts';
import { answerFailures } from './families/answers.ts';
import { apiKeyFailures } from './families/api-keys.ts';
import { awsCliFailures } from './families/aws-cli.ts';
import { capacityFailures } from './families/capacity.ts';
import { clientCodeFailures } from './families/client-code.ts';
import { clientSettingFailures } from './families/client-settings.ts';
import { clientFailures } from './families/clients.ts';
import { connectionFailures } from './families/connections.ts';
import { credentialSourceFailures } from './families/credential-sources.ts';
import { credentialFailures } from './families/credentials.ts';
import { deploymentFailures } from './families/deployments.ts';
import { gatewayFailures } from './families/gateway.ts';
import { gatewayStartFailures } from './families/gateway-start.ts';
import { guardrailFailures } from './families/guardrails.ts';
import { modelFailures } from './families/model.ts';
import { networkFailures } from './families/network.ts';
import { openclawFailures } from './families/openclaw.ts';
import { openclawPartFailures } from './families/openclaw-parts.ts';
import { packageFailures } from './families/packages.ts';
import { profileFailures } from './families/profiles.ts';
import { fileFailures, programFailures } from './families/program.ts';
import { proxyFailures } from './families/proxies.ts';
import { regionFailures } from './families/regions.ts';
import { registryFailures } from './families/registries.ts';
import { requestFailures } from './families/request.ts';
import { requestPartFailures } from './families/request-parts.ts';
import { roleFailures } from './families/roles.ts';
import { signInFailures } from './families/sign-in.ts';
import { signInHelperFailures } from './families/sign-in-helpers.ts';
import { signatureFailures } from './families/signatures.ts';
import { workloadFailures } from './families/workloads.ts';

const FAMILIES = {
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

export type ErrorName = keyof typeof FAMILIES;

export const FAILURES: Readonly<Record<ErrorName, Failure>> = FAMILIES;
