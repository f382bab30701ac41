import type { Block } from '../../model/source-document'
import type { WordFile } from './file-information'
import type { Paragraphs } from './paragraphs'
import type { RunText } from './run-text'
import { type Anchored, storyBlocks } from './story'

/** Structures of the table stream: anchors of drawings in the body, and the texts of its text boxes. */
const ANCHORS = 40
const BOXES = 56
const ANCHOR_BYTES = 26
const BOX_BYTES = 22
const SHAPE_OF_BOX = 14

/**
 * The text boxes of the body by the position their drawing is anchored at ([MS-DOC] 2.8.37 and 2.8.32: both name the
 * shape). `count` is how many drawings are text boxes and no pictures.
 */
export function textBoxes(
  file: WordFile,
  paragraphs: Paragraphs,
  runs: RunText,
): { at: Anchored; count: number } {
  const boxes = new Map<number, readonly Block[]>()
  if (file.textBoxLength > 0) {
    eachOf(file.structure(BOXES), BOX_BYTES, (from, to, data) => {
      const end = Math.min(to, file.textBoxLength) + file.beforeTextBoxes
      const found = paragraphs.between(from + file.beforeTextBoxes, end)
      boxes.set(data.getInt32(SHAPE_OF_BOX, true), storyBlocks(found, runs))
    })
  }
  const anchors = new Map<number, readonly Block[]>()
  eachOf(file.structure(ANCHORS), ANCHOR_BYTES, (position, _, data) => {
    const blocks = boxes.get(data.getInt32(0, true))
    if (blocks) anchors.set(position, blocks)
  })
  return { at: (position) => anchors.get(position) ?? [], count: anchors.size }
}

/** The entries of a PLC: n + 1 positions, then n structures of a fixed size. */
function eachOf(
  plc: Uint8Array,
  size: number,
  take: (from: number, to: number, data: DataView) => void,
): void {
  const view = new DataView(plc.buffer, plc.byteOffset, plc.byteLength)
  const count = Math.floor((plc.length - 4) / (4 + size))
  for (let at = 0; at < count; at += 1) {
    const data = new DataView(plc.buffer, plc.byteOffset + (count + 1) * 4 + at * size, size)
    take(view.getUint32(at * 4, true), view.getUint32(at * 4 + 4, true), data)
  }
}
