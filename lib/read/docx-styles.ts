import { isOn, walkXml } from './docx-xml'

/** What a style says of print: its automatic numbering, and whether its text is hidden, struck out or not to be seen. */
type Style = {
  based: string | null
  list: string | null
  level: number | null
  unprinted: boolean | null
  ink: string | null
  size: number | null
}
export type StyleFacts = {
  readonly list: string | null
  readonly level: number
  readonly unprinted: boolean
  /** Colour of print as w:color says it. */
  readonly ink: string | null
  /** Size of print in half points. */
  readonly size: number | null
}

const PLAIN: StyleFacts = { list: null, level: 0, unprinted: false, ink: null, size: null }
/** Numbering, text that is not printed, print in nearly white, print of two points at most. */
const MATTERS = /<(?:\w+:)?(?:numPr|vanish|strike|dstrike)\b|="(?:[ef][\da-f]){3}"|:sz [^>]*="[0-4]"/i
/** Styles may be based on each other in a circle. */
const MAX_CHAIN = 20

/** The styles of a document, asked by id. Most documents have none that matter: their part is then not even parsed. */
export class Styles {
  private readonly styles = new Map<string, Style>()

  constructor(xml: string | null) {
    if (xml !== null && MATTERS.test(xml)) this.load(xml)
  }

  facts(id: string | null): StyleFacts {
    let style = id === null ? undefined : this.styles.get(id)
    if (!style) return PLAIN
    let { list, level, unprinted, ink, size }: { [K in keyof StyleFacts]: StyleFacts[K] | null } = {
      list: null,
      level: null,
      unprinted: null,
      ink: null,
      size: null,
    }
    for (let step = 0; style && step < MAX_CHAIN; step += 1) {
      list ??= style.list
      level ??= style.level
      unprinted ??= style.unprinted
      ink ??= style.ink
      size ??= style.size
      style = style.based === null ? undefined : this.styles.get(style.based)
    }
    return { list, level: level ?? 0, unprinted: unprinted ?? false, ink, size }
  }

  private load(xml: string): void {
    let style: Style | null = null
    walkXml(xml, {
      open: (name, attribute) => {
        const val = attribute('val')
        if (name === 'w:style') {
          style = { based: null, list: null, level: null, unprinted: null, ink: null, size: null }
          this.styles.set(attribute('styleId') ?? '', style)
        } else if (style) setFact(style, name, val)
      },
      text: () => {},
      close: (name) => {
        if (name === 'w:style') style = null
      },
    })
  }
}

function setFact(style: Style, name: string, val: string | undefined): void {
  if (name === 'w:basedOn') style.based = val ?? null
  if (name === 'w:numId') style.list = val ?? null
  if (name === 'w:ilvl') style.level = Number(val ?? 0)
  if (name === 'w:color') style.ink = val ?? null
  if (name === 'w:sz') style.size = Number(val)
  if (name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike') {
    style.unprinted = style.unprinted === true || isOn(val)
  }
}
