import { type APIRequestContext, expect, test } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { seededRandom } from '@/lib/demo/seeded-random'
import { csvFields, sheetCells } from '@/lib/fixtures/read-files'
import { site } from './setup/sites'

test.use({ baseURL: site('demo').url })

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element
type Value = { status: string; value: number | null; doubtful?: true; approximate?: true; derived?: true }
type Told = string | null | Value
type Table = {
  columns: { key: string }[]
  rows: { kind: 'row' | 'total'; cells: Record<string, Told> }[]
}

const isElement = (node: Node): node is Element => 'tagName' in node
const classOf = (node: Element) => node.attrs.find(({ name }) => name === 'class')?.value ?? ''
const linkOf = (node: Element) => node.attrs.find(({ name }) => name === 'href')?.value ?? ''

function all(node: Node, tag: string): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => all(child, tag)) : []
  return isElement(node) && node.tagName === tag ? [node, ...below] : below
}

/** What is seen of a cell, without the notes beside its number; `flags` are the signs 疑, 约 and 推. */
function seen(node: Node): { text: string; flags: string } {
  if (node.nodeName === '#text') return { text: 'value' in node ? node.value : '', flags: '' }
  if (isElement(node)) {
    const name = classOf(node)
    if (/visually-hidden|fraction|coverage|state|unit\b/i.test(name) && node.tagName === 'span')
      return { text: '', flags: '' }
    if (name.includes('cell-flag')) return { text: '', flags: textOf(node).slice(0, 1) }
  }
  const parts = 'childNodes' in node ? node.childNodes.map(seen) : []
  return { text: parts.map(({ text }) => text).join(''), flags: parts.map(({ flags }) => flags).join('') }
}
const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : ''

const SIGNS: Record<string, RegExp> = {
  blank: /^空$/,
  mark: /^\D+$/,
  illegible: /^\?$/,
  absent: /^·$/,
  missing: /^未报$/,
  not_applicable: /^不适用$/,
  not_stated: /^–$/,
  none: /^\D*$/,
  unknown: /^(未导入|·)$/,
}

/** What was found to differ; one assertion at the end of a test, for ten thousand are slow. */
const faults: string[] = []
const differs = (where: string, found: string, told: string) =>
  faults.push(`${where}: ${found} is not ${told}`)

/** Notes where a cell of the page does not show what the interface tells. */
function agrees(cell: Element, told: Told, where: string): void {
  const { text, flags } = seen(cell)
  if (told === null || typeof told === 'string') throw new Error(`${where}: no value is told`)
  if (told.status !== 'number' || told.value === null) {
    if (!SIGNS[told.status]?.test(text)) differs(where, text, told.status)
    return
  }
  const rate = text.endsWith('%')
  const number = text.replace('−', '-').replace(/[,%]/g, '')
  const short = rate || !Number.isInteger(told.value)
  const shown = short && number.split('.')[1]?.length === 1 ? told.value.toFixed(1) : String(told.value)
  if (number !== shown) differs(where, text, shown)
  const expected = `${told.doubtful ? '疑' : ''}${told.approximate ? '约' : ''}${told.derived ? '推' : ''}`
  if (!rate && (flags !== '' || !short) && flags !== expected) differs(where, flags, expected)
}

/** The same for a comparator, whose range stands behind its middle value. */
function leads(cell: Element, told: Told, where: string): void {
  const { text } = seen(cell)
  if (told === null || typeof told === 'string') throw new Error(`${where}: no value is told`)
  const { value } = told
  const number = text.replace('−', '-').replaceAll(',', '')
  const fits =
    value === null
      ? !/^-?\d/.test(number) || /有数的仅/.test(text)
      : [String(value), value.toFixed(1)].some((each) => number.startsWith(each))
  if (!fits) differs(where, text, String(value))
}

