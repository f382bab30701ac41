import { type APIRequestContext, expect, test } from '@playwright/test'
import { seededRandom } from '@/lib/demo/seeded-random'
import { site } from './setup/sites'
import {
  agrees,
  all,
  classOf,
  differs,
  type Element,
  faults,
  leads,
  linkOf,
  mainOf,
  sameInFiles,
  seen,
  type Table,
  type Told,
  tablesOf,
  textOf,
  type Value,
} from './setup/told-tables'

test.use({ baseURL: site('demo').url })

test.beforeEach(() => faults.splice(0))
test.afterEach(() => expect(faults.slice(0, 20)).toEqual([]))

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

/** Numbers and states as the page prints them, and as the interface tells them, in one order. */
test('page, JSON, CSV and workbook agree on the overview of every year', async ({ request }) => {
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
    const { rows } = await sameInFiles(request, `/overview/${year}`, '')
    const told = rows.map(({ cells }) => cells)
    const main = await mainOf(request, `/years/${year}`)
    const tiles = all(main, 'li').filter((each) => classOf(each).includes('tile'))
    expect(tiles).toHaveLength(8)
    for (const tile of tiles) {
      const [label = ''] = all(tile, 'h3').map(textOf)
      const [value] = all(tile, 'a')
      const cells = told.find(({ part, item }) => part === '主要数字' && item === label)
      if (!value || !cells) throw new Error(`${year} has no ${label}`)
      const shown = seen(value).text.replace(/^[^\d—]*/, '')
      const cell = cells.value as Value
      const expected =
        cell.value === null ? '—' : label === '公开率' ? cell.value.toFixed(1) : String(cell.value)
      if (shown.replaceAll(',', '') !== expected) differs(`${year} ${label}`, shown, expected)
    }
    const figures = all(main, 'figure').flatMap((figure) => all(figure, 'table'))
    const shown = figures.flatMap((table) =>
      all(table, 'tbody').flatMap((body) =>
        all(body, 'tr').flatMap((line) => all(line, 'td').map((cell) => seen(cell).text)),
      ),
    )
    const inFigures = told.filter(({ part }) => part !== '主要数字' && part !== '核对发现的问题')
    const expected = inFigures.flatMap(({ value, share }) =>
      [value, share].flatMap((cell) => (cell === null ? [] : [cell as Value])),
    )
    expect(shown).toHaveLength(expected.length)
    for (const [at, { value }] of expected.entries()) {
      const text = (shown[at] ?? '').replaceAll(',', '').replace(/（.*家）$/, '')
      const fits = value === null ? !/^\d/.test(text) : [String(value), `${value.toFixed(1)}%`].includes(text)
      if (!fits) differs(`${year} ${inFigures.length} figures, cell ${at}`, text, String(value))
    }
  }
})

test('page, JSON, CSV and workbook agree for searches, word for word', async ({ request }) => {
  for (const [q, year] of [
    ['诉讼', ''],
    ['局', ''],
    ['公', '2023'],
    ['予以公开 总计', ''],
    ['绝没有这样的话', ''],
  ] as const) {
    const query = `?q=${encodeURIComponent(q)}${year && `&year=${year}`}`
    const all30 = await sameInFiles(request, '/search', `${query}&page=1`)
    const whole = await sameInFiles(request, '/search', query)
    const told = all30.rows.map(({ cells }) => cells)
    expect(whole.rows.map(({ cells }) => cells).slice(0, told.length)).toEqual(told)
    const main = await mainOf(request, `/search${query}`)
    const links = all(main, 'li').map((item) => linkOf(all(item, 'a')[0] ?? item))
    expect(links).toEqual(told.map(({ page }) => page))
    const texts = all(main, 'ol').flatMap((list) => all(list, 'p').map(textOf))
    expect(texts).toEqual(told.filter(({ kind }) => kind === '年报全文').map(({ text }) => text))
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
