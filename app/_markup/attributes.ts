export type Properties = Readonly<Record<string, unknown>>

/** Properties of React that go by another name in HTML and SVG. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  autoComplete: 'autocomplete',
  encType: 'enctype',
  inputMode: 'inputmode',
  maxLength: 'maxlength',
  defaultChecked: 'checked',
  popoverTarget: 'popovertarget',
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  fillOpacity: 'fill-opacity',
  fontFamily: 'font-family',
  fontSize: 'font-size',
  fontStyle: 'font-style',
  fontWeight: 'font-weight',
  textAnchor: 'text-anchor',
}
/** Written as they are, whatever their case means to HTML. */
const PLAIN = /^(?:[a-z0-9]+|(?:aria|data)-[a-z-]+|colSpan|rowSpan|tabIndex|viewBox|patternUnits)$/
/** What is no attribute, or belongs to React. */
const SILENT = new Set(['children', 'dangerouslySetInnerHTML', 'suppressHydrationWarning'])
/** An address may run a script; React refuses those, so it is asked. */
const ADDRESSES = new Set(['href', 'src', 'action'])

/**
 * Attributes of an element as HTML; null where React must write the element: handlers, styles, values of form fields,
 * addresses with a scheme, and any name not known here.
 */
export function attributesOf(tag: string, properties: Properties): string | null {
  let all = ''
  for (const name in properties) {
    const value = properties[name]
    if (value === null || value === undefined || SILENT.has(name)) continue
    const one = attribute(tag, name, value)
    if (one === null) return null
    all += one
  }
  return all
}

function attribute(tag: string, name: string, value: unknown): string | null {
  const written = NAMES[name] ?? (PLAIN.test(name) ? name : null)
  if (
    written === null ||
    /^on/i.test(name) ||
    name === 'srcdoc' ||
    name === 'style' ||
    name === 'ref' ||
    (tag === 'select' && name === 'value')
  )
    return null
  if (typeof value === 'boolean') return flag(written, value)
  if (typeof value === 'number') return ` ${written}="${value}"`
  if (typeof value !== 'string' || (ADDRESSES.has(name) && !isPlainAddress(value))) return null
  return ` ${written}="${escaped(value)}"`
}

/** An attribute that is there or not; those for assistive technology say true or false. */
function flag(name: string, value: boolean): string {
  if (name.startsWith('aria-') || name.startsWith('data-') || name === 'focusable')
    return ` ${name}="${value}"`
  return value ? ` ${name}=""` : ''
}

/** A path of this site, a part of a page, a query, or an external page over HTTP. */
function isPlainAddress(address: string): boolean {
  return /^(?:[/#?]|https?:)/.test(address)
}

const SPECIAL = /[&<>"']/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/** Text as it may stand between tags and within quotes. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text
}

/** The property that makes markup the content of an element: the only way it enters a page, and only from this folder. */
export function contentProperty(markup: string) {
  return { dangerouslySetInnerHTML: { __html: markup } }
}
