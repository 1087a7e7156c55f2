import type * as families from '../../../failures/families/openclaw-parts.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of parts of OpenClaw: its Bedrock plugin, memory search, images, conversations, cron jobs. */
export const openclawPartFailures = {
  'plugin-missing': {
    title: 'OpenClaw has no working Bedrock plugin',
    cause:
      '[[{?pasted}It is not installed, it failed to load, or it is of another version than OpenClaw. ]]Without it, OpenClaw 2026.5.28 and later fail with "No API provider registered for api: bedrock-converse-stream".',
    fix: [
      '{?loaded}The text says that it is loaded, so it does not match OpenClaw. Update OpenClaw first: openclaw update',
      'openclaw plugins install @openclaw/amazon-bedrock-provider',
      'openclaw gateway restart',
      '{?dropped}Then choose the model again, which openclaw doctor took out of openclaw.json: openclaw-bedrock use',
      '{?pasted}{!loaded}If it is installed and this stays, update OpenClaw, then install the plugin again: openclaw update',
      fixes.goBack,
    ],
  },
  'plugin-disabled': {
    title: 'OpenClaw’s Bedrock plugin is turned off',
    cause: '{setting} in {path} turns it off, so no Bedrock model works.',
    fix: [
      'In {path}, remove {listed} from {byHand}.',
      '{!listed}In {path}, remove {byHand}.',
      '{!byHand}openclaw config set plugins.deny "{others}"',
      '{!others}{!byHand}openclaw config unset {setting}',
      '{!byHand}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'plugin-outdated': {
    title: 'OpenClaw and its Bedrock plugin have different versions',
    cause: 'Updating OpenClaw does not update the plugin.',
    fix: [
      '{?hostOlder}OpenClaw is older than the plugin. Update it first: openclaw update',
      'openclaw plugins install @openclaw/amazon-bedrock-provider',
      fixes.thenRestart,
    ],
  },
  'plugin-install-failed': {
    title: 'OpenClaw’s Bedrock plugin is only partly installed',
    cause: 'The download failed or was interrupted, or the release itself lacks files.',
    fix: [
      '{?absent}npm looked in a registry that lacks it, or OpenClaw is older than 2026.5.28 and has it built in. See which registry it is: npm config get registry',
      '{?bundled}This copy of the plugin belongs to OpenClaw, so install that again: npm install -g openclaw@latest --force',
      '{?bundled}In a container ({container}), build or pull its image again.',
      '{?bundled}If the new version says that the plugin is missing: openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{!bundled}If that stops with {aborts} too: npm install -g openclaw@latest --force',
      fixes.thenRestart,
    ],
  },
  'plugin-not-loaded': {
    title: 'OpenClaw does not load its Bedrock plugin',
    cause:
      '[[{?allowlist}{allowlist} in {path} names other plugins only.]][[{!allowlist}The plugin is installed, but turned off.]]',
    fix: [
      'Add amazon-bedrock to {allowlist}: openclaw-bedrock doctor --fix',
      '{!allowlist}openclaw plugins enable amazon-bedrock',
      fixes.thenRestart,
    ],
  },
  'plugin-consent-missing': {
    title: 'OpenClaw wants consent before it installs a plugin',
    cause:
      'Since 2026.8, a plugin that is not from OpenClaw’s own list is installed only if you accept what it may do.',
    fix: [
      '{?ours}Look at what it asks for, then install it again: openclaw plugins install @openclaw/amazon-bedrock-provider --accept-capabilities',
      '{!ours}Look at what it asks for, then install it again[[ ({plugin})]]: openclaw plugins install PACKAGE --accept-capabilities',
      fixes.thenRestart,
      'openclaw plugins enable takes the flag too, but finds only a plugin that is installed.',
    ],
  },
  'plugin-files-broken': {
    title: 'The files of an OpenClaw plugin are damaged',
    cause: 'OpenClaw could not load it, often after an update.',
    fix: [
      'openclaw doctor --fix',
      fixes.thenRestart,
      'If it is the Bedrock plugin and this stays: openclaw plugins install @openclaw/amazon-bedrock-provider --force',
    ],
  },
  'plugin-unfit': {
    title: 'A plugin does not fit this version of OpenClaw',
    cause:
      '[[The plugin {plugin} ]][[The plugin {folder} ]][[{!plugin}{!folder}{!newPlugin}A plugin ]][[{newPlugin} needs a newer OpenClaw than this one.]][[{!newPlugin}loads a part of OpenClaw that this version does not have there.]] OpenClaw itself is not damaged. (Not an AWS problem.)',
    fix: [
      '{?newPlugin}Update OpenClaw: openclaw update',
      'openclaw plugins update {plugin}',
      'openclaw plugins update {folder}',
      '{!plugin}{!folder}{!newPlugin}Update the plugins: openclaw plugins update --all',
      'If there is no newer version, turn it off: openclaw plugins disable {plugin}',
      'If there is no newer version, turn it off: openclaw plugins disable {folder}',
      fixes.thenRestart,
    ],
  },
  'embeddings-unknown': {
    title: 'OpenClaw does not know the provider of embeddings',
    cause:
      'Memory search is to use {embedder}. This version does not know it[[{?ours}{!wrongName}, or lacks the Bedrock plugin, which has it]].',
    fix: [
      'Memory search knows Bedrock as bedrock, not {wrongName}: openclaw config set memory.search.provider bedrock (before OpenClaw 2026.8: agents.defaults.memorySearch.provider)',
      `{!wrongName}${fixes.updateOpenclaw}`,
      '{?ours}{!wrongName}openclaw plugins install @openclaw/amazon-bedrock-provider',
      fixes.thenRestart,
      '{?ours}If you do not want it: openclaw-bedrock init --memory-model off',
    ],
  },
  'harness-unsuitable': {
    title: 'OpenClaw is set to run this model with another program',
    cause: 'Its agentRuntime is {harness}, which does not run models of Bedrock.',
    fix: [
      'In openclaw.json, remove agentRuntime from the model in agents.defaults.models, and from the provider in models.providers, or set its "id" to "openclaw".',
      fixes.thenRestart,
    ],
  },
  'memory-index-stale': {
    title: 'OpenClaw’s memory index was made with another model',
    cause:
      'Embeddings of two models cannot be compared[[; now {embedder} makes them]]. Until the index is rebuilt, memory search matches words only.',
    fix: [
      'Rebuild it: openclaw memory index --force',
      'With several agents, for each: openclaw memory index --force --agent ID',
    ],
  },
  'images-dropped': {
    title: 'OpenClaw does not send images to this model',
    cause:
      'It reads in the model’s entry whether the model takes images. The entry does not say so, or an older version does not look there.',
    fix: [
      'If it is a Bedrock model, rewrite its entry: openclaw-bedrock init',
      fixes.updateOpenclaw,
      'If the model takes no images, choose a second one, for images only: openclaw-bedrock use',
    ],
  },
  'media-not-made': {
    title: 'OpenClaw cannot make media with Bedrock',
    cause: 'Its Bedrock plugin has models for chat and embeddings only, none for {made} generation.',
    fix: [
      'Choose a model of another provider, for images: openclaw config set agents.defaults.mediaModels.image.primary PROVIDER/MODEL (before OpenClaw 2026.8: agents.defaults.imageGenerationModel.primary)',
    ],
  },
  'memory-provider-missing': {
    title: 'OpenClaw’s memory search has no model for embeddings',
    cause:
      'Without one it matches words, not meaning.[[{!chosen} Bedrock has such models.]][[{?chosen} It is to use Bedrock, and could not.]]',
    fix: [
      '{?chosen}See whether Bedrock answers with the sign-in that OpenClaw has: openclaw-bedrock verify',
      '{?chosen}If it does, restart, and rebuild the index: openclaw gateway restart, then openclaw memory index --force',
      '{?chosen}{?pasted}If it does not, give OpenClaw a sign-in: openclaw-bedrock init. Or let memory search do without Bedrock: openclaw-bedrock init --memory-model off',
      '{!chosen}Let it use one of Bedrock’s: openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      fixes.thenRestart,
    ],
  },
  'session-locked': {
    title: 'OpenClaw has locked this conversation',
    cause:
      '[[{?busy}Two runs wanted to start in it at once, such as yours and the heartbeat.]][[{?takeover}Some versions take a long run’s own writes for those of another run, and stop it. Your setup for Bedrock is fine.]][[{!takeover}{!busy}Another run is still writing to it, or one that crashed has left its lock behind.]]',
    fix: [
      '{?takeover}Update OpenClaw: openclaw update',
      '{?takeover}Until then, ask for less at a time, so that a run ends within two minutes.',
      '{?busy}Send the message again.',
      '{?busy}If it happens often, give the heartbeat a conversation of its own: openclaw config set agents.defaults.heartbeat.isolatedSession true',
      '{!takeover}{!busy}openclaw gateway restart',
      'If that does not help, stop the gateway and remove the lock: rm {lock}',
      `{!takeover}${fixes.updateOpenclaw}`,
    ],
  },
  'cron-timed-out': {
    title: 'OpenClaw stopped a cron job at its time limit',
    cause:
      '[[It was at {phase}. ]][[{?setup}That was before the model was called. ]][[{!setup}The job may be long, or the model or a tool did not answer.]][[{?setup}Bedrock is not to blame.]]',
    fix: [
      '{!setup}See whether the model answers: openclaw-bedrock doctor --live',
      '{!setup}Give the job more time: openclaw cron edit ID --timeout-seconds 3600',
      '{!setup}In the main session, the limit is always 10 minutes. For more, recreate the job in a session of its own: openclaw cron add --session isolated',
      '[[{?setup}Update OpenClaw]][[{!setup}If short jobs are stopped too, update OpenClaw]]: openclaw update',
    ],
  },
} as const satisfies FailureTranslation<typeof families.openclawPartFailures>;
