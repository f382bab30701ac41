import { reportHref } from '@/app/_components/addresses'
import { CellText } from '@/app/_components/cell-text'
import { oneOfEachRow, rowTerm, TermMark, TermNote } from '@/app/_components/term'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { numberText } from '@/lib/chart/describe-number'
import { POINT_STATE_LABELS } from '@/lib/figures/series'
import type { DataLine, DataTable, YearCell } from './table-data'
import styles from './unit.module.css'
import type { UnitYear } from './unit-years'

/** Fewer years than this do not need the whole width. */
const FEW = 4

type Props = {
  readonly slug: string
  /** The years of the columns. */
  readonly years: readonly UnitYear[]
  readonly tables: readonly DataTable[]
}

/** All indicators × years in the order of the form, table by table; every number leads to the cell it is printed in. */
export function YearTables({ slug, years, tables }: Props) {
  const ids = tables.flatMap(({ lines }) => lines.map(({ id }) => id))
  const notes = oneOfEachRow(ids).map((id) => (
    <TermNote key={id} id={rowTerm(id)} definitions={[indicatorDefinition(id)]} />
  ))
  const shown = tables.map((table) => (
    <details key={table.id} className={styles.table} open={table.open}>
      <summary>
        <h3>{table.title}</h3>
      </summary>
      <div className={years.length < FEW ? `table-box ${styles.few}` : 'table-box'} data-newest="last">
        <table className={`data-table ${styles.years}`} aria-label={table.title}>
          <thead>
            <tr>
              <th scope="col">栏目</th>
              {years.map(({ year, state }) => (
                <th key={year} scope="col" className="numeric">
                  <a href={`/units/${slug}/${year}`}>{year}年</a>
                  <YearState state={state} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map((line, at) => [
              line.head !== null && line.head !== table.lines[at - 1]?.head ? (
                <tr key={`${line.id} head`} className="subhead">
                  <th scope="rowgroup">{line.head}</th>
                  <td colSpan={years.length} className={styles.headRest} />
                </tr>
              ) : null,
              <Line key={line.id} line={line} years={years} slug={slug} />,
            ])}
            <Zeros table={table} span={years.length + 1} />
          </tbody>
        </table>
      </div>
    </details>
  ))
  return [...shown, ...notes]
}

/** The lines in which every report of the unit prints a plain 0; a blank or a doubtful 0 keeps its own line. */
function Zeros({ table: { zeros, lines }, span }: { table: DataTable; span: number }) {
  if (zeros.length === 0) return null
  return (
    <tr>
      <td colSpan={span} className={styles.zeros}>
        {`${lines.length === 0 ? '各年年报' : '其余'} ${zeros.length} 栏均填写 0：${zeros.join('；')}。`}
      </td>
    </tr>
  )
}

const YEAR_WORDS = {
  missing: POINT_STATE_LABELS.missing,
  unpublished: POINT_STATE_LABELS.unpublished,
  'not-applicable': POINT_STATE_LABELS.not_applicable,
  unknown: '无报告',
} as const

function YearState({ state }: Pick<UnitYear, 'state'>) {
  if (state === 'received') return null
  return <span className={styles.state}>{YEAR_WORDS[state]}</span>
}

function Line({ line, years, slug }: Pick<Props, 'years' | 'slug'> & { line: DataLine }) {
  const last = years.findLast((each) => each.state === 'received')
  return (
    <tr>
      <th scope="row" className={line.head === null ? undefined : styles.inset}>
        <a href={`/indicators/${line.id}${last ? `?year=${last.year}` : ''}`} title={line.title}>
          {line.label}
        </a>
        <TermMark id={rowTerm(line.id)} />
        <span className="unit">{line.unit}</span>
        {line.only ? <span className={styles.only}>仅{line.only}</span> : null}
      </th>
      {years.map(({ year }, at) => valueCell(line.cells[at] ?? null, year, line.id, slug))}
    </tr>
  )
}

const PRINTED: readonly string[] = ['number', 'blank', 'mark', 'illegible']

/** The cell of a year. Only what is printed has a place to go to; what is not there says so in grey. */
function valueCell(cell: YearCell, year: number, id: IndicatorId, slug: string) {
  const href = reportHref(slug, year, id)
  if (cell === null)
    return (
      <td key={year}>
        <span className="cell-none" title="没有这一年的报告，是否应报不详">
          ·
        </span>
      </td>
    )
  if (typeof cell === 'number')
    return (
      <td key={year}>
        <a className={cell === 0 ? 'zero' : undefined} href={href}>
          {numberText(cell)}
        </a>
      </td>
    )
  const shown = <CellText cell={cell} />
  return <td key={year}>{PRINTED.includes(cell.status) ? <a href={href}>{shown}</a> : shown}</td>
}
