import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Source {
  path: string
  text: string
  /** Modules it imports at run time; types vanish. Paths of this project from its root, packages by name. */
  imports: string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\bfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/')
      const text = readFileSync(path, 'utf8')
      const imports = [...text.matchAll(IMPORT)].map((match) => rooted(path, String(match[1] ?? match[2])))
      return { path, text, imports }
    })
}

function rooted(from: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  if (name.startsWith('.')) return relative('.', resolve(from, '..', name)).replaceAll('\\', '/')
  return name
}

const offences = (sources: Source[], isForbidden: (name: string, path: string) => boolean) =>
  sources.flatMap(({ path, imports }) =>
    imports.filter((name) => isForbidden(name, path)).map((name) => `${path} → ${name}`),
  )

/** Tests and what only they are driven by. */
const isTest = (path: string) => /\.test\.tsx?$|^app\/_fixtures\//.test(path)
const lib = sourcesOf('lib')
const db = sourcesOf('db')
const app = sourcesOf('app')
const all = [...lib, ...db, ...app, ...sourcesOf('scripts'), ...sourcesOf('e2e')]

describe('boundaries', () => {
  it('lib imports no framework, no database, no other folder', () => {
    const framework =
      /^(next|react|react-dom|drizzle-orm|better-sqlite3|echarts)(\/|$)|^(db|app|scripts|e2e)\//
    expect(offences(lib, (name) => framework.test(name))).toEqual([])
  })

  it('db imports lib and no page', () => {
    expect(
      offences(db, (name) => /^(next|react|react-dom|echarts)(\/|$)|^(app|scripts|e2e)\//.test(name)),
    ).toEqual([])
  })

  it('pages reach the store only through queries and actions; the server alone opens it', () => {
    const forbidden = (name: string, path: string) =>
      !isTest(path) &&
      (/^(better-sqlite3|drizzle-orm|better-auth)/.test(name) ||
        (/^db\/(?!queries\/|desk\/|accounts\/)/.test(name) && !path.startsWith('app/_server/')))
    expect(offences(app, forbidden)).toEqual([])
  })

  it('what is served imports nothing made for tests', () => {
    const forbidden = (name: string, path: string) =>
      !isTest(path) && /^(app\/_fixtures|lib\/fixtures)\/|^vitest$/.test(name)
    expect(offences(app, forbidden)).toEqual([])
  })

  it('figures, charts and pages take the labels of the form from the catalogue', () => {
    const label = /['"`](?:本年新收|上年结转|结转下年|未经复议直接起诉|复议后起诉)['"`]|表[二三四]/
    const spelled = all.filter(
      ({ path, text }) =>
        /^(?:app|lib\/figures|lib\/chart)\//.test(path) &&
        !isTest(path) &&
        label.test(text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')),
    )
    expect(spelled.map(({ path }) => path)).toEqual([])
  })

  it('SQL stands in db alone', () => {
    const sql = /\b(?:SELECT\s+[\w*("'.]+[\s\S]{0,200}?\bFROM\b|INSERT\s+INTO|DELETE\s+FROM|CREATE\s+TABLE)\b/
    const outside = all.filter(({ path }) => !path.startsWith('db/') && path !== 'scripts/boundaries.test.ts')
    expect(outside.filter(({ text }) => sql.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('days', () => {
  it('are those of the county: no instant is cut off at its day in Greenwich', () => {
    const cut = /\b\w*[aA]t\??\.slice\(0, 10\)/
    expect([...db, ...app].filter(({ text }) => cut.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('budgets', () => {
  it('no file is longer than 300 lines, the catalogue aside', () => {
    const long = all.filter(
      ({ path, text }) => !path.startsWith('lib/catalogue/') && text.split('\n').length > 301,
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('no file or folder is named for nothing in particular', () => {
    expect(
      all
        .filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(path))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('no check is switched off', () => {
    const silenced = new RegExp(['@ts-', '(ignore|nocheck|expect-error)|biome', '-ignore'].join(''))
    expect(all.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([])
  })
})
