'use client'

import { useEffect, useState } from 'react'
import styles from './copy-button.module.css'

/** Copies the text of an element. Shown only once script runs: without it the text is selected by one click. */
export function CopyButton({ of }: { of: string }) {
  const [ready, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <>
      <button
        type="button"
        onClick={async () => setSaid((await copyText(of)) ? '已复制' : '浏览器不允许复制，请选中后按 Ctrl+C')}
      >
        复制
      </button>
      <span role="status" className={styles.copied}>
        {said}
      </span>
    </>
  )
}

/** An intranet address without https has no clipboard object: there the element is selected and copied the old way. */
async function copyText(id: string): Promise<boolean> {
  const element = document.getElementById(id)
  if (!element) return false
  if (navigator.clipboard) {
    const written = navigator.clipboard.writeText(element.textContent).then(
      () => true,
      () => false,
    )
    if (await written) return true
  }
  window.getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}
