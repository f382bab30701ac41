import { expect, it } from 'vitest'
import { CHANGED_CELL, PAGE_TO_CHANGE } from '../fixtures/page-to-change'
import { documentToTables } from '../table/document-to-tables'
import { readHtml } from './html'

/** What is read of one cell when this stands in it. */
async function cellOf(markup: string) {
  const source = await readHtml(new TextEncoder().encode(PAGE_TO_CHANGE.replace('98765', markup)))
  if (!source.ok) throw new Error(source.reason)
  return documentToTables(source.value).cells.get(CHANGED_CELL)?.value
}

it.each([
  ['a picture', '<img src="n.png">'],
  ['a drawing', '<svg width="20"><text>5</text></svg>'],
  ['a field', '<input value="5">'],
  ['a choice', '<select><option>5</option></select>'],
  ['a picture behind a digit', '1<img src="n.png">'],
  ['a picture between a digit and its measure', '1<img src="n.png">件'],
])('%s in a cell is no blank and no other number', async (_, markup) => {
  expect(await cellOf(markup)).toEqual({ status: 'illegible' })
})

it.each([
  ['a spacer', '<img src="s.gif" width="1" height="1">', { status: 'blank' }],
  ['a hidden field', '<input type="hidden" value="5">', { status: 'blank' }],
  [
    'a number struck out by style',
    '<span style="text-decoration: line-through">12</span>15',
    { status: 'number', value: 15 },
  ],
  ['a number struck out by tag', '<del>12</del>15', { status: 'number', value: 15 }],
])('%s leaves what is printed', async (_, markup, value) => {
  expect(await cellOf(markup)).toEqual(value)
})

it('a note sign raised by style is no digit', async () => {
  expect(await cellOf('12<span style="vertical-align: super">1</span>')).not.toEqual({
    status: 'number',
    value: 121,
  })
})
