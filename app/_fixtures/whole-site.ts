import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { inContext } from '@/app/_server/request-context'
import { GET as table } from '@/app/api/v1/[[...path]]/route'
import { GET as draft } from '@/app/api/v1/summary/[file]/draft.docx/route'
import { GET as summary } from '@/app/api/v1/summary/[file]/route'
import type { StoreView } from '@/db/store-view'
import { docxText, sheetCells } from '@/lib/fixtures/read-files'

/** What the site says at an address: markup of a page, text of a file. */
export type Said = { readonly at: string; readonly text: string }
type Strings = Record<string, string>
type PageModule = { default: (props: never) => ReactNode | Promise<ReactNode> }
type Page = { readonly at: string; readonly load: () => Promise<PageModule>; readonly params?: Strings }

/** What a walk asks for: addresses of units, a year that is not before 2019, an indicator, words to search. */
export type Walk = {
  readonly units: readonly string[]
  readonly year: number
  readonly indicator: string
  readonly q: string
}

/** For tests: every kind of page and every table and file of the site, as one who sees this view is told them. */
export function wholeSite(view: StoreView, walk: Walk): Promise<Said[]> {
  const context = { view, place: 'site', client: { address: '127.0.0.1', agent: '' } } as const
  return inContext(context as never, async () => {
    const said: Said[] = []
    for (const page of pages(walk)) said.push({ at: page.at, text: await pageText(page) })
    for (const address of tables(walk)) said.push(...(await tableTexts(address)))
    return [...said, ...(await summaryTexts(String(walk.year)))]
  })
}

function pages({ units, year: number, indicator, q }: Walk): Page[] {
  const year = String(number)
  const named = units.join(',')
  return [
    { at: '/', load: () => import('../page') },
    { at: `/years/${year}`, load: () => import('../years/[year]/page'), params: { year } },
    { at: `/years/${year}/units`, load: () => import('../years/[year]/units/page'), params: { year } },
    { at: '/units', load: () => import('../units/page') },
    ...units.map((unit) => ({
      at: `/units/${unit}`,
      load: () => import('../units/[unit]/page'),
      params: { unit },
    })),
    ...units.flatMap((unit) => reportPages(unit, year)),
    { at: '/indicators', load: () => import('../indicators/page') },
    ...[indicator, 'rate.disclosure_rate'].map((each) => ({
      at: `/indicators/${each}`,
      load: () => import('../indicators/[indicator]/page'),
      params: { indicator: each },
    })),
    { at: `/summary/${year}`, load: () => import('../summary/[year]/page'), params: { year } },
    {
      at: `/summary/${year}/${indicator}`,
      load: () => import('../summary/[year]/[indicator]/page'),
      params: { year, indicator },
    },
    ...['line', 'multiples', 'bar', 'heat', 'table', 'stack', 'flow'].flatMap((view) =>
      [`view=${view}`, `view=${view}&units=${named}`].map((query) => ({
        at: `/compare?${query}`,
        load: () => import('../compare/page'),
      })),
    ),
    { at: '/submissions', load: () => import('../submissions/page') },
    { at: `/submissions/${year}`, load: () => import('../submissions/[year]/page'), params: { year } },
    { at: `/search?q=${q}`, load: () => import('../search/page') },
    { at: '/rules', load: () => import('../rules/page') },
    ...['T3-01', 'P-02', 'A-06'].map((rule) => ({
      at: `/rules/${rule}`,
      load: () => import('../rules/[rule]/page'),
      params: { rule },
    })),
  ]
}

function reportPages(unit: string, year: string): Page[] {
  const at = `/units/${unit}/${year}`
  const params = { unit, year }
  return [
    { at, load: () => import('../units/[unit]/[year]/page'), params },
    { at: `${at}/revisions`, load: () => import('../units/[unit]/[year]/revisions/page'), params },
    { at: `${at}/changes`, load: () => import('../units/[unit]/[year]/changes/page'), params },
    { at: `${at}/text`, load: () => import('../units/[unit]/[year]/text/page'), params },
    { at: `${at}/source`, load: () => import('../units/[unit]/[year]/source/page'), params },
  ]
}

function tables({ units, year, indicator, q }: Walk): string[] {
  const named = units.join(',')
  return [
    `overview/${year}`,
    `units?year=${year}`,
    ...units.flatMap((unit) => [`units/${unit}`, `units/${unit}/${year}`]),
    `years/${year}`,
    `years/${year}/units`,
    'indicators',
    `indicators/${indicator}`,
    'indicators/rate.disclosure_rate',
    ...['line', 'stack', 'flow', 'heat'].map((view) => `compare?view=${view}&units=${named}`),
    `summary/${year}/${indicator}`,
    'submissions',
    `submissions/${year}`,
    `search?q=${q}`,
    'rules',
    'rules/T3-01',
    'rules/P-02',
  ]
}

async function pageText({ at, load, params = {} }: Page): Promise<string> {
  const { default: make } = await load()
  const props = {
    params: Promise.resolve(params),
    searchParams: Promise.resolve(Object.fromEntries(new URLSearchParams(at.split('?')[1]))),
  }
  // Nothing of a page is read from the request itself, so a static one does.
  return workAsyncStorage.run({ forceStatic: true } as never, async () => {
    const { prelude } = await prerenderToNodeStream(await made(make, props))
    let text = ''
    for await (const piece of prelude) text += piece
    return text
  })
}

/** A page that says there is nothing at its address says nothing. */
async function made(make: PageModule['default'], props: object): Promise<ReactNode> {
  try {
    return await make(props as never)
  } catch (error) {
    if (error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404')
      return null
    throw error
  }
}

async function told(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('wordprocessing')) return docxText(bytes)
  if (!type.includes('spreadsheet')) return new TextDecoder().decode(bytes)
  return [1, 2, 3, 4, 5].map((sheet) => sheetCells(bytes, sheet).join('\n')).join('\n')
}

async function tableTexts(address: string): Promise<Said[]> {
  const [path = '', query = ''] = address.split('?')
  const said: Said[] = []
  for (const format of ['', '.csv', '.xlsx']) {
    const at = `/api/v1/${path}${format}?${query}`
    const params = Promise.resolve({ path: `${path}${format}`.split('/') })
    said.push({ at, text: await told(await table(new Request(`http://127.0.0.1${at}`), { params })) })
  }
  return said
}

async function summaryTexts(year: string): Promise<Said[]> {
  const request = new Request('http://127.0.0.1/')
  const said: Said[] = []
  for (const file of [year, `${year}.csv`, `${year}.xlsx`, `${year}.docx`]) {
    const answer = await summary(request, { params: Promise.resolve({ file }) })
    said.push({ at: `/api/v1/summary/${file}`, text: await told(answer) })
  }
  const answer = await draft(request, { params: Promise.resolve({ file: year }) })
  return [...said, { at: `/api/v1/summary/${year}/draft.docx`, text: await told(answer) }]
}
