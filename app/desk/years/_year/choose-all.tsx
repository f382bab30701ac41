'use client'

import { useEffect, useState } from 'react'

/** Chooses every report of the list, or none. Only there with script: without it the boxes do. */
export function ChooseAll({ form }: { readonly form: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <label>
      <input
        type="checkbox"
        onChange={({ currentTarget }) => {
          const boxes = document.querySelectorAll<HTMLInputElement>(`input[name="report"][form="${form}"]`)
          for (const box of boxes) box.checked = currentTarget.checked
        }}
      />{' '}
      全选
    </label>
  )
}
