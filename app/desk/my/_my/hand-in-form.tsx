'use client'

import { useEffect, useRef, useState } from 'react'
import { followReading, uploadName } from '../../_desk/follow-reading'
import styles from './my.module.css'

/**
 * One file, and the year where the file does not tell it. It is a plain form; while the browser waits for the answer to
 * it, script says which page of a scan is being read.
 */
export function HandInForm() {
  const [words, setWords] = useState<string | null>(null)
  const [upload, setUpload] = useState('')
  const stop = useRef(() => {})
  useEffect(() => {
    // A form sent before this is not followed.
    setUpload(uploadName())
    const done = () => {
      stop.current()
      setWords(null)
    }
    // The page is left for the answer; a browser may bring it back as it was.
    window.addEventListener('pagehide', done)
    return () => {
      window.removeEventListener('pagehide', done)
      stop.current()
    }
  }, [])
  const follow = () => {
    setWords('正在上传和读取')
    if (upload !== '') stop.current = followReading(upload, (page) => setWords(`正在读取${page}`))
  }
  return (
    <form
      className={styles.handIn}
      action="/api/desk/import/own"
      method="post"
      encType="multipart/form-data"
      onSubmit={follow}
    >
      <input type="hidden" name="upload" value={upload} />
      <label>
        年报文件
        <input type="file" name="file" required={true} />
      </label>
      <label>
        年度
        <input type="text" name="year" inputMode="numeric" autoComplete="off" size={5} placeholder="按文件" />
      </label>
      <button type="submit" disabled={words !== null}>
        交年报
      </button>
      <p aria-live="polite" className={styles.reading}>
        {words === null ? '' : `${words}，请不要关闭本页；扫描件每页要几秒。`}
      </p>
    </form>
  )
}
