'use client'

import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { droppedFiles } from './dropped-files'
import styles from './import.module.css'
import { canGoOn, type Told, uploadAll } from './upload-all'

type Props = {
  readonly action: string
  /** File name extensions a reader exists for. */
  readonly extensions: readonly string[]
}

/** React knows no property for choosing folders, and the input stands there only once script runs. */
const chooseFolders = (input: HTMLInputElement | null) => input?.setAttribute('webkitdirectory', '')

/** What was told of the last upload, kept over the reload that shows the list. */
const KEPT = 'nianbao.upload'

/**
 * Brings files to the list. Without script it is a form that sends several files at once; with it, files and folders
 * can be dropped, and each file is sent by itself and says how it went.
 */
export function UploadFiles({ action, extensions }: Props) {
  const [told, setTold] = useState<readonly Told[]>([])
  const [ready, setReady] = useState(false)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: readonly File[]) => {
    if (busy || files.length === 0) return
    setBusy(true)
    const all = await uploadAll(action, files, extensions, setTold)
    const rest = all.filter(({ state }) => state !== 'read')
    sessionStorage.setItem(KEPT, JSON.stringify(rest))
    if (await canGoOn(all, '/desk/import')) return window.location.assign('/desk/import')
    // The browser's own page of a server that is away would hide which files did not get through.
    setTold(rest)
    setBusy(false)
    input.current?.form?.reset()
  }
  const wake = useEffectEvent(() => {
    setReady(true)
    setTold(JSON.parse(sessionStorage.getItem(KEPT) ?? '[]'))
    sessionStorage.removeItem(KEPT)
    // Whoever was faster than the script has chosen files nobody heard of.
    take([...(input.current?.files ?? [])])
  })
  useEffect(() => wake(), [])
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    await take(await droppedFiles(event.dataTransfer))
  }
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {ready ? '把文件或文件夹拖到这里，或者' : '选择文件：'}
        <label>
          <span className="visually-hidden">选择文件</span>
          <input
            ref={input}
            type="file"
            name="files"
            multiple={true}
            // A browser that brings back a former choice with the page would have it sent again.
            autoComplete="off"
            disabled={busy}
            onChange={(event) => take([...(event.target.files ?? [])])}
          />
        </label>
        {ready ? (
          <label className={styles.folder}>
            选择文件夹
            <input
              ref={chooseFolders}
              type="file"
              multiple={true}
              disabled={busy}
              onChange={(event) => take([...(event.target.files ?? [])])}
            />
          </label>
        ) : (
          <button type="submit">读取</button>
        )}
      </p>
      <p className="small muted">PDF、Word（docx、doc）、网页、文本、扫描件和图片。每次最多 200 MB。</p>
      <div role="status">{told.length > 0 ? <Progress told={told} busy={busy} /> : null}</div>
    </form>
  )
}

const STATES = { waiting: '等待', sending: '正在读取', read: '已读', attention: '需处理', failed: '没有收' }

function Progress({ told, busy }: { readonly told: readonly Told[]; readonly busy: boolean }) {
  const done = told.filter(({ state }) => state !== 'waiting' && state !== 'sending').length
  return (
    <>
      <p>{busy ? `已处理 ${done}/${told.length} 个文件` : '上次上传中需要看的：'}</p>
      <ul className={`plain small ${styles.progress}`}>
        {told.map(({ name, state, words }) => (
          <li key={name} data-state={state}>
            <strong>{STATES[state]}</strong> {name}
            {words ? `：${words}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}
