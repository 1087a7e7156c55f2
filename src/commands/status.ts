/** `status`: what is set up, how long the sign-in lasts, and which variable hides which. Offline; writes nothing. */
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE, otherDefault, USUAL_PROFILE } from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { askVersion, mayBeLeftOut, type OpenclawInstall } from '../openclaw/install.ts';
import { isUsedPlainly, otherModels } from '../openclaw/uses.ts';
import { describeCredentials, keyLife, type SignInLife } from '../report/credentials.ts';
import { headlineOf, reportStatus, type StatusReport } from '../report/status.ts';
import { describeFiles } from '../report/status-files.ts';
import { fillAsCalled } from '../screen/program.ts';
import { gap } from '../screen/say.ts';
import { credentialsProblem, roleDoubt, signInError, targetOf } from '../setup/credentials-problem.ts';
import { checkMachine } from '../setup/machine.ts';
import {
  conflictError,
  missingInGateway,
  type Shadow,
  savingCommand,
  shadowsIn,
} from '../setup/precedence.ts';
import { completeSetup, gatewayProblem, pluginProblem, providerProblem } from '../setup/preflight.ts';
import { profileToSignIn, type Setup } from '../setup/setup.ts';
import { comesFirst, describeVersionDoubt, pluginUnsure, versionDoubts } from '../setup/version-doubts.ts';
import { type WinningKey, winningKey } from '../sign-in/api-key/method.ts';
import { type Conflict, credentialConflict, splitByReader } from '../sign-in/conflict.ts';
import { type SignInProfile, ssoProfile } from '../sign-in/sso/profile.ts';
import { readToken, type SignInState, signInState, tokenPath, toTimestamp } from '../sign-in/sso/token.ts';
import { type Notice, notice } from '../text/text.ts';
import { report as reportTexts, signInCommands as texts } from '../text/texts.ts';
import { describeWatch } from '../watch/own-files.ts';

export const command: Command<StatusReport> = {
  flags: locationFlags,
  examples: [
    { line: 'openclaw-bedrock status', about: texts.statusExample },
    { line: 'openclaw-bedrock status --json', about: texts.statusJsonExample },
  ],
  run,
};

/** What the files and the environment say, before they are judged. */
interface Found {
  readonly snapshot: Snapshot;
  /** The AppError if openclaw.json cannot be read. */
  readonly setup: Setup | AppError;
  readonly openclaw: OpenclawInstall | undefined;
  /** What overrides the setup in this shell. */
  readonly conflicts: readonly Conflict[];
  /** What overrides it only in the gateway. */
  readonly gatewayConflicts: readonly Conflict[];
  /** The API key, if one signs: in API-key mode, or where a key wins over SSO. */
  readonly key: WinningKey | undefined;
  /** The profile that a person signs in to, if it is complete enough for that. */
  readonly target: SignInProfile | undefined;
  /** Whether that profile is one of IAM Identity Center, complete or not; ours is even if somebody removed it. */
  readonly isSso: boolean;
  readonly signIn: SignIn | undefined;
  readonly shadows: readonly Shadow[];
  /** What only this shell sets and the gateway's service needs. */
  readonly missing: readonly string[];
}

/** The state of the profile's token, and the file where the SDK looks for it. */
interface SignIn {
  readonly state: SignInState;
  readonly path: string;
}

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome<StatusReport>> {
  const locations = locate(context, readLocationFlags(values));
  await askVersion(context, locations.stateDir);
  const { found, report, life, over, isDoubtful, error, watched } = await judge(context, locations);
  const { setup, target, isSso, shadows, gatewayConflicts: conflicts } = found;
  const others =
    setup instanceof AppError ? {} : otherModels(setup.config, found.openclaw?.version, setup.provider?.id);
  const known = { life, target, isSso, shadows, conflicts, over, isDoubtful, error, watched, others };
  if (!context.json) reportStatus(context, report, known);
  if (!context.json && error) gap(context);
  return outcomeOf(report, error);
}

/**
 * One sentence that says whether the setup is ready, the error if it is not, and how it signs in, if it can be read and
 * says so. Offline.
 */
export async function readinessOf(context: Context, locations: Locations) {
  const { found, report, life, over, isDoubtful, error } = await judge(context, locations);
  const method = methodIn(found);
  return { sentence: headlineOf(context, report, { error, life, over, isDoubtful }), error, method };
}

function methodIn({ setup }: Found): Setup['method'] {
  return setup instanceof AppError ? undefined : setup.method;
}

