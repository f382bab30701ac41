import { describe, expect, it } from 'vitest'
import { plainNode } from './plain-svg'

describe('plainNode', () => {
  it('turns style attributes into attributes and drops what a page must not carry', () => {
    const drawn = {
      tag: 'g',
      attrs: { 'clip-path': 'url(#zr7-c0)', class: 'zr7-cls-1', ecmeta_ssr_type: 'chart' },
      children: [
        {
          tag: 'text',
          attrs: { style: 'font-size:12px;cursor:pointer;', 'text-anchor': 'end', x: 3 },
          text: '2019',
        },
      ],
    }
    expect(plainNode(drawn, 'k1')).toEqual({
      tag: 'g',
      attributes: { clipPath: 'url(#k1-c0)' },
      text: null,
      children: [
        {
          tag: 'text',
          attributes: { fontSize: '12px', textAnchor: 'end', x: 3 },
          text: '2019',
          children: [],
        },
      ],
    })
  })
})
