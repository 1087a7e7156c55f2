/** `doctor`: runs every check, causes before effects; `--fix` repairs our own files and checks again. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, type ParsedFlags, readLocationFlags, yesFlag } from '../command-line.ts';
import type { Context } from '../context.ts';
import { type Checked, type Inspection, inspect, runChecks } from '../doctor/check.ts';
import { environmentChecks } from '../doctor/environment-checks.ts';
import { fileChecks } from '../doctor/file-checks.ts';
import { modelChecks, useChecks } from '../doctor/model-checks.ts';
import { networkChecks } from '../doctor/network-checks.ts';
import { gatewayChecks, machineChecks, openclawChecks } from '../doctor/openclaw-checks.ts';
import { signInChecks, watchChecks } from '../doctor/sign-in-checks.ts';
import { AppError, EXIT } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { askVersion } from '../openclaw/install.ts';
import { buildRepair } from '../plan/build-plan.ts';
import { isEmpty } from '../plan/plan.ts';
import { describeChecks, placesTable, reportChecks } from '../report/doctor.ts';
import { describeChanges, showPlan, writeView } from '../report/plan.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { displayOptions } from '../screen/terminal.ts';
import { showStep } from '../screen/working.ts';
import { checkMachine } from '../setup/machine.ts';
import { files as fileTexts, doctor as texts, waiting } from '../text/texts.ts';
import { findPermissiveModes, tighten } from '../write/permissions.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { writePlan } from '../write/write-plan.ts';

export const command: Command = {
  flags: [
    { name: 'live', kind: 'switch', help: texts.liveHelp },
    { name: 'fix', kind: 'switch', help: texts.fixHelp },
    yesFlag,
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock doctor', about: texts.example },
    { line: 'openclaw-bedrock doctor --live', about: texts.exampleLive },
    { line: 'openclaw-bedrock doctor --fix', about: texts.exampleFix },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  await askVersion(context, locations.stateDir);
  const repaired: Repaired = values.fix === true ? await repair(context, locations) : {};
  const inspection = inspect(context, locations, values.live === true);
  const checked = await showStep(context, waiting.checking, () => runChecks(checksOf(inspection)));
  const failure = checked.map(({ finding }) => finding).find((finding) => finding instanceof AppError);
  if (values.fix === true && !context.json) sayRepaired(context, repaired, checked);
  // A gateway service also proves that OpenClaw is installed, even when its program is not on PATH.
  const hasOpenclaw = (inspection.openclaw ?? inspection.readable()?.service) !== undefined;
  const checks = describeChecks(checked, context, { hasOpenclaw });
  if (!context.json) {
    reportChecks(context, checks, checked, displayOptions(context).ascii);
    showPlaces(context, inspection);
  }
  return {
    exitCode: failure ? failure.exitCode : EXIT.done,
    result: { checks, ...repaired },
    // People have already read the error among the checks.
    ...(failure && context.json && { error: failure }),
  };
}

/** Every check. Causes before effects; the report keeps this order. */
export function checksOf(inspection: Inspection) {
  return [
    ...machineChecks(inspection),
    ...openclawChecks(inspection),
    ...fileChecks(inspection),
    ...environmentChecks(inspection),
    ...signInChecks(inspection),
    ...watchChecks(inspection),
    ...modelChecks(inspection),
    ...useChecks(inspection),
    ...networkChecks(inspection),
    ...gatewayChecks(inspection),
  ];
}

interface Repaired {
  readonly changes?: ReturnType<typeof describeChanges>;
  readonly backupId?: string | null;
  /** Files that others could read. */
  readonly tightened?: readonly string[];
}

/** Recovers from a killed run first. The checks report files that cannot be read. */
async function repair(context: Context, locations: Locations): Promise<Repaired> {
  const view = writeView(context, 'doctor --fix');
  await recoverInterrupted(context, locations, view);
  try {
    const { snapshot, setup, openclaw } = checkMachine(context, locations);
    const plan = buildRepair(snapshot, setup, openclaw);
    const tightened = await tightenEnv(context, locations);
    if (isEmpty(plan)) {
      return { changes: [], backupId: null, tightened };
    }
    if (!context.json) showPlan(context, plan);
    const { backupId } = await writePlan(context, locations, plan, view);
    return { changes: describeChanges(context, plan), backupId, tightened };
  } catch (error) {
    if (error instanceof AppError && error.error === 'cannot-parse') return { changes: [], backupId: null };
    throw error;
  }
}

/** Says whether anything was changed, and whether anything is left to do. */
function sayRepaired(context: Context, { backupId, tightened = [] }: Repaired, checked: readonly Checked[]) {
  const isLeft = checked.some(({ finding }) => !('status' in finding) || finding.status === 'warn');
  // What was closed to others has been said.
  if (!backupId && tightened.length > 0) return;
  if (backupId) say(context, isLeft ? texts.savedInPart : texts.saved);
  else say(context, isLeft ? texts.nothingFixable : texts.nothingToFix);
  gap(context);
}

/** Closes .env to other users, and says so. Returns its path if that was needed and worked. */
async function tightenEnv(context: Context, { stateEnv }: Locations): Promise<string[]> {
  const [open] = findPermissiveModes(context, [[stateEnv, 0o600]]);
  if (!open) return [];
  const { path } = open;
  const detail = await tighten(open);
  if (!context.json && detail === undefined) say(context, texts.envClosed, { path });
  if (!context.json && detail !== undefined) say(context, fileTexts.cannotTighten, { path, detail });
  return detail === undefined ? [path] : [];
}

/** Shows which variable hides which, if any does. */
function showPlaces(context: Context, inspection: Inspection) {
  if (inspection.snapshot.openclawConfig.text === null) return;
  const machine = inspection.readable();
  if (!machine) return;
  const readers = new Set(machine.conflicts.map(({ reader }) => reader));
  for (const reader of readers) {
    const layers = reader === 'shell' ? machine.setup.layers : (machine.gateway ?? []);
    for (const line of placesTable(layers, reader, context.language)) sayLine(context, line);
  }
}
