import { SaxesParser } from 'saxes'

/** What a reader of WordprocessingML hears. Names carry the prefix `w:` for Word's own namespace, whatever the file uses. */
export type XmlHearer = {
  open(name: string, attribute: (name: string) => string | undefined): void
  text(text: string): void
  close(name: string): void
}

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  // ISO 29500 Strict
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
/** Nested tables and text boxes of real documents stay under 60. */
const MAX_DEPTH = 400

/**
 * Walks an XML part. Throws when it is not well-formed, nests deeper than any document, or declares a document type:
 * Office writes none, and entities are a way to blow up a small file.
 */
export function walkXml(xml: string, hearer: XmlHearer): void {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  const names = new Map<string, string>()
  let prefix: string | null = null
  let depth = 0
  const nameOf = (raw: string): string => {
    const known = names.get(raw)
    if (known !== undefined) return known
    const at = raw.indexOf(':')
    const own = at < 0 ? '' : raw.slice(0, at)
    const name = own === prefix ? `w:${raw.slice(at + 1)}` : own === 'w' ? `?${raw}` : raw
    names.set(raw, name)
    return name
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('document type declared')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MAX_DEPTH) throw new Error('nested too deeply')
    prefix ??= wordPrefix(attributes)
    hearer.open(nameOf(name), (local) => attributes[`${prefix}:${local}`] ?? attributes[local])
  })
  parser.on('text', (text) => hearer.text(text))
  parser.on('cdata', (text) => hearer.text(text))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    hearer.close(nameOf(name))
  })
  parser.write(xml).close()
}

/** The prefix the root binds to Word's namespace; '' where it is the default one, `w` where the root is of another kind. */
function wordPrefix(attributes: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xmlns') && WORD_NAMESPACES.has(value)) return name.slice('xmlns:'.length)
  }
  return 'w'
}

/** A switch such as `<w:strike/>`: on unless it says otherwise. */
export function isOn(val: string | undefined): boolean {
  return val !== '0' && val !== 'false' && val !== 'off'
}
