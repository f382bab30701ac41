import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, elementsIn, isElement } from './html-nodes'

/** Property names and values in lower case. */
export type Declarations = ReadonlyMap<string, string>
type Compound = { readonly tag: string | null; readonly names: readonly string[]; readonly child: boolean }
type Rule = { readonly steps: readonly Compound[]; readonly weight: number; readonly body: string }

/** Rules for one name: real sheets have fewer, more would be there to exhaust the reader. */
const MOST_ALIKE = 500

/** The text of the page's own style sheets, without comments and without what is said of paper or of small screens. */
export function styleSheetOf(root: Tree.Node): string {
  const sheets = elementsIn(root)
    .filter(({ tagName }) => tagName === 'style')
    .flatMap(({ childNodes }) => childNodes)
    .map((node) => (node.nodeName === '#text' ? (node as Tree.TextNode).value : ''))
  return screenOnly(
    sheets
      .join('\n')
      .replace(/<!--|-->/g, ' ')
      .replace(/\/\*[\s\S]*?\*\//g, ' '),
  )
}

/** What @media print and the like hold says nothing about the screen; @media screen holds rules like any other. */
function screenOnly(css: string): string {
  let kept = ''
  let depth = 0
  for (const piece of css.split(/(@media[^{]*\{|[{}])/)) {
    if (depth === 0 && /^@media\s+(?:screen|all)\s*\{/i.test(piece)) continue
    if (depth === 0 && piece.startsWith('@media')) depth = 1
    else if (depth > 0) depth += piece === '{' ? 1 : piece === '}' ? -1 : 0
    else kept += piece
  }
  return kept
}

/** Selectors and bodies of the rules in a style sheet; without a regular expression, which a long text without braces exhausts. */
export function rulesIn(sheet: string): { readonly selectors: readonly string[]; readonly body: string }[] {
  return sheet.split('}').flatMap((piece) => {
    const parts = piece.split('{')
    const selectors = parts.at(-2)
    return selectors === undefined ? [] : [{ selectors: selectors.split(','), body: parts.at(-1) ?? '' }]
  })
}

/** The declarations of a style attribute or the body of a rule; an important one is not set aside by a later one. */
function declarationsIn(body: string, known: Declarations = new Map()): Map<string, string> {
  const found = new Map(known)
  for (const piece of body.toLowerCase().split(';')) {
    const colon = piece.indexOf(':')
    const name = piece.slice(0, colon).trim()
    const value = piece.slice(colon + 1).trim()
    if (colon < 0 || (found.get(name)?.includes('!important') && !value.includes('!important'))) continue
    found.set(name, value)
  }
  return found
}

/** The rules of a page's own style sheets, asked by element. */
export class StyleRules {
  /** By a name the last step must have: rules are many, those that may fit an element few. */
  private readonly rules = new Map<string, Rule[]>()

  constructor(sheet: string, properties: RegExp) {
    for (const { selectors, body } of rulesIn(sheet)) {
      if (!properties.test(body)) continue
      for (const selector of selectors) this.add(selector.trim(), body)
    }
  }

  /** What the rules and the style attribute say of an element, the strongest last. */
  declarations(element: Tree.Element): Declarations {
    const fitting = keysOf(element)
      .flatMap((key) => this.rules.get(key) ?? [])
      .filter(({ steps }) => fits(element, steps))
      .sort((a, b) => a.weight - b.weight)
    const ruled = fitting.reduce<Declarations>((known, { body }) => declarationsIn(body, known), new Map())
    const own = attributeOf(element, 'style')
    return own === '' ? ruled : declarationsIn(own, ruled)
  }

  private add(selector: string, body: string): void {
    // Which child of its parent it is, is not asked: a rule for some is one that may be for each.
    const plain = selector.replace(/:(?:first|last|nth|only)-[\w-]+(?:\([^)]*\))?/g, '')
    if (!/^[\w.#*\s>-]+$/.test(plain)) return
    const steps: Compound[] = []
    let child = false
    for (const part of plain.replaceAll('>', ' > ').trim().split(/\s+/)) {
      if (part !== '>') {
        const tag = /^[\w-]+/.exec(part)?.[0]?.toLowerCase() ?? null
        steps.push({ tag, names: part.match(/[.#][\w-]+/g) ?? [], child })
      }
      child = part === '>'
    }
    const last = steps.at(-1)
    if (!last) return
    const key = last.names[0] ?? last.tag ?? '*'
    const alike = this.rules.get(key) ?? []
    this.rules.set(key, alike)
    if (alike.length < MOST_ALIKE) alike.push({ steps, weight: weightOf(plain), body })
  }
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0
const weightOf = (selector: string) =>
  count(selector, /#/g) * 10_000 + count(selector, /\./g) * 100 + count(selector, /(?:^|[\s>])\w/g)

function namesOf(element: Tree.Element): string[] {
  const classes = attributeOf(element, 'class').split(/\s+/)
  return [...classes.map((name) => `.${name}`), `#${attributeOf(element, 'id')}`].filter(
    ({ length }) => length > 1,
  )
}
const keysOf = (element: Tree.Element) => ['*', element.tagName, ...new Set(namesOf(element))]

function fitsStep(element: Tree.Element, { tag, names }: Compound): boolean {
  const own = names.length > 0 ? namesOf(element) : []
  return (tag === null || tag === element.tagName) && names.every((name) => own.includes(name))
}

/** Each step of a selector from the last to the first, found upwards from the element. */
function fits(element: Tree.Element, steps: readonly Compound[]): boolean {
  const last = steps.at(-1)
  if (!last || !fitsStep(element, last)) return false
  let left = steps.length - 2
  let direct = last.child
  for (let above = element.parentNode; left >= 0 && above && isElement(above); above = above.parentNode) {
    const step = steps[left]
    if (step && fitsStep(above, step)) {
      left -= 1
      direct = step.child
    } else if (direct) return false
  }
  return left < 0
}
