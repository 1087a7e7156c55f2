/** Identifies this process, for names on disk that tell running processes from dead ones. */
import { hostname } from 'node:os';
import { execPath, getuid, kill, pid, platform } from 'node:process';

export { execPath, pid, platform };
/** Our user ID; undefined on Windows, which has none. */
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

/** Kills a process group by its leader. Not on Windows, which has no process groups. */
export function killTree(leader: number, signal: 'SIGKILL' | 'SIGTERM'): void {
  try {
    kill(-leader, signal);
  } catch {
    // All of them have already exited.
  }
}
