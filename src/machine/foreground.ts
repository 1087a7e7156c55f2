import { readText } from '../files/look.ts';

/**
 * Whether this program has the terminal: one in the background that touches it is stopped by the system (SIGTTOU). Only
 * Linux tells without another program, in fields 5 and 8 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html;
 * elsewhere it is taken to be so.
 */
export function isForeground(platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return true;
  const stat = readText('/proc/self/stat') ?? '';
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === foreground;
}