async function judge(context: Context, locations: Locations) {
  const found = await collect(context, locations);
  const life = lifeOf(found);
  const wrong = whatIsWrong(found, context);
  const { doubts, isDoubtful, error } = await doubtsOf(found, context, wrong);
  const warnings = doubts.map(({ text, facts }) => fillAsCalled(text, context.language, facts, context));
  const watched = describeWatch(locations, context.platform);
  const report: StatusReport = {
    ...describe(found, life),
    files: describeFiles(
      { ...found, isUnreadable: found.setup instanceof AppError, method: methodIn(found) },
      context,
    ),
    watch: watched?.members ?? null,
    ...(warnings.length > 0 && { warnings }),
  };
  const over = credentialConflict(found.conflicts, 'shell');
  return { found, report, life, over, isDoubtful, watched, error };
}

/** Most setups need nothing of the catalog, a fifth of a run. `isDoubtful`: one doubt is that the chat may not work. */
async function doubtsOf(
  { setup, snapshot, openclaw, missing, conflicts }: Found,
  context: Context,
  wrong: AppError | undefined,
): Promise<{ doubts: Notice[]; isDoubtful: boolean; error: AppError | undefined }> {
  if (setup instanceof AppError) return { doubts: [], isDoubtful: false, error: wrong };
  const ofVersion = versionDoubts(setup, openclaw?.version, snapshot.agentModels);
  // What is told as the failure is not also a doubt.
  const failing = ofVersion.find((doubt) => comesFirst(doubt, wrong));
  const failure = failing?.rejected ?? failing?.unanswered ?? wrong;
  const untold = ofVersion.filter((doubt) => doubt !== failing);
  const doubts = untold.map((doubt) => describeVersionDoubt(doubt, context));
  if (wrong && failing) doubts.push(notice(texts.notSetUp));
  if (openclaw && gatewayProblem(setup.config)) doubts.push(notice(reportTexts.gatewayNeverSetUp));
  if (openclaw && mayBeLeftOut(openclaw, setup.config)) doubts.push(notice(texts.pluginLeftOut));
  const unsure = setup.provider && pluginUnsure(openclaw);
  if (unsure) doubts.push(unsure);
  let isDoubtful = unsure !== undefined || untold.some(({ isSerious }) => isSerious);
  const ofRole = wrong ? undefined : roleDoubt(setup.localCredentials, snapshot);
  if (ofRole?.remedy) doubts.push(ofRole.why, ofRole.remedy);
  if (missing.length > 0) {
    const command = savingCommand(setup, context);
    doubts.push(notice(texts.onlyInShell, { variables: missing, command }));
  }
  if (isUsedPlainly(setup, openclaw?.version)) return { doubts, isDoubtful, error: failure };
  const { inMeantRegion, isOutOfReach, modelDoubts, modelFault } = await import('../models/doubts.ts');
  const meant = inMeantRegion(setup);
  const elsewhere = isOutOfReach(setup) && conflicts.find(({ about }) => about === 'target');
  const fault = elsewhere ? conflictError(elsewhere, context) : modelFault(meant);
  // Of models where nothing can be called there is nothing to say.
  const told = modelDoubts(meant, openclaw?.version);
  if (wrong?.error !== 'endpoint-unusable') doubts.push(...told.chat, ...told.others);
  isDoubtful ||= told.chat.length > 0;
  return { doubts, isDoubtful, error: failure ?? fault };
}

async function collect(context: Context, locations: Locations): Promise<Found> {
  const snapshot = takeSnapshot(locations, context);
  const machine = attempt(() => checkMachine(context, locations, snapshot));
  if (machine instanceof AppError) return { snapshot, ...UNREADABLE, setup: machine };
  const { setup, openclaw } = machine;
  const [conflicts, gatewayConflicts] = splitByReader(machine.conflicts);
  const now = context.now();
  const target = targetOf(setup, snapshot);
  const profile = profileToSignIn(setup) ?? '';
  return {
    snapshot,
    setup,
    openclaw,
    conflicts,
    gatewayConflicts,
    key: keyOf(setup, locations.stateEnv, now),
    target,
    isSso: profile === USUAL_PROFILE || ssoProfile(snapshot, profile) !== undefined,
    signIn: target && {
      state: signInState(await readToken(locations.awsHome, target.session), target, now),
      path: tokenPath(locations.awsHome, target.session.session),
    },
    shadows: shadowsIn(setup, snapshot),
    missing: missingInGateway(machine.differences),
  };
}

const UNREADABLE = {
  openclaw: undefined,
  conflicts: [],
  gatewayConflicts: [],
  key: undefined,
  target: undefined,
  isSso: false,
  signIn: undefined,
  shadows: [],
  missing: [],
};

