import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { networks } from '@/lib/organisation'
import {
  type CompositionDeclared,
  compositionShowings,
  compositionVersion,
  declarableFor,
  groupsWithComposition,
} from './composition-rules'

const group = z.enum(groupsWithComposition, brokenForm)
const agree = 'Tick that you agree to how it is used'

export const withdrawCompositionForm = z.object({ group })

/** What a member declares for a group, each with how it may show. */
export const declareCompositionForm = z
  .looseObject({ group, consent: z.string().optional() })
  .transform((typed, context) => {
    const declared: CompositionDeclared = networks
      .filter((network) => declarableFor(typed.group).includes(network))
      .flatMap((network) => {
        const shown = compositionShowings.find((one) => one === typed[`declare-${network}`])
        return shown ? [{ declared: network, shown }] : []
      })
    if (declared.length > 0 && typed.consent !== String(compositionVersion)) {
      context.issues.push({ code: 'custom', input: typed, path: ['consent'], message: agree })
      return z.NEVER
    }
    return { group: typed.group, declared }
  })
