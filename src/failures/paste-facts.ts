/** Facts that complete the texts of errors, wherever in a paste they are, and the words that reveal them. */

/** What ARNs and host names in the text reveal. */
const CLUES: readonly RegExp[] = [
  /arn:aws[\w-]*:bedrock:(?<region>[a-z]{2}[\w-]*-\d+):/,
  /bedrock(?:-runtime)?\.(?<region>[a-z]{2}[\w-]*-\d+)\.amazonaws/,
  /(?:foundation-model|inference-profile)\/(?<model>[\w.:-]*\w)/,
  /(?:amazon-bedrock|aws-bedrock|bedrock)\/(?<model>[\w.-]+\.[\w.:-]*\w)/,
  /assumed-role\/(?:AWSReservedSSO_)?(?<role>[\w+=,.@-]+?)(?:_[0-9a-f]{16})?\//,
  /:sts::(?<accountId>\d{12}):/,
  /\bSSO credentials for profile (?<profile>[\w@+.-]*\w)/,
  // Only if set off from the words: "this profile has expired" names no profile.
  /(?<![a-z])[Pp]rofile(?:[=:] ?["'[]?(?!source\b)| ["'[])(?<profile>[\w@+.%:/-]*\w)/,
];

/** What any line may reveal: what failed, and where the program gets its sign-in from. */
const CIRCUMSTANCES: readonly RegExp[] = [
  // As configure-aws-credentials ends, without a name for the error.
  /^Error: (?<jobStep>Could not load credentials from any providers)\s*$/m,
  // GitHub's log leaves out inputs that are empty.
  /configure-aws-credentials@\S+\s+(?<emptyInputs>with:)[ \t]*\n(?!(?:[ \t]*[\w-]+:[^\n]*\n)*?[ \t]*(?:role-to-assume|aws-access-key-id):)/,
  /^(?![\s\S]*role-to-assume)[\s\S]*\b(?<givesKeys>aws-access-key-id):/,
  /\bUnknown parameter in \w+\[\d+\]\.content\[\d+\]: "(?<typed>type)"/,
  /\b(?<dependabot>[Dd]ependabot)\b/,
  // The profile that was just filled, and that the next call does not name.
  /\baws configure (?:sso )?--profile (?<filled>[\w@+.-]*\w)[\s\S]*?\baws (?!configure)(?![^\n]*--profile)[^\n]*\n[\s\S]*?Unable to locate credentials/,
  // LiteLLM's name for the region.
  /^(?![\s\S]*\bAWS_(?:DEFAULT_)?REGION\b)[\s\S]*\b(?<otherRegion>AWS_REGION_NAME)=/,
  /\b(?<portalCall>GetRoleCredentials|portal\.sso|client-sso|fromSSO|SSOClient)\b/,
  // OpenClaw's own note that this variable signs the calls.
  /"apiKey"\s*:\s*"(?<marker>AWS_PROFILE)"/,
  /\b(?<signsInBy>AWS_PROFILE|AWS_ACCESS_KEY_ID|sso_session|auth"?: ?"?aws-sdk)\b/,
  /\b(?<secondProfile>AWS_DEFAULT_PROFILE)\b/,
  // Claude Code, of a model of another provider, which it still asks Bedrock for.
  /\bAPI Error \((?<elsewhere>(?:MiniMax|glm|kimi|moonshot|qwen|deepseek|gpt|gemini|grok|mimo|doubao|step)-?[\w.-]*\w)\): 4/i,
  /\bKeyError: '(?<noOutput>output)'/,
  // A command of Claude Code that has Bedrock count the tokens.
  /^[>❯ \t`]*\/(?<counted>context)\b/m,
  // On the line that starts the program.
  /(?:^|[\s$])AWS_PROFILE=(?<profileSet>[\w@+.:/-]*\w) (?!&&|;)\S/m,
  /^(?![$ ]*aws )[$ ]*\w.* --profile[ =]["']?(?<profileSet>[\w@+.-]*\w)/m,
  // The page of a portal that asks for approval.
  /awsapps\.com\/\S*[?&]region=(?<pageRegion>[a-z]{2}-[\w-]+-\d)/,
  /(?<noAccount>arn:aws[\w-]*:bedrock:[\w-]+::inference-profile\/)/,
  /"ai": ?"\D?\d[\s\S]{0,400}"(?<aiPackages>@ai-sdk\/amazon-bedrock)": ?"/,
  /\b(?:[Dd]eploy\w* (?:it )?(?:to|on)|on) (?<hosted>Vercel)\b(?! AI)/,
  /(?<unencoded>bedrock-runtime\.[\w-]+\.amazonaws\.com\/model\/[\w.-]+:\d)/,
  /\b(?<claudeCode>Claude Code|claude-code|CLAUDE_CODE_USE_BEDROCK|ANTHROPIC_MODEL|API Error: 4\d\d)\b/,
  /\bCLAUDE_CODE_USE_BEDROCK["']?\s{0,3}[:= ]\s{0,3}["']?(?<chosen>1|true)\b/,
  /\b(?<bearer>AWS_BEARER_TOKEN_BEDROCK|bearer[_ -]token)\b/i,
  /\b(?<service>systemd|systemctl|launchd|launchctl|LaunchAgent)/,
  /\b(?<container>docker(?:[ -]compose)?|podman|devcontainer)\b/i,
  /(?<profileNamed>\bAWS_(?:DEFAULT_)?PROFILE\b|(?<!(?<!\.)\baws [^\n]{0,80})--(?:aws-)?profile\b|\b(?:credentials_|aws_)?profile_name\b|\bprofile ?[=:] ?["']\w|\[sso-session |\bwith (?:a|the|my|this|that) (?:\w+ )?profile\b|credentials were not found\. Profile: (?!None)\w)/,
  /\b(?<selinux>SELinux|[Ff]edora|RHEL|CentOS)/,
  /\b(?<sudo>sudo) (?!sntp|timedatectl|hwclock|systemctl|apt|yum|dnf|snap|pip|npm|mkdir|cp|chmod|chown|rm|ln|tee|nano|vim?|cat|ls|unzip|\.\/aws|su )[\w./-]/,
  /^[\s"']*(?<sessionFormat>\[sso-session |sso_session ?=)/m,
  // OpenClaw's name for a model, where Claude Code should have got the ID.
  /(?:\bAPI Error \(|\bANTHROPIC_(?:DEFAULT_\w+_)?MODEL["']?(?: ?[:=] ?|,? ?)["']?)(?:amazon-)?bedrock\/(?<bareId>[\w.:-]*\w)/,
  // Version 2 of the SDK for JavaScript.
  /ode_modules[\\/](?<loads>aws-sdk)[\\/]/,
  /\b(?<noVariable>OPENCLAW_MODEL)\b/,
  // .NET's names for what the model calls messages, max_tokens and so on.
  /extraneous key \[(?<capitalKey>[A-Z][a-z]\w*)\]/,
  /(?<full>\b[Cc]ompaction failed\b|\b[Ss]ummarization failed\b|\bContext overflow: prompt too large\b|\bContext limit exceeded\b|\b[Aa]uto-compaction could not recover\b|\bCompaction timed out\b|ompaction did not reduce context|\[compaction-diag\] end [^\n]*outcome=failed)/,
  /(?<slowCompaction>Compaction timed out)|(?<stuckCompaction>ompaction did not reduce context|\[compaction-diag\] end [^\n]*outcome=failed)/,
  // The window in the settings or on the screen is the limit that the model names.
  /> (\d+)000 maximum[\s\S]{0,2000}(?<full>(?<fits>\/\1k\b|contextWindow\W{1,4}\1(?:000)\b))/,
  /contextWindow\W{1,4}(\d+)000\b[\s\S]{0,2000}(?<full>(?<fits>> \1(?:000) maximum))/,
  /\b(?:config profile \(|using profile: \[|[Pp]rofile ["'`]?)(?<noName>null|None|undefined|(?<=[([]))[)\]"'`]? (?:could not|was not|is not|not found|in config|does not)/,
  /(?:serial|device)\S* ?[ =:"'[]{1,3}arn:aws[\w-]*:iam::\w*:(?<mfaUser>user)\//i,
  /\b(?<credentialSource>credential_source)\b/,
  /\b(?<externalId>external[ _-]?id)\b/i,
  /\b(?<sessionName>role_session_name)\b/,
  /sts:AssumeRole on resource: (?<notRole>arn:aws[\w-]*:iam::\w*:(?:user|group|policy)\/[\w+=,.@/-]*\w)/,
  /\.aws[\\/](?<misnamed>(?:config|credentials)\.(?:ini|txt))\b/,
  /(?<loggedIn>\bLogin succeeded\b|\balready logged in\b|\bSuccessf?ully logged into\b|\bI (?:\w+ )?(?:log|sign)(?:ged|ed)? ?in again\b|\b(?:after (?:logging|signing) in again|re-logging in)\b)/i,
  /\b(?<signedIn>Successf?ully logged into Start URL)\b/,
  // Followed by the next command.
  /^(?:[$❯%#]\s?)?(?<signedIn>aws sso login)\b[^\n.,]*\n\s*(?:[$❯%#]\s?(?!aws sso)\w|(?:docker|podman|cdk|terraform|tofu|sam|npm|npx|node|python3?|go|kubectl|dotnet|java|mvn) \w)/m,
  /\b(?<twoMakers>amazon\.(?<inner>(?:ai21|anthropic|cohere|deepseek|meta|mistral|stability)\.[a-z][\w.:-]*\w))/,
  /(?<crossOn>\([Cc]ross-region inference\))/,
  /(?<emptied>\.aws[\\/]credentials\b[^.\n]{0,20}\bempt?y\b)/,
  /\b(?<goOne>NoCredentialProviders)\b/,
  /\b(?<javaOne>com\.amazonaws\.auth|No AWS profile named)\b/,
  /(?<bundled>[\\/]dist[\\/]extensions[\\/]amazon-bedrock\b)/,
  /(?<loaded>\bamazon-bedrock\b[^\n]{0,120}\b(?:status:? loaded|enabled|loaded)\b)/,
  /\b(?<aborts>PluginLoadFailureError)\b/,
  /(?<lambda>\/var\/(?:runtime|task)\/|\bAWS Lambda\b|\b(?:deployed (?:to|in|as)(?: an?)?|in|on) [Ll]ambda\b)/,
  /(?<![\w.])(?<globalId>global)\.[a-z]\w+\.[\w-]/,
  // Where a call by such an ID goes to: a model without a region.
  /\b(?:Try|try) switching to (?<near>[a-z]{2})\.anthropic\./,
  /(?<lambdaSdk>\/var\/runtime\/node_modules\/@aws-sdk)\//,
  /\b(?<lambdaLimit>Task timed out after \d+)/,
  /arn:aws[\w-]*:bedrock:(?<globalId>::)foundation-model\//,
  /ModelTimeoutException[\s\S]{0,4000}?(?<speech>Sonic|BidirectionalStream)/,
  /(?<speech>Sonic|BidirectionalStream)[\s\S]{0,4000}?ModelTimeoutException/,
  /^\s*(?<misspelled>aws_(?:access_key|access_id|acces_key_id|secret_key|secret_access|secret_access_key_id)) ?=/m,
  /aws-vault: error: .*\b(?<federates>sts:GetFederationToken)\b/,
  /\bfailed to load profile, (?<unloaded>[\w@+.%:/-]*\w)/,
  /\binto profile \[(?:profile )?(?<unloaded>[^\]\s]+)\]: AWS (?:Access Key ID|Secret Access Key) is not/,
  /(?:\bSSO session name[^:\n]{0,40}: ?|\[sso-session ['"]?)(?<spaced>[\w.-]+(?: [\w.-]+){1,5})(?=['"]?\]|\s*$)/m,
  /[\\/]sso[\\/]cache[\\/](?<tokenFile>\w[\w.]*\.json)/,
  /[\\/]sso[\\/]cache[\\/](?<missingToken>\w[\w.]*\.json)\W{0,6}(?:no such file|The system cannot find)/i,
  /(?:[Nn]o such file|NoSuchFile)[^\n]{0,120}[\\/]sso[\\/]cache[\\/](?<missingToken>\w[\w.]*\.json)/,
  /(?<devicePage>https:\/\/device\.sso\.[\w.-]+\/)(?=\s[\s\S]*\bgio: )/,
  /\b(?:maximum of|at most) (?<marks>\d)(?: blocks with)? cache_control/i,
  /[\w-]:\d+(?<million>:1m)\b/,
  /[\w-]:\d+(?<ending>:\d+k)\b/,
  /\bCache point cannot be inserted (?<afterThinking>after reasoning block)/,
  /(?<oidcStep>Assuming role with OIDC)/,
  /\b(?<rustChain>CredentialsNotLoaded)\b/,
  /"?(?<blankVariable>AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|PROFILE|BEARER_TOKEN_BEDROCK))\\?"? variable is not set\. Defaulting to a blank/,
  /\b(?<afterUpdate>(?:[Aa]fter|[Ss]ince) (?:\w+ ){0,3}(?:updat|upgrad)(?:e|ing)\b|[Dd]owngrad(?:ed|ing)|\bworks? (?:fine )?(?:with|in|on) (?:an? |the )?(?:older|previous|earlier|prior) |\bworking with older\b|(?:[Rr]olling|[Rr]olled) back to|[Rr]ollback to|\b(?:does|did)(?:n.t| not) (?:happen|occur) (?:in|with) (?:\w+ ){0,2}v?\d|[Uu]p(?:grad|dat)ing (?:\S+ ){0,3}(?:from|to) v?\d|\b(?:[Ii]f I (?:run|use)|[Ww]ork(?:s|ed|ing) (?:fine )?(?:with|in|on)) (?:[\w.-]+ )?(?:version |v)\d|(?:does(?:n['’]t| not)) happen (?:in|with|on) (?:[\w.-]+ )?(?:version |v)?\d)/,
  /\b(?<taskRole>AWS_EXECUTION_ENV|ECS_CONTAINER_METADATA_URI)/,
  /\b(?<workload>(?<=\b(?:[Ii]n|[Oo]n|[Ff]rom|[Ii]nside|[Mm]y|[Tt]he|[Aa]n?|AWS) )Lambda|IRSA|EKS|ECS|lambda(?=:[a-z]))\b/,
  /\bnot authorized to perform:? (?<idcCall>sso|sso-directory|identitystore|organizations):\w/,
  /\bon resource: (?:role |arn:aws[\w-]*:iam::\w*:(?:role\/aws-reserved\/|saml-provider\/))[\w./]*(?<assigns>AWSReservedSSO|AWSSSO)_/,
  /\bassumed-role\/(?<permissionSet>AWSReservedSSO)_[^\s]* is not authorized/,
  /\b(?<encoded>Encoded authorization failure message)/,
  /\biam:(?<leftMfa>DeleteVirtualMFADevice)\b/,
  /(?<byBrowser>saml2aws|authenticating to IdP)/i,
  /\bStarting (?<vaultServer>E\w+) (?:Instance Metadata|[Cc]redential)\w* server/,
  /\baws-vault\b[\s\S]{0,4000}Getting new (?<vaultSession>session token) for/,
  /\baws-vault\b[\s\S]{0,4000}(?<vaultKeys>using stored credentials|GetSessionToken)/,
  /\bsecurity-credentials\b.{0,60}\b(?<noRole>404)\b/,
  /\b(?<loginSession>login_session|aws login(?= --| ?[`"'\n]|$))/m,
  /\bprofile(?: configuration (?:is missing )?for)?\W{1,3}(?<plainDefault>default)\b/i,
  /\b(?<hosting>[Aa]mplify[ -][Hh]osting|SSR [Bb]uild)\b/,
  /\b(?<ecsTask>[Ff]argate|ecsTaskExecutionRole|[Tt]ask[ _]?[Rr]ole(?:Arn)?|ECS (?:[Tt]asks?|[Ss]ervice|[Cc]luster)|(?:[Oo]n|[Ii]n|AWS|Amazon) ECS)\b/,
  // Programs that run in pods only, and how a log of Kubernetes in a container begins.
  /\b(?<pod>[Pp]ods?|POD|[Kk]ubernetes|k8s|serviceAccount|eks\.amazonaws\.com|IRSA|EKS|eks-node|kube2iam|kiam|external-(?:dns|secrets)|cert-manager|helm-operator|[Ff]lux[Cc][Dd]|Argo ?CD|argocd|targetNamespace|[Kk]arpenter|cluster-autoscaler|(?:aws-load-balancer|alb-ingress|ack)[\w-]*-controller|e[bf]s-csi|controller-runtime|Reconciler error|failed to list hosted zones)\b/,
  /\bfile_?[Pp]ath\w*:? ?=? ?["'](?<tildePath>~\/)/,
  /\b(?<ownCluster>minikube|k3[sd]|microk8s|kubeadm|bare[- ]metal|on-?prem(?:ises)?|OpenShift|GKE|AKS)\b/i,
  /(?<edgeRuntime>\(middleware\)\/|\bruntime ?[:=] ?["'](?:experimental-)?edge["']|\bEdge Runtime\b)/,
  /(?<rubyKeys>provide credentials with one of the following|AWS\.config with :access_key_id|\bfog[-/].*Missing required arguments)/,
  /^[EFWI]\d{4} [\d:.]+ +(?<pod>1) \w+\.go:\d+\]/m,
  /assumed-role\/[\w+=,.@-]*?(?<pod>[Nn]ode[-_]?(?:[Ii]nstance[-_]?)?[Rr]ole|[Nn]ode[-_]?[Gg]roup)[\w+=,.@-]*\/i-/,
  /\bprofile '(?<noSerial>[^'\s]+)' has no MFA serial\b/,
  /\b(?<emulator>[Ll]ocal[Ss]tack)\b/,
  /\b(?<moto>moto|mock_(?:aws|s3|ec2|sqs|sns|sts|iam|ssm|lambda|dynamodb2?|secretsmanager))\b/,
  /(?<emulated>localstack|localhost:4566|\bmoto\b|\bmock_(?:aws|s3|ec2|sqs|sns|sts|iam|ssm|lambda|dynamodb2?|secretsmanager)\b|\bdynamodb[ -]local\b|\bElasticMQ|\bsls dynamodb\b|\bendpoint: ["'`]http:\/\/localhost)/i,
  /\b(?<getToken>eks get-token)\b/,
  // What policies, files and environments say that people post beside the error.
  /"StringEquals"[^}]*:sub"\s*:\s*\[?\s*"[^"\n]*(?<wildEqual>\*)/,
  /\b(?<asksMfa>Enter MFA code|mfa_serial)\b/,
  /\bAWS_CONTAINER_CREDENTIALS_RELATIVE_URI["'`]?\s*[:=] ?["'`]?(?!undefined|null|None|not\b)(?<ownUri>(?:\w|\/(?!v\d\/))[\w.:-]*)/,
  /^\s*role_arn ?= ?(?<userRole>arn:aws[\w-]*:iam::\w*:user\/[\w+=,.@/-]*\w)/m,
  /^\s*\[[^\]\n]+\]\s*\n\s*(?<upperCased>AWS_ACCESS_KEY_ID) ?=/m,
  /\b(?<cloud9>Cloud9)\b/,
  /\b(?<gimme>gimme[-_]aws[-_]creds)\b/,
  /\b(?<imdsTwo>IMDSv2)\b(?! call)/,
  /\b(?<webToken>AWS_WEB_IDENTITY_TOKEN_FILE)\b(?! or the java)/,
  /in the chain[\s\S]*AWS_WEB_IDENTITY_TOKEN_FILE or (?<javaChain>the java ?property)/,
  /in the chain[\s\S]*(?<javaChain>You must specify a value for roleArn)/,
  /\b(?<codeBuild>CodeBuild)\b/i,
  /\b(?<saml>SAML)\b/,
  /\b(?<delegates>[Ss]ub-?agents?|[Tt]eammates?|(?:Agent|Task|Workflow)\W? tool)\b/,
  /\b(?<subagent>lane=\S*subagent)\b/,
  /\baws [^\n]*--profile[ =](?<keyless>[\w@+.-]*\w)[^\n]*\n[^\n]*Unable to locate credentials/,
  /(?<listing>\[bedrock-discovery\])/,
  /\b(?<samlTool>aws-azure-login|saml2aws|gimme-aws-creds|aws-adfs|okta-aws-cli)\b/,
  /(?<ansible>\bansible\b|\bMODULE FAILURE\b|fatal: \[[\w.-]+\]: FAILED!)/i,
  /\boperation error (?<eksAuth>EKS Auth)\b/,
  /\b(?<chained>[Rr]ole[ -][Cc]haining)\b/,
  /(?<langchain>Could not load credentials to authenticate with AWS client)/,
  /\b(?<podIdentity>[Pp]od[ -][Ii]dentit(?:y|ies))\b/,
  // Regions that an account must enable first, and regions with accounts of their own.
  /\b(?<optIn>af-south-1|ap-east-[12]|ap-south-2|ap-southeast-[3-7]|ca-west-1|eu-central-2|eu-south-[12]|il-central-1|me-(?:central|south)-1|mx-central-1)\b/,
  /\b(?<partition>us-gov-(?:east|west)-1|cn-north(?:west)?-1)\b/,
  /\brole_arn\b[\s\S]{0,4000}\b(?<mixed>sso_session)\b/,
  /(?<![a-z])(?<ci>GitHub Actions?|claude-code-action|use_bedrock|self-hosted runners?|runs-on(?=:)|CodeBuild|CodePipeline|Travis CI|Azure Pipelines|Buildkite|configure-aws-credentials|Could not assume role with OIDC|please check your action inputs|Assuming role with OIDC|(?<=##\[error\].{0,80})Could not load credentials|GitLab|Bitbucket|CircleCI)(?![a-z])/i,
  /assumed-role\/[^/\s]+\/(?<instance>i-[0-9a-f]{8,17})\b/,
  /\b(?<responses>Responses API|createOpenAI|created_at(?="\])|v1\/responses|openai\.completion)(?!\w)/,
  /\b(?<gov>us-gov-(?:east|west)-1)\b/,
  /\b(?<mantleOnly>openai\.gpt-\d[\w.-]*\w)/,
  /\b(?<exporter>awsCredentialExport)\b/,
  /embed[\s\S]{0,400}["'](?<textModel>amazon\.(?:titan-text-(?!embed)|nova-(?:micro|lite|pro|premier))[\w.:-]*\w)["']/i,
  /\b(?<novaEmbeds>(?:amazon\.)?nova-2-multimodal-embeddings)\b/,
  /\b(?<invokesAgent>InvokeAgent(?:Command|Request)?|invoke_agent)\b/,
  /\bbedrock:(?<rerank>Rerank)\b/,
  /\bbedrock:(?<byId>(?:Get|Update|Delete|Prepare|Associate|Retrieve|Invoke|Start)\w*(?:KnowledgeBase|Agent|DataSource|IngestionJob|Flow|Prompt)\w*)\b(?! on resource)/,
  // Models whose IDs have no geography in front.
  /\b(?<bareFamily>[Qq]wen|DeepSeek[- ]?[Vv]3|Deepseek [Vv]3|deepseek\.v3|gpt-oss|Kimi|MiniMax|[Gg]emma|[Nn]emotron|GLM)/,
  /\b(?<ownDefault>(?:always |still )?(?:defaults|falls? back|defaulting|falling back) to)\b/,
  /\b(?<modelArn>(?:[Mm]odel|[Cc]ustom|[Pp]rofile) ARN)\b/,
  /\b(?<modelArn>arn:aws[\w-]*:bedrock)(?::(?<arnRegion>[a-z]{2}-[\w-]+-\d):\w*:(?!foundation)|(?=\.{3}|…))/,
  /\bsuggestions: ?\[\s*["'](?<suggested>[\w.:-]+)["']/,
  /Unrecognized key: "(?<oldDiscovery>bedrockDiscovery)"/,
  /<root>: Unrecognized keys?: "(?<astray>model|imageModel|pdfModel|modelPolicy|subagents|compaction)"/,
  /\(install or enable plugin "(?<lackedPlugin>[\w-]+)"/,
  /(?<oldEmbedder>\bmemory(?:Search|\.search)\.provider): Invalid input(?!.*bedrock)/,
  /\bInvalid config: (?<wrongKey>[a-z]\w*(?:\.\w+)+) must\b/,
  /(?:^|[-:.] )(?<wrongKey>[a-z]\w*(?:\.[\w-]+)+): (?:[Ii]nvalid |custom model providers must|Too (?:small|big)|Unknown agent|plugin: plugin path not found)/m,
  /rawError=(?<unsaid>An unknown error occurred)/,
  /(?<renewed>\b(?:refreshed|rotated?|renewed)\b[^.\n]{0,40}\b[Cc]redentials\b|\b[Cc]redentials?\b[^.\n]{0,40}\b(?:refresh(?:ed)?|rotat(?:ed?|ion)|renewed)\b)/,
  /"?amazon-bedrock\W{1,6}[^\n]{0,200}"?api\W{1,6}(?<wrongApi>anthropic-messages|openai-(?:completions|responses))\b/,
  /\bamazon-bedrock\b[^\n]{0,200}\b(?<wrongApi>anthropic-messages)\b[^\n]{0,60}(?:stream|transport|api\b)/,
  // The OpenClaw that the commands are for, and how they reach its gateway.
  /(?<![\w@/.-])(?:openclaw|clawdbot|moltbot)(?: --[a-z][\w-]*)? --profile[= ](?<openclawProfile>[A-Za-z\d][\w-]*)/,
  /\bOPENCLAW_PROFILE=(?<openclawProfile>[A-Za-z\d][\w-]*)/,
  /(?:~|\/(?:home|Users)\/[\w.-]+|\/root)\/\.openclaw-(?<openclawProfile>[A-Za-z\d][\w-]*)\/openclaw\.json\b/,
  /\bopenclaw-gateway-(?<openclawProfile>[A-Za-z\d][\w-]*)\.service\b/,
  /\b(?<ownPort>OPENCLAW_GATEWAY_PORT=\d+)/,
  /\b(?<tokenVariable>OPENCLAW_GATEWAY_TOKEN)\b/,
  /(?<=\s)(?<tokenFlag>--token)[= ]/,
  /(?<hiddenToken>__OPENCLAW_REDACTED__)/,
  /\b(?<ownContainer>docker(?:-| )compose run)\b/,
  /\b(?:[Uu]pgrad|[Uu]pdat)(?:ed|ing|e) (?:\S+ ){0,3}from (?:\S+ )?v?(?<goodVersion>20\d\d\.[1-9]\d?\.[1-9]\d?(?:-\d+)?)\b/,
  /\b(?:(?:[Ll]ast|prior|previous) (?:known )?(?:good|working)(?: version)?(?: was|,)?|[Ww]ork(?:s|ed|ing)(?: fine)?(?: in| on| with)?):? (?:\S+ )?v?(?<goodVersion>20\d\d\.[1-9]\d?\.[1-9]\d?(?:-\d+)?)\b/,
  /\b(?<editor>VS ?Code|Visual Studio Code|Codespaces|JetBrains|IntelliJ)\b/,
  /(?<listsAt>https:\/\/bedrock\.(?<listedIn>[a-z]{2}-[\w-]+-\d)\.amazonaws\.com)/,
  /(?<byArn>\barn:aws|\barn>|\bARN\b)/,
  /(?<searched>\bdefer_loading\b|\btool_reference\b|\bTool reference\b)/,
  // Switches that are set, and were of no help.
  /\b(?<betasOff>CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS)["']?\s{0,3}[:= ]\s{0,3}["']?(?:1|true)\b/,
  /\b(?<cacheOff>DISABLE_PROMPT_CACHING)["']?\s{0,3}[:= ]\s{0,3}["']?(?:1|true)\b/,
  /\b(?<cachePoint>cachePoint)\b/,
  /(?<![\w/.-])(?<messagesPath>(?:\/anthropic)?\/v1\/messages)\b(?!\/)/,
  /\bAPI Error: (?<bare404>404)(?=[`"']|\s*$|[.,;] | (?:when|while|after|if|with|on|in|for|using|trying)\b)/m,
  /\b(?<runsProcess>credential_process|source_profile)\b/,
  /\b(?<borrows>source_profile|role_arn)\b/,
  /\bcredential_process ?=[^\n]*(?<flag>--debug|--write-aws-credentials)\b/,
  /\bcredential_process ?=[^\n]*(?<folded>\\)[ \t]*\n/,
  /\b(?<sso>sso[_-]session|sso_start_url|aws sso login|AWS SSO|SSO(?= profile))\b/,
  // The program runs there, or its author says so.
  /(?<onEc2>\b[Oo]n (?:AWS |[Aa]mazon )?(?:EC2|ec2)\b|\busing (?:an? |the )?(?:IAM role|instance profile)\b|\b(?:on|in|inside|from|to|my|our) (?:an? |my |the |our |this )?(?:\w+ ){0,2}(?:EC2|ec2) instance\b|\b(?:EC2|ec2) instances? (?:ha(?:s|ve)|with) an\b|(?:ec2-user|ubuntu)@ip-\d)/,
  /\b(?<nowAndThen>[Ii]ntermittent(?:ly)?|[Ss]poradic(?:ally)?|[Rr]andom(?:ly)?|[Oo]ccasional(?:ly)?|[Ss]ometimes|[Ff]rom time to time|(?:very|quite) (?:frequently|often))\b/,
  /\b(?<mfa>MFA|2FA)\b/,
  // The library before boto3.
  /\b(?<oldBoto>boto\.(?:exception|provider|connection)|(?:site|dist)-packages[\\/]boto(?=[\\/])|boto[\\/]connection\.py)\b/,
  /(?<keysWork>\b[Ii]f I export (?:the |my )?(?:AWS |aws )?(?:credentials|keys)\b)/,
  /(?<longRun>\blong[ -]running\b|\bExpiredToken\) when calling the UploadPart\b|\b(?:fairly |very )?long (?:task|job)\b|\bin an? ~?hour\b|\b(?:after|at|exceeds?|(?:more|longer) than) (?:an|one|1) hour\b|\bhours? (?:of runtime|long|run)\b|\bRefreshableCredentials\b|\bError: waiting for\b|\bStill (?:creat|destroy|modify)ing\b|\b[Ff]ailed to (?:save|persist|upload) (?:the )?state\b)/,
  /(?<s3Read>\baws s3 (?:sync|cp)\b)/,
  /\b(?<cron>cron)(?:jobs?|tab|\.d)\b/i,
  /["']?\b(?<emptyKey>\w*(?:access|secret)_key\w*)["']? ?[:=] ?(?:""|'')/,
  /\b(?<rotated>rotat(?:ed?|ion|ing)\b[^\n]{0,40}\bkeys?\b|keys?\b[^\n]{0,40}\brotat(?:ed?|ion)\b|Created new key)/i,
  // The CDK, of a stack without an environment, and of an account without its bucket and roles.
  /(?<stackless>account\/region are not specified at the stack level)/,
  /(?<unbootstrapped>\/cdk-bootstrap\/\w+\/version not found)/,
  // IAM, of keys of GetSessionToken without MFA.
  /(?<iamCall>security token included in the request is invalid \(Service: Iam\b|\(InvalidClientTokenId\) when calling the (?:Get|List|Create|Delete|Update|Attach|Put|Add|Tag)(?:Attached|Instance|Account|Open|SAML|Access|Login|Virtual)?(?:User|Role|Polic|Group|Profile|Alias|Key|MFA|IDConnect|Provider)\w* operation)/,
  /\b[Pp]rofile ['"]?(?<pathAsName>(?:[A-Za-z]:[\\/]|[~/])\S*\.aws[\\/]\w+)/,
  /\b(?<ebCli>InvalidProfileError)\b/,
  /(?<twoHomes>%HOME%|\bHOMEDRIVE\b(?!%%HOMEPATH))/,
  /\bsam (?<samLocal>local)\b/,
  /(?:^|\s)(?<tox>tox)(?= -|\s|$|\.ini)/m,
  /\bWebIdentityErr\b[\s\S]{0,200}(?<garbled>failed to unmarshal error message)/,
  /\b(?<sandboxed>Xcode|kotlin\b[^\n]{0,60}\bandroid|android\b[^\n]{0,60}\bkotlin)\b/i,
  /^\s*(?<quotedKey>aws_(?:access_key_id|secret_access_key)) ?= ?["']/m,
  // A variable in place of a key, which no program replaces there.
  /^\s*(?<unexpanded>aws_(?:access_key_id|secret_access_key)) ?= ?[$%]/m,
  /\b(?<oldToken>aws_security_token)\b/,
  /\b(?<anonymous>AWS_NO_SIGN_REQUEST)\b/,
  /\b(?<airflow>[Aa]irflow|AWS Connection ID|s3_task_handler)\b/,
  /\b(?<publicEcr>public\.ecr\.aws|ecr-public|GetAuthorizationToken command is only)\b/,
  // What OpenSSL misses in the certificate of a company since Python 3.13.
  /(?<strictTls>Basic Constraints of CA cert not marked critical|Missing Authority Key Identifier)/,
  /(?<rootFolder>\/root\/\.aws)\b/,
  /\b(?<ownUser>grafana|jenkins|www-data|logstash|gitlab-runner|prometheus|tomcat|nginx)\b/i,
  /(?<s3a>\bs3a:\/\/|\bfs\.s3a\.)/,
  /\b(?<azure>Azure (?:DevOps|Pipelines)|aws-vsts-tools|AWSShellScript|_tasks[\\/]\w+_[0-9a-f]{8}-)/,
  /configure-aws-credentials@(?<oldStep>v[1-3])\b/,
  /arn:aws[\w-]*:iam::(?<quotedAccount>["'{]\d{12}["'}])/,
  // What puts an image on a node of a cluster.
  /\b(?<kubelet>ImagePullBackOff|ErrImagePull|kubelet|Failed to pull image)\b/,
  /\b(?<oldJwt>CI_JOB_JWT(?:_V[12])?)\b/,
  // A profile that the program does not find, and the paste shows, above the error or below it.
  /\[profile ["']?(?<inConfig>[\w@+.%:/-]+)["']?\](?=[\s\S]*(?:(?:[Pp]rofile|[Ss]ection) \W?\k<inConfig>\W? (?:(?:does|was|is|could) not|not)|No AWS profile named '\k<inConfig>'))/,
  /(?:[Pp]rofile|[Ss]ection)(?: named:?)? \W?(?<inConfig>[\w@+.%:/-]+)\W? (?:(?:does|was|is|could) not|not|was found)(?=[\s\S]*\[profile ["']?\k<inConfig>["']?\])/,
  /\.aws\/?:(?<mountedAt>\/(?!root\b|home\/(?!\.))[\w./-]*\.aws)\b/,
  /(?<inCode>\bCredentials(?:\.new)?\(\s*\w+[.[][^)]{0,80}(?:[Kk]ey|secret)|\b(?:aws_access_key_id|accessKeyId) ?[=:] ?(?:os|process|config|settings|creds|credentials)\b)/,
];

/** What people say who have proof that the sign-in itself is good: another program works with it, or they just signed in. */
const WORKS_ELSEWHERE: readonly RegExp[] = [
  /\b(?:aws[- ]?cli|aws (?:sts|s3|ssm|bedrock-runtime|bedrock list|ec2|ecr|eks|iam|sso|configure|[a-z\d-]+ (?:list|describe|get)-[a-z-]+)\b|boto3|cli|CLI|AWS SDK)[^.\n]{0,80}(?<!n[o'’]t )\b(?:works?|working|worked|succeeds?|succeeded|successful(?:ly)?|correctly|(?:is|are|just) fine)\b/,
  /(?<!n[o'’]t )\b(?:works?|worked|working|succeeds?|fine)\b[^.\n]{0,40}\b(?:with|in|from|through|via|using|on) (?:the )?(?:AWS CLI|aws-cli|awscli|aws cli|CLI|boto3|AWS SDK|[Cc]laude [Cc](?:ode|li))\b/,
  /\b(?:[Aa]fter|[Dd]espite|[Aa]lthough|tried|ran|did|done|already)\b[^.\n]{0,40}\baws (?:--profile \S+ )?sso login\b/,
  /\bSuccessf?ully logged into Start URL\b/,
  // What the AWS CLI answers if it is asked who signs in.
  /"?\bArn\b"? *[:|] *"?arn:aws[\w-]*:(?:sts|iam)::/,
  // What STS answered.
  /"Arn": ?"arn:aws[\w-]*:(?:sts|iam)::[^"\n]*"\s*\}/,
  /\b[Cc]onfirm(?:ed)?\b[^.\n]{0,40}\baws (?:sts|s3)\b/,
  /\b[Aa]ble to (?:perform|run|use)\b[^.\n]{0,20}\b(?:AWS CLI|aws cli)\b|\bworks? (?:when I use|fine with) (?:the )?(?:AWS|aws) (?:CLI|cli)\b/,
  // Claude Code has just asked STS who it is.
  /\bFetched AWS caller identity\b/,
  /\b(?:[Kk]ey|[Tt]oken) is (?:fine|good|correct)\b|\bsame (?:key|token) with curl\b/,
  /\b[Tt]ested (?:the|my) [\w/]{2,12} credentials?\b[^\n]{0,80}\b(?:is|are) able to\b/,
  /\bsame (?:AK\/SK|keys|credentials)\b[^.\n]{0,60}(?<!n[o'’]t )\b(?:works?|working|able)\b/,
  /\b[Tt]ested (?:the|my) (?:API )?(?:[Kk]ey|token|credentials)\b[^.\n]{0,30}\bworks?\b/,
  /\b[Ss]uccess(?:ful|fully)\b[^.\n]{0,60}\baws (?:--profile \S+ )?(?:sso login|sts|bedrock-runtime|s3)\b/,
];

/** Facts with values of their own, for pastes that say all of this. */
const SAID: readonly {
  readonly facts: Readonly<Record<string, string>>;
  readonly words: readonly RegExp[];
}[] = [
  { facts: { rival: 'AWS_PROFILE' }, words: [/\bAWS_PROFILE\b/, /\bAWS_BEARER_TOKEN_BEDROCK\b/] },
  {
    facts: { memory: 'memory search' },
    words: [/\bmemory\]? (?:sync|index|status)|\bmemory[-_ ]?search\b|\bEmbeddings error\b/i],
  },
  // OpenClaw's log says `embedded` of its own agent.
  { facts: { embeds: '' }, words: [/embed(?!ded)/i] },
  // A container that runs on an EC2 instance, beside the words of SDKs that only looked for one.
  {
    facts: { hops: '' },
    words: [
      /\b(?:docker|podman|containers?(?![ -](?:metadata|role|credential|service))|kubernetes|k8s)\b/i,
      /\bec2-metadata\b|(?<!\bno )\bEC2\b(?! (?:IMDS|[Mm]etadata|[Ii]nstance (?:[Mm]etadata|role found)))|\binstance[ -](?:role|profile)\b(?! (?:found|metadata))|\bIMDSv2\b(?! call)|\bec2 instance\b(?! (?:metadata|role))|\b[Aa]mazon [Ll]inux\b|\bon the (?:\w+ )?instance\b/,
    ],
  },
  { facts: { screen: 'guardrail' }, words: [/\bguardrail/i] },
  { facts: { bundle: 'AWS_CA_BUNDLE' }, words: [/\b(?:botocore|boto3|urllib3|SSLError|_ssl\.c)\b/] },
];

/** The region that a program is set to, which need not be the region of the sign-in. */
const REGION =
  /(?:(?<!sso[ _])(?:\b|\baws)region(?:_?name)?["'`]?(?: ?[=:]| is| to)? ?|(?:區域|区域|地區|地区)[是為为：:]? ?)["'`(]?(?<region>[a-z]{2}-[a-z-]+-\d)\b|(?<!sso)_REGION(?:_NAME)?["']? ?[=:] ?["']?(?<variable>[a-z]{2}-[a-z-]+-\d)\b/i;
/** The host that was called, where nothing else names the region. */
const HOST = /\bbedrock(?:-runtime)?\.(?<region>[a-z]{2}-[a-z-]+-\d)\.amazonaws\b/;

export const FACTS = {
  region: REGION,
  host: HOST,
  clues: CLUES,
  circumstances: CIRCUMSTANCES,
  worksElsewhere: WORKS_ELSEWHERE,
  said: SAID,
};
