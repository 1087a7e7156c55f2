/** Variables that are meant to sign the calls and have a name that nothing reads. Pure. */
import { API_KEY_VARIABLE, isBedrockKey } from './config.ts';
import { type Layer, winnerOf } from './environment.ts';

/** The two halves of an access key. */
export const KEY_PAIR = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

const SIGNING = [API_KEY_VARIABLE, ...KEY_PAIR, 'AWS_PROFILE'];

export interface Misnamed {
  readonly name: string;
  /** The name that OpenClaw and the AWS SDK read. */
  readonly right: string;
  readonly layer: Layer;
}

/** A variable in other capitals, or a Bedrock API key under another name than the one that the plugin reads. */
export function misnamedVariable(layers: readonly Layer[]): Misnamed | undefined {
  const found = layers.flatMap((layer) =>
    Object.entries(layer.values).flatMap(([name, value]): Misnamed[] => {
      const right = meantBy(name, value);
      return right === undefined || winnerOf(layers, right) ? [] : [{ name, right, layer }];
    }),
  );
  return found[0];
}

function meantBy(name: string, value: string | undefined): string | undefined {
  if (!value || SIGNING.includes(name)) return undefined;
  // Other programs have variables of their own for such a key.
  if (isBedrockKey(value) && /aws|bedrock/i.test(name)) return API_KEY_VARIABLE;
  return SIGNING.find((right) => right === name.toUpperCase());
}
