import type * as families from '../../../failures/families/request-parts.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

/** Failures of one part of a request that Bedrock or the model does not take. */
export const requestPartFailures = {
  'file-rejected': {
    title: 'Bedrock does not take an image or document of the conversation',
    cause:
      'It is too large or unreadable, there are too many, or it was sent in a way that is not allowed.[[ An image may have at most {megabytes} MB in base64, which is three quarters of that as a file.]][[{?many} With more than 20 images, each may be {pixels} pixels wide and high at most.]][[{!many} An image may be {pixels} pixels wide and high at most.]][[ A request takes at most {most}, and those of earlier turns count.]][[{?named} A document’s name has only letters, digits, hyphens, parentheses, square brackets and single spaces (no dot), and no two documents have the same.]][[{?nameless} The program sent a document without a name.]][[{?unreadable} The file is damaged, or not of the type that it is sent as.]]',
    fix: [
      '{?nameless}In the program’s code, give each document a name. Until then, send its text instead.',
      '{?fromS3}Only Amazon Nova models read from S3. Send the bytes, or choose such a model.',
      '{?linked}Bedrock fetches nothing from the web: send the bytes of the file, in base64.',
      '{?megabytes}Make the image smaller, with fewer pixels or as JPEG.',
      '{?pixels}Shrink the images to {pixels} pixels[[{?many}, or send 20 or fewer]].',
      '{?most}Send {most} or fewer.',
      '{?named}If the name itself is fine, the program sends it with its ending, whose dot is not allowed: update the program, or in your own code leave the ending out. Otherwise, rename the file.',
      '{?unreadable}Save the file again, and let its ending fit its format.',
      '{?unreadable}{?foreign}{!program}If the file is in order, the program sends it as another type than it is: update it.',
      '{!foreign}{!fromS3}The file stays in the conversation, so start a new one: send /new in the chat',
      '{?foreign}{!nameless}{!fromS3}The file stays in the conversation, so start a new one[[ in {client}]].',
      fixes.updateProgram,
    ],
  },
  'tool-rejected': {
    title: 'The definition of a tool is not accepted',
    cause:
      'Its name, description or schema breaks a rule of Bedrock or the model.[[ It is tool {tool}, counted from 0.]] A name has 1 to 64 letters, digits, _ or -, and a schema is an object without oneOf, anyOf or allOf at its top.',
    fix: [
      '{?empty}A tool without a name is often a built-in tool of another API, such as web search: turn those tools off.',
      '{?strict}Turn strict tools (strict: true) off, or send fewer of them, with fewer optional parameters.',
      '{?toolless}The list of tools is empty: leave toolConfig out of a request without tools.',
      '{?bareSchema}In your own program: give the schema (inputSchema.json) as a JSON object with "type": "object", not as text.',
      '{?foreign}{!empty}{!toolless}{!strict}Turn that tool or its MCP server off, or update it.',
      '{!foreign}Turn that tool or its MCP server off, or update it. Then update OpenClaw: openclaw update',
      fixes.updateProgram,
      fixes.updateProxy,
    ],
  },
  'tool-choice-rejected': {
    title: 'The model does not accept the tool choice of the request',
    cause:
      'Tool choice makes a model call a tool, and structured output uses it.[[{?malformed} Here the program sent it in a form that the model does not know.]][[{?thinks} The model cannot be made to call a tool while it thinks.]]',
    fix: [
      '{?malformed}In the program, leave out tool choice and parallel_tool_calls, which LiteLLM turns into one.',
      '{?thinks}In the program, turn thinking off, or leave tool choice out.',
      '{?absent}In the program, let tool choice name one of the tools that go with it.',
      '{!malformed}{!thinks}{!absent}In the program, leave tool choice and structured output out for this model, or choose another model.',
      fixes.updateProgram,
      fixes.updateProxy,
      `{!foreign}${fixes.updateOpenclaw}`,
    ],
  },
  'caching-rejected': {
    title: 'The request’s prompt caching is not accepted',
    cause:
      'It marks parts to be cached (cache_control, cachePoint). This model, or the API that is called, does not support prompt caching, or not in this form.',
    fix: [
      '{?hiddenModel}Strands cannot tell which model an ARN leads to. If it is Claude: CacheConfig(strategy="anthropic")',
      '{?ttlOrder}Of several cache marks, a longer ttl may not follow a shorter one. Give all of them the same, and update what sets or translates them.',
      'The request has more than {marks} cache marks. Update the program that sets them, or turn its prompt caching off.',
      '{?afterThinking}A cache point follows a thinking block, which Bedrock does not allow. Turn thinking or prompt caching off, start a new conversation, and update the program.',
      '{cacheOff} is set already, and the request is still cached: update what sends it[[ ({program})]], or go back one version.',
      'Only the {ttlOnly} of a cache mark is refused. Update[[ {proxy}]][[{!proxy} {program}]][[{!program} the program]], which should leave it out, or let the request have none.',
      '{?noCache}{!cacheOff}Turn prompt caching off in {program}[[{?ttlOnly}, which costs more]]: {noCache}',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?stuck}{?foreign}The message stays in the conversation, so start a new one[[ in {client}]].',
      '{?foreign}{!noCache}In the program, turn prompt caching off for this model (Claude Code: DISABLE_PROMPT_CACHING=1), or choose a newer model.',
      '{?kept}{!foreign}In openclaw.json set "cacheRetention": "short" in this model’s params: only Claude keeps a cache for an hour.',
      '{!kept}{!foreign}In openclaw.json set "cacheRetention": "none" in this model’s params. Then update OpenClaw: openclaw update',
      '{!foreign}In Claude Code, set DISABLE_PROMPT_CACHING=1. In another program, turn prompt caching off, or update it.',
    ],
  },
  'thinking-rejected': {
    title: 'The model does not accept the thinking settings',
    cause:
      'Models differ in how thinking (reasoning) is asked for, and in what may go with it.[[ The budget must be at least {least} tokens, and less than the output limit.]][[{?adaptive} This model takes adaptive thinking only, without a budget.]]',
    fix: [
      '{?budget}Thinking counts as output: let max_tokens be larger than budget_tokens, by as much as the answer needs.',
      'While the model thinks, leave {sampling} out of the request, or choose a value that the message allows.',
      '{?least}{?foreign}Set budget_tokens to {least} or more and below the output limit, or turn thinking off.',
      `{?adaptive}${fixes.updateProgram}`,
      '{?adaptive}{!program}{?foreign}Update the program: it asks for thinking in a form that this model no longer takes.',
      '{?adaptive}{?foreign}Until then, turn thinking off, or choose another model.',
      '{!least}{!adaptive}{!budget}{!sampling}{?foreign}In the program, turn thinking off for this model, or set it as the message says.',
      '{?noThinking}Turn thinking off in {program}: {noThinking}',
      `{!adaptive}${fixes.updateProgram}`,
      fixes.updateProxy,
      '{?adaptive}{!foreign}[[{?unnamed}If OpenClaw says this, update it]][[{!unnamed}Update OpenClaw]]: older versions ask newer models for thinking in the old form: openclaw update',
      '{?needed}This model does not work without thinking. Turn it on: send /think low in the chat',
      '{!needed}{!foreign}Turn thinking off: send /think off in the chat',
      '{!needed}{!foreign}Remove thinking from this model’s params in openclaw.json, where it is there.[[{!adaptive} Then update OpenClaw: openclaw update]]',
      '{!needed}{?pasted}{!foreign}In another program, change its thinking settings[[: a budget of {least} tokens or more]], or update that program.',
    ],
  },
  'parameter-out-of-range': {
    title: 'A number in the request is out of range',
    cause: '{parameter} is {given}; it must be[[ at least {least}]][[ at most {most}]].',
    fix: [
      '{!foreign}In openclaw.json, remove {parameter} from this model’s params, or give it a number in that range.',
      '{?foreign}In[[ {program}]][[{!program} the program]], set {parameter} to[[ {least} or more]][[ {most} or less]]. If you set none, the program chose it: update it[[ ({update})]].',
      '{?unnamed}If another program chose the number, update that program.',
    ],
  },
  'parameter-rejected': {
    title: 'The model does not take a parameter of the request',
    cause:
      '[[Here it is {parameter}. ]]Not every model takes every parameter, value or combination; newer ones refuse temperature and top_p.',
    fix: [
      '{?rerankVersion}Cohere’s reranking models take "api_version": 2. In Cohere’s own SDK, use BedrockClientV2. In another program, update it.',
      '{?latency}Only a few models have optimized latency, each in a few regions (us-east-2, us-west-2). Leave performanceConfig out, or call such a model by its us. profile there: https://docs.aws.amazon.com/bedrock/latest/userguide/latency-optimized-inference.html',
      '{?tier}Give serviceTier as an object with "type": "default", "flex" or "priority", or leave it out. Not every model has flex and priority, and "reserved" needs capacity that AWS reserved for you.',
      '{?answerSchema}The JSON schema for the answer has more than structured outputs take[[: {parameter}]]. Change it as the message says, or update the program, which may do that by itself.',
      '{?blankStop}Leave out stop sequences that are only blanks or line breaks.',
      '{?manyStops}Send fewer stop sequences: the model takes only as many as the message says.',
      '{?both}{?foreign}Use only one of the two: leave top_p out.[[{?dropParams} In LiteLLM: additional_drop_params: ["top_p"].]] Newer versions do that by themselves: update[[ {program}]][[{!program} the program]].',
      '{?both}{!foreign}Bedrock accepts only one of the two: remove top_p from this model’s params, and update the program that sends both.',
      '{!foreign}{!value}{?parameter}Remove {parameter} from this model’s params in openclaw.json, where it is there. Then update OpenClaw: openclaw update',
      '{!both}{!value}{!foreign}{!parameter}Remove this model’s params from openclaw.json, where it has any. Then update OpenClaw: openclaw update',
      '{!both}{!value}{?dropParams}Let LiteLLM leave out what a model does not take: {dropParams}',
      fixes.updateProgram,
      '{!both}{!value}{?foreign}In the program, do not send[[ {parameter}]][[{!parameter} that parameter]] to this model.',
      '{?foreign}{!program}{!value}If OpenClaw sent it, remove it from this model’s params in openclaw.json, then: openclaw update',
      '{?pasted}{!value}{!foreign}In another program, do not send it, or update that program.',
    ],
  },
  'beta-rejected': {
    title: 'The request uses something that Bedrock does not know',
    cause:
      'Bedrock does not have every field and beta flag of Anthropic’s own API, or not for every model.[[ Here it is {field}.]]',
    fix: [
      'The ID ends in {million}, the context of a million tokens, which not every region and model has. Leave {million} out, or choose another region.',
      'The flag is {beta}. If it is in your own code or settings, leave it out.',
      '{?reasoning}In the program, turn reasoning (thinking) off for this model: it does not take {reasoning}.',
      '{?streamsTools}Turn it off in Claude Code: CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING=false. Or go back one version. An editor’s extension brings its own copy of Claude Code.',
      '{?searched}Turn tool search off in Claude Code: ENABLE_TOOL_SEARCH=false',
      '{betasOff} is set already, and a feature is still asked for: go back one version, or update what sends it[[ ({program}: {update})]].',
      '{?noBetas}{!reasoning}{!betasOff}Turn experimental features off in {program}: {noBetas}',
      fixes.updateProgram,
      fixes.updateProxy,
      '{?dropParams}{!reasoning}{!noBetas}Let LiteLLM call Converse, which has one format for all models: bedrock/converse/ in front of the model’s ID',
      '{?dropParams}{!reasoning}{!noBetas}Let LiteLLM leave it out: additional_drop_params: ["{field}"]',
      '{?foreign}{!dropParams}{!noBetas}{!reasoning}In the program, turn off what sends it: beta features, headers or extra fields (Claude Code: CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1).',
      '{!foreign}{?field}In Claude Code, set CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1. In another program, turn beta features off, or update it.',
      '{!foreign}Remove this model’s params from openclaw.json, where it has any. Then update OpenClaw: openclaw update',
      '{!foreign}{!field}{!reasoning}In Claude Code, set CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1. In another program, turn beta features off, or update it.',
    ],
  },
} as const satisfies FailureTranslation<typeof families.requestPartFailures>;
