import { lendSignIn, raiseHopLimit } from '../../commands.ts';
import type * as en from '../../en/failures/fixes.ts';
import type { Translation } from '../../translation.ts';

export const fixes = {
  login: '{!foreign}openclaw-bedrock login',
  loginNamed:
    '{?foreign}{!profile}[[{!ownProfile}若該程式的 profile 與 OpenClaw 的不同，請以 --profile 指定：]]openclaw-bedrock login[[ --profile {ownProfile}]]',
  loginProfile: 'openclaw-bedrock login --profile {profile}',
  loginElsewhere:
    '{?pasted}若是其他程式回報，請登入它使用的 profile（在其設定或其 AWS_PROFILE 中），然後重新啟動該程式。',
  renewOwn: '{program} 保存的登入可能已失效，請更新它：{renew}',
  signOutThere: '請在 {ownLogin} 中登出，再重新登入。',
  setUpAgain: '{!foreign}重新設定：openclaw-bedrock init',
  setUpSso: '設定登入：openclaw-bedrock init --auth sso',
  setUpMachineRole: '{!foreign}在有角色的機器上：openclaw-bedrock init --auth aws',
  setUpApiKey: '{!foreign}openclaw-bedrock init --auth api-key',
  verify: '{!foreign}測試一次回覆：openclaw-bedrock verify',
  doctor: '檢查整個設定：openclaw-bedrock doctor --live',
  otherModel: '{!foreign}改選其他模型：openclaw-bedrock init',
  insteadModel: '{!foreign}或改選其他模型：openclaw-bedrock init',
  otherModelElsewhere:
    '{?foreign}[[在 {client} ]]改選其他模型。列出模型：openclaw-bedrock models[[ --region {region}]]',
  lessOutput:
    '{!foreign}降低[[{!unnamed} openclaw.json 中]]此模型的 maxTokens[[{?unnamed}（在 OpenClaw 中是 openclaw.json）]]：無論回覆多短都會全數計入。',
  lessOutputElsewhere: '{?foreign}降低程式中的輸出 token 上限：無論回覆多短，都會以全額計算。',
  saveUntested: '不測試就儲存：openclaw-bedrock use {unsaved} --no-verify',
  policy: '將這份訊息交給管理員：openclaw-bedrock policy --format text',
  newKey:
    '{!foreign}在 https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys 建立新的金鑰，然後執行：openclaw-bedrock init --auth api-key',
  newKeyElsewhere:
    '{?foreign}在 https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/api-keys 建立新的金鑰，並提供給[[ {program}]][[{!program}該程式]]（AWS_BEARER_TOKEN_BEDROCK）。',
  waitAndVerify: '{!foreign}稍待一分鐘後執行：openclaw-bedrock verify',
  waitElsewhere: '{?foreign}稍待一分鐘後再試一次。',
  moreQuota:
    '申請提高配額。新帳戶的配額可能低於預設值或為 0，請至少申請到預設值：https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas[[?region={region}]]',
  support: '聯絡 AWS 支援[[，並附上請求編號 {requestId}]]：https://console.aws.amazon.com/support/home',
  newChat:
    '{!foreign}開始新的對話[[{?unnamed}（在 OpenClaw 中：在對話中傳送 /new）]][[{!unnamed}：在對話中傳送 /new]]',
  newChatElsewhere: '{?foreign}[[在 {client} ]]開始新的對話。',
  faultElsewhere:
    '{?foreign}{?worksElsewhere}同一個登入在別處可用，因此問題在[[ {program}]][[{!program}該程式]]：請更新它[[（{update}）]]，或退回前一版。',
  afterUpdate:
    '{?afterUpdate}若是更新[[ {program}]][[{!program}該程式]]之後才發生，請退回前一版，或再次更新[[（{update}）]]。',
  profileElsewhere:
    '{?foreign}{!ci}指定[[ {program} ]][[{!program}該程式]]要使用的 profile：[[{profileIn}]][[{!profileIn}export AWS_PROFILE=NAME]]',
  nameProfile:
    '{?foreign}{!ci}請在[[ {program} ]][[{!program}該程式]]的設定或啟動它的環境指定 profile {ownProfile}，再重新啟動它（或其編輯器）：[[{profileIn}]][[{!profileIn}export AWS_PROFILE={ownProfile}]]',
  chooseProfile:
    '請在 {program} 的設定中選擇「{profileField}」並填入名稱[[：{ownProfile}]]，再重新啟動編輯器。若仍無效，請從已執行此指令的 shell 啟動編輯器：export AWS_PROFILE=[[{ownProfile}]][[{!ownProfile}NAME]]',
  lendLogin: `{?loginSession}程式的 AWS SDK 可能太舊，不支援 aws login 的登入。請更新，或改用另一個 profile，其中只設定：${lendSignIn}`,
  hopLimit: `{?hops}EC2 上的容器需要這項設定才能取得執行個體的角色：${raiseHopLimit}`,
  staleKeys:
    '[[{!worksElsewhere}若仍顯示到期，則是舊]][[{?worksElsewhere}舊]]金鑰蓋過了 profile。請從 ~/.aws/credentials 移除，並執行：unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
  keysElsewhere:
    '{?foreign}{!ci}{!keys}{!onAws}若它不讀取 profile，請提供金鑰[[{?profileSet}，並不再指定 profile]]：eval "$(aws configure export-credentials --profile [[{ownProfile}]][[{!ownProfile}NAME]] --format env)"',
  otherUser:
    '{?foreign}{!ci}{!onAws}{!container}{!profileField}若它以其他使用者的身分執行（例如服務），就會在該使用者的家目錄尋找：請設定 AWS_CONFIG_FILE 與 AWS_SHARED_CREDENTIALS_FILE。',
  stillNone:
    '{!keys}{!profileNamed}{!worksElsewhere}{!ci}{?foreign}若仍然找不到，請更新[[ {program}]][[{!program}該程式]][[：{update}]][[{!update}。]]',
  slowMetadata:
    '{?nowAndThen}若在 EC2 上大多時候正常，請讓程式花更久時間詢問中繼資料服務：AWS_METADATA_SERVICE_TIMEOUT=5 AWS_METADATA_SERVICE_NUM_ATTEMPTS=5。SDK for Ruby 只能在程式碼中設定：instance_profile_credentials_retries: 5',
  taskRole:
    '{?ecsTask}在 ECS 上，task 的容器使用其 task role（taskRoleArn），execution role 只供啟動容器的 agent 使用。若已設定，程式的環境變數中必須有 AWS_CONTAINER_CREDENTIALS_RELATIVE_URI：sudo、cron 與 SSH 會移除它。',
  podRole:
    '{?pod}{!podIdentity}{!webToken}在 EKS 的 Pod 中，其 service account 必須有角色：eks.amazonaws.com/role-arn，或 Pod Identity 的關聯（使用 kube2iam 時，則在 Pod 設定 iam.amazonaws.com/role）。設定後請重新啟動 Pod。',
  smallModel:
    '{?smallModel}若這不是您選的模型[[{!delegates}：{program} 在背景會呼叫一個小型模型。請在 {smallModel} 中指定您可以使用的模型。]][[{?delegates}，就是 subagent 所選。請將 ANTHROPIC_DEFAULT_OPUS_MODEL、ANTHROPIC_DEFAULT_SONNET_MODEL 與 {smallModel} 設為您可以使用的完整 ID，或以 CLAUDE_CODE_SUBAGENT_MODEL 指定其中一個。]]',
  otherRegion: '{?smallModel}{program} 不讀取 {otherRegion}：請設定 AWS_REGION。',
  mountedElsewhere:
    '若 {mountedAt} 不在容器內使用者的家目錄中，程式找得到 profile，卻找不到登入：無論 AWS_CONFIG_FILE 為何，SDK 都從 ~/.aws/sso/cache 讀取登入。請將 ~/.aws 掛載到家目錄，或設定 HOME。',
  signInInContainer:
    '{?foreign}{!mountedAt}使用 {container} 時，不論 AWS_CONFIG_FILE 為何，登入都必須在容器使用者的 ~/.aws/sso/cache 中：請將您的 ~/.aws 掛載到該處，例如 /root/.aws。',
  editorEnvironment:
    '{?foreign}{editor} 的擴充功能看不到您 shell 的環境變數：請在其設定中設定 AWS_PROFILE 與 AWS_REGION，或從已設定這些變數的 shell 啟動編輯器。',
  cloud9:
    '{cloud9} 自行建立的臨時 AWS 憑證權限有限。請在 Preferences 的「AWS settings」關閉它，再以您自己的 profile 登入，或為執行個體指定角色。',
  onlyImdsOne:
    '該執行個體可能只回應 {imdsTwo}，而程式太舊不支援。請更新該程式，或執行：aws ec2 modify-instance-metadata-options --instance-id ID --http-tokens optional',
  ownRole:
    '請為 Pod 的 service account 設定角色（eks.amazonaws.com/role-arn 或 Pod Identity 的關聯），並重新啟動 Pod。',
  podSdk:
    '若 Pod 已有自己的角色，則是程式沒有使用它：請更新其 AWS SDK，並且不要在程式碼中設定 AWS 憑證。參閱 https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts-minimum-sdk.html',
  webToken:
    '若 Pod 中已設定 {webToken}，表示它有角色，但程式的 AWS SDK 太舊而不支援，或其程式碼指定了其他 AWS 憑證：請更新該程式。',
  podBeforeProfile:
    '{?webToken}在 Pod 中，其自身的角色優先於 AWS_PROFILE 所指 profile 的金鑰：unset AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE。或在指令中加上 --profile NAME。',
  twoHomes:
    '{?twoHomes}在 Windows 上，有些程式在 HOME 中尋找 .aws 資料夾，有些則在 USERPROFILE 中。請移除 HOME，或為所有程式指定檔案：AWS_CONFIG_FILE 與 AWS_SHARED_CREDENTIALS_FILE。',
  javaOne:
    '{?javaOne}第 1 版 SDK for Java 不讀取 SSO profile。請更新該程式，或提供金鑰：eval "$(aws configure export-credentials[[{!unloaded} --profile {profile}]][[ --profile {unloaded}]] --format env)"',
  lowerCase:
    '在 ~/.aws/config 與 ~/.aws/credentials 中，{upperCased} 等名稱請改用小寫：許多程式只讀取小寫的名稱。然後重新啟動程式。',
  notBedrock: '若 {program} 要呼叫的是路由程式、gateway 或 Anthropic，而不是 Bedrock：unset {useBedrock}',
  callIt:
    '{?alone}{!worksElsewhere}查看模型不透過該程式是否有回應：aws bedrock-runtime converse --model-id [[{model}]][[{!model}MODEL]][[ --region {region}]] --messages \'[{"role": "user", "content": [{"text": "hi"}]}]\'',
  faultThere:
    '{?alone}{!worksElsewhere}若有回應，問題就在[[ {program}]][[{!program}該程式]]：請更新[[（{update}）]]，或退回前一版。',
  updateProgram: '{?program}[[{?pip}在其虛擬環境中]]更新 {program}[[：{update}]]',
  azure:
    '{?azure}在 Azure DevOps 中，task 的金鑰來自其所指的 AWS service connection。請建立新的 connection（編輯過的可能保留舊值），並更新該擴充功能。',
  envFile:
    'Amplify 從 {envFile} 取得 profile：請讓它指定這台電腦上有的 profile，或建立該 profile：aws configure --profile NAME',
  ownUser:
    '{?foreign}若程式以自己的使用者（{ownUser}）執行，它會在該使用者的家目錄中尋找。請將檔案放在那裡，或為它指定 AWS_CONFIG_FILE 與 AWS_SHARED_CREDENTIALS_FILE，並讓該使用者可以讀取。',
  oldJwt:
    'GitLab 17 已移除 {oldJwt}。請在工作中宣告 token，id_tokens: AWS_TOKEN: aud: https://gitlab.com（IAM 中該提供者的 audience），並使用該變數。',
  oldStep:
    '請使用比 {oldStep} 新的 configure-aws-credentials；舊版有後來才修正的錯誤，例如使用 self-hosted runner 的角色時。',
  otherCaller:
    '{!instance}若程式不該使用 {caller} 的 AWS 憑證，請在其執行環境以 AWS_PROFILE 指定正確的 profile。',
  instanceRole:
    '此呼叫使用的是 EC2 執行個體 {instance} 的角色。若應使用某個 profile，則程式沒有使用它：請在其執行環境設定 AWS_PROFILE。若應使用 Pod 或 task 的角色，請更新程式的 AWS SDK；在 Java 中，class path 還須有 software.amazon.awssdk:sts。',
  updateProxy: '{?proxy}介於其與 Bedrock 之間的 {proxy} 也要更新。',
  goBack:
    '{?goodVersion}{!foreign}{!unnamed}{!container}若最新版本也失敗，請改回先前可用的版本：npm install -g openclaw@{goodVersion}',
  samePort: '{?ownPort}執行這些命令時，請同樣設定 {ownPort}。',
  updateOpenclaw: '更新 OpenClaw：openclaw update',
  thenRestart: '接著執行：openclaw gateway restart',
} satisfies Translation<typeof en.fixes>;
