/** Checks that files can be read, that OpenClaw accepts them, and that they contain what it needs. */

import { DEFAULT_REGION } from '../bedrock/endpoint.ts';
import { readAwsConfig } from '../edit/aws-config.ts';
import { AppError, orFailure } from '../failures/errors.ts';
import { lacksTools } from '../models/catalogue.ts';
import { inMeantRegion, listedSpelling, modelFault, unseenByDiscovery } from '../models/doubts.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import { foreignPrefix, resolveModel } from '../models/resolve-model.ts';
import {
  agentRef,
  agentsOf,
  DEFAULT_PROVIDER_ID,
  isMembers,
  misplacedKeys,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import { orphanedModels, unsupportedModels } from '../openclaw/references.ts';
import { issuesIn } from '../openclaw/run-openclaw.ts';
import { chatRestriction } from '../plan/agent-defaults.ts';
import { redact } from '../secrets/redact.ts';
import { gatewayProblem, overridingAgents, providerAbsent, providerProblem } from '../setup/preflight.ts';
import type { Setup } from '../setup/setup.ts';
import { versionDoubts } from '../setup/version-doubts.ts';
import { type Facts, fill } from '../text/text.ts';
import { awsConfigProblems, doctor as texts } from '../text/texts.ts';
import { backupIds } from '../write/backups.ts';
import { ownFiles } from '../write/own-files.ts';
import { authProfileChecks } from './auth-profile-checks.ts';
import {
  askOpenclaw,
  type Check,
  type Finding,
  type Found,
  type Inspection,
  ok,
  skip,
  Warning,
  warn,
} from './check.ts';
import { keyChecks, privacyChecks } from './secret-checks.ts';

const VALID = 'files.config-valid';

/** The files of the setup. */
export function fileChecks(inspection: Inspection): Check[] {
  const versions = versionChecks(inspection);
  return [
    { id: 'files.config', run: async () => checkConfig(inspection) },
    { id: VALID, needs: ['files.config'], run: () => checkValid(inspection) },
    ...versions.filter(({ needs }) => needs?.includes(VALID)),
    { id: 'files.provider', needs: ['files.config'], run: async () => checkProvider(inspection) },
    ...orphanChecks(inspection),
    ...otherIdChecks(inspection),
    ...versions.filter(({ needs }) => !needs?.includes(VALID)),
    { id: 'files.gateway-mode', needs: ['files.config'], run: async () => checkGatewayMode(inspection) },
    { id: 'files.agents', needs: ['files.provider'], run: async () => checkAgents(inspection) },
    ...keyChecks(inspection),
    ...authProfileChecks(inspection),
    { id: 'files.allowlist', needs: ['files.provider'], run: async () => checkAllowlist(inspection) },
    { id: 'files.aws-config', run: async () => checkAwsConfig(inspection) },
    ...privacyChecks(inspection),
  ];
}

function checkProvider({ machine, openclaw, snapshot }: Inspection): Found {
  const { setup } = machine();
  const { path } = snapshot.openclawConfig;
  const problem = providerProblem(setup, openclaw?.version);
  if (!setup.provider) return problem ?? providerAbsent(setup, path);
  if (problem?.error === 'model-not-configured') return new Warning(nameModel(problem, setup, path));
  if (problem) return problem;
  if (!setup.model) return providerAbsent(setup, path);
  const facts = { providerId: setup.provider.id, count: providerModels(setup.provider.value).length };
  if (!setup.isDiscovered) return ok(texts.providerGood, facts);
  // That OpenClaw finds models is no good news where it cannot call the one in use: model.catalogue says why.
  const isInVain = modelFault(inMeantRegion(setup)) ?? unseenByDiscovery(setup, openclaw?.version);
  return isInVain ? skip(texts.providerAbsent) : ok(texts.providerDiscovered);
}

/** Without OpenClaw, a missing gateway.mode is not an error yet. */
function checkGatewayMode({ machine, openclaw }: Inspection): Finding | AppError {
  const error = gatewayProblem(machine().setup.config);
  if (!error) return ok(texts.gatewayMode);
  return openclaw ? error : skip(texts.notInstalled);
}

function checkAgents({ machine, snapshot, context }: Inspection): Finding {
  const { setup } = machine();
  const others = overridingAgents(setup.config, setup.provider?.id ?? '');
  const own = agentsOf(setup.config).filter(({ value }) => !isDefault(agentRef(value), setup.config));
  if (others.length === 0 && own.length > 0) return ok(texts.agentsOwn, { agents: own.map(({ id }) => id) });
  if (others.length === 0) return ok(texts.agentsGood);
  const agents = others.map(({ agent, ref }) => `${agent} (${ref})`);
  const { path } = snapshot.openclawConfig;
  return warn(texts.agentsOther, { agents }, [fill(texts.agentsFix, context.language, { path })]);
}

function isDefault(ref: string | undefined, config: Value): boolean {
  return ref === undefined || ref === primaryRef(config);
}

/** Settings for other versions of OpenClaw; no check if there are none. */
function versionChecks({ readable, openclaw, snapshot }: Inspection): Check[] {
  const setup = readable()?.setup;
  const found = setup ? versionDoubts(setup, openclaw?.version, snapshot.agentModels) : [];
  return found.map(({ id, text, facts, fix, rejected, unanswered }) => ({
    id,
    // OpenClaw's own word comes first.
    needs: [rejected ? VALID : 'files.config'],
    run: async () => rejected ?? unanswered ?? warn(text, facts, [fix]),
  }));
}

/** Models of a second provider whose ID this OpenClaw does not know; no check if there are none. */
function otherIdChecks(inspection: Inspection): Check[] {
  const { config, provider } = inspection.readable()?.setup ?? {};
  const found = provider ? unsupportedModels(config, provider.id, inspection.openclaw?.version) : [];
  const [first] = found;
  if (!first) return [];
  const models = found.map(({ path, ref }) => `${ref} (${path.join('.')})`);
  const facts = {
    version: first.version,
    models,
    usual: DEFAULT_PROVIDER_ID,
    path: inspection.snapshot.openclawConfig.path,
  };
  const fix = [fill(texts.modelsOwnIdFix, inspection.context.language, facts)];
  return [
    {
      id: 'files.other-providers',
      needs: ['files.provider'],
      run: async () => warn(texts.modelsOwnId, facts, fix),
    },
  ];
}

/** Models under a name that this OpenClaw does not know; no check if there are none. */
function orphanChecks(inspection: Inspection): Check[] {
  const { config, provider } = inspection.readable()?.setup ?? {};
  const found = provider ? orphanedModels(config, provider.id, inspection.openclaw?.version) : [];
  if (!provider || found.length === 0) return [];
  const models = found.map(({ path, ref }) => `${ref} (${path.join('.')})`);
  const facts = { models, usual: provider.id };
  const fix = ['openclaw-bedrock doctor --fix'];
  const run = async (): Promise<Finding> => warn(texts.modelsOrphaned, facts, fix);
  return [{ id: 'files.references', needs: ['files.provider'], run }];
}

/**
 * A reference that is no ID of Bedrock's, such as `nova-pro`, one of other regions, or of a retired model, leads to the ID
 * to use: adding it as it is would not help. One that misspells a listed ID leads to that one first.
 */
function nameModel({ error, facts }: AppError, setup: Setup, path: string): AppError {
  const { config, region, endpoint, provider: own } = setup;
  const ref = String(facts.ref);
  const { provider = '', model = '' } = splitRef(ref) ?? {};
  const list = modelsInCatalogue(region ?? DEFAULT_REGION);
  const found = resolveModel(model, list);
  const isDead = !found.ok && !endpoint?.custom;
  if (isDead && !found.facts.near) return new AppError(error, { ref });
  if (found.ok && found.instead !== undefined && lacksTools(found.model.entry.id))
    return new AppError(error, { ref });
  const replacement = isDead ? found.facts.near : undefined;
  const named = found.ok && found.instead !== undefined ? found.model.entry.id : replacement;
  const id = endpoint?.custom ? named : (foreignPrefix(model, list)?.facts.right?.toString() ?? named);
  const near = own && listedSpelling(model, own);
  const meant = primaryRef(config) === ref ? { near } : { path, listed: `${provider}/${near}` };
  if (id === undefined) return new AppError(error, { ...facts, ...(near !== undefined && meant) } as Facts);
  return primaryRef(config) === ref
    ? new AppError(error, { ref, id })
    : new AppError(error, { ref, path, right: `${provider}/${id}`, rightId: id });
}

function checkConfig(inspection: Inspection): Finding {
  const { path, text } = inspection.snapshot.openclawConfig;
  inspection.machine();
  return text === null ? skip(texts.notThereYet, { path }) : ok(texts.configRead, { path });
}

/** Only OpenClaw knows its schema, which changes with every version. */
async function checkValid(inspection: Inspection): Promise<Finding | AppError> {
  const { path, text } = inspection.snapshot.openclawConfig;
  const { openclaw } = inspection;
  if (!openclaw) return skip(texts.notInstalled);
  if (text === null) return skip(texts.notThereYet, { path });
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['config', 'validate', '--json']);
  if (!isMembers(answer)) return notice;
  if (answer.valid !== false) return ok(texts.configValid, { path });
  const { setup } = inspection.machine();
  const misplaced = misplacedKeys(setup.config);
  const where = misplaced.length > 0 && { path, misplaced };
  const known = versionDoubts(setup, openclaw.version).find(({ rejected }) => rejected)?.rejected?.facts;
  const changes = await orFailure(backupIds(ownFiles(inspection.locations.stateDir)));
  return new AppError('openclaw-config-invalid', {
    detail: redact(issuesIn(answer).join('; ')),
    ...(where || {}),
    ...(Array.isArray(changes) && changes.length === 0 && { unchanged: 'yes' }),
    ...known,
  });
}

