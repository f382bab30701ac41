import { findInk } from './find-ink'
import { findSkew } from './find-skew'
import { type GrayImage, type InkMap, turned } from './gray-image'
import { inkPieces, isPrintSized, printHeight } from './ink-pieces'

/** A page turned straight: its picture, its ink, and the height of its print in pixels. */
export type StraightPage = {
  readonly image: GrayImage
  readonly ink: InkMap
  readonly em: number
  /** By how many degrees it lay clockwise. */
  readonly skew: number
}

/** The height of a page's print as a share of its longer side. */
export const printShareOf = ({ image, em }: StraightPage): number => em / Math.max(image.width, image.height)

/**
 * Turns a page straight and measures its print. Null: nothing is printed on it, or so little that its print cannot be
 * measured and `printShare`, that of other pages of the document, is not given.
 */
export function straightPage(picture: GrayImage, printShare: number | null = null): StraightPage | null {
  const found = findInk(picture)
  const skew = findSkew(found)
  const image = skew === 0 ? picture : turned(picture, -skew)
  const ink = skew === 0 ? found : findInk(image)
  const pieces = inkPieces(ink, { left: 0, top: 0, right: ink.width, bottom: ink.height })
  const usual = printShare === null ? null : Math.round(printShare * Math.max(ink.width, ink.height))
  const em = printHeight(pieces) ?? (pieces.some(isPrintSized) ? usual : null)
  return em === null ? null : { image, ink, em, skew }
}
