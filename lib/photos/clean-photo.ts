import type { RefusalCode } from '@/lib/kernel/refusals'
import { photoType, redraw } from './redraw'

/** The same number as in the CHECKs of the tables that keep photos. */
export const photoBytes = 1_000_000

/** Pages show it small, on screens with two or three points in the place of one. */
const shorterSide = 800

/** What of a photo we keep: the picture, and nothing of where or when it was taken. */
export async function cleanPhoto(
  bytes: Buffer,
): Promise<{ content: Buffer } | { problem: RefusalCode }> {
  if (bytes.length === 0) return { problem: 'photo.missing' }
  if (bytes.length > photoBytes) return { problem: 'photo.too-large' }
  if (!photoType(bytes)) return { problem: 'photo.wrong-type' }
  const content = await redraw(bytes, shorterSide)
  if (!content) return { problem: 'photo.damaged' }
  return content.length > photoBytes ? { problem: 'photo.too-large' } : { content }
}
