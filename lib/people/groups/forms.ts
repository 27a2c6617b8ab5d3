import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { groups, operationalGroups } from '@/lib/organisation'
import { type GroupRole, type GroupVisibility, groupRoles, groupVisibilities } from './states'

const why = line('Enter a reason', 300, 'The reason must be 300 characters or fewer')
const roles = Object.keys(groupRoles) as [GroupRole, ...GroupRole[]]
const choices = Object.keys(groupVisibilities) as [GroupVisibility, ...GroupVisibility[]]
const visibleTo = z.enum(choices, 'Choose who may read it')

export const appointToGroupForm = z.object({
  personId: z.uuid('Choose a member'),
  group: z.enum(groups, 'Choose a group'),
  role: z.enum(roles, 'Choose a role'),
  represents: z
    .union([z.literal(''), z.enum(operationalGroups)], { error: brokenForm })
    .optional()
    .transform((group) => group || undefined),
  why,
})

export const endGroupTermForm = z.object({ termId: z.uuid(brokenForm), why })

export const settleGroupForm = z.object({ proposalId: z.uuid(brokenForm) })

export const agreeToGroupForm = settleGroupForm.extend({ visibleTo })

export const showInGroupForm = z.object({ termId: z.uuid(brokenForm), visibleTo })

export const leaveGroupForm = z.object({ termId: z.uuid(brokenForm) })
