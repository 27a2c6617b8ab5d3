import type { RefusalCode } from '@/lib/kernel/refusals'
import { cleanPdf } from '@/lib/pdf/clean-pdf'
import { photoType, redraw } from '@/lib/photos/redraw'

/** The same number as the CHECK of claim_receipts. */
export const receiptBytes = 5_000_000

/** A sheet of A4 photographed whole can still be read. */
const shorterSide = 2400

export const receiptTypes = {
  'application/pdf': { ending: 'pdf', name: 'PDF' },
  'image/jpeg': { ending: 'jpg', name: 'JPEG photo' },
  'image/png': { ending: 'png', name: 'PNG image' },
} as const
export type ReceiptType = keyof typeof receiptTypes

export type CleanReceipt = { mediaType: ReceiptType; content: Buffer }

/** What a receipt is, found out from its bytes and never from its name, and what of it we keep. */
export async function cleanReceipt(
  bytes: Buffer,
): Promise<CleanReceipt | { problem: RefusalCode }> {
  if (bytes.length === 0) return { problem: 'receipt.empty' }
  if (bytes.length > receiptBytes) return { problem: 'receipt.too-large' }
  const pdf = bytes.toString('latin1', 0, 5) === '%PDF-'
  const mediaType = pdf ? 'application/pdf' : photoType(bytes)
  if (!mediaType) return { problem: 'receipt.wrong-type' }
  const content = pdf ? await cleanPdf(bytes) : await redraw(bytes, shorterSide)
  if (!content) return { problem: pdf ? 'receipt.closed-pdf' : 'receipt.damaged' }
  return content.length > receiptBytes ? { problem: 'receipt.too-large' } : { mediaType, content }
}

/** The last part of a name, without what no name needs, and with the ending that is true. */
export function receiptName(given: string, mediaType: ReceiptType): string {
  const base = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/\.[^.]*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${[...base].slice(0, 60).join('') || 'Receipt'}.${receiptTypes[mediaType].ending}`
}
