'use client'

import { createElement, useState } from 'react'
import { contentProperty } from './attributes'
import { keptMarkup } from './kept-key'

type Props = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly place: number
}

/**
 * An element whose content the server wrote out and did not send again as data. In the browser it is what stands there
 * already; it is read once, so that a tree built anew after a fault elsewhere shows it again.
 */
export function StillElement({ tag, attributes, place }: Props) {
  const id = String(attributes.id ?? `still-${place}`)
  const [markup] = useState(() => keptMarkup(place) ?? document.getElementById(id)?.innerHTML ?? '')
  return createElement(tag, {
    ...attributes,
    id,
    ...contentProperty(markup),
    suppressHydrationWarning: true,
  })
}
