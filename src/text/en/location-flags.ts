/** Help of the flags that say which OpenClaw is meant. Apart from the questions, because `status` loads them. */

export const locationFlags = {
  configHelp: 'openclaw.json to use (OpenClaw’s own rules)',
  stateDirHelp: 'OpenClaw’s state dir (OpenClaw’s own rules)',
  notAnOpenclawProfile: 'may hold letters, digits, _ and -, at most 64, and begins with a letter or digit',
  openclawProfileHelp: 'As in openclaw --profile NAME',
} as const;
