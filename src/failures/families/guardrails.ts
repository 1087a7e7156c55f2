import type { Family } from '../failure.ts';

/** What guardrails and filters keep back. */
export const guardrailFailures = {
  'guardrail-intervened': {
    code: 'OCB524',
    rules: [
      { message: ['guardrail_intervened', 'GUARDRAIL_INTERVENED'] },
      { message: /\bPROMPT_ATTACK\b.*\bBLOCKED\b/, kind: 'attack' },
      // LiteLLM.
      { message: /^(?=.*bedrock_guardrail)(?!.*GUARDRAIL_INTERVENED).*Violated guardrail policy/ },
      {
        message: /\bbedrock guardrails? (?:\w+ )?(?:blocked|intervened|stopped)\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'content-filtered': {
    code: 'OCB574',
    rules: [
      {
        message: ['blocked by content filtering policy', 'blocked by our content filters'],
        facts: /flagged this (?<moderated>prompt)/,
        shared: true,
      },
      { message: /\b[Bb]edrock\b.{0,40}\bmoderated\b/, kind: 'moderated', general: true },
      // Models that draw.
      { message: /InvokeModel operation: invalid_prompts/, kind: 'moderated' },
      { message: /\b[Bb]edrock\b.*prompts? contains? filtered words/, kind: 'moderated' },
    ],
  },
  'guardrail-missing': {
    code: 'OCB526',
    rules: [
      { message: /[Gg]uardrail (?:identifier|version)\b.{0,40}(?:does not exist|not found|is invalid)/ },
    ],
  },
} as const satisfies Family;
