import { expect, type Page, test } from '@playwright/test'
import { barriers } from './setup/barriers'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

/** A merged bureau, a renamed one, a bureau and a township of the demo county. */
const UNITS = 'units=gongyexinxihuahekexuejishuju,wenhuaguangdianhelvyouju,gonganju,chengguanzhen'
const picker = (page: Page, name: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: name }) })
const views = (page: Page) => page.getByRole('navigation', { name: '显示方式' })

test('compares two units over years; the link shows someone else the same', async ({ page, browser }) => {
  const faults = await watchPage(page)
  await page.goto('/compare')
  const units = picker(page, '单位')
  await units.locator('summary').click()
  const boxes = units.getByRole('checkbox')
  const names: string[] = []
  for (const at of [3, 9]) {
    await boxes.nth(at).check()
    names.push(String(await boxes.nth(at).getAttribute('value')))
  }
  await page.getByRole('button', { name: '更新' }).click()
  for (const name of names) await expect(page).toHaveURL(new RegExp(`units=(?:[^&]*,)?${name}\\b`))
  await expect(page.locator('main')).toContainText('2 家单位')

  await views(page).getByRole('link', { name: '热力' }).click()
  await expect(page.locator('main table').first()).toBeVisible()

  const friend = await browser.newContext()
  const theirs = await friend.newPage()
  await theirs.goto(page.url())
  expect(await theirs.locator('main').ariaSnapshot()).toBe(await page.locator('main').ariaSnapshot())
  await friend.close()
  expect(faults).toEqual([])
})

test('units and indicators are found by the first letters of their pinyin', async ({ page }) => {
  await page.goto('/compare')
  const indicators = picker(page, '指标')
  await indicators.locator('summary').click()
  await indicators.getByRole('searchbox').fill('gkl')
  await expect(indicators.getByRole('checkbox', { name: '公开率', exact: true })).toBeVisible()
  await expect(indicators.getByRole('checkbox', { name: '培训次数' })).toBeHidden()
  await indicators.getByRole('searchbox').fill('qqq')
  await expect(indicators.getByRole('status')).toHaveText('没有符合“qqq”的项')
  await page.keyboard.press('Escape')
  await expect(indicators).not.toHaveAttribute('open')
  await expect(indicators.locator('summary')).toBeFocused()
  const units = picker(page, '单位')
  await units.locator('summary').click()
  await units.getByRole('searchbox').fill('gaj')
  await expect(units.getByRole('checkbox', { name: '公安局' })).toBeVisible()
  await expect(units.getByRole('checkbox', { name: '城关镇' })).toBeHidden()
})

test('the choices of a comparison stand behind one line on a phone, and are within reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${site('demo').url}/compare`)
  const form = page.locator('form[action="/compare"]')
  await expect(page.locator('main figure h2').first()).toBeInViewport()
  await expect(form).toBeHidden()
  await page.getByRole('checkbox', { name: /^筛选/ }).press('Space')
  for (const name of ['年度', '至', '显示', '参照'])
    await expect(form.getByRole('combobox', { name, exact: true })).toBeInViewport({ ratio: 1 })
  await expect(form.getByRole('button', { name: '更新' })).toBeInViewport({ ratio: 1 })
})

test('an address with parts nobody knows says what was left out', async ({ page }) => {
  await page.goto('/compare?units=nobody&indicators=nothing&view=pie&from=soon&colour=red')
  for (const part of ['nobody', 'nothing', 'pie', 'soon', 'colour'])
    await expect(page.locator('main')).toContainText(`“${part}”`)
})

test('the flow balances: both sides of its table add up to the same', async ({ page }) => {
  for (const year of [2019, 2021, 2022, 2025]) {
    await page.goto(`/compare?view=flow&from=${year}&to=${year}`)
    const sides = await page.locator('main figure table tbody').evaluateAll((bodies) =>
      bodies.slice(0, 2).map((body) => ({
        said: Number.parseInt(
          body.querySelector('.subhead')?.textContent?.replace(/.*合计\s*|,/g, '') ?? '',
          10,
        ),
        added: [...body.querySelectorAll('tr:not(.subhead) td:nth-child(2)')].reduce(
          (sum, cell) => sum + Number.parseInt(cell.textContent?.replace(',', '') ?? '', 10),
          0,
        ),
      })),
    )
    expect(sides[0]?.said).toBeGreaterThan(0)
    expect(new Set(sides.flatMap((side) => [side.said, side.added])).size, String(year)).toBe(1)
  }
})

