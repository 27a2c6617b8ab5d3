import { readMultipartForm } from '@/app/read-multipart-form'
import { log } from '@/lib/kernel/log'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { receiptBytes } from '@/lib/money/spending/receipts/clean-receipt'

/** A file and the words around it in the form. */
const mostBytes = receiptBytes + 20_000

type Found = { name: string; bytes: Buffer } | { problem: RefusalCode }

/** The receipt that a form brings along. */
export async function readUploadedFile(request: Request, field: string): Promise<Found> {
  const form = await readMultipartForm(request, mostBytes)
  if (form === 'too-large') return { problem: 'receipt.too-large' }
  if (form === 'unreadable') {
    log.info('receipt.unreadable')
    return { problem: 'bad-request' }
  }
  const file = form.get(field)
  if (!file || typeof file === 'string' || (file.size === 0 && !file.name)) {
    return { problem: 'receipt.missing' }
  }
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
}
