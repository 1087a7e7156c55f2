/** Checks the model and, with --live, the call and the connection to each AWS host. */

import { converse, explainCall } from '../bedrock/converse.ts';
import { awsDomain } from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import { networkError } from '../failures/network.ts';
import { probeClock, probeDns, probeTcp, probeTls } from '../http/probe.ts';
import { proxyFor, trustedAuthorities } from '../http/settings.ts';
import { findModel, modelEntry } from '../models/catalogue.ts';
import { foreignModel, inMeantRegion, lacksTools, modelFault, unseenByDiscovery } from '../models/doubts.ts';
import { throughProfile } from '../models/profile-for.ts';
import { limitsTooHigh } from '../plan/model-limits.ts';
import { calledUrl, liveTarget } from '../setup/live-target.ts';
import { TOLERATED_SKEW_MS } from '../sign-in/sso/errors.ts';
import { ssoProfile } from '../sign-in/sso/profile.ts';
import { doctor as texts } from '../text/texts.ts';
import { BEFORE_CALLS, type Check, type Finding, type Inspection, ok, skip, warn } from './check.ts';
import { otherModelChecks } from './other-model-checks.ts';

const PROBE_TIMEOUT_MS = 5_000;

const NEEDS_LIVE: Finding = skip(texts.needsLive);

/** The models, and a reply. */
export function modelChecks(inspection: Inspection): Check[] {
  const { live } = inspection;
  return [
    { id: 'model.catalogue', needs: ['files.provider'], run: async () => checkModel(inspection) },
    ...limitChecks(inspection),
    ...otherModelChecks(inspection),
    { id: 'model.guardrail', needs: ['files.provider'], run: async () => checkGuardrail(inspection) },
    {
      id: 'model.reply',
      needs: BEFORE_CALLS,
      run: async () => (live ? checkReply(inspection) : NEEDS_LIVE),
    },
  ];
}

/** Limits above the model's own, which make long sessions or replies fail; no check if there are none. */
function limitChecks({ readable }: Inspection): Check[] {
  const { provider, model } = readable()?.setup ?? {};
  const found = provider ? limitsTooHigh(provider.value) : [];
  if (found.length === 0) return [];
  const limits = found.map(({ id, field, from, limit }) => `${id} ${field} ${from} > ${limit}`).join(', ');
  const ids = [...new Set(found.map(({ id }) => id))];
  const fix = ids.map((id) => `openclaw-bedrock init --model ${id}${id === model ? '' : ' --no-primary'}`);
  const run = async () => warn(texts.limitsTooHigh, { limits }, fix);
  return [{ id: 'model.limits', needs: ['files.provider'], run }];
}

function checkModel(inspection: Inspection): Finding | AppError {
  const setup = inMeantRegion(inspection.machine().setup);
  const { model = '' } = setup;
  const unseen = unseenByDiscovery(setup, inspection.openclaw?.version);
  if (unseen) {
    const fix = [`openclaw-bedrock init --model ${model}`, 'openclaw update'];
    return { status: 'warn', text: texts.modelUnseen, facts: unseen.facts, fix };
  }
  const foreign = foreignModel(setup);
  if (foreign) {
    const { right, region = '' } = foreign.facts;
    const fix = right
      ? `openclaw-bedrock init --model ${right}`
      : `openclaw-bedrock models --region ${region}`;
    return { status: 'warn', text: texts.modelForeign, facts: foreign.facts, fix: [fix] };
  }
  const fault = modelFault(setup);
  if (fault) return fault;
  const found = findModel(model);
  const facts = { model };
  if (lacksTools(model) && !setup.endpoint?.custom)
    return warn(texts.modelNoTools, facts, ['openclaw-bedrock models']);
  if (found?.model.lifecycle === 'legacy') return warn(texts.modelLegacy, facts, ['openclaw-bedrock models']);
  if (found && !found.profile && !found.model.access.onDemand)
    return new AppError('needs-inference-profile', {
      ...facts,
      base: model,
      region: setup.region ?? '',
    });
  return modelEntry(model).known ? ok(texts.modelKnown, facts) : warn(texts.modelUnknown, facts);
}

/** A role that may call the model may still not be allowed to apply the guardrail. */
function checkGuardrail(inspection: Inspection): Finding {
  const { guardrail } = inspection.machine().setup;
  if (!guardrail) return skip(texts.guardrailNone);
  const facts = { guardrail: guardrail.guardrailIdentifier, version: guardrail.guardrailVersion ?? '' };
  if (guardrail.guardrailVersion) return ok(texts.guardrail, facts);
  const setting = 'plugins.entries.amazon-bedrock.config.guardrail.guardrailVersion';
  return warn(texts.guardrailNoVersion, facts, [`openclaw config set ${setting} DRAFT`]);
}

