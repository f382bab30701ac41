import type { CountyYears } from '@/app/_figures/county-years'
import { checkedWords, loadRules, ruleWord } from '@/app/rules/_list/load-rules'
import { UNDECIDED } from '@/lib/checks/undecided'
import { RULE_COUNT_NOTES } from '@/lib/desk/view-words'
import { type DataTable, figureCell, row } from '@/lib/export/table/data-table'
import { countyFrame } from './table-frame'

/** Every rule with its basis and how often it spoke up, as its page shows them. */
export function rulesTable(county: CountyYears): DataTable {
  return {
    ...countyFrame(county),
    title: '核对规则',
    source: '各规则的依据见表内',
    coverage: checkedWords(county),
    notes: [
      `${RULE_COUNT_NOTES[county.seen]}；“报告收录”部分按单位和年度计。`,
      ...UNDECIDED.map(({ id, title, reason }) => `${id} ${title}，不能由程序核对：${reason}`),
    ],
    columns: [
      { key: 'group', label: '部分', width: 20 },
      { key: 'id', label: '编号' },
      { key: 'title', label: '规则', width: 30 },
      { key: 'word', label: '类别', width: 12 },
      { key: 'reports', label: '报告' },
      { key: 'open', label: '无法核对' },
      { key: 'explanation', label: '说明', width: 60 },
      { key: 'limits', label: '现行界限', width: 30 },
      { key: 'basis', label: '依据', width: 60 },
    ],
    rows: loadRules(county).flatMap(({ title, lines }) =>
      lines.map(({ check, counts, limits }) =>
        row(
          title,
          check.id,
          check.title,
          ruleWord(check).word,
          figureCell(counts.reports, ''),
          figureCell(counts.open, ''),
          check.explanation,
          limits.join('；'),
          check.basis,
        ),
      ),
    ),
  }
}
