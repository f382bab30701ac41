'use client'

import { useEffect, useRef } from 'react'
import type { Notice } from '@/app/_server/notice-cookie'
import styles from './desk.module.css'

/**
 * What the last action said. It takes the focus, so that it is read out and Tab goes on from here; where the address
 * names a place of the page, the focus belongs there.
 */
export function NoticeBar({ notice: { kind, text } }: { readonly notice: Notice }) {
  const bar = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (location.hash === '') bar.current?.focus()
  }, [])
  return (
    <p
      ref={bar}
      tabIndex={-1}
      className={kind === 'done' ? styles.notice : `${styles.notice} ${styles.fault}`}
      role="status"
    >
      {text}
    </p>
  )
}
