import type { CountyYears } from '@/app/_figures/county-years'
import { loadRule, wordsOf } from '@/app/rules/_list/load-rule'
import { checkedWords } from '@/app/rules/_list/load-rules'
import { type DataTable, row } from '@/lib/export/table/data-table'
import { countyFrame } from './table-frame'

/** Everything one rule says, as its page shows it, with the counts of each year in the notes; null for a rule not run. */
export function ruleTable(county: CountyYears, id: string): DataTable | null {
  const rule = loadRule(county, id)
  if (!rule) return null
  const { check, limits, note, nothing, hits, years } = rule
  const words = wordsOf(hits)
  return {
    ...countyFrame(county),
    title: `${check.id} ${check.title}`,
    source: check.basis,
    coverage: checkedWords(county),
    notes: [
      check.explanation,
      ...(limits.length > 0 ? [`现行界限：${limits.join('；')}`] : []),
      ...(hits.length === 0 ? [] : [`${note}。`]),
      ...years.map(({ year, reports, hits: counts }) =>
        [
          `${year}年`,
          ...(reports === null ? [] : [`年报 ${reports} 份`]),
          ...(words.length === 0 ? [nothing] : words.map((word) => `${word} ${counts.get(word) ?? 0}`)),
        ].join('，'),
      ),
    ],
    columns: [
      { key: 'year', label: '年度' },
      { key: 'unit', label: '单位', width: 26 },
      { key: 'word', label: '类别', width: 12 },
      { key: 'message', label: '说明', width: 80 },
    ],
    rows: hits.map(({ year, unit, word, message }) => row(String(year), unit, word, message)),
  }
}
