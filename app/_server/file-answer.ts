const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A file to download under a Chinese name. */
export function fileAnswer(type: keyof typeof TYPES, name: string, body: string | Uint8Array): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': TYPES[type],
      'Content-Disposition': `attachment; filename="nianbao.${type}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

export function jsonAnswer(body: object): Response {
  return Response.json(body)
}

/** One Chinese sentence as plain text. */
export function plainAnswer(message: string, status: number): Response {
  return new Response(message, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
