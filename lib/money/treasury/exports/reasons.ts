import { z } from 'zod'

/** Why a list of many people's money leaves the program. A choice, because it stands in the audit for good. */
export const exportReasons = {
  accounts: 'To make up the accounts',
  examiner: 'For whoever examines our accounts',
  committee: 'For a decision of the committee',
  authority: 'A public authority or our bank asks for it',
  backup: 'To keep a copy of our own',
} as const

export type ExportReason = keyof typeof exportReasons

export const exportReason = z.enum(
  Object.keys(exportReasons) as [ExportReason, ...ExportReason[]],
  {
    error: 'Choose what you need it for',
  },
)