function keyOf(setup: Setup, path: string, now: number): WinningKey | undefined {
  const wins = setup.method?.usesApiKey || winnerOf(setup.layers, API_KEY_VARIABLE) !== undefined;
  return wins ? winningKey(setup, path, now) : undefined;
}

function lifeOf({ setup, key, signIn }: Found): SignInLife | undefined {
  if (setup instanceof AppError || !setup.provider) return undefined;
  const { method } = setup;
  if (method?.needsSignIn) return { kind: 'sso', refreshable: false, ...signIn?.state };
  if (!method?.usesApiKey && setup.localCredentials)
    return { kind: 'local', credentials: setup.localCredentials, signIn: signIn?.state };
  return key?.key ? keyLife(key.key, winnerOf(setup.layers, API_KEY_VARIABLE)?.layer) : { kind: 'no-key' };
}

/** Why the exit code is not 0: 3 for files that need fixing, 4 for a sign-in that does. */
function whatIsWrong(
  { setup, snapshot, openclaw, conflicts, key, target, signIn }: Found,
  context: Context,
): AppError | undefined {
  if (setup instanceof AppError) return setup;
  const unfit = providerProblem(setup, openclaw?.version);
  // OpenClaw calls a model that has no entry, too.
  if (unfit && unfit.error !== 'model-not-configured') return unfit;
  const hiding = conflicts.filter(({ about }) => about === 'credential');
  const complete = attempt(() => completeSetup(setup, snapshot.locations.openclawConfig));
  // doctor puts what overrides the sign-in before the region, too: no command of ours can remove it.
  if (complete instanceof AppError)
    return complete.error === 'region-missing' && hiding[0] ? conflictError(hiding[0], context) : complete;
  const plugin = pluginProblem(openclaw, setup.config, snapshot.locations.openclawConfig);
  if (plugin) return plugin;
  if (setup.method?.usesApiKey) return key?.error;
  // A key that wins but cannot be used blocks the call even if the profile works.
  if (key?.error) return hiding[0] ? conflictError(hiding[0], context) : key.error;
  const problem = credentialsProblem(setup, snapshot, conflicts, context);
  if (problem) return problem;
  // Another profile, a variable that is set but empty, as docker compose leaves it, or a setting of the AWS files that
  // signs the calls in place of the profile's SSO settings.
  const isSso = setup.method?.needsSignIn;
  const over = hiding.find(({ winner }) => !isSso || (!key && !setup.layers.includes(winner)));
  if (over) return conflictError(over, context);
  return target && signIn?.state.error && signInError(signIn.state.error, target, setup);
}

/** The members of `status --json`, without the files. */
function describe(
  { setup, gatewayConflicts, key, target, signIn, shadows }: Found,
  life: SignInLife | undefined,
) {
  if (setup instanceof AppError) return NOTHING;
  const { provider, model, region, profile, mode } = setup;
  const localCredentials = life?.kind === 'local' ? life.credentials : undefined;
  const isSso = life?.kind === 'sso';
  const defaultModel = provider && otherDefault(setup.config, provider.id);
  const configured = Boolean(provider && model && region && (!setup.method?.needsSignIn || target));
  return {
    configured,
    authMode: mode ?? null,
    provider: provider?.id ?? null,
    model: model ?? null,
    ...(defaultModel !== undefined && { defaultModel }),
    region: region ?? null,
    profile: (isSso || localCredentials ? profile : undefined) ?? null,
    accountId: (isSso ? target?.accountId : undefined) ?? null,
    roleName: (isSso ? target?.roleName : undefined) ?? null,
    sso: isSso || signIn ? describeSignIn(signIn?.state) : null,
    // A long-term key does not say when it expires.
    apiKey: key?.key ? { kind: key.key.kind, expiresAt: key.key.expiresAt ?? null } : null,
    ...(localCredentials && { credentials: describeCredentials(localCredentials) }),
    shadows: [
      ...shadows.map(({ variable, where, wins }) => ({ variable, where, wins })),
      ...gatewayConflicts.map(({ variable, winner, reader }) => ({
        variable,
        where: winner.where,
        wins: true,
        reader,
      })),
    ],
  };
}

function describeSignIn(state: SignInState | undefined): StatusReport['sso'] {
  const { signedIn = false, refreshable = false, expiresAt } = state ?? {};
  return { signedIn, expiresAt: expiresAt === undefined ? null : toTimestamp(expiresAt), refreshable };
}

const NOTHING: Omit<StatusReport, 'files' | 'watch'> = {
  configured: false,
  authMode: null,
  provider: null,
  model: null,
  region: null,
  profile: null,
  accountId: null,
  roleName: null,
  sso: null,
  apiKey: null,
  shadows: [],
};
