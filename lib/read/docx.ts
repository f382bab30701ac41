import mammoth from 'mammoth'
import { type Outcome, refused } from '../model/outcome'
import type { SourceDocument } from '../model/source-document'
import { htmlDocument } from './html'

/** Reads .docx: mammoth lays out merged cells as table markup, which the web page reader then reads. */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: PLACEHOLDER })
    return htmlDocument(`<html><body>${value}</body></html>`, 'docx', null)
  } catch {
    return refused(
      'Word 文件无法打开：文件已损坏、已加密，或者不是 .docx 文件。请用 WPS 或 Word 打开后另存为 .docx 再导入。',
    )
  }
}

/** Pictures are counted, not carried along. */
const PLACEHOLDER = mammoth.images.imgElement(async () => ({ src: '' }))
