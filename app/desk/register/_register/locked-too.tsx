import styles from './register.module.css'

/** A box beside every change of the register: what a locked year counts is changed only where a person says so. */
export function LockedToo({ years }: { readonly years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <label className={styles.locked}>
      <input type="checkbox" name="locked" value="1" /> 锁定的年度也改（{years.join('、')}年）
    </label>
  )
}
