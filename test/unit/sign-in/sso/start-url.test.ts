import { describe, expect, it } from 'vitest';
import { parsePortal, samePortal } from '../../../../src/sign-in/sso/start-url.ts';

const PORTAL = 'https://d-1234567890.awsapps.com/start';
const INSTANCE = 'ssoins-1234567890abcdef';

describe('parsePortal', () => {
  it.each([
    PORTAL,
    `${PORTAL}/`,
    `${PORTAL}#/`,
    `${PORTAL}#`,
    `${PORTAL}/#/?tab=accounts`,
    `${PORTAL}/\\#/`,
    `  "${PORTAL}"\n`,
    `<${PORTAL}>`,
    `${PORTAL}?x=1`,
    PORTAL.replace('aws', '\naws'),
    'http://d-1234567890.awsapps.com/start',
    'HTTPS://D-1234567890.AWSAPPS.COM/start',
    'd-1234567890.awsapps.com',
    'd-1234567890.awsapps.com/start',
    'https://d-1234567890.awsapps.com',
    'https://user:pw@d-1234567890.awsapps.com:443/start',
    'd-1234567890',
    ' D-1234567890 ',
  ])('brings %j to the normal form', (text) => {
    expect(parsePortal(text)).toEqual({ ok: true, startUrl: PORTAL });
  });

  it.each([
    ['my-company', 'https://my-company.awsapps.com/start', undefined],
    [
      'https://start.us-gov-home.awsapps.com/directory/d-9876#/',
      'https://start.us-gov-home.awsapps.com/directory/d-9876',
      'us-gov-west-1',
    ],
    [
      'start.us-gov-west-1.us-gov-home.awsapps.com/directory/my-co',
      'https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/my-co',
      'us-gov-west-1',
    ],
    [
      'https://start.cn-north-1.home.awsapps.cn/directory/d-1/',
      'https://start.cn-north-1.home.awsapps.cn/directory/d-1',
      'cn-north-1',
    ],
    ['https://my.awsapps.cn/start/', 'https://my.awsapps.cn/start', 'cn-north-1'],
    [
      'https://ssoins-12ab.portal.eu-central-1.app.aws/?tab=accounts',
      'https://ssoins-12ab.portal.eu-central-1.app.aws',
      'eu-central-1',
    ],
    [
      'https://start.home.awsapps.cn/directory/d-1',
      'https://start.home.awsapps.cn/directory/d-1',
      'cn-north-1',
    ],
    ['us-gov-home.awsapps.com/start', 'https://us-gov-home.awsapps.com/start', 'us-gov-west-1'],
    [
      `https://identitycenter.amazonaws.com/${INSTANCE}/`,
      `https://identitycenter.amazonaws.com/${INSTANCE}`,
      undefined,
    ],
    [
      `https://identitycenter.amazonaws.com.cn/${INSTANCE}`,
      `https://identitycenter.amazonaws.com.cn/${INSTANCE}`,
      undefined,
    ],
    [`/${INSTANCE.toUpperCase()}`, `https://identitycenter.amazonaws.com/${INSTANCE}`, undefined],
    [
      'https://d-1234567890.eu-west-1.portal.amazonaws.com/x',
      'https://d-1234567890.eu-west-1.portal.amazonaws.com',
      'eu-west-1',
    ],
    ['http://127.0.0.1:4566/start/', 'http://127.0.0.1:4566/start/', undefined],
    ['http://localhost:4566/portal', 'http://localhost:4566/portal', undefined],
  ])('reads %s', (text, startUrl, ssoRegion) => {
    expect(parsePortal(text)).toEqual({ ok: true, startUrl, ...(ssoRegion ? { ssoRegion } : {}) });
  });

  it.each([
    [
      'a config section',
      `# sso_start_url = https://old.awsapps.com/start\n[sso-session my]\nsso_start_url = ${PORTAL}#/\nsso_region = eu-north-1\n`,
    ],
    ['a config section with other names first', `sso_region=eu-north-1\r\nsso_start_url=${PORTAL}\r\n`],
    ['the "Access keys" pane, values below', `SSO start URL\n${PORTAL}/#\nSSO Region\neu-north-1\n`],
    ['the "Access keys" pane, values beside', `SSO start URL: ${PORTAL}\nSSO Region: eu-north-1`],
    ['the address and the region beside it', `${PORTAL} eu-north-1`],
    ['what aws configure sso shows', `SSO start URL [None]: ${PORTAL}\nSSO region [None]: eu-north-1`],
  ])('takes URL and region from %s', (_, text) => {
    expect(parsePortal(text)).toEqual({ ok: true, startUrl: PORTAL, ssoRegion: 'eu-north-1' });
  });

  it.each([
    'https://mycorp.okta.com/app/amazon_aws_sso/x',
    'mycorp.oktapreview.com',
    'https://login.microsoftonline.com/common/oauth2',
    'https://myapps.microsoft.com',
    'https://accounts.google.com/o/saml2?idp=x',
    'https://console.jumpcloud.com/userconsole',
    'https://corp.onelogin.com/portal',
    'https://sso.connect.pingidentity.com/x',
    'https://corp.eu.auth0.com',
    'https://api-1.duosecurity.com',
    'https://corp.okta-emea.com/x',
    'https://corp.okta-gov.com/x',
    'https://corp.login.microsoftonline.us/x',
    'https://corp.login.microsoft.com/x',
    'https://corp.myapplications.microsoft.com/x',
    'https://corp.workspace.google.com/x',
    'https://corp.pingone.com/x',
  ])('knows the identity provider in %s', (text) => {
    const parsed = parsePortal(text);
    expect(parsed).toMatchObject({ ok: false, reason: 'identity-provider' });
    expect(text).toContain(parsed.ok ? '' : parsed.host);
  });

  it.each([
    ['https://us-east-1.console.aws.amazon.com/console', 'us-east-1.console.aws.amazon.com'],
    ['https://d-1.awsapps.com.evil.example/start', 'd-1.awsapps.com.evil.example'],
    ['https://evilokta.com', 'evilokta.com'],
    ['https://start.us-gov-home.awsapps.com/start', 'start.us-gov-home.awsapps.com'],
    ['awsapps.com/start', 'awsapps.com'],
    ['https://identitycenter.amazonaws.com/start', 'identitycenter.amazonaws.com'],
    ['https://d-1.somewhere.portal.amazonaws.com', 'd-1.somewhere.portal.amazonaws.com'],
  ])('refuses %s, naming its host', (text, host) => {
    expect(parsePortal(text)).toEqual({ ok: false, reason: 'not-a-portal', host });
  });

  it.each([
    'ftp://d-1.awsapps.com/start',
    'https://',
    'ask the admin!',
    'd-1234567890 us-east-1',
    'd-1234567890\nus-east-1',
    'javascript:alert(1)',
  ])('refuses %j', (text) => {
    expect(parsePortal(text)).toMatchObject({ ok: false, reason: 'not-a-portal' });
  });

  it.each(['', '  \n', '""', '\\'])('calls %j empty', (text) => {
    expect(parsePortal(text)).toEqual({ ok: false, reason: 'empty' });
  });

  it('is idempotent', () => {
    for (const text of [PORTAL, 'my-company', 'https://x.portal.us-east-2.app.aws/']) {
      const once = parsePortal(text);
      if (once.ok) expect(parsePortal(once.startUrl)).toMatchObject({ startUrl: once.startUrl });
    }
  });
});

describe('samePortal', () => {
  it('compares the meaning, not the spelling', () => {
    expect(samePortal('d-1234567890', `${PORTAL}/#/`)).toBe(true);
    expect(samePortal(PORTAL, 'https://d-1234567891.awsapps.com/start')).toBe(false);
    expect(samePortal('', PORTAL)).toBe(false);
  });
});
