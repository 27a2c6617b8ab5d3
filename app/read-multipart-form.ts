import { readBody } from './read-body'

/** A form with a file in it. What is too large is not read to its end. */
export async function readMultipartForm(
  request: Request,
  mostBytes: number,
): Promise<FormData | 'too-large' | 'unreadable'> {
  const body = await readBody(request, mostBytes)
  if (!body) return 'too-large'
  const type = request.headers.get('content-type') ?? ''
  const copy = new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  return copy.formData().catch(() => 'unreadable' as const)
}
