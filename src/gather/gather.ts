/** From a command line to Answers: read the machine, settle what needs no sign-in, sign in, choose role and models. Writes none of the three files. */

import type { Credential } from '../bedrock/credentials.ts';
import { regionalEndpoint } from '../bedrock/endpoint.ts';
import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { primaryRef, splitRef } from '../openclaw/config.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import type { Use } from '../openclaw/uses.ts';
import { knowsModelPolicy } from '../openclaw/version.ts';
import type { Answers } from '../plan/plan.ts';
import { readSetup, type Setup } from '../setup/setup.ts';
import { toCredential } from '../sign-in/aws/credentials.ts';
import type { AuthMode, SignIn } from '../sign-in/method.ts';
import type { RoleCredentials } from '../sign-in/sso/portal.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { Notice } from '../text/text.ts';
import { fill } from '../text/text.ts';
import { questions as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { chooseLocalCredentials } from './choose-local-credentials.ts';
import type { ChosenModels, ModelAccess } from './choose-models.ts';
import type { ChosenRole } from './choose-role.ts';
import type { ChosenUses } from './choose-uses.ts';
import { type Chosen, type PortalDraft, type Settled, USE_KEYS, USUAL_ROLE } from './draft.ts';
import { gatherKnown, type Known, namesSignIn } from './known.ts';
import { missingAccount, settle } from './settle.ts';

export interface Gathered {
  readonly answers: Answers;
  readonly draft: Chosen;
  readonly snapshot: Snapshot;
  /** The set-up as it was before this run. */
  readonly setup: Setup;
  /** What to tell about the models that were chosen. */
  readonly notices: readonly Notice[];
  /** For choosing again. */
  readonly access: ModelAccess;
  readonly uses: ChosenUses;
  /** Of the OpenClaw on this machine. */
  readonly version: string | undefined;
  /** Of a run that signed in. */
  readonly signedIn?: SignedIn;
  readonly roleCredentials?: RoleCredentials;
}

/** Throws UsageError, CancelledError, and the errors of reading files and of signing in. */
export async function gather(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  asker: Asker | undefined,
): Promise<Gathered> {
  const { values } = input;
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  const known = await gatherKnown(context, values, snapshot, setup);
  const draft = await settle(context, input, await confirmSignIn(known, values, asker), asker);
  const isOffline = Boolean(draft.dryRun || draft.noLogin);
  const { ours, credential, ...role } = await complete(context, draft, { snapshot, known, asker, isOffline });
  const access = {
    credential: draft.dryRun ? undefined : credential,
    accountId: ours.accountId ?? ours.apiKey?.accountId,
  };
  const isAsked = values.model === undefined;
  if (ours.allModels && isAsked && !asker && hasOtherPrimary(setup)) ours.noPrimary = true;
  const { chooseModels } = await import('./choose-models.ts');
  const chosen = await chooseModels(context, ours, access, isAsked ? asker : undefined);
  const version = findOpenclaw(context, locations.stateDir, setup.config)?.version;
  const { chooseUses } = await import('./choose-uses.ts');
  const around = { config: setup.config, version, access };
  const uses = await chooseUses(context, ours, chosen, around, isAsked ? asker : undefined);
  const whole = withFallback(chosen, uses);
  const final = settleDraft(ours, whole, uses);
  const notices = [...whole.notices, ...uses.notices];
  const answers = toAnswers(final, whole, { setup, uses, version });
  return { snapshot, setup, ...role, access, draft: final, notices, answers, uses, version };
}

/** The primary model is another provider's: to add models is no wish to replace it. */
function hasOtherPrimary({ config, provider }: Setup): boolean {
  const primary = splitRef(primaryRef(config))?.provider;
  return primary !== undefined && primary !== provider?.id;
}

/** Signs in and chooses account and role. What it takes loads after the first questions, which should not wait for it. */
async function chooseAtPortal(
  context: Context,
  draft: PortalDraft,
  snapshot: Snapshot,
  known: Known,
  asker: Asker | undefined,
): Promise<ChosenRole> {
  const [{ chooseRole }, { portalSignIn }, { createSignInDisplay }] = await Promise.all([
    import('./choose-role.ts'),
    import('./sign-in-to-portal.ts'),
    import('../report/sign-in-display.ts'),
  ]);
  const display = createSignInDisplay(context, 'init');
  const portal = portalSignIn(context, draft, snapshot, asker, display);
  return chooseRole(context, draft, portal, known.sso, asker, display);
}

/** A draft whose sign-in is chosen to its end, and what calls are signed with before anything is written. */
interface Completed extends Partial<Pick<Gathered, 'signedIn' | 'roleCredentials'>> {
  readonly ours: Chosen;
  readonly credential: Credential | undefined;
}

interface At {
  readonly snapshot: Snapshot;
  readonly known: Known;
  readonly asker: Asker | undefined;
  readonly isOffline: boolean;
}

/** What is left to choose once the questions are settled, by the way to sign in. */
const CHOOSE: {
  readonly [M in AuthMode]: (
    context: Context,
    draft: Extract<Settled, { auth: M }>,
    at: At,
  ) => Promise<Completed>;
} = {
  sso: async (context, draft, { snapshot, known, asker, isOffline }) => {
    const role = isOffline ? undefined : await chooseAtPortal(context, draft, snapshot, known, asker);
    const credential: Credential | undefined = role && { kind: 'static', ...role.roleCredentials };
    return { ours: withRole(draft, role, context), credential, ...role };
  },
  'api-key': async (_, draft) => ({ ours: draft, credential: { kind: 'bearer', token: draft.apiKey.key } }),
  aws: async (context, draft, { snapshot, known, asker }) => {
    const credentials = await chooseLocalCredentials(context, draft.profile, known, asker);
    const credential = toCredential(credentials, known.setup.layers, snapshot.locations);
    const profile = credentials.source === 'environment' ? {} : { profile: credentials.profile };
    return { ours: { ...draft, ...profile, credentials }, credential };
  },
};

function complete(context: Context, draft: Settled, at: At): Promise<Completed> {
  return CHOOSE[draft.auth](context, draft as never, at);
}

type SsoDraft = Extract<Settled, { auth: 'sso' }>;

/** The draft with account and role: the portal's, or without one those given and the usual role. */
function withRole(
  draft: SsoDraft,
  chosen: ChosenRole | undefined,
  { language }: Pick<Context, 'language'>,
): Chosen {
  if (chosen) return { ...draft, ...chosen.role, ssoRegion: chosen.ssoRegion };
  const { accountId, roleName = USUAL_ROLE } = draft;
  if (accountId === undefined) throw new UsageError([missingAccount(language)]);
  return { ...draft, accountId, roleName };
}

/** The draft with the models as they were settled: what the repeat-command says. */
export function settleDraft(
  draft: Chosen,
  { models, fallbacks, all }: ChosenModels,
  { uses }: Pick<ChosenUses, 'uses'>,
): Chosen {
  const ids = models.map(({ entry }) => entry.id);
  const { fallbackModels: _, allModels: __, ...rest } = draft;
  const fallbackModels = fallbacks.map(({ entry }) => entry.id);
  const others = ids.filter((id, index) => index === 0 || !fallbackModels.includes(id));
  return {
    ...rest,
    models: others,
    ...(fallbackModels.length > 0 && { fallbackModels }),
    ...(all && { allModels: true }),
    ...Object.fromEntries(Object.entries(idsOf(uses)).map(([use, id]) => [USE_KEYS[use as Use], id])),
  };
}

/** A rerun shows the sign-in that the files have, once, as a whole; "no" asks for each part again. */
async function confirmSignIn(
  known: Known,
  values: ParsedFlags['values'],
  asker: Asker | undefined,
): Promise<Known> {
  const { startUrl, accountId, roleName } = known.sso;
  const flagged = namesSignIn(values) || values.auth !== undefined;
  if (!asker || flagged || !known.setup.method?.needsSignIn || !startUrl || !accountId || !roleName)
    return known;
  // On a line of its own, where no frame breaks it.
  asker.say(startUrl);
  const keep = await asker.prompter.confirm({
    message: fill(texts.keepSignIn, asker.language, { accountId, roleName }),
    initial: true,
  });
  if (keep) return known;
  const { profile, session } = known.sso;
  return { ...known, sso: { profile, session } };
}

/** The sign-in of a settled draft, by its way. */
const SIGN_INS: {
  readonly [M in AuthMode]: (
    draft: Extract<Chosen, { auth: M }>,
    setup: Setup,
  ) => Extract<SignIn, { mode: M }>;
} = {
  sso: ({ profile, session, startUrl, ssoRegion, accountId, roleName }) => ({
    mode: 'sso',
    profile,
    session,
    startUrl,
    ssoRegion,
    accountId,
    roleName,
  }),
  'api-key': ({ apiKey, profile }, { method, localCredentials }) => {
    // What a set-up with this machine's own credentials named is ours as well.
    const isLocal = method?.usesApiKey === false && localCredentials;
    const other = isLocal && 'profile' in localCredentials ? [localCredentials.profile] : [];
    return { mode: 'api-key', key: apiKey.key, ownProfiles: [profile, ...other] };
  },
  aws: ({ credentials }) => ({ mode: 'aws', credentials }),
};

/** The ids of the models that are used for something else than the chat, or `off`. */
function idsOf(uses: ChosenUses['uses']): Partial<Record<Use, string>> {
  const set = Object.entries(uses).filter(([, model]) => model !== undefined);
  return Object.fromEntries(set.map(([use, model]) => [use, model === 'off' ? 'off' : model.entry.id]));
}

function withFallback(chosen: ChosenModels, { fallback }: ChosenUses): ChosenModels {
  if (!fallback) return chosen;
  return { ...chosen, models: [...chosen.models, fallback], fallbacks: [...chosen.fallbacks, fallback] };
}

/** The settled draft as the plan takes it. */
export function toAnswers(
  draft: Chosen,
  chosen: ChosenModels,
  { setup, uses: { uses }, version }: Pick<Gathered, 'setup' | 'uses' | 'version'>,
): Answers {
  // Chat models must be among those of the provider, or OpenClaw does not know them.
  const chat = [uses.image, uses.small].filter((model) => model !== undefined && model !== 'off');
  const known = [...chosen.models, ...(chosen.all ?? [])];
  const more = chat.filter(
    (model, at) => ![...known, ...chat.slice(0, at)].some((other) => other.entry.id === model.entry.id),
  );
  const { region, providerId } = draft;
  return {
    signIn: SIGN_INS[draft.auth](draft as never, setup),
    region,
    models: [...known, ...more].map(({ entry }) => entry.id),
    fallbackModels: chosen.fallbacks.map(({ entry }) => entry.id),
    // Those for other uses have been called before.
    uncalled: [...(chosen.all ?? []), ...more].map(({ entry }) => entry.id),
    offered: [...known, ...more],
    uses: idsOf(uses),
    openclawVersion: version,
    alias: draft.alias,
    setPrimary: !draft.noPrimary,
    providerId,
    baseUrl: draft.endpointUrl ?? regionalEndpoint(region),
    modelPolicy: knowsModelPolicy(version),
  };
}
