import { unitHref } from '@/app/_components/addresses'
import { PointCell } from '@/app/indicators/_page/point-cell'
import type { Answer } from './load-answers'
import styles from './search.module.css'

/** What was asked of a unit by name: its numbers year by year, every one leading to the cell it was read from. */
export function AnswerTables({ answers }: { answers: readonly Answer[] }) {
  const units = [...new Set(answers.map(({ unit }) => unit))]
  return units.map((unit) => (
    <AnswerTable key={unit.id} answers={answers.filter((answer) => answer.unit === unit)} />
  ))
}

function AnswerTable({ answers }: { answers: readonly Answer[] }) {
  const [first] = answers
  if (!first) return null
  const { unit } = first
  return (
    <section className="section" aria-label={`${unit.shortName}各年的数`}>
      <h2>
        <a href={unitHref(unit.slug)}>{unit.shortName}</a>各年的数
      </h2>
      <div className="table-box">
        <table className={`data-table ${styles.answers}`}>
          <thead>
            <tr>
              <th scope="col">指标</th>
              {first.points.map(({ point }) => (
                <th key={point.year} scope="col" className="numeric">
                  {point.year}年
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <AnswerRow key={answer.measure.id} answer={answer} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.trust}>
        数取自{unit.shortName}各年的年报，点数字看它在年报中的位置；空白和没有年报的年份不作
        0。核对发现的问题见
        <a href={`${unitHref(unit.slug)}#findings`}>{unit.shortName}页</a>。
      </p>
    </section>
  )
}

function AnswerRow({ answer: { measure, unit, points } }: { answer: Answer }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/indicators/${measure.id}`}>{measure.label}</a>
        {measure.unit === '%' ? null : <span className="unit">{measure.unit}</span>}
      </th>
      {points.map(({ point, form }) => (
        <td key={point.year} className="numeric">
          <PointCell measure={measure} unit={unit} point={point} form={form} />
        </td>
      ))}
    </tr>
  )
}
