/** The runs through the wizard, and the kinds of terminals, for the screens in test/e2e/screens/. */
import {
  files,
  menu,
  models as modelTexts,
  questions,
  report,
  retryChoices,
  signIn,
  uses,
} from '../../src/text/texts.ts';
import { EN, ZH_TW } from './languages.ts';
import { READY } from './live-call.ts';
import { ssoArgs } from './machine.ts';
import type { Setting, WizardRun } from './screens.ts';
import { KEY } from './terminal.ts';

const BACKSPACE = '\u007f';
const REFUSED = {
  status: 400,
  type: 'ValidationException',
  body: { message: 'The provided model identifier is invalid.' },
};
const ACCOUNTS = [
  {
    accountId: '111122223333',
    accountName: 'Sandbox',
    emailAddress: 'sandbox@example.com',
    roles: ['BedrockInvokeOnly'],
  },
  {
    accountId: '444455556666',
    accountName: 'Sandbox production',
    emailAddress: 'production@example.com',
    roles: ['ReadOnlyAccess', 'PowerUserAccess'],
  },
];

/** From nothing to a reply with SSO, with one wrong answer on the way. */
export const SSO: WizardRun = {
  aws: { accounts: ACCOUNTS },
  start: () => ['init'],
  async steps({ at, end, aws, isDumb }) {
    const second = isDumb ? '2\r' : KEY.down + KEY.enter;
    await at('auth', questions.askAuth, KEY.enter);
    const wrong = 'okta.com';
    await at('portal', questions.askStartUrl, `${wrong}\r`);
    const retyped = `${isDumb ? '' : BACKSPACE.repeat(wrong.length)}d-0000000000\r`;
    await at('portal refused', /okta\.com.*(login|登入)/, retyped);
    await at('sign-in', signIn.compareCode);
    aws.approve();
    await at('account', questions.askAccount, second);
    await at('role', questions.askRole, second);
    await at('models', modelTexts.ask, isDumb ? '5, 7\r' : 'nova');
    if (!isDumb) {
      await at('models filtered', '(4/10)', KEY.tab + KEY.down + KEY.down + KEY.tab);
      await at('models marked', '2 Nova Lite', KEY.enter);
    }
    await at('what else', uses.ask, KEY.enter);
    await at('summary', report.confirmWrite, KEY.enter);
    await end('end', report.confirmWrite);
  },
};

/** The same with an API key, after another kind of key. */
export const API_KEY: WizardRun = {
  start: () => ['init'],
  async steps({ at, end, aws, isDumb }) {
    const wrong = 'AKIAIOSFODNN7EXAMPLE';
    await at('auth', questions.askAuth, isDumb ? '2\r' : KEY.down + KEY.enter);
    await at('key', questions.askKey, `${wrong}\r`);
    await at('key refused', 'ABSK', `${isDumb ? '' : BACKSPACE.repeat(wrong.length)}${aws.apiKey}\r`);
    await at('models', modelTexts.ask, KEY.enter);
    await at('what else', uses.ask, KEY.enter);
    await at('summary', report.confirmWrite, KEY.enter);
    await end('end', report.confirmWrite);
  },
};

/**
 * On a configured machine: the next model is refused, and the one after that fails once it is written, so the run is
 * undone.
 */
export const RERUN: WizardRun = {
  async start({ aws, run }) {
    aws.approve();
    await run(ssoArgs(aws));
    for (const next of [REFUSED, READY, REFUSED]) aws.answerNext('ConverseStream', next);
    return ['init'];
  },
  async steps({ at, end, isDumb }) {
    await at('menu', menu.ask, isDumb ? '2\r' : KEY.down + KEY.enter);
    await at('models', modelTexts.ask, isDumb ? '2\r' : KEY.down + KEY.enter);
    await at('model refused', '✗ GPT OSS 20B', KEY.down + KEY.down + KEY.enter);
    await at('summary', report.confirmWrite, KEY.enter);
    const keep = isDumb ? '3\r' : KEY.down + KEY.down + KEY.enter;
    await at('model refused after it is written', retryChoices.ask, keep);
    await at('undo', files.askUndo, KEY.enter);
    await end('end', files.askUndo);
  },
};

export const EN_80: Setting = { columns: 80, language: EN };
export const EN_40: Setting = { columns: 40, language: EN };
export const ZH_80: Setting = { columns: 80, language: ZH_TW };
export const ZH_40: Setting = { columns: 40, language: ZH_TW };
export const NO_COLOR: Setting = { ...EN_80, env: { NO_COLOR: '1' } };
export const DUMB: Setting = { ...EN_80, env: { TERM: 'dumb' } };
export const C_LOCALE: Setting = { ...EN_80, env: { LANG: 'C' } };
export const LIGHT: Setting = { ...EN_80, env: { COLORFGBG: '0;15' } };
export const DARK: Setting = { ...EN_80, env: { COLORFGBG: '15;0' } };
