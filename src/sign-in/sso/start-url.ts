/**
 * Turns what people paste for their AWS access portal into the form that goes into `~/.aws/config`.
 * Forms: https://github.com/aws/aws-toolkit-vscode/issues/5462, https://github.com/aws/aws-cdk/issues/38292.
 */
import { REGION_NAME } from '../../bedrock/endpoint.ts';

export type ParsedPortal =
  | { readonly ok: true; readonly startUrl: string; readonly ssoRegion?: string }
  | {
      readonly ok: false;
      readonly reason: 'identity-provider' | 'not-a-portal' | 'empty';
      readonly host?: string;
    };

/** Sign-in pages of identity providers, which come before the portal. */
const IDENTITY_PROVIDERS = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.microsoft.com',
  'myapps.microsoft.com',
  'myapplications.microsoft.com',
  'accounts.google.com',
  'workspace.google.com',
  'jumpcloud.com',
  'onelogin.com',
  'pingidentity.com',
  'pingone.com',
  'auth0.com',
  'duosecurity.com',
];

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** `https://… eu-west-1`: a block pasted into a one-line prompt. */
const URL_AND_REGION = /^\s*(https?:\/\/\S+)\s+([a-z0-9-]+)\s*$/;
/** `sso_start_url = X` in a config section, or the label and value in the "Access keys" pane. */
const URL_LINE = /^[ \t]*sso[_ ]start[_ ]url\s*(?:\[[^\]]*\])?\s*[=:]?\s*(\S+)/im;
const REGION_LINE = /^[ \t]*sso[_ ]region\s*(?:\[[^\]]*\])?\s*[=:]?\s*["']?([a-z0-9-]+)/im;

/**
 * The start URL (`https://d-xxxxxxxxxx.awsapps.com/start` and its GovCloud, China and `*.app.aws` relatives)
 * in the pasted text: a URL, a bare `d-xxxxxxxxxx`, a config section or an "Access keys" block, with the SSO region if
 * the text has it. Loopback URLs stay as they are.
 */
export function parsePortal(text: string): ParsedPortal {
  const [, url, regionBeside] = URL_AND_REGION.exec(text) ?? [];
  const pastedUrl = url ?? URL_LINE.exec(text)?.[1];
  const parsed = parseAddress(pastedUrl ?? text);
  const regionBelow = pastedUrl === undefined ? undefined : REGION_LINE.exec(text)?.[1]?.toLowerCase();
  const region = regionBeside ?? regionBelow;
  if (!parsed.ok || region === undefined || !REGION_NAME.test(region)) return parsed;
  return { ...parsed, ssoRegion: region };
}

/**
 * A start URL as AWS takes it: StartDeviceAuthorization refuses the `#/` that the portal's page adds in a browser's
 * address bar (https://github.com/aws/aws-cli/issues/7649). The files may keep it: the sign-in's file is named after it.
 */
export function withoutFragment(startUrl: string): string {
  return startUrl.replace(/\/?#.*$/, '');
}

/** Whether two start URLs name the same portal, in whatever form. */
export function samePortal(a: string, b: string): boolean {
  return a === b || comparable(a) === comparable(b);
}

function comparable(text: string): string {
  const parsed = parsePortal(text);
  return parsed.ok ? parsed.startUrl : text.trim();
}

function parseAddress(text: string): ParsedPortal {
  const address = text.replace(/[\\"'`<>]/g, '').trim();
  if (address === '') return { ok: false, reason: 'empty' };
  const instance = INSTANCE.exec(address)?.[1];
  if (instance)
    return { ok: true, startUrl: `https://identitycenter.amazonaws.com/${instance.toLowerCase()}` };
  // An instance's ID that was not copied whole is no name.
  if (/^(?!ssoins-)[a-z0-9][a-z0-9-]{0,62}$/i.test(address) && !LOOPBACK.includes(address.toLowerCase())) {
    return { ok: true, startUrl: `https://${address.toLowerCase()}.awsapps.com/start` };
  }
  const url = parseUrl(address);
  if (!url) return { ok: false, reason: 'not-a-portal' };
  const host = url.hostname.replace(/\.$/, '');
  if (LOOPBACK.includes(host)) return { ok: true, startUrl: address };
  if (IDENTITY_PROVIDERS.some((idp) => host === idp || host.endsWith(`.${idp}`))) {
    return { ok: false, reason: 'identity-provider', host };
  }
  return parseAwsHost(host, url.pathname) ?? { ok: false, reason: 'not-a-portal', host };
}

/** GovCloud and China have their own portals, which no other region knows. */
function usualRegion(host: string): string | undefined {
  if (/(?:^|\.)us-gov-home\./.test(host)) return 'us-gov-west-1';
  return host.endsWith('.awsapps.cn') ? 'cn-north-1' : undefined;
}

function parseUrl(address: string): URL | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** A portal's issuer URL, which works as a start URL since AWS CLI 2.22, or its bare id. */
const ISSUER = /^identitycenter\.amazonaws\.(?:com|com\.cn)$/;
const INSTANCE = /^\/?(ssoins-[0-9a-f]{16,})(?:\/|$)/i;

function parseAwsHost(host: string, path: string): ParsedPortal | undefined {
  const instance = INSTANCE.exec(path)?.[1];
  if (ISSUER.test(host)) return instance ? { ok: true, startUrl: `https://${host}/${instance}` } : undefined;
  // https://<id>.<region>.portal.amazonaws.com: the console shows it beside the usual URL.
  const regional = /^[\w-]+\.([a-z0-9-]+)\.portal\.amazonaws\.com$/.exec(host)?.[1];
  if (regional && REGION_NAME.test(regional))
    return { ok: true, startUrl: `https://${host}`, ssoRegion: regional };
  const dualStack = /^[a-z0-9-]+\.portal\.([a-z0-9-]+)\.app\.aws$/.exec(host);
  if (dualStack?.[1]) return { ok: true, startUrl: `https://${host}`, ssoRegion: dualStack[1] };
  if (!/\.awsapps\.(com|cn)$/.test(host)) return undefined;

  // GovCloud and China have one host for all portals, with the id in the path.
  const directory = /^\/directory\/([\w-]+)/.exec(path)?.[1];
  const shared = host.startsWith('start.');
  if (shared && !directory) return undefined;
  const ssoRegion = host.split('.').find((label) => REGION_NAME.test(label)) ?? usualRegion(host);
  const startUrl = `https://${host}/${directory ? `directory/${directory}` : 'start'}`;
  return { ok: true, startUrl, ...(ssoRegion ? { ssoRegion } : {}) };
}
