/** What OpenClaw itself must do for the set-up to work: have its Bedrock plugin, and read its new files. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { report as texts } from '../messages/report.ts';
import { type Facts, fill, type Text } from '../messages/text.ts';
import { BEDROCK_PLUGIN, findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import type { Notice } from '../plan/plan.ts';
import { redact } from '../report/redact.ts';
import { say } from '../report/say.ts';
import type { Asker } from '../wizard/ask.ts';
import type { Draft } from '../wizard/draft.ts';

/** npm on a slow line; OpenClaw itself gives up on a registry after 20 s. */
const INSTALL_TIMEOUT_MS = 300_000;
const RESTART_TIMEOUT_MS = 60_000;

type Consent = Pick<Draft, 'installPlugin' | 'restartGateway'> & { readonly asker: Asker | undefined };

/** Installs a missing plugin when told to, by flag or answer. Returns what a person still has to do. */
export async function preparePlugin(
  context: Context,
  locations: Locations,
  consent: Consent,
): Promise<Notice[]> {
  const openclaw = await findOpenclaw(context, locations.stateDir);
  if (openclaw?.bedrock !== 'missing') return [];
  const facts = { version: openclaw.version ?? '' };
  if (!(await agreed(consent, consent.installPlugin, texts.installPlugin, facts)))
    return [{ text: texts.pluginMissing, facts }];
  say(context, texts.pluginInstalling);
  const failed = await runOpenclaw(
    context,
    openclaw,
    ['plugins', 'install', BEDROCK_PLUGIN],
    INSTALL_TIMEOUT_MS,
  );
  if (!failed) say(context, texts.pluginInstalled);
  return failed ? [failed, { text: texts.pluginMissing, facts }] : [];
}

/** Restarts the gateway when told to. Returns what went wrong. */
export async function restartGateway(
  context: Context,
  locations: Locations,
  consent: Consent,
): Promise<Notice[]> {
  const openclaw = await findOpenclaw(context, locations.stateDir);
  if (!openclaw || !(await agreed(consent, consent.restartGateway, texts.restartGateway))) return [];
  const failed = await runOpenclaw(context, openclaw, ['gateway', 'restart'], RESTART_TIMEOUT_MS);
  if (!failed) say(context, texts.gatewayRestarted);
  return failed ? [failed] : [];
}

async function agreed({ asker }: Consent, flag: boolean | undefined, question: Text, facts: Facts = {}) {
  if (flag) return true;
  return asker
    ? asker.prompter.confirm({ message: fill(question, asker.language, facts), initial: true })
    : false;
}

async function runOpenclaw(
  context: Context,
  { command }: OpenclawInstall,
  args: readonly string[],
  timeoutMs: number,
): Promise<Notice | undefined> {
  const { exitCode, stdout, stderr } = await context.run(command, args, { timeoutMs });
  if (exitCode === 0) return undefined;
  const facts = {
    command: ['openclaw', ...args].join(' '),
    exitCode,
    output: redact(`${stdout}${stderr}`.trim()),
  };
  return { text: texts.programFailed, facts };
}