async function checkReply(inspection: Inspection): Promise<Finding | AppError> {
  const { context, locations } = inspection;
  const { target } = liveTarget(inspection.machine().setup, locations);
  try {
    const { latencyMs } = await converse(context, target);
    return ok(texts.replied, { model: target.model, total: latencyMs.total });
  } catch (error) {
    throw throughProfile(explainCall(error, target, calledUrl(context.env, target).host));
  }
}

/** A group of checks for each host that the setup uses. */
export function networkChecks(inspection: Inspection): Check[] {
  const check = (run: Check['run']): Check[] => [{ id: 'network.hosts', needs: ['files.provider'], run }];
  try {
    const hosts = inspection.live ? hostsOf(inspection) : [];
    if (hosts.length === 0) return check(async () => NEEDS_LIVE);
    return hosts.flatMap(([name, url]) => hostChecks(inspection, name, url));
  } catch (error) {
    if (error instanceof AppError) return check(async () => error);
    throw error;
  }
}

/** The hosts that this setup calls; none if nothing is set up. */
function hostsOf({ context: { env }, ...inspection }: Inspection): [name: string, url: URL][] {
  const machine = inspection.readable();
  if (!machine) return [];
  const { setup, snapshot } = machine;
  const { region, endpoint, method, profile = '' } = setup;
  if (!region) return [];
  const bedrock = calledUrl(env, { region, endpoint: endpoint?.custom });
  const { ssoRegion } = (method?.needsSignIn && ssoProfile(snapshot, profile)) || {};
  if (!ssoRegion) return [['bedrock', bedrock]];
  const sso = (name: string, given: string | undefined, host: string): [string, URL][] => {
    const url = given || env.AWS_ENDPOINT_URL || `https://${host}.${ssoRegion}.${awsDomain(ssoRegion)}`;
    return URL.canParse(url) ? [[name, new URL(url)]] : [];
  };
  return [
    ['bedrock', bedrock],
    ...sso('oidc', env.AWS_ENDPOINT_URL_SSO_OIDC, 'oidc'),
    ...sso('portal', env.AWS_ENDPOINT_URL_SSO, 'portal.sso'),
  ];
}

function hostChecks({ context }: Inspection, name: string, url: URL): Check[] {
  const { env, signal } = context;
  const { protocol, hostname, host } = url;
  const options = { timeoutMs: PROBE_TIMEOUT_MS, signal };
  const proxy = () => proxyFor(env, url);
  const id = (step: string) => `network.${name}-${step}`;
  /** Behind a proxy, the proxy resolves names and connects. */
  const directly = (probe: () => Promise<Finding>) => async (): Promise<Finding> => {
    const setting = proxy();
    if (setting) return skip(texts.viaProxy, { host, proxy: setting.url.host });
    return naming(host, probe);
  };
  return [
    {
      id: id('dns'),
      run: directly(async () => {
        const addresses = (await probeDns(hostname, options)).slice(0, 3).join(', ');
        return ok(texts.resolved, { host, addresses });
      }),
    },
    {
      id: id('tcp'),
      needs: [id('dns')],
      run: directly(async () => {
        await probeTcp(url, options);
        return ok(texts.connected, { host });
      }),
    },
    {
      id: id('tls'),
      needs: [id('tcp')],
      run: directly(async (): Promise<Finding> => {
        if (protocol !== 'https:') return skip(texts.plainHttp, { host });
        const issuer = await probeTls(url, trustedAuthorities(env), options);
        return ok(texts.certified, { host, issuer });
      }),
    },
    {
      id: id('clock'),
      needs: [id('tls')],
      run: () => naming(host, () => checkClock(context, url)),
    },
  ];
}

async function checkClock(context: Inspection['context'], url: URL): Promise<Finding> {
  const { host } = url;
  const skew = await probeClock(url, await context.requestHandler(), context.now);
  if (Number.isNaN(skew)) return skip(texts.clockUnknown, { host });
  const minutes = Math.round(Math.abs(skew) / 60_000);
  if (Math.abs(skew) > TOLERATED_SKEW_MS) throw new AppError('clock-skew', { minutes });
  const seconds = Math.round(skew / 1000);
  return ok(texts.clockGood, { host, seconds });
}

/** Turns network errors into ours, naming the host. */
async function naming<T>(host: string, probe: () => Promise<T>): Promise<T> {
  try {
    return await probe();
  } catch (error) {
    throw networkError(error, host) ?? error;
  }
}
