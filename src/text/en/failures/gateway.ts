import type * as families from '../../../failures/families/gateway.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures between a person and Bedrock, in the running gateway. */
export const gatewayFailures = {
  'gateway-refused': {
    title: 'The OpenClaw gateway rejected the connection',
    cause:
      '[[{!unsaid}{!pasted}It was started with a different token than openclaw.json contains now.]][[{!unsaid}{?pasted}The token or password that was sent is not the one that the gateway uses.]][[{?unsaid}The token or password is wrong or missing.]]',
    fix: [
      '{?hiddenToken}{hiddenToken} only stands for a token that OpenClaw does not show. Copy the real one from openclaw.json or .env.',
      '{?tokenVariable}{tokenVariable} overrides the token in openclaw.json. Correct it, or remove it from your command or environment: unset {tokenVariable}',
      '{?tokenFlag}The token after {tokenFlag} must be the gateway’s (gateway.auth.token). Without {tokenFlag}, OpenClaw uses the one in openclaw.json.',
      '{?overHttp}Send the token (gateway.auth.token) with the request: Authorization: Bearer TOKEN',
      '{?pasted}{!overHttp}In a browser, open the dashboard with the token: openclaw dashboard',
      '{?pasted}{!overHttp}If openclaw.json also has gateway.remote.token, make it the same as gateway.auth.token. Then restart.',
      'openclaw gateway restart',
      '{?pasted}{!tokenVariable}{!tokenFlag}{!overHttp}If that does not help, the service was installed with another token. Install it again: openclaw gateway install --force',
      fixes.samePort,
    ],
  },
  'gateway-pairing': {
    title: 'The OpenClaw gateway has not approved this device',
    cause:
      'The gateway is running. You approve each device that connects (a browser, an app, the command line) once, and again when it asks for more rights (scopes).',
    fix: [
      '{?requestId}On the gateway’s machine, approve the request: openclaw devices approve {requestId}',
      '{!requestId}On the gateway’s machine, find the request: openclaw devices list',
      '{!requestId}Approve it: openclaw devices approve REQUEST',
      fixes.samePort,
    ],
  },
  'gateway-token-missing': {
    title: 'The gateway’s token was not sent',
    cause: 'This gateway requires its token or password, and the page or program that connected sent none.',
    fix: [
      '{?byUrl}If you give a URL, OpenClaw sends no token from openclaw.json. Add the gateway’s own (gateway.auth.token): openclaw COMMAND --url URL --token TOKEN',
      '{?byUrl}For the gateway of this machine, leave the URL out.',
      '{!byUrl}Open the dashboard with the token: openclaw dashboard',
      '{!byUrl}If it still asks for it, copy gateway.auth.token from openclaw.json (in Docker: OPENCLAW_GATEWAY_TOKEN) to the settings of the Control UI.',
      'For a gateway on another machine, set gateway.remote.token in openclaw.json to its gateway.auth.token.',
      fixes.samePort,
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
      '{?pasted}In a browser, open the dashboard with the gateway’s token: openclaw dashboard',
      'Find the device: openclaw devices list',
      'Give it a new token: openclaw devices rotate --device DEVICE --role operator',
      'openclaw gateway restart',
      fixes.samePort,
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
      fixes.goBack,
    ],
  },
  'other-provider-key': {
    title: 'OpenClaw has no credentials for this provider',
    cause:
      '[[{?mantle}{provider} is a second endpoint of Bedrock, which takes only a Bedrock API key.]][[{!mantle}Something in OpenClaw uses {provider}, which is not Amazon Bedrock, or falls back to it.]]',
    fix: [
      '{?mantle}Newer versions of OpenClaw create the key from your AWS credentials: openclaw update',
      '{?mantle}To use a key of your own: openclaw-bedrock init --auth api-key',
      '{?mantle}Or choose a model of amazon-bedrock, which needs no key: openclaw-bedrock use',
      '{?memory}If memory search needs {embedder} embeddings: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
      'OpenClaw does not read {noVariable}. Choose the model so: openclaw models set PROVIDER/MODEL',
      '{!mantle}See which agents use another provider: openclaw-bedrock doctor',
      '{?custom}{custom} is a provider of your own. Give it an apiKey under models.providers in openclaw.json; any text, if it needs none.',
      '{!mantle}{!custom}To use {provider}, sign in to it: openclaw models auth login --provider {provider}',
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
    title: 'OpenClaw is hiding the real error',
    cause:
      '[[{?refused}The model’s provider refused part of the request: a message of this conversation, the definition of a tool, or a setting of the model.]][[{!refused}This message has many possible causes, such as a guardrail that stopped the reply.]] Only OpenClaw’s log has the provider’s answer.',
    fix: [
      `{?refused}${fixes.newChat}`,
      'OpenClaw sends the guardrail {guardrail}, which may have stopped the reply. See whether it did: openclaw-bedrock verify',
      'The {screen} may take OpenClaw’s own instructions for an attack. Lower its prompt attack filter, or see what its trace says.',
      '{?unsaid}{!filter}"{unsaid}" is all that OpenClaw logs when a guardrail of Bedrock stopped the reply. If you use one, lower its prompt attack filter, which may take OpenClaw’s own instructions for an attack.',
      'See whether Bedrock answers, or what it says: openclaw-bedrock verify',
      'Find the answer in the log: openclaw logs --json | openclaw-bedrock explain',
      fixes.goBack,
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
    cause: 'The model took too long to answer, or the call did not reach it.',
    fix: [
      'Bedrock’s models need "api": "bedrock-converse-stream" in openclaw.json, not {wrongApi}: openclaw-bedrock init',
      '{?noChunks}{!wrongApi}If openclaw.json gives the provider another api than bedrock-converse-stream, OpenClaw cannot read its answers: openclaw-bedrock doctor',
      fixes.verify,
      'If that works, let OpenClaw wait longer: openclaw config set models.providers.amazon-bedrock.timeoutSeconds 300',
      '{?pasted}If long runs always stop after the same few minutes, update OpenClaw. Older versions mistake them for stuck ones: openclaw update',
      fixes.doctor,
      fixes.goBack,
    ],
  },
  'reply-unread': {
    title: 'OpenClaw could not read the model’s answer',
    cause:
      'The answer ended without anything that OpenClaw understood. [[{?wrongApi}Bedrock does not answer in the format of {wrongApi}.]][[{!wrongApi}That happens if openclaw.json names the wrong api for the provider.]]',
    fix: [
      '{?pasted}{!wrongApi}See which api it has: openclaw-bedrock doctor',
      'Set "api": "bedrock-converse-stream" for the provider amazon-bedrock: openclaw-bedrock init',
      '{?pasted}Then start a new conversation, as an old one can keep the old api: send /new in the chat',
      '{?pasted}If the api is right already, see whether Bedrock answers: openclaw-bedrock verify',
      fixes.goBack,
    ],
  },
} as const satisfies FailureTranslation<typeof families.gatewayFailures>;
