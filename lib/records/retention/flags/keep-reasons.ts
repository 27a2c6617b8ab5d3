/** Why the address of somebody who was expelled is still remembered. A choice and no free text, which could name them. */
export const keepReasons = {
  safety: 'Members could be in danger',
  case: 'An appeal or a court case is not over',
  deceit: 'They tried to come back under other details',
} as const
export type KeepReason = keyof typeof keepReasons

/** So many days before its review date officers are asked whether it is kept. */
export const flagReviewDays = 60
