import { expect, it } from 'vitest'
import { writePdf } from '../../fixtures/pdf-writer'
import { pdfPage } from './pdf-pages'

it('draws a page that is there, and none beyond the last or of a file that is no PDF', async () => {
  const bytes = writePdf([{ kind: 'paragraph', text: '总体情况' }])
  expect((await pdfPage(bytes, 0))?.data.some((grey) => grey < 128)).toBe(true)
  expect(await pdfPage(bytes, 1)).toBeNull()
  expect(await pdfPage(bytes, 2 ** 32)).toBeNull()
  expect(await pdfPage(new TextEncoder().encode('%PDF-'), 0)).toBeNull()
})
