import type * as en from '../../en/failures/sign-in-helpers.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const signInHelperFailures = {
  'key-store-unreadable': {
    title: 'aws-vault 之類的程式無法使用金鑰儲存區',
    cause:
      '它存放 AWS 憑證的鑰匙圈（keychain 或 keyring）已鎖定或不存在，或其中的項目不存在、是空的或已損壞。',
    fix: [
      '{?granted}Granted 的儲存區中沒有可用的登入。請清除其內容：granted cache clear，再透過它登入：granted sso login --sso-start-url URL --sso-region REGION',
      '出現「{locked}」時，若在 macOS 上透過 SSH 或 tmux 執行：security unlock-keychain ~/Library/Keychains/aws-vault.keychain-db',
      '{?ttyless}讓 GPG 知道在哪個終端機詢問密碼：export GPG_TTY=$(tty)',
      '出現「{gpg}」時：pass 中的項目是用這台電腦沒有的 GPG 金鑰加密的。請匯入該金鑰，或改用其他儲存區。',
      '沙箱中的程式（例如 coding agent 執行的指令）無法讀取鑰匙圈（「{status}」）：請用 aws-vault exec NAME -- PROGRAM 啟動該程式，或讓它在沙箱外執行這個指令。',
      '{?notStored}它使用的儲存區沒有這個 profile 的存取金鑰。若在其他儲存區，請以 AWS_VAULT_BACKEND 指定，例如 keychain、secret-service 或 file。',
      '{?notStored}{!granted}若該 profile 使用 SSO，請比對其名稱和 sso_ 設定與 ~/.aws/config，並更新 aws-vault。',
      '{?damaged}其中的項目[[ {entry} ]]已損壞。請移除後重新儲存：先執行 aws-vault remove [[{entry}]][[{!entry}NAME]]，再執行 aws-vault add [[{entry}]][[{!entry}NAME]]',
      '{!notStored}{!damaged}改存放在加密檔案中。aws-vault：export AWS_VAULT_BACKEND=file。Granted：在 ~/.granted/config 的 [Keyring] 下設定 Backend = "file"。aws-sso：在其 config.yaml 設定 SecureStore: file。saml2aws：saml2aws login --disable-keychain',
      '{!damaged}若 profile 使用存取金鑰，請重新儲存。aws-vault：aws-vault add NAME。Granted：granted credentials add NAME',
      fixes.setUpSso,
    ],
  },
  'company-sign-in-failed': {
    title: '公司的登入系統沒有讓您登入',
    cause:
      '[[{?samlAnswer}AWS 無法使用公司身分提供者傳送的內容，或不認得該提供者。]][[{?unset}該程式尚未針對此帳戶或 profile 設定。]][[{!samlAnswer}{!unset}saml2aws 之類的程式會代您登入公司的身分提供者，但對方拒絕、要求程式無法顯示的步驟，或沒有給您 AWS 角色。]]',
    fix: [
      '{?samlAbsent}該帳戶中沒有這個 SAML 提供者或角色。請更正兩者的 ARN，或更新該程式。GovCloud 與中國使用各自的帳戶，也請為程式設定該區域：AWS_REGION。',
      '{?samlRole}角色的信任政策必須允許貴公司的 SAML 提供者執行 sts:AssumeRoleWithSAML，且 SAML:aud = https://signin.aws.amazon.com/saml。若角色是您選的，請選擇指派給您的角色。',
      '{?samlIssuer}IAM 中的 SAML 提供者不認得簽署者：請更新為貴公司身分提供者的最新中繼資料，並使用下載的原始 XML 檔案。',
      '{?samlRoles}身分提供者必須傳送您的角色與同一帳戶的 SAML 提供者，兩個 ARN 以逗號分隔：屬性 https://aws.amazon.com/SAML/Attributes/Role。請向公司登入系統的管理員確認已指派角色給您，且名稱正確。',
      '{?samlName}身分提供者必須傳送您的身分：屬性 https://aws.amazon.com/SAML/Attributes/RoleSessionName，例如電子郵件地址，2 到 64 個英數字或 _=,.@+-，不含空白。',
      '{?unset}請設定它，並使用您設定時的 profile 名稱：saml2aws configure、aws-azure-login --configure --profile NAME，或 gimme-aws-creds --action-configure。若 AWS_PROFILE 或 OKTA_USERNAME 設為其他值，請取消設定。',
      '{?azurePage}查看頁面在等什麼：aws-azure-login --mode=gui。若頁面空白或一直如此，請移除它儲存的登入：rm -r ~/.aws/chromium',
      '{?oktaApp}在 Okta 中，於 AWS 應用程式的「Sign On」指定此用戶端（Allowed Web SSO Client），讓兩個應用程式使用相同的驗證政策，並將兩者指派給您。',
      '{?otherRole}程式設定中的角色（role_arn）不在您獲得的角色之中。請移除它，再選擇一個。',
      '{?roleless}在那裡開啟 AWS 圖示：若沒有列出角色，請向管理員申請；若有，則是該程式要求了其他應用程式：請比對其設定中的網址或應用程式 ID。',
      '{?assurance}該應用程式的政策要求更嚴格的登入方式，例如 MFA 或受管理的裝置。請洽公司登入系統的管理員。',
      '{?untiled}在 Okta 中開啟 AWS 圖示：若沒有，請向管理員申請；若有，請將其連結提供給該程式：~/.okta/config.properties 中的 OKTA_AWS_APP_URL。',
      '{?gimme}請檢查 ~/.okta_aws_login_config：除非公司另有伺服器，gimme_creds_server 必須是 appurl，app_url 則是 Okta 中 AWS 圖示的連結。',
      '{?samlLate}身分提供者的回應只在五分鐘內有效。請校正這台電腦的時鐘，盡快核准，再重新執行程式。',
      '{?place}那裡的政策只接受某些網路（例如公司網路）的登入：請使用公司的 VPN。',
      '{?browserless}程式的瀏覽器無法啟動。請更新程式以取得瀏覽器，或安裝 Chrome；若是 aws-azure-login，再執行：export PUPPETEER_EXECUTABLE_PATH=/usr/bin/google-chrome',
      '{?wrongPage}請檢查程式設定中的網址：必須是 AWS 應用程式的連結（Okta 中即其圖示的連結），不能只有公司的網域。若是 saml2aws：saml2aws configure',
      '{?loginRefused}使用者名稱或密碼遭拒，或網址錯誤。請先用瀏覽器確認何者可用，再重新輸入。若是 saml2aws：saml2aws configure',
      '{?unread}更新該程式：登入頁面會改變，程式必須跟上。',
      '{?byBrowser}{!samlAnswer}{!unset}{!browserless}{!place}讓 saml2aws 使用瀏覽器，它能顯示任何頁面：saml2aws configure --idp-provider Browser',
      '{!samlAnswer}{!unset}{!samlLate}{!browserless}請先用瀏覽器登入一次，並完成它要求的步驟（例如註冊驗證器應用程式），再執行該程式。',
      '{!unread}{!samlAnswer}{!samlLate}{!browserless}更新該程式：登入頁面會改變，程式必須跟上。',
      '{!roleless}{!untiled}{!samlAnswer}{!unset}{!samlLate}{!browserless}在那裡開啟 AWS 圖示：若沒有列出角色，請向管理員申請。',
      '若是 Microsoft Entra，可查詢 {entra} 的意思：https://login.microsoftonline.com/error?code={entra}',
      '若公司有 IAM Identity Center：openclaw-bedrock init --auth sso',
    ],
  },
  'already-temporary': {
    title: '臨時 AWS 憑證無法再用這種方式取得其他 AWS 憑證',
    cause:
      '[[{operation} 只能搭配 IAM 使用者的存取金鑰。透過 SSO 或角色登入時，取得的已是臨時 AWS 憑證。]][[{?nested}此 shell 由 aws-vault 啟動，已有某個 profile 的 AWS 憑證。]]',
    fix: [
      '{?nested}離開該 shell：exit。或：unset AWS_VAULT',
      '若是 Claude Code，請從其設定移除 {exporter}，並設定 AWS_PROFILE。',
      '{!nested}請省略這個呼叫，讓程式直接使用 profile：export AWS_PROFILE=NAME',
      '{!nested}若程式需要金鑰本身：aws configure export-credentials --profile NAME --format env',
    ],
  },
  'kiro-signed-out': {
    title: 'Amazon Q 或 Kiro 尚未登入',
    cause: '它使用自己的登入，與 AWS profile 無關。該登入不存在或已失效。',
    fix: [
      '在 Kiro CLI 中登出後重新登入：kiro-cli logout && kiro-cli login',
      '在較舊的 Amazon Q CLI 中：q logout && q login',
      '若很快又失效，請更新它。使用公司授權時，請輸入 IAM Identity Center 的入口網站網址與區域。',
    ],
  },
  'kiro-not-subscribed': {
    title: 'Amazon Q 或 Kiro 不讓此使用者使用',
    cause: '登入成功，但其服務找不到使用者的訂閱，或不為該 AWS 帳戶提供服務。這與 Bedrock 無關。',
    fix: [
      '請管理員在 Kiro 主控台的「Users & Groups」為您訂閱，並使用您登入的那個 IAM Identity Center。',
      '比對程式中的起始網址與區域是否屬於該 IAM Identity Center，登出後再重新登入。',
      '若是帳戶未獲授權，只有 AWS 能變更：https://console.aws.amazon.com/support/home',
    ],
  },
  'kiro-refused': {
    title: 'Amazon Q 或 Kiro 無法送出此對話',
    cause: '它自己的服務不接受其中的訊息或工具。您的登入與 Bedrock 都沒有問題。',
    fix: [
      '開始新的對話：在 CLI 中輸入 /clear，或在編輯器中開啟新的 session。中途失敗的那一輪會留在舊的對話中。',
      '若新的對話也失敗，請逐一停用 MCP 伺服器：其中有工具的名稱或 schema 不被接受。',
      '一次少送一些，不要附上圖片與大型檔案，並更新程式。',
    ],
  },
  'portal-url-odd': {
    title: '該程式不接受這個入口網站網址',
    cause: '程式在詢問 AWS 之前，會先比對網址的格式。從入口網站複製的網址常以 # 結尾，較舊的版本不接受。',
    fix: [
      '請去掉結尾的 /# 與其後的內容，只留下：https://d-xxxxxxxxxx.awsapps.com/start',
      '若您的網址是其他格式，請更新[[ {program}]][[{!program}該程式]]：較新的版本接受更多格式。',
      '不透過該程式登入，再於其中選擇 profile：openclaw-bedrock init --auth sso',
    ],
  },
  'portal-page-size': {
    title: '程式一次要求了太多帳戶',
    cause: '自 2026 年 5 月起，入口網站每次最多傳回 100 個。您的登入沒有問題。',
    fix: ['更新該程式：較新的版本會減少要求的數量。', '或改用本工具：openclaw-bedrock init --auth sso'],
  },
  'console-sign-in-ended': {
    title: 'aws login 的登入已失效',
    cause: '這次登入是以 aws login 完成的。其工作階段已到期或不存在，或您的密碼、權限已變更。',
    fix: [
      `{!byCli}${fixes.lendLogin}`,
      'aws login --profile {profile}',
      'aws login',
      '若每次都立即或在幾分鐘後失效，請更新 AWS CLI，或透過其他區域登入：aws login --region us-east-1',
      '改以 IAM Identity Center 登入：openclaw-bedrock init --auth sso',
    ],
  },
  'console-sign-in-denied': {
    title: '您無法使用 aws login',
    cause:
      '您的使用者或角色缺少 signin:AuthorizeOAuth2Access 或 signin:CreateOAuth2Token 權限，或有政策拒絕。',
    fix: [
      '請管理員附加 AWS 受管政策 SignInLocalDevelopmentAccess。',
      '改以 IAM Identity Center 登入：openclaw-bedrock init --auth sso',
    ],
  },
  'identity-pool-refused': {
    title: 'Cognito 身分池沒有提供 AWS 憑證',
    cause: '應用程式從身分池（identity pool）取得 AWS 憑證：為訪客取得，或傳入使用者的權杖取得。',
    fix: [
      '{?guest}若使用者已登入，請在 logins 傳入其 ID token，鍵為 cognito-idp.REGION.amazonaws.com/USER_POOL_ID，並在登入之後才取得 AWS 憑證。若未登入，請在身分池的「User access」啟用訪客存取。',
      '{?loginToken}請傳入仍有效的 ID token，而非 access token：重新登入即可取得。它必須來自身分池在「User access」、「Authentication providers」所指的使用者集區與應用程式用戶端。',
      '{?logins}該身分屬於已登入的使用者：請在 logins 傳入其 ID token。若它屬於其他使用者或登入之前，請清除它：登出，或呼叫 clearCachedId()。',
      '{?noPool}請與主控台比對 ID，冒號前的部分就是要呼叫的區域。若身分池或身分已刪除，請清除應用程式保存的 ID。',
      '{?roles}請在身分池的「User access」為訪客與已登入的使用者各選一個角色。其信任政策必須允許 cognito-identity.amazonaws.com，且 cognito-identity.amazonaws.com:aud 為此身分池的 ID。',
      '{?classic}呼叫時不要指定角色，由身分池選擇（GetCredentialsForIdentity），或在身分池的屬性中啟用 basic flow。',
    ],
  },
} satisfies FailureTranslation<typeof en.signInHelperFailures>;
