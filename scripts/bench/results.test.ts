import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageKinds } from './page-kinds'

const results = readFileSync('scripts/bench/RESULTS.md', 'utf8')
const kinds = pageKinds('U', 'V', 2023)
const section = (title: string) => results.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? ''
/** The rows of a section's table by the kind of page they begin with. */
const rowsOf = (title: string) =>
  new Map(
    [...section(title).matchAll(/^\| (\S.*?) `\S+`\s*\|(.*)\|$/gm)].map(([, name, cells]) => [
      name,
      (cells ?? '').split('|').map((cell) => cell.trim()),
    ]),
  )

/** Every page of the site as the pattern of its addresses; those of the desk are made for one person each. */
const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])page\.tsx$/.test(path))
  .map((path) => `/${path.replaceAll('\\', '/').replace(/\/?page\.tsx$/, '')}`)
  .filter((route) => !route.startsWith('/desk'))

describe('the kept results of benchmarks', () => {
  it.each(routes)('%s is among the kinds of page that are measured and checked', (route) => {
    const pattern = new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`)
    expect(kinds.some(({ path }) => pattern.test(path.split('?')[0] ?? ''))).toBe(true)
  })

  it.each(['Pages', 'Lighthouse'])('%s names every kind of page once, and none that is gone', (title) => {
    expect([...rowsOf(title).keys()].sort()).toEqual(kinds.map(({ name }) => name).sort())
  })

  it('says of every page what the budgets ask for', () => {
    for (const cells of rowsOf('Pages').values()) {
      expect(cells).toHaveLength(10)
      expect(cells.every((cell) => Number.isFinite(Number(cell)))).toBe(true)
    }
  })
})
