/**
 * THE table of questions. Each entry defines a flag, its help, its validation, its prompt and its part of the repeat
 * command. People are asked in this order.
 */
import * as z from 'zod/mini';
import {
  DEFAULT_REGION,
  REGION_NAME,
  readRegion,
  regionWithoutBedrock,
  rightEndpoint,
} from '../bedrock/endpoint.ts';
import { configFlag, type Flag, openclawProfileFlag, stateDirFlag } from '../command-line.ts';
import { DEFAULT_MODEL } from '../models/catalogue.ts';
import { MODEL_ID } from '../models/resolve-model.ts';
import {
  DEFAULT_PROVIDER_ID,
  isBedrockId,
  modelOfRef,
  USUAL_PROFILE,
  USUAL_SESSION,
} from '../openclaw/config.ts';
import { AUTH_MODES, DEFAULT_MODE, methodOf, modeOfSetting } from '../sign-in/methods.ts';
import { ACCOUNT_ID } from '../sign-in/sso/profile.ts';
import { parsePortal } from '../sign-in/sso/start-url.ts';
import { type Notice, notice, type Text } from '../text/text.ts';
import {
  gateway,
  models as modelTexts,
  portalRefusals,
  questions as texts,
  uses as useTexts,
} from '../text/texts.ts';
import * as ask from './ask.ts';
import type { Asking } from './asker.ts';
import type { Draft } from './draft.ts';
import { type Known, regionFor } from './known.ts';
import { unfilledRegion } from './known-endpoint.ts';

/** People type `-y` out of habit. */
const yesFlag: Flag = { name: 'yes', short: 'y', kind: 'switch', help: texts.yesHelp };

export interface Question<K extends keyof Draft = keyof Draft> {
  readonly key: K;
  readonly flag: Flag;
  /** Turns the text of the flag or prompt into the value. If absent: a switch, or a value with fixed choices. */
  readonly schema?: z.ZodMiniType<NonNullable<Draft[K]>>;
  /** Why the schema rejected this text. */
  readonly wrong?: (given: string, draft: Draft) => Notice;
  /** Whether the question applies, given the answers so far. If absent: always. */
  readonly when?: (draft: Draft) => boolean;
  /** The answer from the environment or a file. */
  readonly known?: (known: Known, draft: Draft) => Draft[K] | undefined;
  /**
   * When to ask. `always`: even if known, with the known value as the default. `again`: only if the known value is
   * invalid, or the person wants another. If absent: only if nothing is known.
   */
  readonly asked?: 'always' | 'again';
  readonly fallback?: (draft: Draft) => Draft[K] | undefined;
  /** Asks the person. The schema validates the result; `initial` is the default for Enter. */
  readonly ask?: (asking: Asking, initial: Draft[K] | undefined) => Promise<unknown>;
  /** An answer is required without a terminal. */
  readonly required?: true;
  /** The flag only says where the answer comes from; `known` has the answer. */
  readonly flagIsSource?: true;
  /** Not part of the repeat command: it belongs to one run. */
  readonly once?: true;
}

const usesLocal = ({ auth }: Draft) => auth !== undefined && methodOf(auth).usesLocal;

/** Names that both AWS SDKs can read in a section header (facts: regex of @smithy/core, loadSharedConfigFiles). */
const sectionName = z.string().check(z.regex(/^(?!__proto__$)[\w@+.%:/-]{1,128}$/));
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const wrongly = (text: Text) => () => ({ text, facts: {} });

/** Parsed by a function that returns undefined for invalid text. */
const readBy = (read: (text: string) => string | undefined) =>
  z.pipe(
    z.string().check(z.refine((text) => read(text) !== undefined)),
    z.transform((text: string) => read(text) ?? text),
  );
const region = readBy((text) => {
  const reading = readRegion(text);
  return reading.ok ? reading.region : undefined;
});
const portal = readBy((text) => {
  const parsed = parsePortal(text);
  return parsed.ok ? parsed.startUrl : undefined;
});
const httpUrl = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)))
  .check(z.refine((text) => rightEndpoint(text) === undefined));
/** Also accepts a reference, which OpenClaw and our own `status` show: `amazon-bedrock/openai.gpt-oss-120b-1:0`. */
const modelId = z.pipe(matching(MODEL_ID), z.transform(modelOfRef));
const modelIds = z.array(modelId).check(z.minLength(1));

