import type * as en from '../en/location-flags.ts';
import type { Translation } from '../text.ts';

export const locationFlags = {
  configHelp: '要使用的 openclaw.json（依 OpenClaw 規則）',
  stateDirHelp: 'OpenClaw 的 state dir（依 OpenClaw 規則）',
  notAnOpenclawProfile: '只能用英數字、_ 與 -，最多 64 個字元，且須以英數字開頭',
  openclawProfileHelp: '同 openclaw --profile NAME',
} satisfies Translation<typeof en.locationFlags>;
