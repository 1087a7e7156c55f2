/** Every text by its place in the tables. `report.written` names a text without loading it. */
import { type Language, type LanguageName, references, type Texts } from './text.ts';

export const chat = references('chat');
export const completion = references('completion');
export const conflicts = references('conflicts');
export const credentialProblems = references('credentialProblems');
export const demo = references('demo');
export const diff = references('diff');
export const doctor = references('doctor');
export const examples = references('examples');
export const explain = references('explain');
export const files = references('files');
export const gateway = references('gateway');
export const undo = references('undo');
export const help = references('help');
export const lifetime = references('lifetime');
export const localCredentials = references('localCredentials');
export const locationFlags = references('locationFlags');
export const models = references('models');
export const geographies = references('geographies');
export const inputKinds = references('inputKinds');
export const purposes = references('purposes');
export const modelRefusals = references('modelRefusals');
export const listProblems = references('listProblems');
export const places = references('places');
export const plan = references('plan');
export const awsConfigProblems = references('awsConfigProblems');
export const policy = references('policy');
export const prompts = references('prompts');
export const questions = references('questions');
export const keyRefusals = references('keyRefusals');
export const menu = references('menu');
export const retryChoices = references('retryChoices');
export const report = references('report');
export const signInCommands = references('signInCommands');
export const signInQuestions = references('signInQuestions');
export const signInFlow = references('signInFlow');
export const pages = references('pages');
export const callback = references('callback');
export const signIn = references('signIn');
export const portalRefusals = references('portalRefusals');
export const use = references('use');
export const usage = references('usage');
export const useNames = references('useNames');
export const uses = references('uses');
export const waiting = references('waiting');
export const watch = references('watch');

const LOADERS: { readonly [Name in LanguageName]: () => Promise<{ readonly default: Texts }> } = {
  en: () => import('./en/index.ts'),
  'zh-TW': () => import('./zh-TW/index.ts'),
};

/** Loads the texts of one language only. */
export async function loadLanguage(name: LanguageName): Promise<Language> {
  const { default: texts } = await LOADERS[name]();
  return { name, texts };
}
