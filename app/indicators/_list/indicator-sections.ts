import type { TableId } from '@/lib/catalogue/form'
import { FORMS, INDICATORS, type Indicator } from '@/lib/catalogue/indicators'
import { isCount, RATES, type RateSpec } from '@/lib/catalogue/rates'
import type { MeasureId } from '@/lib/chart/measure'

/** One line of the list: a measure with the other columns of its printed row. */
export type ListLine = {
  readonly id: MeasureId
  readonly label: string
  /** The printed group the row stands in, e.g. （三）不予公开. */
  readonly group: string | null
  readonly unit: string
  readonly definition: string
  readonly article: string | null
  /** Named when only one form prints it. */
  readonly onlyForm: string | null
  /** That form is no longer in use. */
  readonly former: boolean
  readonly others: readonly { readonly id: MeasureId; readonly label: string }[]
}
export type ListSection = { readonly id: string; readonly title: string; readonly lines: readonly ListLine[] }

type Entry = { readonly line: ListLine; readonly words: string; readonly otherWords: readonly string[] }

const TABLES: readonly TableId[] = ['disclosure', 'applications', 'disputes']

/** Every indicator by where it stands: the three tables in printed order, what prose states, the derived rates. */
const SECTIONS: readonly { id: string; title: string; entries: readonly Entry[] }[] = [
  ...TABLES.map((id) => ({
    id,
    title: tableTitle(id),
    entries: rowsOf(INDICATORS.filter((each) => each.table === id)).flatMap(rowEntries),
  })),
  {
    id: 'prose',
    title: '正文所述',
    entries: INDICATORS.filter((each) => each.table === 'prose').map(soleEntry),
  },
  { id: 'rates', title: '比率和合成的数（由表内数计算）', entries: RATES.map(rateEntry) },
]

/** The list, narrowed to what all words of `query` are found in; sections left empty are not listed. */
export function indicatorSections(query: string): ListSection[] {
  const asked = query.trim().split(/\s+/).map(searchText).filter(Boolean)
  return SECTIONS.map(({ id, title, entries }) => ({
    id,
    title,
    lines: entries.flatMap((entry) => matching(entry, asked) ?? []).toSorted(formerLast),
  })).filter((section) => section.lines.length > 0)
}

/** Rows that only a form no longer in use prints stand at the end of their section, under a head of their own. */
function formerLast(a: ListLine, b: ListLine): number {
  return Number(a.former) - Number(b.former)
}

function matching({ line, words, otherWords }: Entry, asked: readonly string[]): ListLine | null {
  const holds = (text: string) => asked.every((word) => text.includes(word))
  if (holds(words)) return line
  const others = line.others.filter((_, at) => holds(otherWords[at] ?? ''))
  return others.length > 0 ? { ...line, others } : null
}

/** Text as searches compare it: one width, no spaces, brackets or quotes, lower case. */
export function searchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）“”"'·、，,]/g, '')
}

function tableTitle(id: TableId): string {
  const table = FORMS['2021'].tables.find((each) => each.id === id)
  if (!table) throw new Error(`the form has no table ${id}`)
  return `${table.section}、${table.title}`
}

function rowsOf(indicators: readonly Indicator[]): Indicator[][] {
  const rows = new Map<string, Indicator[]>()
  for (const each of indicators) {
    const row = each.id.split('.')[1] ?? ''
    rows.set(row, [...(rows.get(row) ?? []), each])
  }
  return [...rows.values()]
}

/** A row with a total is one line with its other columns beside it; the cells of any other row stand by themselves. */
function rowEntries(row: readonly Indicator[]): Entry[] {
  const total = row.find((each) => each.id.endsWith('.total'))
  if (!total) return row.map(soleEntry)
  const others = row.filter((each) => each !== total)
  return [
    {
      line: {
        ...lineOf(total),
        label: total.rowLabel,
        others: others.map((each) => ({ id: each.id, label: each.columnLabel })),
      },
      words: wordsOf(total),
      otherWords: others.map(wordsOf),
    },
  ]
}

function soleEntry(each: Indicator): Entry {
  return { line: lineOf(each), words: wordsOf(each), otherWords: [] }
}

function lineOf(each: Indicator): ListLine {
  const [id] = each.forms
  const only = each.forms.length === 1 && id ? FORMS[id] : null
  return {
    id: each.id,
    label: each.label,
    group: each.group,
    unit: each.unit,
    definition: each.definition,
    article: each.article,
    onlyForm: only?.label ?? null,
    former: only !== null && only.to !== null,
    others: [],
  }
}

function wordsOf(each: Indicator): string {
  const where = each.table === 'prose' ? '正文所述' : tableTitle(each.table)
  const parts = [
    where,
    each.group,
    each.rowLabel,
    each.columnLabel,
    each.label,
    each.definition,
    each.article,
    each.unit,
  ]
  return searchText(`${parts.filter(Boolean).join(' ')} ${each.id}`)
}

function rateEntry(rate: (typeof RATES)[number] & RateSpec): Entry {
  const line: ListLine = {
    id: `rate.${rate.id}`,
    label: rate.label,
    group: null,
    unit: isCount(rate) ? '件' : '%',
    definition: `${rate.formula}。`,
    article: null,
    onlyForm: null,
    former: false,
    others: [],
  }
  return {
    line,
    words: searchText(`比率 ${rate.label} ${rate.formula} ${rate.caution} ${line.id}`),
    otherWords: [],
  }
}
