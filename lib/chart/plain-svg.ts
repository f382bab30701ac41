/** A node of a drawing as the chart library gives it. */
export type DrawnNode = {
  readonly tag: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly children?: readonly DrawnNode[] | undefined
  readonly text?: string | undefined
}
/** The same as a page can write it out: attributes in the spelling of JSX, no style, no class. */
export type PlainNode = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly PlainNode[]
  readonly text: string | null
}

/** What SVG knows as attributes of its own; everything else in a style attribute is of no use in a drawing. */
const PRESENTATION = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-width',
])
const DROPPED = /^(?:class|style|xmlns.*|version|baseProfile|ecmeta_.*)$/

/**
 * Makes the drawing of a chart fit a strict content policy and a page with other drawings: style attributes become
 * attributes of SVG, classes and marks of the library go, ids get `prefix` so that they stay apart.
 */
export function plainNode(node: DrawnNode, prefix: string): PlainNode {
  const attributes: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (name === 'style') Object.assign(attributes, styleAttributes(String(value)))
    else if (!DROPPED.test(name) && (typeof value === 'string' || typeof value === 'number'))
      attributes[camelCase(name)] =
        typeof value === 'string' ? value.replace(/\bzr\d+-/g, `${prefix}-`) : value
  }
  return {
    tag: node.tag,
    attributes,
    children: (node.children ?? []).map((child) => plainNode(child, prefix)),
    text: node.text ?? null,
  }
}

function styleAttributes(style: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const each of style.split(';')) {
    const at = each.indexOf(':')
    const name = each.slice(0, at).trim()
    if (at > 0 && PRESENTATION.has(name)) found[camelCase(name)] = each.slice(at + 1).trim()
  }
  return found
}

function camelCase(name: string): string {
  return name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
