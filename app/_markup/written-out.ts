import { createElement, type ReactNode } from 'react'
import { contentProperty } from './attributes'
import { markupOf } from './markup'

/**
 * An element whose children are written out as markup, in the browser as on the server. For long lists in a component
 * of the browser: React then neither sends, nor wakes, nor compares a thousand elements nobody can act on.
 */
export function WrittenOut({ tag, children }: { readonly tag: 'tbody'; readonly children: ReactNode }) {
  return createElement(tag, contentProperty(markupOf(children)))
}
