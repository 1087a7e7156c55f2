/** A baseUrl with a placeholder for the region, where nothing names one: a person is asked, and no region is guessed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { openWizard, save } from '../helpers/wizard.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';

it('is replaced by the address of the region that the person names', async () => {
  const wizard = await openWizard();
  const provider = {
    baseUrl: 'https://bedrock-runtime.{region}.amazonaws.com',
    api: 'bedrock-converse-stream',
    models: [{ id: MODEL, name: 'GPT' }],
  };
  const path = join(wizard.home, CONFIG);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ models: { providers: { 'amazon-bedrock': provider } } }));
  const args = ['--auth', 'api-key', '--model', MODEL, '--no-verify', '--no-gateway'];
  const { exitCode } = await wizard.run(init, args, [
    { text: 'eu-west-1' },
    { text: wizard.aws.apiKey },
    save,
  ]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(await wizard.read(CONFIG)).models.providers['amazon-bedrock'].baseUrl).toBe(
    'https://bedrock-runtime.eu-west-1.amazonaws.com',
  );
});
