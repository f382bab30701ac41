import { findInk } from './find-ink'
import { findSkew } from './find-skew'
import { type GrayImage, type InkMap, turned } from './gray-image'
import { inkPieces, printHeight } from './ink-pieces'

/** A page turned straight: its picture, its ink, and the height of its print in pixels. */
export type StraightPage = {
  readonly image: GrayImage
  readonly ink: InkMap
  readonly em: number
  /** By how many degrees it lay clockwise. */
  readonly skew: number
}

/** Turns a page straight and measures its print. Null: nothing is printed on it. */
export function straightPage(picture: GrayImage): StraightPage | null {
  const found = findInk(picture)
  const skew = findSkew(found)
  const image = skew === 0 ? picture : turned(picture, -skew)
  const ink = skew === 0 ? found : findInk(image)
  const em = printHeight(inkPieces(ink, { left: 0, top: 0, right: ink.width, bottom: ink.height }))
  return em === null ? null : { image, ink, em, skew }
}
