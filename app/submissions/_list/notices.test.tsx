import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RegisterNotice } from './notices'

it('tells how the register is loaded to those alone who can', () => {
  const told = (seen: 'local' | 'public' | 'desk') => renderToStaticMarkup(<RegisterNotice seen={seen} />)
  expect(told('local')).toContain('npm run units')
  expect(told('public')).not.toMatch(/npm|工作台/)
  expect(told('desk')).toContain('href="/desk/register#file"')
  expect(told('desk')).not.toContain('npm')
})
