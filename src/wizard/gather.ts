/** From a command line to Answers: read the machine, settle the questions, sign in, choose the role. Writes none of the three files. */
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
import type { Answers } from '../plan/plan.ts';
import type { RoleCredentials } from '../sso/portal.ts';
import type { SignedIn } from '../sso/session.ts';
import type { Asker } from './ask.ts';
import { checkAnswers } from './check-answers.ts';
import { chooseRole, type SignInDisplay } from './choose-role.ts';
import type { Draft } from './draft.ts';
import { gatherKnown, type Known } from './known.ts';
import { settle } from './settle.ts';
import { portalSignIn } from './sign-in-to-portal.ts';

export interface Gathered {
  readonly answers: Answers;
  readonly draft: Draft;
  readonly snapshot: Snapshot;
  /** The set-up as it was before this run. */
  readonly setup: Setup;
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
  const locations = await locate(context, readLocationFlags(values));
  const snapshot = await takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context.env);
  const known = await gatherKnown(context, values, snapshot, setup);
  const draft = await settle(context, input, await confirmSignIn(known, values, asker), asker);
  const problems = checkAnswers(draft, snapshot, context);
  if (problems.length > 0) throw new UsageError(problems);
  const found = { draft, snapshot, setup };
  if (draft.auth !== 'sso') return { ...found, answers: toAnswers(draft) };
  if (draft.dryRun || draft.noLogin)
    return { ...found, answers: toAnswers({ ...draft, roleName: draft.roleName ?? 'BedrockInvokeOnly' }) };
  const portal = portalSignIn(context, draft, snapshot, asker, display);
  const { role, ssoRegion, ...chosen } = await chooseRole(context, draft, portal, known.sso, asker, display);
  const settled = { ...draft, ...role, ssoRegion };
  return { ...found, ...chosen, draft: settled, answers: toAnswers(settled) };
}

/** A rerun shows the sign-in that the files have, once, as a whole; "no" asks for each part again. */
async function confirmSignIn(
  known: Known,
  values: ParsedFlags['values'],
  asker: Asker | undefined,
): Promise<Known> {
  const { startUrl, accountId, roleName } = known.sso;
  const flagged = ['sso-start-url', 'account-id', 'role-name', 'auth'].some(
    (name) => values[name] !== undefined,
  );
  if (!asker || flagged || known.setup.mode !== 'sso' || !startUrl || !accountId || !roleName) return known;
  const keep = await asker.prompter.confirm({
    message: fill(texts.keepSignIn, asker.language, { startUrl, accountId, roleName }),
    initial: true,
  });
  if (keep) return known;
  const { profile, session } = known.sso;
  return { ...known, sso: { profile, session } };
}

function toAnswers(draft: Draft): Answers {
  const settled = draft as Required<Draft>;
  const { region, models, profile, providerId } = settled;
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
    models,
    alias: draft.alias,
    setPrimary: !draft.noPrimary,
    providerId,
    baseUrl: draft.endpointUrl ?? regionalEndpoint(region),
  };
}
