import fc from 'fast-check'
import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Piece, piecesOf, writtenOut } from './markup'

const TAGS = ['div', 'p', 'td', 'svg', 'text', 'a', 'br', 'input']
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', '&amp;', "'"),
)
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined))
const properties = fc.record(
  {
    className: text,
    title: text,
    'aria-label': text,
    'aria-hidden': fc.boolean(),
    'data-x': value,
    colSpan: fc.integer({ min: 1, max: 9 }),
    viewBox: text,
    strokeWidth: fc.integer(),
    id: text,
    href: text.map((each) => `/units/${each}`),
  },
  { requiredKeys: [] },
)
const Wrapped = ({ children }: { children?: ReactNode }) =>
  createElement('span', { className: 'w' }, children)

const tree: fc.Arbitrary<ReactNode> = fc.letrec<{ node: ReactNode; element: ReactNode }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.constantFrom(null, true), tie('element')),
  element: fc
    .tuple(
      fc.constantFrom<string | typeof Wrapped>(...TAGS, Wrapped),
      properties,
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([type, given, children]) => {
      const isVoid = type === 'br' || type === 'input'
      return createElement(type as string, given, ...(isVoid ? [] : children))
    }),
})).element

const Later = async () => 'later'
const SCRIPT = `${'java'}script:alert(1)`

const none = () => {
  throw new Error('nothing here is live')
}

describe('piecesOf and writtenOut', () => {
  it('write what React writes, whatever stands in text and attributes', () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(writtenOut(piecesOf(node, none))).toBe(renderToStaticMarkup(node))
      }),
      { numRuns: 300 },
    )
  })

  it('let no text become markup', () => {
    const node = createElement('p', { title: '"><b>' }, '<script>alert(1)</script>&')
    expect(writtenOut(piecesOf(node, none))).toBe(
      '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;alert(1)&lt;/script&gt;&amp;</p>',
    )
  })

  it.each([
    ['a handler', createElement('button', { type: 'button', onClick: () => {} })],
    ['a style', createElement('p', { style: { color: 'red' } })],
    ['a script in an address', createElement('a', { href: SCRIPT })],
    ['a script in an address, disguised', createElement('a', { href: ' java\nscript:alert(1)' })],
    ['the choice of a select', createElement('select', { defaultValue: '2' })],
  ])('leave %s to React', (_, element) => {
    expect(piecesOf(element, () => [])).toEqual([{ live: expect.anything() }])
  })

  it('keep a component of the browser, with what it holds and stands in, and write out what is beside it', () => {
    const Leaf = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
    const built: (readonly Piece[])[] = []
    const pieces = piecesOf(
      createElement(
        Fragment,
        null,
        createElement('p', null, 'before'),
        createElement(
          'div',
          { className: 'd' },
          createElement(Leaf, null, createElement('i', null, 'in')),
          'after',
        ),
      ),
      (inner) => {
        built.push(inner)
        return inner.map((piece) => (typeof piece === 'object' && 'live' in piece ? piece.live : 'still'))
      },
    )
    expect(pieces[0]).toMatchObject({ tag: 'p', content: 'before' })
    const around = (pieces[1] as { live: ReactElement<{ className: string; children: ReactNode[] }> }).live
    expect(isValidElement(around) && around.props.className).toBe('d')
    expect(around.props.children).toEqual([expect.objectContaining({ type: Leaf }), 'still'])
    expect(built[0]).toMatchObject([{ tag: 'i', content: 'in' }])
    expect(writtenOut(pieces)).toBeNull()
  })

  it('waits for nothing: a component that does is handed on', () => {
    expect(piecesOf(createElement(Later as unknown as string), () => [])).toEqual([
      { live: expect.any(Promise) },
    ])
  })
})
