import 'server-only'
import { compositionChecks, compositionDeclarations } from '@/db/schema/people/composition'
import { noPersonalData, nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { type Group, organisation } from '@/lib/organisation'
import { groupName } from '@/lib/people/groups/states'
import type { CompositionDeclared } from './composition-rules'

export const compositionData = [
  personalData({
    table: compositionDeclarations,
    title: 'What you declared for a group’s composition',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      group: shown('Group', { as: (group: Group) => groupName(group) }),
      declaredSealed: shown('Declared', {
        sealed: true,
        as: (said: CompositionDeclared) =>
          said
            .map(({ declared, shown }) => {
              const how = shown === 'name' ? 'by name' : 'counted only'
              return `${organisation.networks[declared]?.member ?? declared} (${how})`
            })
            .join('\n'),
      }),
      version: shown('Version of the consent'),
      declaredAt: shown('Declared on'),
    },
    erase: 'delete',
    kept: 'Until you withdraw it, leave the group or us, or are suspended.',
  }),
  noPersonalData(compositionChecks, { group: nothing('kind'), rule: nothing('kind') }),
]
