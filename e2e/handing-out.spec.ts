import { expect, type Page, test } from '@playwright/test'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

/** What a download holds. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await press()
  const download = await coming
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part))
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) }
}

const CHARTS = [
  { path: '/compare?view=line&units=', what: 'lines of the chart library' },
  { path: '/compare?view=multiples&units=', what: 'small multiples' },
  { path: '/indicators/applications.received.total', what: 'lines made on the server' },
  { path: '/', what: 'the overview' },
] as const

/** Figures of several drawings, with what must stand in each of them. */
const MANY = [
  { query: 'view=multiples', what: 'small multiples' },
  { query: 'view=flow', what: 'a flow' },
  { query: 'view=bar', what: 'bars of several peer groups' },
  { query: 'view=stack', what: 'parts of a total' },
] as const

for (const { query, what } of MANY) {
  test(`several drawings are one picture with every word in it: ${what}`, async ({ page, request }) => {
    const { rows } = await (await request.get('/api/v1/units')).json()
    const slugs = rows.flatMap(({ cells }: { cells: { slug: string | null } }) => cells.slug ?? [])
    const chosen = [0, 1, 30, 50].map((at) => slugs[at])
    await page.goto(`/compare?units=${chosen.join(',')}&${query}`)
    const figure = page.locator('main figure').first()
    const seen = await figure.evaluate((element) => {
      const chart = element.querySelector('[data-part="chart"]')
      const words = [...(chart?.querySelectorAll('h3, svg text') ?? [])]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent.replaceAll(/\s/g, ''))
      const drawings = [...(chart?.querySelectorAll('svg') ?? [])].filter((each) => each.checkVisibility())
      return { words, drawings: drawings.length }
    })
    const svg = await downloaded(page, () => figure.getByRole('button', { name: '下载 SVG' }).click())
    const picture = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const box = parsed.documentElement.getAttribute('viewBox')?.split(' ').map(Number) ?? []
      const outside = [...parsed.querySelectorAll('svg > text')].filter((each) => {
        const own = Number(each.getAttribute('y'))
        return each.parentElement === parsed.documentElement && own > (box[3] ?? 0)
      })
      return {
        words: [...parsed.querySelectorAll('text')]
          .map((each) => each.textContent)
          .join('')
          .replaceAll(/\s/g, ''),
        drawings: parsed.querySelectorAll('svg > svg').length,
        outside: outside.length,
      }
    }, svg.bytes.toString('utf8'))
    expect(seen.words.length).toBeGreaterThan(8)
    for (const word of seen.words) expect(picture.words).toContain(word)
    expect(picture.drawings).toBe(seen.drawings)
    expect(picture.outside).toBe(0)
    expect(picture.words).toContain('来源')
    expect(picture.words).toMatch(/已收\d+\/应报\d+家/)
    expect(picture.words).toMatch(/本图生成于\d{4}年\d+月\d+日/)
  })
}

for (const { path, what } of CHARTS) {
  test(`a chart is saved with title, source and date inside: ${what}`, async ({ page }) => {
    const faults = await watchPage(page)
    const [, first, second] =
      site('demo')
        .pages.find(({ path: each }) => each.includes('units='))
        ?.path.match(/units=([^,]+),([^&]+)/) ?? []
    await page.goto(path.endsWith('units=') ? `${path}${first},${second}` : path)
    const figure = page.locator('main figure').first()
    const title = ((await figure.locator('h2, h3').first().textContent()) ?? '').trim()
    const svg = await downloaded(page, () => figure.getByRole('button', { name: '下载 SVG' }).click())
    expect(svg.name).toMatch(/\.svg$/)
    const drawing = svg.bytes.toString('utf8')
    const words = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      if (parsed.querySelector('parsererror')) return null
      const texts = [...parsed.querySelectorAll('text')].map((each) => each.textContent)
      const shapes = parsed.querySelectorAll('path, polyline, line, rect').length
      return {
        all: texts.join(''),
        shapes,
        styled: parsed.querySelectorAll('[class], [style], script').length,
      }
    }, drawing)
    const flat = (text: string | undefined) => text?.replaceAll(/\s/g, '') ?? ''
    expect(flat(words?.all)).toContain(flat(title))
    expect(words?.all).toContain('来源')
    expect(words?.all).toMatch(/已收 \d+ \/ 应报 \d+ 家/)
    expect(words?.all).toMatch(/数据更新于\d{4}年\d+月\d+日/)
    expect(words?.all).toContain('演示数据')
    expect(words?.shapes).toBeGreaterThan(5)
    expect(words?.styled).toBe(0)
    const png = await downloaded(page, () => figure.getByRole('button', { name: '下载 PNG' }).click())
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(png.bytes.length).toBeGreaterThan(10_000)
    expect(faults).toEqual([])
  })
}

