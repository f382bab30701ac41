import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { UnitFindings } from '@/app/units/[unit]/_unit/unit-findings'
import { decideFinding } from '@/db/desk/decide-finding'
import { deskReport } from '@/db/queries/desk/desk-report'
import { unitReports } from '@/db/queries/unit-reports'
import { yearFindings } from '@/db/queries/year-findings'
import { sampleCounty } from '@/db/sample-county'

import { FindingsSection, openFindings } from './findings-section'

const MARK = '经主管部门认定'

it('a list of findings at the desk marks those that are confirmed; in public its head says it of all', () => {
  const cells = { 'applications.received.total': '5' } as const
  const { store, remove } = sampleCounty([{ unit: '青禾县教育局', year: 2023, cells }])
  const [first] = openFindings(yearFindings(store, 2023)).flatMap((sort) => sort.findings)
  if (!first) throw new Error('nothing is found')
  const unitId = first.unit.id
  const li = { id: 'li', name: '李', role: 'supervisor', unitId: null } as const
  const target = { unitId, year: 2023, revision: deskReport(store, unitId, 2023).revision }
  decideFinding(store, li, target, { identity: first.finding.identity, state: 'confirmed' })
  const findings = yearFindings(store, 2023)
  const reports = unitReports(store, unitId).map((report) => ({
    ...report,
    values: new Map(),
    all: findings.map(({ finding }) => finding),
    explanations: new Map(),
  }))
  remove()
  const overview = (seen: 'desk' | 'public') =>
    items(<FindingsSection findings={findings} year={2023} seen={seen} />)
  const ofUnit = (seen: 'desk' | 'public') => items(<UnitFindings slug="a" reports={reports} seen={seen} />)
  for (const list of [overview, ofUnit]) {
    expect(list('desk').length).toBeGreaterThan(1)
    const marked = list('desk').filter((item) => item.includes(MARK))
    expect(marked).toHaveLength(1)
    expect(marked[0]).toContain(first.finding.message)
    expect(list('public').join('')).not.toContain(MARK)
  }
})

function items(node: React.ReactNode): string[] {
  return [...renderToStaticMarkup(node).matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) =>
    (item ?? '').replaceAll('&quot;', '"').replace(/<[^>]+>/g, ''),
  )
}
