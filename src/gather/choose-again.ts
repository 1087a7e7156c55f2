/** The parts of a setup that a person can choose again before it is saved, because something failed or by choice. */

import type { Context } from '../context.ts';
import {
  type AppError,
  CancelledError,
  type ErrorName,
  EXIT,
  isFailure,
  MODEL_REFUSALS,
} from '../failures/errors.ts';
import { describeCauses, describeError, renderError } from '../report/error.ts';
import { leastPrivilegeDocument, renderPolicy } from '../report/policy.ts';
import { gap } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import type { Setup } from '../setup/setup.ts';
import { DEFAULT_MODE, methodOf } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { report, retryChoices as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { WrongAnswer } from './check-answers.ts';
import type { ChosenModels } from './choose-models.ts';
import type { Draft, Part } from './draft.ts';
import type { Known } from './known.ts';

type Keys = readonly (keyof Draft)[];

const MODELS: Keys = ['models', 'fallbackModels', 'allModels'];
const ACCOUNT: Keys = ['accountId', 'roleName'];
const PORTAL: Keys = ['startUrl', 'ssoRegion', 'session', 'profile', ...ACCOUNT];

/** How to choose a part again. */
interface Choice {
  /** Asked with the answer so far as the one that Enter takes. */
  readonly propose?: Keys;
  /** Found or asked as if for the first time. */
  readonly forget?: Keys;
  /** What is chosen after signing in. If absent, the sign-in itself changes. */
  readonly asks?: 'models' | 'uses';
}

export const PARTS: { readonly [P in Part]: Choice } = {
  again: {},
  anew: {},
  models: { propose: MODELS, asks: 'models' },
  uses: { forget: ['memoryModel', 'imageModel', 'smallModel'], asks: 'uses' },
  // A model belongs to its region, and so may an endpoint.
  region: { propose: ['region', ...MODELS], forget: ['endpointUrl'], asks: 'models' },
  ssoRegion: { propose: ['ssoRegion'] },
  role: { forget: ['roleName'] },
  account: { forget: ACCOUNT },
  portal: { forget: PORTAL },
  profile: { propose: ['profile'] },
  session: { propose: ['session'] },
  key: { forget: ['apiKey'] },
  credentials: { forget: ['profile'] },
  way: { propose: ['auth'], forget: ['apiKey', ...PORTAL] },
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

const PORTAL_WAYS = ['portal', 'ssoRegion', 'way'] as const;
const PERMISSION_WAYS = ['role', 'account', 'key', 'credentials', 'models', 'way'] as const;
const MODEL_WAYS = ['models', 'region'] as const;

/** The most helpful first; parts that the way to sign in does not have are omitted. */
const WAYS: { readonly [E in ErrorName]?: readonly Part[] } = {
  'portal-rejected': PORTAL_WAYS,
  'portal-elsewhere': PORTAL_WAYS,
  // A sign-in sees what was assigned before it, and may be somebody else's.
  'no-accounts': ['anew', ...PORTAL_WAYS],
  'no-roles': ['account', 'anew', 'portal', 'way'],
  'role-forbidden': ['role', 'account', 'anew', 'portal', 'way'],
  'api-key-rejected': ['key', 'way'],
  'api-key-expired': ['key', 'way'],
  'api-key-malformed': ['key', 'way'],
  'bearer-token-denied': ['key', 'way'],
  'iam-denied': PERMISSION_WAYS,
  'policy-denied': PERMISSION_WAYS,
  'account-not-allowed': PERMISSION_WAYS,
  'no-models': ['region', 'role', 'account', 'key', 'credentials', 'way'],
  ...Object.fromEntries(MODEL_REFUSALS.map((name) => [name, MODEL_WAYS])),
  'no-bedrock-in-region': ['region', 'models'],
};

/** For all other failures of a class. A failure of any other class ends the run. */
const BY_CLASS: { readonly [exit: number]: readonly Part[] } = {
  [EXIT.auth]: ['again', 'key', 'credentials', 'portal', 'way'],
  [EXIT.bedrock]: ['again', 'models', 'region'],
  [EXIT.network]: ['again', 'region', 'portal', 'way'],
};

/** How far the person has come. */
interface Reached {
  readonly draft: Draft;
  /** The models that were tested; undefined if the failure came before. */
  readonly chosen: ChosenModels | undefined;
  readonly setup: Setup;
}

/**
 * Shows what failed and why, and asks what to do instead. A model's own failure leads straight to the
 * list, a wrong answer straight to its question. Throws the failure if no choice here could help, and CancelledError.
 */
export async function askWayOn(
  context: Context,
  failure: unknown,
  // Escape in one of the options comes back to them.
  { draft, chosen, setup, isBack }: Reached & { readonly isBack: boolean },
  asker: Asker,
): Promise<Part | 'anyway'> {
  if (!isFailure(failure)) throw failure;
  const ways =
    failure instanceof WrongAnswer ? failure.again : (WAYS[failure.error] ?? BY_CLASS[failure.exitCode]);
  const [first] = ways ?? [];
  if (!ways || !first) throw failure;
  if (failure instanceof WrongAnswer) asker.say(`✗ ${failure.problems[0]?.message}`);
  else showCause(context, failure);
  if (!isBack && (ways === MODEL_WAYS || failure instanceof WrongAnswer)) return first;
  const ends = chosen ? (['anyway', 'cancel'] as const) : (['cancel'] as const);
  const way = await askAmong(context, { ways, ends }, { draft, chosen, setup, failure }, asker);
  if (way === 'cancel') throw new CancelledError();
  return way;
}

/** The same once the settings are saved; undefined if they are to stay. Throws WentBack on Escape. */
export async function askWayOnSaved(
  context: Context,
  failure: AppError,
  reached: Reached,
  asker: Asker,
): Promise<Part | undefined> {
  const ways = WAYS[failure.error] ?? BY_CLASS[failure.exitCode] ?? [];
  showCause(context, failure);
  const way = await askAmong(context, { ways, ends: ['keep'] }, { ...reached, failure }, asker);
  return way === 'keep' ? undefined : way;
}

type End = 'anyway' | 'keep' | 'cancel';

/** Offers the parts, and `ends` after them, until the person wants something else than to see the policy. */
async function askAmong<E extends End>(
  context: Context,
  { ways, ends }: { readonly ways: readonly Part[]; readonly ends: readonly E[] },
  { draft, chosen, setup, failure }: Reached & { readonly failure: AppError },
  { prompter, language }: Asker,
): Promise<Part | E> {
  const choices: readonly (Part | 'policy' | End)[] = [
    ...ways.filter((way) => isOf(way, draft)),
    ...(ways === PERMISSION_WAYS && chosen ? (['policy'] as const) : []),
    ...ends,
  ];
  for (;;) {
    const way = await prompter.select({
      message: fill(texts.ask, language),
      options: choices.map((value) => ({
        value,
        label: fill(value === 'again' && isSignIn(draft, failure) ? texts.signIn : texts[value], language),
      })),
    });
    if (way !== 'policy') return way as Part | E;
    if (chosen) showPolicy(context, draft, chosen, setup);
  }
}

const CHANGES = [
  'models',
  'uses',
  'region',
  'role',
  'account',
  'portal',
  'ssoRegion',
  'key',
  'credentials',
  'way',
] as const satisfies readonly Part[];

/** Asks which part of what was chosen is to change. Throws CancelledError, and WentBack on Escape. */
export function askChange(draft: Draft, { prompter, language }: Asker): Promise<Part> {
  const options = CHANGES.filter((value) => isOf(value, draft));
  return prompter.select({
    message: fill(report.askChange, language),
    options: options.map((value) => ({ value, label: fill(texts[value], language) })),
  });
}

/** What an administrator should allow, as in `policy --format text`. */
function showPolicy(
  { stderr, language }: Context,
  { auth: mode = DEFAULT_MODE, region = '', accountId }: Draft,
  { models, list }: ChosenModels,
  setup: Setup,
): void {
  const guardrail = setup.guardrail?.guardrailIdentifier;
  const asked = { models, region, accountId, profiles: list.models, discovery: false, guardrail };
  stderr.write(renderPolicy('text', leastPrivilegeDocument(mode, asked), language));
}

/** Prints what failed, why, and the first fix, unless that is `init`: the question that follows offers what it would do. */
export function showCause(context: Context, failure: AppError): void {
  const { color, language, stderr } = context;
  const { fix, ...report } = describeError(failure, language, context);
  const [first = ''] = fix;
  gap(context);
  stderr.write(
    renderError(
      { ...report, fix: first === '' || first.includes('openclaw-bedrock init') ? [] : [first] },
      { language, color, columns: proseColumns(stderr), sign: '✗ ' },
    ),
  );
  if (context.debug) stderr.write(describeCauses(failure));
}

function isSignIn({ auth }: Draft, { exitCode }: AppError): boolean {
  return auth !== undefined && methodOf(auth).needsSignIn && exitCode === EXIT.auth;
}

/** Whether the way to sign in has this part. */
function isOf(part: Part, { auth }: Draft): boolean {
  const { needsSignIn = false, usesApiKey = false } = auth ? methodOf(auth) : {};
  const isLocal = !needsSignIn && !usesApiKey;
  const has: { readonly [P in Part]?: boolean } = {
    anew: needsSignIn,
    ssoRegion: needsSignIn,
    portal: needsSignIn,
    role: needsSignIn,
    account: needsSignIn,
    key: usesApiKey,
    credentials: isLocal,
  };
  return has[part] ?? true;
}
