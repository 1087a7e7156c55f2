import type { ApiKey } from '../bedrock/api-key.ts';
import type { AuthMode } from '../openclaw/config.ts';

/** What has been settled so far, by flag, environment, file or answer. One member for each question of the table. */
export interface Draft {
  auth?: AuthMode;
  region?: string;
  models?: readonly string[];
  fallbackModel?: string;
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
  endpointUrl?: string;
  providerId?: string;
  config?: string;
  stateDir?: string;
  openclawProfile?: string;
  noLogin?: boolean;
  noVerify?: boolean;
  installPlugin?: boolean;
  restartGateway?: boolean;
  dryRun?: boolean;
  onFailure?: 'keep' | 'undo';
  yes?: boolean;
}
