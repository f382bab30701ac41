import { describe, expect, it } from 'vitest'
import { PageCache, type StoredPage } from './page-cache'

const page = (bytes: number): StoredPage => ({
  raw: Buffer.alloc(bytes),
  gzip: Buffer.alloc(0),
  etag: '',
  rawHeaders: [],
  gzipHeaders: [],
  unchangedHeaders: [],
})

describe('PageCache', () => {
  it('drops what was asked for longest ago', () => {
    const cache = new PageCache(1_000)
    cache.get('1', '')
    for (const url of ['/a', '/b', '/c', '/d']) cache.put('1', url, page(230))
    cache.get('1', '/a')
    cache.put('1', '/e', page(230))
    expect(cache.get('1', '/b')).toBeUndefined()
    expect(cache.get('1', '/a')).toBeDefined()
    expect(cache.get('1', '/e')).toBeDefined()
  })

  it('keeps nothing of a version that has passed', () => {
    const cache = new PageCache(1_000)
    cache.get('2', '/a')
    cache.put('1', '/a', page(10))
    expect(cache.get('2', '/a')).toBeUndefined()
  })

  it('leaves a page out that would push out everything else', () => {
    const cache = new PageCache(1_000)
    cache.get('1', '')
    cache.put('1', '/small', page(100))
    cache.put('1', '/huge', page(900))
    expect(cache.get('1', '/huge')).toBeUndefined()
    expect(cache.get('1', '/small')).toBeDefined()
  })
})
