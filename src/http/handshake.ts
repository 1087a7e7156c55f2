import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

/**
 * Destroys the socket if its TLS handshake takes too long. The SDK's connection timeout ends with TCP, and a tunnel's
 * with the proxy's answer, so a server that never speaks TLS would hang silently.
 */
export function limitHandshake<T extends Duplex>(socket: T, timeoutMs: number): T {
  if (!(socket instanceof TLSSocket)) return socket;
  const late = () => {
    const message = `the TLS handshake took over ${timeoutMs / 1000} s`;
    socket.destroy(Object.assign(new Error(message), { name: 'TimeoutError' }));
  };
  const timer = setTimeout(late, timeoutMs);
  const stop = () => clearTimeout(timer);
  socket.once('secureConnect', stop).once('close', stop);
  return socket;
}
