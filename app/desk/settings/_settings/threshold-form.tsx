import { ruleHref } from '@/app/_components/addresses'
import { THRESHOLDS, type ThresholdSetting, thresholdFor } from '@/lib/checks/thresholds'
import styles from './settings.module.css'

type Props = {
  readonly settings: readonly ThresholdSetting[]
  /** The year new values begin in unless another is entered. */
  readonly year: number
  readonly edits: boolean
}

/** The thresholds of the rules with what is in force; a change leads to a page that shows what it would do. */
export function ThresholdForm({ settings, year, edits }: Props) {
  return (
    <section className="section" aria-labelledby="thresholds">
      <h2 id="thresholds">核对阈值</h2>
      <p className={`prose ${styles.lead}`}>
        这些数是工作惯例，不是法定标准。改动从所填年度的年报起生效；先显示对全部年报的影响，看过再决定是否应用。
      </p>
      <form action="/desk/settings/preview" method="get">
        <div className="table-box">
          <table className={`data-table ${styles.thresholds}`}>
            <thead>
              <tr>
                <th scope="col">规则</th>
                <th scope="col">阈值</th>
                <th scope="col">默认</th>
                <th scope="col">已设定</th>
                <th scope="col">{year}年度起改为</th>
              </tr>
            </thead>
            <tbody>
              {THRESHOLDS.map(({ id, rule, label, unit, fallback, least, most }) => (
                <tr key={id}>
                  <td>
                    <a href={ruleHref(rule)}>{rule}</a>
                  </td>
                  <th scope="row">{label}</th>
                  <td>
                    {fallback}
                    {unit}
                  </td>
                  <td>{historyText(settings, id, unit)}</td>
                  <td>
                    {edits ? (
                      <input
                        type="number"
                        name={id}
                        aria-label={`${rule}${label}`}
                        defaultValue={thresholdFor(settings, id, year)}
                        min={least}
                        max={most}
                        step="any"
                        required={true}
                        className={styles.number}
                      />
                    ) : (
                      thresholdFor(settings, id, year)
                    )}{' '}
                    {unit}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {edits ? (
          <p className={styles.row}>
            <label>
              生效年度{' '}
              <input
                type="number"
                name="year"
                defaultValue={year}
                min={2008}
                max={2100}
                className={styles.number}
              />
            </label>
            <button type="submit">看改动的影响</button>
          </p>
        ) : null}
      </form>
    </section>
  )
}

/** 2023年度起 40字；2025年度起 60字 */
function historyText(settings: readonly ThresholdSetting[], id: string, unit: string): string {
  return settings
    .filter((each) => each.id === id)
    .map(({ fromYear, value }) => `${fromYear}年度起 ${value}${unit}`)
    .join('；')
}
