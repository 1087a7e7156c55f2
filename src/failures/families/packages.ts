import type { Family } from '../failure.ts';

/** Failures of the packages that a program in Python is installed with. */
export const packageFailures = {
  'python-package-unfit': {
    code: 'OCB367',
    rules: [
      { message: /No module named ["']?(?<package>boto3|botocore)(?!\.?\w)/ },
      // LiteLLM, LangChain, Pydantic AI, Haystack; mem0, LlamaIndex, Hermes Agent.
      {
        message:
          /(?:[Mm]issing|[Ii]mport|[Ii]nstall the) [`'"]?(?<package>boto3)[`'"]?(?: to call| python package| package to use|\. Run)/,
      },
      {
        message:
          /(?<package>boto3)[`'"]? (?:package |library )?(?:(?:is |was )?not (?:installed|found)|is required)/,
      },
      // Ansible, of the host and the Python that the module runs with.
      { message: /required Python library \(boto|\bboto3? required for this module/, kind: 'modulePython' },
      // The name that pip takes may have underscores and dots, too.
      {
        message:
          /No module named ["'](?<lackedPackage>langchain_aws|llama_index\.[\w.]*bedrock\w*|mypy_boto3_\w+|aioboto3|aiobotocore|strands|pydantic_ai)\b/,
      },
      // CrewAI, smolagents, Agno, LangChain, and others that have their part for Bedrock as an extra.
      {
        message:
          /(?:not (?:available|installed)|[Ii]mport|require[sd]?|Please install)\b.{0,120}(?:uv add|pip install)(?: -U| --upgrade)? ["'`]{0,2}(?<lackedPackage>[\w-]+\[[\w,-]*(?:bedrock|aws)[\w,-]*\]|langchain-aws)/,
      },
      // Jupyter AI.
      { message: /No language model is associated with '(?<jupyter>bedrock)/ },
      // A file of somebody's own hides a package of the same name.
      {
        message:
          /from partially initialized module ["'](?<shadowed>boto3|botocore|strands|litellm|anthropic|crewai|langchain\w*)\b/,
      },
      { message: /module ["'](?<shadowed>boto3|strands|litellm)["'] has no attribute ["']/ },
      {
        message:
          /(?:requires|[Cc]annot install|depends on) (?:.{0,120}\b)?(?<conflict>boto3|botocore|langchain-aws)\b.{0,160}\b(?:incompatible|conflicting)/,
      },
      // The SDK for Python of Nova Sonic.
      {
        message:
          /cannot import name ["'](?<sonicClient>BedrockRuntimeClient)|(?<sonicParts>\b(?:aws_sdk_bedrock_runtime|smithy_\w+|AsyncSigV4Signer)\b).*unexpected keyword argument/,
      },
      // A name that is newer than the installed package.
      {
        message:
          /cannot import name ["'](?<newer>(?!BedrockRuntimeClient)\w+)["'] from ["'](?<outdated>(?=\S*bedrock|(?:aws_sso|boto|crewai|dify_plugin|langchain|litellm|strands))[\w.]+)/i,
      },
      { message: /module ["'](?<outdated>boto(?!3["'])[\w.]*)["'] has no attribute ["'](?<newer>\w+)/ },
      { message: /Missing Dependency: Using the (?<crt>login) credential provider/ },
      { message: /No matching distribution found for (?<pypi>aws[_-]sdk\w*|boto\w+|langchain-aws)/ },
    ],
  },
} as const satisfies Family;
