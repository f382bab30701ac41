import { unitHref } from '@/app/_components/addresses'
import { countyYears } from '@/app/_figures/county-years'
import { hitExcerpt } from '@/app/search/_search/hit-excerpt'
import { loadAnswers } from '@/app/search/_search/load-answers'
import { type AskedSearch, parseSearch } from '@/app/search/_search/parse-search'
import { PAGE_SIZE, runSearch } from '@/app/search/_search/run-search'
import type { Query } from '@/app/units/_list/parse-list-state'
import { numberText, yearText } from '@/lib/chart/describe-number'
import { type DataTable, row } from '@/lib/export/table/data-table'
import type { FoundTable } from './find-table'
import { countyFrame, pointCell } from './table-frame'

/** Passages of one file where the address names no page; a word like 公开 stands in thousands. */
const MOST_PASSAGES = 2_000

/** What the page of the search finds for the same query, in its order; of the text all passages, or those of one page. */
export function searchTable(query: Query): FoundTable {
  const asked = parseSearch(query)
  if ('fault' in asked) return { status: 400, error: asked.fault }
  const found = runSearch(asked, asked.page === null ? MOST_PASSAGES : PAGE_SIZE)
  const { units, indicators, text, words } = found
  const pages = Math.max(1, Math.ceil(text.total / PAGE_SIZE))
  if (asked.page !== null && asked.page > pages)
    return { status: 404, error: `没有第 ${asked.page} 页，共 ${pages} 页。` }
  return {
    ...frame(asked),
    coverage: `单位 ${units.length} 家，指标 ${indicators.length} 个，年报全文 ${numberText(text.total)} 段`,
    notes: [
      ...(found.instead === null ? [] : [`没有找到“${asked.q}”，按年报的用语“${found.instead}”查找。`]),
      ...(text.hits.length < text.total
        ? [
            `年报全文共 ${numberText(text.total)} 段，本表列出 ${numberText(text.hits.length)} 段；可按年度（year）分别下载。`,
          ]
        : []),
    ],
    rows: [
      ...loadAnswers(found, asked.year).flatMap(({ unit, measure, points }) =>
        points.map(({ point }) =>
          row(
            '各年的数',
            `${unit.shortName} · ${measure.label}（${measure.unit}）`,
            String(point.year),
            pointCell(point, measure.unit),
            `/indicators/${measure.id}`,
          ),
        ),
      ),
      ...units.map(({ unit, by }) => row('单位', unit.shortName, null, by ?? '', unitHref(unit.slug))),
      ...indicators.map(({ id, group, label, explanation }) =>
        row('指标', [group, label].filter(Boolean).join(' · '), null, explanation, `/indicators/${id}`),
      ),
      ...text.hits.map(({ unit, year, block, text: passage }) =>
        row(
          '年报全文',
          unit.shortName,
          String(year),
          hitExcerpt(passage, words)
            .map((piece) => piece.text)
            .join(''),
          `/units/${unit.slug}/${year}/source#b${block}`,
        ),
      ),
    ],
  }
}

function frame({
  q,
  year,
}: Exclude<AskedSearch, { fault: string }>): Omit<DataTable, 'rows' | 'coverage' | 'notes'> {
  return {
    ...countyFrame(countyYears()),
    title: `搜索：${q}${year === null ? '' : `，${yearText(year)}`}`,
    source: '单位名单、指标目录和各单位年报全文',
    columns: [
      { key: 'kind', label: '类别', width: 10 },
      { key: 'name', label: '名称', width: 30 },
      { key: 'year', label: '年度', width: 8 },
      { key: 'text', label: '内容', width: 80 },
      { key: 'page', label: '网页', width: 40 },
    ],
  }
}
