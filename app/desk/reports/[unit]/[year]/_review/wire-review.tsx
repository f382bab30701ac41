'use client'

import { useEffect } from 'react'
import { within } from './bring-into-view'
import { cellFacts, isTyping, nextPlace, sourceAnchor } from './review-dom'
import { openTab, showPart } from './review-parts'
import { toggleZoom, wireZoom } from './source-zoom'

type Props = { readonly before: string | null; readonly after: string | null }

/**
 * Ties findings, tables and source together: choosing one shows its place in the others, panes scroll with each other,
 * and single keys go through the findings. Without script every one of them is a link or a button all the same.
 */
export function WireReview({ before, after }: Props) {
  useEffect(() => {
    const parts = document.getElementById('review-parts')
    const panes = document.getElementById('review-panes')
    const tables = document.getElementById('tables-pane')
    const source = document.getElementById('source-pane')
    if (!parts || !panes || !tables) return
    const stop = new AbortController()
    const { signal } = stop
    parts.addEventListener('click', (event) => choose(event), { signal })
    panes.addEventListener('focusin', (event) => followFocus(event), { signal })
    document.addEventListener('keydown', (event) => onKey(event, { before, after }), { signal })
    panes.dataset.keys = 'on'
    if (source) {
      let led = 0
      const follow = (from: HTMLElement, to: HTMLElement) => () => {
        // The pane that follows scrolls too; only the one a person moves leads.
        if (performance.now() - led < 120 || !from.matches(':hover, :focus-within')) return
        led = performance.now()
        scrollWith(from, to)
      }
      tables.addEventListener('scroll', follow(tables, source), { signal, passive: true })
      source.addEventListener('scroll', follow(source, tables), { signal, passive: true })
    }
    wireZoom(signal)
    const start = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    showPart(start ?? panes)
    if (start?.dataset.finding !== undefined) select(start)
    return () => stop.abort()
  }, [before, after])
  return null
}

function choose(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null
  if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return
  const link = target.closest<HTMLAnchorElement>('a[href^="#"]')
  const cell = target.closest<HTMLElement>('#tables-pane td[id]')
  const place = target.closest('#source-pane [id]')
  if (cell) {
    event.preventDefault()
    showCell(cell)
  } else if (link) {
    const to = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (to) follow(event, to)
  } else if (place) showCellAt(place)
  else {
    const finding = target.closest<HTMLElement>('[data-finding]')
    if (finding && !target.closest('button, input, textarea, summary, a')) select(finding)
  }
}

/** A link to a tab, a cell or a place of the source; any other does what links do. */
function follow(event: MouseEvent, to: HTMLElement): void {
  const tab = to.dataset.part !== undefined
  const cell = to.matches('#tables-pane td')
  if (tab || cell || to.closest('#source-pane')) event.preventDefault()
  showPart(to)
  if (tab) openTab(to)
  else if (cell) showCell(to)
  else if (to.closest('#source-pane')) light('data-lit', to)
}

/** Going through the findings with Tab lights their cells as well. */
function followFocus(event: FocusEvent): void {
  const finding = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]') : null
  if (finding && finding.getAttribute('aria-current') !== 'true') show(finding)
}

/** Lights a cell of the table, its place in the source, and puts it into the form of corrections. */
function showCell(cell: HTMLElement): void {
  light('data-open', cell)
  const anchor = sourceAnchor(cell)
  const place = anchor ? document.getElementById(anchor) : null
  light('data-lit', place)
  const select = document.getElementById('correct-cell')
  const read = document.getElementById('correct-read')
  if (select instanceof HTMLSelectElement) select.value = cell.id
  if (read) read.textContent = cellFacts(cell)
  history.replaceState(null, '', `#${cell.id}`)
}

/** The cell of the table that was read from a place of the source. */
function showCellAt(place: Element): void {
  const link = document.querySelector<HTMLElement>(`#tables-pane a[href$="#${CSS.escape(place.id)}"]`)
  const cell = link?.closest('td')
  if (cell) showCell(cell)
}

function select(finding: HTMLElement): void {
  const panes = document.getElementById('review-panes')
  if (panes && panes.getBoundingClientRect().bottom > innerHeight) panes.scrollIntoView({ block: 'start' })
  showPart(finding)
  show(finding)
  finding.focus({ preventScroll: true })
  within(finding)
  history.replaceState(null, '', `#${finding.id}`)
}

function show(finding: HTMLElement): void {
  for (const each of document.querySelectorAll('[data-finding][aria-current]'))
    each.removeAttribute('aria-current')
  finding.setAttribute('aria-current', 'true')
  const { cells = '', likely, place } = finding.dataset
  const named = cells.split(' ').flatMap((id) => (id ? (document.getElementById(id) ?? []) : []))
  light('data-open', ...named)
  const first = named.find(({ id }) => id === likely) ?? named[0]
  if (first) within(first)
  const marks = document.querySelectorAll(`[data-marks~="${finding.id}"]`)
  const anchors = named.flatMap((cell) => {
    const anchor = sourceAnchor(cell)
    return anchor ? (document.getElementById(anchor) ?? []) : []
  })
  const at = place ? document.getElementById(place) : null
  const lit = [...marks, ...anchors]
  light('data-lit', ...(lit.length > 0 ? lit : [at]))
  const to = marks[0] ?? at
  if (to) within(to)
}

/** Marks these elements and no others, and brings the first into view within its pane. */
function light(mark: 'data-open' | 'data-lit', ...elements: readonly (Element | null)[]): void {
  for (const each of document.querySelectorAll(`[${mark}]`)) each.removeAttribute(mark)
  for (const each of elements) each?.setAttribute(mark, '')
  const [first] = elements
  if (first) within(first)
}

/** Brings the place into view that belongs to what stands at the top of the other pane. */
function scrollWith(from: HTMLElement, to: HTMLElement): void {
  const place = nextPlace(from, to)
  if (place) to.scrollTop += place.getBoundingClientRect().top - to.getBoundingClientRect().top - 60
}

/** Opens the form that sends the report back and puts the cursor into the opinion. */
function openReturn(): void {
  const form = document.querySelector<HTMLDetailsElement>('details[data-key="r"]')
  if (!form) return
  form.open = true
  form.querySelector('textarea')?.focus()
}

const FINDINGS = '[data-finding]'

function onKey(event: KeyboardEvent, { before, after }: Props): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const all = [...document.querySelectorAll<HTMLElement>(FINDINGS)]
  const at = all.findIndex((each) => each.getAttribute('aria-current') === 'true')
  const go = (to: string | null) => {
    if (to) location.assign(to)
  }
  const step = (by: number) => {
    const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by]
    if (next) select(next)
  }
  const current = all[at]
  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    n: () => go(after),
    p: () => go(before),
    c: () => current?.querySelector<HTMLButtonElement>('button[data-key="c"]')?.click(),
    d: () => current?.querySelector<HTMLInputElement>('input[data-key="d"]')?.focus(),
    r: () => openReturn(),
    z: () => toggleZoom(),
  }
  const work = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!work) return
  event.preventDefault()
  work()
}
