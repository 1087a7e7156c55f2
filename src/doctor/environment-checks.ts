/** Checks that the environment is what the setup intends, in this shell and in the gateway service. */
import type { AppError } from '../failures/errors.ts';
import { homeOfAwsCli } from '../files/locate.ts';
import { proxySetting, TRUST_VARIABLES, trustedAuthorities } from '../http/settings.ts';
import { isOutOfReach } from '../models/doubts.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { quote, shellOf } from '../screen/program.ts';
import { redact } from '../secrets/redact.ts';
import { maskQueries } from '../secrets/secret-shapes.ts';
import {
  conflictError,
  describeRemedy,
  differencesBetween,
  missingInGateway,
  placeName,
  savingCommand,
  unusedProfile,
} from '../setup/precedence.ts';
import { regionMissing } from '../setup/preflight.ts';
import { readSetup } from '../setup/setup.ts';
import { winningKey } from '../sign-in/api-key/method.ts';
import { credentialConflict } from '../sign-in/conflict.ts';
import { modeOfProfile } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { conflicts as conflictTexts, doctor as texts } from '../text/texts.ts';
import { type Check, type Finding, type Found, type Inspection, ok, skip, Warning, warn } from './check.ts';

/** What this shell and the gateway service see. */
export function environmentChecks(inspection: Inspection): Check[] {
  const homes = homeOfAwsCli(inspection.context);
  return [
    ...(homes ? [{ id: 'environment.homes', run: async () => warnOfHomes(homes, inspection) }] : []),
    { id: 'environment.shell', needs: ['files.provider'], run: async () => checkShell(inspection) },
    { id: 'environment.gateway', needs: ['files.provider'], run: async () => checkGateway(inspection) },
    { id: 'environment.target', needs: ['files.provider'], run: async () => checkTarget(inspection) },
    { id: 'environment.network', run: async () => checkNetworkSettings(inspection) },
  ];
}

function warnOfHomes(homes: Readonly<Record<'home' | 'other', string>>, { context }: Inspection): Finding {
  const fix = [fill(texts.homesFix, context.language)];
  return warn(texts.homesDiffer, homes, fix);
}

function checkShell(inspection: Inspection): Finding | AppError {
  const { setup, conflicts, isOfGateway } = inspection.machine();
  if (isOfGateway) return skip(texts.onlyService);
  const usesApiKey = setup.method?.usesApiKey;
  const variable = usesApiKey ? API_KEY_VARIABLE : 'AWS_PROFILE';
  const winner = winnerOf(setup.layers, variable);
  // As every command says it: the key is missing, also if an empty variable hides it.
  if (usesApiKey && !winner?.value) {
    const { error } = winningKey(setup, inspection.locations.stateEnv, inspection.context.now());
    if (error) return error;
  }
  const wrong = credentialConflict(conflicts, 'shell');
  if (wrong) return conflictError(wrong, inspection.context);
  if (!winner) return skip(texts.chain);
  const what = usesApiKey ? variable : `${variable}=${winner.value}`;
  const where = placeName(winner.layer, inspection.context.language);
  const profile = unusedProfile(setup);
  if (profile !== undefined) {
    const mode = modeOfProfile(inspection.snapshot, profile);
    const { kind, where: path } = winner.layer;
    // A file that init does not write.
    const byHand =
      kind === 'gateway-env'
        ? [fill(conflictTexts['edit-file'], inspection.context.language, { variable, path })]
        : [];
    const fix = [
      ...byHand,
      `openclaw-bedrock init --auth ${mode} --profile ${quote(profile, shellOf(inspection.context))}`,
    ];
    return warn(texts.profileUnused, { what, where, profile }, fix);
  }
  return ok(texts.seesSetUp, { what, where });
}

function checkGateway(inspection: Inspection): Finding | AppError {
  const { service, conflicts, differences, setup, isOfGateway } = inspection.machine();
  if (!service) return skip(texts.noService);
  const wrong = credentialConflict(conflicts, 'gateway');
  if (wrong) return conflictError(wrong, inspection.context);
  const { name } = service;
  const alone = isOfGateway ? setByServiceAlone(inspection) : [];
  if (alone.includes('AWS_PROFILE')) {
    const fix = [savingCommand(setup, inspection.context)];
    return warn(texts.serviceAlone, { name, variables: alone }, fix);
  }
  if (alone.length > 0) return ok(texts.serviceSets, { name, variables: alone });
  if (differences.length === 0) return ok(texts.serviceGood, { name });
  const variables = differences.map(({ variable }) => variable);
  // What makes the gateway work is no fault because this shell lacks it.
  if (differences.every(({ shell }) => shell === undefined))
    return ok(texts.serviceSets, { name, variables });
  const missing = missingInGateway(differences);
  if (missing.length === 0) return warn(texts.serviceDiffers, { name, variables });
  // What .env has, the service reads, too.
  return warn(texts.serviceLacks, { name, variables: missing }, [savingCommand(setup, inspection.context)]);
}

/** What the service sets and neither this shell nor a file of OpenClaw's does. */
function setByServiceAlone({ context, snapshot, machine }: Inspection): string[] {
  const { layers } = readSetup(snapshot, context);
  return differencesBetween(layers, machine().gateway ?? []).flatMap(({ variable, shell, gateway }) =>
    gateway && !shell ? [variable] : [],
  );
}

function checkTarget(inspection: Inspection): Found {
  const { setup, conflicts } = inspection.machine();
  if (!setup.region) return regionMissing(setup);
  const other = conflicts.find(({ about }) => about === 'target');
  const { region, endpoint } = setup;
  if (!other && endpoint?.custom) {
    const baseUrl = maskQueries(redact(endpoint.custom));
    return ok(texts.targetCustom, { region, baseUrl });
  }
  if (!other) return ok(texts.targetGood, { region });
  if (other.beside) {
    const { language } = inspection.context;
    const facts = { ...other.beside, variable: other.variable, where: placeName(other.winner, language) };
    const fix = [describeRemedy(other, inspection.context)];
    return warn(texts.targetBeside, facts, fix);
  }
  const error = conflictError(other, inspection.context);
  return isOutOfReach(setup) ? error : new Warning(error);
}

function checkNetworkSettings({ context: { env } }: Inspection): Finding {
  const proxy = proxySetting(env);
  trustedAuthorities(env);
  const settings = [...(proxy ? [proxy.variable] : []), ...TRUST_VARIABLES.filter((name) => env[name])];
  if (settings.length === 0) return skip(texts.noProxy);
  return ok(texts.proxied, { settings });
}
