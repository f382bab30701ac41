import type { ReactNode } from 'react'
import type { Definition } from '@/lib/catalogue/glossary'
import { describeLines } from '@/lib/chart/describe-line'
import { numberText, yearText } from '@/lib/chart/describe-number'
import { NO_MARKS } from '@/lib/figures/marks'
import { FlagsWithin } from './cell-text'
import { FigureFrame } from './figure-frame'
import { type Line, type LinePoint, LineSeries, type YearMark } from './line-series'

type Props = {
  readonly title: ReactNode
  readonly subtitle: ReactNode
  /** What the sentence for screen readers begins with. */
  readonly description: string
  readonly lines: readonly Line[]
  readonly unit: string
  readonly marks: readonly YearMark[]
  readonly source: string
  /** Definitions of the labels in it. */
  readonly terms?: readonly Definition[]
  readonly height?: number
  readonly level?: 2 | 3
}

/** Lines over years with their table: one row per year, one column per line; a gap is named, never 0. */
export function YearsFigure({ lines, unit, marks, description, height = 190, ...frame }: Props) {
  return (
    <FigureFrame
      {...frame}
      description={describeLines(description, lines, unit)}
      chart={<LineSeries lines={lines} unit={unit} marks={marks} height={height} />}
      table={
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">年度</th>
              {lines.map((line) => (
                <th key={line.id} scope="col" className="numeric">
                  {line.label}（{unit}）
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(lines[0]?.points ?? []).map((first, index) => (
              <tr key={first.year}>
                <th scope="row">{yearText(first.year)}</th>
                {lines.map((line) => (
                  <td key={line.id} className="numeric">
                    <PointText {...line.points[index]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

function PointText({ value = null, gap = '无数据', marks = NO_MARKS }: Partial<LinePoint>) {
  if (value === null) return <span className="cell-missing">{gap}</span>
  return (
    <>
      {numberText(value)}
      <FlagsWithin marks={marks} />
    </>
  )
}
