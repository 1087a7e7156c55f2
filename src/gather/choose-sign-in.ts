/** Completes the sign-in once the questions are answered: account and role, or the machine's own credentials. */

import type { Credential } from '../bedrock/credentials.ts';
import { DEFAULT_REGION } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { allAwsSections, type Snapshot } from '../files/snapshot.ts';
import { isBedrockId } from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { otherKeyUsers } from '../openclaw/references.ts';
import { ofLocalCredentials } from '../prove/live-call.ts';
import { nameCredentials } from '../report/credentials.ts';
import type { Setup } from '../setup/setup.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { DEFAULT_PROFILE, profileCredentials, toCredential } from '../sign-in/aws/credentials.ts';
import {
  METADATA_SWITCH,
  metadataSwitch,
  misnamedSetting,
  settingsObstacle,
} from '../sign-in/aws/obstacle.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { methodOf } from '../sign-in/methods.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import { fill, type Language, listed } from '../text/text.ts';
import { plan as planTexts, questions as questionTexts, localCredentials as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { WrongAnswer } from './check-answers.ts';
import type { ModelAccess } from './choose-models.ts';
import { type Chosen, type PortalDraft, type Settled, USUAL_ROLE } from './draft.ts';
import { type Known, regionFor } from './known.ts';
import { localChoices } from './local-choices.ts';
import type { ChosenRole, Remembered } from './portal-sign-in.ts';
import { question } from './questions.ts';
import { missingAccount, parseAnswer } from './settle.ts';

/**
 * Signs in and chooses account and role. Its code is loaded after the first questions, which should not wait for it.
 */
async function chooseAtPortal(
  context: Context,
  draft: PortalDraft,
  { known, remembered, asker, anew }: At,
): Promise<ChosenRole> {
  const [{ chooseRole, portalSignIn }, { createSignInDisplay }] = await Promise.all([
    import('./portal-sign-in.ts'),
    import('../report/sign-in.ts'),
  ]);
  const display = createSignInDisplay(context, 'init');
  const portal = portalSignIn(context, draft, known.snapshot, { asker, display });
  return chooseRole(context, draft, portal, { remembered, asker, display, anew });
}

/** A draft with a complete sign-in, and the credentials for calls before anything is written. */
export interface ChosenSignIn {
  readonly ours: Chosen;
  readonly credential: Credential | undefined;
  readonly rootCause?: ModelAccess['rootCause'];
  /** Set if this run signed in. */
  readonly signedIn?: SignedIn;
}

interface At {
  readonly known: Known;
  readonly remembered: Remembered;
  readonly asker: Asker | undefined;
  readonly isOffline: boolean;
  readonly anew: boolean;
}

/** What remains to be chosen for each way to sign in. */
const CHOOSE: {
  readonly [M in AuthMode]: (
    context: Context,
    draft: Extract<Settled, { auth: M }>,
    at: At,
  ) => Promise<ChosenSignIn>;
} = {
  sso: async (context, draft, at) => {
    const role = at.isOffline ? undefined : await chooseAtPortal(context, draft, at);
    const credential: Credential | undefined = role && { kind: 'static', ...role.roleCredentials };
    const region = openRegion(draft, at.known, draft.profile);
    return {
      ours: role
        ? { ...draft, ...role.role, region, ssoRegion: role.ssoRegion }
        : await withoutPortal({ ...draft, region }, context, at),
      credential,
      ...(role && { signedIn: role.signedIn }),
    };
  },
  'api-key': async (_, draft) => ({ ours: draft, credential: { kind: 'bearer', token: draft.apiKey.key } }),
  aws: async (context, draft, { known, asker }) => {
    const credentials = await chooseLocalCredentials(context, draft.profile, known, asker);
    const credential = toCredential(credentials, known.setup.layers, known.snapshot.locations);
    const profile = credentials.source === 'environment' ? {} : { profile: credentials.profile };
    const { snapshot, setup } = known;
    const region = openRegion(draft, known, profile.profile);
    const found = { layers: setup.layers, localCredentials: credentials };
    return {
      ours: { ...draft, ...profile, region, credentials },
      credential,
      rootCause: (error) => ofLocalCredentials(error, found, snapshot, context),
    };
  },
};

/** The region of the chosen profile, where nothing else says one. */
function openRegion({ region }: Settled, known: Known, profile: string | undefined): string {
  return known.isRegionOpen && region === DEFAULT_REGION ? regionFor(known, profile) : region;
}

/** Signs in if needed, and chooses what depends on it. Throws what these throw. */
export function chooseSignIn(context: Context, draft: Settled, at: At): Promise<ChosenSignIn> {
  return CHOOSE[draft.auth](context, draft as never, at);
}

/** The draft with the given account and role or, without signing in, a typed account and the usual role. */
async function withoutPortal(
  draft: Extract<Settled, { auth: 'sso' }>,
  { language }: Pick<Context, 'language'>,
  { asker, known }: Pick<At, 'asker' | 'known'>,
): Promise<Chosen> {
  const { accountId = await askAccountId(asker), roleName = USUAL_ROLE } = draft;
  if (accountId === undefined) throw new UsageError([missingAccount(known, language)]);
  return { ...draft, accountId, roleName };
}

/** The typed account; undefined if nobody can be asked. */
async function askAccountId(asker: Asker | undefined): Promise<string | undefined> {
  if (!asker) return undefined;
  const { prompter, language } = asker;
  const typed = await prompter.text({
    message: fill(questionTexts.askAccountId, language),
    validate: (text) => {
      const answer = parseAnswer(question('accountId'), text.trim(), language);
      return 'problem' in answer ? answer.problem : undefined;
    },
  });
  return typed.trim();
}

/**
 * The credentials of the given profile; otherwise those that a person chooses, or the first. Throws UsageError if there
 * are none, and CancelledError.
 */
async function chooseLocalCredentials(
  { language }: Pick<Context, 'language'>,
  profile: string | undefined,
  known: Known,
  asker: Asker | undefined,
): Promise<LocalCredentials> {
  const { snapshot, setup, localCredentials: found } = known;
  if (profile !== undefined) {
    const given = profileCredentials(snapshot, profile) ?? roleOf(profile, found);
    if (given?.source !== 'machine-role') refuseBroken(profile, snapshot, language);
    // A profile without credentials has been refused.
    return given as LocalCredentials;
  }
  const choices = localChoices(known, language);
  const [first, another] = choices;
  if (!first) throw noneFound(snapshot, setup, { language, isAsked: asker !== undefined });
  let chosen = first;
  if (asker && another) {
    const options = choices.map((one, index) => ({
      value: String(index),
      label: nameCredentials(one, language),
    }));
    const index = await asker.prompter.select({ message: fill(texts.choose, language), options });
    chosen = choices[Number(index)] ?? first;
  }
  if (chosen.source === 'profile') refuseBroken(chosen.profile, snapshot, language);
  return chosen;
}

/** A sentence for a person who is asked; otherwise what follows the flag. */
function noneFound(
  snapshot: Snapshot,
  { layers }: Setup,
  { language, isAsked }: { readonly language: Language; readonly isAsked: boolean },
): WrongAnswer {
  const again = ['way'] as const;
  const variable = 'AWS_PROFILE';
  const profile = winnerOf(layers, variable)?.value;
  const isNamed = allAwsSections(snapshot).some(({ kind, name }) => kind === 'profile' && name === profile);
  // Keys with a wrong name count as none.
  const obstacle = misnamedSetting(snapshot, profile || DEFAULT_PROFILE);
  if (obstacle) {
    const detail = fill(obstacle.why.text, language, obstacle.why.facts);
    const message = isAsked ? detail : fill(texts.noneFoundBecause, language, { detail });
    return new WrongAnswer({ flag: '--auth', message }, again);
  }
  if (!profile || isNamed) {
    const said = fill(isAsked ? texts.noneFound : texts.noneFoundFor, language);
    const facts = { message: said, setting: METADATA_SWITCH };
    const message = metadataSwitch(layers) ? fill(texts.notLookedFor, language, facts) : said;
    return new WrongAnswer({ flag: '--auth', message }, again);
  }
  const message = fill(texts.noSuchProfile, language, { profile });
  return new WrongAnswer({ flag: variable, message: isAsked ? `${variable} ${message}` : message }, again);
}

/** Throws WrongAnswer for a profile that ~/.aws alone shows to be unusable. What a machine lacks, the call will show. */
function refuseBroken(profile: string, snapshot: Snapshot, language: Language) {
  const obstacle = settingsObstacle(snapshot, profile);
  if (!obstacle) return;
  const detail = fill(obstacle.why.text, language, obstacle.why.facts);
  const message = fill(texts.unusable, language, { profile, detail });
  throw new WrongAnswer({ flag: '--profile', message }, ['credentials', 'way']);
}

/** OpenClaw's name for a machine's role, even if nothing here can detect the role. */
function roleOf(profile: string, found: readonly LocalCredentials[]): LocalCredentials | undefined {
  const role = found.find(({ source }) => source === 'machine-role');
  if (role) return { ...role, profile } as LocalCredentials;
  return profile === DEFAULT_PROFILE ? { source: 'machine-role', profile } : undefined;
}

/**
 * Asks whether the other ConverseStream providers that use the API key should sign in the same way, because a run that
 * signs in without a key removes it. The ids of those that should; undefined if there was nothing or nobody to ask.
 */
export async function askConversion(
  { config, method }: Pick<Setup, 'config' | 'method'>,
  { auth, providerId }: Pick<Chosen, 'auth' | 'providerId'>,
  asker: Asker | undefined,
): Promise<readonly string[] | undefined> {
  const isSwitch = method?.usesApiKey !== false && !methodOf(auth).usesApiKey;
  if (!asker || !isSwitch) return undefined;
  const others = otherKeyUsers(config, providerId).convertible.filter((id) => !isBedrockId(id));
  if (others.length === 0) return undefined;
  const message = fill(planTexts.askConversion, asker.language, {
    providers: listed(others, asker.language),
  });
  return (await asker.prompter.confirm({ message, initial: true })) ? others : [];
}
