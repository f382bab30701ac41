import { SECTIONS, type SectionNumber } from '../catalogue/form'
import { simplified } from '../catalogue/simplified'

/** A place where a section may begin: line and character, the heading as printed, where its text begins. */
export type Heading = {
  readonly section: SectionNumber
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** How sure: its own number and its own words count more. */
  readonly weight: number
}

const NUMERALS = SECTIONS.map((section) => section.number).join('')
/** Headings are short; a longer line is a paragraph that may hold a heading. */
const HEADING_LENGTH = 48
/** What ends a heading that is glued to its text. */
const CLOSING = '(?:的)?(?:情况|事项|措施)'
const escapeSigns = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Printed words of a heading without the signs that vary: blanks, Markdown, brackets about percentages. */
const plain = (text: string) => simplified(text.replace(/[\s#*>]/g, '').normalize('NFKC'))

function wordsFit(section: (typeof SECTIONS)[number], words: string): boolean {
  if (section.keys.some((key) => words.includes(key))) return true
  // A heading over two lines: its first part is the beginning of the key.
  return words.length >= 4 && section.keys.some((key) => key.startsWith(words))
}

/** The sections whose words a line carries behind its number; row labels (一、本年新收…) carry none. */
function headingOfLine(line: string, index: number): Heading[] {
  const match = plain(line).match(new RegExp(`^-?([${NUMERALS}])[、.．，,:：]?(.+)$`))
  const words = match?.[2] ?? ''
  if (!match || plain(line).length > HEADING_LENGTH || /[。；]/.test(words)) return []
  return SECTIONS.filter((section) => wordsFit(section, words)).map((section) => ({
    section: section.number,
    line: index,
    start: 0,
    end: line.length,
    text: line.replace(/[#*]/g, '').trim(),
    weight: 4 + (section.number === match[1] ? 2 : 0) + (words === section.heading ? 1 : 0),
  }))
}

const ENDS_AS_HEADING = new RegExp(`${CLOSING}$`)
/** A variant may lack this many characters of the heading; 行政复议情况 and 依申请公开情况 are sub-headings. */
const SHORTER = 6

/** Word numbers headings by itself and a copy loses 一、: a line that holds a heading's words and nothing else. */
function bareHeading(line: string, index: number): Heading[] {
  const words = plain(line).replace(/[:：]$/, '')
  if (words.length > HEADING_LENGTH || /[。；，\d]/.test(words)) return []
  return SECTIONS.flatMap((section) => {
    const exact = words === section.heading
    const variant =
      section.number === '一'
        ? section.keys.some((key) => key === words)
        : ENDS_AS_HEADING.test(words) &&
          Math.abs(words.length - section.heading.length) <= SHORTER &&
          section.keys.some((key) => words.includes(key))
    if (!exact && !variant) return []
    const text = line.replace(/[#*]/g, '').trim()
    return [{ section: section.number, line: index, start: 0, end: line.length, text, weight: exact ? 2 : 1 }]
  })
}

const GLUED = SECTIONS.flatMap((section) => [
  {
    section,
    exact: true,
    pattern: new RegExp(`${section.number}、\\s*${escapeSigns(section.heading)}`, 'g'),
  },
  ...section.keys.map((key) => ({
    section,
    exact: false,
    pattern: new RegExp(
      `${section.number}、[^。；：\\n]{0,14}?${escapeSigns(key)}(?:[^。；：\\n]{0,12}?${CLOSING})?`,
      'g',
    ),
  })),
])

/**
 * Headings in the middle of a long line: texts copied without line breaks. The number must open a sentence,
 * unless the heading is word for word that of the form. */
function headingsInside(line: string, index: number): Heading[] {
  if (line.length <= HEADING_LENGTH) return []
  // Places in the line count: with pronunciations in it, it is searched as it is printed.
  const script = simplified(line)
  const searched = script.length === line.length ? script : line
  const found = GLUED.flatMap(({ section, exact, pattern }) =>
    [...searched.matchAll(pattern)]
      .filter(
        (match) => exact || match.index === 0 || /[。；！〕）)\]\s\d|]/.test(line.charAt(match.index - 1)),
      )
      .map((match) => ({
        section: section.number,
        line: index,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        weight: 3,
      })),
  )
  return found.filter((each, at) => found.findIndex((other) => other.start === each.start) === at)
}

/** Every place where a section may begin; words without a number weigh least, for numbered ones go before. The same line may be claimed for two sections. */
export function findHeadings(lines: readonly string[]): Heading[] {
  return lines.flatMap((line, index) => {
    const own = headingOfLine(line, index)
    if (own.length > 0) return own
    const bare = bareHeading(line, index)
    return bare.length > 0 ? bare : headingsInside(line, index)
  })
}

const isBefore = (one: Heading, other: Heading) =>
  SECTIONS.findIndex((each) => each.number === one.section) <
    SECTIONS.findIndex((each) => each.number === other.section) &&
  (one.line < other.line || (one.line === other.line && one.end <= other.start))

/**
 * The most credible row of headings: sections in order, each at most once, of equal rows the later (a table of contents
 * comes first). This takes the second numbering of a report that numbers its narrative 一…六 as well.
 */
export function chooseHeadings(candidates: readonly Heading[]): Heading[] {
  type Row = { readonly weight: number; readonly headings: readonly Heading[] }
  const rows: Row[] = []
  for (const heading of candidates) {
    let best: Row = { weight: 0, headings: [] }
    candidates.forEach((other, index) => {
      const row = rows[index]
      if (row && isBefore(other, heading) && row.weight >= best.weight) best = row
    })
    rows.push({ weight: best.weight + heading.weight, headings: [...best.headings, heading] })
  }
  return [
    ...rows.reduce((best, row) => (row.weight >= best.weight ? row : best), {
      weight: 0,
      headings: [] as readonly Heading[],
    }).headings,
  ]
}
