import type { Definition } from '@/lib/catalogue/glossary'
import { numberText, percentText } from '@/lib/chart/describe-number'
import { describeShares } from '@/lib/chart/describe-share'
import { FlagsWithin } from './cell-text'
import { FigureFrame } from './figure-frame'
import { type ShareSegment, StackedShare } from './stacked-share'

type Props = {
  readonly title: string
  readonly subtitle: string
  /** What the sentence for screen readers begins with. */
  readonly description: string
  readonly parts: readonly ShareSegment[]
  readonly unit: string
  readonly source: string
  /** Definitions of the labels in it. */
  readonly terms?: readonly Definition[]
}

/** A 100 % bar with its table. The caller has made sure that the whole is not 0. */
export function ShareFigure({ title, subtitle, description, parts, unit, source, terms }: Props) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0)
  return (
    <FigureFrame
      title={title}
      subtitle={subtitle}
      description={describeShares(description, parts, unit)}
      source={source}
      terms={terms}
      chart={<StackedShare segments={parts} unit={unit} />}
      table={
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col" className="numeric">
                数量（{unit}）
              </th>
              <th scope="col" className="numeric">
                占比
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">{part.href ? <a href={part.href}>{part.label}</a> : part.label}</th>
                <td className="numeric">
                  {numberText(part.value)}
                  {part.marks ? <FlagsWithin marks={part.marks} /> : null}
                </td>
                <td className="numeric">{percentText(part.value, whole)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td className="numeric">{numberText(whole)}</td>
              <td className="numeric">100%</td>
            </tr>
          </tfoot>
        </table>
      }
    />
  )
}
