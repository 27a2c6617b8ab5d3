import { log } from '@/lib/kernel/log'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { receiptBytes } from '@/lib/spending/receipts/clean-receipt'

/** A file and the words around it in the form. */
const mostBytes = receiptBytes + 20_000

type Found = { name: string; bytes: Buffer } | { problem: RefusalCode }

/** The file that a form brings along. What is too large is not read to its end, whatever it says of its own size. */
export async function fileIn(request: Request, field: string): Promise<Found> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) {
    return { problem: 'receipt.too-large' }
  }
  const body = await bodyOf(request)
  if (!body) return { problem: 'receipt.too-large' }
  try {
    const type = request.headers.get('content-type') ?? ''
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData()
    const file = form.get(field)
    if (!file || typeof file === 'string' || (file.size === 0 && !file.name)) {
      return { problem: 'receipt.missing' }
    }
    return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  } catch {
    log.info('receipt.unreadable')
    return { problem: 'bad-request' }
  }
}

async function bodyOf(request: Request): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
