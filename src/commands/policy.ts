/** `policy`: the permission policy that the role needs, ready to paste into IAM Identity Center. */
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../errors.ts';
import { examples } from '../messages/examples.ts';
import { readTemplate } from '../templates.ts';

export const command: Command = {
  flags: [],
  examples: [{ line: 'openclaw-bedrock policy > BedrockInvokeOnly.json', about: examples.policy }],
  run,
};

async function run(context: Context, { problems }: ParsedFlags): Promise<Outcome> {
  if (problems.length > 0) throw new UsageError(problems);
  const policy = readTemplate('iam-policy.json');
  if (!context.json) context.stdout.write(policy);
  return { exitCode: EXIT.done, result: { policy: JSON.parse(policy) } };
}
