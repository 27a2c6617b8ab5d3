import * as z from 'zod/mini'
import { fromBase64url } from './bytes'

export const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** In UTC and to the millisecond, so that earlier texts are earlier times. */
export const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** So many bytes in base64url. */
export function bytesText(length: number) {
  return z.string().check(
    z.refine((text) => {
      try {
        return fromBase64url(text).length === length
      } catch {
        return false
      }
    }, `These are not ${length} bytes in base64url.`),
  )
}
