import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { KnownYears } from './known-years'

it('names the years there are, the latest first, each with its page and its summary', () => {
  const markup = renderToStaticMarkup(<KnownYears years={[2019, 2023]} />)
  expect(markup.replace(/<[^>]+>/g, '')).toBe('现有年报的年度：2023年（汇总表）、2019年（汇总表）。')
  expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/years/2023',
    '/summary/2023',
    '/years/2019',
    '/summary/2019',
  ])
  expect(renderToStaticMarkup(<KnownYears years={[]} />)).toBe('')
})
