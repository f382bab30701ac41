import { SINGLE_OTHER_ROW } from '../catalogue/application-rows'
import type { FormId } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import type { Line } from './lines'
import { normalizeLabel } from './normalize-label'

/** Words only one form prints: its column heads of table two, and rows the other does not have. */
function distinctive(form: FormId, other: FormId): string[] {
  const words = (id: FormId) =>
    new Set(
      FORMS[id].tables
        .slice(0, 2)
        .flatMap((table) =>
          table.blocks.flatMap((block) => [
            ...block.columns.map((column) => normalizeLabel(column.label)),
            ...block.rows.map((row) => normalizeLabel(row.key)),
          ]),
        ),
    )
  const others = [...words(other)]
  return [...words(form)].filter(
    (word) => word.length >= 5 && !others.some((each) => each.includes(word) || word.includes(each)),
  )
}
const DISTINCTIVE: Readonly<Record<FormId, readonly string[]>> = {
  '2021': distinctive('2021', '2019'),
  '2019': distinctive('2019', '2021'),
}

/** The form a document follows, told by its labels and never by its year. `certain` is false when both forms' labels occur. */
export function detectForm(lines: readonly Line[]): { form: FormId; certain: boolean } | null {
  const text = lines.map((line) => line.normalized).join('\n')
  const score = (form: FormId) => DISTINCTIVE[form].filter((word) => text.includes(word)).length
  const [newer, older] = [score('2021'), score('2019')]
  if (newer === 0 && older === 0) {
    // Table three alone: three rows under （六） would have told the newer form, one row is the older one's.
    return text.includes(normalizeLabel(SINGLE_OTHER_ROW.key)) ? { form: '2019', certain: false } : null
  }
  return { form: newer >= older ? '2021' : '2019', certain: Math.min(newer, older) <= 1 && newer !== older }
}