function checkAllowlist(inspection: Inspection): Finding {
  const { config, provider } = inspection.machine().setup;
  const { version } = inspection.openclaw ?? {};
  const restriction = provider && chatRestriction(config, provider, version);
  if (!restriction) return ok(texts.allowlistOpen);
  const facts = { models: restriction.allowed };
  // It depends on the version whether and how this can be lifted.
  if (!inspection.openclaw && restriction.edits.length > 0) return ok(texts.allowlistLater, facts);
  if (restriction.edits.length > 0)
    return warn(texts.allowlistRestricts, facts, ['openclaw-bedrock doctor --fix']);
  const { path } = inspection.snapshot.openclawConfig;
  const policy = valueAt(config, 'agents', 'defaults', 'modelPolicy', 'allow');
  const fix =
    policy === undefined
      ? fill(texts.allowlistFix, inspection.context.language, { path })
      : 'openclaw config get agents.defaults.modelPolicy.allow';
  return warn(texts.allowlistRestricts, facts, [fix]);
}

function checkAwsConfig({ snapshot, context: { language } }: Inspection): Finding {
  const { path, text } = snapshot.awsConfig;
  if (text === null) return skip(texts.notThereYet, { path });
  const [first] = readAwsConfig(text).problems;
  if (!first) return ok(texts.awsConfigGood, { path });
  const facts = { path, ...first };
  return warn(awsConfigProblems[first.problem], facts, [fill(texts.awsConfigFix, language, facts)]);
}
