import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LockedNote } from './lock-form'

it('says above the list that a year is locked, by whom, and where it is opened', () => {
  const html = renderToStaticMarkup(
    <LockedNote year={2023} lock={{ byName: '李', at: '2024-02-01T03:00:00Z' }} />,
  ).replace(/<!-- -->/g, '')
  expect(html).toContain('2023年已由李于2024年2月1日锁定')
  expect(html).toContain('href="#lock"')
})
