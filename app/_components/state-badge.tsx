import type { ReactNode } from 'react'
import styles from './state-badge.module.css'

export type BadgeTone = 'error' | 'warn' | 'ok' | 'info' | 'plain'

const ICONS: Record<BadgeTone, string> = { error: '●', warn: '▲', ok: '✓', info: '○', plain: '–' }

/** A state as icon and word; colour only repeats what they say. */
export function StateBadge({
  tone,
  title,
  children,
}: {
  tone: BadgeTone
  title?: string
  children: ReactNode
}) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`} title={title}>
      <span aria-hidden="true">{ICONS[tone]}</span> {children}
    </span>
  )
}
