import { accepted, type Outcome, refused } from '../../model/outcome'
import type { OleContainer } from './ole-container'

/** A Word 97–2003 document opened: its streams, where its texts end, and where its structures lie in the table stream. */
export type WordFile = {
  readonly main: Uint8Array
  readonly table: Uint8Array
  /** Pictures and properties too large for their page; null when the file has none. */
  readonly data: Uint8Array | null
  /** Characters of the body, and those of the stories between it and the text boxes (notes, headers, remarks). */
  readonly bodyLength: number
  readonly beforeTextBoxes: number
  readonly textBoxLength: number
  /** A structure of the table stream by its number in FibRgFcLcb97 ([MS-DOC] 2.5.6); empty when the file has none. */
  readonly structure: (index: number) => Uint8Array
}

const WORD_97 = 0xa5ec
const FIRST_VERSION = 0x00c0
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
/** Offsets in the File Information Block ([MS-DOC] 2.5.1–2.5.6). */
const LENGTHS = 76
const STRUCTURES = 154

/** Reads the File Information Block, or says why the document cannot be read. Throws a RangeError when it is cut short. */
export function openWordFile(container: OleContainer): Outcome<WordFile> {
  const main = container.stream('WordDocument')
  if (!main) return refused('文件里没有 Word 正文。')
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (view.getUint16(0, true) !== WORD_97 || view.getUint16(2, true) < FIRST_VERSION) {
    return refused(
      '这是 Word 95 或更早版本的文档，无法直接读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。',
    )
  }
  const flags = view.getUint16(10, true)
  if (flags & ENCRYPTED) {
    return refused('Word 文件设有打开密码，无法读取。请用 WPS 或 Word 打开，去掉密码后另存为 .docx 再导入。')
  }
  const table = container.stream(flags & SECOND_TABLE ? '1Table' : '0Table')
  if (!table) throw new RangeError('no table stream')
  const [body, notes, headers, macros, remarks, endnotes, boxes] = Array.from({ length: 7 }, (_, at) =>
    view.getUint32(LENGTHS + at * 4, true),
  ) as [number, number, number, number, number, number, number]
  return accepted({
    main,
    table,
    data: container.stream('Data'),
    bodyLength: body,
    beforeTextBoxes: body + notes + headers + macros + remarks + endnotes,
    textBoxLength: boxes,
    structure: (index) => {
      const from = view.getUint32(STRUCTURES + index * 8, true)
      const length = view.getUint32(STRUCTURES + index * 8 + 4, true)
      if (from + length > table.length) throw new RangeError('structure outside of its stream')
      return table.subarray(from, from + length)
    },
  })
}
