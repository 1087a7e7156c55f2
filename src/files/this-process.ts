/** Who we are among the processes of the machine: for names on disk that tell the living from the dead. */
import { hostname } from 'node:os';
import { execPath, getuid, kill, pid, platform } from 'node:process';

export { execPath, pid, platform };
/** The user we run as; undefined where the system has none, on Windows. */
export const uid = getuid?.();
export const host = hostname();

/** Whether a process of this machine is alive; one that we may not signal is. */
export function isAlive(other: number): boolean {
  try {
    return kill(other, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Ends a process and all that it started, where it leads a group of its own. Not on Windows, which has no groups. */
export function killTree(leader: number, signal: 'SIGKILL' | 'SIGTERM'): void {
  try {
    kill(-leader, signal);
  } catch {
    // All of them are gone already.
  }
}
