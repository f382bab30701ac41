import type { IndicatorHit } from './run-search'
import styles from './search.module.css'

/** How many stand open; 诉讼 alone names dozens of cells. */
const OPEN = 12

/** The indicators found, the first ones open. */
export function IndicatorHits({ indicators }: { indicators: readonly IndicatorHit[] }) {
  if (indicators.length === 0) return null
  const rest = indicators.slice(OPEN)
  return (
    <section className="section" aria-labelledby="indicators">
      <h2 id="indicators">指标（{indicators.length}）</h2>
      <List indicators={indicators.slice(0, OPEN)} />
      {rest.length > 0 ? (
        <details>
          <summary>其余 {rest.length} 个</summary>
          <List indicators={rest} />
        </details>
      ) : null}
    </section>
  )
}

function List({ indicators }: { indicators: readonly IndicatorHit[] }) {
  return (
    <ul className={`plain ${styles.indicators}`}>
      {indicators.map(({ id, label, group }) => (
        <li key={id}>
          <a href={`/indicators/${id}`}>
            {group ? `${group} · ` : ''}
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
