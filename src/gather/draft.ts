import type { ApiKey } from '../sign-in/api-key/api-key.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import type { AuthMode } from '../sign-in/method.ts';

/** The permission set of the source document; chosen by itself where the portal lists it. */
export const USUAL_ROLE = 'BedrockInvokeOnly';

/** The member of the draft for each thing besides the chat. */
export const USE_KEYS = { memory: 'memoryModel', image: 'imageModel', small: 'smallModel' } as const;

/** What has been settled so far, by flag, environment, file or answer. One member for each question of the table, and `credentials`. */
export interface Draft {
  auth?: AuthMode;
  region?: string;
  models?: readonly string[];
  /** In the order in which OpenClaw is to try them. */
  fallbackModels?: readonly string[];
  /** Every model that the sign-in can use, besides those named. */
  allModels?: boolean;
  /** A model for each, or `off`. */
  memoryModel?: string;
  imageModel?: string;
  smallModel?: string;
  alias?: string;
  noPrimary?: boolean;
  profile?: string;
  session?: string;
  /** The start URL in its normal form. */
  startUrl?: string;
  ssoRegion?: string;
  accountId?: string;
  roleName?: string;
  useDeviceCode?: boolean;
  noBrowser?: boolean;
  apiKey?: ApiKey;
  /** The machine's own credentials, chosen once the questions are settled. */
  credentials?: LocalCredentials;
  endpointUrl?: string;
  providerId?: string;
  config?: string;
  stateDir?: string;
  openclawProfile?: string;
  noLogin?: boolean;
  noVerify?: boolean;
  installPlugin?: boolean;
  noGateway?: boolean;
  restartGateway?: boolean;
  dryRun?: boolean;
  onFailure?: 'keep' | 'undo';
  yes?: boolean;
}

type With<K extends keyof Draft> = Required<Pick<Draft, K>>;
type Portal = With<'session' | 'startUrl' | 'ssoRegion'>;
type Always = Draft & With<'region' | 'providerId'>;
type Sso = { auth: 'sso' } & Portal & With<'profile'>;
type Key = { auth: 'api-key' } & With<'apiKey' | 'profile'>;
type Aws = { auth: 'aws' };

/** Enough to sign in to a portal with. */
export type PortalDraft = Draft & Portal;

/** Nothing is open that can be settled without signing in. */
export type Settled = Always & (Sso | Key | Aws);

/** Account and role, or the credentials of this machine, are chosen, too. */
export type Chosen = Always & ((Sso & With<'accountId' | 'roleName'>) | Key | (Aws & With<'credentials'>));

/** What must be settled of each way to sign in. */
const NEEDED = {
  sso: ['profile', 'session', 'startUrl', 'ssoRegion'],
  'api-key': ['profile', 'apiKey'],
  aws: [],
} as const satisfies { readonly [M in AuthMode]: readonly (keyof Draft)[] };

/** Whether nothing is open that can be settled without signing in. */
export function isSettled(draft: Draft): draft is Settled {
  const { region, providerId, auth } = draft;
  return Boolean(region && providerId && auth && NEEDED[auth].every((key) => draft[key]));
}
