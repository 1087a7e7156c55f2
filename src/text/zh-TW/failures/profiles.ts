import type * as en from '../../en/failures/profiles.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const profileFailures = {
  'profile-not-found': {
    title: '找不到 AWS profile',
    cause: 'AWS config 與 credentials 檔案中都沒有這個 profile 的可用設定。',
    fix: [
      '請重新命名 {misnamed}，去掉副檔名：檔案是 ~/.aws/config 與 ~/.aws/credentials。Windows 會隱藏副檔名，而記事本會加上它。',
      '{?noName}程式沒有傳入 profile 名稱。請在其設定中填入；若它取自 AWS_PROFILE，請設定該變數。若該變數是空的：unset AWS_PROFILE',
      '該程式只讀取 {onlyFile}。請將登入後的金鑰放在其中，或更新該程式：aws configure export-credentials --profile {profile}',
      '{?keysOnly}Amplify CLI 在 ~/.aws/credentials 中找不到這個 profile 的存取金鑰。請儲存到該處，在 CI 中也一樣：aws configure --profile {profile}',
      '{?keysOnly}若該 profile 以其他方式登入（例如 SSO 或角色），請更新 Amplify：npm install -g @aws-amplify/cli@latest',
      '{?onlyKeys}程式使用第 1 版 AWS SDK for Go，環境變數中需有此項才會讀取 ~/.aws/config：AWS_SDK_LOAD_CONFIG=1',
      '{?onlyKeys}沒有它時，程式只讀取 ~/.aws/credentials：請將 profile 及其金鑰放在那裡，標頭不含「profile」[[：[{profile}]]]。',
      '{!onlyKeys}profile {inConfig} 在 config 檔案中，但該程式沒有在那裡讀取它。請在其環境變數設定舊版 SDK 需要的 AWS_SDK_LOAD_CONFIG=1，或更新該程式；否則請將 profile 也放在 ~/.aws/credentials 中。',
      '{?php}SDK for PHP 只在程式碼指定時才讀取 SSO profile：CredentialProvider::sso("{profile}")',
      '{?javaOne}第 1 版 SDK for Java 不讀取 SSO profile。請更新該程式，或提供金鑰：eval "$(aws configure export-credentials --profile {profile} --format env)"',
      '以 {sudo} 執行的程式會讀取 root 的家目錄：請不要用 sudo。',
      '{?container}在容器中，請將 ~/.aws 掛載到容器內使用者的家目錄（不一定是 /root），或以 AWS_CONFIG_FILE 與 AWS_SHARED_CREDENTIALS_FILE 指定檔案。',
      '{!noName}{?foreign}查看有哪些 profile：aws configure list-profiles。若應使用其中另一個，請以 AWS_PROFILE 指定；若都不需要，請取消設定 AWS_PROFILE。',
      '{!noName}{!plainDefault}{!onlyKeys}{!inConfig}若它在 ~/.aws/config 中，標頭必須是 [profile {profile}]。',
      '{?plainDefault}若它在 ~/.aws/config 中，標頭必須是 [default]，不含「profile」。',
      '{!noName}建立 profile：openclaw-bedrock init --auth sso --profile {profile}',
      '{!profile}{!foreign}openclaw-bedrock init --auth sso',
      '{?pasted}若 AWS CLI 找得到它，則回報此訊息的程式太舊，或在沒有您 ~/.aws 的容器中執行。',
    ],
  },
  'aws-config-damaged': {
    title: 'AWS config 檔案有誤',
    cause:
      '[[{output} 不是輸出格式。]][[{!output}~/.aws/config 或 ~/.aws/credentials 中有一行既不是區段標題也不是設定值、區段或設定重複，或是 s3 = 之類設定的下屬各行沒有縮排。]]',
    fix: [
      '{bytes} 表示檔案存成了 UTF-16 或帶有 BOM。請在 PowerShell 中存成純文字：(Get-Content FILE) | Set-Content -Encoding ascii FILE',
      '{?flat}請將 s3 = 下面的各行縮排兩格；若沒有下屬的行，請移除 s3 =。',
      '出現「{letters}」時：請移除 ~/.aws/config 與 ~/.aws/credentials 中 ASCII 以外的字元，並更新 AWS CLI。在 Windows 上還要：set AWS_CLI_FILE_ENCODING=UTF-8 與 PYTHONUTF8=1。',
      '請更換 {output}：aws configure set output json',
      '{?headless}請在第一個設定上方加上區段：~/.aws/credentials 用 [default]，~/.aws/config 用 [default] 或 [profile NAME]。',
      '[{section}] 中的 {twice} 設定了兩次：請移除其中一個。',
      '[{twiceSection}] 出現兩次：請將所有設定放在其中一個之下，並移除另一個。',
      '{!flat}{!letters}{!output}查看是哪一行：openclaw-bedrock doctor',
      '{?onWindows}若每一行都正確，檔案開頭可能有記事本加上的 BOM。請在 PowerShell 中另存：(Get-Content FILE) | Set-Content -Encoding ascii FILE',
      '{?pasted}{!output}若每一行都正確，則可能是程式無權讀取該檔案，或其執行環境的 HOME 是其他資料夾：ls -l ~/.aws',
    ],
  },
  'profile-incomplete': {
    title: 'AWS profile 不完整',
    cause: '缺少帳戶、角色、入口網站網址、區域或範圍（scope），或 profile 所指的 [sso-session] 區段不存在。',
    fix: [
      fixes.lendLogin,
      '{?outdated}若 profile 有 sso_session，或透過 source_profile 取得登入，則程式太舊而不認得它：請更新。在此之前，也請在 profile 中填入 sso_start_url 與 sso_region。',
      '~/.aws/config 的 [sso-session] 區段須有這一行（scopes 結尾有 s）：sso_registration_scopes = {scope}，然後重新登入。',
      'profile 的 sso_session 必須是 ~/.aws/config 中某個 [sso-session NAME] 區段的名稱，兩處都不可有空格或引號：該處找不到 {unread}。',
      '請從有 role_arn 的 profile 移除 {mixed}：它只應寫在 source_profile 所指的 profile。',
      '{?javaTwo}{!mixed}若該 profile 有 role_arn，請從中移除 sso_session：它只應寫在 source_profile 所指的 profile。',
      '若 profile 有 sso_session，回報此錯誤的程式所用的 AWS SDK 太舊，不認得它：請更新該程式[[（{update}）]]，或把 {portal} 也直接寫進 profile。',
      'sso_account_id 與 sso_role_name 必須寫在 ~/.aws/config 的每個 [profile NAME] 區段，而不是 [sso-session NAME]：該程式沒有送出 {unsaid}。',
      '{!blank}請將 [sso-session {spaced}] 改為沒有空格與引號的名稱（profile 的 sso_session 也要改），再重新登入：許多 AWS SDK 找不到現在的名稱。',
      '請將 [sso-session {blank}] 改為沒有空格的名稱（profile 的 sso_session 也要改），再重新登入：許多 AWS SDK 找不到現在的名稱。',
      '{?allMissing}沒有指定 profile 也沒有設定 AWS_PROFILE 時，AWS CLI 會讀取 [default]，而它沒有這些設定。請指定您登入所用的 profile：export AWS_PROFILE=NAME',
      '{?notSso}{!allMissing}若它擔任角色（role_arn），請登入其 source_profile 所指的 profile：openclaw-bedrock login --profile SOURCE',
      '{!unsaid}{!blank}{!allMissing}若應使用其他 profile，請將 AWS_PROFILE 設為其名稱。',
      '補齊設定：openclaw-bedrock init --auth sso --profile {profile}',
      `{!outdated}{!portal}${fixes.setUpSso}`,
    ],
  },
} satisfies FailureTranslation<typeof en.profileFailures>;
