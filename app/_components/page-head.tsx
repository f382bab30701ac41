import type { ReactNode } from 'react'
import styles from './page-head.module.css'

type Props = {
  readonly title: ReactNode
  /** One line under the title: dates, source, kind, badges. */
  readonly lead?: ReactNode
  /** The filter bar. */
  readonly children?: ReactNode
}

/** The head of a page: its one h1, a line of facts, and the filter bar. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {children}
    </div>
  )
}
