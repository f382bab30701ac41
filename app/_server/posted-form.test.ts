import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PostedForm, readPostedForm } from './posted-form'

const TYPE = 'application/x-www-form-urlencoded'

/** A body in pieces of some length, as a network may bring it. */
async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield Buffer.from(bytes.subarray(at, at + length))
}

async function read(form: FormData, length: number): Promise<PostedForm> {
  const sent = new Response(form)
  const bytes = new Uint8Array(await sent.arrayBuffer())
  return readPostedForm(inPieces(bytes, length), sent.headers.get('content-type') ?? '')
}

const word = fc.string({ unit: fc.constantFrom('a', '零', '-', '"', '\r\n', '&', '=', ' ', '<') })

it('reads what a form with files was sent with, however the network cuts it', async () => {
  const field = fc.tuple(fc.stringMatching(/^[a-z.]{1,12}$/), word)
  const file = fc.tuple(fc.stringMatching(/^[a-z零]{1,8}\.pdf$/), fc.uint8Array({ maxLength: 300 }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(field),
      fc.array(file),
      fc.integer({ min: 1, max: 90 }),
      async (fields, files, cut) => {
        const form = new FormData()
        for (const [name, value] of fields) form.append(name, value)
        for (const [name, bytes] of files) form.append('files', new File([bytes as BlobPart], name))
        expect(await read(form, cut)).toEqual({ fields, files: files.map(([name]) => name), whole: true })
      },
    ),
    { numRuns: 60 },
  )
})

it('reads a plain form, and a file nobody chose is none', async () => {
  const plain = Buffer.from('text=%E4%B8%8D%E5%B9%B3+%26&year=2023&line=1&line=2')
  expect(await readPostedForm(inPieces(plain, 3), TYPE)).toEqual({
    fields: [
      ['text', '不平 &'],
      ['year', '2023'],
      ['line', '1'],
      ['line', '2'],
    ],
    files: [],
    whole: true,
  })
  const empty = '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n'
  const read = await readPostedForm(inPieces(Buffer.from(empty), 5), 'multipart/form-data; boundary=b')
  expect(read).toEqual({ fields: [], files: [], whole: true })
})

it('says so when not all of a form is there', async () => {
  const form = new FormData()
  form.append('text', '不平')
  form.append('files', new File(['%PDF'], '甲.pdf'))
  form.append('year', '2023')
  const sent = new Response(form)
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const type = sent.headers.get('content-type') ?? ''
  const broken = await readPostedForm(inPieces(bytes.subarray(0, bytes.length - 60), 50), type)
  expect(broken).toMatchObject({ fields: [['text', '不平']], files: ['甲.pdf'], whole: false })
  const long = Buffer.from(`text=${'a'.repeat(5 * 1024 * 1024)}`)
  expect(await readPostedForm(inPieces(long, 65_536), TYPE)).toEqual({ fields: [], files: [], whole: false })
  expect((await readPostedForm(inPieces(Buffer.from('{}'), 9), 'application/json')).whole).toBe(false)
  const torn = async function* () {
    yield Buffer.from('text=a')
    throw new Error('aborted')
  }
  expect((await readPostedForm(torn(), TYPE)).whole).toBe(false)
})

it('keeps no more than somebody could have typed, however many parts come and however long their names are', async () => {
  const parts = (count: number, name: string) =>
    inPieces(
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`.repeat(count)),
      65_536,
    )
  const type = 'multipart/form-data; boundary=b'
  for (const body of [parts(20_000, 'a'), parts(500, 'a'.repeat(15_000))]) {
    const { fields, whole } = await readPostedForm(body, type)
    expect(whole).toBe(false)
    const kept = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
    expect([fields.length <= 10_000, kept <= 4 * 1024 * 1024]).toEqual([true, true])
  }
  const many = Buffer.from('a&'.repeat(20_000))
  expect(await readPostedForm(inPieces(many, 65_536), TYPE)).toEqual({ fields: [], files: [], whole: false })
})
