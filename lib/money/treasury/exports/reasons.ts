import { z } from 'zod'

/** Why a list of many people's money leaves the program. A choice, because it stands in the audit for good. */
export const exportReasons = {
  accounts: 'To prepare the accounts',
  examiner: 'For our accounts examiner',
  committee: 'For a committee decision',
  authority: 'A public authority or our bank asks for it',
  backup: 'To keep our own copy',
} as const

export type ExportReason = keyof typeof exportReasons

export const exportReason = z.enum(
  Object.keys(exportReasons) as [ExportReason, ...ExportReason[]],
  {
    error: 'Choose what you need it for',
  },
)
