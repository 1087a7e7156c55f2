/** A machine for sign-in tests: a temp home, a clock that only sleep advances, and the stand-in as its AWS. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';
import { CancelledError } from '../../src/failures/errors.ts';
import { createRequestHandler } from '../../src/http/request-handler.ts';
import type { DeviceCode, SignInView } from '../../src/sign-in/sso/device-login.ts';
import type { SignInDeps } from '../../src/sign-in/sso/oidc.ts';
import type { SsoSession } from '../../src/sign-in/sso/profile.ts';
import type { SignInWay } from '../../src/sign-in/sso/session.ts';
import { EN } from './languages.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';

export interface SsoMachine {
  readonly aws: StandIn;
  readonly deps: SignInDeps & { readonly home: string };
  readonly session: SsoSession;
  /** The duration of each pause in milliseconds. */
  readonly pauses: readonly number[];
  /** What happens during a pause, e.g. the person approves. */
  duringPause: (pause: number) => unknown;
  /** Advances the clock. */
  pass(ms: number): void;
  abort(): void;
}

/** Everything is restored when the test ends. */
export async function startSsoMachine(options: StandInOptions = {}): Promise<SsoMachine> {
  const home = await mkdtemp(join(tmpdir(), 'sso-'));
  const controller = new AbortController();
  let time = Date.parse('2026-11-22T10:00:00Z');
  const aws = await startStandIn({ approveAfterMs: 'never', now: () => time, ...options });
  vi.stubEnv('HOME', home);
  vi.stubEnv('USERPROFILE', home);
  vi.stubEnv('AWS_PROFILE', undefined);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  const handler = createRequestHandler(controller.signal);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    handler.destroy();
    await aws.close();
    await rm(home, { recursive: true });
  });
  const pauses: number[] = [];
  const machine: SsoMachine = {
    aws,
    pauses,
    session: {
      session: 'my',
      startUrl: aws.startUrl,
      ssoRegion: 'eu-west-1',
      scopes: ['sso:account:access'],
    },
    duringPause: () => {},
    pass: (ms) => {
      time += ms;
    },
    abort: () => controller.abort(),
    deps: {
      home,
      signal: controller.signal,
      now: () => time,
      requestHandler: async () => handler,
      sleep: async (ms) => {
        pauses.push(ms);
        machine.duringPause(pauses.length);
        if (controller.signal.aborted) throw new CancelledError();
        // Network activity continues while the code sleeps.
        await turn();
        time += ms;
      },
    },
  };
  return machine;
}

/** The browser flow without a machine. */
export const BY_DEVICE_CODE: SignInWay = {
  flow: 'device-code',
  reason: 'asked',
  browser: { language: EN },
};

/** A view that records the codes it was shown. */
export function recordingView(): SignInView & { readonly codes: DeviceCode[]; readonly waits: number[] } {
  const codes: DeviceCode[] = [];
  const waits: number[] = [];
  return { codes, waits, onCode: (code) => void codes.push(code), onWait: (ms) => void waits.push(ms) };
}

/** How often an operation was called. */
export function callsOf(aws: StandIn, operation: string): number {
  return aws.requests.filter((request) => request.operation === operation).length;
}
