import type * as en from '../../en/failures/openclaw.ts';
import type { FailureTranslation } from '../../translation.ts';
import { fixes } from './fixes.ts';

export const openclawFailures = {
  'not-configured': {
    title: 'OpenClaw 尚未設定 Bedrock',
    cause:
      '{path} 中沒有 Bedrock provider[[；{setting} 讓 OpenClaw 自行尋找 Bedrock 的模型]][[{?idle}，但沒有設定主要模型]][[{?unsigned}，也沒有設定 AWS_PROFILE，OpenClaw 因此不會使用 AWS 憑證]]。[[OpenClaw 的主要模型是 {inUse}。]]',
    fix: ['在 {path} 中，將 {misplaced} 移到 "models" 之下。', 'openclaw-bedrock init'],
  },
  'sign-in-not-offered': {
    title: 'OpenClaw 本身沒有 Bedrock 的登入方式',
    cause:
      'openclaw onboard 與 openclaw models auth login 都不提供 Bedrock：OpenClaw 使用 gateway 環境中的 AWS 憑證來呼叫它。',
    fix: ['設定 Bedrock：openclaw-bedrock init', '若已設定，但登入已過期：openclaw-bedrock login'],
  },
  'chat-name-unknown': {
    title: 'OpenClaw 不認得這個名稱',
    cause:
      '[[{alias} 不是模型的簡稱，也不是前面加上 provider 的模型。]][[{!alias}設定完成後，OpenClaw 以 amazon-bedrock 稱呼 Bedrock。]]',
    fix: [
      '{?inFile}在 openclaw.json 中也要寫出 provider。若是 Bedrock 的模型：openclaw-bedrock use {alias}',
      '{!inFile}要列出模型，請在聊天室傳送：/models amazon-bedrock，再選一個：/model amazon-bedrock/ID',
      '若要以 {alias} 作為某個模型的簡稱：openclaw models aliases add {alias} amazon-bedrock/ID',
      '若 OpenClaw 也不認得 amazon-bedrock：openclaw-bedrock init',
    ],
  },
  'provider-id-unsupported': {
    title: 'OpenClaw 已不支援此 provider 名稱',
    cause: 'openclaw.json 中的名稱是「{providerId}」，外掛只支援「amazon-bedrock」。',
    fix: [
      '將 {stale} 與所有引用一併更名：openclaw-bedrock doctor --fix',
      '設定可用的 provider：openclaw-bedrock init --provider-id {usual}[[ --region {here}]]',
      '同上，但維持 {usual} 目前的區域：openclaw-bedrock init --provider-id {usual} --region {there}',
      fixes.thenRestart,
    ],
  },
  'provider-incomplete': {
    title: 'openclaw.json 的 Bedrock provider 不完整',
    cause:
      'OpenClaw[[ {version}]] 無法接受：{detail}。[[{?apiless}有 provider 或模型沒有設定 "api"；Bedrock 的是 bedrock-converse-stream。]]',
    fix: [fixes.setUpAgain, `{?pasted}${fixes.thenRestart}`],
  },
  'model-not-configured': {
    title: 'openclaw.json 中沒有選用的模型',
    cause: '有 agent 使用 {ref}，但其 provider 的清單中沒有它。',
    fix: [
      '若您指的是清單中的 {near}：openclaw-bedrock init --model {near}',
      '若您指的是清單中的 {listed}：將 {path} 中的 {ref} 換成 {listed}',
      '加入清單：openclaw-bedrock init --model {model}',
      '加入清單，不變更主要模型：openclaw-bedrock init --model {added} --no-primary',
      '以 Bedrock 認得的 ID {id} 選用：openclaw-bedrock init --model {id}',
      '將 {path} 中的 {ref} 換成 {right}，再加入清單：openclaw-bedrock init --model {rightId} --no-primary',
      fixes.insteadModel,
    ],
  },
  'model-not-allowed': {
    title: '模型不在 OpenClaw 的允許清單中',
    cause:
      'agents.defaults.models（OpenClaw 2026.8 起為 agents.defaults.modelPolicy.allow）一旦有內容，就只允許其中的模型。',
    fix: ['加入清單：openclaw-bedrock init --model {model} --no-primary', fixes.insteadModel],
  },
  'other-model-unknown': {
    title: 'OpenClaw 無法使用這個其他 provider 的模型',
    cause:
      '{otherRef} 不是 Amazon Bedrock 的模型。[[{?forbidden}agents.defaults.models 有項目時，OpenClaw 只允許其中的模型。]][[{!forbidden}OpenClaw 沒有列出它：尚未設定其 provider，或這個版本不認得該模型。]]',
    fix: [
      '{?unlisted}請將該模型加入 openclaw.json 中 models.providers 之下 {otherProvider} 的 models。',
      '{!forbidden}查看 OpenClaw 有哪些模型，並使用其中的 ID：openclaw models list',
      '{!unlisted}若尚未登入 {otherProvider}：openclaw models auth login --provider {otherProvider}',
      '{!forbidden}若是新的模型：openclaw update',
      '{?forbidden}將 {otherRef} 加入 openclaw.json 的 agents.defaults.models（OpenClaw 2026.8 起為 agents.defaults.modelPolicy.allow）。',
      '若要改用 Bedrock 的模型：openclaw-bedrock use',
    ],
  },
  'thinking-level-unknown': {
    title: '這個版本的 OpenClaw 不認得此模型的思考等級',
    cause: 'OpenClaw 自行拒絕了 {level}，並未詢問 Bedrock。部分版本缺少模型其實支援的等級。',
    fix: [
      '改用它認得的等級：在對話中傳送 /think {offered}',
      '若 openclaw.json 設定了 {level}：openclaw config set agents.defaults.thinkingDefault {offered}',
      fixes.updateOpenclaw,
    ],
  },
  'auth-entry-ignored': {
    title: 'OpenClaw 忽略 auth-profiles.json 中的項目',
    cause:
      '自 2026.4.1 起，這個檔案不接受類型為 aws-sdk 的項目（舊版用於 Bedrock），也不需要它：OpenClaw 會以自己環境中的 AWS 憑證使用 Bedrock。',
    fix: [
      fixes.setUpMachineRole,
      '若使用 profile 或 API 金鑰，請存到 gateway 會讀取的位置：openclaw-bedrock init',
      '從 agent 資料夾的 auth-profiles.json 移除 {entry}。',
      fixes.thenRestart,
    ],
  },
  'gateway-origin-refused': {
    title: 'gateway 不接受這個頁面的位址',
    cause: '它只接受已知位址的頁面，而這個位址不在 gateway.controlUi.allowedOrigins 中。（這與 AWS 無關。）',
    fix: [
      '在 gateway 所在的電腦開啟：openclaw dashboard',
      '列出您開啟儀表板的位址：openclaw config set gateway.controlUi.allowedOrigins \'["http://HOST:18789"]\'',
      fixes.thenRestart,
    ],
  },
  'openclaw-config-invalid': {
    title: 'OpenClaw 不接受其設定',
    cause:
      '[[OpenClaw {version} 不接受 {setting}。]][[OpenClaw 不接受 openclaw.json 的 {rejected}。]]只要有一個未知的鍵或錯誤的值，整個檔案就會被拒絕。',
    fix: [
      '{?setting}{!oldEmbedder}將 {setting} 移到這個版本所用的位置：openclaw doctor --fix',
      '{!setting}自 2026.4.5 起，{oldDiscovery} 是 Bedrock 外掛的設定。讓 OpenClaw 移過去：openclaw doctor --fix',
      '正確的鍵是 {right}。更正：openclaw-bedrock doctor --fix',
      '更換 {byInit} 的值：openclaw-bedrock init',
      '在 openclaw.json 中，從 {holder} 刪除 {unknown}。',
      '在 openclaw.json 中，將 {astray} 移到[[ {belongsIn} ]][[{!belongsIn} agents.defaults ]]之下；若該處已有，請直接刪除。',
      '在 openclaw.json 中，將 {byHand} 寫成物件。',
      '在 openclaw.json 中，移除值為 null 的 {nothing}。',
      '在 {path} 中，將 {misplaced} 移到 "models" 之下。',
      '若 {oldEmbedder} 設為 "bedrock"，表示這個版本還不認得它：openclaw update',
      '{?stamp}{stamp} 中的 {strange} 由其他版本的 OpenClaw 寫入。讓 OpenClaw 移除它：openclaw doctor --fix',
      '{?miscased}在 {holder} 中，請依 OpenClaw 的寫法（含大小寫）改寫 {strange}：baseUrl、apiKey、contextWindow、maxTokens。',
      '{!oldDiscovery}{!astray}{!miscased}在 openclaw.json 中，從 {holder} 移除 {strange}；若新版認得它，也可更新 OpenClaw：openclaw update',
      '{!oldDiscovery}{!astray}{!holder}{!stamp}移除 openclaw.json 中的 {strange}；若新版認得它，也可更新 OpenClaw：openclaw update',
      '{?hiddenToken}openclaw.json 中的 {hiddenToken} 只是機密資訊的代替字樣，請改成真正的內容。',
      '請更正或移除 openclaw.json 中的 {wrongKey}。',
      '{?agent}沒有名為 {agent} 的 agent。請使用現有 agent 的名稱：openclaw agents list',
      '它需要一個尚未安裝的外掛，請安裝：openclaw plugins install {lackedPlugin}',
      '查看問題所在：openclaw config validate',
      '{!setting}{!rejected}{!stamp}讓 OpenClaw 自行修復：openclaw doctor --fix',
      '{!rejected}{!unchanged}若是我們上次的變更造成：openclaw-bedrock undo',
    ],
  },
  'state-folder-denied': {
    title: 'OpenClaw 無法寫入自己的資料夾',
    cause:
      '[[{?hostPath}{hostPath} 是主機的資料夾，而 OpenClaw 在容器中執行。]][[{!hostPath}資料夾屬於其他使用者。在容器中，無論掛載的資料夾屬於誰，OpenClaw 都以使用者 1000 執行。]]',
    fix: [
      '在 openclaw.json 中，將 {hostPath} 之下的資料夾改為容器中的資料夾，例如 /home/node/.openclaw/workspace。',
      '{!hostPath}容器掛載的資料夾：sudo chown -R 1000:1000 ~/.openclaw',
      '{!hostPath}volume：docker run --rm -v VOLUME:/data alpine chown -R 1000:1000 /data',
      '{!hostPath}沒有使用容器時：sudo chown -R "$(id -u):$(id -g)" ~/.openclaw',
    ],
  },
  'disk-full': {
    title: '磁碟已滿',
    cause: 'OpenClaw 無法寫入。它的對話、記錄與外掛都存放在磁碟上，更新時會使用 /tmp。',
    fix: [
      '在 Linux 與 macOS 上，查看是哪個磁碟：df -h',
      '再查看哪些檔案佔用空間：du -sh ~/.openclaw/* /tmp/openclaw*',
      '更新會在 /tmp 留下檔案。若沒有更新正在執行，請刪除其中的 openclaw-update-*。',
      fixes.thenRestart,
    ],
  },
  'models-file-broken': {
    title: '無法讀取 agent 的 models.json',
    cause:
      '[[{!pi}OpenClaw 會依 openclaw.json 寫入這個檔案。它已損壞，或曾以手動方式修改。]][[{?pi}pi 會讀取這個由您撰寫的檔案。]]',
    fix: [
      '將它改名，例如改為 models.json.old：{file}',
      '請手動修正：{pi}',
      '{!file}{!pi}將它改名，例如改為 models.json.old。agent main 的檔案是 ~/.openclaw/agents/main/agent/models.json。',
      '{!pi}OpenClaw 會重新寫入：openclaw gateway restart',
    ],
  },
  'openclaw-fault': {
    title: 'OpenClaw 誤將這次執行停止',
    cause:
      '[[{?folder}部分版本（例如 2026.2.12）會在 agent main 的資料夾中尋找每個 agent 的對話。]][[{!folder}部分版本（例如 2026.3.28）會停止模型與其 agent 主要模型不同的執行，例如 cron 工作。]]問題不在 Bedrock。',
    fix: [fixes.updateOpenclaw, '{!folder}在此之前，請讓該工作使用其 agent 的模型。', fixes.goBack],
  },
  'openclaw-update-failed': {
    title: 'OpenClaw 無法更新',
    cause: '[[{?noPlugin}openclaw.json 中有新版本找不到的外掛。]][[{!noPlugin}更新停在 {updateStep}。]]',
    fix: [
      '{?noPlugin}以 npm 更新，不會停在這裡：npm install -g openclaw@latest，再執行 openclaw doctor --fix',
      '{?noPlugin}或安裝「validating」下列出的外掛，或從 openclaw.json 移除其項目：openclaw plugins install ID',
      '{?noPlugin}若是 Bedrock 的外掛：openclaw plugins install @openclaw/amazon-bedrock-provider',
      '{?pluginStep}OpenClaw 本身已更新，但有外掛沒有。查看是哪一個：openclaw plugins doctor',
      '{?asksItself}若設有 proxy，OpenClaw 可能也透過它連到本機：NO_PROXY=127.0.0.1,localhost openclaw update',
      '{!noPlugin}失敗的內容在這些檔案中最新的一個：~/.openclaw/logs/update-*.log',
      '{!noPlugin}修復 OpenClaw 能自行修復的部分：openclaw doctor --fix',
      '然後再試一次：openclaw update',
    ],
  },
  'state-not-moved': {
    title: 'OpenClaw 無法將資料轉換到新版本',
    cause:
      '[[舊資料夾是掛載到容器中的，因此無法改名為 {mounted}。]][[{!mounted}有一個步驟拒絕繼續，之後的步驟都沒有執行。gateway 執行期間，OpenClaw 會略過其中一些步驟。]]（這與 AWS 無關。）',
    fix: [
      '將主機的資料夾改為掛載到 {mounted}，不要掛載到舊路徑，再重新啟動容器。',
      '{!mounted}上方的訊息會說明是哪個步驟。請停止 gateway：openclaw gateway stop',
      '{!mounted}接著執行：openclaw doctor --fix',
      '{!mounted}若仍然拒絕，請更新，較新的版本較少拒絕：openclaw update',
    ],
  },
  'not-recognized': {
    title: '無法辨識此錯誤',
    cause: '[[AWS 已有回應（{answered}），表示請求已送達。]]內容中沒有已知的錯誤：{detail}',
    fix: [
      '查看 {answered} 的意義：https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html',
      fixes.callIt,
      fixes.faultThere,
      `{!foreign}${fixes.doctor}`,
    ],
  },
  'not-text': {
    title: '輸入的不是文字',
    cause: '看起來是圖片、壓縮檔或程式的內容。',
    fix: ['請貼上錯誤訊息的那幾行。'],
  },
  'other-service': {
    title: '這看起來不是 Amazon Bedrock 的錯誤',
    cause: '內容似乎與 {other} 有關；這裡只說明 Bedrock 與登入 AWS 的錯誤。',
    fix: [
      '{?provider}查看 OpenClaw 登入了哪些 provider，以及是否有暫停使用的：openclaw models status',
      '{?provider}{!memory}選擇其他模型：openclaw models list',
      '{?memory}讓記憶搜尋使用 Bedrock 的模型：openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
      '{?gateway}查看它是否在執行，以及哪個程式占用它的連接埠：openclaw gateway status',
      '{?gateway}若它正在執行，而程式在容器中，127.0.0.1 就是該容器：請讓程式使用主機的位址。',
      '{!unnamed}{!foreign}檢查 OpenClaw 本身：openclaw doctor',
      fixes.goBack,
    ],
  },
  'other-protocol': {
    title: 'openclaw.json 中的 provider 使用的不是 Bedrock 自己的協定',
    cause: '{providerId} 使用 {api}[[（{baseUrl}）]]。本工具只驗證與修復 bedrock-converse-stream。',
    fix: [
      '{?own}改用 provider 的協定：openclaw-bedrock init',
      '{!taken}{!own}另外設定 Bedrock：openclaw-bedrock init',
      '若要兩者並存，請先在 openclaw.json 中將 {taken} 與所有引用改名，再執行：openclaw-bedrock init',
      '取代它：openclaw-bedrock init --provider-id {taken}',
    ],
  },
  'endpoint-unusable': {
    title: '這個 Bedrock 端點無法使用',
    cause:
      '{baseUrl} 不是可用的 ConverseStream 端點，而 OpenClaw 需要這種端點[[：{placeholder} 只是範例文字，應改為區域]][[。中國區域與隔離區域不提供 Bedrock（{closedRegion}）]]。',
    fix: [
      '{emptyVariable} 在目前的 shell 中是空值，請執行：unset {emptyVariable}',
      '改用正確的端點：openclaw-bedrock init --endpoint-url {right}',
      '{?open}指定您的區域：openclaw-bedrock init --region REGION',
    ],
  },
  'openclaw-missing': {
    title: '尚未安裝 OpenClaw，或不在 PATH 中',
    cause: 'shell 找不到名為 openclaw 的程式。',
    fix: ['npm install -g openclaw@latest'],
  },
  'openclaw-broken': {
    title: 'OpenClaw 安裝損壞，或其 Node.js 版本過舊',
    cause:
      '[[{?denied}npm 不能寫入存放全域套件的資料夾。]][[{?inUse}OpenClaw 仍在執行，npm 無法取代它的檔案。]][[{!denied}{!inUse}無法載入 OpenClaw 的某個部分。]]',
    fix: [
      '{?denied}讓 npm 安裝到您自己的資料夾，並將 ~/.npm-global/bin 加入 PATH：npm config set prefix ~/.npm-global',
      '{?denied}接著執行：npm install -g openclaw@latest',
      '{?denied}若先前以 sudo 安裝，請繼續使用：sudo npm install -g openclaw@latest',
      '重新安裝 OpenClaw：npm install -g openclaw@latest （缺少 {part} 的一部分）',
      '安裝 Node.js {node} 以上的版本，再重新安裝 OpenClaw：npm install -g openclaw@latest',
      '安裝 Node.js {atLeast} 以上的版本，或將它放在 PATH 中較舊版本之前。接著執行：npm install -g openclaw@latest',
      '{?inUse}Windows 無法取代使用中的檔案。請停止 gateway，並關閉所有正在執行 OpenClaw 的程式：openclaw gateway stop',
      '{?inUse}若仍有它的 node.exe 在執行，請以工作管理員結束。接著執行：npm install -g openclaw@latest',
      '{?leftover}先前中斷的安裝留下了檔案。請移除：rm -rf "$(npm root -g)"/openclaw "$(npm root -g)"/.openclaw-*',
      '{!denied}{!inUse}檢查 Node.js 版本：node --version',
      '{!denied}{!inUse}重新安裝 OpenClaw：npm install -g openclaw@latest',
    ],
  },
  'discovery-failed': {
    title: '無法列出 Bedrock 的模型',
    cause:
      '[[{?mantle}只要設有 AWS 憑證或金鑰，OpenClaw 也會到 Bedrock Mantle 尋找模型；那是 Bedrock 的另一個位址，有其他模型。]][[{!mantle}通常是角色沒有權限：需要 bedrock:ListFoundationModels 與 ListInferenceProfiles。]][[{!foreign}寫在 openclaw.json 中的模型不受影響。]]',
    fix: [
      '{?mantle}若不使用 amazon-bedrock-mantle 的模型，請停用它：openclaw plugins disable amazon-bedrock-mantle',
      `{?mantle}${fixes.thenRestart}`,
      '{?mantle}若要使用，請查看登入是否有效：openclaw-bedrock status。角色必須允許 bedrock-mantle:CallWithBearerToken，AWS_REGION 也必須是 Mantle 提供服務的區域。',
      '{!mantle}{!foreign}{!unnamed}關閉 OpenClaw 的模型探索：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
      '{?foreign}此呼叫使用的角色是 {role}。若那不是您 profile 的角色，請在啟動[[ {program} ]][[{!program}該程式]]的環境設定 AWS_PROFILE，再重新啟動它。',
      '{!mantle}允許列出：將 openclaw-bedrock policy --discovery 的政策交給管理員',
      '{?foreign}若程式不該使用角色 {role}，請在其執行環境以 AWS_PROFILE 指定正確的 profile。',
      '{!mantle}{?unnamed}關閉 OpenClaw 的模型探索：openclaw config set plugins.entries.amazon-bedrock.config.discovery.enabled false',
    ],
  },
} satisfies FailureTranslation<typeof en.openclawFailures>;
