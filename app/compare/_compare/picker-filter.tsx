'use client'

import { useEffect, useState } from 'react'

type Props = {
  /** The list whose items carry data-search: names, aliases, pinyin initials. */
  readonly listId: string
  readonly placeholder: string
}

/** Narrows a long list of boxes to tick while typing. Without script the whole list is there. */
export function PickerFilter({ listId, placeholder }: Props) {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => setWords(''), [])
  useEffect(() => {
    const asked = (words ?? '').trim().toLowerCase()
    for (const item of document.querySelectorAll<HTMLElement>(`#${listId} [data-search]`)) {
      item.hidden = asked !== '' && !item.dataset.search?.includes(asked)
    }
  }, [words, listId])
  if (words === null) return null
  return (
    <input
      type="search"
      value={words}
      aria-label={placeholder}
      placeholder={placeholder}
      onChange={(event) => setWords(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}
