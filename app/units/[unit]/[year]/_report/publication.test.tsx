import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Publication } from './publication'

const shown = (url: string | null) =>
  renderToStaticMarkup(<Publication version={{ published: { on: '2024-01-25', url } }} />)

it('links where a report was published only by an address of the web', () => {
  expect(shown('https://qh.example.gov.cn/1.html')).toContain('<a href="https://qh.example.gov.cn/1.html"')
  expect(shown('javascript:alert(1)')).not.toContain('<a')
  expect(shown(null)).toContain('2024年1月25日公布<')
  expect(renderToStaticMarkup(<Publication version={{ published: null }} />)).toBe('')
})
