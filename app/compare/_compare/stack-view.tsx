import type { ReactNode } from 'react'
import { axisScale } from '@/app/_components/axis-scale'
import { FlagsWithin } from '@/app/_components/cell-text'
import { FigureFrame } from '@/app/_components/figure-frame'
import { numberText } from '@/lib/chart/describe-number'
import { breakNote } from '@/lib/chart/line-option'
import { stackLayout } from '@/lib/chart/stack-layout'
import { type Marks, NO_MARKS } from '@/lib/figures/marks'
import styles from './compare.module.css'
import type { ComparedMeasure } from './compare-measure'
import { headingOf } from './figure-words'
import { type Stacked, stackLabels, stackOfMeasure, whyNotStacked } from './load-stack'
import type { MeasureViewProps } from './measure-view'
import { StackDrawingSvg } from './stack-drawing'

/** Parts of one total over years. What has no parts says so and is shown otherwise. */
export function StackView(props: MeasureViewProps & { readonly otherwise: ReactNode }) {
  const { compared, comparison, source, otherwise } = props
  const stacked = stackOfMeasure(compared, comparison, props.parts)
  if (stacked === null)
    return (
      <>
        <p className={styles.notice}>
          {headingOf(compared)}：{whyNotStacked(compared)}，已改用小图。
        </p>
        {otherwise}
      </>
    )
  const { title } = stacked
  const axis = axisScale(stacked.columns.flatMap((column) => column.total ?? []))
  const columns = stacked.rows ? stacked.columns : stacked.columns.map(reversedRest)
  return (
    <FigureFrame
      title={title}
      subtitle={<StackNotes stacked={stacked} compared={compared} />}
      description={describeStack(title, stacked, compared.unit)}
      chart={
        <>
          <div className={styles.wide}>
            <StackDrawingSvg
              drawn={stackLayout(columns, axis, compared.breaks, false)}
              unit={compared.unit}
            />
          </div>
          <div className={styles.narrow}>
            <StackDrawingSvg drawn={stackLayout(columns, axis, compared.breaks, true)} unit={compared.unit} />
          </div>
          <StackKey labels={columns[0]?.parts.map((part) => part.label) ?? []} />
        </>
      }
      table={<StackTable stacked={stacked} caption={title} />}
      source={source}
    />
  )
}

/** The rest of the county takes the seventh colour, whatever the number of units before it. */
function reversedRest(column: Stacked['columns'][number]) {
  const rest = column.parts.at(-1)
  const named = column.parts.slice(0, -1)
  const empty = Array.from({ length: Math.max(0, 6 - named.length) }, (_, at) => ({
    id: `none${at}`,
    label: '',
    value: null,
  }))
  return { ...column, parts: rest ? [...named, ...empty, rest] : named }
}

function StackNotes({ stacked, compared }: { stacked: Stacked; compared: ComparedMeasure }) {
  return (
    <>
      {[...compared.breaks.map(breakNote), ...stacked.notes].map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  )
}

function StackKey({ labels }: { labels: readonly string[] }) {
  return (
    <ul className={`plain ${styles.stackKey}`}>
      {labels.map((label, at) =>
        label === '' ? null : (
          <li key={label}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={at < 6 ? `fill-${at + 1}` : styles.rest} width="12" height="12" />
            </svg>
            {label}
          </li>
        ),
      )}
    </ul>
  )
}

function StackTable({ stacked, caption }: { stacked: Stacked; caption: string }) {
  return (
    <div className="table-box">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">组成</th>
            {stacked.columns.map(({ year }) => (
              <th key={year} scope="col" className="numeric">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stackLabels(stacked).map(({ id, label }, at) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {stacked.columns.map(({ year, parts }) => (
                <td key={year} className="numeric">
                  <StackCell value={parts[at]?.value ?? null} gap={parts[at]?.gap} marks={parts[at]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {stacked.columns.map(({ year, total, gap, marks, counted, asked }) => (
              <td key={year} className="numeric">
                <StackCell value={total} gap={gap} marks={marks} />
                <span className={styles.coverage}>
                  计入 {counted}/{asked} 家
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type StackCellProps = {
  readonly value: number | null
  readonly gap: string | null | undefined
  readonly marks: Marks | undefined
}

function StackCell({ value, gap, marks }: StackCellProps) {
  if (value === null) return <span className="cell-none small">{gap ?? '无数'}</span>
  return (
    <>
      {numberText(value)}
      <FlagsWithin marks={marks ?? NO_MARKS} />
    </>
  )
}

function describeStack(title: string, { columns }: Stacked, unit: string): string {
  const said = columns.map((column) =>
    column.total === null
      ? `${column.year}年${column.gap ?? '无数据'}`
      : `${column.year}年合计${numberText(column.total)}${unit}（计入${column.counted}/${column.asked}家），其中${column.parts
          .flatMap((part) => (part.value ? [`${part.label}${numberText(part.value)}`] : []))
          .join('、')}`,
  )
  return `${title}：${said.join('；')}。`
}
