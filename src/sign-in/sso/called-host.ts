/** The host that an SDK client talks to: endpoint variables change it, most network errors do not say it. */

/** What is used of an SDK client's middleware stack. */
interface Client {
  readonly middlewareStack: {
    add(
      middleware: <Next extends (call: never) => unknown>(next: Next) => Next,
      options: { readonly step: 'build'; readonly name: string },
    ): void;
  };
}

/** Returns the host of the client's latest call; nothing before the first one reached the network. */
export function calledHost(client: Client): () => string | undefined {
  let host: string | undefined;
  const noteHost = <Next extends (call: never) => unknown>(next: Next) =>
    ((call: Parameters<Next>[0]) => {
      host = (call as { request?: { hostname?: string } }).request?.hostname;
      return next(call);
    }) as Next;
  client.middlewareStack.add(noteHost, { step: 'build', name: 'noteHost' });
  return () => host;
}
