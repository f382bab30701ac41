import { expect, it } from 'vitest'
import { BALANCED } from '../checks/applications-sample'
import type { Sample } from '../checks/check'
import { sampleInput } from '../checks/sample-input'
import { blanksAsZero } from './blanks-as-zero'

const offer = (cells: NonNullable<Sample['cells']>) => blanksAsZero(sampleInput({ cells }).report)

it('offers blanks as zero where every sum then holds', () => {
  expect(offer({ 'applications.carried_in.business': '', 'disclosure.licences.decisions': '' })).toEqual({
    offered: true,
    blanks: ['disclosure.licences.decisions', 'applications.carried_in.business'],
  })
})

it.each([
  ['no blank', {}, '表中没有空白'],
  ['a sum that fails', { ...BALANCED, 'applications.disclosed.total': '' }, '不平'],
  [
    'a sign beside it',
    { 'applications.carried_in.business': '', 'applications.received.business': '/' },
    '无法核对',
  ],
  [
    'an unread cell',
    { 'applications.carried_in.business': '', 'applications.received.total': '?' },
    '无法核对',
  ],
] as const)('does not with %s', (_, cells, reason) => {
  const refused = offer(cells)
  expect(refused.offered).toBe(false)
  expect(refused.offered ? '' : refused.reason).toContain(reason)
})
