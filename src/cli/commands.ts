/**
 * Every command by name: its summary in the help, and how to load it. A command's module is loaded only when it runs.
 */

import type { CommandEntry } from '../command-line/command.ts';
import { help } from '../text/texts.ts';

export const commands: Readonly<Record<string, CommandEntry>> = {
  init: { summary: help.init, load: async () => (await import('../commands/init.ts')).command },
  verify: { summary: help.verify, load: async () => (await import('../commands/verify.ts')).command },
  login: { summary: help.login, load: async () => (await import('../commands/login.ts')).command },
  logout: { summary: help.logout, load: async () => (await import('../commands/logout.ts')).command },
  status: { summary: help.status, load: async () => (await import('../commands/status.ts')).command },
  doctor: { summary: help.doctor, load: async () => (await import('../commands/doctor.ts')).command },
  explain: { summary: help.explain, load: async () => (await import('../commands/explain.ts')).command },
  models: { summary: help.models, load: async () => (await import('../commands/models.ts')).command },
  policy: { summary: help.policy, load: async () => (await import('../commands/policy.ts')).command },
  use: { summary: help.use, load: async () => (await import('../commands/use.ts')).command },
  undo: { summary: help.undo, load: async () => (await import('../commands/undo.ts')).command },
  watch: { summary: help.watch, load: async () => (await import('../commands/watch.ts')).command },
  chat: { summary: help.chat, load: async () => (await import('../commands/chat.ts')).command },
  demo: { summary: help.demo, load: async () => (await import('../commands/demo.ts')).command },
  completion: {
    summary: help.completion,
    load: async () => (await import('./completion.ts')).createCommand(commands),
  },
};
