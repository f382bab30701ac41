import type { CountyYears } from '@/app/_figures/county-years'
import type { StoreView } from '@/db/store-view'
import { missingWord } from './submission-words'
import styles from './submissions.module.css'

type Props = { readonly county: CountyYears; readonly register: boolean; readonly view: StoreView }

/** Each year in one line: how many must report, how many did, how many are missing. */
export function YearsSummary({ county, register, view }: Props) {
  return (
    <section aria-labelledby="years">
      <h2 id="years" className={styles.heading}>
        各年汇总
      </h2>
      <div className="table-box">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">年度</th>
              <th scope="col" className="numeric">
                应报
              </th>
              <th scope="col" className="numeric">
                已收
              </th>
              <th scope="col" className="numeric">
                {missingWord(view)}
              </th>
              {register ? <th scope="col">进度</th> : null}
              <th scope="col" className="numeric">
                另收
              </th>
            </tr>
          </thead>
          <tbody>
            {county.years.toReversed().map((year) => (
              <YearLine key={year} county={county} year={year} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">
        另收：不在应报名单的单位、不需报送而报送的单位和本级政府的报告，不计入已收；名单未录入时，已收单位暂按收到的年报计。
      </p>
    </section>
  )
}

function YearLine({ county, year }: { county: CountyYears; year: number }) {
  const { expected, received, missing, voluntary, pending, government } = county.coverageOf(year)
  const other = voluntary.length + pending.length + government.length
  return (
    <tr>
      <th scope="row" className="nowrap">
        <a href={`/submissions/${year}`}>{year}年</a>
      </th>
      <td className="numeric">
        {expected === null ? <span className="cell-none small">未录入</span> : `${expected} 家`}
      </td>
      <td className="numeric">{received.length} 家</td>
      <td className="numeric">
        {expected === null ? (
          <span className="cell-none small">不能判断</span>
        ) : missing.length === 0 ? (
          <span className="zero">0 家</span>
        ) : (
          <a href={`/submissions/${year}#reminder`}>{missing.length} 家</a>
        )}
      </td>
      {expected === null ? null : (
        <td>
          <Meter received={received.length} expected={expected} />
        </td>
      )}
      <td className="numeric">
        <span className={other === 0 ? 'zero' : undefined}>{other} 家</span>
      </td>
    </tr>
  )
}

function Meter({ received, expected }: { received: number; expected: number }) {
  return (
    <svg className={styles.meter} width="100%" height="8" aria-hidden="true">
      <rect className={styles.track} width="100%" height="8" rx="4" />
      <rect
        className="fill-1"
        width={`${expected === 0 ? 0 : (received / expected) * 100}%`}
        height="8"
        rx="4"
      />
    </svg>
  )
}
