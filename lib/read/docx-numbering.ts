import { chineseCount } from './chinese-number'
import { walkXml } from './docx-xml'

/** One level of a numbered list: 一、 is format chineseCounting, text `%1、`. */
type Level = { start: number; format: string; text: string; spaced: boolean }
type List = { levels: Map<number, Level>; counters: number[] }
type Use = { list: string; restarts: Map<number, number>; levels: Map<number, Level> }

type Format = (value: number) => string | null

const fromCode =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : null
const circled = fromCode(0x2460, 20)

/** Formats of w:numFmt (ISO 29500-1, 17.18.59) that Chinese documents use; Word's Chinese templates count with the first three. */
const FORMATS: Readonly<Record<string, Format>> = {
  chineseCounting: chineseCount,
  chineseCountingThousand: chineseCount,
  japaneseCounting: chineseCount,
  taiwaneseCountingThousand: chineseCount,
  ideographDigital: (value) => (value < 10 ? chineseCount(value) : null),
  decimal: String,
  decimalFullWidth: (value) => String(value).replace(/\d/g, fullWidth),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperLetter: fromCode(65, 26),
  lowerLetter: fromCode(97, 26),
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
}

/** The automatic numbers of a document, counted in the order paragraphs are asked for. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly uses = new Map<string, Use>()

  /** Parsed when the first number is asked for: most documents have the part and no such paragraph. */
  constructor(private xml: string | null) {}

  /** The printed number in front of a paragraph; '' for bullets and formats not known. Counts up. */
  next(id: string, level: number): string {
    if (this.xml !== null) this.load(this.xml)
    this.xml = null
    const use = this.uses.get(id)
    const list = use && this.lists.get(use.list)
    const own = use?.levels.get(level) ?? list?.levels.get(level)
    if (!use || !list || !own) return ''
    const restart = use.restarts.get(level)
    use.restarts.delete(level)
    const before = list.counters[level]
    list.counters[level] = restart ?? (before === undefined ? own.start : before + 1)
    // A number of a higher level begins the lower ones anew.
    list.counters.length = level + 1
    return printed(own, list, use)
  }

  private load(xml: string): void {
    let list: List | null = null
    let use: Use | null = null
    let level: Level | null = null
    let index = 0
    walkXml(xml, {
      open: (name, attribute) => {
        const val = attribute('val') ?? ''
        const parent = use ?? list
        if (name === 'w:abstractNum') {
          list = { levels: new Map(), counters: [] }
          this.lists.set(attribute('abstractNumId') ?? '', list)
        } else if (name === 'w:num') {
          use = { list: '', restarts: new Map(), levels: new Map() }
          this.uses.set(attribute('numId') ?? '', use)
        } else if (name === 'w:abstractNumId' && use) use.list = val
        else if (name === 'w:lvlOverride') index = Number(attribute('ilvl') ?? 0)
        else if (name === 'w:startOverride') use?.restarts.set(index, Number(val))
        else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '', spaced: true }
          parent?.levels.set(Number(attribute('ilvl') ?? 0), level)
        } else if (level) setPart(level, name, val)
      },
      text: () => {},
      close: (name) => {
        if (name === 'w:lvl') level = null
      },
    })
  }
}

function setPart(level: Level, name: string, val: string): void {
  if (name === 'w:start') level.start = Number(val)
  if (name === 'w:numFmt') level.format = val
  if (name === 'w:lvlText') level.text = val
  if (name === 'w:suff') level.spaced = val !== 'nothing'
}

function printed(own: Level, list: List, use: Use): string {
  let known = own.format in FORMATS
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const level = use.levels.get(at) ?? list.levels.get(at)
    const count = FORMATS[level?.format ?? '']?.(list.counters[at] ?? level?.start ?? 1) ?? null
    if (count === null) known = false
    return count ?? ''
  })
  if (!known) return ''
  return own.spaced && !/[、，。）)．]$/.test(text) ? `${text} ` : text
}
