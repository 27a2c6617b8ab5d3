import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import type { OwnClaim } from '@/lib/money/spending/read'
import { officerWith } from '@/lib/organisation'

/** How a claim stands, in a sentence to its claimant. */
export function claimStatus({ state, grantedPence, amountPence }: OwnClaim): string {
  switch (state) {
    case 'draft':
      return 'Only you can see this claim until you send it.'
    case 'asked':
      return 'Two officers will look at your claim. We will email you when they have decided.'
    case 'approved':
      return `${inPounds(grantedPence ?? amountPence)} is approved. ${capital(officerWith('money.handle'))} will now make the bank transfer.`
    case 'paid':
      return `${inPounds(grantedPence ?? amountPence)} was paid to your bank account.`
    case 'declined':
      return 'Our officers declined this claim.'
    case 'withdrawn':
      return 'You withdrew this claim.'
  }
}
