import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Declarations, StyleRules } from './html-css'
import { INLINE, textOf } from './html-nodes'

const NOTHING = /^(?:none|normal|initial|unset|inherit|(?:no-)?(?:open|close)-quote)?$/
const STRING = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/g
/** Digits and what counts like them: 第三 is a word, 三 before 万 is not told from a number. */
const COUNTS = /[\p{N}〇零一二三四五六七八九十百千万亿两]/u
/** Not shown: what sheets put behind a block only to close it. */
const UNSHOWN = /none|hidden|collapse|^0(?:px)?$/

/** Whether what a sheet puts before or behind an element (CSS Generated Content), or the digit at its edge, may be a number or a part of one. */
function mayCount(style: Declarations, inCell: boolean, atDigit: boolean): boolean {
  const said = (style.get('content') ?? '').replace('!important', '').trim()
  if (NOTHING.test(said)) return false
  if (['display', 'visibility', 'font-size', 'opacity'].some((name) => UNSHOWN.test(style.get(name) ?? '')))
    return false
  const words = [...said.matchAll(STRING)]
    .map(([, double, single]) => unescaped(double ?? single ?? ''))
    .join('')
  const others = said.replace(STRING, '')
  if (/attr\(|counters?\(|url\(|image|gradient|var\(/.test(others))
    return inCell || atDigit || /attr\(/.test(others)
  if (words.trim() === '' || /^[\u200b\ufeff]*$/.test(words)) return false
  // Icons of a sign font lie in the private area; beside a number one may be a digit.
  if (atDigit && /[-−+.,%]/.test(words)) return true
  return COUNTS.test(words) || (inCell && !/^\p{Script=Han}+[：:]?$/u.test(words))
}

const unescaped = (text: string) =>
  text.replace(/\\([\da-f]{1,6})\s?|\\([\s\S])/gi, (_, code?: string, char = '') => {
    const point = Number.parseInt(code ?? '', 16)
    return code === undefined ? char : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

const PARTS = ['before', 'after']
/** Where an element holds a number only the style sheet tells: `before` and `after` its text. */
export function unreadParts(
  element: Tree.Element,
  style: Declarations,
  rules: StyleRules,
  inCell: boolean,
): string[] {
  const text = inCell || !rules.hasParts || !INLINE.has(element.tagName) ? '' : textOf(element)
  const found = PARTS.filter((part) => {
    const isEdge = part === 'before' ? /^\d/.test(text) : /\d$/.test(text)
    return mayCount(rules.declarations(element, part), inCell, isEdge)
  })
  if (found.length > 0) return found
  if (isDrawn(element, style) && (inCell || isBesideDigit(element))) return ['before']
  return inCell && isCounted(element, style) ? ['before'] : []
}

/** Whether an element without words of its own shows a picture by its style, which may be a digit. */
function isDrawn(element: Tree.Element, style: Declarations): boolean {
  if (/^t[dhr]$/.test(element.tagName) || textOf(element).trim() !== '') return false
  return /url\(/.test(`${style.get('background') ?? ''} ${style.get('background-image') ?? ''}`)
}

/** Whether an entry of a list prints its number in front. */
function isCounted({ tagName, parentNode }: Tree.Element, style: Declarations): boolean {
  const isNumbered = tagName === 'li' && parentNode?.nodeName === 'ol'
  return isNumbered && !/none/.test(`${style.get('list-style') ?? ''} ${style.get('list-style-type') ?? ''}`)
}

/** Whether a digit stands right before or behind an element. */
export function isBesideDigit(element: Tree.Element): boolean {
  const siblings = element.parentNode?.childNodes ?? []
  const at = siblings.indexOf(element)
  const [before, behind] = [siblings[at - 1], siblings[at + 1]].map((node) => (node ? textOf(node) : ''))
  return /\d$/.test(before ?? '') || /^\d/.test(behind ?? '')
}
