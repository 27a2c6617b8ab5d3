import 'server-only'
import { sponsorAsked } from '@/emails/people/sponsor-asked'
import { sponsorShared } from '@/emails/people/sponsor-shared'
import { sponsorWritten } from '@/emails/people/sponsor-written'

/** Between a supporter who asks to meet us and the organisers: to whom one went says who asked, and officers are told no request. */
export const sponsorEmails = [sponsorAsked, sponsorWritten, sponsorShared].map(({ name }) => name)
