import { expect, it } from 'vitest'
import type { Mention } from '@/lib/model/report'
import { proseAnchors } from './prose-anchors'

const mention = (indicator: Mention['indicator']): Mention => ({
  indicator,
  value: 1,
  quote: '1条',
  place: null,
  approximate: false,
  implicit: false,
  derived: false,
  doubtful: false,
})
const anchors = (...names: Mention['indicator'][]) => [...proseAnchors(names.map(mention))]

it('leads to the first place that states a number, and the published items to their total', () => {
  expect(anchors('published_website', 'trainings', 'published_total', 'trainings')).toEqual([
    [0, ['prose.published_website']],
    [1, ['prose.trainings']],
    [2, ['prose.published_total', 'prose.published_items']],
  ])
})

it('leads to the first channel where no total is stated, and nowhere without any', () => {
  expect(anchors('trainings', 'published_wechat')[1]).toEqual([
    1,
    ['prose.published_wechat', 'prose.published_items'],
  ])
  expect(anchors('trainings')).toEqual([[0, ['prose.trainings']]])
})
