/**
 * Adds `watch` to the system's timer, with its own copy of this program that does not depend on the npx cache, and
 * removes it.
 */

import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { host } from '../files/this-process.ts';
import {
  removeFile,
  removeFolder,
  sweepTempFiles,
  writeFileAtomically,
  writePrivately,
} from '../files/write.ts';
import { profileOf } from '../openclaw/service.ts';
import { writeRecord } from '../write/own-files.ts';
import { copyProgram, removeOtherCopies } from '../write/program-copy.ts';
import type { Installation, WatchFiles } from './own-files.ts';
import { assertWatchTrusted, minutesOf, readInstallation, watchFiles } from './own-files.ts';
import type { Job, Timer } from './timers.ts';
import { crontabLine, findTimer, recordEnvironment, timerFor, watchScript } from './timers.ts';

export interface Installed {
  readonly installation: Installation;
  /** The crontab line, if there is no timer. */
  readonly crontab?: string;
  /** Variables that a pass would need but that contain a password. */
  readonly notRecorded: readonly string[];
  /** The command that keeps a user's timers running after logout. */
  readonly linger?: string;
}

/**
 * Installs or updates. Throws AppError cannot-write, not-trusted, and timer-not-set if the system rejects the timer.
 */
export async function install(
  context: Context,
  locations: Locations,
  options: Pick<Installation, 'every' | 'notify' | 'quiet'>,
): Promise<Installed> {
  const files = watchFiles(locations.stateDir, context.platform);
  assertWatchTrusted(files);
  await sweepTempFiles([files.folder]);
  const main = await copyProgram(context, files.app);
  const { values, secret } = recordEnvironment(context.env);
  const [node = 'node'] = context.program;
  await writePrivately(files.script, watchScript(context, locations, { node, main }, values));
  const known = readInstallation(files);
  const found = await findTimer(context);
  // A shell without a session, such as that of `su`, does not reach the timer that runs all the same.
  const kind = found === 'crontab' && known?.host === host ? known.timer : found;
  const job = jobOf(context, locations, files, options.every);
  // If the recipient is unchanged, so is the date of the request.
  const isSame =
    known?.notify?.channel === options.notify?.channel && known?.notify?.target === options.notify?.target;
  const installation: Installation = {
    ...options,
    version: context.version,
    timer: kind,
    name: job.name,
    host,
    at: known && isSame ? known.at : context.now(),
  };
  const isSameTimer = known?.timer === kind && known.name === job.name;
  if (known && !isSameTimer) await removeTimer(context, locations, known);
  // Only its owner removes a line of a crontab.
  const kept = isSameTimer || known?.timer === 'crontab' ? known : undefined;
  // The first pass, which may start at once, reads it.
  await recordInstallation(files, installation);
  const timer = timerFor(kind, job, context);
  try {
    await setTimer(context, timer, kind);
  } catch (error) {
    await removeFiles(timer);
    if (kept) {
      await recordInstallation(files, kept);
      await writeFiles(timerFor(kept.timer, { ...job, minutes: minutesOf(kept.every) }, context));
    } else await orCannotWrite(files.installation, removeFile(files.installation));
    throw error;
  }
  await removeOtherCopies(files.app, context.version);
  const linger = kind === 'systemd' ? await lingerCommand(context) : undefined;
  return {
    installation,
    notRecorded: secret,
    ...(kind === 'crontab' && { crontab: crontabLine(job) }),
    ...(linger && { linger }),
  };
}

/** Removes the timer and all its files. Throws AppError cannot-write. */
export async function remove(
  context: Context,
  locations: Locations,
  installation: Installation,
): Promise<void> {
  const files = watchFiles(locations.stateDir, context.platform);
  assertWatchTrusted(files);
  await removeTimer(context, locations, installation);
  await removeFolder(files.app);
  await removeFolder(files.folder);
}

async function removeTimer(
  context: Context,
  locations: Locations,
  { timer: kind, name, every }: Installation,
): Promise<void> {
  const files = watchFiles(locations.stateDir, context.platform);
  const timer = timerFor(kind, { ...jobOf(context, locations, files, every), name }, context);
  await stopTimer(context, timer);
  await removeFiles(timer);
  if (kind === 'systemd')
    await context.run('systemctl', ['--user', 'daemon-reload'], { timeoutMs: COMMAND_MS });
}

async function writeFiles(timer: Timer): Promise<void> {
  for (const { path, text } of timer.files)
    await orCannotWrite(path, writeFileAtomically(path, text, { createMode: 0o644 }));
}

async function removeFiles(timer: Timer): Promise<void> {
  for (const { path } of timer.files) await orCannotWrite(path, removeFile(path));
}

function recordInstallation(files: WatchFiles, installation: Installation): Promise<void> {
  return writeRecord(files.installation, installation);
}

/** Each OpenClaw has its own timer, named by profile or by folder. */
function jobOf(context: Context, locations: Locations, { script }: WatchFiles, every: string): Job {
  const { stateDir, isDefaultState, awsHome } = locations;
  const hash = createHash('sha256').update(stateDir).digest('hex').slice(0, 8);
  const suffix = profileOf(context.env, locations) ?? (isDefaultState ? undefined : hash);
  return {
    name: ['openclaw-bedrock-watch', ...(suffix ? [suffix] : [])].join('-'),
    minutes: minutesOf(every),
    script,
    home: awsHome,
  };
}

const COMMAND_MS = 30_000;

async function stopTimer(context: Context, { stop }: Timer): Promise<void> {
  for (const [program, ...args] of stop) await context.run(program, args, { timeoutMs: COMMAND_MS });
}

async function setTimer(context: Context, timer: Timer, kind: string): Promise<void> {
  await writeFiles(timer);
  // launchd rejects a job that it already has.
  if (kind === 'launchd') await stopTimer(context, timer);
  for (const [program, ...args] of timer.start) {
    const { exitCode, stdout, stderr } = await context.run(program, args, { timeoutMs: COMMAND_MS });
    if (exitCode === 0) continue;
    const detail = (stderr.trim() || stdout.trim()).split('\n')[0] || `exit code ${exitCode}`;
    throw new AppError('timer-not-set', { command: [program, ...args].join(' '), detail });
  }
}

/** Without lingering, a user's timers end with their last session, on a server at once. */
async function lingerCommand(context: Context): Promise<string | undefined> {
  const user = context.env.USER ?? context.env.LOGNAME ?? String(context.uid ?? '');
  const asked = await context.run('loginctl', ['show-user', user, '--property=Linger', '--value'], {
    timeoutMs: COMMAND_MS,
  });
  return asked.exitCode === 0 && asked.stdout.trim() === 'yes' ? undefined : `loginctl enable-linger ${user}`;
}
