import { CellText } from '@/app/_components/cell-text'
import type { FormId } from '@/lib/catalogue/form'
import { FORMS, type IndicatorId, indicator } from '@/lib/catalogue/indicators'
import { isAllZero } from './chart-points'
import styles from './unit.module.css'
import type { UnitPoint, UnitSeries } from './unit-series'
import { type TableLine, type UnitTable, unitTables } from './unit-tables'
import type { UnitYear } from './unit-years'

type Props = {
  readonly slug: string
  readonly years: readonly UnitYear[]
  /** The forms the unit's reports are on. */
  readonly forms: readonly FormId[]
  readonly series: (id: IndicatorId) => UnitSeries
}

/** Fewer years than this do not need the whole width. */
const FEW = 4

/** All indicators × years in the order of the form, table by table; every number leads to the cell it is printed in. */
export function YearTables(props: Props) {
  return unitTables(props.forms).map((table) => (
    <details key={table.id} className={styles.table} open={table.open}>
      <summary>
        <h3>
          {table.section ? `${table.section}、` : ''}
          {table.title}
        </h3>
      </summary>
      <OneTable {...props} table={table} />
    </details>
  ))
}

function OneTable({ table, years, ...rest }: Props & { table: UnitTable }) {
  const zeros = table.brief ? table.lines.filter((line) => isAllZero(rest.series(line.id).points)) : []
  const lines = table.lines.filter((line) => !zeros.includes(line))
  return (
    <div className={years.length < FEW ? `table-box ${styles.few}` : 'table-box'}>
      <table className={`data-table ${styles.years}`} aria-label={table.title}>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {years.map(({ year, state }) => (
              <th key={year} scope="col" className="numeric">
                <a href={`/units/${rest.slug}/${year}`}>{year}年</a>
                <YearState state={state} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => [
            line.head !== null && line.head !== lines[at - 1]?.head ? (
              <tr key={`${line.id} head`} className="subhead">
                <th scope="rowgroup">{line.head}</th>
                <td colSpan={years.length} className={styles.headRest} />
              </tr>
            ) : null,
            <Line key={line.id} line={line} {...rest} />,
          ])}
          <Zeros lines={zeros} span={years.length + 1} all={lines.length === 0} />
        </tbody>
      </table>
    </div>
  )
}

/** The lines in which every report of the unit prints a plain 0; a blank or a doubtful 0 keeps its own line. */
function Zeros({ lines, span, all }: { lines: readonly TableLine[]; span: number; all: boolean }) {
  if (lines.length === 0) return null
  const name = ({ label, head }: TableLine) => (head === null ? label : `${head} ${label}`)
  return (
    <tr>
      <td colSpan={span} className={styles.zeros}>
        {all ? '各年年报' : '其余'} {lines.length} 栏均填写 0：{lines.map(name).join('；')}。
      </td>
    </tr>
  )
}

function YearState({ state }: Pick<UnitYear, 'state'>) {
  if (state === 'received') return null
  const word = { missing: '未报', 'not-applicable': '不适用', unknown: '无报告' }[state]
  return <span className={styles.state}>{word}</span>
}

type LineProps = Pick<Props, 'slug' | 'series' | 'forms'> & { readonly line: TableLine }

function Line({ line, slug, forms, series }: LineProps) {
  const { points } = series(line.id)
  const { unit, definition } = indicator(line.id)
  const last = points.findLast((point) => point.form !== null)?.year
  return (
    <tr>
      <th scope="row" className={line.head === null ? undefined : styles.inset}>
        <a href={`/indicators/${line.id}${last === undefined ? '' : `?year=${last}`}`} title={definition}>
          {line.label}
        </a>
        <span className="unit">{unit}</span>
        {line.onlyForm && forms.length > 1 ? (
          <span className={styles.only}>仅{FORMS[line.onlyForm].label}</span>
        ) : null}
      </th>
      {points.map((point) => (
        <td key={point.year} className="numeric">
          <Point point={point} line={line} slug={slug} />
        </td>
      ))}
    </tr>
  )
}

/** Only a year with a report has a cell to go to; what is not there says so in grey. */
function Point({ point, line, slug }: { point: UnitPoint; line: TableLine; slug: string }) {
  const { state, value, mark, known, doubtful, approximate, derived } = point
  if (!known)
    return (
      <span className="cell-none" title="没有这一年的报告，是否应报不详">
        ·
      </span>
    )
  const shown = <CellText cell={{ status: state, value, raw: mark, doubtful, approximate, derived }} />
  if (state === 'missing' || state === 'not_applicable' || state === 'absent' || state === 'not_stated')
    return shown
  const report = `/units/${slug}/${point.year}`
  return (
    <a
      className={styles.number}
      href={line.id.startsWith('prose.') ? `${report}/text` : `${report}#${line.id}`}
    >
      {shown}
    </a>
  )
}
