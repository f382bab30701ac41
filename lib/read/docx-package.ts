import { unzipSync } from 'fflate'
import { accepted, type Outcome, refused } from '../model/outcome'

/** The parts of a Word package the reader needs, as bytes. */
export type DocxParts = {
  readonly document: Uint8Array
  readonly numbering: Uint8Array | null
  readonly styles: Uint8Array | null
  readonly core: Uint8Array | null
}

/** The text of a report of 100 pages is under 10 MB; what claims more is built to exhaust memory. */
const MAX_PART = 32 * 1024 * 1024
const MAX_ENTRIES = 5_000

/** Kinds of ZIP packages by an entry only they have, with what to do about them. */
const OTHER_PACKAGES: readonly [RegExp, string][] = [
  [/^xl\//, '这是 Excel 表格（.xlsx），不是报告正文。请导入整份年度报告的 Word、PDF 或网页文件。'],
  [/^ppt\//, '这是演示文稿（.pptx），请导入年度报告的 Word、PDF 或网页文件。'],
  [/^OFD\.xml$/i, '这是 OFD 版式文件，暂不能读取。请用阅读器另存为 PDF，或导入原来的 Word 文件。'],
  [/^content\.xml$/, '这是 OpenDocument 文件（.odt、.ods），请用 WPS 或 LibreOffice 另存为 .docx 后导入。'],
]
const PLAIN_ZIP = '这是压缩包，不是 Word 文档。请解压后导入其中的文件。'
const BOMB = 'Word 文件解压后过大，不像正常的年度报告，没有读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'
const BROKEN = 'Word 文件无法打开：文件已损坏或不完整。请用 WPS 或 Word 打开后另存为 .docx 再导入。'

/**
 * Opens a ZIP file by its content: the parts of a Word document, or a refusal that names what the file is. Only the parts
 * needed are inflated, each into a buffer of its declared size, so a package cannot grow beyond the limits.
 */
export function openDocx(bytes: Uint8Array): Outcome<DocxParts> {
  try {
    const { names, found } = inflate(bytes, (name) => STANDARD.has(name) || name === '_rels/.rels')
    const main = mainPart(found.get('_rels/.rels'))
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    if (!names.has(main)) return refused(otherPackage(names))
    if (folder !== 'word/' || main !== 'word/document.xml') {
      const wanted = new Set([main, `${folder}numbering.xml`, `${folder}styles.xml`])
      for (const [name, data] of inflate(bytes, (each) => wanted.has(each)).found) found.set(name, data)
    }
    const document = found.get(main)
    if (!document) return refused(BROKEN)
    const part = (name: string) => found.get(name) ?? null
    return accepted({
      document,
      numbering: part(`${folder}numbering.xml`),
      styles: part(`${folder}styles.xml`),
      core: part('docProps/core.xml'),
    })
  } catch (error) {
    return refused(error instanceof TooLarge ? BOMB : BROKEN)
  }
}

const STANDARD = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'docProps/core.xml'])

class TooLarge extends Error {}

function inflate(bytes: Uint8Array, wanted: (name: string) => boolean) {
  const names = new Set<string>()
  let total = 0
  let entries = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const path = name.replaceAll('\\', '/')
      entries += 1
      if (entries > MAX_ENTRIES) throw new TooLarge()
      if (!wanted(path)) {
        names.add(path)
        return false
      }
      total += originalSize
      // Two entries of one name: which of them Word would show is not known.
      if (names.has(path)) throw new Error(`twice in the package: ${path}`)
      names.add(path)
      if (total > MAX_PART) throw new TooLarge()
      return true
    },
  })
  const found = new Map(Object.entries(parts).map(([name, data]) => [name.replaceAll('\\', '/'), data]))
  return { names, found }
}

/** The path of the main document as the package declares it; Word's usual one where it declares nothing readable. */
function mainPart(relations: Uint8Array | undefined): string {
  const xml = new TextDecoder().decode(relations)
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!/\bType\s*=\s*["'][^"']*\/officeDocument["']/.test(tag)) continue
    const target = /\bTarget\s*=\s*["']([^"']+)["']/.exec(tag)?.[1]
    if (target) return target.replace(/^\.?\//, '')
  }
  return 'word/document.xml'
}

function otherPackage(names: ReadonlySet<string>): string {
  for (const [entry, reason] of OTHER_PACKAGES) {
    if ([...names].some((name) => entry.test(name))) return reason
  }
  return names.has('[Content_Types].xml') ? BROKEN : PLAIN_ZIP
}
