import type { Output } from './output.ts';

/** The stream, with every text rewritten before it is written. Bytes pass unchanged. */
export function rewrittenStream<T extends Output>(output: T, rewrite: (text: string) => string): T {
  const write = (text: string | Uint8Array) => output.write(typeof text === 'string' ? rewrite(text) : text);
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') return write;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
