import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { type OpeningReason, openingReasons, type SealedPart, sealedParts } from './sealed-parts'

const choosePart = 'Choose what you need to see'
const keys = <Key extends string>(choices: Record<Key, string>) =>
  Object.keys(choices) as [Key, ...Key[]]

/** What of a member's record is opened, and why. */
export const openSealedForm = z.object({
  personId: z.uuid(brokenForm),
  parts: z.preprocess(
    // A single box that is ticked comes alone.
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z.array(z.enum(keys<SealedPart>(sealedParts), choosePart)).min(1, choosePart),
  ),
  reason: z.enum(keys<OpeningReason>(openingReasons), 'Choose why you need it'),
})
