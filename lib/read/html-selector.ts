import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, isElement } from './html-nodes'

type Asked = { readonly name: string; readonly sign: string; readonly value: string }
/** What one step asks of an element; `link`: how it follows the step before it. */
type Step = {
  readonly link: string
  readonly tag: string | null
  readonly names: readonly string[]
  readonly attributes: readonly Asked[]
  readonly not: readonly Step[]
  /** Only as the first or the last child of its parent. */
  readonly end: 'first' | 'last' | null
}
/** `pseudo`: the part of the element meant (`before`, `first-letter` …), or null for the whole. */
export type Selector = {
  readonly steps: readonly Step[]
  readonly pseudo: string | null
  readonly weight: number
}

/** Only in a moment a still page does not show, or of elements a page does not have. */
const NOT_AT_REST =
  /:(?:hover|focus|active|visited|target|checked|indeterminate|disabled|invalid|valid|fullscreen|defined|host|placeholder-shown|-moz-focusring)\b/
const PSEUDO = /::?(before|after|first-letter|first-line|marker)$|::([\w-]+)(?:\([^)]*\))?$/
const ALTERNATIVES = /:(?:is|where|matches|-webkit-any|-moz-any)\(([^()]*)\)/
const NEGATION = /:not\(([^()]*)\)/g
const ATTRIBUTE = /\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*[is]?\s*)?\]/g
const NAME = String.raw`[\p{L}\p{N}_-]+`
const PLAIN = new RegExp(`^(?:\\*|${NAME})?(?:[.#]${NAME})*$`, 'u')
const NAMES = new RegExp(`[.#]${NAME}`, 'gu')
/** More would be there to exhaust the reader. */
const MOST_STEPS = 40

/**
 * The selectors of a rule. Which child of its parent an element is, is asked for the first and the last only: a rule for
 * some of the others may be one for each.
 */
export function selectorsIn(list: string): Selector[] {
  return splitAt(list, ',')
    .flatMap((each) => alternatives(each.trim(), 0))
    .flatMap((each) => selectorOf(each) ?? [])
}

