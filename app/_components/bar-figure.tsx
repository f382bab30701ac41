import type { ReactNode } from 'react'
import type { Definition } from '@/lib/catalogue/glossary'
import { describeBars } from '@/lib/chart/describe-bars'
import { numberText } from '@/lib/chart/describe-number'
import { BarList, type BarRow } from './bar-list'
import { FlagsWithin } from './cell-text'
import { FigureFrame } from './figure-frame'

type Props = {
  readonly title: string
  readonly subtitle: ReactNode
  readonly rows: readonly BarRow[]
  readonly unit: string
  readonly source: string
  /** Definitions of the labels in it. */
  readonly terms?: readonly Definition[]
  readonly level?: 2 | 3
  /** Stands under the bars and under the table: what is not shown and why. */
  readonly rest?: ReactNode
  /** Share one scale among several figures. */
  readonly top?: number
  readonly shortNames?: boolean
}

/** Bars from 0 with their table. */
export function BarFigure({
  title,
  subtitle,
  rows,
  unit,
  source,
  terms,
  level = 2,
  rest,
  top,
  shortNames = false,
}: Props) {
  return (
    <FigureFrame
      title={title}
      subtitle={subtitle}
      level={level}
      source={source}
      terms={terms}
      description={describeBars(title, rows.map(described), unit)}
      chart={
        <>
          <BarList rows={rows} unit={unit} shortNames={shortNames} {...(top === undefined ? {} : { top })} />
          {rest}
        </>
      }
      table={
        <>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col" className="numeric">
                  数量（{unit}）
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
                  <td className="numeric">
                    {row.value === null ? (
                      <span className="cell-missing">{row.gap ?? '无数据'}</span>
                    ) : (
                      <>
                        {row.text ?? numberText(row.value)}
                        {row.marks ? <FlagsWithin marks={row.marks} /> : null}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest}
        </>
      }
    />
  )
}

function described(row: BarRow) {
  return { label: row.label, value: row.value, ...(row.gap === undefined ? {} : { gap: row.gap }) }
}
