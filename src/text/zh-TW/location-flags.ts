import type * as en from '../en/location-flags.ts';
import type { Translation } from '../translation.ts';

export const locationFlags = {
  configHelp: 'openclaw.json 的路徑（預設依 OpenClaw 的規則）',
  stateDirHelp: 'OpenClaw 的 state 目錄（預設依 OpenClaw 的規則）',
  notAnOpenclawProfile: '只能用英數字、_ 與 -，最多 64 個字元，且須以英數字開頭',
  openclawProfileHelp: 'OpenClaw profile，同 openclaw --profile NAME',
} satisfies Translation<typeof en.locationFlags>;
