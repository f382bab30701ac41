/** Traditional → simplified: the characters of the form, of what the rules of the prose look for, and of many names. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [
    '開开發发報报網网條条個个務务門门眾众號号關关復复複复議议訟讼訴诉結结轉转辦办處处數数萬万約约餘余應应請请規规範范製制讀读類类續续欄栏電电視视頻频雙双圖图費费無无沒没產产總总計计級级縣县區区鄉乡鎮镇當当',
    '聞闻時时對对題题與与動动態态進进現现廢废組组織织訓训講讲場场會会舉举經经財财採采單单間间臺台體体樣样標标維维糾纠銷销決决駁驳敗败勝胜審审監监實实責责傳传廣广紙纸書书員员為为領领諮咨谘咨詢询導导業业國国',
    '長长並并佈布後后過过歷历項项億亿兩两認认確确違违濟济農农辭辞屬属積积極极據据衆众幾几還还從从將将來来內内戶户隱隐獲获較较鏈链懸悬冊册該该徵征聯联絡络錄录況况權权義义適适減减罰罚強强額额購购構构這这穩稳',
    '護护補补訪访圍围顯显負负繳缴納纳說说係系衛卫運运輸输記记討讨論论執执檔档資资碼码郵邮話话陽阳雲云龍龙東东寧宁嶺岭慶庆蘇苏濱滨灣湾澤泽遼辽陝陕魯鲁閩闽貢贡鳳凤烏乌興兴順顺禮礼楊杨吳吴陳陈馬马魚鱼雞鸡羅罗',
    '勞劳醫医療疗險险藥药術术園园團团藝艺觀观黨党舊旧試试閱阅僅仅設设統统證证錯错識识屆届稱称語语爾尔鄭郑劉刘張张趙赵黃黄葉叶鐵铁錦锦銀银橋桥島岛湯汤漢汉淨净灤滦瀘泸潤润滿满達达遠远遷迁選选鄰邻釋释閣阁閔闵',
    '隴陇韓韩麗丽麥麦齊齐龜龟豐丰巖岩許许問问種种繼继質质氣气優优貧贫殘残僑侨糧粮儲储備备稅税煙烟樂乐價价協协斷断勢势創创遲迟營营繞绕紅红綠绿藍蓝寶宝齡龄擬拟擁拥擇择擔担擴扩壓压壩坝壽寿學学寫写層层峽峡幣币',
    '廈厦廠厂廟庙彈弹徑径恆恒惡恶慮虑戰战戲戏撥拨擾扰攝摄斬斩晉晋暫暂曉晓楓枫樓楼橫横檢检歐欧歲岁涼凉滬沪漲涨潛潜澗涧灃沣灑洒熱热爭争爲为獎奖瓊琼畫画疊叠盡尽盤盘矯矫碩硕碭砀穀谷窮穷競竞筆笔筍笋節节簡简籌筹',
    '籤签紀纪純纯細细終终給给絕绝絲丝綏绥綜综緊紧線线締缔編编緣缘練练縱纵聖圣聰聪聲声職职膠胶臨临莊庄華华萊莱蓋盖蓮莲薦荐蘭兰蘆芦虛虚虧亏蟲虫裏里褲裤覽览觸触託托訂订評评詳详誌志誠诚誤误談谈諒谅諾诺謀谋謝谢',
    '謠谣謹谨譜谱譽誉變变讓让貨货買买貸贷賀贺賣卖賬账贈赠贊赞車车軍军軟软軸轴輔辅輛辆輝辉輪轮轄辖遊游邊边郟郏鄲郸醬酱鈔钞鋼钢鍵键鎖锁鏡镜鐘钟鑒鉴閉闭閏闰閒闲閘闸隊队隨随雖虽難难雜杂靈灵靜静頁页頂顶預预頓顿',
    '頗颇願愿顧顾飛飞飯饭飲饮館馆駐驻駿骏驗验驛驿驟骤髮发鬆松鬧闹鮮鲜鳥鸟鴻鸿鶴鹤鹽盐點点齒齿',
  ]
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
/** Pronunciation some archives put behind a character: 務(wù). */
export const PRONUNCIATION = /[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]/gu

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu')

/** A text of mirrors that print traditional characters, some with their pronunciation, as the unit wrote it. */
export function simplified(text: string): string {
  return text
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character)
    .replace(PRONUNCIATION, '')
}
