/** Checks that need several answers and the files together. */

import { readRegion, regionalEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { type Problem, UsageError } from '../failures/errors.ts';
import { profileValues, type Snapshot } from '../files/snapshot.ts';
import { otherProtocol } from '../openclaw/config.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { otherSigner, otherSignIn, profilesOfSession, ssoSession } from '../sign-in/sso/profile.ts';
import { parsePortal, samePortal } from '../sign-in/sso/start-url.ts';
import { type Facts, fill, type Language, listed, type Text } from '../text/text.ts';
import { models as modelTexts, questions as texts } from '../text/texts.ts';
import type { Draft, Part } from './draft.ts';
import type { Known } from './known.ts';

/** An answer that cannot be, and what a person can choose again instead, the best first. */
export class WrongAnswer extends UsageError {
  readonly again: readonly Part[];

  constructor(problem: Problem, again: readonly Part[]) {
    super([problem]);
    this.again = again;
  }
}

interface Finding {
  readonly flag: string;
  readonly text: Text;
  readonly facts?: Facts;
  /** What {profiles} in the text stands for. */
  readonly profiles?: readonly string[];
  /** Absent: nothing that a person could choose on the way would help. */
  readonly again?: readonly Part[];
}

/** The checks for each way to sign in. */
const CHECKS: { readonly [M in AuthMode]: (draft: Draft, snapshot: Snapshot, now: number) => Finding[] } = {
  sso: (draft, snapshot) => [
    ...checkPartition(draft),
    ...checkProfile(draft, snapshot),
    ...checkSession(draft, snapshot),
  ],
  'api-key': (draft, _, now) => checkKey(draft, now),
  aws: () => [],
};

/**
 * All problems of possibly incomplete answers, each with the flag that fixes it. If a person can be asked, throws
 * WrongAnswer for the first that they can choose again.
 */
export function checkAnswers(
  draft: Draft,
  snapshot: Snapshot,
  { language, now }: Pick<Context, 'language' | 'now'>,
  isAsked: boolean,
): Problem[] {
  const signIn = draft.auth ? CHECKS[draft.auth](draft, snapshot, now()) : [];
  const findings = [...signIn, ...checkFallback(draft)];
  const first = isAsked ? findings.find(({ again }) => again) : undefined;
  if (first?.again) throw new WrongAnswer(toProblem(first, language), first.again);
  return findings.map((finding) => toProblem(finding, language));
}

/** An endpoint whose host names a region conflicts with a different `--region`. */
export function checkEndpoint({ region }: Draft, { endpoint }: Known, language: Language): Problem[] {
  const { baseUrl, region: there } = endpoint ?? {};
  if (!region || !baseUrl || !there || there === region) return [];
  const facts = { baseUrl, there, region, regional: regionalEndpoint(region) };
  return [toProblem({ flag: '--endpoint-url', text: texts.endpointElsewhere, facts }, language)];
}

/**
 * A provider of another protocol under the ID is somebody's proxy, which may work: it is replaced where a person sees
 * that and agrees, or the flag says so.
 */
export function checkProvider(
  { providerId }: Draft,
  { setup }: Pick<Known, 'setup'>,
  language: Language,
): Problem[] {
  const other = providerId === undefined ? undefined : otherProtocol(setup.config, providerId);
  if (providerId === undefined || !other) return [];
  const facts = { providerId, api: other.api, ...(other.baseUrl && { baseUrl: other.baseUrl }) };
  return [toProblem({ flag: '--provider-id', text: texts.providerTaken, facts }, language)];
}

function toProblem({ flag, text, facts, profiles = [] }: Finding, language: Language): Problem {
  return { flag, message: fill(text, language, { ...facts, profiles: listed(profiles, language) }) };
}

/** Whether two regions are in different AWS partitions: accounts of one cannot use the other. */
export function isOtherPartition(region: string | undefined, other: string | undefined): boolean {
  if (region === undefined || other === undefined) return false;
  const [one, two] = [readRegion(region), readRegion(other)];
  const partition = (reading: typeof one) => (reading.ok ? reading.partition : reading.reason);
  return partition(one) !== partition(two);
}

/** A portal whose address names its region has accounts of that partition alone. */
function checkPartition({ region, ssoRegion, startUrl }: Draft): Finding[] {
  const parsed = parsePortal(startUrl ?? '');
  const portal = (parsed.ok && parsed.ssoRegion) || undefined;
  const text = texts.otherPartition;
  if (portal && ssoRegion && isOtherPartition(ssoRegion, portal))
    return [{ flag: '--sso-region', text, facts: { region: ssoRegion, portal } }];
  if (!portal || !region || !isOtherPartition(region, portal)) return [];
  return [{ flag: '--region', text, facts: { region, portal }, again: ['region', 'portal', 'way'] }];
}

function checkProfile({ profile }: Draft, snapshot: Snapshot): Finding[] {
  if (profile === undefined) return [];
  const values = profileValues(snapshot, profile);
  const key = otherSignIn(values ?? {});
  const flag = { flag: '--profile', again: ['profile', 'way'] } as const;
  if (key) return [{ ...flag, text: texts.profileTaken, facts: { profile, key } }];
  const { path } = snapshot.awsCredentials;
  const winner = otherSigner(profileValues(snapshot, profile, 'credentials') ?? {});
  if (!winner) return [];
  return [{ ...flag, text: texts.profileShadowed, facts: { profile, path, key: winner } }];
}

/** A session that other profiles use must not be pointed to another portal. */
function checkSession({ session, profile, startUrl }: Draft, snapshot: Snapshot): Finding[] {
  if (session === undefined) return [];
  const present = ssoSession(snapshot, session)?.sso_start_url;
  const others = profilesOfSession(snapshot, session).filter((name) => name !== profile);
  if (!present || !startUrl || samePortal(present, startUrl) || others.length === 0) return [];
  const facts = { session, startUrl: present };
  return [
    {
      flag: '--sso-session',
      text: texts.sessionTaken,
      facts,
      profiles: others,
      again: ['session', 'portal', 'way'],
    },
  ];
}

/** OpenClaw accepts a fallback only with a primary. */
function checkFallback({ noPrimary, fallbackModels }: Draft): Finding[] {
  if (!noPrimary || !fallbackModels) return [];
  return [{ flag: '--fallback-model', text: modelTexts.fallbackNeedsPrimary, facts: {} }];
}

/** A short-term key expires and works in one region only. */
function checkKey({ apiKey, region }: Draft, now: number): Finding[] {
  if (apiKey?.kind !== 'short-term') return [];
  const { region: keyRegion, expiresAt } = apiKey;
  const findings: Finding[] = [];
  if (keyRegion && region && keyRegion !== region)
    findings.push({
      flag: '--region',
      text: texts.keyRegion,
      facts: { keyRegion },
      again: ['region', 'key', 'way'],
    });
  if (expiresAt && Date.parse(expiresAt) <= now)
    findings.push({
      flag: '--api-key-stdin',
      text: texts.keyExpired,
      facts: { time: expiresAt },
      again: ['key', 'way'],
    });
  return findings;
}
