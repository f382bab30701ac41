import { expect, it } from 'vitest'
import { followUpload, uploadProgress } from './reading-progress'

it('the furthest page of an upload is told to the person whose it is, until it ends', () => {
  const { onPage, end } = followUpload('ming', 'upload-1')
  expect(uploadProgress('ming', 'upload-1')).toBeNull()
  onPage(2, 20)
  onPage(1, 20)
  expect(uploadProgress('ming', 'upload-1')).toEqual({ page: 2, pages: 20 })
  expect(uploadProgress('li', 'upload-1')).toBeNull()
  end()
  expect(uploadProgress('ming', 'upload-1')).toBeNull()
})

it('what is no name of an upload is not followed', () => {
  followUpload('ming', '').onPage(1, 20)
  expect(uploadProgress('ming', '')).toBeNull()
})
