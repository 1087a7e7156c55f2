import type * as families from '../../../failures/families/openclaw.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of OpenClaw’s own setup: its config, its plugin, its program. */
export const openclawFailures = {
  'not-configured': {
    title: 'OpenClaw is not set up for Bedrock yet',
    cause:
      'There is no Bedrock provider in {path}[[; {setting} lets OpenClaw find Bedrock’s models by itself]][[{?idle}, but no model is set as the default]][[{?unsigned}, and without AWS_PROFILE, which is not set, OpenClaw does not sign in]].[[ OpenClaw’s default model is {inUse}.]]',
    fix: ['In {path}, move {misplaced} into "models".', 'openclaw-bedrock init'],
  },
  'sign-in-not-offered': {
    title: 'OpenClaw itself has no sign-in for Bedrock',
    cause:
      'Neither openclaw onboard nor openclaw models auth login offers it: for Bedrock, OpenClaw uses the AWS credentials in the gateway’s environment.',
    fix: [
      'Set Bedrock up: openclaw-bedrock init',
      'If it is set up, and its sign-in has expired: openclaw-bedrock login',
    ],
  },
  'chat-name-unknown': {
    title: 'OpenClaw does not know this name',
    cause:
      '[[{alias} is neither the short name of a model nor a model with its provider in front.]][[{!alias}Its name for Bedrock is amazon-bedrock, once that is set up.]]',
    fix: [
      '{?inFile}In openclaw.json, write its provider too. For a model of Bedrock: openclaw-bedrock use {alias}',
      '{!inFile}To list the models, send in the chat: /models amazon-bedrock. Then choose one: /model amazon-bedrock/ID',
      'To give a model the short name {alias}: openclaw models aliases add {alias} amazon-bedrock/ID',
      'If OpenClaw does not know amazon-bedrock either: openclaw-bedrock init',
    ],
  },
  'provider-id-unsupported': {
    title: 'OpenClaw no longer supports this provider name',
    cause: 'openclaw.json calls it "{providerId}"; the plugin only handles "amazon-bedrock".',
    fix: [
      'Rename {stale} and every reference to it: openclaw-bedrock doctor --fix',
      'Set up the provider that works: openclaw-bedrock init --provider-id {usual}[[ --region {here}]]',
      'The same in the region that {usual} has now: openclaw-bedrock init --provider-id {usual} --region {there}',
      fixes.thenRestart,
    ],
  },
  'provider-incomplete': {
    title: 'The Bedrock provider in openclaw.json is incomplete',
    cause:
      'OpenClaw[[ {version}]] does not accept it: {detail}.[[{?apiless} A provider or model has no "api"; for Bedrock it is bedrock-converse-stream.]]',
    fix: [fixes.setUpAgain, `{?pasted}${fixes.thenRestart}`],
  },
  'model-not-configured': {
    title: 'The selected model is not in openclaw.json',
    cause: 'An agent uses {ref}, which its provider does not list.',
    fix: [
      'If you mean {near}, which it lists: openclaw-bedrock init --model {near}',
      'If you mean {listed}, which it lists: in {path}, replace {ref} with {listed}',
      'Add it: openclaw-bedrock init --model {model}',
      'Add it, without changing the default: openclaw-bedrock init --model {added} --no-primary',
      'Choose it by the ID that Bedrock knows, {id}: openclaw-bedrock init --model {id}',
      'In {path}, replace {ref} with {right}, then add it: openclaw-bedrock init --model {rightId} --no-primary',
      fixes.insteadModel,
    ],
  },
  'model-not-allowed': {
    title: 'The model is not on OpenClaw’s allowlist',
    cause:
      'Once agents.defaults.models has entries (from OpenClaw 2026.8 on, agents.defaults.modelPolicy.allow), OpenClaw allows only those.',
    fix: ['Add it: openclaw-bedrock init --model {model} --no-primary', fixes.insteadModel],
  },
  'other-model-unknown': {
    title: 'This model of another provider is not available in OpenClaw',
    cause:
      '{otherRef} is not a model of Amazon Bedrock.[[{?forbidden} Once agents.defaults.models has entries, OpenClaw allows only those.]][[{!forbidden} OpenClaw does not list it: its provider is not set up, or this version does not know the model.]]',
    fix: [
      '{?unlisted}Add the model to the models of {otherProvider}, under models.providers in openclaw.json.',
      '{!forbidden}See which models OpenClaw has, and use one of these IDs: openclaw models list',
      '{!unlisted}If you are not signed in to {otherProvider} yet: openclaw models auth login --provider {otherProvider}',
      '{!forbidden}If the model is new: openclaw update',
      '{?forbidden}Add {otherRef} to agents.defaults.models in openclaw.json (from OpenClaw 2026.8 on, to agents.defaults.modelPolicy.allow).',
      'To use a model of Bedrock instead: openclaw-bedrock use',
    ],
  },
  'thinking-level-unknown': {
    title: 'This OpenClaw does not know the thinking level for the model',
    cause:
      'It refused {level} by itself, without asking Bedrock. Some versions lack levels that a model has.',
    fix: [
      'Use a level that it knows: send /think {offered} in the chat',
      'If openclaw.json asks for {level}: openclaw config set agents.defaults.thinkingDefault {offered}',
      fixes.updateOpenclaw,
    ],
  },
  'auth-entry-ignored': {
    title: 'OpenClaw ignores an entry in auth-profiles.json',
    cause:
      'Since 2026.4.1 this file no longer accepts entries of the type aws-sdk, which older versions used for Bedrock. It needs none: OpenClaw uses the AWS credentials in its own environment.',
    fix: [
      fixes.setUpMachineRole,
      'With a profile or an API key, save it where the gateway reads it: openclaw-bedrock init',
      'Remove {entry} from auth-profiles.json, in the folder of the agent.',
      fixes.thenRestart,
    ],
  },
  'gateway-origin-refused': {
    title: 'The gateway does not accept the page’s address',
    cause:
      'It lets in only pages whose address it knows, and this one is not in gateway.controlUi.allowedOrigins. (Not an AWS problem.)',
    fix: [
      'Open the dashboard on the gateway’s machine: openclaw dashboard',
      'List the addresses at which you open it: openclaw config set gateway.controlUi.allowedOrigins \'["http://HOST:18789"]\'',
      fixes.thenRestart,
    ],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw does not accept its configuration',
    cause:
      '[[OpenClaw {version} does not accept {setting}. ]][[OpenClaw does not accept {rejected} in openclaw.json. ]]A single unknown key or wrong value makes OpenClaw reject the whole file.',
    fix: [
      '{?setting}{!oldEmbedder}Move {setting} to where this version has it: openclaw doctor --fix',
      '{!setting}{oldDiscovery} is a setting of the Bedrock plugin since 2026.4.5. Let OpenClaw move it: openclaw doctor --fix',
      'The key is {right}. Correct it: openclaw-bedrock doctor --fix',
      'Replace the value of {byInit}: openclaw-bedrock init',
      'In openclaw.json, delete {unknown} from {holder}.',
      'In openclaw.json, move {astray} into[[ {belongsIn}]][[{!belongsIn} agents.defaults]], or delete it if that has one.',
      'In openclaw.json, write {byHand} as an object.',
      'In openclaw.json, remove {nothing}, which is null.',
      'In {path}, move {misplaced} into "models".',
      'If {oldEmbedder} is "bedrock", this version does not know it yet: openclaw update',
      '{?stamp}Another version of OpenClaw wrote {strange} under {stamp}. Let OpenClaw remove it: openclaw doctor --fix',
      '{?miscased}In {holder}, write {strange} as OpenClaw does, capitals too: baseUrl, apiKey, contextWindow, maxTokens.',
      '{!oldDiscovery}{!astray}{!miscased}In openclaw.json, remove {strange} from {holder}, or update OpenClaw, which may know it: openclaw update',
      '{!oldDiscovery}{!astray}{!holder}{!stamp}In openclaw.json, remove {strange}, or update OpenClaw, which may know it: openclaw update',
      '{?hiddenToken}{hiddenToken} in openclaw.json only stands for a secret. Write the real one in its place.',
      'Correct {wrongKey} in openclaw.json, or remove it.',
      '{?agent}No agent is called {agent}. Use the name of one that you have: openclaw agents list',
      'It needs a plugin that is not installed. Install it: openclaw plugins install {lackedPlugin}',
      'Show the problem: openclaw config validate',
      '{!setting}{!rejected}{!stamp}Repair what OpenClaw can repair by itself: openclaw doctor --fix',
      '{!rejected}{!unchanged}If our last change caused it: openclaw-bedrock undo',
    ],
  },
  'state-folder-denied': {
    title: 'OpenClaw cannot write to its folder',
    cause:
      '[[{?hostPath}{hostPath} is a folder of the host, and OpenClaw runs in a container.]][[{!hostPath}The folder belongs to another user. In a container, OpenClaw runs as user 1000, whoever owns what is mounted.]]',
    fix: [
      'In openclaw.json, replace paths below {hostPath} with paths inside the container, such as /home/node/.openclaw/workspace.',
      '{!hostPath}A folder that a container mounts: sudo chown -R 1000:1000 ~/.openclaw',
      '{!hostPath}A volume: docker run --rm -v VOLUME:/data alpine chown -R 1000:1000 /data',
      '{!hostPath}Without a container: sudo chown -R "$(id -u):$(id -g)" ~/.openclaw',
    ],
  },
  'disk-full': {
    title: 'The disk is full',
    cause:
      'OpenClaw could not write. It keeps its conversations, logs and plugins on disk, and updates itself in /tmp.',
    fix: [
      'On Linux and macOS, see which disk it is: df -h',
      'Then see what takes the space: du -sh ~/.openclaw/* /tmp/openclaw*',
      'Updates leave their files in /tmp. If none is running, delete openclaw-update-* there.',
      fixes.thenRestart,
    ],
  },
  'models-file-broken': {
    title: 'The agent’s models.json cannot be read',
    cause:
      '[[{!pi}OpenClaw writes it from openclaw.json. It is damaged, or was changed by hand.]][[{?pi}pi reads this file, which you write.]]',
    fix: [
      'Rename it, to models.json.old for example: {file}',
      'Correct it by hand: {pi}',
      '{!file}{!pi}Rename it, to models.json.old for example. Of the agent main, it is ~/.openclaw/agents/main/agent/models.json.',
      '{!pi}OpenClaw then writes it again: openclaw gateway restart',
    ],
  },
  'openclaw-fault': {
    title: 'OpenClaw stopped the run by mistake',
    cause:
      '[[{?folder}Some versions, such as 2026.2.12, look for the conversations of every agent in the folder of the agent main.]][[{!folder}Some versions, such as 2026.3.28, stop a run whose model is not the default of its agent, a cron job’s for example.]] Bedrock is not to blame.',
    fix: [fixes.updateOpenclaw, '{!folder}Until then, let the job use the model of its agent.', fixes.goBack],
  },
  'openclaw-update-failed': {
    title: 'OpenClaw could not update itself',
    cause:
      '[[{?noPlugin}openclaw.json names a plugin that the new version cannot find.]][[{!noPlugin}The update stopped at {updateStep}.]]',
    fix: [
      '{?noPlugin}Update with npm, which does not stop there: npm install -g openclaw@latest. Then: openclaw doctor --fix',
      '{?noPlugin}Or install the plugin that it names under "validating", or remove its entry from openclaw.json: openclaw plugins install ID',
      '{?noPlugin}If it is the one for Bedrock: openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{?pluginStep}OpenClaw itself is updated; one of its plugins is not. See which: openclaw plugins doctor',
      '{?asksItself}If a proxy is set, OpenClaw may ask it for this machine: NO_PROXY=127.0.0.1,localhost openclaw update',
      '{!noPlugin}See what failed there, in the newest of these files: ~/.openclaw/logs/update-*.log',
      '{!noPlugin}Repair what OpenClaw can repair by itself: openclaw doctor --fix',
      'Then try again: openclaw update',
    ],
  },
  'state-not-moved': {
    title: 'OpenClaw could not bring its data to the new version',
    cause:
      '[[It cannot rename its old folder to {mounted}, because the old one is mounted into the container.]][[{!mounted}One step refused, so the steps after it did not run. OpenClaw leaves some of them out while the gateway is running.]] (Not an AWS problem.)',
    fix: [
      'Mount the host’s folder at {mounted} in place of the old path, and start the container again.',
      '{!mounted}The lines above say which step it was. Stop the gateway: openclaw gateway stop',
      '{!mounted}Then: openclaw doctor --fix',
      '{!mounted}If it refuses again, update, as newer versions refuse less: openclaw update',
    ],
  },
  'not-recognized': {
    title: 'This error is not recognized',
    cause:
      '[[AWS itself answered ({answered}), so the request got there. ]]No known error was found in: {detail}',
    fix: [
      'See what {answered} means: https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html',
      fixes.callIt,
      fixes.faultThere,
      `{!foreign}${fixes.doctor}`,
    ],
  },
  'not-text': {
    title: 'The input is not text',
    cause: 'It looks like the bytes of a picture, an archive or a program.',
    fix: ['Paste the lines of the error message.'],
  },
  'other-service': {
    title: 'This does not look like an error of Amazon Bedrock',
    cause:
      'It seems to be about {other}. Only errors of Bedrock and of signing in to AWS are explained here.',
    fix: [
      '{?provider}See which providers OpenClaw is signed in to, and whether one is paused: openclaw models status',
      '{?provider}{!memory}To choose another model: openclaw models list',
      '{?memory}To let memory search use a model of Bedrock: openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      '{?gateway}See whether it runs, and what listens on its port: openclaw gateway status',
      '{?gateway}If it runs, and the program is in a container, 127.0.0.1 is that container: give the program the host’s address.',
      '{!unnamed}{!foreign}To check OpenClaw itself: openclaw doctor',
      fixes.goBack,
    ],
  },
  'other-protocol': {
    title: 'The provider in openclaw.json does not use Bedrock’s own protocol',
    cause:
      '{providerId} uses {api}[[ at {baseUrl}]]. This tool tests and repairs bedrock-converse-stream only.',
    fix: [
      '{?own}Let it use the provider’s: openclaw-bedrock init',
      '{!taken}{!own}To add Bedrock beside it: openclaw-bedrock init',
      'To have both, first rename {taken}, and every reference to it, in openclaw.json. Then: openclaw-bedrock init',
      'To replace it: openclaw-bedrock init --provider-id {taken}',
    ],
  },
  'endpoint-unusable': {
    title: 'This Bedrock endpoint cannot work',
    cause:
      '{baseUrl} is not a usable ConverseStream endpoint, which OpenClaw needs[[: {placeholder} is a placeholder for the region]][[. Bedrock is not available in the China regions, nor in isolated ones ({closedRegion})]].',
    fix: [
      '{emptyVariable} is empty in this shell: unset {emptyVariable}',
      'Use the right one: openclaw-bedrock init --endpoint-url {right}',
      '{?open}Name your region: openclaw-bedrock init --region REGION',
    ],
  },
  'openclaw-missing': {
    title: 'OpenClaw is not installed, or not on PATH',
    cause: 'The shell found no program named openclaw.',
    fix: ['npm install -g openclaw@latest'],
  },
  'openclaw-broken': {
    title: 'The OpenClaw installation is broken or its Node.js is too old',
    cause:
      '[[{?denied}npm may not write to the folder of its global packages.]][[{?inUse}npm could not replace the files of OpenClaw, which still runs.]][[{!denied}{!inUse}A part of OpenClaw could not be loaded.]]',
    fix: [
      '{?denied}Let npm install into your own folder, and add ~/.npm-global/bin to PATH: npm config set prefix ~/.npm-global',
      '{?denied}Then: npm install -g openclaw@latest',
      '{?denied}If it was installed with sudo, go on so: sudo npm install -g openclaw@latest',
      'Install OpenClaw again: npm install -g openclaw@latest (it lacks a part of {part})',
      'Install Node.js {node} or newer, then OpenClaw again: npm install -g openclaw@latest',
      'Install Node.js {atLeast} or newer, or put it on PATH before an older one. Then: npm install -g openclaw@latest',
      '{?inUse}Windows does not replace files in use. Stop the gateway, and close every program that runs OpenClaw: openclaw gateway stop',
      '{?inUse}If a node.exe of it still runs, end that in Task Manager. Then: npm install -g openclaw@latest',
      '{?leftover}An installation that was interrupted is in the way. Remove it: rm -rf "$(npm root -g)"/openclaw "$(npm root -g)"/.openclaw-*',
      '{!denied}{!inUse}Check your Node.js version: node --version',
      '{!denied}{!inUse}Install OpenClaw again: npm install -g openclaw@latest',
    ],
  },
  'discovery-failed': {
    title: 'Bedrock’s models could not be listed',
    cause:
      '[[{?mantle}OpenClaw also looks for models at Bedrock Mantle, a second address of Bedrock with other models, where AWS credentials or a key are set.]][[{!mantle}Usually the role lacks permission: it needs bedrock:ListFoundationModels and ListInferenceProfiles.]][[{!foreign} Models in openclaw.json work without it.]]',
    fix: [
      '{?mantle}If you use no model of amazon-bedrock-mantle, turn it off: openclaw plugins disable amazon-bedrock-mantle',
      `{?mantle}${fixes.thenRestart}`,
      '{?mantle}If you use one, see whether the sign-in is valid: openclaw-bedrock status. The role must allow bedrock-mantle:CallWithBearerToken, and AWS_REGION must be a region that Mantle has.',
      '{!mantle}{!foreign}{!unnamed}Turn OpenClaw’s discovery off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '{?foreign}The call was made with the role {role}. If that is not the one of your profile, set AWS_PROFILE where[[ {program}]][[{!program} the program]] is started, and start it again.',
      '{!mantle}Allow it: send your administrator the policy from openclaw-bedrock policy --discovery',
      '{?foreign}If {role} is not the role that the program should use, name the right profile where it runs: AWS_PROFILE.',
      '{!mantle}{?unnamed}Turn OpenClaw’s discovery off: openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
    ],
  },
} as const satisfies FailureTranslation<typeof families.openclawFailures>;
