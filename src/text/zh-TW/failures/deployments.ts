import type * as en from '../../en/failures/deployments.ts';
import type { FailureTranslation } from '../../translation.ts';

export const deploymentFailures = {
  'other-account': {
    title: '這組 AWS 憑證屬於其他 AWS 帳戶',
    cause:
      '[[{?notAccount}程式收到的帳戶是 {notAccount}，但它需要 12 位數字的帳戶 ID。]][[{?bucket}CDK 無法使用它的儲存貯體：該儲存貯體屬於其他帳戶，或這組 AWS 憑證無權使用。]][[{?unseen}這組 AWS 憑證的帳戶與區域中沒有該應用程式。]][[{!notAccount}{!bucket}{!unseen}程式需要的帳戶不是目前 AWS 憑證所屬的 {current}。]]',
    fix: [
      '{?notAccount}請以帳戶 ID 取代 {notAccount}，在 AWS CDK 中是 aws://ACCOUNT/REGION 或 env。查看帳戶 ID：aws sts get-caller-identity --query Account',
      '{?bucket}部署時，CDK 會擔任 cdk bootstrap 建立的角色：請允許您的使用者或角色對 arn:aws:iam::*:role/cdk-* 執行 sts:AssumeRole。若不使用這些角色，則需要該儲存貯體的 s3:GetBucketLocation、s3:ListBucket、s3:GetObject 與 s3:PutObject。',
      '{?vault}請在該帳戶給 Vault 一個信任其角色的角色：vault write auth/aws/config/sts/{accountId} sts_role=ROLE_ARN。或以 resolve_aws_unique_ids=false 寫入該 role。',
      '{!notAccount}{!vault}查看使用中的 profile：aws configure list',
      '{!vault}登入帳戶 {accountId}：openclaw-bedrock login --profile NAME',
      '{!notAccount}{!vault}改用正確帳戶的 profile：export AWS_PROFILE=NAME',
      '{?unseen}區域也請比對：export AWS_REGION=REGION',
      '若 {envFile} 指定的是其他 profile，請在該處更正。',
      '{?pasted}{!notAccount}{!bucket}{!unseen}{!vault}若多處設有存取金鑰，程式使用的可能與 AWS CLI 不同：請只保留正確帳戶的金鑰。',
    ],
  },
  'lambda-variable-reserved': {
    title: '這個變數由 AWS Lambda 自行設定',
    cause: '[[{reserved} ]][[{!reserved}該變數]]由 Lambda 依函數的區域與角色設定，部署時不可指定。',
    fix: [
      '從函數的環境變數移除[[ {reserved}]][[{!reserved}該變數]]：函數的程式碼不需要它也能取得區域與 AWS 憑證。',
      '若需要其他帳戶的 AWS 憑證，請讓函數的角色擔任該帳戶的角色；或使用自訂的變數名稱，並在程式碼中讀取。',
    ],
  },
  'instance-profile-missing': {
    title: '沒有可供 EC2 執行個體使用的 instance profile',
    cause: '執行個體透過 instance profile 取得角色。主控台建立 EC2 的角色時會一併建立，其他工具則不會。',
    fix: [
      '查看有哪些：aws iam list-instance-profiles。請指定其中之一的名稱，而非角色名稱：在 Elastic Beanstalk 中是 aws:autoscaling:launchconfiguration 的 IamInstanceProfile。',
      '建立：aws iam create-instance-profile --instance-profile-name NAME，再執行 aws iam add-role-to-instance-profile --instance-profile-name NAME --role-name ROLE。數秒後生效。',
      'Elastic Beanstalk 不再自動建立 aws-elasticbeanstalk-ec2-role。其角色需要 AWSElasticBeanstalkWebTier 政策。',
    ],
  },
  'cdk-not-bootstrapped': {
    title: '尚未執行 AWS CDK 的 bootstrap，或版本太舊',
    cause:
      'CDK 部署時使用的儲存貯體與角色，由 cdk bootstrap 在每個帳戶與區域建立一次。這裡找不到[[版本 {needed} 以上的]]，或這組 AWS 憑證無權查看。',
    fix: [
      '建立或更新：cdk bootstrap aws://ACCOUNT/REGION --profile NAME',
      '若已經建立，則是 CDK 使用了其他帳戶或區域：請查看 profile 的帳戶（aws sts get-caller-identity --profile NAME）與 stack 的 env。',
      '若兩者都正確，請允許您的使用者或角色對 /cdk-bootstrap/* 執行 ssm:GetParameter，以及對 arn:aws:iam::*:role/cdk-* 執行 sts:AssumeRole。',
    ],
  },
} satisfies FailureTranslation<typeof en.deploymentFailures>;
