import styles from './form.module.css'

type Props = {
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly unitId: number | null
  readonly year: number | null
  /** What was asked for cannot be typed. */
  readonly fault: string | null
}

/** Whose report of which year is to be typed. An officer's own unit is the only choice. */
export function ChooseReport({ units, unitId, year, fault }: Props) {
  if (units.length === 0)
    return (
      <p>
        名录里还没有单位，请先<a href="/desk/register/new">登记单位</a>。
      </p>
    )
  return (
    <form className={styles.choose} action="/desk/import/form" method="get">
      <label>
        单位
        <select name="unit" required={true} defaultValue={unitId === null ? '' : String(unitId)}>
          {units.length > 1 ? <option value="">请选择</option> : null}
          {units.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        年度
        <input
          type="text"
          name="year"
          inputMode="numeric"
          autoComplete="off"
          size={5}
          required={true}
          value={year ?? ''}
        />
      </label>
      <button type="submit">打开表格</button>
      {fault ? <p className={styles.fault}>{fault}</p> : null}
    </form>
  )
}
