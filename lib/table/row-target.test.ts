import { expect, it } from 'vitest'
import type { RowSpec } from '../catalogue/form'
import { matchMisspelt, rowTarget } from './row-target'

const fees = rowTarget({ id: 'fees', label: '行政事业性收费', key: '行政事业性收费' } as RowSpec, [], 0)
const found = (text: string) => matchMisspelt(text, [fees], 9)?.target.rowId ?? null

it('takes a label with a wrong character for what it is, but no number behind a label for wrong characters', () => {
  expect(found('行政事业性收贵')).toBe('fees')
  expect(found('行政事业收费')).toBe('fees')
  // A value printed in the label's cell: the empty cells beside it are not the row's.
  expect(found('行政事业性收费 16')).toBeNull()
  expect(found('行政事业性收费7')).toBeNull()
  expect(found('行政事业性收费\n5件')).toBeNull()
})
