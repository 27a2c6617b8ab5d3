import 'server-only'
import sharp from 'sharp'

export type PhotoType = 'image/jpeg' | 'image/png'

/** Found out from the bytes, never from a name. */
export function photoType(bytes: Buffer): PhotoType | undefined {
  const start = bytes.toString('latin1', 0, 4)
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return start === '\x89PNG' ? 'image/png' : undefined
}

/** More points than a phone takes: a small file can unfold into a picture that fills the memory. */
const mostPoints = 50_000_000

/**
 * The same picture, drawn anew from its points, the right way up and with its shorter side at most so long. Where and when
 * it was taken, with which camera, and what hides in the file or behind its end are no points, so they cannot come along.
 * Nothing when it is damaged.
 */
export async function redraw(bytes: Buffer, shorterSide: number): Promise<Buffer | undefined> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPoints })
    .autoOrient()
    .resize({ width: shorterSide, height: shorterSide, fit: 'outside', withoutEnlargement: true })
  const drawn = photoType(bytes) === 'image/png' ? picture.png() : picture.jpeg()
  return drawn.toBuffer().catch(() => undefined)
}
