import { expect, test } from '@playwright/test'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

test('from a sum of the county to the printed cell of one unit', async ({ page }) => {
  const faults = await watchPage(page)
  await page.goto('/summary')
  const year = (await page.locator('h1').textContent())?.match(/\d{4}/)?.[0] ?? ''
  await page.locator('td[id="applications.received.total"] a').click()
  await expect(page).toHaveURL(`/summary/${year}/applications.received.total`)
  const rows = page.locator('main table tbody tr')
  const total = Number(await page.locator('main tfoot td.numeric').first().textContent())
  const parts = await rows.locator('td.numeric:nth-of-type(2)').allTextContents()
  expect(parts.reduce((sum, text) => sum + (Number(text) || 0), 0)).toBe(total)
  const largest = (await rows.first().locator('td.numeric a').textContent()) ?? ''
  await rows.first().locator('td.numeric a').click()
  await expect(page).toHaveURL(new RegExp(`/units/[a-z0-9-]+/${year}#applications\\.received\\.total$`))
  await expect(page.locator('td[id="applications.received.total"]')).toHaveText(largest)
  expect(faults).toEqual([])
})

test('every cell of the page is that of the interface', async ({ page, request }) => {
  const { cells } = await (await request.get('/api/v1/summary/2023')).json()
  await page.goto('/summary/2023')
  const shown = await page
    .locator('main td[id]')
    .evaluateAll((found) =>
      found.map((cell) => [
        cell.id,
        cell.querySelector('a')?.firstChild?.textContent ?? '',
        cell.querySelector('small')?.textContent ?? '',
      ]),
    )
  expect(shown).toHaveLength(200)
  const told = new Map(cells.map((cell: { indicator: string }) => [cell.indicator, cell]))
  for (const [id, number, covered] of shown) {
    const cell = told.get(id) as { sum: number | null; counted: number; asked: number }
    expect(number?.replaceAll(',', '').replace('−', '-'), id).toBe(cell.sum === null ? '—' : String(cell.sum))
    expect(covered, id).toBe(cell.counted < cell.asked ? `${cell.counted}/${cell.asked}` : '')
  }
})

test('the files are what they are called', async ({ request }) => {
  const files = { '.xlsx': 'PK', '.docx': 'PK', '/draft.docx': 'PK', '.csv': '\u00ef\u00bb\u00bf' }
  for (const [suffix, head] of Object.entries(files)) {
    const answer = await request.get(`/api/v1/summary/2023${suffix}`)
    expect(answer.status(), suffix).toBe(200)
    expect((await answer.body()).subarray(0, head.length).toString('latin1'), suffix).toBe(head)
    expect(answer.headers()['content-disposition'], suffix).toContain(encodeURIComponent('云泽县2023年'))
  }
  expect((await request.get('/api/v1/summary/2017')).status()).toBe(404)
  expect((await request.get('/api/v1/summary/2023.pdf')).status()).toBe(404)
})
