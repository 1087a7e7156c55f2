/** From a command line to Answers: read the machine, settle what needs no sign-in, sign in, choose role and models. Writes none of the three files. */
import type { Credential } from '../bedrock/credentials.ts';
import { regionalEndpoint } from '../bedrock/endpoint.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { questions as texts } from '../messages/questions.ts';
import { fill } from '../messages/text.ts';
import { readSetup, type Setup } from '../openclaw/setup.ts';
import type { Answers, Notice } from '../plan/plan.ts';
import type { RoleCredentials } from '../sso/portal.ts';
import type { SignedIn } from '../sso/session.ts';
import type { Asker } from './ask.ts';
import { checkAnswers } from './check-answers.ts';
import type { ChosenModels, ModelAccess } from './choose-models.ts';
import type { ChosenRole, SignInDisplay } from './choose-role.ts';
import type { Draft } from './draft.ts';
import { gatherKnown, type Known, namesSignIn } from './known.ts';
import { settle } from './settle.ts';

export interface Gathered {
  readonly answers: Answers;
  readonly draft: Draft;
  readonly snapshot: Snapshot;
  /** The set-up as it was before this run. */
  readonly setup: Setup;
  /** What to tell about the models that were chosen. */
  readonly notices: readonly Notice[];
  /** For choosing again. */
  readonly access: ModelAccess;
  /** Of a run that signed in. */
  readonly signedIn?: SignedIn;
  readonly roleCredentials?: RoleCredentials;
}

/** Throws UsageError, CancelledError, and the errors of reading files and of signing in. */
export async function gather(
  context: Context,
  input: ParsedFlags,
  asker: Asker | undefined,
  display: SignInDisplay,
): Promise<Gathered> {
  const { values } = input;
  const locations = locate(context, readLocationFlags(values));
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context.env);
  const known = await gatherKnown(context, values, snapshot, setup);
  const draft = await settle(context, input, await confirmSignIn(known, values, asker), asker);
  const problems = checkAnswers(draft, snapshot, context);
  if (problems.length > 0) throw new UsageError(problems);
  const { chooseModels, chooseRole, portalSignIn, USUAL_ROLE } = await loadClients();
  const isOffline = draft.dryRun || draft.noLogin;
  const portal = portalSignIn(context, draft, snapshot, asker, display);
  const role =
    draft.auth === 'sso' && !isOffline
      ? await chooseRole(context, draft, portal, known.sso, asker, display)
      : undefined;
  const access = {
    credential: draft.dryRun ? undefined : credentialOf(draft, role),
    accountId: role?.role.accountId ?? draft.accountId ?? draft.apiKey?.accountId,
  };
  const isAsked = values.model === undefined;
  const chosen = await chooseModels(context, draft, access, isAsked ? asker : undefined);
  const signedIn = role && { ...role.role, ssoRegion: role.ssoRegion };
  const settled = settleDraft({ roleName: USUAL_ROLE, ...draft, ...signedIn }, chosen);
  const { notices } = chosen;
  return { snapshot, setup, ...role, access, draft: settled, notices, answers: toAnswers(settled, chosen) };
}

/** Whatever needs an AWS client comes after the first questions, which should not wait for it. */
async function loadClients() {
  const [models, role, portal] = await Promise.all([
    import('./choose-models.ts'),
    import('./choose-role.ts'),
    import('./sign-in-to-portal.ts'),
  ]);
  return { ...models, ...role, ...portal };
}

/** What calls are signed with before anything is written. */
function credentialOf({ apiKey }: Draft, role: ChosenRole | undefined): Credential | undefined {
  if (apiKey) return { kind: 'bearer', token: apiKey.key };
  if (!role) return undefined;
  return { kind: 'static', ...role.roleCredentials };
}

/** The draft with the models as they were settled: what the repeat-command says. */
export function settleDraft(draft: Draft, { models, fallback }: ChosenModels): Draft {
  const ids = models.map(({ entry }) => entry.id);
  const { fallbackModel: _, ...rest } = draft;
  const others = ids.filter((id, index) => index === 0 || id !== fallback?.entry.id);
  return { ...rest, models: others, ...(fallback && { fallbackModel: fallback.entry.id }) };
}

/** A rerun shows the sign-in that the files have, once, as a whole; "no" asks for each part again. */
async function confirmSignIn(
  known: Known,
  values: ParsedFlags['values'],
  asker: Asker | undefined,
): Promise<Known> {
  const { startUrl, accountId, roleName } = known.sso;
  const flagged = namesSignIn(values) || values.auth !== undefined;
  if (!asker || flagged || known.setup.mode !== 'sso' || !startUrl || !accountId || !roleName) return known;
  const keep = await asker.prompter.confirm({
    message: fill(texts.keepSignIn, asker.language, { startUrl, accountId, roleName }),
    initial: true,
  });
  if (keep) return known;
  const { profile, session } = known.sso;
  return { ...known, sso: { profile, session } };
}

/** The settled draft as the plan takes it. */
export function toAnswers(draft: Draft, chosen: ChosenModels): Answers {
  const settled = draft as Required<Draft>;
  const { region, profile, providerId } = settled;
  return {
    signIn:
      draft.auth === 'api-key'
        ? { mode: 'api-key', key: settled.apiKey.key, profile }
        : {
            mode: 'sso',
            profile,
            session: settled.session,
            startUrl: settled.startUrl,
            ssoRegion: settled.ssoRegion,
            accountId: settled.accountId,
            roleName: settled.roleName,
          },
    region,
    models: chosen.models.map(({ entry }) => entry.id),
    fallbackModel: chosen.fallback?.entry.id,
    offered: chosen.models,
    alias: draft.alias,
    setPrimary: !draft.noPrimary,
    providerId,
    baseUrl: draft.endpointUrl ?? regionalEndpoint(region),
  };
}
