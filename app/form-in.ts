/** A form with a file in it. What is too large is not read to its end, whatever it says of its own size. */
export async function formIn(
  request: Request,
  mostBytes: number,
): Promise<FormData | 'too-large' | 'unreadable'> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return 'too-large'
  const body = await bodyOf(request, mostBytes)
  if (!body) return 'too-large'
  const type = request.headers.get('content-type') ?? ''
  const copy = new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  return copy.formData().catch(() => 'unreadable' as const)
}

async function bodyOf(request: Request, mostBytes: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
