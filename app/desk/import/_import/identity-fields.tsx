import styles from './import.module.css'

type Props = {
  /** Id of the list of unit names. */
  readonly units: string
  readonly unit: string | null
  readonly year: number | null
  readonly required?: boolean
}

/** Whose report it is and for which year, as a person says it. */
export function IdentityFields({ units, unit, year, required = false }: Props) {
  return (
    <>
      <label className={styles.field}>
        单位
        <input
          type="text"
          name="unit"
          list={units}
          value={unit ?? ''}
          autoComplete="off"
          required={required}
        />
      </label>
      <label className={styles.field}>
        年度
        <input
          type="text"
          name="year"
          value={year ?? ''}
          inputMode="numeric"
          autoComplete="off"
          size={5}
          required={required}
        />
      </label>
    </>
  )
}