/** Parts between signs that stand outside of brackets and quotes. */
function splitAt(text: string, sign: string): string[] {
  if (!/["'([]/.test(text)) return text.split(sign)
  const parts = ['']
  let depth = 0
  for (const [piece] of text.matchAll(/"[^"]*"|'[^']*'|[\s\S]/g)) {
    if (piece === '(' || piece === '[') depth += 1
    if (piece === ')' || piece === ']') depth -= 1
    if (piece === sign && depth === 0) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

function alternatives(selector: string, depth: number): string[] {
  const [whole, inner] = ALTERNATIVES.exec(selector) ?? []
  if (whole === undefined || inner === undefined || depth > 3) return [selector]
  return inner.split(',').flatMap((each) => alternatives(selector.replace(whole, each.trim()), depth + 1))
}

function selectorOf(text: string): Selector | null {
  if (NOT_AT_REST.test(text.replace(NEGATION, ''))) return null
  const [whole, known, other] = PSEUDO.exec(text) ?? []
  if (other !== undefined) return null
  const steps = stepsOf(text.slice(0, text.length - (whole?.length ?? 0)).replaceAll('&', ''))
  if (!steps || steps.length > MOST_STEPS) return null
  return { steps, pseudo: known ?? null, weight: steps.reduce((sum, step) => sum + weightOf(step), 0) }
}

function stepsOf(text: string): Step[] | null {
  const steps: Step[] = []
  let link = ' '
  // Brackets may hold the signs that part steps: they are spelled without blanks and signs first.
  const held: string[] = []
  const bare = text.replace(/\[[^\]]*\]|\([^)]*\)/g, (part) => `${part[0]}${held.push(part) - 1}]`)
  for (const part of bare
    .replace(/([>+~])/g, ' $1 ')
    .trim()
    .split(/\s+/)) {
    if (/^[>+~]$/.test(part)) {
      link = part
      continue
    }
    const step = stepOf(
      part.replace(/[[(](\d+)\]/g, (_, at) => held[Number(at)] ?? ''),
      link,
    )
    if (!step) return null
    steps.push(step)
    link = ' '
  }
  return steps.length > 0 ? steps : null
}

function stepOf(text: string, link: string): Step | null {
  const negated = [...text.matchAll(NEGATION)].flatMap(([, inner = '']) => inner.split(','))
  const not = negated.flatMap((each) => (/:/.test(each) ? [] : (stepOf(each.trim(), ' ') ?? [])))
  const attributes = [...text.matchAll(ATTRIBUTE)].map(([, name = '', sign = '', ...values]) => ({
    name: name.toLowerCase(),
    sign,
    value: values.slice(0, 3).find((value) => value !== undefined) ?? '',
  }))
  const asked = text.replace(NEGATION, '').replace(ATTRIBUTE, '')
  const plain = asked.replace(/:root\b/, 'html').replace(/:[\w-]+(?:\([^)]*\))?/g, '')
  if (!PLAIN.test(plain)) return null
  const end = /:first-(?:child|of-type)/.test(asked)
    ? 'first'
    : /:last-(?:child|of-type)/.test(asked)
      ? 'last'
      : null
  const tag = /^[^.#*]+/.exec(plain)?.[0]?.toLowerCase() ?? null
  return { link, tag, names: plain.match(NAMES) ?? [], attributes, not, end }
}

function weightOf({ tag, names, attributes, not }: Step): number {
  const ids = names.filter((name) => name.startsWith('#')).length
  const inner = Math.max(0, ...not.map(weightOf))
  return ids * 10_000 + (names.length - ids + attributes.length) * 100 + (tag === null ? 0 : 1) + inner
}

/** Classes and id of an element as selectors spell them. */
export function namesOf(element: Tree.Element): string[] {
  const classes = attributeOf(element, 'class').split(/\s+/)
  return [...classes.map((name) => `.${name}`), `#${attributeOf(element, 'id')}`].filter(
    ({ length }) => length > 1,
  )
}

function fitsAttribute(element: Tree.Element, { name, sign, value }: Asked): boolean {
  const own = element.attrs.find((each) => each.name === name)?.value
  if (own === undefined) return false
  if (sign === '=') return own === value
  if (sign === '^=') return value !== '' && own.startsWith(value)
  if (sign === '$=') return value !== '' && own.endsWith(value)
  if (sign === '*=') return value !== '' && own.includes(value)
  if (sign === '|=') return own === value || own.startsWith(`${value}-`)
  return sign !== '~=' || own.split(/\s+/).includes(value)
}

function fitsEnd(element: Tree.Element, end: Step['end']): boolean {
  if (end === null) return true
  const siblings = (element.parentNode?.childNodes ?? []).filter(isElement)
  const alike = siblings.filter(({ tagName }) => tagName === element.tagName)
  return [siblings, alike].some((each) => each.at(end === 'first' ? 0 : -1) === element)
}

function fitsStep(element: Tree.Element, { tag, names, attributes, not, end }: Step): boolean {
  const own = names.length > 0 ? namesOf(element) : []
  return (
    (tag === null || tag === element.tagName) &&
    names.every((name) => own.includes(name)) &&
    attributes.every((asked) => fitsAttribute(element, asked)) &&
    fitsEnd(element, end) &&
    !not.some((step) => fitsStep(element, step))
  )
}

const above = (element: Tree.Element) => {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : null
}

function before(element: Tree.Element): Tree.Element | null {
  const siblings = element.parentNode?.childNodes ?? []
  const at = siblings.indexOf(element)
  return siblings.slice(0, Math.max(0, at)).findLast(isElement) ?? null
}

/** Places looked at before a selector is given up as one that may fit. */
const MOST_LOOKS = 2_000

/** Whether an element is one a selector means. */
export function fitsSelector(element: Tree.Element, { steps }: Selector): boolean {
  const last = steps.at(-1)
  if (!last || !fitsStep(element, last)) return false
  let looks = 0
  /** Whether the steps before one that fits are found, from it outwards: the nearest fit of each first, others after it. */
  const fitsBefore = (from: Tree.Element, at: number): boolean => {
    const step = steps[at - 1]
    if (!step) return true
    const link = steps[at]?.link ?? ' '
    const next = link === '+' || link === '~' ? before : above
    for (let other = next(from); other; other = next(other)) {
      looks += 1
      if (looks > MOST_LOOKS || (fitsStep(other, step) && fitsBefore(other, at - 1))) return true
      if (link === '>' || link === '+') return false
    }
    return false
  }
  return fitsBefore(element, steps.length - 1)
}
