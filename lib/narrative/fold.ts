/** A text in one spelling, with the way back to what is printed. */
export type Folded = {
  readonly text: string
  /** at[i] is the index in the source of text[i]; one more entry closes it. */
  readonly at: readonly number[]
}

/** Traditional → simplified, only the characters the rules look for; what is printed stays in the quote. */
const SIMPLIFIED = new Map(
  `開开發发報报網网條条個个務务門门眾众號号關关復复複复議议訟讼訴诉結结轉转辦办處处數数萬万約约餘余應应請请規规範范製制讀读類类續续欄栏電电視视頻频雙双圖图費费無无沒没產产總总計计級级縣县區区鄉乡鎮镇當当聞闻時时對对題题與与動动態态進进現现廢废組组織织訓训講讲場场會会舉举經经財财採采單单間间臺台體体樣样標标維维糾纠銷销決决駁驳敗败勝胜審审監监實实責责傳传廣广紙纸書书員员於于為为領领諮咨谘咨詢询導导業业國国長长並并佈布後后過过歷历項项億亿兩两認认確确違违濟济農农辭辞屬属積积極极據据衆众幾几還还從从將将來来內内戶户隱隐獲获較较鏈链懸悬冊册該该徵征聯联絡络錄录聞闻農农`
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)

/** Signs that mean the same are written one way; radicals that NFKC leaves alone are named. */
const SIGNS = new Map(
  Object.entries({
    ',': '，',
    ';': '；',
    ':': '：',
    '!': '。',
    '?': '。',
    '！': '。',
    '？': '。',
    '﹐': '，',
    '「': '“',
    '」': '”',
    '○': '〇',
    '⺠': '民',
    '⻔': '门',
    '⻓': '长',
    '⻅': '见',
    '⻋': '车',
    '⻚': '页',
    '⻢': '马',
    '⼾': '户',
  }),
)
/** Pronunciation some archives put behind a character: 務(wù). */
const PRONUNCIATION = /[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]/gu

function foldCharacter(source: string, index: number): string {
  const character = source.charAt(index)
  const code = character.charCodeAt(0)
  if (code < 0x80) {
    const thousands =
      character === ',' &&
      /\d/.test(source.charAt(index - 1)) &&
      /^\d{3}(?!\d)/.test(source.slice(index + 1, index + 5))
    return thousands ? ',' : (SIGNS.get(character) ?? character)
  }
  const known = SIGNS.get(character) ?? SIMPLIFIED.get(character)
  if (known !== undefined) return known
  const width = code >= 0x2f00 && code <= 0x2fdf ? true : code >= 0xff00 && code <= 0xffef
  if (!width || character === '，' || character === '；' || character === '：') return character
  const folded = character.normalize('NFKC')
  return folded.length === 1 ? folded : character
}

/**
 * Writes a paragraph in one spelling for the rules: no blanks (but between two digits, which would join two numbers),
 * half-width digits and brackets, full-width stops, simplified characters, no Markdown bold, no pronunciation.
 */
export function fold(source: string): Folded {
  const skipped = new Set<number>()
  for (const match of source.matchAll(PRONUNCIATION)) {
    for (let index = 0; index < match[0].length; index++) skipped.add(match.index + index)
  }
  const characters: string[] = []
  let last = ''
  let gap = false
  const at: number[] = []
  for (let index = 0; index < source.length; index++) {
    if (skipped.has(index) || source.charAt(index) === '*') continue
    if (/[\s\u200b\ufeff]/.test(source.charAt(index))) {
      gap = true
      continue
    }
    const character = foldCharacter(source, index)
    if (gap && /\d/.test(last) && /\d/.test(character)) {
      characters.push(' ')
      at.push(index - 1)
    }
    gap = false
    characters.push(character)
    last = character
    at.push(index)
  }
  at.push(source.length)
  return { text: characters.join(''), at }
}

/** The printed words between two places of the folded text. */
export function printed(source: string, folded: Folded, start: number, end: number): string {
  const from = folded.at[start] ?? 0
  const last = folded.at[end - 1] ?? source.length - 1
  return source.slice(from, last + 1)
}
