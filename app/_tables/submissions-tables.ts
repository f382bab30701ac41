import { loadSubmissions } from '@/app/submissions/_list/load-submissions'
import { FINDING_SORTS } from '@/app/submissions/_list/state-cell'
import { peersOf, submissionGroups } from '@/app/submissions/_list/submission-groups'
import { missingWord, submissionWord } from '@/app/submissions/_list/submission-words'
import type { Submission } from '@/db/queries/submission-matrix'
import { dateText } from '@/lib/chart/describe-number'
import { FINDINGS_NOTES } from '@/lib/desk/view-words'
import { type DataCell, type DataTable, figureCell, row, total } from '@/lib/export/table/data-table'
import { countyFrame, yearCoverageText } from './table-frame'

const UNIT_COLUMNS = [
  { key: 'name', label: '单位', width: 26 },
  { key: 'group', label: '组别', width: 16 },
] as const

/** Units × years: who handed in; the years' counts stand below. */
export function submissionsTable(peer: string | null): DataTable {
  const { county, matrix, register, chosen } = chosenGroups(peer)
  const { years } = matrix
  const covered = years.map((year) => county.coverageOf(year))
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}年度报告报送情况${chosen === null ? '' : `·${chosen}`}`,
    source: '各单位年报和应报名单',
    coverage: years.map((year) => yearCoverageText(county, year)).join('；'),
    notes: register ? [] : ['应报名单未录入，不能判断是否应报。'],
    columns: [
      ...UNIT_COLUMNS,
      ...years.map((year) => ({ key: String(year), label: `${year}年`, width: 16 })),
    ],
    rows: [
      ...submissionGroups(matrix, register, chosen).flatMap(({ label, rows }) =>
        rows.map(({ unit, submissions }) => row(unit.shortName, label, ...submissions.map(stateText))),
      ),
      ...(chosen === null
        ? [
            total('应报家数', null, ...covered.map(({ expected }) => figureCell(expected, '未录入'))),
            total('已收家数', null, ...covered.map(({ received }) => figureCell(received.length, ''))),
            total(
              `${missingWord(matrix.view)}家数`,
              null,
              ...covered.map(({ expected, missing }) =>
                figureCell(expected === null ? null : missing.length, '不能判断'),
              ),
            ),
          ]
        : []),
    ],
  }
}

/** 已收，第 2 版 */
function stateText(submission: Submission): string {
  const { versionNo } = submission
  const word = submissionWord(submission)
  return versionNo !== null && versionNo > 1 ? `${word}，第 ${versionNo} 版` : word
}

/** The units of one year: state, version, first import, what the checks found. Null for a year without reports. */
export function submissionsYearTable(year: number, peer: string | null): DataTable | null {
  const { county, matrix, register, chosen } = chosenGroups(peer)
  if (!county.years.includes(year)) return null
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}${year}年年度报告报送情况${chosen === null ? '' : `·${chosen}`}`,
    source: '各单位年报和应报名单',
    coverage: yearCoverageText(county, year),
    notes: [
      '首次导入是本系统收到文件的日期，不等于单位报送或公布的日期。',
      `问题处数：${FINDINGS_NOTES[county.seen]}。`,
    ],
    columns: [
      ...UNIT_COLUMNS,
      { key: 'state', label: '状态' },
      { key: 'version', label: '版本' },
      { key: 'published_on', label: '公布日期', width: 18 },
      { key: 'published_url', label: '公布网址', width: 30 },
      { key: 'first_import', label: '首次导入', width: 18 },
      ...FINDING_SORTS.map(({ word, tone }) => ({ key: `findings_${tone}`, label: word, unit: '处' })),
    ],
    rows: submissionGroups(matrix, register, chosen).flatMap(({ label, rows }) =>
      rows.flatMap(({ unit, submissions }) => {
        const found = submissions.find((each) => each.year === year)
        return found ? [row(unit.shortName, label, ...yearCells(found))] : []
      }),
    ),
  }
}

function yearCells(submission: Submission): DataCell[] {
  const { versionNo, firstImportedAt, findings, published } = submission
  return [
    submissionWord(submission),
    versionNo === null ? '' : `第 ${versionNo} 版`,
    published ? dateText(`${published.on}T00:00:00+08:00`) : '',
    published?.url ?? '',
    firstImportedAt ? dateText(firstImportedAt) : '',
    ...FINDING_SORTS.map(({ count }) => (findings ? figureCell(count(findings), '') : null)),
  ]
}

function chosenGroups(peer: string | null) {
  const { county, matrix, register } = loadSubmissions()
  return { county, matrix, register, chosen: peersOf(matrix).find((each) => each === peer) ?? null }
}
