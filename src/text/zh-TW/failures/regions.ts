import type * as en from '../../en/failures/regions.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const regionFailures = {
  'region-missing': {
    title: '未設定 AWS 區域',
    cause:
      '[[{?pasted}回報此訊息的程式]]無法[[{!pasted}{!foreign}{!old}{!idle}從 provider 的 baseUrl、AWS_REGION 或 profile ]][[{?pasted}{!foreign}{!old}{!idle}從 AWS_REGION 或 profile ]][[{!foreign}{!old}{?idle}從 provider 的 baseUrl 或 AWS_REGION ]][[{?old}{!idle}從 AWS_REGION 或 profile ]][[{?old}{?idle}從 AWS_REGION ]]得知區域。[[profile default 有 {idle}，但只有 AWS_PROFILE 指向該 profile 時 OpenClaw 才會讀取，而它並未設定。]][[OpenClaw {old} 不會採用 openclaw.json 中的區域。]][[OpenClaw 的 Bedrock 外掛不會讀取 {unread}。]]',
    fix: [
      fixes.afterUpdate,
      '請在 workflow 中該步驟的 "with:" 之下設定 {input}。若已設定，則是它引用的變數是空的。',
      '{?otherSdk}請在該程式的執行環境設定（boto3 只讀取後者）：export AWS_REGION=REGION AWS_DEFAULT_REGION=REGION',
      '{!otherSdk}{!input}{?foreign}請在 profile 中、[[ {program} ]][[{!program}該程式]]的設定中，或其執行環境設定：export AWS_REGION=REGION',
      '{!otherSdk}{!input}{?unnamed}若是 OpenClaw 以外的程式，請在其 Bedrock 設定中，或在其執行環境設定：export AWS_REGION=REGION',
      '{?role}在有角色的機器上：openclaw-bedrock init --auth {role}[[ --region {knownRegion}]]',
      '{!foreign}{!input}[[{?unnamed}若是 OpenClaw：]]openclaw-bedrock init[[ --auth {auth}]][[ --region {knownRegion}]]',
      '{?pasted}若已在該處設定，表示程式忽略了它：請更新該程式，或退回前一版。',
    ],
  },
  'instance-not-found': {
    title: 'Spring Cloud AWS 尋找 EC2 執行個體，但並非在其上執行',
    cause: '它只有在 EC2 上才能自行得知區域與 CloudFormation stack。',
    fix: [
      '請在 application.properties 中設定區域，並關閉這兩項偵測：cloud.aws.region.static=REGION、cloud.aws.region.auto=false 與 cloud.aws.stack.auto=false。從第 3 版起，只需設定 spring.cloud.aws.region.static=REGION。',
    ],
  },
  'region-misspelled': {
    title: 'AWS 區域的名稱有誤',
    cause:
      '[[{region}{zone} 是區域 {region} 中的可用區域（zone），而程式需要的是區域。]][[{!zone}沒有 {region} 這個區域。]]',
    fix: [
      '{?zone}請在該程式的執行環境設定區域：export AWS_REGION={region} AWS_DEFAULT_REGION={region}',
      '{?zone}若它來自 ~/.aws/config，請在其中更正：region = {region}',
      '{?signsInAt}請在 ~/.aws/config 更正該 profile 的 region 與 sso_region。後者可在 AWS 存取入口網站的「存取金鑰」查看。',
      '{?step}請在 workflow 中更正該步驟的 aws-region，或它所用的 secret 或變數。它只能是區域代碼，例如 us-east-1。',
      '{!zone}{!step}查看它設定在哪裡，並在該處更正：aws configure list',
      '{!foreign}{?zone}若是 OpenClaw：openclaw-bedrock init --region {region}',
    ],
  },
} satisfies FailureTranslation<typeof en.regionFailures>;
