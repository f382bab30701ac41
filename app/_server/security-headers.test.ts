import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isFrameworkScript, pagePolicy } from './security-headers'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(name))

describe('pagePolicy', () => {
  const data = 'self.__next_f.push([1,"0:\\"中文\\"\\n"])'

  it('names the page data of Next by hash', () => {
    const policy = pagePolicy(`<html><script src="/a.js" async=""></script><script>${data}</script></html>`)
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${hash(data)}`)
  })

  it('leaves out a script that came in with the content, and an address in disguise', () => {
    const policy = pagePolicy(`<script>alert(1)</script><script>${data};alert(1)</script>`)
    expect(directive(policy, 'script-src')).toBe("script-src 'self'")
  })

  it('names inline style sheets by hash and never allows what is not named', () => {
    const policy = pagePolicy('<style data-x="1">a{color:red}</style>')
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hash('a{color:red}')}`)
    expect(policy).not.toContain('unsafe')
    expect(directive(policy, 'default-src')).toBe("default-src 'none'")
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'")
  })
})

describe('isFrameworkScript', () => {
  it.each([
    ['(self.__next_f=self.__next_f||[]).push([0])', true],
    ['self.__next_f.push([1,"x"])', true],
    ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});', true],
    ['self.__next_f.push(alert(1))', false],
    ['self.__next_f.push([1]);fetch("//x")', false],
    ['', false],
  ])('%s: %s', (script, expected) => {
    expect(isFrameworkScript(script)).toBe(expected)
  })
})
