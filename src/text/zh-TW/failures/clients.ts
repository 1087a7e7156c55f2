import type * as en from '../../en/failures/clients.ts';
import type { FailureTranslation } from '../../translation.ts';

export const clientFailures = {
  'sdk-incomplete': {
    title: '程式或其 AWS SDK 過舊或缺少元件',
    cause: '程式的訊息：{detail}',
    fix: [
      '更新 Python 的 SDK，它不認得 {unknown}：pip install -U boto3',
      'PATH 中沒有 {noCli} 時，請用本工具登入：openclaw-bedrock login。安裝方式：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '出現「{prefixed}」時：該程式可能不認得開頭為 us. 或 global. 等前綴的 ID。請更新它。',
      '更新 AWS CLI，它不認得 {choice}：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{agents} 屬於其他指令。請將 aws bedrock-agentcore 改為 aws bedrock-agentcore-control，將 aws bedrock-agent-runtime 改為 aws bedrock-agent。',
      '更新 AWS CLI，它可能太舊，不認得 {operation}：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '{address} 是 EKS Pod Identity，該程式的 AWS SDK 太舊，不支援它。請更新該程式：https://docs.aws.amazon.com/eks/latest/userguide/pod-id-minimum-sdk.html',
      '請在回報此訊息的程式或外掛中加入 software.amazon.awssdk:{absentModule}，版本與其餘 SDK 相同。SSO profile 需要 sso 與 ssooidc 兩者。',
      '請更新[[ {program}]][[{!program}該程式]]或其函式庫[[（{update}）]]：它無法讀取模型送出的 {block}。',
      '出現「{oldCli}」：AWS CLI 第 1 版沒有 sso login。請安裝第 2 版：https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
      '程式缺少 {http}（HTTP 用戶端），請加入，版本與其餘 SDK 相同：software.amazon.awssdk:url-connection-client',
      '出現 {java}：請用 SDK 的 bom 讓所有 software.amazon.awssdk 套件版本一致。',
      '在該程式的執行環境中安裝 Python 的 SDK {python}：pip install boto3',
      '在該程式的執行環境中安裝 {package}：pip install boto3',
      '在回報此訊息的程式中加入 SDK 的套件 {module}，版本與其餘 SDK 相同。若程式不是您寫的，請更新它，或退回前一版。',
      '在該程式的 Python 環境中安裝 aws {crt} 所需的套件：pip install "botocore[crt]"',
      '{!deployed}請更新 {program}，它不認得 {unlisted}[[：{update}]]',
      '{?deployed}請更新您所部署的程式：它不認得 {unlisted}。',
      '{!deployed}{!program}請更新回報此訊息的程式：它不認得 {unlisted}。',
      '請更新回報此訊息的程式，或改用其 Converse API：它不認得 {served} 的 provider。',
    ],
  },
  'program-faulty': {
    title: '其他程式的 Bedrock 部分有錯誤',
    cause: '錯誤在該程式或其外掛，不在您的設定或 AWS。程式的訊息：{detail}',
    fix: [
      '請更新[[ {program} ]][[{!program}該程式]]及其 Bedrock 外掛[[：{update}]][[{!update}。]]',
      '若是上次更新之後才發生，請將外掛退回前一版。',
      '{?called}若是您自己的程式碼，請對照已安裝版本的文件檢查該呼叫。',
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
  'provider-unknown': {
    title: '該程式以其他名稱稱呼 Bedrock',
    cause: '它不認得設定中的 provider，因此沒有發出任何呼叫。',
    fix: [
      'LiteLLM 需要在模型前加上 bedrock/：bedrock/{passed}',
      'goose 不認得 {provider}：GOOSE_PROVIDER=aws_bedrock',
      '其他程式中的名稱：OpenClaw 與 opencode 為 amazon-bedrock，LiteLLM 與 aider 為 bedrock/MODEL。',
    ],
  },
} satisfies FailureTranslation<typeof en.clientFailures>;
