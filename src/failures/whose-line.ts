/** Whose line of a log it is: the gateway's log has those of every channel, tool and provider of models. */

/** Parts of OpenClaw and services that are no business of AWS, by the tags and names that their lines start with. */
const OTHERS =
  'gmail|telegram|discord|whatsapp|slack|signal|imessage|bluebubbles|matrix|msteams|googlechat|feishu|lark|zalo|line|irc|twitch|nostr|' +
  'ollama|openai|openai-codex|anthropic|google|gemini|vertex|copilot|github-copilot|openrouter|groq|mistral|xai|deepseek|moonshot|' +
  'minimax|lmstudio|vllm|litellm|huggingface|perplexity|elevenlabs|deepgram|brave|browser|canvas|tts|npm';

/** `[telegram] …`, `[hooks/gmail] …`, `github-copilot: …`, after a time stamp or a level. */
const TAGGED = new RegExp(`^[^[\\]]{0,60}\\[(?:[\\w-]+/)*(?:${OTHERS})(?:/[\\w-]+)*\\]`, 'i');
const NAMED = new RegExp(`^(?:\\S+ )?(?:${OTHERS})(?:[:/] |/\\w+:)`, 'i');
/** A sign-in or a model of another provider: `anthropic:default`, `ollama/llama3.2`. */
const OTHER_REFERENCE = new RegExp(`(?<![\\w./-])(?:${OTHERS})(?::[\\w-]+'|/[\\w.:-]+)`, 'i');

/** What only a line about AWS has, or one about OpenClaw’s gateway itself. A path under `.aws` or a host name counts as well. */
const OURS =
  /bedrock|\baws\b|amazon|awsapps|\bsso\b|identity center|\biam\b|\bsts\b|converse|inference profile|gateway (?:not reachable|closed|connect failed)/i;

/** Names of hosts; addresses in numbers may be a proxy on the way to AWS. */
const HOST = /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|app|co|cloud|chat)\b/i;
/** Ports of this machine: Ollama, LM Studio, and the gateway itself with its browser and canvas. */
const LOOPBACK = /(?:127\.0\.0\.1|localhost|\[?::1\]?):(?:11434|1234|187[89]\d)\b/;

/** Whether a line is plainly about something other than AWS, whatever words it shares with an error of AWS. */
export function belongsToOthers(line: string): boolean {
  if (OURS.test(line)) return false;
  return [TAGGED, NAMED, OTHER_REFERENCE, HOST, LOOPBACK].some((mark) => mark.test(line));
}
