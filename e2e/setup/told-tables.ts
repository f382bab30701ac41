import { type APIRequestContext, expect } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { csvFields, sheetCells } from '@/lib/fixtures/read-files'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type Value = {
  status: string
  value: number | null
  doubtful?: true
  approximate?: true
  derived?: true
}
export type Told = string | null | Value
export type Table = {
  columns: { key: string }[]
  rows: { kind: 'row' | 'total'; cells: Record<string, Told> }[]
}

const isElement = (node: Node): node is Element => 'tagName' in node
export const classOf = (node: Element) => node.attrs.find(({ name }) => name === 'class')?.value ?? ''
export const linkOf = (node: Element) => node.attrs.find(({ name }) => name === 'href')?.value ?? ''

export function all(node: Node, tag: string): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => all(child, tag)) : []
  return isElement(node) && node.tagName === tag ? [node, ...below] : below
}

/** What is seen of a cell, without the notes beside its number; `flags` are the signs 疑, 约 and 推. */
export function seen(node: Node): { text: string; flags: string } {
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
export const textOf = (node: Node): string =>
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
  unpublished: /^未公布$/,
  not_applicable: /^不适用$/,
  not_stated: /^–$/,
  none: /^\D*$/,
  unknown: /^(未导入|·)$/,
}

/** What was found to differ; one assertion at the end of a test, for ten thousand are slow. */
export const faults: string[] = []
export const differs = (where: string, found: string, told: string) =>
  faults.push(`${where}: ${found} is not ${told}`)

/** Notes where a cell of the page does not show what the interface tells. */
export function agrees(cell: Element, told: Told, where: string): void {
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
  if (flags !== expected) differs(where, flags, expected)
}

/** The same for a comparator, whose range stands behind its middle value. */
export function leads(cell: Element, told: Told, where: string): void {
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
export async function sameInFiles(request: APIRequestContext, path: string, query: string): Promise<Table> {
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

/** The main part of a page, as it is sent. */
export async function mainOf(request: APIRequestContext, address: string): Promise<Element> {
  const html = await (await request.get(address)).text()
  const [main] = all(parse(html), 'main')
  if (!main) throw new Error(`${address} has no main part`)
  return main
}

/** The tables of a page, each as its body rows of head and cells. */
export async function tablesOf(request: APIRequestContext, address: string) {
  return all(await mainOf(request, address), 'table').map((table) =>
    all(table, 'tr').flatMap((row) => {
      const [head] = all(row, 'th')
      const cells = all(row, 'td')
      const name = head ? seen(all(head, 'a')[0] ?? head).text.trim() : ''
      return head && cells.length > 0 ? [{ name, head, cells }] : []
    }),
  )
}
