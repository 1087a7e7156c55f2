import type * as en from '../../en/failures/sign-in.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

const worksInCli =
  '若 AWS CLI 能使用該 profile，問題就在該程式：請更新它，或退回前一版。[[{!sessionFormat}較舊的程式不讀取 sso_session：請在 profile 中以其 sso_start_url 與 sso_region 取代它，再重新登入。]]' as const;

export const signInFailures = {
  'sign-in-needed': {
    title: '尚未登入',
    cause:
      '這台電腦上沒有可用的 IAM Identity Center 登入工作階段[[：profile {user} 的 AWS 憑證來自 profile {profile}]]。',
    fix: [
      '它有自己的登入：{ownCommand}',
      fixes.faultElsewhere,
      '{?loggedIn}登入 {program} 不會把金鑰放進 shell。請以登入時相同的選項放入：{shellKeys}',
      fixes.renewOwn,
      fixes.signOutThere,
      fixes.loginProfile,
      fixes.login,
      fixes.loginNamed,
      fixes.loginElsewhere,
    ],
  },
  'sign-in-denied': {
    title: '登入在瀏覽器中被拒絕',
    cause: '有人在授權頁面按下了「拒絕」，或此使用者不能使用程式所要求的項目（例如 Amazon Q）。',
    fix: [
      '請重新登入，這次按下「允許」。',
      '{?pasted}若您已按下「允許」，請管理員指派程式所要登入的項目給您：IAM Identity Center 的應用程式，或 Amazon Q、Kiro 的訂閱。',
    ],
  },
  'sign-in-timed-out': {
    title: '登入未在時限內獲得核准',
    cause: '[[{?pending}程式在有人核准之前就要求登入。]][[{!pending}尚未有人核准，或代碼已到期。]]',
    fix: [
      '{?pending}請先在瀏覽器核准。若程式不會等待核准，請更新它。',
      '{!pending}重新執行同一個指令，並在幾分鐘內核准。',
    ],
  },
  'portal-rejected': {
    title: 'IAM Identity Center 拒絕了請求',
    cause: '通常是入口網站網址或區域有誤。服務的回應：{detail}',
    fix: [
      '{?unresolved}在中國與 GovCloud，AWS CLI 2.35 版找不到入口網站：請更新，或退回前一版。',
      '登入的名稱不可含空白：請在 [sso-session NAME] 與 profile 的 sso_session 中，將 {spaced} 改為其他名稱。',
      '入口網站的頁面標明了所在區域：openclaw-bedrock init --auth sso --sso-region {pageRegion}',
      '{?registration}程式儲存的註冊可能已失效：請刪除 ~/.aws/sso/cache 中的該檔案（AWS CLI 為 botocore-client-id-*.json），然後重新登入。',
      '{?asked}程式要求了此入口網站沒有的範圍（scope）或登入方式。請更新程式，或退回前一版。若 profile 有 sso_registration_scopes，請設為 sso:account:access。',
      '與 AWS 存取入口網站「存取金鑰」中的值比對：{startUrl}，區域 {ssoRegion}',
      '更正設定：openclaw-bedrock init --auth sso --sso-start-url URL --sso-region REGION',
      '若網址使用自訂名稱，請改試 IAM Identity Center 主控台顯示的原始網址：https://d-XXXXXXXXXX.awsapps.com/start',
    ],
  },
  'portal-setup': {
    title: 'IAM Identity Center 的登入頁面發生錯誤',
    cause: '它與身分提供者的連接或其中的使用者設定有誤[[{!unmatched}，或開啟瀏覽器的裝置時鐘不正確]]。',
    fix: [
      '{!unmatched}讓該裝置自動設定日期與時間，然後重新登入。',
      '請管理員確認您在 IAM Identity Center 的使用者名稱與身分提供者傳送的名稱（Entra 為 userPrincipalName）完全相同，有主要電子郵件地址，且已指派帳戶或應用程式。',
      '若其他人也無法登入，請管理員在 IAM Identity Center 檢查身分提供者的 SAML certificate 與 NameID 格式：https://repost.aws/knowledge-center/iam-troubleshoot-identity-center-sso',
    ],
  },
  'sign-in-page-refused': {
    title: '登入頁面不接受您的資料',
    cause: '[[{?code}它不接受該 MFA 裝置或代碼。]][[{!code}此頁面不認得這個使用者名稱或密碼。]]',
    fix: [
      '{?code}讓安裝驗證器應用程式的裝置自動設定日期與時間。每個代碼只能使用一次：請等候下一個。',
      '{?code}若需要裝置而您沒有，或裝置遺失，管理員可以註冊新裝置或刪除舊裝置：IAM Identity Center 的「使用者」。',
      '{!code}{!iamUser}請輸入您在 IAM Identity Center 的使用者名稱（見邀請信）：AWS 帳戶的電子郵件與 IAM 使用者名稱在此無效。使用 Active Directory 與 MFA 時：DOMAIN\\USER',
      '{?iamUser}這是 IAM 使用者與根使用者的頁面。若公司使用 IAM Identity Center，請改在其入口網站登入：https://d-XXXXXXXXXX.awsapps.com/start',
      '{!code}{!iamUser}請管理員重設密碼；若使用其他身分提供者，請逐字比對 IAM Identity Center 的使用者名稱與它傳送的名稱（NameID）。',
      '{?iamUser}否則請比對帳戶 ID 或別名、名稱與密碼，並請管理員重設：IAM 的「使用者」。',
    ],
  },
  'portal-unavailable': {
    title: 'IAM Identity Center 目前無法使用',
    cause:
      '[[{?busy}短時間內的請求過多。]][[{!busy}{ssoRegion} 的]][[{!busy}服務]][[{!busy}回應了內部錯誤。]]您的設定沒有問題。',
    fix: [
      '稍待一分鐘，再執行同一個指令。',
      '{?busy}若再次發生，請減少同時登入的程式，例如各帳戶各一個的情況。',
    ],
  },
  'portal-elsewhere': {
    title: '入口網站在其他區域',
    cause: '{startUrl} 在 {found}，但 AWS config 檔案寫的是 {ssoRegion}。',
    fix: [
      '更正設定：openclaw-bedrock init --auth sso --sso-region {found}',
      '然後登入：openclaw-bedrock login',
    ],
  },
  'sso-profile-missing': {
    title: '沒有可用來登入的 SSO profile',
    cause:
      '{path} 中沒有完整的 SSO profile {profile}[[：缺少 {missing}]][[：AWS SDK 不讀取名稱含空白的 [sso-session {spaced}]]]。[[它的 sso_account_id {badAccount} 不是 12 位數字。]]',
    fix: [
      '使用現有的 profile：openclaw-bedrock login --profile {other}',
      '若要使用該檔案中的 session {only}，請在 profile {profile} 中設定：sso_session = {only}',
      '進行設定：openclaw-bedrock init --auth sso[[ --profile {named}]]',
      '改用 API 金鑰設定：openclaw-bedrock init --auth {otherAuth}',
    ],
  },
  'sso-not-used': {
    title: 'OpenClaw 使用 API 金鑰',
    cause:
      '[[{!signsOut}使用 API 金鑰時不需登入。]][[{?signsOut}沒有需要登出的登入。若要停用金鑰，請在 Bedrock 主控台撤銷。]]',
    fix: [
      '{!signsOut}檢查金鑰：openclaw-bedrock status',
      '{!signsOut}改用 SSO：openclaw-bedrock init --auth sso',
      '{!signsOut}以其他 profile 登入：openclaw-bedrock login --profile NAME',
      '{?signsOut}登出其他 profile：openclaw-bedrock logout --profile NAME',
    ],
  },
  'no-sign-in-needed': {
    title: 'OpenClaw 使用這台電腦上的 AWS 憑證',
    cause: '[[{!signsOut}這些 AWS 憑證不需要登入。]][[{?signsOut}沒有需要登出的登入。]]',
    fix: [
      '{!signsOut}檢查這些 AWS 憑證：openclaw-bedrock verify',
      '{!signsOut}改用 SSO：openclaw-bedrock init --auth sso',
      '{!signsOut}以其他 profile 登入：openclaw-bedrock login --profile NAME',
      '{?signsOut}登出其他 profile：openclaw-bedrock logout --profile NAME',
    ],
  },
  'session-expired': {
    title: '登入已到期',
    cause:
      '[[{?signedIn}您剛登入過，但回報此訊息的程式尋找的是另一筆登入]][[{!signedIn}登入已到期或被撤銷，且無法自動更新]][[；profile {user} 的 AWS 憑證來自 profile {profile}]]。',
    fix: [
      fixes.renewOwn,
      `{?signedIn}${fixes.signInInContainer}`,
      '{?pasted}{?signedIn}請登入該程式所用的 profile。若要共用一次登入，兩個 profile 的 sso_session、sso_start_url 與 sso_region 必須相同：openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?loggedIn}若 profile 有 sso_session，{sessionless} 登入的並不是被讀取的那一筆。請登入該筆：openclaw-bedrock login --profile NAME',
      fixes.mountedElsewhere,
      fixes.afterUpdate,
      fixes.faultElsewhere,
      '{exports} 會把 {program} 的登入寫到其他程式會讀取的位置。也可讓 profile 使用 credential_process。',
      '若是 {program} 本身顯示此訊息，可能是另一個已儲存的登入（例如編輯器的）造成干擾。請全部移除，再重新登入：{clears}',
      fixes.signOutThere,
      '{?sessionFormat}若您已登入而仍沒有 {tokenFile}，代表該程式的 AWS SDK 太舊，不支援 profile 的 sso_session：請更新程式[[（{update}）]]，或在 profile 中以 sso_start_url 與 sso_region 取代 sso_session，再重新登入。',
      '{?loggedIn}{!signedIn}{!tokenFile}若您已登入，則是入口網站不再接受已儲存的登入。請先登出再登入：openclaw-bedrock logout[[ --profile {ownProfile}]] && openclaw-bedrock login[[ --profile {ownProfile}]]',
      fixes.loginProfile,
      fixes.login,
      fixes.loginNamed,
      `{!signedIn}${fixes.signInInContainer}`,
      '{?sessionFormat}{!tokenFile}{!loggedIn}{!worksElsewhere}若您已登入，則該程式可能太舊，不支援 profile 的 sso_session：請更新它[[（{update}）]]，或在 profile 中以 sso_start_url 與 sso_region 取代 sso_session，再重新登入。',
      '{!sessionFormat}若登入後仍沒有 {tokenFile}，代表該程式的 AWS SDK 太舊，不支援 profile 的 sso_session：請更新程式[[（{update}）]]，或在 profile 中以 sso_start_url 與 sso_region 取代 sso_session，再重新登入。',
      '若 {secondProfile} 與 AWS_PROFILE 是不同的 profile，各程式採用的會不一致。請只保留一個：unset {secondProfile}',
      `{!signedIn}${fixes.loginElsewhere}`,
      '{!loggedIn}{!tokenFile}若之後仍顯示到期，請先登出，瀏覽器中的入口網站也要登出：openclaw-bedrock logout[[ --profile {ownProfile}]] && openclaw-bedrock login[[ --profile {ownProfile}]]',
      `{?pasted}{!foreign}${worksInCli}`,
      `{?foreign}{!worksElsewhere}{!tokenFile}{!renew}${worksInCli}`,
      '{!tokenFile}{!signedIn}{!renew}若又立即到期，可能是入口網站的區域（sso_region）有誤：openclaw-bedrock doctor',
    ],
  },
  'role-forbidden': {
    title: '您無法使用這個角色',
    cause: '您已登入，但 profile 中的帳戶或角色有誤，或已不再指派給您。',
    fix: [
      '從指派給您的項目中選擇：openclaw-bedrock init --auth sso',
      '逐字比對 ~/.aws/config 中的 sso_account_id、sso_role_name 與 AWS 存取入口網站顯示的內容。',
      '若剛剛才指派給您，請重新登入：openclaw-bedrock logout && openclaw-bedrock login',
      '請管理員將帳戶 {accountId} 的角色 {role} 指派給您。',
      fixes.policy,
    ],
  },
  'no-accounts': {
    title: '沒有任何 AWS 帳戶指派給您',
    cause: '登入成功，但這個入口網站沒有您可用的帳戶。',
    fix: ['請管理員將帳戶與權限集 BedrockInvokeOnly 指派給您。', fixes.policy],
  },
  'no-roles': {
    title: '您在這個帳戶中沒有任何角色',
    cause: '入口網站在帳戶 {accountId} 中沒有列出您的權限集。',
    fix: ['改選其他帳戶：openclaw-bedrock init --auth sso', fixes.policy],
  },
  'no-browser': {
    title: '登入沒有收到瀏覽器的回應',
    cause:
      '[[{?devicePage}該處無法開啟瀏覽器，但這次登入並不需要：它會等到代碼獲得核准。]][[{?addOn}Firefox 無法開啟 Granted 產生的網址。]][[{!devicePage}{!addOn}透過 SSH、在容器或 WSL 中，瀏覽器無法開啟，也無法連到 127.0.0.1。]]',
    fix: [
      '請自行用任何瀏覽器開啟 {devicePage}，並輸入程式顯示的代碼。不要點選 gio 那一行的網址：後面的冒號會變成代碼的一部分。',
      '以 {addOn} 開頭的網址需要 Firefox 的 Granted 附加元件：https://addons.mozilla.org/firefox/addon/granted/',
      '{!devicePage}{!addOn}改用代碼：openclaw-bedrock login --use-device-code --no-browser',
      '{?stuck}在其他瀏覽器或無痕視窗中開啟登入頁面：擴充功能與代理伺服器可能擋住送回程式的回應。',
      '{?pasted}{!addOn}在 WSL 中，讓程式開啟 Windows 的瀏覽器：安裝 wslu，再執行 export BROWSER=wslview',
    ],
  },
  'token-cache-damaged': {
    title: '程式找不到可用的已儲存登入',
    cause:
      '[[{?missingToken}它在 ~/.aws/sso/cache 中尋找 {missingToken}，但沒有這個檔案。]][[{!missingToken}~/.aws/sso/cache 中的檔案損毀、到期或不完整。]]',
    fix: [
      fixes.mountedElsewhere,
      '{?missingToken}若您已登入，則是程式的 AWS SDK 太舊，不支援 profile 的 sso_session，而尋找另一個名稱的檔案。請在 profile 中以 sso_start_url 與 sso_region 取代 sso_session，再重新登入：openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?missingToken}或更新該程式[[（{update}）]]：較新的程式會讀取 sso_session。',
      `{!sessionFormat}{!missingToken}${fixes.faultElsewhere}`,
      '{?otherTime}另一個程式寫入的登入時間格式，這個程式無法讀取：請更新此程式[[（{update}）]]，或不要用另一個程式登入。',
      '{?orPage}移除已儲存的登入，且該資料夾須屬於您：rm -r ~/.aws/sso/cache。若仍發生，則是代理伺服器代替 https://oidc.REGION.amazonaws.com 回應：請放行該主機。',
      '{?orProcess}若 profile 有 credential_process，則是其指令沒有輸出 JSON。請自行執行：它只能輸出 JSON，不可有其他內容。',
      '出現「{noJson}」時：請刪除 AWS CLI 儲存的內容（rm -r ~/.aws/sso/cache ~/.aws/cli/cache），再重新登入：openclaw-bedrock login',
      fixes.signOutThere,
      '{?sessionFormat}{!missingToken}若您已登入，則顯示 {old} 的程式所用的 AWS SDK 太舊，不支援 profile 的 sso_session：請更新程式[[（{update}）]]，或在 profile 中以 sso_start_url 與 sso_region 取代 sso_session，再重新登入。',
      `{!noJson}${fixes.loginProfile}`,
      `{!noJson}{!missingToken}${fixes.login}`,
      `{!noJson}{!missingToken}${fixes.loginNamed}`,
      '{!sessionFormat}{!missingToken}若您先前已登入，且 profile 有 sso_session：顯示 {old} 的程式所用的 AWS SDK 太舊，不認得它。請更新該程式[[（{update}）]]。',
      '{?missingToken}若尚未登入：openclaw-bedrock login --profile [[{profile}]][[{!profile}NAME]]',
      '{?pasted}{!missingToken}若其他程式仍顯示此訊息，請移除已儲存的登入，再以該程式登入：aws sso logout',
    ],
  },
} satisfies FailureTranslation<typeof en.signInFailures>;
