import { APPLICANT_COLUMNS } from '@/lib/catalogue/application-rows'
import type { FormId, SectionNumber, TableSpec } from '@/lib/catalogue/form'
import { FORMS, INDICATORS, type Indicator, type IndicatorId } from '@/lib/catalogue/indicators'

/** A line of a table of indicators × years. */
export type TableLine = {
  readonly id: IndicatorId
  readonly label: string
  /** The head it stands under; null for none. */
  readonly head: string | null
  /** The only form that prints it; null when both do. */
  readonly onlyForm: FormId | null
}
/** A table that folds by itself: a statutory table, one applicant of table three, or the prose. */
export type UnitTable = {
  readonly id: string
  readonly title: string
  readonly section: SectionNumber | null
  readonly lines: readonly TableLine[]
  /** Opened from the beginning. */
  readonly open: boolean
  /** Lines that are 0 in every report are named together instead of each by itself. */
  readonly brief?: true
}

/**
 * Every indicator of the given forms in the order of the form; table three by applicant, the totals first. What only
 * the earlier form prints follows its table, folded, so that the rows of today stay together.
 */
export function unitTables(forms: readonly FormId[]): UnitTable[] {
  const own = INDICATORS.filter((each) => each.forms.some((form) => forms.includes(form)))
  const [first, second, third] = FORMS['2021'].tables
  const current = (table: Indicator['table']) =>
    own.filter((each) => each.table === table && each.forms.includes('2021'))
  const ended = (table: TableSpec): UnitTable[] => {
    const lines = own.filter((each) => each.table === table.id && !each.forms.includes('2021'))
    if (lines.length === 0) return []
    return [
      {
        ...named(table, `-${lines[0]?.forms[0]}`, `仅${FORMS['2019'].label}有的栏目`),
        lines: lines.map((each) => line(each, each.columnLabel, each.rowLabel)),
        open: false,
        brief: true,
      },
    ]
  }
  const applicants = [...APPLICANT_COLUMNS].sort(
    (a, b) => Number(b.id === 'total') - Number(a.id === 'total'),
  )
  return [
    {
      ...named(first),
      lines: current(first.id).map((each) => line(each, each.columnLabel, each.rowLabel)),
      open: true,
    },
    ...ended(first),
    ...applicants.map((column) => ({
      ...named(second, `-${column.id}`, `${'head' in column ? `${column.head} · ` : ''}${column.label}`),
      lines: current(second.id)
        .filter((each) => each.id.endsWith(`.${column.id}`))
        .map((each) => line(each, each.rowLabel, each.group)),
      open: column.id === 'total',
      ...(column.id === 'total' ? {} : { brief: true as const }),
    })),
    ...ended(second),
    {
      ...named(third),
      lines: current(third.id).map((each) => line(each, each.columnLabel, each.rowLabel)),
      open: true,
    },
    {
      id: 'prose',
      title: '正文所述的数',
      section: null,
      lines: current('prose').map((each) => line(each, each.label, null)),
      open: false,
    },
  ]
}

function named(table: TableSpec, suffix = '', part = '') {
  const title = part === '' ? table.title : `${table.title}：${part}`
  return { id: `${table.id}${suffix}`, title, section: table.section }
}

function line(each: Indicator, label: string, head: string | null): TableLine {
  const [only, other] = each.forms
  return { id: each.id, label, head, onlyForm: other === undefined ? (only ?? null) : null }
}
