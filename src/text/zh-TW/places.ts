import type * as en from '../en/places.ts';
import type { Translation } from '../translation.ts';

export const places = {
  process: '程序環境變數',
} satisfies Translation<typeof en.places>;
