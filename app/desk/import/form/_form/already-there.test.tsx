import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AlreadyThere } from './already-there'

it('says that the unit has a report of the year, and nothing where it has none', () => {
  const version = {
    versionId: 4,
    versionNo: 2,
    state: 'returned',
    draft: true,
    steps: [],
    publishedUrl: null,
    publishedOn: null,
  } as const
  const html = renderToStaticMarkup(<AlreadyThere unit="青禾县河口镇" year={2023} version={version} />)
  expect(html.replace(/<!-- -->/g, '')).toContain('青禾县河口镇2023年已有年报：第 2 版，已退回。')
  expect(renderToStaticMarkup(<AlreadyThere unit="青禾县河口镇" year={2023} version={null} />)).toBe('')
})