/** The table of an address, compared in JSON, CSV and workbook: numbers as numbers, states in words. */
async function sameInFiles(request: APIRequestContext, path: string, query: string): Promise<Table> {
  const get = async (suffix: string) => {
    const answer = await request.get(`/api/v1${path}${suffix}${query}`)
    expect(answer.status(), `${path}${suffix}${query}`).toBe(200)
    return answer.body()
  }
  const table = JSON.parse((await get('')).toString()) as Table
  const csv = csvFields((await get('.csv')).toString('utf8').slice(1)).slice(1, 1 + table.rows.length)
  const xlsx = sheetCells(await get('.xlsx'), 1).slice(-table.rows.length)
  for (const [at, { cells }] of table.rows.entries())
    for (const [column, { key }] of table.columns.entries()) {
      const told = cells[key] ?? null
      const where = `${path}${query} ${at} ${key}`
      const [inCsv, inXlsx] = [csv[at]?.[column] ?? '', xlsx[at]?.[column] ?? '']
      if (told !== null && typeof told === 'object' && told.status === 'number') {
        if (inCsv === '' || Number(inCsv) !== told.value) differs(`${where} CSV`, inCsv, String(told.value))
        if (inXlsx === '' || Number(inXlsx) !== told.value)
          differs(`${where} XLSX`, inXlsx, String(told.value))
      } else {
        if (inXlsx !== inCsv) differs(`${where} XLSX`, inXlsx, inCsv)
        const fits = told === null || typeof told === 'string' ? inCsv === (told ?? '') : /\D/.test(inCsv)
        if (!fits) differs(`${where} CSV`, inCsv, JSON.stringify(told))
      }
    }
  return table
}

test.beforeEach(() => faults.splice(0))
test.afterEach(() => expect(faults.slice(0, 20)).toEqual([]))

/** The tables of a page, each as its body rows of head and cells. */
async function tablesOf(request: APIRequestContext, address: string) {
  const html = await (await request.get(address)).text()
  const [main] = all(parse(html), 'main')
  if (!main) throw new Error(`${address} has no main part`)
  return all(main, 'table').map((table) =>
    all(table, 'tr').flatMap((row) => {
      const [head] = all(row, 'th')
      const cells = all(row, 'td')
      const name = head ? seen(all(head, 'a')[0] ?? head).text.trim() : ''
      return head && cells.length > 0 ? [{ name, head, cells }] : []
    }),
  )
}

/** Seeded, so that a failure comes back; other addresses with another seed. */
const random = seededRandom('one truth')
const PER_KIND = 6

test('page, JSON, CSV and workbook agree for random comparisons', async ({ request }) => {
  const { slugs, ids } = await names(request)
  for (let turn = 0; turn < PER_KIND; turn++) {
    const units = pick(slugs, 2 + turn)
    const measures = pick(ids, 1 + (turn % 3))
    const basis = ['', '&basis=share', '&basis=index'][turn % 3]
    const query = `?units=${units.join(',')}&indicators=${measures.join(',')}&view=table${basis}`
    const { rows, columns } = await sameInFiles(request, '/compare', query)
    const shown = (await tablesOf(request, `/compare${query}`)).flat()
    expect(shown.map(({ name }) => name)).toEqual(rows.map(({ cells }) => cells.name))
    const years = columns.flatMap(({ key }) => (/^\d{4}$/.test(key) ? [key] : []))
    for (const [at, { cells }] of shown.entries())
      for (const [column, year] of years.entries()) {
        const compare = rows[at]?.kind === 'total' ? leads : agrees
        compare(cells[column] as Element, rows[at]?.cells[year] ?? null, `${query} ${at} ${year}`)
      }
  }
})

test('page, JSON, CSV and workbook agree for random stacks and every other view', async ({ request }) => {
  const { slugs, ids } = await names(request)
  const divided = ids.filter((id) => /^(applications|disputes)\..+\.total$/.test(id))
  for (const view of ['stack', 'stack&parts=units', 'line', 'multiples', 'bar', 'heat']) {
    const units = random.whole(0, 1) === 0 ? '' : `units=${pick(slugs, 3).join(',')}&`
    const measures = [...pick(divided, 2), ...pick(ids, 1)]
    const query = `?${units}indicators=${measures.join(',')}&view=${view}`
    const { rows, columns } = await sameInFiles(request, '/compare', query)
    const shown = (await tablesOf(request, `/compare${query}`)).flat()
    expect(shown.map(({ name }) => name)).toEqual(rows.map(({ cells }) => cells.name))
    const years = columns.flatMap(({ key }) => (/^\d{4}$/.test(key) ? [key] : []))
    for (const [at, { cells }] of shown.entries())
      for (const [column, year] of years.entries()) {
        const compare = rows[at]?.kind === 'total' && rows[at]?.cells.name !== '合计' ? leads : agrees
        compare(cells[column] as Element, rows[at]?.cells[year] ?? null, `${query} ${at} ${year}`)
      }
  }
})

