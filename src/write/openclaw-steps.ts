/** What OpenClaw itself must do for the set-up to work: have its Bedrock plugin, and read its new files. */

import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { readIncludes } from '../files/config-includes.ts';
import type { Locations } from '../files/locate.ts';
import { readSnapshot } from '../files/snapshot.ts';
import type { Asker } from '../gather/asker.ts';
import type { Draft } from '../gather/draft.ts';
import type { Value } from '../openclaw/config.ts';
import { documentsOf, readConfig } from '../openclaw/config-documents.ts';
import { BEDROCK_PLUGIN, findOpenclaw } from '../openclaw/install.ts';
import { runOpenclaw, type Target } from '../openclaw/run-openclaw.ts';
import { describeConflict, describeRemedy } from '../report/conflicts.ts';
import { say } from '../screen/say.ts';
import { showStep } from '../screen/working.ts';
import { redact } from '../secrets/redact.ts';
import type { Picture } from '../setup/picture.ts';
import { pluginProblem } from '../setup/preflight.ts';
import type { Notice } from '../text/text.ts';
import { type Facts, fill, notice, type Text } from '../text/text.ts';
import { report as texts } from '../text/texts.ts';

/** npm on a slow line; OpenClaw itself gives up on a registry after 20 s. */
const INSTALL_TIMEOUT_MS = 300_000;

export type Consent = Pick<Draft, 'installPlugin'> & {
  readonly asker: Asker | undefined;
};

/** Whether OpenClaw can use the set-up; without an OpenClaw on the machine there is nothing to say. */
export interface PluginState {
  /** plugin-missing or plugin-disabled: the set-up is not done while it stands. */
  readonly problem: AppError | undefined;
  /** What an attempt to mend it came to. */
  readonly notices: readonly Notice[];
}

/** Looks for the plugin and, when told to by flag or answer, installs it. */
export async function preparePlugin(
  context: Context,
  locations: Locations,
  consent: Consent,
): Promise<PluginState> {
  const found = findProblem(context, locations);
  if (found?.problem?.error !== 'plugin-missing') return { problem: found?.problem, notices: [] };
  const facts = { version: found.openclaw.version ?? '' };
  if (!(await agreed(consent, consent.installPlugin, texts.installPlugin, facts)))
    return { problem: found.problem, notices: [] };
  // Nothing moves in a log.
  if (!context.stderr.isTTY) say(context, texts.pluginInstalling);
  const args = ['plugins', 'install', BEDROCK_PLUGIN];
  const target = { ...found.openclaw, locations };
  const failed = await failureOf(context, target, args, INSTALL_TIMEOUT_MS, texts.pluginInstalling);
  // Its exit code is not believed: only the plugin itself counts.
  const problem = findProblem(context, locations)?.problem;
  if (!problem) say(context, texts.pluginInstalled);
  return { problem, notices: problem && failed ? [failed] : [] };
}

function findProblem(context: Context, locations: Locations) {
  const config = configOrNothing(locations.openclawConfig);
  const openclaw = findOpenclaw(context, locations.stateDir, config);
  return openclaw && { openclaw, problem: pluginProblem(openclaw, config, locations.openclawConfig) };
}

/** The files as they are now. One that cannot be read or parsed is somebody else's to report. */
function configOrNothing(path: string): Value {
  const config = attempt(() => {
    const openclawConfig = readSnapshot(path);
    const configIncludes = readIncludes(openclawConfig, readSnapshot);
    return readConfig(documentsOf({ openclawConfig, configIncludes }));
  });
  return config instanceof AppError ? {} : config;
}

/** Credentials that win over the set-up, each with what takes them away. */
export function conflictNotices(context: Context, { conflicts }: Picture): Notice[] {
  return conflicts
    .filter(({ about }) => about === 'credential')
    .map((conflict) =>
      notice(texts.conflict, {
        conflict: describeConflict(conflict, context.language),
        remedy: describeRemedy(conflict, context),
      }),
    );
}

async function agreed({ asker }: Consent, flag: boolean | undefined, question: Text, facts: Facts = {}) {
  if (flag) return true;
  return asker
    ? asker.prompter.confirm({ message: fill(question, asker.language, facts), initial: true })
    : false;
}

/** What to tell of a run that failed. */
async function failureOf(
  context: Context,
  target: Target,
  args: readonly string[],
  timeoutMs: number,
  doing: Text,
): Promise<Notice | undefined> {
  const { exitCode, stdout, stderr } = await showStep(context, doing, (onLine) =>
    runOpenclaw(context, target, args, timeoutMs, onLine),
  );
  if (exitCode === 0) return undefined;
  const facts = {
    command: ['openclaw', ...args].join(' '),
    exitCode,
    output: redact(`${stdout}${stderr}`.trim()),
  };
  return notice(texts.programFailed, facts);
}
