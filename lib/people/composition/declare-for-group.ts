import 'server-only'
import { compositionDeclarations } from '@/db/schema/people/composition'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Group } from '@/lib/organisation'
import { isInGroup } from '@/lib/people/groups/group-members'
import { dateOfBirthOf, isOpenAt } from '@/lib/people/networks/age-limit'
import { type CompositionDeclared, compositionVersion } from './composition-rules'

type Declaring = { personId: string; group: Group; declared: CompositionDeclared }

/** Long enough for all that can be declared, so that how much it was tells nothing. */
const sealedLength = 1024

/** A member of a group declares what counts for its composition, or changes it. The audit log has no word of it. */
export const declareForGroup = verb(
  'composition.declare',
  async (work, { personId, group, declared }: Declaring) => {
    if (!(await isInGroup(work, { personId, group }))) {
      throw new Refusal('composition.not-in-group')
    }
    const born = await dateOfBirthOf(personId, work.tx)
    if (declared.some((one) => isOpenAt(one.declared, born, work.now) === false)) {
      throw new Refusal('composition.too-old')
    }
    const given = {
      version: compositionVersion,
      declaredSealed: seal(declared, { length: sealedLength }),
      declaredAt: work.now,
    }
    await work.tx
      .insert(compositionDeclarations)
      .values({ personId, group, ...given })
      .onConflictDoUpdate({
        target: [compositionDeclarations.personId, compositionDeclarations.group],
        set: given,
      })
  },
)
