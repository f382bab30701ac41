'use client'

import { useEffect, useState } from 'react'

/** Copies the address of the view; offered only where a script can do it. */
export function CopyLink() {
  const [state, setState] = useState<'absent' | 'ready' | 'done' | 'failed'>('absent')
  useEffect(() => setState('ready'), [])
  if (state === 'absent') return null
  const copy = () => {
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setState('done'),
      () => setState('failed'),
    )
  }
  return (
    <span aria-live="polite">
      <button type="button" onClick={copy}>
        {state === 'done' ? '链接已复制' : '复制链接'}
      </button>
      {state === 'failed' ? <span className="muted small"> 浏览器不允许复制，请从地址栏复制</span> : null}
    </span>
  )
}
