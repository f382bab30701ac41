import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { StoredFinding } from '@/db/queries/report-findings'
import { AskedList } from './asked-list'
import { FindingItem } from './finding-item'
import type { Review } from './load-review'

const finding = (state: StoredFinding['state'], identity = 'own:7:ab12'): StoredFinding => ({
  rule: '人工',
  severity: 'warn',
  kind: 'report',
  assessable: true,
  message: '措施没有写明。',
  cells: [],
  quote: null,
  group: 0,
  likely: null,
  identity,
  state,
})
const review = {
  actor: { role: 'supervisor' },
  unit: { slug: 'hekou' },
  year: 2023,
  desk: { revision: 3 },
  view: null,
  words: null,
  can: () => true,
  asked: {
    versionNo: 1,
    items: [
      { finding: finding('confirmed', 'own:7'), fate: 'awaits' },
      { finding: { ...finding('confirmed', 'x'), message: '合计不符。' }, fate: 'gone' },
    ],
  },
} as unknown as Review
const shown = (state: StoredFinding['state'], identity?: string) =>
  renderToStaticMarkup(
    <FindingItem
      review={review}
      item={{
        number: 1,
        anchor: 'f1',
        finding: finding(state, identity),
        decision: null,
        explanation: null,
        place: null,
        quoted: null,
      }}
    />,
  )

describe('what was written on the version before', () => {
  it('waits to be looked at again: it still holds, or it was put right', () => {
    const open = shown('open')
    for (const word of ['上一版提出，待复核', '仍然存在</button>', '已改正</button>'])
      expect(open).toContain(word)
    expect(open).not.toContain('未处理')
    expect(shown('dismissed')).toContain('上一版提出，已改正')
    expect(shown('confirmed')).not.toContain('仍然存在</button>')
    expect(shown('confirmed', 'own:7')).toContain('撤回这条意见')
  })

  it('stands with all the version was sent back with, and with what became of it', () => {
    const html = renderToStaticMarkup(<AskedList review={review} />)
    expect(html).toContain('第 1 版退回时认定的问题 2 条：1 条仍须核对')
    expect(html).toContain('待复核')
    expect(html).toContain('已不再出现')
  })
})
