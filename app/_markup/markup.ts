import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { attributesOf, escaped, type Properties } from './attributes'

/**
 * A part of a page after its components have been called: text, an element with all its content written out, or
 * something that is React's business (a component of the browser, and the elements around it).
 */
export type Piece = string | StillPiece | LivePiece
export type StillPiece = {
  readonly tag: string
  readonly properties: Properties
  readonly attributes: string
  readonly content: string
}
export type LivePiece = { readonly live: ReactNode }

/** Makes nodes for React of the pieces within an element of which some are live. */
export type Rebuild = (pieces: readonly Piece[]) => ReactNode[]

type Component = (properties: Properties) => ReactNode

/**
 * Calls the components of a tree and writes out as HTML what the browser will not move. React's own path to the same
 * characters (a tree turned into data, markup made of that, the data sent once more for the browser) takes several
 * times as long. What cannot be written out is left to React.
 */
export function piecesOf(node: ReactNode, rebuild: Rebuild): Piece[] {
  const pieces: Piece[] = []
  collect(node, rebuild, pieces)
  return pieces
}

/** The HTML of pieces; null where one of them is live. */
export function writtenOut(pieces: readonly Piece[]): string | null {
  let all = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') all += escaped(piece)
    else if ('live' in piece) return null
    else all += VOID.has(piece.tag) ? startOf(piece) : `${startOf(piece)}${piece.content}</${piece.tag}>`
  }
  return all
}

/** A tree without components of the browser as HTML; throws where there is one. */
export function markupOf(node: ReactNode): string {
  const written = writtenOut(piecesOf(node, () => []))
  if (written === null) throw new Error('a component of the browser stands in markup')
  return written
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])

function startOf({ tag, attributes }: StillPiece): string {
  return `<${tag}${attributes}${VOID.has(tag) ? '/>' : '>'}`
}

function collect(node: ReactNode, rebuild: Rebuild, into: Piece[]): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint')
    into.push(String(node))
  else if (isValidElement<Properties>(node)) collectElement(node, rebuild, into)
  else if (Symbol.iterator in node) for (const each of node) collect(each, rebuild, into)
  else into.push({ live: node })
}

function collectElement(element: ReactElement<Properties>, rebuild: Rebuild, into: Piece[]): void {
  const { type, props }: { type: unknown; props: Properties } = element
  if (type === Fragment) collect(props.children as ReactNode, rebuild, into)
  else if (typeof type === 'string') into.push(hostPiece(element, type, rebuild))
  else if (typeof type === 'function' && !('$$typeof' in type))
    collect((type as Component)(props), rebuild, into)
  else into.push(livePiece(element, piecesOf(props.children as ReactNode, rebuild), rebuild))
}

function hostPiece(element: ReactElement<Properties>, tag: string, rebuild: Rebuild): Piece {
  const properties = element.props
  const attributes = attributesOf(tag, properties)
  const inner = properties.dangerouslySetInnerHTML as { readonly __html: string } | undefined
  if (attributes !== null && inner) return { tag, properties, attributes, content: inner.__html }
  if (inner) return { live: element }
  const pieces = piecesOf(properties.children as ReactNode, rebuild)
  const content = attributes === null ? null : writtenOut(pieces)
  if (attributes === null || content === null) return livePiece(element, pieces, rebuild)
  return { tag, properties, attributes, content }
}

function livePiece(
  { type, props, key }: ReactElement<Properties>,
  pieces: readonly Piece[],
  rebuild: Rebuild,
): LivePiece {
  const { children: _, ...properties } = props
  return { live: createElement(type, { ...properties, key }, ...rebuild(pieces)) }
}
