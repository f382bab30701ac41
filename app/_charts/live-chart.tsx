'use client'

import type { EChartsOption } from 'echarts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './echarts-figure.module.css'

type Props = {
  readonly option: EChartsOption
  readonly label: string
  readonly unit: string
  /** The drawing of the server: it stays underneath, so nothing moves. */
  readonly children: ReactNode
}

/**
 * Lays the living chart over the drawing once somebody points at it or touches it; loads the library then.
 * It adds tooltips only: the same numbers stand in the table of the figure, which keyboard readers have.
 */
export function LiveChart({ option, label, unit, children }: Props) {
  const [wanted, setWanted] = useState(false)
  const [alive, setAlive] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    let stop: (() => void) | undefined
    import('./live-echarts')
      .then(({ startChart }) => {
        if (gone || !place.current) return
        stop = startChart(place.current, option, unit, styles.tip ?? '')
        setAlive(true)
      })
      // Without the library the drawing of the server stays; nothing is lost but the tooltips.
      .catch(() => setAlive(false))
    return () => {
      gone = true
      stop?.()
    }
  }, [wanted, option, unit])
  const wake = () => setWanted(true)
  return (
    <section className={styles.live} aria-label={label} onPointerEnter={wake} onTouchStart={wake}>
      {children}
      <div ref={place} className={alive ? styles.over : styles.waiting} aria-hidden="true" />
    </section>
  )
}
