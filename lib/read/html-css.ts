import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, elementsIn } from './html-nodes'
import { fitsSelector, namesOf, type Selector, selectorsIn } from './html-selector'

/** Property names and values in lower case. */
export type Declarations = ReadonlyMap<string, string>
type Rule = { readonly selector: Selector; readonly order: number; readonly body: string }

const NOTHING_SAID: Declarations = new Map()
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

/** What @media print and the like hold says nothing about a wide screen; other conditions may hold there. */
const ELSEWHERE =
  /@media(?![^{]*\bscreen\b)[^{]*\bprint\b|@media[^{]*(?:\bmax-|\bnot\b|<|prefers|forced-colors)/i

function screenOnly(css: string): string {
  let kept = ''
  let depth = 0
  for (const piece of css.split(/(@media[^{]*\{|[{}])/)) {
    if (depth === 0 && /^@media/i.test(piece)) {
      if (ELSEWHERE.test(piece)) depth = 1
      else kept += piece
    } else if (depth > 0) depth += piece.endsWith('{') ? 1 : piece === '}' ? -1 : 0
    else kept += piece
  }
  return kept
}

/**
 * Selectors and bodies of the rules in a style sheet, those nested in others by themselves; without a regular expression,
 * which a long text without braces exhausts.
 */
export function rulesIn(sheet: string): { readonly selectors: string; readonly body: string }[] {
  return sheet.split('}').flatMap((piece) => {
    const parts = piece.split('{')
    return parts.slice(0, -1).flatMap((part, at) => {
      const selectors = part.slice(part.lastIndexOf(';') + 1)
      const next = parts[at + 1] ?? ''
      const body = at + 2 === parts.length ? next : next.slice(0, next.lastIndexOf(';') + 1)
      return selectors.trim().startsWith('@') || body.trim() === '' ? [] : [{ selectors, body }]
    })
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

/** Values given to names (`--ink: #333`), the last of each, and what stands where one is used. */
class NamedValues {
  private readonly values = new Map<string, string>()

  constructor(sheet: string) {
    for (const [, name = '', value = ''] of sheet.matchAll(/(--[\w-]{1,80})\s*:\s*([^;{}]{1,200})/g))
      this.values.set(name.toLowerCase(), value.trim())
  }

  spelledOut(body: string): string {
    let text = body
    for (let round = 0; round < 5 && text.includes('var('); round += 1)
      text = text.replace(
        /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
        (_, name: string, other = '') => this.values.get(name.toLowerCase()) ?? other.trim(),
      )
    return text
  }
}

/** The rules of a page's own style sheets, asked by element. */
export class StyleRules {
  /** By a name the last step must have: rules are many, those that may fit an element few. */
  private readonly rules = new Map<string, Rule[]>()
  private readonly values: NamedValues
  private count = 0
  /** The parts of elements any rule speaks of. */
  private readonly parts = new Set<string>()

  constructor(sheet: string, properties: RegExp) {
    this.values = new NamedValues(sheet)
    for (const { selectors, body } of rulesIn(sheet)) {
      if (!properties.test(body)) continue
      const spelled = this.values.spelledOut(body)
      for (const selector of selectorsIn(selectors)) this.add(selector, spelled)
    }
  }

  /** Whether any rule speaks of parts of elements. */
  get hasParts(): boolean {
    return this.parts.size > 0
  }

  /** What the rules and the style attribute say of an element, the strongest last; `part`: of what a sheet puts before or behind it. */
  declarations(element: Tree.Element, part: string | null = null): Declarations {
    if (part !== null && !this.parts.has(part)) return NOTHING_SAID
    const fitting = keysOf(element)
      .flatMap((key) => this.rules.get(`${part ?? ''} ${key}`) ?? [])
      .filter(({ selector }) => fitsSelector(element, selector))
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order)
    const ruled = fitting.reduce<Declarations>((known, { body }) => declarationsIn(body, known), new Map())
    const own = part === null ? attributeOf(element, 'style') : ''
    return own === '' ? ruled : declarationsIn(this.values.spelledOut(own), ruled)
  }

  private add(selector: Selector, body: string): void {
    const last = selector.steps.at(-1)
    if (selector.pseudo !== null) this.parts.add(selector.pseudo)
    const key = `${selector.pseudo ?? ''} ${last?.names[0] ?? last?.tag ?? '*'}`
    const alike = this.rules.get(key) ?? []
    this.rules.set(key, alike)
    this.count += 1
    if (alike.length < MOST_ALIKE) alike.push({ selector, order: this.count, body })
  }
}

const keysOf = (element: Tree.Element) => ['*', element.tagName, ...new Set(namesOf(element))]