test('a copied table is a grid of numbers, the same as in the file', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/indicators/applications.received.total')
  await page.getByRole('button', { name: '复制表格' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const { text, html } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  const rows = text.split(/\r?\n/).map((row) => row.split('\t'))
  const { columns, rows: told } = await (
    await request.get('/api/v1/indicators/applications.received.total')
  ).json()
  expect(rows[0]).toHaveLength(columns.length + 1)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  for (const [at, { cells }] of told.entries()) {
    const value = cells['2023']
    const shown = rows[at + 1]?.[columns.findIndex(({ key }: { key: string }) => key === '2023')]
    if (value?.status === 'number') expect(Number(shown)).toBe(value.value)
    else expect(Number.isNaN(Number(shown))).toBe(true)
  }
  expect(html.match(/<tr>/g)?.length).toBe(rows.length)
})

test('the table of a chart is copied too, without a clipboard object as well', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'))
  await page.goto('/indicators/applications.received.total')
  const figure = page.locator('main figure').first()
  await figure.getByRole('button', { name: '复制数据' }).click()
  await expect(figure.getByRole('button', { name: '已复制' })).toBeVisible()
  const rows = (await page.evaluate(() => navigator.clipboard.readText()))
    .split(/\r?\n/)
    .map((row) => row.split('\t'))
  expect(rows[0]?.slice(0, 2)).toEqual(['年度', '合计（件）'])
  expect(rows.slice(1).every(([year, sum]) => /^\d{4}年$/.test(year ?? '') && Number(sum) > 0)).toBe(true)
})

test('what stands beside a number is copied beside it: the number stays one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/indicators/rate.disclosure_rate')
  const figure = page.locator('main figure').first()
  await figure.getByRole('button', { name: '复制数据' }).click()
  await expect(figure.getByRole('button', { name: '已复制' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const [heads, ...rows] = text.split(/\r?\n/).map((row) => row.split('\t'))
  expect(heads?.at(-1)).toBe('标注')
  for (const row of rows) {
    expect(row[1]).toMatch(/^\d+\.\d%$/)
    expect(row.at(-1)).toMatch(/^全县（%）：\d+\/\d+/)
  }
})

test('without script there are files and no buttons', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site('demo').url}/indicators/applications.received.total`)
  await expect(page.locator('main').getByRole('link', { name: 'Excel' })).toBeVisible()
  await expect(page.getByRole('button', { name: /下载|复制/ })).toHaveCount(0)
  await context.close()
})

test('files of tables are what they are called; what is not there is said in Chinese', async ({
  request,
}) => {
  const unit = site('demo').pages.find(({ name }) => name === '单位页')?.path ?? ''
  for (const path of [
    '/overview',
    '/overview/2023',
    '/units',
    '/years/2023',
    '/years/2023/units',
    unit,
    `${unit}/2023`,
    '/indicators',
    '/compare',
    '/submissions',
    '/submissions/2023',
    '/summary/2023/applications.received.total',
  ]) {
    const json = await request.get(`/api/v1${path}`)
    expect((await json.json()).rows.length, path).toBeGreaterThan(0)
    const csv = await request.get(`/api/v1${path}.csv`)
    expect((await csv.body()).subarray(0, 3).toString('hex'), path).toBe('efbbbf')
    const xlsx = await request.get(`/api/v1${path}.xlsx`)
    expect((await xlsx.body()).subarray(0, 2).toString(), path).toBe('PK')
    expect(xlsx.headers()['content-disposition'], path).toContain('attachment')
  }
  for (const [path, status] of [
    ['/units/nobody', 404],
    ['/units/nobody.csv', 404],
    ['/indicators/nothing', 404],
    ['/years/1999', 404],
    ['/units?year=abc', 400],
    ['/search', 400],
    ['/overview/1999', 404],
    ['/summary/2023/nothing', 404],
    ['/nothing', 404],
  ] as const) {
    const answer = await request.get(`/api/v1${path}`)
    expect(answer.status(), path).toBe(status)
    expect(await answer.text(), path).toMatch(/[一-龥]/)
  }
})
