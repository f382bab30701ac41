import { APPLICANT_COLUMNS } from '@/lib/catalogue/application-rows'
import type { FormId, SectionNumber } from '@/lib/catalogue/form'
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
}

/** Every indicator of the given forms in the order of the form; table three by applicant, the totals first. */
export function unitTables(forms: readonly FormId[]): UnitTable[] {
  const own = INDICATORS.filter((each) => each.forms.some((form) => forms.includes(form)))
  const [first, second, third] = FORMS['2021'].tables
  const inTable = (table: Indicator['table']) => own.filter((each) => each.table === table)
  const applicants = [...APPLICANT_COLUMNS].sort(
    (a, b) => Number(b.id === 'total') - Number(a.id === 'total'),
  )
  return [
    {
      id: first.id,
      title: first.title,
      section: first.section,
      lines: inTable(first.id).map((each) => line(each, each.columnLabel, each.rowLabel)),
      open: true,
    },
    ...applicants.map((column) => ({
      id: `${second.id}-${column.id}`,
      title: `${second.title}：${'head' in column ? `${column.head} · ` : ''}${column.label}`,
      section: second.section,
      lines: inTable(second.id)
        .filter((each) => each.id.endsWith(`.${column.id}`))
        .map((each) => line(each, each.rowLabel, each.group)),
      open: column.id === 'total',
    })),
    {
      id: third.id,
      title: third.title,
      section: third.section,
      lines: inTable(third.id).map((each) => line(each, each.columnLabel, each.rowLabel)),
      open: true,
    },
    {
      id: 'prose',
      title: '正文所述的数',
      section: null,
      lines: inTable('prose').map((each) => line(each, each.label, null)),
      open: false,
    },
  ]
}

function line(each: Indicator, label: string, head: string | null): TableLine {
  const [only, other] = each.forms
  return { id: each.id, label, head, onlyForm: other === undefined ? (only ?? null) : null }
}