test('a merged unit is compared with the sum of its predecessors, or stands for itself', async ({ page }) => {
  const row = page.locator('main tbody tr', { hasText: '工业信息化和科学技术局' })
  const number = async (name: string, year: number) => {
    const cells = page.locator('main tbody tr', {
      has: page.locator('th a', { hasText: new RegExp(`^${name}$`) }),
    })
    return Number(
      await cells
        .first()
        .locator('td')
        .nth(year - 2019)
        .textContent(),
    )
  }
  await page.goto(`/compare?${UNITS}&view=table`)
  await expect(row).toContainText('含原科学技术局、工业和信息化局')
  const sum = await number('工业信息化和科学技术局', 2022)
  await page.goto(`/compare?${UNITS},kexuejishuju,gongyehexinxihuaju&view=table&joined=no`)
  expect((await number('科学技术局', 2022)) + (await number('工业和信息化局', 2022))).toBe(sum)
  await expect(row.locator('td').nth(2022 - 2019)).toHaveText('不适用')
})

test('shares, yearly changes and rates come from the numbers shown', async ({ page }) => {
  const cell = (at: number) => page.locator('main tbody tr', { hasText: '公安局' }).locator('td').nth(at)
  const number = async (at: number) =>
    Number(
      String(await cell(at).textContent())
        .replace('−', '-')
        .replace('%', ''),
    )
  await page.goto(`/compare?${UNITS}&view=table`)
  const [before, now] = [await number(5), await number(6)]
  await page.goto(`/compare?${UNITS}&view=table&basis=change`)
  expect(await number(6)).toBe(now - before)
  await page.goto(`/compare?${UNITS}&view=table&ref=county`)
  const total = Number(/^\d+/.exec(String(await page.locator('main tfoot td').nth(6).textContent()))?.[0])
  await page.goto(`/compare?${UNITS}&view=table&basis=share`)
  expect(await number(6)).toBeCloseTo((now / total) * 100, 1)
  await page.goto(`/compare?${UNITS}&view=table&basis=share&indicators=disclosure_rate`)
  await expect(page.locator('main')).toContainText('比率没有占比')
})

test('the same basis keeps units with a number in every year and names the others', async ({ page }) => {
  await page.goto(`/compare?${UNITS}&view=heat&same=yes&joined=no`)
  await expect(page.locator('main')).toContainText(/同口径 2\/4 家（所示各年均有数），不含/)
  await expect(page.locator('main tbody th[scope=row]')).toHaveText(['公安局', '城关镇'])
})

test('townships are never ranked against bureaus', async ({ page }) => {
  await page.goto(`/compare?${UNITS}&view=bar`)
  await expect(page.locator('main figure h3')).toHaveText(['工作部门', '乡镇街道'])
  await page.goto(`/compare?${UNITS}&view=table`)
  const place = (name: string) => page.locator('main tbody tr', { hasText: name }).locator('td').last()
  await expect(place('公安局')).toHaveText(/^\d+\/\d+ 家$/)
  const groups = await Promise.all(['公安局', '城关镇'].map((name) => place(name).textContent()))
  expect(new Set(groups.map((text) => text?.split('/')[1])).size).toBe(2)
})

for (const view of ['line', 'multiples', 'bar', 'stack', 'heat', 'flow', 'table']) {
  test(`${view} reads without JavaScript, fits a phone and has no barriers`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
      baseURL: site('demo').url,
    })
    const page = await context.newPage()
    await page.goto(
      `/compare?${UNITS}&view=${view}&ref=range&basis=${view === 'stack' ? 'absolute' : 'change'}`,
    )
    await expect(page.locator('main table').first()).toBeAttached()
    await page.getByText(/^筛选/).click()
    await expect(page.getByRole('button', { name: '更新' })).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await context.close()

    const scripted = await browser.newContext({ baseURL: site('demo').url })
    const checked = await scripted.newPage()
    await checked.goto(`/compare?${UNITS}&view=${view}&ref=range`)
    expect(await barriers(checked, 'all')).toEqual([])
    await scripted.close()
  })
}