function define<K extends keyof Draft>(question: Question<K>): Question {
  const mode = modeOfSetting(question.flag.name);
  const when = mode && ((draft: Draft) => draft.auth === mode);
  return { ...(question as unknown as Question), ...(when && { when }) };
}

function runSwitch(key: keyof Draft, name: string, help: Text, once?: true): Question {
  return { key, flag: { name, kind: 'switch', help }, ...(once && { once }) };
}

function useFlag(key: 'memoryModel' | 'imageModel' | 'smallModel', name: string, help: Text): Question {
  return define({
    key,
    flag: { name, kind: 'value', placeholder: 'ID|off', help },
    schema: modelId,
    wrong: wrongly(texts.notAModelId),
  });
}

/** A provider's ID as we write it. */
const PROVIDER_ID = /^[a-z0-9][a-z0-9_-]*$/;

export const questions: readonly Question[] = [
  define({
    key: 'auth',
    flag: { name: 'auth', kind: 'value', choices: AUTH_MODES, help: texts.authHelp },
    known: ({ impliedAuth, authInUse, takeDefaults }) =>
      impliedAuth ?? authInUse ?? (takeDefaults ? DEFAULT_MODE : undefined),
    asked: 'always',
    ask: ask.auth,
    required: true,
  }),
  define({
    key: 'region',
    flag: { name: 'region', kind: 'value', placeholder: 'R', help: texts.regionHelp },
    schema: region,
    wrong: (given) => ({
      text: isWithoutBedrock(given) ? texts.noBedrockThere : texts.notARegion,
      facts: { given },
    }),
    known: (known, { profile }) => unfilledRegion(known) ?? regionFor(known, profile),
    asked: 'again',
    fallback: () => DEFAULT_REGION,
    ask: ask.region,
  }),
  define({
    key: 'models',
    flag: { name: 'model', kind: 'list', placeholder: 'ID', help: texts.modelHelp },
    schema: modelIds,
    wrong: wrongly(texts.notAModelId),
    // Asked after signing in, because the list is the account's own: choose-models.ts.
    known: ({ setup }) => (setup.knownModel ? [setup.knownModel] : undefined),
    fallback: () => [DEFAULT_MODEL],
  }),
  define({
    key: 'fallbackModels',
    flag: { name: 'fallback-model', kind: 'list', placeholder: 'ID', help: modelTexts.fallbackHelp },
    schema: modelIds,
    wrong: wrongly(texts.notAModelId),
  }),
  runSwitch('allModels', 'all-models', modelTexts.allHelp),
  // One question asks for all three, after the models: choose-uses.ts.
  useFlag('memoryModel', 'memory-model', useTexts.memoryHelp),
  useFlag('imageModel', 'image-model', useTexts.imageHelp),
  useFlag('smallModel', 'small-model', useTexts.smallHelp),
  define({
    key: 'alias',
    flag: { name: 'alias', kind: 'value', placeholder: 'NAME', help: texts.aliasHelp },
    schema: matching(/^\S+$/),
    wrong: wrongly(texts.notAnAlias),
  }),
  runSwitch('noPrimary', 'no-primary', texts.noPrimaryHelp),
  define({
    key: 'startUrl',
    flag: { name: 'sso-start-url', kind: 'value', placeholder: 'URL', help: texts.startUrlHelp },
    schema: portal,
    wrong: wrongPortal,
    known: ({ sso }) => sso.startUrl,
    asked: 'always',
    ask: ask.startUrl,
    required: true,
  }),
  define({
    key: 'ssoRegion',
    flag: { name: 'sso-region', kind: 'value', placeholder: 'R', help: texts.ssoRegionHelp },
    // Identity Center exists in regions without Bedrock, so any region of any partition is valid.
    schema: matching(REGION_NAME),
    wrong: (given) => notice(texts.notARegion, { given }),
    known: ({ sso, pastedSsoRegion }) => pastedSsoRegion ?? sso.ssoRegion,
    // A guess: a portal that is not there is searched for elsewhere.
    fallback: (draft) => draft.region,
    asked: 'again',
    ask: ask.ssoRegion,
  }),
  define({
    key: 'accountId',
    flag: { name: 'account-id', kind: 'value', placeholder: 'N', help: texts.accountHelp },
    schema: matching(ACCOUNT_ID),
    wrong: wrongly(texts.notAnAccount),
    known: ({ sso }) => sso.accountId,
  }),
  define({
    key: 'roleName',
    flag: { name: 'role-name', kind: 'value', placeholder: 'N', help: texts.roleHelp },
    schema: matching(/^[\w+=,.@-]{1,64}$/),
    wrong: wrongly(texts.notARole),
    known: ({ sso }) => sso.roleName,
  }),
  define({
    key: 'profile',
    flag: { name: 'profile', kind: 'value', placeholder: 'NAME', help: texts.profileHelp },
    schema: sectionName,
    wrong: wrongly(texts.notAName),
    // The machine's own credentials are chosen once all of them are known: choose-sign-in.ts.
    known: ({ sso }, draft) => (usesLocal(draft) ? undefined : sso.profile),
    fallback: (draft) => (usesLocal(draft) ? undefined : USUAL_PROFILE),
    // Only where the name is somebody else's.
    asked: 'again',
    ask: ask.profile,
  }),
  define({
    key: 'session',
    flag: { name: 'sso-session', kind: 'value', placeholder: 'NAME', help: texts.sessionHelp },
    schema: sectionName,
    wrong: wrongly(texts.notAName),
    known: ({ sso }) => sso.session,
    fallback: () => USUAL_SESSION,
    asked: 'again',
    ask: ask.session,
  }),
  runSwitch('useDeviceCode', 'use-device-code', texts.deviceCodeHelp),
  runSwitch('noBrowser', 'no-browser', texts.noBrowserHelp),
  define({
    key: 'apiKey',
    flag: { name: 'api-key-stdin', kind: 'switch', help: texts.apiKeyHelp },
    known: ({ apiKey }) => apiKey,
    asked: 'always',
    ask: ask.apiKey,
    required: true,
    flagIsSource: true,
    once: true,
  }),
  define({
    key: 'endpointUrl',
    flag: { name: 'endpoint-url', kind: 'value', placeholder: 'URL', help: texts.endpointHelp },
    schema: httpUrl,
    wrong: (given, draft) => {
      const closed = regionWithoutBedrock(given);
      if (closed) return notice(texts.noBedrockThere, { given: closed });
      const right = rightEndpoint(given, draft.region);
      return right ? notice(texts.otherEndpoint, { right }) : notice(texts.notAUrl);
    },
    known: ({ endpoint }) => endpoint?.baseUrl,
  }),
  define({
    key: 'providerId',
    flag: { name: 'provider-id', kind: 'value', placeholder: 'ID', help: texts.providerHelp },
    schema: matching(PROVIDER_ID),
    wrong: wrongly(texts.notAProviderId),
    // IDs from older guides, and those that we would not write, are replaced by the one that works: plan/provider.ts.
    known: ({ setup: { provider } }) =>
      isBedrockId(provider?.id) || !PROVIDER_ID.test(provider?.id ?? '') ? undefined : provider?.id,
    fallback: () => DEFAULT_PROVIDER_ID,
  }),
  define({ key: 'config', flag: configFlag }),
  define({ key: 'stateDir', flag: stateDirFlag }),
  define({ key: 'openclawProfile', flag: openclawProfileFlag }),
  runSwitch('noLogin', 'no-login', texts.noLoginHelp),
  runSwitch('noVerify', 'no-verify', texts.noVerifyHelp),
  runSwitch('noGateway', 'no-gateway', gateway.noGatewayHelp),
  runSwitch('installPlugin', 'install-plugin', texts.installPluginHelp),
  runSwitch('restartGateway', 'restart-gateway', texts.restartGatewayHelp),
  runSwitch('dryRun', 'dry-run', texts.dryRunHelp, true),
  define({
    key: 'onFailure',
    flag: { name: 'on-failure', kind: 'value', choices: ['keep', 'undo'], help: texts.onFailureHelp },
  }),
  define({ key: 'yes', flag: yesFlag, once: true }),
];

/** The question of this answer. */
export function question(key: keyof Draft): Question {
  return questions.find((candidate) => candidate.key === key) as Question;
}

function isWithoutBedrock(given: string): boolean {
  const reading = readRegion(given);
  return !reading.ok && reading.reason === 'no-bedrock';
}

function wrongPortal(given: string): Notice {
  const parsed = parsePortal(given);
  const { reason, host } = parsed.ok ? { reason: 'not-a-portal' as const, host: undefined } : parsed;
  return notice(portalRefusals[reason], { host: host ?? given });
}
