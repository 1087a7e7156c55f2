/** The files of a setup in `status`, each with what is wrong with it. */
import type { Context } from '../context.ts';
import { inOctal, modeOf } from '../files/read.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { Setup } from '../setup/setup.ts';
import type { SignInProfile } from '../sign-in/sso/profile.ts';
import type { SignInState } from '../sign-in/sso/token.ts';
import type { FileReport } from './status.ts';

interface FilesOfSetup {
  readonly snapshot: Snapshot;
  /** Whether openclaw.json cannot be read. */
  readonly isUnreadable: boolean;
  readonly method: Setup['method'];
  readonly target: SignInProfile | undefined;
  readonly isSso: boolean;
  readonly signIn: { readonly state: SignInState; readonly path: string } | undefined;
}

interface FileFacts {
  /** Only the owner may read it. */
  readonly isSecret?: boolean;
  readonly fault?: FileReport['problem'] | undefined;
}

/** The files of the setup, and what is wrong with each. */
export function describeFiles(
  { snapshot, isUnreadable, method, target, isSso, signIn }: FilesOfSetup,
  { platform }: Pick<Context, 'platform'>,
): FileReport[] {
  const { openclawConfig, stateEnv, awsConfig } = snapshot;
  const file = (path: string, { isSecret = false, fault }: FileFacts = {}): FileReport => {
    const bits = modeOf(path);
    const isMissing = bits === undefined;
    // Windows has no file modes: Node invents one, so it is not reported.
    const mode = isMissing || platform === 'win32' ? null : inOctal(bits);
    const exposed = isSecret && mode !== null && !mode.endsWith('00');
    const problem = isMissing ? 'missing' : (fault ?? (exposed ? 'exposed' : undefined));
    return { path, mode, ok: problem === undefined, ...(problem && { problem }) };
  };
  const files = [
    file(openclawConfig.path, { fault: isUnreadable ? 'unreadable' : undefined }),
    file(stateEnv.path, { isSecret: true }),
  ];
  if (method && !method.needsSignIn && !isSso) return files;
  const isComplete = !isSso || (target?.accountId && target.roleName);
  files.push(file(awsConfig.path, { fault: isComplete ? undefined : 'incomplete' }));
  const isDamaged = signIn?.state.error === 'token-cache-damaged';
  if (signIn) files.push(file(signIn.path, { isSecret: true, fault: isDamaged ? 'unreadable' : undefined }));
  return files;
}
