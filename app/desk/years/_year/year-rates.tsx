import type { YearRate } from '@/lib/desk/year-rates'
import styles from './year.module.css'

/** Shares of the year with both their numbers, or why there is none. */
export function YearRates({ rates }: { rates: readonly YearRate[] }) {
  return (
    <section className="section" aria-labelledby="rates">
      <h2 id="rates">本年比率</h2>
      <dl className={styles.rates}>
        {rates.map((rate) => (
          <div key={rate.id}>
            <dt>{rate.label}</dt>
            <dd>
              {rate.why === null ? (
                <>
                  <strong>{((rate.numerator / rate.denominator) * 100).toFixed(1)}%</strong>（{rate.numerator}
                  /{rate.denominator} 家）
                </>
              ) : (
                <>—（{rate.why}）</>
              )}
            </dd>
            <dd className="muted small">{rate.explanation}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
