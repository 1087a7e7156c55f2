import type * as en from '../../en/failures/aws-cli.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const awsCliFailures = {
  'aws-cli-broken': {
    title: 'AWS CLI 或 Python 的 SDK 沒有正確安裝',
    cause:
      '[[{?pager}AWS CLI 透過程式 less 顯示較長的輸出，但這裡沒有 less。]][[{!pager}它無法啟動：其元件版本不一致，或與這台電腦不合，常發生在更新 Python 之後。程式的訊息：{detail}]]',
    fix: [
      '{?pager}讓它直接輸出：export AWS_PAGER=""',
      '{?pager}若要安裝，在 Debian 與 Ubuntu 上：sudo apt-get install less',
      '{?present}更新現有的 AWS CLI：sudo ./aws/install --update',
      '{?rosetta}請為 Mac 的所有使用者安裝最新版本，或加入 Rosetta：softwareupdate --install-rosetta',
      '{?unwritable}為所有人安裝：sudo ./aws/install，或只為自己安裝：./aws/install -i ~/.local/aws-cli -b ~/.local/bin',
      '{?managed}為它建立獨立的環境：python3 -m venv .venv && .venv/bin/pip install awscli boto3',
      '{?musl}Alpine Linux 需要專用的版本：apk add aws-cli',
      '{glibc} 比這個系統的 C 函式庫還新。請改用較新的系統或映像檔，或較舊的 AWS CLI：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-version.html',
      '{?processor}它是為其他處理器製作的。請查看這台電腦的處理器（uname -m），並安裝對應的 AWS CLI：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?moved}shell 記住了 aws 原本的位置。請開啟新的 shell，或讓它重新尋找：hash -r',
      '{!pager}{!present}{!musl}{!processor}{!glibc}{!rosetta}{!unwritable}安裝自帶 Python 的 AWS CLI 第 2 版，並移除損壞的版本（pip uninstall awscli 或 brew uninstall awscli）：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{?mixed}若有 Python 程式也需要它，請一起更新所有元件：python3 -m pip install -U awscli boto3 botocore urllib3 pyOpenSSL',
      '{?mixed}若 pip 不可更動系統的 Python，請在自己的環境中進行：python3 -m venv .venv && .venv/bin/pip install awscli boto3',
      '{!pager}不用 AWS CLI 也能登入：openclaw-bedrock login',
    ],
  },
  'session-shared': {
    title: '多個執行緒共用同一個 boto3 session',
    cause:
      'boto3.client() 與 boto3.resource() 在所有執行緒使用同一個 session，若兩個執行緒同時建立用戶端就會出錯。',
    fix: [
      '讓每個執行緒使用自己的 session：boto3.Session().client(NAME)',
      '或在執行緒開始前建立用戶端，再傳給它們。',
    ],
  },
  'keys-not-imported': {
    title: 'AWS CLI 無法匯入這個存取金鑰檔案',
    cause: '[[檔案的第一行沒有 AWS CLI 要找的欄位 {header}。]][[{!header}檔案中沒有內容。]]',
    fix: [
      '在第一行最前面加上 {userName}，在第二行最前面加上 profile 的名稱，後面都加逗號。為現有使用者建立金鑰時，IAM 主控台的檔案沒有這個欄位。然後再匯入一次。',
      '{?header}若已有該欄位，檔案開頭可能有 Windows 編輯器加上的 BOM。請另存為不含 BOM、欄位以逗號分隔的檔案。',
      '不用檔案，直接輸入金鑰：aws configure',
    ],
  },
  'session-manager-plugin-missing': {
    title: 'AWS CLI 缺少 Session Manager plugin',
    cause: '執行 aws ssm start-session 的電腦需要它。',
    fix: [
      '在 macOS：brew install --cask session-manager-plugin',
      '其他系統：https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html',
      '開啟新的終端機，確認找得到它：session-manager-plugin',
    ],
  },
  'instance-not-connected': {
    title: '執行個體沒有連線到 AWS Systems Manager',
    cause:
      '工作階段需要執行個體的 SSM agent 正在執行、其角色可呼叫 Systems Manager，並能連線到您指定區域的 Systems Manager。',
    fix: [
      '在它所在的區域，確認它有回報：aws ssm describe-instance-information --region REGION',
      '若執行個體剛啟動，請稍待幾分鐘後再試一次。',
      '若清單中沒有它，請在其角色附加政策 AmazonSSMManagedInstanceCore。然後執行：aws ec2 reboot-instances --instance-ids [[{instance}]][[{!instance}ID]] --region REGION',
      '若無法連到網際網路，則需要 ssm 與 ssmmessages 的 VPC 端點。',
    ],
  },
  'profile-option-unknown': {
    title: '該指令不認得指定 profile 的選項',
    cause: '有些程式只在子指令之後，或只在較新的版本中接受 {profileOption}。',
    fix: [
      '改以環境變數指定 profile，這些程式都會讀取：export AWS_PROFILE=NAME',
      '將 {profileOption} 放在整行的最後、子指令之後[[，例如：{profileIn}]]',
      '更新[[ {program}]][[{!program}該程式]][[：{update}]][[{!update}。]]',
    ],
  },
  'step-input-missing': {
    title: 'CI 中登入 AWS 的步驟缺少輸入值',
    cause:
      '[[{?outside}它找不到 GitHub 會設定的某個變數。]][[{!outside}configure-aws-credentials 的某個輸入沒有值，最常見的原因是其 secret 或變數為空值或名稱不符。]]',
    fix: [
      '{?outside}請更新 runner（或 act）與該 action。在此之前，請在 "env:" 設定缺少的變數：GITHUB_REPOSITORY、GITHUB_WORKFLOW、GITHUB_ACTION、GITHUB_ACTOR、GITHUB_REF、GITHUB_SHA。',
      '{?noAccountId}請為 role-to-assume 指定完整的 ARN：arn:aws:iam::ACCOUNT:role/NAME',
      '缺少 {keyInput} 或其為空值：請為該步驟同時指定 aws-access-key-id 與 aws-secret-access-key。',
      '{!keyInput}{!noAccountId}{!outside}不使用金鑰時，該步驟需要 role-to-assume 與 aws-region，工作需要 "permissions: id-token: write"。使用金鑰時，需要 aws-access-key-id、aws-secret-access-key 與 aws-region。',
      fixes.oldStep,
      '{!outside}由 fork 或 Dependabot 觸發時，secret 是空的；environment 的 secret 需要在工作中設定 "environment:"。查看有哪些：gh secret list',
    ],
  },
  'template-unreadable': {
    title: 'AWS CLI 無法以文字讀取這個檔案',
    cause: 'AWS CLI 使用系統的編碼，在 Windows 上不是 UTF-8，而檔案是另一種編碼。',
    fix: [
      '若檔案不是 UTF-8，請另存為 UTF-8（不含 BOM）。Windows 內建的工具常存成 UTF-16。',
      '若已是 UTF-8，請告訴 AWS CLI。在 PowerShell：$env:AWS_CLI_FILE_ENCODING="UTF-8"',
      '在其他 shell：export AWS_CLI_FILE_ENCODING=UTF-8（在 cmd.exe 以 set 代替 export）',
    ],
  },
} satisfies FailureTranslation<typeof en.awsCliFailures>;
