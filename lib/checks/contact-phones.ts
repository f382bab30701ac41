/** A telephone number with its area code, as printed and as counted. */
export type Phone = { readonly printed: string; readonly area: string; readonly digits: number }

const PHONE = /(?:电话|传真)[：:为是]?\s*[（(]?((0\d{2,3})[)）—–－-]{1,2}(\d{7,8})(?!\d))/g

/** The whole numbers a report gives with their area code: only these can be held against those of others. */
export function phonesOf(paragraphs: readonly string[]): Phone[] {
  return paragraphs.flatMap((text) =>
    [...text.matchAll(PHONE)].map(([, printed = '', area = '', number = '']) => ({
      printed,
      area,
      digits: number.length,
    })),
  )
}
