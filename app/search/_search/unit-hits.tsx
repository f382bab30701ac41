import { reportHref, unitHref } from '@/app/_components/addresses'
import type { UnitHit } from './run-search'
import styles from './search.module.css'

/** The units found, each with its years. */
export function UnitHits({ units }: { units: readonly UnitHit[] }) {
  return (
    <section className="section" aria-labelledby="units">
      <h2 id="units">单位（{units.length}）</h2>
      {units.length === 0 ? (
        <p className="muted">没有名称、别名、原名或拼音首字母相符的单位。</p>
      ) : (
        <ul className={`plain ${styles.units}`}>
          {units.map(({ unit, by }) => (
            <li key={unit.id}>
              <a href={unitHref(unit.slug)}>{unit.shortName}</a>
              {by ? <span className="muted">（{by}）</span> : null}
              <span className={styles.years}>
                {unit.years.map((year) => (
                  <a key={year} href={reportHref(unit.slug, year)}>
                    {year}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
