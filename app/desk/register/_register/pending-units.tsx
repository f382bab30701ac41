import type { RegisteredEntry } from '@/db/queries/desk/register-entries'
import type { UnsettledUnit } from '@/db/queries/desk/unregistered-units'
import { DeedForm } from './deed-form'
import styles from './register.module.css'

type Props = {
  readonly pending: readonly UnsettledUnit[]
  readonly entries: readonly RegisteredEntry[]
  readonly locked: readonly number[]
}

/** Units that reports name and the register does not: the same as a registered one, a new one, or none of the county's. */
export function PendingUnits({ pending, entries, locked }: Props) {
  if (pending.length === 0) return null
  return (
    <section className="section" aria-labelledby="pending">
      <div className="section-head">
        <h2 id="pending">待确认的单位</h2>
        <span className="muted small">年报上有、名录里没有；确认以前不计入应报和合计</span>
      </div>
      <div className="table-box">
        <table className={`data-table ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">年报上的名称</th>
              <th scope="col">年报年度</th>
              <th scope="col">认定</th>
            </tr>
          </thead>
          <tbody>
            {pending.map(({ unit, years }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{years.join('、')}</td>
                <td>
                  <div className={styles.deeds}>
                    {entries.length > 0 ? (
                      <DeedForm deed="merge" hidden={{ unit: unit.id }} locked={locked} submit="就是该单位">
                        <UnitSelect name="into" label={`${unit.name}就是`} entries={entries} />
                      </DeedForm>
                    ) : null}
                    <a className="button" href={`/desk/register/new?unit=${unit.id}`}>
                      登记为新单位
                    </a>
                    <DeedForm
                      deed="external"
                      hidden={{ unit: unit.id, external: 1 }}
                      locked={locked}
                      submit="不是本县的"
                    />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A choice among the units of the register. */
export function UnitSelect({
  name,
  label,
  entries,
}: {
  name: string
  label: string
  entries: readonly RegisteredEntry[]
}) {
  return (
    <select name={name} aria-label={label} required={true} defaultValue="" className={styles.units}>
      <option value="" disabled={true}>
        选择名录中的单位
      </option>
      {entries.map((entry) => (
        <option key={entry.unitId} value={entry.unitId}>
          {entry.name}
        </option>
      ))}
    </select>
  )
}
