import type { Family } from '../failure.ts';

/** What keeps the gateway from starting, or ends it. */
export const gatewayStartFailures = {
  'gateway-down': {
    code: 'OCB370',
    rules: [
      {
        message: [
          'Gateway not reachable at ',
          'gateway closed (1006',
          'Gateway restart failed after',
          'Gateway restart timed out',
          'Gateway version mismatch: expected',
          'gateway did not start on',
          'waiting for gateway port',
          'failed to acquire gateway lock',
          'startup migrations did not complete cleanly',
          'Gateway failed to start',
          'Gateway did not become healthy',
          'installed but not loaded',
          'Service is loaded but not running',
        ],
        facts: /requires (?<origins>gateway\.controlUi\.allowedOrigins)/,
      },
      { message: /Gateway (?:service )?install failed(?!.*(?:systemctl|schtasks))/ },
      // `openclaw gateway status`.
      { message: /\b(?<shown>Runtime: stopped) \((?:pid|state|sub|last) / },
      // Not if the gateway answered: then it runs, and the line says what it refused.
      {
        message:
          /Gateway agent failed; (?:running|falling back to) embedded(?!.*(?:GatewayClientRequestError|gateway closed|unauthorized|Unknown agent id))/,
      },
      // systemd and Docker, of a gateway that starts again and again.
      {
        message:
          /(?<unit>(?:openclaw|clawdbot|moltbot)[\w@-]*)\.service: (?:Failed with result|Start request repeated|Main process exited|Scheduled restart job)/,
        facts: /status=(?:(?<nodeGone>203)|(?<misconfigured>78))\b/,
      },
      { message: /(?<exited>(?:openclaw|clawdbot|moltbot)[\w-]*) exited with code [1-9]/ },
      {
        message:
          /Gateway service (?:disabled|not loaded)\.|Service not installed\. Run: openclaw|openclaw-gateway\.service could not be found/,
        kind: 'uninstalled',
      },
    ],
  },
  'gateway-service-unavailable': {
    code: 'OCB379',
    rules: [
      {
        message: [
          'systemctl --user unavailable',
          'systemctl is-enabled unavailable',
          'systemctl daemon-reload failed',
          'systemctl enable failed',
          'systemd user services are unavailable',
          'openclaw-gateway.service does not exist',
        ],
        facts: /(?<outdated>is-enabled unavailable: Command failed)/,
      },
      { message: /^(?!.*unavailable).*Failed to connect to bus: / },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/1177, /5026
  'gateway-task-refused': {
    code: 'OCB623',
    rules: [{ message: /\bschtasks \w+ failed\b/, facts: /(?<noRight>Access is denied|拒绝访问|存取被拒)/ }],
  },
  // https://github.com/openclaw/openclaw/issues/45160, /35773, /96203
  'gateway-out-of-memory': {
    code: 'OCB575',
    rules: [
      { message: ['JavaScript heap out of memory'] },
      // OpenClaw's installer.
      { message: /line \d+: +\d+ Killed\b/, kind: 'installing' },
      { message: /Out of memory: Killed process \d+ \((?:openclaw|node)/ },
    ],
  },
  'gateway-mode-missing': {
    code: 'OCB354',
    rules: [
      { message: /gateway start (?:will be )?blocked|config is missing gateway\.mode/i },
      // Versions before 2026.3.
      { message: 'Missing config. Run `openclaw setup`' },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/113294, /115326
  'gateway-crash-loop': {
    code: 'OCB618',
    rules: [{ message: /gateway (?:crash|restart)-loop breaker/ }],
  },
  // https://github.com/openclaw/openclaw/issues/57026, /90277, /21130
  'secret-missing': {
    code: 'OCB616',
    rules: [
      {
        message:
          /\bEnvironment variable "(?!AWS_BEARER_TOKEN_BEDROCK)(?<lacking>[A-Za-z]\w+)" is missing or empty/,
      },
      {
        message:
          /\bMissing env var "(?!AWS_BEARER_TOKEN_BEDROCK)(?<lacking>\w+)" referenced at config path: (?<lackedAt>\S*\w)/,
      },
      { message: 'required secrets are unavailable', general: true },
      {
        message: /Gateway token is managed via (?<gatewayToken>SecretRef) and is currently unavailable/,
      },
      {
        message:
          /(?<lackedAt>\b[a-z]\w*(?:\.[\w-]+)+) (?:is configured as a secret reference but is unavailable|SecretRef is unresolved)/,
      },
    ],
  },
  'gateway-unprotected': {
    code: 'OCB619',
    rules: [{ message: /[Rr]efusing to bind gateway(?: to (?<bind>\w+))?.* without auth/ }],
  },
  'openclaw-older-than-config': {
    code: 'OCB621',
    rules: [
      {
        message: /last written by a newer OpenClaw(?: \((?<newer>[\w.-]+)\))?/,
        facts: /current version is (?<older>[\w.-]*\w)/,
      },
      {
        message: /OpenClaw binary \((?<older>[\w.-]+)\) is older than the config/,
        facts: /last written by OpenClaw (?<newer>[\w.-]*\w)/,
      },
    ],
  },
} as const satisfies Family;
