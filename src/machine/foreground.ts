import { readText } from '../files/look.ts';

/**
 * Whether this process is in the terminal's foreground: in the background, touching the terminal stops it (SIGTTOU).
 * Only Linux tells us without another program, in fields 5 and 8 of
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; elsewhere this returns true.
 */
export function isForeground(platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return true;
  const stat = readText('/proc/self/stat') ?? '';
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === foreground;
}
