import type * as families from '../../../failures/families/gateway.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures between a person and Bedrock, in the running gateway. */
export const gatewayFailures = {
  'gateway-refused': {
    title: 'The OpenClaw gateway does not accept our connection',
    cause:
      '[[{!unsaid}It was started with a different token than openclaw.json contains now.]][[{?unsaid}The token or password is wrong or missing.]]',
    fix: [
      '{?pasted}In a browser, open the dashboard with the token: openclaw dashboard',
      '{?pasted}Where openclaw.json has gateway.remote.token, too, it must be the same as gateway.auth.token. Correct it, then restart.',
      'openclaw gateway restart',
    ],
  },
  'gateway-pairing': {
    title: 'The OpenClaw gateway has not approved this device',
    cause:
      'The gateway is running, but it has not approved this program, or not for everything that it asks for.',
    fix: [
      'Approve it on the gateway’s machine, with the ID from openclaw devices list: openclaw devices approve[[ {requestId}]]',
    ],
  },
  'gateway-token-missing': {
    title: 'The gateway’s token was not sent',
    cause: 'This gateway requires its token or password, and the page or program that connected sent none.',
    fix: [
      'Open the dashboard with the token: openclaw dashboard',
      'For a gateway on another machine, set gateway.remote.token in openclaw.json to its gateway.auth.token.',
    ],
  },
  'gateway-identity-missing': {
    title: 'The gateway requires a device identity, and none was sent',
    cause:
      'A browser has one only on localhost or over HTTPS. A program of another OpenClaw version may send none.',
    fix: [
      'Open the dashboard on the gateway’s machine: openclaw dashboard',
      'Update OpenClaw on both sides: openclaw update',
    ],
  },
  'gateway-device-token': {
    title: 'The OpenClaw gateway does not accept this device’s token',
    cause: 'The device was approved, but its token has changed since, for example through an update.',
    fix: [
      'Find the device: openclaw devices list',
      'Give it a new token: openclaw devices rotate --device DEVICE --role operator',
      'openclaw gateway restart',
    ],
  },
  'gateway-plugin-not-loaded': {
    title: 'The running gateway has not loaded the Bedrock plugin',
    cause: 'The plugin is installed, but the gateway does not use it.',
    fix: ['openclaw gateway restart', 'If that does not help: openclaw-bedrock doctor'],
  },
  'gateway-not-restarted': {
    title: 'The gateway did not restart',
    cause: 'OpenClaw says:',
    fix: ['If you started it by hand, stop it and run: openclaw gateway run', 'openclaw gateway status'],
  },
  'gateway-outdated': {
    title: 'The gateway still uses the old .env',
    cause: 'It started at {started}; {path} changed at {changed}. The gateway reads it only when it starts.',
    fix: ['openclaw gateway restart'],
  },
  'gateway-other-model': {
    title: 'The gateway replied with another model',
    cause: 'It used {used} instead of {expected}.',
    fix: [
      'See which agents have their own model: openclaw-bedrock doctor',
      'See why the first choice failed: openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'gateway-failed': {
    title: 'The gateway could not answer',
    cause: 'The direct call to Bedrock works, so the problem is in OpenClaw.',
    fix: ['See its log: openclaw logs --json | openclaw-bedrock explain', fixes.doctor],
  },
  'system-agent-refused': {
    title: 'OpenClaw refuses its own openclaw tool',
    cause:
      'The model can be called as before. But until OpenClaw knows whose credentials those calls use, this tool may not change settings, and some versions cannot find out, for example with the role of a machine (EC2, ECS, EKS). Trying again does not help.',
    fix: [
      '{?unset}Give OpenClaw a model that answers: openclaw-bedrock init',
      'Change settings in a terminal instead: openclaw config set, then openclaw gateway restart',
      fixes.updateOpenclaw,
      'Check that Bedrock answers: openclaw-bedrock verify --gateway',
    ],
  },
  'fallback-not-tried': {
    title: 'OpenClaw did not go on to a fallback model',
    cause: 'It does so after some errors only; newer versions do after more of them.',
    fix: [fixes.updateOpenclaw, 'See which fallbacks it knows: openclaw models fallbacks list'],
  },
  'gateway-silent': {
    title: 'The gateway did not answer',
    cause: 'It is running, but did not answer[[ within {seconds} s]].',
    fix: ['See what it is doing: openclaw logs --follow', 'openclaw gateway restart'],
  },
  'openclaw-no-credentials': {
    title: 'OpenClaw has no Bedrock credentials',
    cause:
      '[[{!unset}The gateway needs AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or both access keys in its own environment; it does not see your shell’s. For a machine’s role (EC2, ECS, EKS) it needs AWS_PROFILE=default.]][[OpenClaw {unset} uses AWS credentials only if AWS_PROFILE or access keys are set in its environment; otherwise it asks for an API key.]]',
    fix: [
      '{?listed}Older versions say so in openclaw models status also where Bedrock works. See whether it does: openclaw-bedrock verify. If it works, only that line is wrong: openclaw update',
      '{?profiles}Bedrock needs no auth profile. Remove the order that names one: openclaw models auth order clear --provider amazon-bedrock',
      'OpenClaw’s name for it is amazon-bedrock. Rename {alias} and every reference to it: openclaw-bedrock doctor --fix',
      '{?subagent}If only subagents fail, OpenClaw is an older version that asks for a key there: openclaw update',
      'OpenClaw itself writes "{marker}" as the apiKey into models.json: it stands for the variable, which must be set where the gateway runs.',
      '{?unset}Set AWS_PROFILE: openclaw-bedrock init --auth aws',
      `{!unset}${fixes.setUpMachineRole}`,
      '{!unset}Save them where the gateway reads them: openclaw-bedrock init',
      fixes.thenRestart,
      '{?unset}Or update OpenClaw: openclaw update',
      '{?pasted}If it began with 2026.4.5, update OpenClaw: later versions find a role’s credentials again: openclaw update',
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw wants a key for another provider',
    cause: 'Something in OpenClaw uses {provider}, or falls back to it.',
    fix: [
      '{mantle} is Bedrock with another API, and needs AWS_BEARER_TOKEN_BEDROCK in .env. Without an API key, choose a model of amazon-bedrock: openclaw-bedrock use',
      '{?mantle}Newer versions of OpenClaw create that key from your AWS credentials: openclaw update',
      '{?memory}If memory search needs {embedder} embeddings: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
      'See which agents use another provider: openclaw-bedrock doctor',
      '{!memory}If memory search needs {embedder} embeddings: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
    ],
  },
  'image-tool-key': {
    title: 'This OpenClaw tool needs an API key',
    cause:
      'OpenClaw asks for a key to [[{!compacts}read images]][[{?compacts}compact a conversation]], even when the chat uses IAM. Your sign-in is fine.',
    fix: [fixes.updateOpenclaw, `{?compacts}${fixes.newChat}`, fixes.setUpApiKey],
  },
  'provider-sign-in-refused': {
    title: 'Bedrock refused OpenClaw’s sign-in',
    cause: 'The sign-in has expired, or the API key was refused. OpenClaw does not say which.',
    fix: ['See which it is: openclaw-bedrock status', fixes.login],
  },
  'key-cooldown': {
    title: 'OpenClaw has paused its calls to Bedrock',
    cause:
      '[[{?everyCall}After calls that failed, OpenClaw does not call a provider for a few minutes.]][[{!everyCall}openclaw.json refers to the key. With that, OpenClaw does not use the key for a few minutes after a refused call, even if it was replaced.]][[ It will use it again in about {minutes} min.]]',
    fix: [
      '{?everyCall}See why the calls failed: openclaw logs --json | openclaw-bedrock explain',
      '{?everyCall}Check that Bedrock answers now: openclaw-bedrock verify',
      '{!everyCall}Check the key now: openclaw-bedrock verify',
      '{!everyCall}Remove the reference from openclaw.json, so that OpenClaw does not pause again: openclaw-bedrock doctor --fix',
      'Wait a few minutes, then send the message again.',
    ],
  },
  'error-hidden': {
    title: 'OpenClaw is hiding Bedrock’s error',
    cause:
      '[[{?refused}Bedrock refused a part of the request: a message of this conversation, the definition of a tool, or a setting of the model. Which one,]][[{!refused}This message has many possible causes, a guardrail that stopped the reply among them. The real one]] is in Bedrock’s answer, which only the log shows.',
    fix: [
      `{?refused}${fixes.newChat}`,
      'OpenClaw sends the guardrail {guardrail}, which may have stopped the reply. See whether it did: openclaw-bedrock verify',
      'The {filter} may take OpenClaw’s own instructions for an attack. Lower its prompt attack filter, or see what its trace says.',
      '{?unsaid}{!filter}"{unsaid}" is all that OpenClaw logs when a guardrail of Bedrock stopped the reply. If you use one, lower its prompt attack filter, which may take OpenClaw’s own instructions for an attack.',
      'See the real error: openclaw-bedrock verify',
      'Find Bedrock’s answer in the log: openclaw logs --json | openclaw-bedrock explain',
    ],
  },
  'context-too-small': {
    title: 'OpenClaw thinks the model’s context is too small',
    cause:
      'It is set to {tokens} tokens. Models that OpenClaw found at Bedrock by itself get a low estimate.',
    fix: [
      'If it is a Bedrock model, set its real limits: openclaw-bedrock init',
      'For any other, set its contextWindow in openclaw.json.',
    ],
  },
  'openclaw-timed-out': {
    title: 'OpenClaw gave up waiting for the model',
    cause: 'The model is slow, or the call never reaches it.',
    fix: [
      'Bedrock’s models need "api": "bedrock-converse-stream" in openclaw.json, not {wrongApi}: openclaw-bedrock init',
      '{?noChunks}{!wrongApi}If openclaw.json gives the provider another api than bedrock-converse-stream, no reply can come: openclaw-bedrock doctor',
      fixes.verify,
      'If that works: openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      '{?pasted}If long runs end after the same few minutes, older versions take them for stuck: openclaw update',
      fixes.doctor,
    ],
  },
} as const satisfies FailureTranslation<typeof families.gatewayFailures>;
