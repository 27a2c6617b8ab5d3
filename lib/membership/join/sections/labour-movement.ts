import { z } from 'zod'
import { optionalLine } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'

/** The answer of somebody who lives elsewhere. They can be a supporter. */
export const outsideRegion = 'outside-region'

export const partyMembership = {
  yes: 'Yes',
  'used-to-be': 'Not now, but I used to be',
  no: 'No',
  'rather-not-say': 'I would rather not say',
} as const

const chooseConstituency = 'Choose your constituency, or say that you live outside the region'
const chooseParty = 'Choose whether you are a member of the Labour Party'

export const labourMovement = z.object({
  constituency: z.enum([...organisation.constituencies, outsideRegion], chooseConstituency),
  party: z.enum(Object.keys(partyMembership) as (keyof typeof partyMembership)[], chooseParty),
  union: optionalLine(100, 'The name of your union must be 100 characters or fewer'),
})

export type LabourMovement = z.output<typeof labourMovement>
