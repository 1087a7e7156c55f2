/** What OpenClaw's users reported of its gateway, plugins, files and disk. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_OC2: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  ['gateway-down', 'Service not installed. Run: openclaw gateway install', { uninstalled: '' }],
  [
    'plugin-consent-missing',
    '[openclaw] Reason: Plugin "codex" requires capability consent. Use openclaw plugins install or openclaw plugins enable with --accept-capabilities, then retry.',
    { plugin: 'codex' },
  ],
  [
    'plugin-consent-missing',
    '[openclaw] Reason: Plugin "amazon-bedrock" requires capability consent. Use openclaw plugins install or openclaw plugins enable with --accept-capabilities, then retry.',
    { ours: 'amazon-bedrock' },
  ],
  ['plugin-files-broken', 'plugin load failed: dependency tree corrupted; run openclaw doctor --fix'],
  ['disk-full', "ENOSPC: no space left on device, write '/home/ann/.openclaw/agents/main/sessions/1.jsonl'"],
  ['disk-full', 'sh: write error: No space left on device: /home/ann/.openclaw/logs'],
  [
    'disk-full',
    'snapshot: Candidate state snapshot failed (exit): SQLite database cannot be snapshotted safely: /tmp/openclaw-update-canary-1/database.sqlite. database or disk is full (2717ms)',
  ],
  [
    'models-file-broken',
    'Failed to parse models.json: Unexpected token } in JSON at position 1024 File: /home/ann/.openclaw/agents/main/agent/models.json',
    { file: '/home/ann/.openclaw/agents/main/agent/models.json' },
  ],
  [
    'models-file-broken',
    'Failed to parse models.json: Unexpected end of JSON input File: /home/ann/.pi/agent/models.json',
    { pi: '/home/ann/.pi/agent/models.json' },
  ],
  ['models-file-broken', 'Failed to load models.json: EISDIR: illegal operation on a directory, read'],
  ['models-file-broken', 'Invalid models.json schema: - /providers/bedrock/models: must be array'],
  ['conversation-malformed', '400 - unexpected tool_use_id found in tool_result blocks', { unpaired: '' }],
];
