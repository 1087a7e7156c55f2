/** Turns the choices into the final draft, the plan's Answers, and the command that repeats the run. */

import { regionalEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import type { ListedModel } from '../models/listed-model.ts';
import { supportsModelPolicy } from '../openclaw/install.ts';
import type { Use } from '../openclaw/uses.ts';
import type { Answers } from '../plan/plan.ts';
import { program, quote, type Shell, shellOf } from '../screen/program.ts';
import { redact } from '../secrets/redact.ts';
import type { Setup } from '../setup/setup.ts';
import type { AuthMode, SignIn } from '../sign-in/method.ts';
import type { ChosenModels } from './choose-models.ts';
import type { ChosenUses } from './choose-uses.ts';
import { type Chosen, type Draft, USE_KEYS } from './draft.ts';
import { questions } from './questions.ts';

/** The draft with the models as resolved: what the repeat command contains. */
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

/** The sign-in of a settled draft, by method. */
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
    // A profile that a setup with the machine's own credentials named is ours as well.
    const isLocal = method?.usesApiKey === false && localCredentials;
    const other = isLocal && 'profile' in localCredentials ? [localCredentials.profile] : [];
    return { mode: 'api-key', key: apiKey.key, ownProfiles: [profile, ...other] };
  },
  aws: ({ credentials }) => ({ mode: 'aws', credentials }),
};

/** Model IDs for uses other than the chat, or `off`. */
function idsOf(uses: ChosenUses['uses']): Partial<Record<Use, string>> {
  const set = Object.entries(uses).filter(([, model]) => model !== undefined);
  return Object.fromEntries(set.map(([use, model]) => [use, model === 'off' ? 'off' : model.entry.id]));
}

/** Adds the fallback that was accepted along with other uses. */
export function withFallback(chosen: ChosenModels, { fallback }: ChosenUses): ChosenModels {
  if (!fallback) return chosen;
  const isOther = ({ entry }: ListedModel) => entry.id !== fallback.entry.id;
  return {
    ...chosen,
    // It may be among the models already, chosen by itself or with all of them.
    models: [...chosen.models.filter(isOther), fallback],
    fallbacks: [...chosen.fallbacks, fallback],
    ...(chosen.all && { all: chosen.all.filter(isOther) }),
  };
}

/** The settled draft as the plan's input. */
export function toAnswers(
  draft: Chosen,
  chosen: ChosenModels,
  {
    setup,
    uses: { uses },
    version,
    convert,
    isAsked,
  }: {
    readonly setup: Setup;
    readonly uses: ChosenUses;
    readonly version: string | undefined;
    readonly convert: readonly string[] | undefined;
    /** A person sees the plan before it is written. */
    readonly isAsked: boolean;
  },
): Answers {
  // Chat models must be in the provider's list, or OpenClaw does not know them.
  const chat = [uses.image, uses.small].filter((model) => model !== undefined && model !== 'off');
  const known = [...chosen.models, ...(chosen.all ?? [])];
  const more = chat.filter(
    (model, at) => ![...known, ...chat.slice(0, at)].some((other) => other.entry.id === model.entry.id),
  );
  const { region, providerId } = draft;
  const baseUrl = draft.endpointUrl ?? regionalEndpoint(region);
  return {
    signIn: SIGN_INS[draft.auth](draft as never, setup),
    region,
    models: [...known, ...more].map(({ entry }) => entry.id),
    fallbackModels: chosen.fallbacks.map(({ entry }) => entry.id),
    // Models for other uses have already been tested.
    uncalled: [...(chosen.all ?? []), ...more].map(({ entry }) => entry.id),
    listed: [...known, ...more],
    uses: idsOf(uses),
    openclawVersion: version,
    alias: draft.alias,
    setPrimary: !draft.noPrimary,
    providerId,
    baseUrl,
    variables: setup.variables,
    ...(convert && { convert }),
    modelPolicy: supportsModelPolicy(version),
    letGatewayStart: isAsked,
  };
}

/** As a person would type it. `settled`: every answer, including the chosen account and role. */
export function repeatCommand(context: Pick<Context, 'env' | 'platform'>, settled: Draft): string {
  return `${program(context.env)} ${repeatWords(settled, shellOf(context))}`;
}

/** Without the program's name, which differs between machines: for a backup. */
export function repeatWords(settled: Draft, shell: Shell): string {
  const words = questions.flatMap(({ key, flag, fallback, when, once }) => {
    const value = settled[key];
    if (value === undefined || once || (when && !when(settled))) return [];
    if (flag.kind === 'switch') return [`--${flag.name}`];
    if (fallback?.(settled) === value && !ALWAYS.includes(key)) return [];
    // A value with a secret is in the files by now, where the next run finds it.
    const given = [value].flat().map(String);
    return given
      .filter((word) => redact(word) === word)
      .flatMap((word) => [`--${flag.name}`, quote(word, shell)]);
  });
  return ['init', ...words, '--yes'].join(' ');
}

/** Included even if they are the default, because they define the setup. */
const ALWAYS: readonly (keyof Draft)[] = ['auth', 'region', 'models'];
