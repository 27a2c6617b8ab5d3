import { z } from 'zod'
import { optionalLine } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'
import { livesOutside } from '@/lib/people/members/detail-parts'

/** The answer of somebody who lives elsewhere. They can be a supporter. */
export const outsideRegion = livesOutside

export const partyMembership = {
  yes: 'Yes',
  'used-to-be': 'Not now, but I used to be',
  no: 'No',
  'rather-not-say': 'I would rather not say',
} as const
type PartyMembership = keyof typeof partyMembership

const { place, labourMovement: movement } = organisation
const choosePlace = `Choose your ${place.name}, or say that you live outside the region`
const chooseParty = `Choose whether you are a member of ${movement?.party}`
const parties = Object.keys(partyMembership) as PartyMembership[]

// A group that does not ask gets no answers.
const party: z.ZodType<PartyMembership | undefined> = movement
  ? z.enum(parties, chooseParty)
  : z.undefined().optional()
const union: z.ZodType<string | undefined> = movement
  ? optionalLine(100, 'The name of your union must be 100 characters or fewer')
  : z.undefined().optional()

export const labourMovement = z.object({
  constituency: z.enum([...place.names, outsideRegion], choosePlace),
  party,
  union,
})

export type LabourMovement = z.output<typeof labourMovement>

/** The answers as they stand in the boxes of the form. */
export function labourMovementAsTyped({ constituency, party, union }: LabourMovement) {
  return { constituency, ...(party && { party }), ...(union && { union }) }
}
