import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { FlatPage } from './article-root'
import { attributeOf, elementsIn, textOf, tidy } from './html-nodes'

/** Classes and ids publishing systems give the printed title. */
const TITLE_NAME = /(?:^|[-_\s])(?:title|tit|bt|biaoti|headline|caption|subject)(?:$|[-_\s\d])/i
const HEADING_TAG = /^h[1-4]$/
const OF_A_REPORT = /信息公开.*(?:报告|年报)/
const LONGEST = 90

const lineOf = (element: Tree.Element) => tidy(textOf(element)).replaceAll('\n', '')

/** What the head of the page declares: `<meta name="ArticleTitle">`, else `<title>`. */
export function headTitle(tree: Tree.Document): string | null {
  const elements = elementsIn(tree)
  const meta = elements.find(
    (each) => each.tagName === 'meta' && attributeOf(each, 'name').toLowerCase() === 'articletitle',
  )
  const title = elements.find((each) => each.tagName === 'title')
  const candidates = [meta ? attributeOf(meta, 'content').trim() : '', title ? lineOf(title) : '']
  return (
    candidates.find((each) => OF_A_REPORT.test(each)) ??
    candidates.find((each) => each.includes('信息公开')) ??
    null
  )
}

/**
 * The report's title as the page prints it around the article: a first-degree heading, else of the elements called a
 * title the one nearest in front of the article; else what the head declares.
 */
export function pageTitle(
  { root, ranges }: FlatPage,
  body: Tree.Node,
  declared: string | null,
): string | null {
  const from = ranges.get(root)?.start ?? 0
  const printed = elementsIn(body).filter((each) => {
    const name = `${attributeOf(each, 'class')} ${attributeOf(each, 'id')}`
    if (!HEADING_TAG.test(each.tagName) && !TITLE_NAME.test(name)) return false
    const range = ranges.get(each)
    if (!range || range.end - range.start > LONGEST) return false
    return OF_A_REPORT.test(lineOf(each))
  })
  const first = printed.find((each) => each.tagName === 'h1')
  const before = printed.filter((each) => (ranges.get(each)?.end ?? 0) <= from).at(-1)
  const chosen = first ?? before ?? printed[0]
  return chosen ? lineOf(chosen) : declared
}
