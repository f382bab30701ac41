import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fieldLabel, isSecret, typedWords } from './typed-words'

/** Fields of forms that only ask for a page: the words are in its address. */
const ASKING = ['person']

it('has a word for every field of the desk, or knows that nobody types it', () => {
  const files = readdirSync('app/desk', { withFileTypes: true, recursive: true }).filter(({ name }) =>
    /(?<!\.test)\.tsx$/.test(name),
  )
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
  const names = texts.flatMap((text) => [...text.matchAll(/\bname="(\w+)"/g)].map(([, name = '']) => name))
  expect(names.length).toBeGreaterThan(60)
  const unknown = names.filter((name) => fieldLabel(name) === name && !ASKING.includes(name))
  expect([...new Set(unknown)]).toEqual([])
  const passwords = texts.flatMap((text) =>
    [...text.matchAll(/<input[^>]*type="password"[^>]*name="(\w+)"/g)].map(([, name = '']) => name),
  )
  expect(passwords.length).toBeGreaterThan(4)
  expect(passwords.every(isSecret)).toBe(true)
})

it('tells what was typed in the words of the pages, and nothing else', () => {
  const fields: [string, string][] = [
    ['unit', '12'],
    ['year', '2023'],
    ['revision', '3'],
    ['severity', 'warn'],
    ['message', ' 第五部分过于简单 '],
    ['cell', 'applications.received.total'],
    ['applications.received.total', '5'],
    ['reason', ''],
    ['validFrom', '2020-01-01'],
    ['password', 'secret words'],
    ['unheard', '也在'],
  ]
  expect(typedWords(fields, '/api/desk/reports/own-finding')).toEqual([
    { label: '年度', value: '2023' },
    { label: '性质', value: '待核，请核实' },
    { label: '意见', value: ' 第五部分过于简单 ' },
    { label: '单元格', value: expect.stringContaining('新收') },
    { label: expect.stringContaining('新收'), value: '5' },
    { label: '设立日期', value: '2020-01-01' },
    { label: 'unheard', value: '也在' },
  ])
  expect(typedWords([['unit', '青禾县河口镇']], '/api/desk/import/paste')).toEqual([
    { label: '单位', value: '青禾县河口镇' },
  ])
  const label = (action: string) => typedWords([['text', '不平']], `/api/desk/${action}`)[0]?.label
  expect([label('reports/step'), label('import/paste'), label('elsewhere')]).toEqual([
    '意见或理由',
    '粘贴的表格',
    '文字',
  ])
})
