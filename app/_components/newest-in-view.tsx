'use client'

import { useEffect } from 'react'

/**
 * Tables of years that are wider than the screen begin with their newest year in view, each when it is first shown: on a
 * phone it would stand beyond the edge. Without script they begin with the oldest and scroll.
 */
export function NewestInView() {
  useEffect(() => {
    const shown = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.clientWidth === 0) continue
        target.scrollLeft = target.scrollWidth
        shown.unobserve(target)
      }
    })
    for (const box of document.querySelectorAll('[data-newest="last"]')) shown.observe(box)
    return () => shown.disconnect()
  }, [])
  return null
}
