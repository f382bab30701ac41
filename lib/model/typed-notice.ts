import type { Report } from './report'

/** What stands on a document made of figures that a person typed: it has the three tables and nothing else. */
export const typedNotice = (typist: string): string => `本文只有三张表，由${typist}在工作台按法定表样录入。`
const NOTICE = /^本文只有三张表，由.{1,60}在工作台按法定表样录入。$/

/** Whether a report was typed as figures only: its text was never brought in, so nothing can be said of it. */
export function isTypedOnly({ source, sections }: Pick<Report, 'source' | 'sections'>): boolean {
  return (
    sections.every(({ paragraphs }) => paragraphs.length === 0) &&
    source.blocks.some((block) => block.kind === 'paragraph' && NOTICE.test(block.text.trim()))
  )
}
