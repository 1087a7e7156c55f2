// Fetches every program that the tests run: some 1.5 GB on the disk, most of a minute. Fails when npm does.
import { installNode, installOpenclaw, NODES, OPENCLAWS } from './apart.mjs';

/** Vitest's global set-up for the tests against the real thing. */
export default function setup() {
  NODES.forEach(installNode);
  OPENCLAWS.forEach(installOpenclaw);
}
