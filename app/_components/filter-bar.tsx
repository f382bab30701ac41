import type { ReactNode } from 'react'
import styles from './filter-bar.module.css'

type BarProps = {
  /** Where the form sends its fields by GET; without it the bar holds links only. */
  readonly action?: string
  readonly submitLabel?: string
  readonly children: ReactNode
}

/** Filters of a page in one bar. A plain GET form: the address carries every choice and no script is needed. */
export function FilterBar({ action, submitLabel = '筛选', children }: BarProps) {
  if (!action) return <div className={`no-print ${styles.bar}`}>{children}</div>
  return (
    <form className={`no-print ${styles.bar}`} action={action} method="get">
      {children}
      <button type="submit">{submitLabel}</button>
    </form>
  )
}

export type FilterLink = { readonly label: string; readonly href: string; readonly current: boolean }

/** A choice that changes the path (the year): a list of links that opens without script. */
export function FilterLinks({
  label,
  value,
  links,
}: {
  label: string
  value: string
  links: readonly FilterLink[]
}) {
  return (
    <details className={styles.links}>
      <summary>
        <span className={styles.label}>{label}</span> {value}
      </summary>
      <ul className="plain">
        {links.map((each) => (
          <li key={each.href}>
            <a href={each.href} aria-current={each.current ? 'true' : undefined}>
              {each.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

export type FilterOption = { readonly value: string; readonly label: string }

/** A choice that travels in the query. */
export function FilterSelect({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly FilterOption[]
}) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select name={name} defaultValue={value}>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A text that travels in the query. */
export function FilterText({
  name,
  label,
  value,
  placeholder,
}: {
  name: string
  label: string
  value: string
  placeholder: string
}) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input type="search" name={name} defaultValue={value} placeholder={placeholder} />
    </label>
  )
}
