import type { ReactNode } from 'react'
import { axisScale } from '@/app/_components/axis-scale'
import { FigureFrame } from '@/app/_components/figure-frame'
import { numberText } from '@/lib/chart/describe-number'
import { breakNote } from '@/lib/chart/line-option'
import { stackLayout } from '@/lib/chart/stack-layout'
import { divisionOf } from '@/lib/figures/parts'
import styles from './compare.module.css'
import type { ComparedMeasure } from './compare-measure'
import { headingOf } from './figure-words'
import { rowStacks, type Stacked, unitStacks } from './load-stack'
import type { MeasureViewProps } from './measure-view'
import { StackDrawingSvg } from './stack-drawing'

/** Parts of one total over years. What has no parts says so and is shown otherwise. */
export function StackView(props: MeasureViewProps & { readonly otherwise: ReactNode }) {
  const { compared, comparison, source, otherwise } = props
  const rows = props.parts === 'rows' && divisionOf(compared.measure.id) !== null
  const stacked =
    compared.basis !== 'absolute'
      ? null
      : rows
        ? rowStacks(compared, comparison)
        : unitStacks(compared, comparison)
  if (stacked === null)
    return (
      <>
        <p className={styles.notice}>
          {headingOf(compared)}：堆叠只用于合计的组成，{compared.measure.rate ? '比率' : '占比、增减和指数'}
          不能相加，已改用小图。
        </p>
        {otherwise}
      </>
    )
  const title = `${headingOf(compared)}，${stacked.of}${rows ? '按构成' : '按单位'}`
  const axis = axisScale(stacked.columns.flatMap((column) => column.total ?? []))
  const columns = rows ? stacked.columns : stacked.columns.map(reversedRest)
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
  const labels = stacked.columns[0]?.parts ?? []
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
          {labels.map((label, at) => (
            <tr key={label.id}>
              <th scope="row">{label.label}</th>
              {stacked.columns.map((column) => (
                <StackCell key={column.year} value={column.parts[at]?.value ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {stacked.columns.map((column) => (
              <StackCell key={column.year} value={column.total} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function StackCell({ value }: { value: number | null }) {
  return (
    <td className="numeric">
      {value === null ? <span className="cell-none small">无数</span> : numberText(value)}
    </td>
  )
}

function describeStack(title: string, { columns }: Stacked, unit: string): string {
  const said = columns.map((column) =>
    column.total === null
      ? `${column.year}年${column.gap ?? '无数据'}`
      : `${column.year}年合计${numberText(column.total)}${unit}，其中${column.parts
          .flatMap((part) => (part.value ? [`${part.label}${numberText(part.value)}`] : []))
          .join('、')}`,
  )
  return `${title}：${said.join('；')}。`
}
