import type { RefusalCode } from '@/lib/kernel/refusals'
import { cleanJpeg } from '@/lib/photos/jpeg'
import { cleanPng } from '@/lib/photos/png'

/** The same number as the CHECK of nominations. */
export const photoBytes = 1_000_000

/** What of a photo we keep: the picture, and nothing of where or when it was taken. Pure. */
export function cleanPhoto(bytes: Buffer): { content: Buffer } | { problem: RefusalCode } {
  if (bytes.length === 0) return { problem: 'photo.missing' }
  if (bytes.length > photoBytes) return { problem: 'photo.too-large' }
  const type = photoType(bytes)
  if (!type) return { problem: 'photo.wrong-type' }
  const content = type === 'image/jpeg' ? cleanJpeg(bytes) : cleanPng(bytes)
  if (!content) return { problem: 'photo.damaged' }
  return content.length > photoBytes ? { problem: 'photo.too-large' } : { content }
}

/** Found out from the bytes, never from a name. */
export function photoType(bytes: Buffer): 'image/jpeg' | 'image/png' | undefined {
  const start = bytes.toString('latin1', 0, 4)
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return start === '\x89PNG' ? 'image/png' : undefined
}
