import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DeskReport } from '@/db/queries/desk/desk-report'
import type { StoredFinding } from '@/db/queries/report-findings'
import { OwnFindings } from './own-findings'

const finding: StoredFinding = {
  rule: 'T3-01',
  severity: 'error',
  kind: 'report',
  assessable: true,
  message: '合计不符。',
  cells: [],
  quote: null,
  group: 0,
  likely: null,
  identity: 'ab12',
  state: 'confirmed',
}
const report: DeskReport = {
  revision: 3,
  version: null,
  events: [],
  decisions: new Map(),
  explanations: new Map(),
  cells: [],
  locked: null,
}

it('gives an answer that was refused back in its own form', () => {
  const shown = (form: string) =>
    renderToStaticMarkup(
      <OwnFindings
        year={2023}
        form={null}
        findings={[finding]}
        report={report}
        words={{ page: 'report 1/2023', form, fields: { text: '系统迁移所致' } }}
      />,
    )
  expect(shown('explain ab12')).toContain('系统迁移所致</textarea>')
  expect(shown('explain ff00')).not.toContain('系统迁移所致')
})
