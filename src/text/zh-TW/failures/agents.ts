import type * as en from '../../en/failures/agents.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const agentFailures = {
  'knowledge-base-denied': {
    title: '知識庫的角色沒有存取權',
    cause:
      'Bedrock 以知識庫自己的角色（而非您的角色）讀取資料與寫入索引。[[{?source}它無法讀取 S3 儲存貯體。]][[{?store}向量儲存區拒絕了它。]][[{?role}它無法擔任該角色。]]',
    fix: [
      '{?source}允許該角色對儲存貯體執行 s3:GetObject 與 s3:ListBucket；若以您自己的金鑰加密，也允許 kms:Decrypt。',
      '{?store}使用 OpenSearch Serverless 時，該角色需要對集合的 aoss:APIAccessAll 權限；集合還需要包含該角色與建立索引者（aws sts get-caller-identity）的資料存取政策，以及讓 Bedrock 連入的網路政策。',
      '{?role}該角色的信任政策必須允許服務 bedrock.amazonaws.com 執行 sts:AssumeRole。',
      '若角色或政策剛建立，請等一兩分鐘再試一次。',
      '該角色也需要對嵌入模型的 bedrock:InvokeModel 權限：https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
    ],
  },
  'knowledge-base-store-unfit': {
    title: '向量儲存區不符合知識庫的需求',
    cause: 'Bedrock 建立知識庫前會先檢查向量儲存區，而這個儲存區有所欠缺。',
    fix: [
      '{?unindexed}請在資料庫執行訊息中的 CREATE INDEX 陳述式，然後再試一次。',
      '{?engine}請以 FAISS 引擎重新建立向量索引。若索引由範本或函式庫建立，請更新它。',
      '{?dimensions}索引的維度須與嵌入模型輸出的相同：Titan Text Embeddings V2 與 Cohere Embed 為 1024，Titan V1 為 1536。請重新建立索引，或改選其他嵌入模型。',
      '{?noIndex}請先以訊息中的名稱建立索引，再建立知識庫：只有主控台的快速建立會自動建立索引。若剛建立，請等一分鐘再試一次。',
      '{?dataApi}請開啟 Aurora 叢集的 Data API：aws rds enable-http-endpoint --resource-arn CLUSTER_ARN',
      '請逐一比對儲存設定與儲存區：索引或資料表、向量欄位、文字欄位、中繼資料欄位：https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-setup.html',
    ],
  },
  'vectors-unfit': {
    title: '向量儲存區需要另一種長度的嵌入向量',
    cause:
      '它是以另一個嵌入模型建立的。Titan Text Embeddings V2 與 Cohere Embed v3 為 1024 維，Titan V1 與 Cohere Embed v4 為 1536 維。訊息：{detail}',
    fix: [
      '請以目前使用的模型重新建立 collection、資料表或索引，並重新載入所有文件。',
      '或使用建立時的模型。Titan V2 也可以指定為 256 或 512 維（dimensions）。',
    ],
  },
  'stack-failed': {
    title: '無法建立 CloudFormation 堆疊',
    cause:
      '[[{?waited}執行個體沒有及時回報：首次啟動時的安裝失敗，或花了太久時間。]][[{?template}範本的儲存貯體或檔案已不存在，因此連結已失效。]][[{?stuck}先前的嘗試中途失敗。]]',
    fix: [
      '處於 {stuck} 狀態的堆疊無法變更。請將它連同留下的資源一併刪除，再重新部署：aws cloudformation delete-stack --stack-name NAME',
      '此區域還沒有 {unknownType}，或那裡的 CloudFormation 不認得它。請部署到有此類型的區域，例如 us-east-1 或 us-west-2。',
      '{?waited}請在執行個體上查看它的紀錄（EC2 主控台、連線、Session Manager）：sudo tail -n 100 /var/log/cloud-init-output.log',
      '{?waited}若復原時會移除執行個體，請重新建立堆疊並保留它：在主控台選「保留成功佈建的資源」。',
      '{?waited}若其中沒有任何內容，執行個體往往無法連上網際網路：子網路需要網際網路閘道與公有 IP 位址，或 NAT 閘道。',
      '{?template}請從專案的儲存庫取得目前的範本，並在主控台上傳：建立堆疊、上傳範本檔案。',
      '{?template}或使用 AWS CLI：aws cloudformation deploy --template-file FILE --stack-name NAME --capabilities CAPABILITY_IAM',
      '若有多項失敗，以最早的一項為準：aws cloudformation describe-stack-events --stack-name NAME',
    ],
  },
  'agentcore-failed': {
    title: 'AgentCore Runtime 上的 agent 執行失敗',
    cause:
      'AgentCore 沒有從 agent 得到正常的回應[[{?slow}：它沒有及時啟動]][[：它回應 {answered}]]。原因寫在 agent 自己的紀錄中。',
    fix: [
      '查看它的紀錄：aws logs tail /aws/bedrock-agentcore/runtimes/AGENT_ID-DEFAULT --since 1h',
      '{?slow}開始監聽連接埠之前少載入一些：等第一次呼叫時再匯入與連線。套件須為 Linux arm64 版本，因為 AgentCore 在 arm64 上執行。',
      '{!slow}若它無法呼叫模型，agent 的執行角色必須允許 bedrock:InvokeModel 與 bedrock:InvokeModelWithResponseStream。',
      'agent 必須在 0.0.0.0 的 8080 連接埠回應 GET /ping 與 POST /invocations。BedrockAgentCoreApp 兩者都會處理。',
    ],
  },
  'agentcore-build-failed': {
    title: '無法建置 AgentCore agent 的映像檔',
    cause: '映像檔由 AWS CodeBuild 建置，失敗原因只在它的紀錄中。',
    fix: [
      '查看紀錄：aws logs tail /aws/codebuild/bedrock-agentcore-NAME-builder --since 1h',
      '若映像檔已建好、只有部署失敗，請更新工具並再次啟動：pip install -U bedrock-agentcore-starter-toolkit',
      '若這裡有 Docker，該工具可在本機建置（local build）。',
    ],
  },
  'agent-not-found': {
    title: '此區域沒有這個 agent 或知識庫',
    cause: '在所呼叫的帳戶與區域中，Bedrock 找不到這個 ID[[：{knowledgeBase}]]。',
    fix: [
      '請傳入 ID（10 個大寫字母與數字），而非名稱：aws bedrock-agent list-agents（或 list-knowledge-bases）',
      '請呼叫建立它的區域：在程式執行的環境設定 AWS_REGION，或設定其用戶端的區域。',
      '別名也有 ID：aws bedrock-agent list-agent-aliases --agent-id ID。TSTALIASID 是工作草稿的別名 ID，使用前須先準備（prepare）。',
    ],
  },
  'agentcore-name-rejected': {
    title: 'AgentCore 不接受此名稱',
    cause: 'runtime 的名稱須以字母開頭，只能有字母、數字與 _，最多 48 個字元。此處為：{refusedName}',
    fix: ['將 - 改為 _，過長時縮短名稱。'],
  },
  'agent-lambda-failed': {
    title: 'agent 背後的 Lambda 函式失敗',
    cause:
      '[[{?shut}Bedrock 無權呼叫它。]][[{!shut}Bedrock 為 agent 的動作呼叫了它，但它失敗了，或回應的格式不同。]]',
    fix: [
      '{?shut}請允許 Bedrock 呼叫該函式：aws lambda add-permission --function-name NAME --statement-id bedrock --action lambda:InvokeFunction --principal bedrock.amazonaws.com',
      '{!shut}請查看它的紀錄：aws logs tail /aws/lambda/NAME --since 1h',
      '{!shut}它的回應須有 messageVersion 與 response，其中須寫明所要求的動作群組，以及 function 或 apiPath：https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html',
    ],
  },
  'batch-rejected': {
    title: '批次工作輸入的記錄數不符',
    cause:
      '[[{?few}批次工作的輸入有最低記錄數]][[：{least}，此處只有 {records}]][[：{fewest}]][[{!few}批次工作的輸入有最高記錄數]][[：{most}]][[：{largest}]]。這個數字是模型的配額。',
    fix: [
      '{?few}請在輸入（JSON Lines，每行一個請求）加入更多記錄，或直接呼叫模型：Converse、InvokeModel。',
      '{!few}請將輸入分成數個工作。',
      '查看名稱含「records per batch inference job」的配額：https://console.aws.amazon.com/servicequotas/home/services/bedrock/quotas[[?region={region}]]',
    ],
  },
  'job-failed': {
    title: 'Bedrock 的工作（job）失敗',
    cause: '等待它的程式沒有說明原因，工作本身則有。',
    fix: [
      '{?batch}查看它的訊息：aws bedrock get-model-invocation-job --job-identifier ARN',
      '{?batch}其服務角色須信任 bedrock.amazonaws.com，能讀取輸入並寫入輸出（s3:GetObject、s3:PutObject、s3:ListBucket），且儲存貯體須位於所呼叫的區域。',
      '{?batch}輸入的每一行為 {"recordId": "…", "modelInput": {…}}，後者與 InvokeModel 的內容相同。',
      '{!batch}查看它的訊息：aws bedrock get-model-customization-job --job-identifier ARN，或 aws bedrock-agent get-ingestion-job、get-knowledge-base。',
    ],
  },
  'ingestion-skipped': {
    title: '知識庫略過了某些檔案',
    cause: '[[每個檔案最大 {bytes} 位元組。]][[{?unread}這些檔案無法讀取。]]其他檔案已在索引中。',
    fix: [
      '{?bytes}請分割檔案，或移除其中的圖片，然後重新開始擷取。',
      '{?unread}請以知識庫可讀的格式（PDF、DOCX、XLSX、CSV、HTML、MD、TXT）另存，不設密碼，然後重新開始擷取。',
      '各項限制：https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-ds.html',
    ],
  },
  'action-schema-rejected': {
    title: 'Bedrock 不接受動作群組的 OpenAPI 結構描述',
    cause: '動作群組以 OpenAPI 3 描述，每個方法都需要說明與 ID。AWS 的訊息：{detail}',
    fix: [
      '為每個路徑的每個方法加上不重複的 "operationId"、"description" 與 "responses"。',
      '檔案須以 "openapi": "3.0.0" 開頭，並有 info 與 paths。請檢查：https://docs.aws.amazon.com/bedrock/latest/userguide/agents-api-schema.html',
      '或改以函式詳細資訊描述動作群組，就不需要結構描述。',
    ],
  },
  'access-gateway-keyless': {
    title: 'Bedrock Access Gateway 沒有 API 金鑰',
    cause: '用戶端會送出您自訂的金鑰，沒有金鑰它就不會啟動。較新的版本沒有預設值。',
    fix: [
      '為 gateway 的容器或函式設定金鑰：API_KEY=YOUR_KEY',
      '或指定存放金鑰的機密：API_KEY_SECRET_ARN（Secrets Manager，{"api_key": "…"}），並讓其角色讀取：secretsmanager:GetSecretValue',
      '用戶端以 OPENAI_API_KEY 送出同一組金鑰。',
    ],
  },
  'agent-knowledge-base-unfit': {
    title: 'Agent 無法查詢其知識庫',
    cause:
      '[[{!allowed}Bedrock 沒有說明原因：可能是知識庫、其索引、嵌入模型或設定有問題。]][[所呼叫的 agent 版本有 {allowed} 個知識庫，而呼叫中指定了更多。]]',
    fix: [
      '{!allowed}單獨查詢知識庫，它的錯誤訊息更詳細：aws bedrock-agent-runtime retrieve --knowledge-base-id ID --retrieval-query text=test',
      '{?allowed}將知識庫加入 agent，並準備 agent：aws bedrock-agent associate-agent-knowledge-base、aws bedrock-agent prepare-agent --agent-id ID',
      '別名呼叫的是建立它時所指的版本。請讓它指向新版本，或呼叫草稿：TSTALIASID。',
      '{!allowed}將資料來源同步一次，並確認嵌入模型可以呼叫。',
      '{!allowed}去掉向量儲存庫可能沒有的功能，例如混合搜尋、篩選或重新排序。',
    ],
  },
  'agent-call-rejected': {
    title: 'AWS 不接受呼叫中的某個值',
    cause: '[[{refusedField} 不接受 {refusedValue}。]][[{!refusedField}AWS 的訊息：{detail}]]',
    fix: [
      '{?nameTaken}請讓每個工作有自己的名稱，例如加上時間：已結束的工作仍會占用名稱。',
      '{?trains}檔案的每一行須是一個 JSON object，只含這些欄位，並以 UTF-8 儲存。其他模型的欄位不同：https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-prepare.html',
      '處於「{unprepared}」狀態時，請先準備 agent：aws bedrock-agent prepare-agent --agent-id ID',
      '{?hybrid}此向量資料庫沒有混合搜尋：請不要送出 overrideSearchType，或設為 SEMANTIC。',
      '{?session}第一次呼叫不要送出 sessionId，之後再送出它回傳的值。工作階段會在一段時間後結束。',
      '{?arnGiven}請填 ID 而非 ARN：最後一個斜線之後的部分。',
      '{?async}結果會寫入 S3：儲存貯體須在所呼叫的區域，且呼叫者需要對它的 s3:PutObject 權限。',
      '{!nameTaken}{!trains}請更改訊息所指的項目。各欄位接受的值請見 API 參考：https://docs.aws.amazon.com/bedrock/latest/APIReference/welcome.html',
      fixes.updateProgram,
    ],
  },
} satisfies FailureTranslation<typeof en.agentFailures>;
