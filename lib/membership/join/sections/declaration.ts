import { z } from 'zod'
import { currentVersion, type Wording } from '@/lib/people/members/wordings'

/** What has to be ticked before an application can be sent, each by itself. */
export const declarations = [
  'aims-and-values',
  'willing-to-be-active',
  'confidentiality',
  'privacy-notice',
] as const satisfies Wording[]

const changed = 'Our wording has changed. Read it again, and tick it if you still agree'

/** A tick sends the version of the wording that was on the screen: agreement is to those words and no others. */
function agreement(wording: Wording, missing: string) {
  return z
    .string(missing)
    .min(1, missing)
    .refine((version) => version === String(currentVersion(wording)), changed)
    .transform(Number)
}

export const declaration = z.object({
  'aims-and-values': agreement(
    'aims-and-values',
    'Tick that you share the Aims, Values and Political Priorities',
  ),
  'willing-to-be-active': agreement(
    'willing-to-be-active',
    'Tick that you are willing to be active',
  ),
  confidentiality: agreement('confidentiality', 'Tick that you will keep confidences'),
  'privacy-notice': agreement('privacy-notice', 'Tick that you have read the privacy notice'),
})

/** Wording → the version that was agreed to. */
export type Declaration = z.output<typeof declaration>

export function declarationAsTyped(agreed: Declaration): Record<string, string> {
  return Object.fromEntries(
    Object.entries(agreed).map(([wording, version]) => [wording, String(version)]),
  )
}
