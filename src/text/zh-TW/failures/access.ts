import type * as en from '../../en/failures/access.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const accessFailures = {
  'bedrock-refused': {
    title: 'Bedrock 拒絕了呼叫',
    cause: '這不是已知的錯誤。Bedrock 的回應：{detail}',
    fix: [
      fixes.faultElsewhere,
      '{?bearer}{?foreign}程式若應以 profile 或角色登入，請移除優先採用的 AWS_BEARER_TOKEN_BEDROCK。若應使用該金鑰，請確認它屬於此帳戶的 Bedrock，且仍然有效。',
      '{?foreign}{!worksElsewhere}以 AWS CLI 測試同一個模型（aws bedrock-runtime converse）。若可以，請更新[[ {program}]][[{!program}該程式]]。',
      '{!foreign}檢查整個設定：openclaw-bedrock doctor --live',
      'AWS 支援可查詢請求編號 {requestId}。',
    ],
  },
  'iam-denied': {
    title: '缺少權限',
    cause: '沒有政策允許[[ {caller} ]][[對 {target} ]]執行 {action}。',
    fix: [
      '{?agent}agent 自己的角色必須允許對其模型執行 bedrock:InvokeModel 與 bedrock:InvokeModelWithResponseStream，並允許對其 guardrail 執行 bedrock:ApplyGuardrail。',
      '{?rerank}允許對 * 執行 bedrock:Rerank（它沒有自己的資源），並允許對重新排序模型執行 bedrock:InvokeModel。',
      '{!rerank}允許對 {resource} 執行 {action}',
      '若傳入的不是 ID（例如名稱），Bedrock 也會以同樣的訊息拒絕 {byId}：請檢查 ID，它由 10 個大寫字母與數字組成。',
      'agent 的角色需要對 {agentProfile} 有 bedrock:InvokeModel 與 bedrock:GetInferenceProfile 權限，並對其模型在該推論設定檔的每個區域有 bedrock:InvokeModel 權限。',
      '{?agentProfile}若角色剛建立，請再試一次：IAM 可能需要一分鐘。',
      '部署 {deployed} 的身分缺少權限。被拒絕的呼叫列在 CloudTrail 的事件歷史記錄中。若以推論設定檔呼叫模型，也需要 bedrock:GetInferenceProfile。',
      '建立者還需要 iam:CreateServiceLinkedRole，以建立 AWS 自己的 {linkedRole}。',
      '以條件 iam:PassedToService = bedrock.amazonaws.com 限制 {passed}。',
      fixes.instanceRole,
      `{?foreign}${fixes.otherCaller}`,
      '{!passed}{!unsaved}將這份訊息交給管理員：openclaw-bedrock policy --format text',
      '{?unsaved}將包含這個模型的政策傳給管理員：openclaw-bedrock policy --format text {command}',
      '{!foreign}被拒絕的呼叫是對 {deniedIn}。若只允許其他區域，請改用該區域：openclaw-bedrock init --region REGION',
      '{?foreign}被拒絕的呼叫是對 {deniedIn}。若只允許其他區域，請呼叫該區域：在程式執行的環境設定 AWS_REGION。',
      '{?foreign}{!deniedIn}{!agent}{!passed}若只開放某些區域，請呼叫其中之一：在程式的執行環境設定 AWS_REGION。',
      `{!passed}${fixes.smallModel}`,
      '{?pasted}{!foreign}{!passed}查看哪個呼叫遭拒：openclaw-bedrock verify',
      fixes.saveUntested,
    ],
  },
  'other-permission-missing': {
    title: '缺少其他 AWS 服務的權限',
    cause:
      '[[{caller} ]][[{!caller}發出呼叫者]]不能[[執行 {action}]][[{!action}呼叫某項服務]]。這不是 Bedrock 的呼叫，而是周邊環境所需的。',
    fix: [
      fixes.instanceRole,
      `{?foreign}${fixes.otherCaller}`,
      `{?unnamed}${fixes.otherCaller}`,
      '{?borrows}若應由 profile 的角色（role_arn）發出呼叫，則程式沒有擔任該角色。請更新程式，或提供該角色的金鑰：eval "$(aws configure export-credentials --profile [[{ownProfile}]][[{!ownProfile}NAME]] --format env)"',
      fixes.envFile,
      'sam {samLocal} 以您 profile 的 AWS 憑證執行函數，而非函數的角色。請給它們相同的權限，或指定擔任該角色的 profile：--profile NAME',
      '{?msk}角色的政策必須允許叢集 ARN 的 kafka-cluster:Connect，以及主題 ARN 的 kafka-cluster:DescribeTopic、ReadData 與 WriteData：kafka:* 不包含這些。若已允許，則是用戶端以其他身分簽署。請以執行用戶端的使用者查看：aws sts get-caller-identity',
      '{?rclone}rclone 的 remote（rclone config file）有 env_auth = true 時，才會使用環境變數、profile 或機器的角色。若 AWS_PROFILE 有效，而 rclone 自己設定的 profile 無效，請設定 AWS_PROFILE。',
      '{?rclone}若已設定，則缺少該儲存貯體的權限，例如 s3:ListBucket。',
      '{?amplify}請在 Amplify app 的設定中，給它附有 AmplifyBackendDeployFullAccess 政策的服務角色。backend 建立的其他資源也需要各自的權限。在 sandbox 中，則由 profile 的使用者或角色擁有這些權限。',
      '{?ofEc2}查看它使用誰的 AWS 憑證：aws sts get-caller-identity。若正確，則是該使用者或角色缺少 EC2 的權限。',
      'profile 沒有角色時，aws-vault login 會呼叫 {federates}。請在 profile 加上 role_arn，或請管理員讓「沒有 MFA 就拒絕」的政策排除它。',
      '{?mfa}{!federates}若有政策會拒絕未經 {mfa} 的操作：只有存取金鑰無法證明已通過。請以代碼取得臨時金鑰，並使用全部三個值：aws sts get-session-token --serial-number arn:aws:iam::ACCOUNT:mfa/NAME --token-code CODE',
      '{?encoded}能呼叫 sts:DecodeAuthorizationMessage 的人可以查看被拒絕的內容與原因：aws sts decode-authorization-message --encoded-message MESSAGE --query DecodedMessage --output text',
      '{?leftMfa}有一個未完成註冊的裝置。只有管理員能移除它：aws iam delete-virtual-mfa-device --serial-number ARN',
      '{lacks} 也必須允許 {action}：角色的權限只在其範圍內有效。',
      '{?assigns}要在管理帳戶本身指派權限集，呼叫者在該帳戶需要 iam:CreateRole、PutRolePolicy、AttachRolePolicy、GetRole、ListRolePolicies、ListAttachedRolePolicies、GetSAMLProvider、CreateSAMLProvider 與 UpdateSAMLProvider，對象為 role/aws-reserved/sso.amazonaws.com/* 與 saml-provider/AWSSSO_*。',
      '{?idcCall}這些呼叫只能在組織的管理帳戶或受其委派的帳戶中、於 IAM Identity Center 所在區域執行。管理帳戶本身的指派只有管理帳戶能變更。',
      '{!denied}{!lacks}{?action}請管理員允許[[ {caller} ]][[{!caller}呼叫者]][[對 {resource} ]]執行 {action}。',
      '出現「{denied}」（明確拒絕）：請管理員為 {action}[[（{resource}）]]設定例外，角色的其他政策無法允許它。',
      '{!encoded}{!pod}若程式不該使用 {caller} 的 AWS 憑證，請在其執行環境以 AWS_PROFILE 指定正確的 profile。',
      '{?permissionSet}{!idcCall}此角色由權限集建立：請在 IAM Identity Center 變更該權限集的權限，而非角色本身。',
      '{!idcCall}{!permissionSet}{!msk}{!instance}{!rclone}部署需要許多權限，部署說明通常會列出：請將它們全部授予該角色，或請管理員部署。',
    ],
  },
  'permission-set-failed': {
    title: '無法指派或變更權限集',
    cause: 'IAM Identity Center 會在每個獲指派權限集的帳戶中建立一個角色，但這個角色無法建立或變更。',
    fix: [
      '{?protected}請在 IAM Identity Center 變更權限集，而非帳戶中的角色：只有 IAM Identity Center 能變更它。',
      '{?management}管理帳戶本身的指派，以及指派於其中的權限集，只有管理帳戶能變更。請由有該帳戶權限的人處理，其他帳戶則使用另外的權限集。',
      '{?inactive}確認帳戶是否有效：已暫停或關閉的帳戶無法指派權限集。否則請幾分鐘後再試。',
      '權限集指定了這個政策，因此該帳戶中必須有名稱與路徑相同的政策：{lackedPolicy}',
      '{!protected}{!management}{!inactive}{!lackedPolicy}查看原因：aws sso-admin list-account-assignment-creation-status --instance-arn ARN --filter Status=FAILED，再以顯示的 RequestId 執行 describe-account-assignment-creation-status。',
      '{!protected}{!management}{!inactive}{!lackedPolicy}在管理帳戶本身指派權限集時，還需要該帳戶的 IAM 權限，例如 iam:CreateRole 與 iam:PutRolePolicy。',
    ],
  },
  'policy-malformed': {
    title: 'IAM 不接受這個政策',
    cause: '[[{?size}它超過這類政策的長度上限。]][[{!size}它不是 JSON，或含有這類政策不可有的內容。]]',
    fix: [
      '{?size}以含 * 的樣式取代長清單，或拆成數個政策。',
      '若政策由 {program} 產生，請更新 {program}[[：{update}]]',
      '{?prohibited}信任政策有 Principal 而沒有 Resource；角色、使用者或權限集的其他政策有 Resource 而沒有 Principal。',
      '{!size}{!prohibited}檔案前面須加上 file://：aws iam create-policy --policy-name NAME --policy-document file://FILE.json',
      '{!size}檢查是否有未填入的內容（例如 ACCOUNT 或空清單），以及已有引號的文字又被加上引號（json.dumps）。',
      '以此輸出 IAM 接受的 Bedrock 政策：openclaw-bedrock policy > BedrockInvokeOnly.json',
    ],
  },
  'iam-name-wrong': {
    title: 'IAM 已有這個名稱，或沒有這個名稱',
    cause:
      '[[{?exists}帳戶中已有同名的項目。]][[{?twoKeys}一個 IAM 使用者最多有兩組存取金鑰，而此使用者已有兩組。]][[{?gone}這些 AWS 憑證的帳戶中沒有這個名稱。]]',
    fix: [
      '{?exists}使用或變更既有的項目，或選擇其他名稱。',
      '{?twoKeys}刪除不再使用的金鑰：aws iam list-access-keys --user-name USER，再執行 aws iam delete-access-key --user-name USER --access-key-id ID',
      '{!twoKeys}查看 AWS 憑證屬於哪個帳戶：aws sts get-caller-identity',
      '{?gone}權限集的角色名稱與權限集不同，而是 AWSReservedSSO_…。尋找另一名稱的程式需要更新，或改用以 SSO 登入的 profile。',
    ],
  },
  'policy-denied': {
    title: '有政策禁止此呼叫',
    cause:
      '{policy} 禁止了這個呼叫[[（{action}）]]，即使角色允許也無效。通常是封鎖了跨區域推論設定檔使用的某個區域。',
    fix: [
      '{session} policy 是在擔任角色時指定的（GitHub Actions：inline-session-policy）。請在該處也允許 {action}。',
      fixes.smallModel,
      '{endpoint} 有自己的政策，其中須允許 {action}。請將陳述式交給端點的擁有者：openclaw-bedrock policy',
      '{?globalId}前綴 global. 會讓呼叫前往任何區域。請改用您所在地理區的前綴，例如 us. 或 eu.。',
      '請管理員開放例外[[：{resource} 的 {action}]]。透過推論設定檔（ID 前面有 us.、eu.、apac. 或 global.）呼叫時，設定檔的每個區域都需要例外。禁止區域的政策（例如 Control Tower）可以排除 bedrock:InvokeModel*。',
      '{!foreign}{!globalId}改用只在您的區域執行的模型：openclaw-bedrock init --model openai.gpt-oss-120b-1:0',
      '{?foreign}{!globalId}{!smallModel}改用只在您的區域執行的模型，也就是 ID 前面沒有這些前綴的模型。',
      fixes.saveUntested,
    ],
  },
  'model-access-denied': {
    title: '此帳戶無法使用這個模型',
    cause: '該帳戶未啟用模型[[ {model}]]，或此區域不提供。',
    fix: [
      '在主控台的模型目錄中開通：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      '{?retrieves}Bedrock 會為此呼叫嵌入或重新排序（rerank）的模型，須有該模型的存取權：請在此區域啟用它，或關閉重新排序。',
      '若是 Claude Code（{claudeCode}），它在背景還會呼叫一個小型模型。請一併開通，或以 ANTHROPIC_DEFAULT_HAIKU_MODEL 指定其他模型。',
      fixes.otherRegion,
      '{?modelArn}若 AWS CLI 可以呼叫這個 ARN，表示程式呼叫的不是它。請更新程式，或選擇其自訂 ARN 的設定。',
      '{?foreign}若只有其他區域提供，請在該區域呼叫：設定程式的區域（[[{regionIn}]][[{!regionIn}AWS_REGION]]）。',
      '{?unnamed}若只有其他區域提供，請在該區域呼叫。在 OpenClaw 中：openclaw-bedrock init --region REGION',
      '{!foreign}{!unnamed}若只有其他區域提供：openclaw-bedrock init --region REGION',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'marketplace-denied': {
    title: '您的帳戶尚未訂閱這個模型',
    cause:
      '[[{!pending}帳戶中的首次呼叫會在 AWS Marketplace 訂閱模型，而此角色沒有該權限。]][[{?pending}帳戶中的首次呼叫會在 AWS Marketplace 訂閱模型，需要幾分鐘。]]',
    fix: [
      '{?pending}{!foreign}最多等待 15 分鐘後執行：openclaw-bedrock verify',
      '{?pending}{?foreign}最多等待 15 分鐘後再試一次。',
      '{?pending}若超過這段時間，請查看該訂閱，以及相關的電子郵件：https://console.aws.amazon.com/marketplace/home#/subscriptions',
      '{!pending}請擁有 aws-marketplace:Subscribe 與 ViewSubscriptions 權限的人呼叫一次這個模型[[ {model}]]（Bedrock 主控台的 Playground），或為此角色開放這兩項權限。',
      '{!pending}在此之前，請選擇此帳戶已可使用的模型。',
      '{!pending}{!foreign}最多等待 15 分鐘後執行：openclaw-bedrock verify',
      '{!pending}{?foreign}最多等待 15 分鐘後再試一次。',
    ],
  },
  'payment-missing': {
    title: '帳戶沒有有效的付款方式',
    cause:
      '[[{!hidden}AWS Marketplace 在此帳戶找不到有效的付款方式。]][[{?hidden}只要是付款相關的回應，OpenClaw 都會這樣顯示。若來自 Bedrock，表示 AWS 找不到有效的付款方式。]]',
    fix: [
      '{?hidden}確認是誰的回應：openclaw logs --json | openclaw-bedrock explain',
      '新增付款方式：https://console.aws.amazon.com/billing/home#/paymentpreferences',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'use-case-form': {
    title: '尚未提交 Anthropic 的使用案例表單',
    cause: '每個帳戶或組織在首次呼叫 Claude 模型前須提交一次。',
    fix: [
      '填寫表單：https://console.aws.amazon.com/bedrock/home[[?region={region}]]#/model-catalog',
      '{!foreign}等待 15 分鐘後執行：openclaw-bedrock verify',
      '{?foreign}等待 15 分鐘後再試一次。',
    ],
  },
  'data-retention': {
    title: '此模型需要其他的資料保留模式',
    cause:
      '帳戶、專案或區域的資料保留模式不允許使用此模型。Claude Fable 5 需要 provider_data_share（請求會分享給模型供應商），Claude Fable 5.1 也接受 aws_review。',
    fix: [
      '管理員可逐一區域變更：https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'country-unsupported': {
    title: '您所在的國家無法使用此模型',
    cause:
      '供應商不接受來自您所在地或帳戶所屬國家的呼叫。Claude（包括在 Bedrock 上）只能在 Anthropic 支援的地方使用：https://www.anthropic.com/supported-countries',
    fix: [
      '{?pasted}{!foreign}確認拒絕的是否為 Bedrock：openclaw-bedrock verify',
      '{?pasted}{!foreign}若 Bedrock 有回應，則是 OpenClaw 的其他功能呼叫了 Anthropic 自己的 API，例如顯示用量。請更新：openclaw update',
      fixes.otherModel,
      fixes.otherModelElsewhere,
    ],
  },
  'account-not-allowed': {
    title: '此帳戶尚無法使用模型',
    cause: 'AWS 尚未為此帳戶開放推論（新帳戶常有此情況），或模型是在另一個區域開放的。',
    fix: [
      '此帳戶不能透過 {resourceKind}（Prompt management）呼叫模型。請直接以模型 ID 呼叫，或詢問帳戶的管理者，例如課程的帳戶。',
      '{?inactive}此帳戶尚未啟用。請以擁有者登入主控台，完成註冊：付款方式、電話號碼、支援方案。之後最多可能需要一天。',
      '{?elsewhere}請呼叫帳戶已開通模型的區域：設定 AWS_REGION，或程式用戶端的區域。',
      '向 AWS 支援申請 Bedrock 模型存取[[，並附上請求編號 {requestId}]]：https://console.aws.amazon.com/support/home',
      '{!foreign}確認這是您使用模型的帳戶與區域：openclaw-bedrock status',
      '{?foreign}確認這是您使用模型的帳戶與區域：aws configure list',
    ],
  },
} satisfies FailureTranslation<typeof en.accessFailures>;
