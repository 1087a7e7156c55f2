/** Checks the machine and OpenClaw, which everything about AWS depends on. */
import { AppError } from '../failures/errors.ts';
import { isMembers } from '../openclaw/config.ts';
import { BEDROCK_PLUGIN_ID, INSTALL_OPENCLAW, type OpenclawInstall } from '../openclaw/install.ts';
import { pluginOutOfStep, pluginProblem } from '../setup/preflight.ts';
import { doctor as texts } from '../text/texts.ts';
import { askOpenclaw, type Check, type Inspection, Warning } from './check.ts';

/** The first major version of Node that the AWS SDK supports after January 2027. */
const LASTING_NODE = 22;

export function machineChecks({ context, locations }: Inspection): Check[] {
  const { nodeVersion } = context;
  const isOld = Number.parseInt(nodeVersion, 10) < LASTING_NODE;
  return [
    {
      id: 'machine.node',
      run: async () => ({
        status: isOld ? 'warn' : 'ok',
        text: isOld ? texts.nodeOld : texts.node,
        facts: { version: nodeVersion },
        ...(isOld && { fix: ['https://nodejs.org/en/download'] }),
      }),
    },
    {
      id: 'machine.home',
      run: async () => ({ status: 'ok', text: texts.home, facts: { path: locations.openclawHome } }),
    },
  ];
}

export function openclawChecks(inspection: Inspection): Check[] {
  const { openclaw, locations } = inspection;
  const config = inspection.readable()?.setup.config;
  if (!openclaw)
    return [
      {
        id: 'openclaw.installed',
        run: async () => ({ status: 'warn', text: texts.notInstalled, fix: [INSTALL_OPENCLAW] }),
      },
    ];
  return [
    {
      id: 'openclaw.installed',
      run: async () => ({
        status: 'ok',
        text: texts.installed,
        facts: { version: openclaw.version ?? '?', path: openclaw.command },
      }),
    },
    {
      id: 'openclaw.plugin',
      needs: ['openclaw.installed'],
      run: async () => {
        const problem = pluginProblem(openclaw, config, locations.openclawConfig);
        if (problem) return problem;
        if (openclaw.bedrock === 'bundled') return { status: 'ok', text: texts.pluginBundled };
        const outOfStep = pluginOutOfStep(openclaw);
        if (outOfStep) return new Warning(outOfStep);
        const facts = { pluginVersion: openclaw.pluginVersion ?? '?' };
        return { status: 'ok', text: texts.pluginFound, facts };
      },
    },
    {
      id: 'openclaw.plugin-loads',
      needs: ['openclaw.plugin', 'files.config', 'files.config-valid'],
      run: () => checkPluginLoads(inspection, openclaw),
    },
  ];
}

/** Only OpenClaw knows whether an installed plugin also loads. */
async function checkPluginLoads(inspection: Inspection, openclaw: OpenclawInstall) {
  if (openclaw.bedrock !== 'plugin') return { status: 'ok', text: texts.pluginBundled } as const;
  const { answer, notice } = await askOpenclaw(inspection, openclaw, ['plugins', 'list', '--json']);
  const plugins = isMembers(answer) && Array.isArray(answer.plugins) ? answer.plugins.filter(isMembers) : [];
  const ours = plugins.find(({ id }) => id === BEDROCK_PLUGIN_ID);
  if (!isMembers(answer) || plugins.length === 0) return notice;
  const missing = isMembers(ours?.dependencyStatus) && ours.dependencyStatus.requiredInstalled === false;
  if (ours && ours.enabled !== false && ours.status === 'loaded' && !missing)
    return { status: 'ok', text: texts.pluginLoads } as const;
  const detail = ours ? `status ${String(ours.status)}, enabled ${String(ours.enabled)}` : 'not in the list';
  return new AppError('plugin-install-failed', { detail: `openclaw plugins list: ${detail}` });
}
