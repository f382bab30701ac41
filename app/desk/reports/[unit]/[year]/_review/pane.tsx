import type { ReactNode } from 'react'
import styles from './review.module.css'

type Props = {
  readonly id: string
  readonly name: string
  readonly className?: string | undefined
  /** Beside the name: keys, or a choice of what is shown. */
  readonly head: ReactNode
  readonly children: ReactNode
}

/** One of the panes side by side; on narrow screens a part that a tab leads to. */
export function Pane({ id, name, className = '', head, children }: Props) {
  return (
    <section
      className={`${styles.pane} ${styles.part} ${className}`}
      id={id}
      aria-label={name}
      data-pane=""
      data-part=""
    >
      <p className={styles.paneHead}>
        <strong>{name}</strong>
        {head}
      </p>
      {children}
    </section>
  )
}
