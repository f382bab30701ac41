import { createElement, Fragment, type ReactNode } from 'react'
import { contentProperty } from './attributes'
import { keepMarkup } from './kept-markup'
import { type Piece, piecesOf, type StillPiece } from './markup'
import { StillElement } from './still-element'

/**
 * A part of a page made in one go: it looks and reads as it would without this, but only its components of the browser
 * and the elements around them are React's, all else is markup.
 */
export function Still({ children }: { readonly children: ReactNode }) {
  return createElement(Fragment, null, ...nodesOf(piecesOf(children, nodesOf)))
}

function nodesOf(pieces: readonly Piece[]): ReactNode[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    return 'live' in piece ? piece.live : standing(piece)
  })
}

/** The outermost element of something still stays an element; what is in it becomes markup. */
function standing({ tag, properties, content }: StillPiece): ReactNode {
  const { children: _, dangerouslySetInnerHTML: __, ...attributes } = properties
  const place = content === '' ? null : keepMarkup(content)
  if (place === null)
    return createElement(tag, content === '' ? attributes : { ...attributes, ...contentProperty(content) })
  return createElement(StillElement, { tag, place, attributes })
}
