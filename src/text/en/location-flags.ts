/** Help of the flags that say which OpenClaw is meant. Apart from the questions, because `status` loads them. */

export const locationFlags = {
  configHelp: 'Path of openclaw.json (default: as OpenClaw finds it)',
  stateDirHelp: 'OpenClaw state directory (default: as OpenClaw finds it)',
  notAnOpenclawProfile:
    'may contain letters, digits, _ and -, up to 64 characters, and must start with a letter or digit',
  openclawProfileHelp: 'OpenClaw profile, as in openclaw --profile NAME',
} as const;
