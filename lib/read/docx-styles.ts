import type { Colour } from './css-colour'
import { isRunUnseen, lookWith, lookWithin, PLAIN_RUN, type RunLook, shadeOf } from './docx-sight'
import { walkXml } from './docx-xml'

/** What a style says: its automatic numbering, how its text is printed, and the ground of a table's cells. */
type Style = {
  based: string | null
  list: string | null
  level: number | null
  look: RunLook
  ground: Colour | null
  /** A table style prints some of its rows or columns so that they cannot be seen. */
  unseen: boolean
}
export type StyleFacts = {
  readonly list: string | null
  readonly level: number
  readonly look: RunLook
  readonly ground: Colour | null
  readonly unseen: boolean
}

const PLAIN: StyleFacts = { list: null, level: 0, look: PLAIN_RUN, ground: null, unseen: false }
/** Numbering; text that is not printed or not on its line; print in nearly white, of two points at most, squeezed. */
const MATTERS =
  /<(?:\w+:)?(?:numPr|vanish|strike|dstrike|vertAlign|position|w|eastAsianLayout|textFill)\b|="(?:[ef][\da-f]){3}"|="(?:background1|light1)"|:sz [^>]*="[0-4]"|[wW](?:ing|eb)dings/i
/** Styles may be based on each other in a circle. */
const MAX_CHAIN = 20

const newStyle = (): Style => ({
  based: null,
  list: null,
  level: null,
  look: PLAIN_RUN,
  ground: null,
  unseen: false,
})

/** The styles of a document, asked by id. Most documents have none that matter: their part is then not even parsed. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  /** The styles of what names none, by kind. */
  private readonly usual = new Map<string, string>()
  private readonly known = new Map<string, StyleFacts>()
  private readonly defaults = newStyle()

  constructor(xml: string | null) {
    if (xml !== null && MATTERS.test(xml)) this.load(xml)
  }

  /** What a style and those it is based on say; without an id, the usual style of the kind. */
  facts(id: string | null, kind: 'paragraph' | 'character' | 'table'): StyleFacts {
    const key = `${kind} ${id ?? ''}`
    const known = this.known.get(key) ?? this.found(id, kind)
    this.known.set(key, known)
    return known
  }

  private found(id: string | null, kind: 'paragraph' | 'character' | 'table'): StyleFacts {
    const named = id ?? (kind === 'character' ? undefined : this.usual.get(kind))
    const chain: Style[] = []
    let style = named === undefined ? undefined : this.styles.get(named)
    for (; style && chain.length < MAX_CHAIN; style = this.styles.get(style.based ?? '')) chain.push(style)
    if (chain.length === 0) return PLAIN
    const first = <K extends keyof Style>(key: K) => chain.find((each) => each[key] !== null)?.[key] ?? null
    return {
      list: first('list'),
      level: first('level') ?? 0,
      look: lookWithin(chain.map(({ look }) => look)),
      ground: first('ground'),
      unseen: chain.some(({ unseen }) => unseen),
    }
  }

  /** How text is printed of which nothing else is said. */
  get defaultLook(): RunLook {
    return this.defaults.look
  }

  private load(xml: string): void {
    const path: string[] = []
    let style: Style | null = null
    let part: Style | null = null
    walkXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:style') {
          style = newStyle()
          const id = attribute('styleId') ?? ''
          this.styles.set(id, style)
          if (/^(?:1|true|on)$/.test(attribute('default') ?? '')) this.usual.set(attribute('type') ?? '', id)
        } else if (name === 'w:docDefaults') style = this.defaults
        else if (name === 'w:tblStylePr') part = newStyle()
        else {
          const target = part ?? style
          if (target) setFact(target, path, name, attribute)
        }
        path.push(name)
      },
      text: () => {},
      close: (name) => {
        path.pop()
        if (name === 'w:style' || name === 'w:docDefaults') style = null
        if (name !== 'w:tblStylePr') return
        if (style && part && isRunUnseen(part.look, [part.ground, style.ground])) style.unseen = true
        part = null
      },
    })
  }
}

type Attribute = (name: string) => string | undefined

function setFact(style: Style, path: readonly string[], name: string, attribute: Attribute): void {
  const parent = path.at(-1)
  if (name === 'w:basedOn') style.based = attribute('val') ?? null
  if (name === 'w:numId') style.list = attribute('val') ?? null
  if (name === 'w:ilvl') style.level = Number(attribute('val') ?? 0)
  if (parent === 'w:rPr' || path.includes('w14:textFill')) style.look = lookWith(style.look, name, attribute)
  else if (name === 'w:shd') style.ground = shadeOf(attribute) ?? style.ground
}
