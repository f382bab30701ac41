'use client'

import { useEffect, useState } from 'react'
import styles from './cell-panel.module.css'

/** What the panel says about a cell: read off the cell itself, so the page carries every fact once. */
type Opened = {
  readonly id: string
  readonly name: string
  readonly shown: string
  readonly raw: string
  readonly place: string | null
  readonly source: string | null
  readonly snippet: string | null
  readonly note: string | null
  readonly findings: readonly { readonly href: string; readonly text: string }[]
}

type Props = { readonly formId: string; readonly fileName: string; readonly year: number }

/** Beside the form: raw text, place and snippet of the cell clicked. Without script the cell is a link to its source. */
export function CellPanel({ formId, fileName, year }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!form) return
    const show = (cell: Element | null) => setOpened(cell instanceof HTMLElement ? readCell(cell) : null)
    const fromHash = () => {
      const id = decodeURIComponent(location.hash.slice(1))
      const cell = id ? document.getElementById(id) : null
      if (cell && form.contains(cell) && cell.tagName === 'TD') show(cell)
    }
    const onClick = (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest('td') : null
      if (!cell?.id || event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      history.replaceState(null, '', `#${cell.id}`)
      show(cell)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpened(null)
    }
    fromHash()
    form.addEventListener('click', onClick)
    window.addEventListener('hashchange', fromHash)
    document.addEventListener('keydown', onKey)
    return () => {
      form.removeEventListener('click', onClick)
      window.removeEventListener('hashchange', fromHash)
      document.removeEventListener('keydown', onKey)
    }
  }, [formId])
  useEffect(() => {
    const cell = opened ? document.getElementById(opened.id) : null
    cell?.setAttribute('data-open', '')
    return () => cell?.removeAttribute('data-open')
  }, [opened])
  if (!opened) return null
  return (
    <aside className={`no-print ${styles.panel}`} aria-label="单元格来源" aria-live="polite">
      <button
        type="button"
        className={styles.close}
        aria-label="关闭单元格来源"
        onClick={() => setOpened(null)}
      >
        ×
      </button>
      <p className={styles.name}>
        <strong>{opened.name}</strong> <span className={styles.shown}>{opened.shown}</span>
      </p>
      <dl className={styles.facts}>
        <dt>原文</dt>
        <dd>{opened.raw === '' ? '（空白）' : `“${opened.raw}”`}</dd>
        <dt>位置</dt>
        <dd>{opened.place ? `${fileName}　${opened.place}` : '没有对应的原文位置'}</dd>
        {opened.note ? (
          <>
            <dt>说明</dt>
            <dd>{opened.note}</dd>
          </>
        ) : null}
      </dl>
      {opened.snippet ? <p className={styles.snippet}>{opened.snippet}</p> : null}
      {opened.findings.map((each) => (
        <p key={each.href} className={styles.finding}>
          <a href={each.href}>{each.text}</a>
        </p>
      ))}
      <p className={styles.links}>
        {opened.source ? <a href={opened.source}>在原文件中查看</a> : null}
        <a href={`/indicators/${opened.id}?year=${year}`}>全县这一项</a>
      </p>
    </aside>
  )
}

function readCell(cell: HTMLElement): Opened {
  const link = cell.querySelector('a')
  const data = link?.dataset ?? {}
  const row = cell.parentElement?.dataset ?? {}
  return {
    id: cell.id,
    name: cellNameOf(cell),
    shown: cell.textContent.trim(),
    raw: data.raw ?? cell.textContent.trim(),
    place: link ? (data.place ?? row.place ?? null) : null,
    source: link?.getAttribute('href') ?? null,
    snippet: link ? (data.snippet ?? row.snippet ?? null) : null,
    note: data.note ?? null,
    findings: findingsOf(data.findings),
  }
}

/** The printed row label (the nearest head before the cell) and the column. */
function cellNameOf(cell: HTMLElement): string {
  let before = cell.previousElementSibling
  while (before && before.tagName !== 'TH') before = before.previousElementSibling
  return `${before?.textContent ?? ''} · ${cell.dataset.column ?? ''}`
}

function findingsOf(groups: string | undefined): Opened['findings'] {
  return (groups?.split(' ') ?? []).flatMap((group) => {
    const card = document.getElementById(`finding-${group}`)
    const text = card?.querySelector('p')?.textContent
    return text ? [{ href: `#finding-${group}`, text }] : []
  })
}
