import { expect, it } from 'vitest'
import { latestOfPeople } from './latest-of-people'

it('keeps the latest thing of each person until it is forgotten', () => {
  const things = latestOfPeople<string>('test.each', 2)
  things.keep('li', '初稿')
  things.keep('li', '第二稿')
  expect(things.of('li')).toBe('第二稿')
  expect(things.of('wang')).toBeNull()
  things.forget('li')
  expect(things.of('li')).toBeNull()
})

it('forgets whoever kept something longest ago, and no more than it must', () => {
  const things = latestOfPeople<number>('test.most', 2)
  things.keep('li', 1)
  things.keep('wang', 1)
  things.keep('li', 2)
  things.keep('zhou', 1)
  expect(['li', 'wang', 'zhou'].map((person) => things.of(person))).toEqual([2, null, 1])
})
