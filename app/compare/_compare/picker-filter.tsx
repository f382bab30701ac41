'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  /** The list whose items carry data-search: names, aliases, pinyin initials. */
  readonly listId: string
  readonly placeholder: string
}

/** Narrows a long list of boxes to tick while typing, and closes it with Escape. Without script the whole list is there. */
export function PickerFilter({ listId, placeholder }: Props) {
  const [words, setWords] = useState<string | null>(null)
  const [none, setNone] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setWords(''), [])
  useEffect(() => {
    const asked = (words ?? '').trim().toLowerCase()
    let found = 0
    for (const item of document.querySelectorAll<HTMLElement>(`#${listId} [data-search]`)) {
      item.hidden = asked !== '' && !item.dataset.search?.includes(asked)
      if (!item.hidden) found++
    }
    setNone(asked !== '' && found === 0)
  }, [words, listId])
  const ready = words !== null
  useEffect(() => {
    const details = ready ? input.current?.closest('details') : null
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details?.open) return
      event.preventDefault()
      details.open = false
      details.querySelector('summary')?.focus()
    }
    details?.addEventListener('keydown', close)
    return () => details?.removeEventListener('keydown', close)
  }, [ready])
  if (words === null) return null
  return (
    <>
      <input
        ref={input}
        type="search"
        value={words}
        aria-label={placeholder}
        placeholder={placeholder}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <p role="status" className="small">
        {none ? `没有符合“${words.trim()}”的项` : ''}
      </p>
    </>
  )
}
