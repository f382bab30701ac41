import { CellText, FlagsWithin } from '@/app/_components/cell-text'
import type { MeasurePoint } from '@/lib/chart/measure-points'

type Props = {
  readonly point: MeasurePoint
  /** 件, %, …; only per cent is printed with the number. */
  readonly unit: string
  /** Where the number is printed in the report. */
  readonly href: string | null
}

/** One point of a measure in a table: the number leading to its source, or the reason why there is none. */
export function PointCell({ point, unit, href }: Props) {
  const { state, value } = point
  if (state === 'no_rate' || (state === 'number' && value === null))
    return (
      <span className="cell-none" title={point.gap ?? undefined}>
        —<span className="visually-hidden">（{point.gap}）</span>
      </span>
    )
  if (state !== 'number' || value === null) return <CellText cell={{ ...point, status: state }} />
  const shown = <Shown point={point} value={value} unit={unit} />
  return href ? <a href={href}>{shown}</a> : shown
}

function Shown({ point, value, unit }: { point: MeasurePoint; value: number; unit: string }) {
  const { detail, small } = point
  if (Number.isInteger(value) && unit !== '%') return <Plain point={point} value={value} />
  return (
    <span
      className={small ? 'rate-small' : undefined}
      title={detail ? `${detail}${small ? '，分母不足5，仅供参考' : ''}` : undefined}
    >
      {unit === '万元' ? <Plain point={point} value={value} /> : value.toFixed(1)}
      {unit === '%' ? '%' : ''}
      {unit === '万元' ? null : <FlagsWithin marks={point} />}
    </span>
  )
}

/** A point may be a sum over units: blanks taken as 0 are among its parts, it is not one itself. */
function Plain({ point, value }: { point: MeasurePoint; value: number }) {
  return (
    <>
      <CellText cell={{ ...point, status: 'number', value, zeroed: false }} />
      <FlagsWithin marks={{ zeroed: point.zeroed }} />
    </>
  )
}
