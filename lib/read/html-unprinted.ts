import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { rulesIn, type StyleRules } from './html-css'
import { isBesideDigit } from './html-generated'
import { attributeOf, childrenOf, isElement, textOf } from './html-nodes'
import { sectionsIn } from './report-headings'
import { UNKNOWN } from './unseen-text'
import { OBJECT } from './word-table'

/** Page machinery; `del` and `s`: struck-out text is no longer part of the report. */
const SKIPPED = new Set(
  'script style noscript template head select textarea iframe svg canvas object embed audio video noframes button nav del s strike'.split(
    ' ',
  ),
)
/** In a cell of a table such an element may show a number: taken out without a trace it would leave a blank. */
const DRAWN = new Set('svg canvas object embed select textarea iframe button nav'.split(' '))
const STRUCK = new Set(['del', 's', 'strike'])
/** Struck-out text is no longer part of the report, whichever way it is struck out. */
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration[^;]*line-through/i
/** What a rule hides at this length is no hint or menu: a script may show it. */
const MENU = 100

type Removed = { readonly parent: Tree.ParentNode; readonly at: number; readonly element: Tree.Element }

/** Names of classes and ids that the page's own style sheets never display on screen. */
function hiddenSelectors(sheet: string): Set<string> {
  const names = rulesIn(sheet)
    .filter(({ body }) => /display\s*:\s*none/i.test(body))
    .flatMap(({ selectors }) => selectors.split(','))
  return new Set(names.map((name) => name.trim()).filter((name) => /^[.#][\w-]+$/.test(name)))
}

const isHidden = (element: Tree.Element) =>
  element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_STYLE.test(value)))

/** Whether one of the page's rules hides it; what holds a table or much text may be shown by a script, and stays. */
function isHiddenByRule(element: Tree.Element, rules: ReadonlySet<string>): boolean {
  const names = [
    ...attributeOf(element, 'class')
      .split(/\s+/)
      .map((name) => `.${name}`),
    `#${attributeOf(element, 'id')}`,
  ]
  return names.some((name) => rules.has(name)) && !holdsTable(element) && textOf(element).length < MENU
}

function holdsTable(node: Tree.Node): boolean {
  return childrenOf(node).some(
    (child) => (isElement(child) && child.tagName === 'table') || holdsTable(child),
  )
}

const isCell = (node: Tree.Node) => isElement(node) && (node.tagName === 'td' || node.tagName === 'th')

/** Whether a rule of the page shows after all what its tag or attribute would hide or strike out. */
function isShownByRule(element: Tree.Element, rules: StyleRules): boolean {
  const style = rules.declarations(element)
  const shown = isHidden(element) && /^(?!none)./.test(style.get('display') ?? '')
  return (
    shown ||
    (STRUCK.has(element.tagName) && /^(?:none|initial|unset)/.test(style.get('text-decoration') ?? ''))
  )
}

/**
 * Puts a sign in the place of what is shown as a drawing or a field, or by a rule where its tag says otherwise: in
 * cells, and beside the digits of a sentence.
 */
function standIns(parent: Tree.ParentNode, rules: StyleRules, inCell: boolean): void {
  for (const [at, child] of parent.childNodes.entries()) {
    if (!isElement(child)) continue
    const isDrawn = DRAWN.has(child.tagName) && !isHidden(child)
    if (!isDrawn && !isShownByRule(child, rules)) continue
    if (!inCell && !isBesideDigit(child)) continue
    const value = inCell ? OBJECT : UNKNOWN
    parent.childNodes[at] = { nodeName: '#text', value, parentNode: parent } as Tree.TextNode
  }
}

/**
 * Takes out of the tree what a browser does not print: scripts, hidden and struck-out elements. A page that shows its
 * report by script (tabs) keeps parts of it hidden in the file: what holds a section that nothing visible has is put back.
 */
export function removeUnprinted(root: Tree.Node, sheet: string, rules: StyleRules): void {
  const hiding = hiddenSelectors(sheet)
  const hidden: Removed[] = []
  const visit = (parent: Tree.Node, inCell = false) => {
    if (!('childNodes' in parent)) return
    standIns(parent, rules, inCell)
    parent.childNodes = parent.childNodes.filter((child, at) => {
      if (child.nodeName === '#comment') return false
      if (!isElement(child)) return true
      if (SKIPPED.has(child.tagName)) return false
      if (!isHidden(child) && !isHiddenByRule(child, hiding)) return true
      hidden.push({ parent, at, element: child })
      return false
    })
    for (const child of parent.childNodes) visit(child, inCell || isCell(child))
  }
  visit(root)
  const shown = sectionsIn(textOf(root))
  for (const { parent, at, element } of hidden) {
    visit(element)
    const sections = sectionsIn(textOf(element))
    if (![...sections].some((section) => !shown.has(section))) continue
    parent.childNodes.splice(at, 0, element)
    for (const section of sections) shown.add(section)
  }
}
