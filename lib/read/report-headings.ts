import { SECTIONS } from '../catalogue/form'

const HEADING = new RegExp(
  `[一二三四五六]\\s*[、.．]\\s*(?:${SECTIONS.flatMap((each) => each.keys).join('|')})`,
  'g',
)
const BLANKS = /[^\S\n]/g

/** How many section headings of an annual report a text prints. */
export const headingsIn = (text: string): number => text.replace(BLANKS, '').match(HEADING)?.length ?? 0

/** Where they begin and end in a text without blanks. */
export const headingPlaces = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(HEADING)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** The numbers of the sections whose headings a text prints: 一, 二 … */
export const sectionsIn = (text: string): Set<string> =>
  new Set(
    text
      .replace(BLANKS, '')
      .match(HEADING)
      ?.map((heading) => heading.charAt(0)),
  )
