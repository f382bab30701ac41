import { FlagsWithin } from '@/app/_components/cell-text'
import type { MeasureId } from '@/lib/chart/measure'
import { measureOf, measureText } from '@/lib/chart/measure'
import { marksOfUnits } from '@/lib/figures/marks'
import styles from '../indicators.module.css'
import type { ListLine, ListSection } from './indicator-sections'
import type { LatestSums } from './latest-sums'

type Props = { readonly section: ListSection; readonly sums: LatestSums }

/** One part of the list as a table; the printed groups of table three stand as heads between its rows. */
export function SectionTable({ section, sums }: Props) {
  const columns = section.lines.some((line) => line.others.length > 0)
  const year = sums.year
  const span = 1 + (year === null ? 0 : 1) + (columns ? 1 : 0)
  return (
    <section className="section" aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      <table className={`data-table ${styles.list} ${columns ? styles.withOthers : ''}`}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            {year === null ? null : (
              <th scope="col" className="numeric">
                {year}年{section.id === 'rates' ? '全县' : '合计'}
              </th>
            )}
            {columns ? (
              <th scope="col" className={styles.wide}>
                其他栏目
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {section.lines.map((line, at) => {
            const head = headOf(line)
            const before = section.lines[at - 1]
            const isNew = head !== null && (before === undefined || head !== headOf(before))
            return [
              isNew ? <GroupHead key={`${line.id} group`} label={head} span={span} /> : null,
              <Line
                key={line.id}
                line={line}
                sums={sums}
                columns={columns}
                said={before?.definition === line.definition && !isNew}
              />,
            ]
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The head a line stands under: the printed group, or the former form that alone prints it. */
function headOf(line: ListLine): string | null {
  return line.former ? `仅${line.onlyForm}` : line.group
}

function GroupHead({ label, span }: { label: string; span: number }) {
  return (
    <tr className="subhead">
      <th scope="rowgroup" colSpan={span}>
        {label}
      </th>
    </tr>
  )
}

type LineProps = {
  readonly line: ListLine
  readonly sums: LatestSums
  readonly columns: boolean
  /** The line before is of the same row and has said the definition. */
  readonly said: boolean
}

function Line({ line, sums, columns, said }: LineProps) {
  const others = line.others.map((each) => (
    <a key={each.id} href={hrefOf(each.id, sums.year)}>
      {each.label}
    </a>
  ))
  return (
    <tr>
      <th scope="row" className={headOf(line) === null ? undefined : styles.grouped}>
        <a href={hrefOf(line.id, sums.year)}>{line.label}</a>
        {line.onlyForm && !line.former ? <span className={styles.form}>仅{line.onlyForm}</span> : null}
        {said ? null : (
          <span className={styles.definition}>
            {line.definition}
            {line.article ? `《条例》${line.article}。` : ''}
          </span>
        )}
        {others.length > 0 ? <span className={`${styles.others} ${styles.narrow}`}>{others}</span> : null}
      </th>
      {sums.year === null ? null : (
        <td className="numeric">
          <Sum line={line} sums={sums} />
        </td>
      )}
      {columns ? (
        <td className={styles.wide}>
          <span className={styles.others}>{others}</span>
        </td>
      ) : null}
    </tr>
  )
}

function Sum({ line, sums }: { line: ListLine; sums: LatestSums }) {
  const point = sums.points.get(line.id)
  const measure = measureOf(line.id)
  if (!point || !measure) return null
  if (point.value === null) {
    const reason = line.onlyForm ? '该年表式无此项' : (point.gap ?? '无数据')
    return <span className="cell-none small">{reason}</span>
  }
  const stated = line.id.startsWith('prose.')
  return (
    <>
      <span className={point.value === 0 ? 'zero' : undefined}>{measureText(measure, point.value)}</span>
      <FlagsWithin marks={marksOfUnits(point)} />
      {measure.unit === '%' ? (
        <span className={styles.cover}>{point.detail}</span>
      ) : (
        <span className="unit">{measure.unit}</span>
      )}
      {point.counted.length !== sums.units ? (
        <span className={styles.cover}>
          {point.counted.length} 家{stated ? '写明' : ''}
        </span>
      ) : null}
    </>
  )
}

function hrefOf(id: MeasureId, year: number | null): string {
  return `/indicators/${id}${year === null ? '' : `?year=${year}`}`
}
