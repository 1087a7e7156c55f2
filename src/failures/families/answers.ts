import type { Family } from '../failure.ts';

/** Failures of a model’s answer: its stream breaks off, or nothing is in it. */
export const answerFailures = {
  'stream-broken': {
    code: 'OCB505',
    rules: [
      {
        message: [
          'error occurred while reading from response stream',
          'Truncated event message received',
          // The SDK of Anthropic, LangChain.js and the Vercel AI SDK.
          'Could not parse a Bedrock chunk into JSON',
          'parse final output from Bedrock streaming call',
          'Incomplete Amazon Bedrock event-stream frame',
          // botocore, of a part of the stream that did not arrive as it was sent.
          'Checksum mismatch: expected 0x',
        ],
      },
      // botocore, of a stream that is not in the form of AWS.
      { message: /Header length of \d+ exceeded the maximum/ },
      // Node.js's word for a connection that was cut. 2026.5.22 passes it on; 2026.9.6 only has it in its log.
      { message: /(?:^|[\]"=] ?)(?:Error: )?aborted(?=$|"(?! ?:)| \w+=)/, shared: true },
      { message: /Request was aborted(?!: The operation timed)/, kind: 'stopped', shared: true },
      // Codex.
      { message: /stream disconnected before completion/, shared: true },
      { message: /\bbedrock\b.{0,80}\bunexpected EOF\b/i, general: true, shared: true },
      // Go, when whoever called the program is gone.
      { message: /operation error Bedrock.*context canceled/, kind: 'hungUp' },
      // Continue.
      { message: /Bedrock stream error \(\w+\)/ },
      {
        message: [
          'provider returned an invalid streaming response',
          'streaming response contained a malformed fragment',
        ],
        shared: true,
      },
      {
        message: /Reply truncated at the model|incomplete turn detected.*stopReason=(?:length|max_tokens)\b/,
        kind: 'limit',
        shared: true,
      },
      {
        message: ['Response ended without a finish reason', 'Stream ended without completing a message'],
        shared: true,
      },
      // Strands Agents.
      {
        message: ['unrecoverable state due to max_tokens limit', 'MaxTokensError: Model reached'],
        kind: 'limit',
      },
      // Ragas and Instructor.
      {
        message: [
          'LLM generation was not completed',
          'output is incomplete due to a max_tokens length limit',
        ],
        kind: 'limit',
        shared: true,
      },
      // Claude Code.
      { message: /response exceeded the (?<outputLimit>\d+) output token maximum/, kind: 'limit' },
    ],
  },
  'empty-reply': {
    code: 'OCB506',
    rules: [
      { message: 'model returned an empty response', shared: true },
      // Cline, Pydantic AI, and what people say of others.
      {
        message:
          /did not provide any assistant messages|returned no assistant messages|returned an empty or unparsable response|Received empty model response|\b(?:response|content)(?: is empty| ?= ?\[\])|\breturns (?:null (?:response|content)|an empty (?:string|response|text))/i,
        kind: 'heard',
        general: true,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
