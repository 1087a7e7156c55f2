/** What a person can do about a failure while nothing is written yet. */

import type { Context } from '../context.ts';
import { type AppError, CancelledError, type ErrorName, EXIT, isFailure } from '../failures/errors.ts';
import { describeError, renderError } from '../report/error.ts';
import { exactPaper, renderPolicy } from '../report/policy.ts';
import { gap } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import type { Setup } from '../setup/setup.ts';
import { methodOf } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { waysOn as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import type { ChosenModels } from './choose-models.ts';
import type { Draft } from './draft.ts';
import type { Part } from './parts.ts';

const PORTAL = ['portal', 'ssoRegion', 'way'] as const;
const PERMISSION = ['role', 'account', 'key', 'credentials', 'models', 'way'] as const;
const MODEL = ['models', 'region'] as const;

/** The most helpful first; parts that the way to sign in does not have are omitted. */
const WAYS: { readonly [E in ErrorName]?: readonly Part[] } = {
  'portal-rejected': PORTAL,
  'portal-elsewhere': PORTAL,
  'no-accounts': PORTAL,
  'no-roles': ['account', 'portal', 'way'],
  'role-forbidden': ['role', 'account', 'portal', 'way'],
  'api-key-rejected': ['key', 'way'],
  'api-key-expired': ['key', 'way'],
  'api-key-malformed': ['key', 'way'],
  'bearer-token-denied': ['key', 'way'],
  'iam-denied': PERMISSION,
  'policy-denied': PERMISSION,
  'account-not-allowed': PERMISSION,
  'no-models': ['region', 'role', 'account', 'key', 'credentials', 'way'],
  'model-not-found': MODEL,
  'needs-inference-profile': MODEL,
  'model-access-denied': MODEL,
  'marketplace-denied': MODEL,
  'use-case-form': MODEL,
  'model-retired': MODEL,
  'model-unsuitable': MODEL,
  'country-unsupported': MODEL,
  'data-retention': MODEL,
  'max-tokens-too-high': MODEL,
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
  /** True if the person pressed Escape in one of the options. */
  readonly isBack: boolean;
}

/**
 * Shows what failed, why, and the first fix, and asks what to do instead; a model's own failure leads straight to the
 * list. Throws the failure if no choice here could help, and CancelledError.
 */
export async function askWayOn(
  context: Context,
  failure: unknown,
  { draft, chosen, setup, isBack }: Reached,
  { prompter, language }: Asker,
): Promise<Part | 'anyway'> {
  if (!isFailure(failure)) throw failure;
  const ways = WAYS[failure.error] ?? BY_CLASS[failure.exitCode];
  if (!ways) throw failure;
  showCause(context, failure);
  if (ways === MODEL && !isBack) return 'models';
  const choices = [
    ...ways.filter((way) => isOf(way, draft)),
    ...(ways === PERMISSION && chosen ? (['policy'] as const) : []),
    ...(chosen ? (['anyway'] as const) : []),
    'cancel' as const,
  ];
  for (;;) {
    const way = await prompter.select({
      message: fill(texts.ask, language),
      options: choices.map((value) => ({
        value,
        label: fill(value === 'again' && isSignIn(draft, failure) ? texts.signIn : texts[value], language),
      })),
    });
    if (way === 'cancel') throw new CancelledError();
    if (way !== 'policy') return way;
    if (chosen) showPolicy(context, draft, chosen, setup);
  }
}

/** What an administrator should allow, as in `policy --format text`. */
function showPolicy(
  { stderr, language }: Context,
  { auth: mode = 'sso', region = '', accountId }: Draft,
  { models, offer }: ChosenModels,
  setup: Setup,
): void {
  const guardrail = setup.guardrail?.guardrailIdentifier;
  const asked = { models, region, accountId, profiles: offer.models, discovery: false, guardrail };
  stderr.write(renderPolicy('text', exactPaper(mode, asked), language));
}

function showCause(context: Context, failure: AppError): void {
  const { color, language, stderr } = context;
  const { fix, ...report } = describeError(failure, language, context);
  gap(context);
  stderr.write(
    renderError({ ...report, fix: fix.slice(0, 1) }, { color, columns: proseColumns(stderr), sign: '✗ ' }),
  );
}

function isSignIn({ auth }: Draft, { exitCode }: AppError): boolean {
  return auth !== undefined && methodOf(auth).needsSignIn && exitCode === EXIT.auth;
}

/** Whether the way to sign in has this part. */
export function isOf(part: Part, { auth }: Draft): boolean {
  const { needsSignIn = false, usesApiKey = false } = auth ? methodOf(auth) : {};
  const isLocal = !needsSignIn && !usesApiKey;
  const has: { readonly [P in Part]?: boolean } = {
    ssoRegion: needsSignIn,
    portal: needsSignIn,
    role: needsSignIn,
    account: needsSignIn,
    key: usesApiKey,
    credentials: isLocal,
  };
  return has[part] ?? true;
}
