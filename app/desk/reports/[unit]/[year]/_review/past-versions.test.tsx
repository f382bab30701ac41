import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RemovedVersion } from '@/db/queries/desk/removed-versions'
import type { Role } from '@/lib/desk/permissions'
import type { Review } from './load-review'
import { Removed } from './removed-version'
import { WhereDecided } from './where-decided'

type Given = {
  readonly role?: Role
  readonly past?: boolean
  readonly state?: 'current' | 'superseded'
  readonly locked?: boolean
  readonly removed?: Partial<RemovedVersion>
}

const removed: RemovedVersion = {
  versionId: 4,
  versionNo: 1,
  state: 'accepted',
  removal: { byName: '李', reason: '传错文件', at: '2025-01-20T01:05:00Z' },
  counts: true,
  obstacle: null,
}

function review({
  role = 'supervisor',
  past = true,
  state = 'current',
  locked = false,
  ...rest
}: Given = {}) {
  return {
    actor: { id: 'a', name: '李', role, unitId: role === 'officer' ? 7 : null },
    unit: { id: 7, slug: 'hekou' },
    year: 2023,
    desk: { revision: 3, version: { versionNo: 2 }, locked: locked ? { byName: '王' } : null },
    view: { version: { state } },
    past,
    findings: [{}],
    words: null,
    can: () => role !== 'officer' && !locked,
    removed: [{ ...removed, ...rest.removed }],
  } as unknown as Review
}

describe('where findings of an older version are decided', () => {
  const said = (given: Given) =>
    renderToStaticMarkup(<WhereDecided review={review(given)} />).replace(/<[^>]+>/g, '')

  it('is said in the place of the buttons, to whoever could decide', () => {
    expect(said({})).toBe(
      '这里只供查看：问题在第 2 版上认定或不采纳。这一版仍计入公开的数；确须先处理这一版的问题，请先移出第 2 版，处理后再恢复。',
    )
    expect(said({ state: 'superseded' })).toBe('这里只供查看：问题在第 2 版上认定或不采纳。')
    expect([said({ past: false }), said({ role: 'officer' }), said({ locked: true })]).toEqual(['', '', ''])
  })
})

describe('a removed version', () => {
  const shown = (given: Given = {}) => renderToStaticMarkup(<Removed review={review(given)} versionId={4} />)

  it('tells who removed it and why, and is brought back by a form that says what it will be', () => {
    const html = shown()
    for (const words of ['李于2025年1月20日 09:05移出：传错文件', '恢复为移出前的“已定稿”，重新计入公开的数'])
      expect(html).toContain(words)
    for (const field of ['action="/api/desk/reports/restore"', 'name="version" value="4"', 'name="reason"'])
      expect(html).toContain(field)
    expect(shown({ removed: { counts: false, state: 'submitted' } })).toContain('“已交”，不计入公开的数')
  })

  it('says why it cannot be, and offers nothing to who may not', () => {
    const stopped = shown({ removed: { obstacle: '第 2 版（已交）正在办理' } })
    expect(stopped).toContain('现在不能恢复：第 2 版（已交）正在办理。')
    for (const html of [stopped, shown({ role: 'officer' }), shown({ locked: true })]) {
      expect(html).toContain('移出：传错文件')
      expect(html).not.toContain('<form')
    }
  })
})
