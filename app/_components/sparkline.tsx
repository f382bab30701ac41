import styles from './sparkline.module.css'

const WIDTH = 84
const HEIGHT = 26
const PAD = 4

type Props = {
  /** One value per year, in order; null where there is none: the line breaks there. */
  readonly values: readonly (number | null)[]
}

/** A small line without axes beside a number; purely an ornament of the figures it repeats, so hidden from readers. */
export function Sparkline({ values }: Props) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const top = Math.max(...known)
  const bottom = Math.min(...known)
  const span = top - bottom || 1
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / (values.length - 1)
  const y = (value: number) =>
    top === bottom ? HEIGHT / 2 : HEIGHT - PAD - ((value - bottom) / span) * (HEIGHT - 2 * PAD)
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className={styles.spark} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {runs(values).map((run) => (
        <polyline
          key={run[0]?.index}
          className={styles.line}
          points={run.map((each) => `${x(each.index).toFixed(1)},${y(each.value).toFixed(1)}`).join(' ')}
        />
      ))}
      <circle className="fill-1" cx={x(last)} cy={y(values[last] ?? bottom)} r="2.5" />
    </svg>
  )
}

type Spot = { readonly index: number; readonly value: number }

/** Splits a series into runs of neighbouring known values: a gap is never bridged. */
export function runs(values: readonly (number | null)[]): Spot[][] {
  const found: Spot[][] = []
  let open: Spot[] | null = null
  for (const [index, value] of values.entries()) {
    if (value === null) {
      open = null
      continue
    }
    if (!open) {
      open = []
      found.push(open)
    }
    open.push({ index, value })
  }
  return found
}
