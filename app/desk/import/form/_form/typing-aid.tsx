'use client'

import { useCallback, useEffect, useState } from 'react'
import type { FormId } from '@/lib/catalogue/form'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import { type TypedSums, typedSums } from '@/lib/desk/typed-sums'
import type { CarriedOver } from './carried-over'
import styles from './form.module.css'
import { nextField } from './move-between'

type Props = {
  /** Id of the form whose fields, named by indicator, are typed into. */
  readonly formId: string
  readonly form: FormId
  readonly carried: readonly CarriedOver[]
  /** Name under which what was typed is kept on this machine. */
  readonly draft: string
}

const SHOWN = 6

/**
 * What makes the form quick to fill: keys lead from field to field, sums are judged while one types, and what was typed
 * is still there after a reload. Nothing is ever filled in but by a button.
 */
export function TypingAid({ formId, form, carried, draft }: Props) {
  const [sums, setSums] = useState<TypedSums | null>(null)
  const [restored, setRestored] = useState(false)
  const look = useCallback(() => {
    const fields = fieldsOf(formId)
    const texts = new Map(fields.map((field) => [field.name as CellIndicatorId, field.value]))
    const judged = typedSums(form, texts)
    for (const field of fields) showBeside(field, judged)
    setSums(judged)
    const typed = [...texts].filter(([, text]) => text !== '')
    localStorage.setItem(draft, JSON.stringify(Object.fromEntries(typed)))
  }, [formId, form, draft])
  useEffect(() => {
    const element = formOf(formId)
    if (!element) return
    setRestored(restore(formId, draft))
    look()
    const onKey = (event: KeyboardEvent) => moveBy(element, event)
    element.addEventListener('input', look)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('input', look)
      element.removeEventListener('keydown', onKey)
    }
  }, [formId, draft, look])
  const fill = (texts: ReadonlyMap<string, string>) => {
    for (const field of fieldsOf(formId)) {
      const text = texts.get(field.name)
      if (text !== undefined && field.value.trim() === '') field.value = text
    }
    look()
  }
  const clear = () => {
    for (const field of fieldsOf(formId)) field.value = ''
    localStorage.removeItem(draft)
    setRestored(false)
    look()
  }
  if (!sums) return null
  return (
    <div className={styles.aid}>
      <p role="status">{statusWords(sums)}</p>
      <ul className="plain small">
        {sums.sums.slice(0, SHOWN).map(({ key, state, words, cell }) => (
          <li key={key} data-state={state}>
            <button type="button" className={styles.jump} onClick={() => fieldOf(formId, cell)?.focus()}>
              {state === 'fails' ? '不平' : '未填全'}
            </button>{' '}
            {words}
          </li>
        ))}
      </ul>
      <p className={styles.tools}>
        {carried.length > 0 ? (
          <button
            type="button"
            onClick={() => fill(new Map(carried.map(({ id, value }) => [id, String(value)])))}
          >
            填入上年结转
          </button>
        ) : null}
        <button
          type="button"
          disabled={sums.blanks === 0}
          onClick={() => fill(new Map(fieldsOf(formId).map(({ name }) => [name, '0'])))}
        >
          其余空格填0
        </button>
        <button type="button" onClick={clear}>
          清空
        </button>
        {restored ? <span className="muted">已恢复本机上次没有交的内容。</span> : null}
      </p>
    </div>
  )
}

function statusWords({ holds, sums, blanks, unreadable }: TypedSums): string {
  const fails = sums.filter(({ state }) => state === 'fails').length
  const open = sums.length - fails
  const parts = [`勾稽：平 ${holds} 处`, `不平 ${fails} 处`, `未填全 ${open} 处`, `空格 ${blanks} 格`]
  const bad = unreadable.length > 0 ? `；${unreadable.length} 格不是数也不是符号` : ''
  return `${parts.join('，')}${bad}`
}

const formOf = (formId: string) => document.getElementById(formId) as HTMLFormElement | null
const fieldsOf = (formId: string) => [
  ...(formOf(formId)?.querySelectorAll<HTMLInputElement>('td input') ?? []),
]
const fieldOf = (formId: string, id: CellIndicatorId) => fieldsOf(formId).find(({ name }) => name === id)

/** The sum stands under the field of the total; a total that disagrees is marked, and says so in words. */
function showBeside(field: HTMLInputElement, { beside, unreadable }: TypedSums): void {
  const id = field.name as CellIndicatorId
  const sum = beside.get(id)
  const cell = field.parentElement
  const wrong = sum?.agrees === false || unreadable.includes(id)
  field.setAttribute('aria-invalid', String(wrong))
  if (!cell) return
  if (sum) cell.dataset.sum = `${sum.agrees === false ? '≠' : '＝'}${sum.sum}${sum.missing > 0 ? '＋空' : ''}`
  else delete cell.dataset.sum
}

function restore(formId: string, draft: string): boolean {
  const kept: Record<string, string> = JSON.parse(localStorage.getItem(draft) ?? '{}')
  const fields = fieldsOf(formId).filter(({ name, value }) => kept[name] !== undefined && value === '')
  for (const field of fields) field.value = kept[field.name] ?? ''
  return fields.length > 0
}

function moveBy(form: HTMLFormElement, event: KeyboardEvent): void {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || field.type !== 'text' || event.isComposing) return
  const next = nextField(form, field, event.key)
  // Enter in a field must not send the form.
  if (next || event.key === 'Enter') event.preventDefault()
  next?.focus()
  next?.select()
}
