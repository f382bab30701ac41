import { expect, it } from 'vitest'
import { KeptPictures } from './kept-pictures'

const picture = (bytes: number) => new Uint8Array(bytes)

it('holds no more bytes than it may, and drops first what was not asked for longest', () => {
  const kept = new KeptPictures(100)
  kept.put('a', picture(40))
  kept.put('b', picture(40))
  expect(kept.get('a')).toHaveLength(40)
  kept.put('c', picture(40))
  expect([kept.get('a'), kept.get('b'), kept.get('c')].map((each) => each?.length)).toEqual([
    40,
    undefined,
    40,
  ])
})

it('does not keep one that is larger than all it may hold, nor drop the others for it', () => {
  const kept = new KeptPictures(100)
  kept.put('a', picture(60))
  kept.put('b', picture(101))
  expect(kept.get('b')).toBeUndefined()
  expect(kept.get('a')).toHaveLength(60)
})

it('counts a picture that is put again once', () => {
  const kept = new KeptPictures(100)
  for (let time = 0; time < 5; time += 1) kept.put('a', picture(60))
  kept.put('b', picture(40))
  expect(kept.get('a')).toHaveLength(60)
  expect(kept.get('b')).toHaveLength(40)
})
