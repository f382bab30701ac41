import { fileAnswer, jsonAnswer, plainAnswer } from '@/app/_server/file-answer'
import { findTable } from '@/app/_tables/find-table'
import { readAddress, type TableFormat } from '@/app/_tables/read-address'
import { tableCsv } from '@/lib/export/table/table-csv'
import { tableJson } from '@/lib/export/table/table-json'
import { tableXlsx } from '@/lib/export/table/table-xlsx'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ path?: string[] }> }

const ADDRESSES = [
  { path: '/api/v1/overview/{年度}', what: '概览各数，不写年度为最近一年' },
  { path: '/api/v1/units?year=2023', what: '各单位一年的主要数' },
  { path: '/api/v1/units/{单位}', what: '一个单位的历年数据' },
  { path: '/api/v1/units/{单位}/{年度}', what: '一份年报的各格：数、状态、原文和位置' },
  { path: '/api/v1/years/{年度}', what: '一年各单位的各格' },
  { path: '/api/v1/indicators?q=', what: '各指标的含义和最近一年的合计' },
  { path: '/api/v1/indicators/{指标}', what: '一个指标各单位各年' },
  { path: '/api/v1/compare?units=&indicators=', what: '对比，参数与对比页相同' },
  { path: '/api/v1/summary/{年度}', what: '汇总表，另有 .docx' },
  { path: '/api/v1/summary/{年度}/{指标}', what: '汇总表一格由哪些单位的数合成' },
  { path: '/api/v1/submissions', what: '报送情况' },
  { path: '/api/v1/submissions/{年度}', what: '一年的报送情况' },
  { path: '/api/v1/rules', what: '核对规则和提出问题的年报份数' },
  { path: '/api/v1/rules/{编号}', what: '一条规则提出的全部问题' },
  { path: '/api/v1/search?q=', what: '搜索，另有 year 和 page' },
] as const

/** Every table of the site as JSON; with `.csv` or `.xlsx` behind the address the same table as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = ((await params).path ?? []).map(decoded)
  const { parts, format, query } = readAddress(path, new URL(request.url).searchParams)
  const [kind] = parts
  if (kind === undefined) return jsonAnswer({ addresses: ADDRESSES, formats: ['json', 'csv', 'xlsx'] })
  const table = findTable(parts, query)
  if ('error' in table) return refusal(table.error, table.status, format)
  if (format === 'json') return jsonAnswer(tableJson(table))
  const name = `${table.title.replaceAll(/[\\/:*?"<>|]/g, '_').slice(0, 80)}.${format}`
  return fileAnswer(format, name, format === 'csv' ? tableCsv(table) : await tableXlsx(table))
}

/** A part of an address as text; one that is no valid encoding stays as it is and names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** One Chinese sentence: as JSON for programs, as text where a person asked for a file. */
function refusal(error: string, status: 400 | 404, format: TableFormat): Response {
  return format === 'json' ? Response.json({ error }, { status }) : plainAnswer(error, status)
}
