import { lendSignIn } from '../../commands.ts';
import type * as en from '../../en/failures/packages.ts';
import type { FailureTranslation } from '../../translation.ts';

export const packageFailures = {
  'python-package-unfit': {
    title: '缺少 Python 套件，或套件版本不合',
    cause: '程式的訊息：{detail}',
    fix: [
      '{pypi} 沒有支援此 Python 的版本：請改用較新的 Python，aws_sdk_bedrock_runtime 需要 3.12 以上。查看版本：python3 --version',
      '{?modulePython}請為執行該模組的 Python 安裝，這是由 Ansible 在工作的主機上選擇的（ansible_python_interpreter）：PYTHON -m pip install boto3 botocore',
      '在該程式的執行環境中安裝 {package}：pip install boto3。若程式是以 pipx 或 uv 安裝：pipx inject NAME boto3，或 uv tool install NAME --with boto3',
      '在該程式的執行環境中安裝 {lackedPackage}：pip install "{lackedPackage}"',
      '{?lambda}在 AWS Lambda 中，請以 layer 或放入套件的方式將它加入函式。',
      '{?jupyter}Jupyter AI 需要 Bedrock 用的套件，請安裝在它的環境中：pip install -U langchain-aws',
      'Python 可能把您自己名為 {shadowed} 的檔案或資料夾當成套件：請改名。若沒有這樣的檔案，則是套件太舊：請更新。',
      '一起安裝的套件需要不同版本的 {conflict}。請在新的虛擬環境中用一次 pip install 安裝全部套件，不要指定版本，讓 pip 選出相容的版本。若程式能正常執行，這只是 pip 的警告。',
      '從 0.10 版起，aws-sdk-bedrock-runtime 以 AsyncBedrockRuntimeClient 取代 {sonicClient}。請更新匯入它的套件，或：pip install "aws-sdk-bedrock-runtime<0.10"',
      '出現 {sonicParts}：Nova Sonic 所用套件的版本不合。請將它們與使用它們的外掛一併更新：pip install -U aws-sdk-bedrock-runtime smithy-aws-core smithy-http',
      '已安裝的 {outdated} 沒有 {newer}：它的版本太舊或太新，與匯入它的程式不合。請更新它[[：{update}]][[{!update}。]]',
      `在該程式的 Python 環境中安裝 aws {crt} 所需的套件：pip install "botocore[crt]"。或指定另一個只含此設定的 profile：${lendSignIn}`,
    ],
  },
} satisfies FailureTranslation<typeof en.packageFailures>;
