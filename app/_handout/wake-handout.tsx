'use client'

import { useEffect } from 'react'

/**
 * Shows the buttons that copy tables and save charts, which work by script only, and loads what they do when one is
 * pressed. One listener serves the page, so the buttons themselves stay plain markup. `note`: county and date of the
 * data, written into every picture.
 */
export function WakeHandout({ note }: { readonly note: string }) {
  useEffect(() => {
    document.documentElement.dataset.script = 'on'
    const press = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-hand]') : null
      if (!button) return
      import('./hand-out')
        .then(({ handOut }) => handOut(button, note))
        .catch(() => {
          button.textContent = '未能完成，请重试'
        })
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  }, [note])
  return null
}
