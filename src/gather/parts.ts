/** The parts of a setup that a person can choose again, and what each one resets. */

import type { Draft } from './draft.ts';
import type { Known } from './known.ts';

type Keys = readonly (keyof Draft)[];

const MODELS: Keys = ['models', 'fallbackModels', 'allModels'];
const ACCOUNT: Keys = ['accountId', 'roleName'];
const PORTAL: Keys = ['startUrl', 'ssoRegion', 'session', 'profile', ...ACCOUNT];

/** How to choose a part again. */
interface Again {
  /** Asked with the answer so far as the one that Enter takes. */
  readonly offer?: Keys;
  /** Found or asked as if for the first time. */
  readonly forget?: Keys;
  /** What is chosen after signing in. If absent, the sign-in itself changes. */
  readonly asks?: 'models' | 'uses';
}

/** What a person can choose again, now or at the end. `again`: retry the same. */
export type Part =
  | 'again'
  | 'models'
  | 'uses'
  | 'region'
  | 'ssoRegion'
  | 'role'
  | 'account'
  | 'portal'
  | 'key'
  | 'credentials'
  | 'way';

export const PARTS: { readonly [P in Part]: Again } = {
  again: {},
  models: { offer: MODELS, asks: 'models' },
  uses: { forget: ['memoryModel', 'imageModel', 'smallModel'], asks: 'uses' },
  // A model belongs to its region, and so may an endpoint.
  region: { offer: ['region', ...MODELS], forget: ['endpointUrl'], asks: 'models' },
  ssoRegion: { offer: ['ssoRegion'] },
  role: { forget: ['roleName'] },
  account: { forget: ACCOUNT },
  portal: { forget: PORTAL },
  key: { forget: ['apiKey'] },
  credentials: { forget: ['profile'] },
  way: { offer: ['auth'], forget: ['apiKey', ...PORTAL] },
};

/** The known answers without those that a person should give again. */
export function forgetKnown(known: Known, forgotten: Keys): Known {
  const { startUrl, ssoRegion, accountId, roleName, ...names } = known.sso;
  const isKept = (key: keyof Draft) => !forgotten.includes(key);
  return {
    ...known,
    sso: {
      ...names,
      ...(isKept('startUrl') && { startUrl, ssoRegion }),
      ...(isKept('accountId') && { accountId }),
      ...(isKept('roleName') && { roleName }),
    },
    ...(!isKept('startUrl') && { pastedSsoRegion: undefined }),
    // If only the key is chosen again, the known one is not wanted.
    ...(forgotten.length === 1 && !isKept('apiKey') && { apiKey: undefined }),
    ...(!isKept('endpointUrl') && known.endpoint?.region && { endpoint: undefined }),
  };
}