test('page, JSON, CSV and workbook agree for random indicators, sums included', async ({ request }) => {
  const { ids } = await names(request)
  for (const id of pick(ids, PER_KIND)) {
    const { rows, columns } = await sameInFiles(request, `/indicators/${id}`, '')
    const shown = (await tablesOf(request, `/indicators/${id}`)).at(-1) ?? []
    const years = columns.slice(3).map(({ key }) => key)
    const units = shown.filter(({ head }) =>
      all(head, 'a').some((link) => linkOf(link).startsWith('/units/')),
    )
    const told = rows.filter(({ kind }) => kind === 'row')
    expect(units.map(({ name }) => name)).toEqual(told.map(({ cells }) => cells.name))
    for (const [at, { cells }] of units.entries())
      for (const [column, year] of years.entries())
        agrees(cells[column] as Element, told[at]?.cells[year] ?? null, `${id} ${at} ${year}`)
    const sum = rows.find(({ kind }) => kind === 'total')
    for (const [column, year] of years.entries()) {
      const value = sum?.cells[year]
      const cell = shown[0]?.cells[column] as Element
      if (typeof value === 'object' && value?.status === 'number') agrees(cell, value, `${id} sum ${year}`)
      else if (!/^\D+$/.test(seen(cell).text)) differs(`${id} sum ${year}`, seen(cell).text, 'no number')
    }
  }
})

test('page, JSON, CSV and workbook agree for random units', async ({ request }) => {
  const { slugs } = await names(request)
  for (const slug of pick(slugs, PER_KIND)) {
    const { rows, columns } = await sameInFiles(request, `/units/${slug}`, '')
    const told = new Map(rows.map(({ cells }) => [cells.indicator, cells]))
    const years = columns.slice(5).map(({ key }) => key)
    let lines = 0
    for (const { head, cells } of (await tablesOf(request, `/units/${slug}`)).flat()) {
      const id = /^\/indicators\/([^?]+)/.exec(linkOf(all(head, 'a')[0] ?? head))?.[1]
      if (id === undefined || cells.length !== years.length) continue
      lines++
      for (const [column, year] of years.entries())
        agrees(cells[column] as Element, told.get(id)?.[year] ?? null, `${slug} ${id} ${year}`)
    }
    expect(lines).toBeGreaterThan(40)
  }
})

test('page, JSON, CSV and workbook agree for random lists of units, totals included', async ({ request }) => {
  for (let turn = 0; turn < PER_KIND; turn++) {
    const year = 2019 + random.whole(0, 6)
    const query =
      [
        '',
        '?kind=township',
        '?sort=received&dir=asc',
        '?cols=received-closed-fees-published',
        '?q=局',
        '?sort=disclosure_rate&dir=desc',
      ][turn] ?? ''
    const { rows, columns } = await sameInFiles(request, `/years/${year}/units`, query)
    const [shown = []] = await tablesOf(request, `/years/${year}/units${query}`)
    const units = shown.filter(({ head }) =>
      all(head, 'a').some((link) => linkOf(link).startsWith('/units/')),
    )
    const told = rows.filter(({ kind }) => kind === 'row')
    expect(units.map(({ name }) => name)).toEqual(told.map(({ cells }) => cells.name))
    const figures = columns.slice(6).map(({ key }) => key)
    const check = (cells: Element[], own: Record<string, Told> | undefined, where: string) => {
      for (const [column, key] of figures.entries()) {
        if (key === 'findings') continue
        if (cells.length > 2) agrees(cells[column + 1] as Element, own?.[key] ?? null, `${where} ${key}`)
        else if (JSON.stringify(own?.[key]) !== '{"status":"missing","value":null}')
          differs(where, '未报', key)
      }
    }
    for (const [at, { cells }] of units.entries()) check(cells, told[at]?.cells, `${year}${query} ${at}`)
    const last = shown.at(-1)
    check(last?.cells ?? [], rows.at(-1)?.cells, `${year}${query} total`)
  }
})

async function names(request: APIRequestContext) {
  const [units, indicators] = await Promise.all(
    ['/api/v1/units', '/api/v1/indicators'].map(
      async (path) => (await (await request.get(path)).json()) as Table,
    ),
  )
  const column = (table: Table | undefined, key: string) =>
    (table?.rows ?? []).flatMap(({ kind, cells }) => (kind === 'row' ? [String(cells[key])] : []))
  return { slugs: column(units, 'slug'), ids: column(indicators, 'id') }
}

function pick<T>(from: readonly T[], count: number): T[] {
  return Array.from({ length: count }, () => from[random.whole(0, from.length - 1)] as T)
}
