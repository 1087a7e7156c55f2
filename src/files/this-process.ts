/** Who we are among the processes of the machine: for names on disk that tell the living from the dead. */
import { hostname } from 'node:os';
import { getuid, kill, pid, platform } from 'node:process';

export { pid, platform };
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
