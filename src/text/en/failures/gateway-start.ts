import type * as families from '../../../failures/families/gateway-start.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** What keeps the gateway from starting, or ends it. */
export const gatewayStartFailures = {
  'gateway-down': {
    title: 'The OpenClaw gateway is not running',
    cause: 'Without it, OpenClaw cannot reply in any chat.',
    fix: [
      'List the addresses at which you open the dashboard: openclaw config set {origins} \'["http://HOST:18789"]\'',
      '{start}',
      '{?ownContainer}{ownContainer} starts another container, in which 127.0.0.1 is not the gateway. Run the command in the gateway’s container: docker compose exec openclaw-gateway node dist/index.js COMMAND',
      '{?uninstalled}Install it as a service, which also starts it: openclaw gateway install',
      '{?uninstalled}Without systemd, or in a container, run it in the foreground: openclaw gateway run',
      'After status={nodeGone}: the Node.js that the service starts is not there any more. Install the service again: openclaw gateway install --force',
      'After status={misconfigured}: OpenClaw stops because of its configuration. See why: openclaw doctor',
      'Read what it wrote last: journalctl -n 50 _SYSTEMD_USER_UNIT={unit}.service (of a service of the whole system: sudo journalctl -n 50 -u {unit})',
      'Read what it wrote last: docker logs -n 50 {exited}',
      '{!shown}See why: openclaw gateway status',
      '{?pasted}[[{!shown}If that does not say it, read]][[{?shown}Read]] what it writes when it starts: openclaw gateway run',
      '{?pasted}Repair what OpenClaw can repair by itself: openclaw doctor --fix',
      fixes.samePort,
      fixes.goBack,
    ],
  },
  'gateway-service-unavailable': {
    title: 'systemd cannot run the gateway as a service of your user',
    cause:
      'OpenClaw installs its gateway as a service of the user. On a server, systemd stops the services of a user who logs out; containers often lack systemd.',
    fix: [
      '{?outdated}Update OpenClaw, as older versions stop where no service is installed yet: openclaw update',
      'In a container ({container}), run it in the foreground: openclaw gateway run',
      '{!container}On a server, let systemd run your services: sudo loginctl enable-linger $(whoami)',
      '{!container}Log in again, or in this shell: export XDG_RUNTIME_DIR=/run/user/$(id -u)',
      '{!container}Then: openclaw gateway install',
      '{!container}Without systemd, or in a container, run it in the foreground: openclaw gateway run',
    ],
  },
  'gateway-task-refused': {
    title: 'Windows did not accept the task that starts the gateway',
    cause:
      'OpenClaw starts its gateway through Task Scheduler[[{?noRight}, which needs the rights of an administrator here]]. (Not an AWS problem.)',
    fix: [
      'Open PowerShell as administrator, and there: openclaw gateway install --force',
      'Or keep a terminal open and run it there: openclaw gateway run',
      'If Windows refuses the task to administrators, too, update: openclaw update. Or use OpenClaw in WSL.',
    ],
  },
  'gateway-out-of-memory': {
    title: 'OpenClaw has too little memory',
    cause: 'It needs about 2 GB, and more with many agents or long conversations.',
    fix: [
      '{?installing}Add 2 GB of swap, then install OpenClaw again: sudo fallocate -l 2G /swapfile && sudo chmod 600 /swapfile && sudo mkswap /swapfile && sudo swapon /swapfile',
      '{!installing}Give the machine or the container more memory, or add swap.',
      '{?installing}If that is not possible, use a machine with 2 GB of memory or more.',
      '{!installing}If it has enough, let Node.js use it, with this in the environment of the service or container: NODE_OPTIONS=--max-old-space-size=2048',
      `{!installing}${fixes.newChat}`,
      `{!installing}${fixes.updateOpenclaw}`,
    ],
  },
  'gateway-mode-missing': {
    title: 'OpenClaw’s gateway.mode is not set',
    cause: 'The gateway will not start without it. (Not an AWS problem.)',
    fix: ['openclaw config set gateway.mode local', fixes.thenRestart],
  },
  'gateway-crash-loop': {
    title: 'The gateway crashed several times, so it holds its channels back',
    cause:
      'After several crashes within minutes, OpenClaw starts the gateway without its channels, such as Telegram or Slack. (Not an AWS problem.)',
    fix: [
      'Find out why it crashed: openclaw logs --json | openclaw-bedrock explain',
      'When that is fixed: openclaw gateway restart',
      'If it was only started too often, see whether a second service starts it: openclaw gateway status --deep',
    ],
  },
  'secret-missing': {
    title: 'A secret that openclaw.json refers to is missing',
    cause:
      '[[The variable {lacking} is missing or empty. ]][[{?gatewayToken}OpenClaw could not read the gateway’s token from where it is kept. ]]OpenClaw reads variables from its own environment and from .env in its folder; a gateway that runs as a service does not see your shell’s.',
    fix: [
      '{?lacking}Add {lacking} to ~/.openclaw/.env. Changes to the service’s own file are lost when OpenClaw rewrites it.',
      '{?gatewayToken}If the gateway runs and accepts you, only this command cannot read the token, and nothing is wrong. See whether it does: openclaw gateway status',
      'If you no longer need what uses it, remove the reference from openclaw.json[[ ({lackedAt})]].',
      '{!gatewayToken}Then: openclaw gateway restart',
      'To list what OpenClaw cannot read: openclaw secrets audit --check',
    ],
  },
  'gateway-unprotected': {
    title: 'The OpenClaw gateway has no token or password',
    cause:
      'It is to listen beyond this machine[[ (gateway.bind is {bind})]], and then it starts only with one. (Not an AWS problem.)',
    fix: [
      'Choose a token: openclaw config set gateway.auth.token TOKEN',
      'In a container, pass it as OPENCLAW_GATEWAY_TOKEN.',
      'If only this machine uses the gateway: openclaw config set gateway.bind loopback',
      fixes.thenRestart,
    ],
  },
  'openclaw-older-than-config': {
    title: 'openclaw.json is of a newer OpenClaw',
    cause:
      '[[Version {newer} wrote it. ]][[This is {older}. ]]OpenClaw was downgraded, or there are two installations, and the older one ran.',
    fix: [
      fixes.updateOpenclaw,
      'If the newer one is installed, too, see which one the shell finds: which -a openclaw',
      'To let the service run the newer one: openclaw gateway install --force',
    ],
  },
} as const satisfies FailureTranslation<typeof families.gatewayStartFailures>;
