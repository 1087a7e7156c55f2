/** The answers while they are collected, and as they are once none is missing. */
import type { ApiKey } from '../sign-in/api-key/key.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import type { AuthMode } from '../sign-in/method.ts';

/** The usual permission set; chosen automatically if the portal lists it. */
export const USUAL_ROLE = 'BedrockInvokeOnly';

/** The draft's member for each use besides the chat. */
export const USE_KEYS = { memory: 'memoryModel', image: 'imageModel', small: 'smallModel' } as const;

/** The answers so far, from flags, environment, files or the person. One member per question, and `credentials`. */
export interface Draft {
  auth?: AuthMode;
  region?: string;
  models?: readonly string[];
  /** In the order in which OpenClaw should try them. */
  fallbackModels?: readonly string[];
  /** Every model that the sign-in can use, in addition to the named ones. */
  allModels?: boolean;
  /** A model for each use, or `off`. */
  memoryModel?: string;
  imageModel?: string;
  smallModel?: string;
  alias?: string;
  noPrimary?: boolean;
  profile?: string;
  session?: string;
  /** The normalized start URL. */
  startUrl?: string;
  ssoRegion?: string;
  accountId?: string;
  roleName?: string;
  useDeviceCode?: boolean;
  noBrowser?: boolean;
  apiKey?: ApiKey;
  /** The machine's own credentials, chosen once the questions are answered. */
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

/** What a person can choose again, now or at the end. `again`: retry the same; `anew`: sign in, whatever is cached. */
export type Part =
  | 'again'
  | 'anew'
  | 'models'
  | 'uses'
  | 'region'
  | 'ssoRegion'
  | 'role'
  | 'account'
  | 'portal'
  | 'profile'
  | 'session'
  | 'key'
  | 'credentials'
  | 'way';

type With<K extends keyof Draft> = Required<Pick<Draft, K>>;
type Portal = With<'session' | 'startUrl' | 'ssoRegion'>;
type Always = Draft & With<'region' | 'providerId'>;
type Sso = { auth: 'sso' } & Portal & With<'profile'>;
type Key = { auth: 'api-key' } & With<'apiKey' | 'profile'>;
type Aws = { auth: 'aws' };

/** Everything needed to sign in to a portal. */
export type PortalDraft = Draft & Portal;

/** Everything that can be settled before signing in. */
export type Settled = Always & (Sso | Key | Aws);

/** Also the account and role, or the machine's credentials. */
export type Chosen = Always & ((Sso & With<'accountId' | 'roleName'>) | Key | (Aws & With<'credentials'>));

/** What each way to sign in needs. */
const NEEDED = {
  sso: ['profile', 'session', 'startUrl', 'ssoRegion'],
  'api-key': ['profile', 'apiKey'],
  aws: [],
} as const satisfies { readonly [M in AuthMode]: readonly (keyof Draft)[] };

/** Whether everything is settled that can be before signing in. */
export function isSettled(draft: Draft): draft is Settled {
  const { region, providerId, auth } = draft;
  return Boolean(region && providerId && auth && NEEDED[auth].every((key) => draft[key]));
}
