/** A number with its counter, as it stands in folded text. */
export type Numeral = {
  readonly value: number
  readonly approximate: boolean
  /** 件, 条, 万元 …; '' where none is printed. */
  readonly counter: string
  /** From the number (or its 约) … */
  readonly start: number
  /** … to the end of the counter. */
  readonly end: number
}

const COUNTER =
  '个工作日|个自然日|个小时|个月|条\\(次\\)|篇\\(次\\)|条次|篇次|件次|份次|场次|班次|批次|人次|人|名|万元|元|%|‰|个百分点|条|件|篇|份|期|宗|例|封|起|案|个|项|次|部|幅|场|批|轮|则|处|家|户|岁|天|日|月|年|号|时|分|小时|倍|册|张'
/** Two runs of digits with a blank between may be one number cut by a line: neither is read. */
const DIGITS = new RegExp(
  `(约|近|将近|接近|大约|超过?|逾|达|突破)?((?<![\\d.,\ufffd第〔\\[-]|\\d )\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?![\\d\ufffd]| \\d)(余|多|来)?(万|千|百|亿)?(余|多)?(${COUNTER})?(左右|以上|余)?`,
  'g',
)
const HAN = new RegExp(
  `(约|近|超过?)?(?<![第统逐每某之唯专单同这那任哪零〇一二两三四五六七八九十百千万])([零〇一二两三四五六七八九十百千]{1,7})(余|多)?(${COUNTER})(?!性|事|项项|体|月|日|代|合计|共计|总计|相加)`,
  'g',
)
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
const FIGURES = '〇一二三四五六七八九'

/** The value of a Chinese numeral below a hundred thousand: 三, 十二, 一百零五, 二〇. Null when it is none. */
export function parseHanNumber(text: string): number | null {
  const plain = text.replaceAll('零', '〇').replaceAll('两', '二')
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return Number([...plain].map((figure) => FIGURES.indexOf(figure)).join(''))
  }
  let sum = 0
  let figure = 0
  for (const character of plain) {
    const index = FIGURES.indexOf(character)
    if (index >= 0) {
      figure = index
      continue
    }
    const scale = character === '十' ? 10 : SCALES[character]
    if (scale === undefined) return null
    sum += (figure === 0 ? 1 : figure) * scale
    figure = 0
  }
  return sum + figure
}

function fromDigits(match: RegExpMatchArray): Numeral {
  const [whole, before, digits, few, scale, fewAfter, counter, about] = match
  const value = Number((digits ?? '').replaceAll(',', '')) * (SCALES[scale ?? ''] ?? 1)
  return {
    value: Math.round(value * 1e6) / 1e6,
    approximate: (before !== undefined && before !== '达') || Boolean(few ?? fewAfter ?? about),
    counter: counter ?? '',
    start: match.index ?? 0,
    end: (match.index ?? 0) + whole.length,
  }
}

function fromHan(match: RegExpMatchArray): Numeral | null {
  const [whole, before, figures, few, counter] = match
  const value = parseHanNumber(figures ?? '')
  if (value === null) return null
  const start = match.index ?? 0
  return {
    value,
    approximate: before !== undefined || few !== undefined,
    counter: counter ?? '',
    start,
    end: start + whole.length,
  }
}

/** All numbers with their counters in folded text, in order: digits, and Chinese numerals that have a counter. */
export function findNumerals(text: string): Numeral[] {
  const digits = [...text.matchAll(DIGITS)].map(fromDigits)
  const han = [...text.matchAll(HAN)].map(fromHan).filter((each) => each !== null)
  const zeros = [...text.matchAll(/(?<=为)零(?=[，。；)、]|$)/g)].map((match) => ({
    value: 0,
    approximate: false,
    counter: '',
    start: match.index,
    end: match.index + 1,
  }))
  return [...digits, ...han, ...zeros].sort((one, other) => one.start - other.start)
}
