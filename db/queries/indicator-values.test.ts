import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshStore } from '../fresh-db'
import { tuples } from '../store'

it('hands numbers over as text without losing their last digit', () => {
  const store = freshStore()
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
  fc.assert(
    fc.property(number, (value) => {
      const [[text] = ['']] = tuples<[string]>(store, 'SELECT json_group_array($value)', { value })
      expect(JSON.parse(text)).toEqual([value])
    }),
  )
})
